"""A rule in words: 不低于98%, 大于95%, 零发生, 完成上级下达的考核目标."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text, filled
from ecocheck.model.rule import AllOf, AnyOf, Readings, Rule, compares_with, form_of
from ecocheck.model.rule_kinds.base import Against, Form, NumberRule
from ecocheck.model.rule_kinds.branching import AtLeastOf, When
from ecocheck.model.rule_kinds.comparisons import (
    AgainstAYear,
    Assigned,
    Change,
    ChangePercent,
    HoldsBaseline,
    Improves,
    NotWorse,
    RisesBy,
    WiderMean,
)
from ecocheck.model.rule_kinds.derived import Counties, Meets, NotConcerned
from ecocheck.model.rule_kinds.facts import Done, InForce, NoEvents, Unstated
from ecocheck.render.phrases.joins import CLAUSES, EITHER, nth_is, unit_of_distance, with_unit
from ecocheck.render.phrases.labels import OF_YEAR
from ecocheck.render.phrases.numbers import as_written
from ecocheck.render.phrases.rules import branches
from ecocheck.render.phrases.rules.numbers import IN_TURN, change_words, number_words, percent_words

if TYPE_CHECKING:
    from ecocheck.findings.entry import Lang
    from ecocheck.verdict.outcome import Taken
    from ecocheck.verdict.subject import Subject

_WORDS: dict[str, Text] = {
    "done": Text("已完成，有文件为据", "done, with a document"),
    "none": Text("零发生", "none happened"),
    "no_items": Text("没有（0{unit}）", "none (0{unit})"),
    "assigned": Text("完成上级下达的考核目标", "the target handed down"),
    "not_worse_higher": Text("不低于上年", "not below the year before"),
    "not_worse_lower": Text("不高于上年", "not above the year before"),
    "improves_higher": Text("高于上年", "above the year before"),
    "improves_lower": Text("低于上年", "below the year before"),
    "in_turn": IN_TURN,
    "mean_not_worse_higher": Text("不低于前{n}年的平均数", "not below the mean of the {n} years before"),
    "mean_not_worse_lower": Text("不高于前{n}年的平均数", "not above the mean of the {n} years before"),
    "mean_improves_higher": Text("高于前{n}年的平均数", "above the mean of the {n} years before"),
    "mean_improves_lower": Text("低于前{n}年的平均数", "below the mean of the {n} years before"),
    "none_in_years": Text("连续{n}年{said}", "in {n} years {said}"),
    "in_force": Text(
        "已施行满{n}个月并在有效期内，有文件为据", "in force for {n} months or more and still valid, with a document"
    ),
    "valid": Text("在有效期内，有文件为据", "in force, with a document"),
    "change": Text("比{than}的变化（当年减{than}）{said}", "the change on {than}: {said}"),
    "change_percent": Text("比{than}的变化（按{than}值的百分比计）{said}", "the change in per cent of {than}: {said}"),
    "points": Text("比{than}提高{n}个百分点以上", "up by {n} percentage points or more on {than}"),
    "percent": Text("比{than}提高{n}%以上（按{than}值计）", "up by {n}% or more of {than}"),
    "both_rises": Text(
        "比上年提高{points}个百分点或{percent}%（两种理解）", "up by {points} points or by {percent}% (two readings)"
    ),
    "than_last": Text("上年", "the year before"),
    "than_over": Text("{n}年前", "{n} years before"),
    "at_least_mean": Text("不低于{of}", "not below {of}"),
    "more_than_mean": Text("高于{of}", "above {of}"),
    "at_most_mean": Text("不高于{of}", "not above {of}"),
    "less_than_mean": Text("低于{of}", "below {of}"),
    "mean": Text("{of}平均水平", "the mean of {of}"),
    "mean_above": Text("{of}平均水平加{by}", "the mean of {of} plus {by}"),
    "mean_below": Text("{of}平均水平减{by}", "the mean of {of} less {by}"),
    "mean_part": Text("{of}平均水平的{percent}%", "{percent}% of the mean of {of}"),
    "baseline": Text("不低于基线", "not below the baseline"),
    "unstated": Text("“{word}”（方案未给数值）", "“{word}” (no number in the plan)"),
    "readings": Text("{n}种理解：{said}", "{n} readings: {said}"),
    "part": Text("（{said}）", "({said})"),
    "or": Text("，或", ", or "),
    "and": Text("，并且", ", and "),
}


def _say(key: str, lang: Lang, **values: str) -> str:
    return filled(_WORDS[key].of(lang), values)


def _nothing(rule: NoEvents, unit: str | None, lang: Lang) -> str:
    said = _say("none", lang) if unit in {None, "起"} else _say("no_items", lang, unit=unit or "")
    return said if rule.years is None else _say("none_in_years", lang, n=str(rule.years), said=said)


def _course(rule: NotWorse | Improves, key: str, lang: Lang) -> str:
    """What a figure is compared with: the year before, the mean of some years, or each of some with the one before."""
    if rule.than_mean is not None:
        return _say(f"mean_{key}", lang, n=str(rule.than_mean))
    said = _say(key, lang)
    return said if rule.years is None else _say("in_turn", lang, n=str(rule.years), said=said)


def _than(rule: AgainstAYear, lang: Lang) -> str:
    """The year with which another is compared."""
    if rule.from_ is not None:
        return OF_YEAR.of(lang).format(year=rule.from_)
    return _say("than_last", lang) if rule.over is None else _say("than_over", lang, n=str(rule.over))


def _rise(rule: RisesBy, lang: Lang) -> str:
    than = _than(rule, lang)
    if rule.rises_by.points is not None:
        return _say("points", lang, n=as_written(rule.rises_by.points), than=than)
    return _say("percent", lang, n=as_written(rule.rises_by.percent), than=than)


def _wider(rule: WiderMean, unit: str | None, lang: Lang) -> str:
    one = rule.wider_mean
    if one.points is not None:
        by = with_unit(as_written(abs(one.points)), unit_of_distance(unit, lang), lang)
        beside = "mean_below" if one.points < 0 else "mean_above"
        return _say(f"{one.side}_mean", lang, of=_say(beside, lang, of=one.of, by=by))
    of = (
        mean_words(one.of, lang)
        if one.percent in {None, 100}
        else _say("mean_part", lang, of=one.of, percent=as_written(one.percent))
    )
    return _say(f"{one.side}_mean", lang, of=of)


def mean_words(of: str, lang: Lang) -> str:
    """The mean of a region, as 示例省平均水平."""
    return _say("mean", lang, of=of)


def _both_rises(rule: Readings) -> tuple[str, str] | None:
    """The points and the per cent of two readings that are both rises over the last year; None for other readings."""
    rises = [one.rises_by for one in rule.readings if isinstance(one, RisesBy) and one.from_ is one.over is None]
    points = [as_written(one.points) for one in rises if one.points is not None]
    percents = [as_written(one.percent) for one in rises if one.percent is not None]
    return (points[0], percents[0]) if len(points) == len(percents) == 1 and len(rule.readings) == len(rises) else None


def _readings(rule: Readings, unit: str | None, lang: Lang) -> str:
    """All readings of a rule; a rise in points and a rise in per cent become one phrase."""
    rises = _both_rises(rule)
    if rises is not None:
        return _say("both_rises", lang, points=rises[0], percent=rises[1])
    each = [f"{nth_is(place, lang)}{_part(one, unit, lang)}" for place, one in enumerate(rule.readings, start=1)]
    return _say("readings", lang, n=str(len(each)), said=CLAUSES.of(lang).join(each))


def _joined(rules: tuple[Rule, ...], word: str, unit: str | None, lang: Lang) -> str:
    """The members joined by the word; a single member stands alone."""
    if len(rules) == 1:
        return rule_words(rules[0], unit, lang)
    return _say(word, lang).join(_part(one, unit, lang) for one in rules)


def _part(rule: Rule, unit: str | None, lang: Lang) -> str:
    """A member of a compound rule; a compound member is put in brackets, since 或 beside 并且 is ambiguous."""
    said = rule_words(rule, unit, lang)
    return _say("part", lang, said=said) if _is_compound(rule) else said


def _is_compound(rule: Rule) -> bool:
    match rule:
        case AllOf():
            return len(rule.all_of) > 1 or _is_compound(rule.all_of[0])
        case AnyOf():
            return len(rule.any_of) > 1 or _is_compound(rule.any_of[0])
        case Readings():
            return _both_rises(rule) is None
        case When() | AtLeastOf():
            return True
    return False


_AS_HANDED = Text("照下达文件", "as the document says")
_WITHOUT = Text("无量纲", "no unit")
_YES_OR_NO = Text("是/否", "yes or no")


def unit_asked_words(subject: Subject, rule: Rule | None, lang: Lang) -> str:
    """For a slip: the unit of the figure, those that may be chosen, or that it has none."""
    if subject.unit is not None:
        return subject.unit
    if form_of(rule) is Form.FACT:
        return _YES_OR_NO.of(lang)
    if subject.better:
        return EITHER.of(lang).join(subject.better)
    return (_AS_HANDED if Against.TARGET in compares_with(rule) else _WITHOUT).of(lang)


def rule_words(rule: Rule, unit: str | None, lang: Lang) -> str:  # noqa: C901, PLR0911, PLR0912 one case for each kind
    """The rule in words, its number with the unit of the criterion."""
    match rule:
        case NumberRule():
            return number_words(rule, unit, lang)
        case Done():
            return _say("done", lang)
        case NoEvents():
            return _nothing(rule, unit, lang)
        case InForce():
            months = rule.in_force.months
            return _say("in_force", lang, n=str(months)) if months else _say("valid", lang)
        case Assigned():
            return _say("assigned", lang)
        case NotWorse():
            return _course(rule, f"not_worse_{rule.not_worse}", lang)
        case Improves():
            return _course(rule, f"improves_{rule.improves}", lang)
        case Change():
            return _say("change", lang, than=_than(rule, lang), said=change_words(rule.change, unit, lang))
        case ChangePercent():
            return _say("change_percent", lang, than=_than(rule, lang), said=percent_words(rule.change_percent, lang))
        case RisesBy():
            return _rise(rule, lang)
        case HoldsBaseline():
            return _say("baseline", lang)
        case WiderMean():
            return _wider(rule, unit, lang)
        case Unstated():
            return _say("unstated", lang, word=rule.unstated)
        case When():
            return branches.when_words(rule, unit, lang, _part)
        case AtLeastOf():
            return branches.several_words(rule, unit, lang, _part)
        case Meets():
            return branches.meets_words(rule, lang)
        case Counties():
            return branches.counties_words(rule, lang)
        case NotConcerned():
            return branches.not_concerned_words(rule, lang)
        case Readings() | AllOf() | AnyOf():
            return _compound(rule, unit, lang)


def branch_words(taken: Taken, unit: str | None, lang: Lang) -> str:
    """The rule of the branch that was taken, after what made it hold."""
    return branches.taken_words(taken, unit, lang, _part)


def _compound(rule: Readings | AllOf | AnyOf, unit: str | None, lang: Lang) -> str:
    match rule:
        case Readings():
            return _readings(rule, unit, lang)
        case AllOf():
            return _joined(rule.all_of, "and", unit, lang)
        case AnyOf():
            return _joined(rule.any_of, "or", unit, lang)
