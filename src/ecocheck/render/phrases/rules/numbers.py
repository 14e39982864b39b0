"""Rules with numbers in words: 不低于98%, 当年和前2年的平均数不低于80%, and what stands beside the numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text, filled
from ecocheck.model.rule_kinds.numbers import Between
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.regex import regex
from ecocheck.render.phrases.joins import joined, unit_of_distance, with_unit
from ecocheck.render.phrases.numbers import as_written, distance_words

if TYPE_CHECKING:
    from ecocheck.findings.entry import Lang
    from ecocheck.model.rule_kinds.base import Edge, NumberRule
    from ecocheck.model.rule_kinds.tolerance import Tolerance

_NUMBERS: Final[dict[str, Text]] = {
    "at_least": Text("不低于{0}", "at least {0}"),
    "more_than": Text("大于{0}", "more than {0}"),
    "at_most": Text("不高于{0}", "at most {0}"),
    "less_than": Text("小于{0}", "less than {0}"),
    "equals": Text("达到{0}", "equal to {0}"),
    "between": Text("在{0}到{1}之间（含两端）", "from {0} to {1}, both included"),
}
_BROKEN: Final[dict[str, Text]] = {
    "at_least": Text("低于{0}", "below {0}"),
    "more_than": _NUMBERS["at_most"],
    "at_most": Text("高于{0}", "above {0}"),
    "less_than": _NUMBERS["at_least"],
    "equals": Text("不等于{0}", "other than {0}"),
}
"""What is said of a value for which a comparison is false."""
_RANGE = Text("{0}、{1}", "{0} and {1}")
_MEAN = Text("当年和前{n}年的平均数{said}", "the mean of the year and the {n} before it: {said}")
IN_TURN = Text("连续{n}年每年{said}", "in each of {n} years {said}")
_ROUND = Text("（修约到{digits}位小数）", " (rounded to {digits} places)")
_SAMPLE = Text("（样本量不少于{n}）", " (from a sample of {n} or more)")
_EASED = Text("（{where}按{document}可{way}{by}，即{line}）", " ({where}by {document} {way} by {by}, that is {line})")
_WHERE = Text("{classes}", "in {classes}, ")
_WAYS: Final[dict[str | None, Text]] = {
    "higher": Text("下浮", "may be lower"),
    "lower": Text("上浮", "may be higher"),
    None: Text("放宽", "may be wider"),
}
_OF_THE_LINE = Text("标准值的{n}%", "{n}% of the line")
_SIGNED = regex(r"([≥≤<>=]) ([^，]+)")
_OF_SIGN = {one.sign: one.name for one in OPERATORS.values()}


def compared_words(said: str, lang: Lang) -> str:
    """Comparisons with signs, such as `≥ 38%`, in words: 不低于38%."""
    return _SIGNED.sub(lambda found: _NUMBERS[_OF_SIGN[found[1]]].of(lang).format(found[2]), said)


def number_words(rule: NumberRule, unit: str | None, lang: Lang) -> str:
    """A rule with numbers of its own in words, its numbers with the unit."""
    said = edges_words(rule, rule.edges, unit, lang)
    if rule.averaged is not None:
        said = _MEAN.of(lang).format(n=rule.averaged - 1, said=said)
    if rule.years is not None:
        said = IN_TURN.of(lang).format(n=rule.years, said=said)
    said += "" if rule.round is None else _ROUND.of(lang).format(digits=rule.round)
    said += "" if rule.tolerance is None else _eased(rule, rule.tolerance, unit, lang)
    return said + ("" if rule.sample is None else _SAMPLE.of(lang).format(n=rule.sample))


def change_words(rule: NumberRule, unit: str | None, lang: Lang) -> str:
    """The numbers that a change must meet; the change of a percentage is in points."""
    said = edges_words(rule, rule.edges, unit_of_distance(unit, lang), lang)
    return said + ("" if rule.round is None else _ROUND.of(lang).format(digits=rule.round))


def percent_words(rule: NumberRule, lang: Lang) -> str:
    """The numbers that a change in percent must meet."""
    return edges_words(rule, rule.edges, "%", lang) + (
        "" if rule.round is None else _ROUND.of(lang).format(digits=rule.round)
    )


def edges_words(rule: NumberRule, edges: tuple[Edge, ...], unit: str | None, lang: Lang) -> str:
    """The comparisons of a rule, or the same ones with other numbers."""
    numbers = [with_unit(as_written(edge.number), unit, lang) for edge in edges]
    if len(edges) == 1 or isinstance(rule, Between):
        return _NUMBERS[rule.kind if len(edges) > 1 else edges[0].operator.name].of(lang).format(*numbers)
    each = (_NUMBERS[edge.operator.name].of(lang).format(number) for edge, number in zip(edges, numbers, strict=True))
    return _RANGE.of(lang).format(*each)


def broken_words(rule: NumberRule, value: Fraction, unit: str | None, lang: Lang) -> str:
    """On which side of the rule's numbers the value is that does not meet them; empty where they are met as they are.

    A rule may round, or ease its line; then the numbers alone do not tell.
    """
    edges = [edge for edge in rule.edges if not edge.operator.holds(value, Fraction(edge.number))]
    if not edges or rule.round is not None:
        return ""
    return _BROKEN[edges[0].operator.name].of(lang).format(with_unit(as_written(edges[0].number), unit, lang))


def _eased(rule: NumberRule, given: Tolerance, unit: str | None, lang: Lang) -> str:
    """By how much a document lets the line be eased, where, and what the line is then."""
    by = _OF_THE_LINE.of(lang).format(n=as_written(given.percent))
    if given.by is not None:
        by = distance_words(Fraction(given.by), unit, lang)
    better = rule.edges[0].operator.better if len(rule.edges) == 1 else None
    values = {
        "where": _WHERE.of(lang).format(classes=joined(given.classes, lang)) if given.classes else "",
        "document": given.document,
        "way": _WAYS[better].of(lang),
        "by": by,
        "line": edges_words(rule, rule.eased_edges, unit, lang),
    }
    return filled(_EASED.of(lang), values)
