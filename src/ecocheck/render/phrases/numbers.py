"""Numbers in words: values, distances and periods, as written or short, never rounded across a line."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.model.rule_kinds.comparisons import Improves, WiderMean
from ecocheck.quantity import (
    FEWEST_PLACES,
    Amount,
    plain,
    real_unit,
    rounded_down,
    rounded_up,
)
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import bracketed, unit_of_distance, with_unit
from ecocheck.render.phrases.periods import another_year, part_of_year
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings.entry import Lang
    from ecocheck.model.rule_kinds.base import Edge
    from ecocheck.verdict.outcome import CountyCount

FACTS = {True: labels.YES, False: labels.NO}
_LEVEL_PLACES = 4
_LEVEL = Text("持平", "level with the line")
_LEVEL_UNDECIDED = Text("与标准值持平", "on the line")
_LEVEL_MISSED: dict[bool, Text] = {
    True: Text("与标准值持平；标准要求高于{bound}，未达到", "on the line, and must be above {bound}"),
    False: Text("与标准值持平；标准要求低于{bound}，未达到", "on the line, and must be below {bound}"),
}
"""Said of a figure that is just what it must pass. Key: whether it must be above."""
_MARGINS: dict[tuple[bool, bool], Text] = {
    (True, True): Text("高{n}", "{n} above"),
    (True, False): Text("低{n}", "{n} below"),
    (False, False): Text("差{n}", "{n} short"),
    (False, True): Text("超{n}", "{n} over"),
}
"""Keys: whether the line is met, and whether the value lies above it."""
COUNTIES_LACK: Final = Text("还差{n}个县区", "{n} counties short")
_COUNTIES_SPARE = Text("多{n}个县区", "{n} counties more")
_OF_MEAN = Text("平均数{said}", "the mean is {said}")
_WITHIN = Text("距{bound}有{n}", "{n} from {bound}")
"""Said of a range that is met; `bound` is its nearer end."""


def distance(exact: Fraction) -> str:
    """The distance of a figure from a line, with the fewest decimals, two or more, that do not round it to zero."""
    return Amount(abs(exact)).short(Amount(Fraction(0)))


def distance_words(exact: Fraction, unit: str | None, lang: Lang) -> str:
    """The distance with its unit; the difference of two percentages is in points."""
    return with_unit(distance(exact), unit_of_distance(unit, lang), lang)


def needed(exact: Fraction, *, up: bool = True) -> str:
    """An amount that is still needed, rounded up, so that what is shown suffices; rounded down where it may be lost.

    It has two decimals, or as many more as leave it two digits.
    """
    places = FEWEST_PLACES
    while 0 < exact * 10 ** (places - 1) < 1:
        places += 1
    return plain((rounded_up if up else rounded_down)(exact, places))


def level(exact: Fraction, *, up: bool) -> str:
    """A value that is to be reached: as it is within four decimals, else rounded up or down so that it suffices."""
    near = (rounded_up if up else rounded_down)(exact, _LEVEL_PLACES)
    text = plain(exact)
    return text if len(text.partition(".")[2]) <= _LEVEL_PLACES else plain(near)


def as_many_places(text: str, like: str) -> str:
    """A number with at least as many decimals as another, so that one column of digits compares with the other."""
    whole, _, places = text.partition(".")
    _, _, wanted = like.partition(".")
    return f"{whole}.{places.ljust(len(wanted), '0')}" if places or wanted else whole


def as_written(value: object) -> str:
    """A number as a file has it, without an exponent; anything else as text."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


FALLEN = Text("下降{by}", "down {by}")


def is_fall(row: Row) -> bool:
    """Whether the figure says by how much something fell: its target may be stated in units of which less is better.

    Else a fall of 14.6% would be read as a consumption.
    """
    better = row.subject.better
    return better.get(row.value_unit or "") == "higher" and "lower" in better.values()


_MEAN: Final = Text("平均{mean}（当年{own}）", "mean {mean} (this year {own})")


def value_words(row: Row, lang: Lang) -> str:
    """The figure with the unit it was recorded in, or the fact; empty where nothing is recorded.

    In brackets, its period where that is not the whole of the year asked about.
    """
    if row.counties is not None:
        return f"{row.counties.met}/{row.counties.of}"
    if row.fact is not None:
        said = FACTS[row.fact].of(lang)
    elif row.value is not None:
        said = with_unit(row.value.short(row.bound), row.value_unit, lang)
        if row.own_value is not None:
            said = _MEAN.of(lang).format(mean=said, own=with_unit(row.own_value.short(), row.value_unit, lang))
        said = FALLEN.of(lang).format(by=said) if is_fall(row) and row.value.exact >= 0 else said
    else:
        return ""
    other = another_year(row, lang)
    return said + (bracketed(other, lang) if other else part_of_year(row.measurement, row.figure_year, lang))


def parts_words(row: Row) -> str:
    """Numerator over denominator, as written."""
    measurement = row.measurement
    if measurement is None or measurement.numerator is None or measurement.denominator is None:
        return ""
    return f"{measurement.numerator:f}/{measurement.denominator:f}"


def margin_words(row: Row, lang: Lang) -> str:
    """The distance from the line, with its side and unit.

    Empty where there is no single number, or where the rule asks for exactly one number and the value is it.
    """
    if row.counties is not None:
        return _counties_margin(row, row.counties, lang)
    if row.margin is None or row.bound is None or row.value is None:
        return ""
    met = row.verdict is Verdict.MET
    if row.margin == 0:
        exact = row.rule_in_force is not None and row.rule_in_force.only_one_value
        return "" if exact else _LEVEL.of(lang) if met else _level_missed(row, lang)
    said = distance_words(row.margin, row.unit, lang)
    rule = row.rule_in_force
    averaged = isinstance(rule, NumberRule) and rule.averaged is not None
    if met and isinstance(rule, NumberRule) and len(rule.edges) > 1:
        said = _WITHIN.of(lang).format(n=said, bound=bound_words(row, lang))
    else:
        above = row.value.exact > row.bound.exact
        said = _MARGINS[met, above].of(lang).format(n=said)
    return _OF_MEAN.of(lang).format(said=said) if averaged else said


def _missed_edge(row: Row) -> Edge | None:
    """The comparison of a rule with numbers to which bound and margin belong."""
    rule = row.rule_in_force
    if not isinstance(rule, NumberRule) or row.bound is None:
        return None
    edges, bound = (*rule.edges, *rule.eased_edges), row.bound.exact
    return next((one for one in edges if Fraction(one.number) == bound), None)


def _counties_margin(row: Row, count: CountyCount, lang: Lang) -> str:
    """By how many counties the line is reached or missed; empty while it is open."""
    if row.margin is None:
        return ""
    if count.lacking:
        return COUNTIES_LACK.of(lang).format(n=count.lacking)
    spare = count.met - count.needed
    return _COUNTIES_SPARE.of(lang).format(n=spare) if spare else _LEVEL.of(lang)


def _level_missed(row: Row, lang: Lang) -> str:
    """That a figure stands just on its line; where the rule asks for more or less than the line, what it asks."""
    above = _must_be_above(row)
    if above is None or row.verdict is not Verdict.NOT_MET:
        return _LEVEL_UNDECIDED.of(lang)
    return _LEVEL_MISSED[above].of(lang).format(bound=bound_words(row, lang))


def _must_be_above(row: Row) -> bool | None:
    """Whether the rule asks for more than its line; False for less, None where the line itself is enough."""
    rule = row.rule_in_force
    match rule:
        case NumberRule() if (edge := _missed_edge(row)) is not None and edge.operator.strict:
            return edge.operator.better == "higher"
        case Improves():
            return rule.improves == "higher"
        case WiderMean() if rule.wider_mean.operator.strict:
            return rule.wider_mean.operator.better == "higher"
    return None


def bound_words(row: Row, lang: Lang) -> str:
    """The number of the line with its unit, where there is one."""
    if row.bound is None:
        return ""
    key = {NoteCode.OTHER_UNIT: "before", NoteCode.BASELINE_UNIT: "written", NoteCode.WIDER_UNIT: "theirs"}
    other = next((note.params[key[note.code]] for note in row.notes if note.code in key), None)
    return with_unit(row.bound.short(row.value), row.unit if other is None else real_unit(other), lang)
