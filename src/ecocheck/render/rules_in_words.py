"""A rule as people say it: 不低于98%, 大于95%, 零发生, 完成上级下达的考核目标."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text, filled
from ecocheck.model.rule import (
    AllOf,
    AnyOf,
    Assigned,
    AtLeast,
    AtMost,
    Done,
    Equals,
    HoldsBaseline,
    Improves,
    LessThan,
    MoreThan,
    NoEvents,
    NotWorse,
    Readings,
    RisesBy,
    Rule,
    Unstated,
)

if TYPE_CHECKING:
    from ecocheck.findings.entry import Lang

_NUMBERS: dict[str, Text] = {
    "at_least": Text("不低于{n}", "at least {n}"),
    "more_than": Text("大于{n}", "more than {n}"),
    "at_most": Text("不高于{n}", "at most {n}"),
    "less_than": Text("小于{n}", "less than {n}"),
    "equals": Text("达到{n}", "equal to {n}"),
}
_WORDS: dict[str, Text] = {
    "done": Text("已完成，有文件为据", "done, with a document"),
    "none": Text("零发生", "none happened"),
    "no_items": Text("没有（0{unit}）", "none (0{unit})"),
    "assigned": Text("完成上级下达的考核目标", "the target handed down"),
    "not_worse_higher": Text("不低于上年", "not below the year before"),
    "not_worse_lower": Text("不高于上年", "not above the year before"),
    "improves_higher": Text("高于上年", "above the year before"),
    "improves_lower": Text("低于上年", "below the year before"),
    "points": Text("比上年提高{n}个百分点以上", "up by {n} percentage points or more on the year before"),
    "percent": Text("比上年提高{n}%以上（按上年值计）", "up by {n}% or more of the year before"),
    "both_rises": Text(
        "比上年提高{points}个百分点或{percent}%（两种读法）", "up by {points} points or by {percent}% (two readings)"
    ),
    "baseline": Text("不低于基线", "not below the baseline"),
    "unstated": Text("“{word}”（方案未给数值）", "“{word}” (no number in the plan)"),
    "round": Text("（修约到{digits}位小数）", " (rounded to {digits} places)"),
    "readings": Text("（{n}种读法）", " ({n} readings)"),
    "or": Text("，或", ", or "),
    "and": Text("，并且", ", and "),
}


def with_unit(number: str, unit: str | None, lang: Lang) -> str:
    """A number with its unit: 98%, 15平方米/人; in English a space parts them."""
    if not unit:
        return number
    return f"{number}{unit}" if lang == "zh" or unit == "%" else f"{number} {unit}"


def _say(key: str, lang: Lang, **values: str) -> str:
    return filled(_WORDS[key].of(lang), values)


def _plain(number: object) -> str:
    return f"{number:f}" if hasattr(number, "as_tuple") else str(number)


def _rise(rule: RisesBy, lang: Lang) -> str:
    if rule.rises_by.points is not None:
        return _say("points", lang, n=_plain(rule.rises_by.points))
    return _say("percent", lang, n=_plain(rule.rises_by.percent))


def _readings(rule: Readings, unit: str | None, lang: Lang) -> str:
    """Two rises read side by side are said in one breath, as people do."""
    if [type(one) for one in rule.readings] == [RisesBy, RisesBy]:
        rises = [one.rises_by for one in rule.readings if isinstance(one, RisesBy)]
        points = [one.points for one in rises if one.points is not None]
        percents = [one.percent for one in rises if one.percent is not None]
        if len(points) == len(percents) == 1:
            return _say("both_rises", lang, points=_plain(points[0]), percent=_plain(percents[0]))
    said = _joined(rule.readings, "or", unit, lang)
    return said + _say("readings", lang, n=str(len(rule.readings)))


def _joined(rules: tuple[Rule, ...], word: str, unit: str | None, lang: Lang) -> str:
    return _say(word, lang).join(rule_words(one, unit, lang) for one in rules)


def rule_words(rule: Rule, unit: str | None, lang: Lang) -> str:  # noqa: C901, PLR0911 a case a kind
    """The rule in words, its number with the unit of the criterion."""
    match rule:
        case AtLeast() | MoreThan() | AtMost() | LessThan() | Equals():
            said = _NUMBERS[rule.kind].of(lang).format(n=with_unit(_plain(rule.bound), unit, lang))
            return said if rule.round is None else said + _say("round", lang, digits=str(rule.round))
        case Done():
            return _say("done", lang)
        case NoEvents():
            return _say("none", lang) if unit in {None, "起"} else _say("no_items", lang, unit=unit or "")
        case Assigned():
            return _say("assigned", lang)
        case NotWorse():
            return _say(f"not_worse_{rule.not_worse}", lang)
        case Improves():
            return _say(f"improves_{rule.improves}", lang)
        case RisesBy():
            return _rise(rule, lang)
        case HoldsBaseline():
            return _say("baseline", lang)
        case Unstated():
            return _say("unstated", lang, word=rule.unstated)
        case Readings():
            return _readings(rule, unit, lang)
        case AllOf():
            return _joined(rule.all_of, "and", unit, lang)
        case AnyOf():
            return _joined(rule.any_of, "or", unit, lang)
