"""ECO501–503, 510, 511, 520–525, 530–532, 540–542, 550, 560–562, 568, 632: the finding for each defect of a value.

`verdict.inputs.defects` finds the defects; judging uses the same list.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import Amount
from ecocheck.rules.not_concerned import (
    CONCERN_CHECKS,
    eco457_no_figure_asked,
    eco458_beside_a_figure,
    eco458_must_concern,
    eco458_unexplained,
)
from ecocheck.rules.wrong_units import unit_said
from ecocheck.source.written.characters import shown
from ecocheck.source.yaml.diagnosis.orphans import comment_below
from ecocheck.verdict.inputs.defects import Defect
from ecocheck.verdict.reading import PERCENT, WHOLE, period_of
from ecocheck.verdict.words.called_target import called_target
from ecocheck.verdict.words.nothing import nothing_told
from ecocheck.verdict.words.undone import undone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ecocheck.findings import Finding, Route
    from ecocheck.rules.context import DataContext, Item


def eco501_fact_expected(item: Item) -> Finding:
    """A criterion about a fact takes true or false."""
    return item.find("ECO501", (item.figure_key,), written=_written(item), phrase="fact_or_not")


def eco502_number_expected(item: Item) -> Finding:
    """A criterion about a quantity takes a number."""
    return item.find("ECO502", ("value",), written=_written(item))


def eco503_count_expected(item: Item) -> Finding:
    """A criterion about events takes their count: a whole number from zero."""
    return item.find("ECO503", (item.figure_key,), written=_written(item))


def eco510_no_unit(item: Item) -> Finding:
    """A number means nothing without its unit."""
    said = still_commented(item.context, item.route, "unit")
    return item.find("ECO510", (item.figure_key,), "key", item.rule("unit"), unit=item.subject.unit or "", **said)


def still_commented(context: DataContext, route: Route, wanted: str) -> dict[str, str]:
    """The params that say whether a missing key still stands there as a comment."""
    below = comment_below(context.document, context.document.spot(route, "key").line, (wanted,))
    return {"phrase_more_below": "still_comment" if below else "nothing", "below": str(below)}


def eco511_wrong_unit(item: Item) -> Finding:
    """Another unit than the criterion's. The program does not convert it; a person must."""
    unit, written = item.subject.unit or "", item.measurement.unit or ""
    value = item.measurement.value if item.figure_key == "value" else None
    said = unit_said(written, unit, None if isinstance(value, bool) else value)
    return item.find("ECO511", ("unit",), "value", item.rule("unit"), **said)


_SLIP: Final = 1000
"""A share of more percent is a slip of units; carried over stock never comes to ten times the whole."""
_ENDS: Final = (Amount(Fraction(0)), Amount(Fraction(WHOLE)))
"""The ends of a share; a value beyond them must not be shown as if it lay between them."""


def eco520_parts_disagree(item: Item) -> Finding:
    """Value and parts, if both are given, must agree."""
    one = item.measurement
    ratio = "—"
    if one.numerator is not None and one.denominator:
        exact = Amount.ratio(one.numerator, one.denominator, percent=item.subject.unit == PERCENT)
        ratio = exact.short(None if one.value is None else Amount.of(one.value))
    parts = {"numerator": _plain(one.numerator), "denominator": _plain(one.denominator)}
    return item.find("ECO520", ("value",), written=_written(item), ratio=ratio, **parts)


def zero_denominator(item: Item) -> Finding:
    """ECO521 if the criterion does not allow a zero denominator, ECO522 beside a numerator, ECO523 beside a value."""
    one = item.measurement
    params = {"numerator": _plain(one.numerator), "value": _written(item)}
    if not item.subject.zero_allowed:
        return item.find("ECO521", ("denominator",), **params)
    return item.find("ECO522" if one.numerator != 0 else "ECO523", ("denominator",), **params)


def eco524_zero_without_reason(item: Item) -> Finding:
    """A zero denominator is allowed only if the file says why there is nothing to count."""
    return item.find("ECO524", ("denominator",))


def eco530_above_whole(item: Item) -> Finding:
    """A share of more than the whole: numerator and denominator are on different bases."""
    slip = item.amount is not None and item.amount.exact > _SLIP
    phrase = "share_of_other_multiples" if slip else "share_of_other_scope"
    return item.find("ECO530", (item.figure_key,), "value", item.rule("name"), written=_shown(item), phrase_more=phrase)


def out_of_range(item: Item) -> Finding:
    """ECO531 for a number below zero, ECO532 for a share above 100 %."""
    one = item.measurement
    for key in ("numerator", "denominator"):
        part = getattr(one, key)
        if part is not None and part < 0:
            return item.find("ECO531", (key,), written=_plain(part))
    if item.amount is not None and item.amount.exact < 0:
        return item.find("ECO531", (item.figure_key,), written=_shown(item))
    return item.find("ECO532", (item.figure_key,), written=_shown(item))


def eco540_target_as_result(item: Item) -> Finding:
    """A target is not a result."""
    return item.find("ECO540", ("source", "kind"))


def other_period(item: Item) -> Finding:
    """ECO541 if the period has months outside the file's year, ECO542 if the figure is as of a day before it."""
    one, year = item.measurement, str(item.context.figures.year)
    if one.as_of is not None and one.as_of.year < item.context.figures.year:
        return item.find("ECO542", ("as_of",), written=one.as_of.isoformat(), year=year)
    return item.find("ECO541", ("period",), written=str(period_of(one, item.context.figures.year)), year=year)


def eco550_unknown_basis(item: Item) -> Finding:
    """A 口径 that the criterion does not have."""
    known = "、".join(basis.name for basis in item.subject.bases) or "—"
    written = item.measurement.basis or ""
    return item.find("ECO550", ("basis",), "value", item.rule("bases"), written=written, known=known)


def eco560_says_undone(item: Item) -> Finding:
    """A deed is recorded as done, but words beside it say that it is not."""
    found = undone(item.measurement, item.context.figures.year)
    route, word = found if found is not None else (("value",), "")
    return item.find("ECO560", route, word=shown(word), written="true", phrase="value_undone")


def eco568_called_target(item: Item) -> Finding:
    """The words beside a figure call that very figure a target."""
    found = called_target(item.measurement)
    route, word = found if found is not None else (("value",), "")
    return item.find("ECO568", route, word=shown(word))


def eco561_zero_no_reason(item: Item) -> Finding:
    """未统计 or 无 does not say why there was nothing to count."""
    return item.find("ECO561", ("zero",), written=shown(item.measurement.zero or ""))


def eco525_nothing_to_count(item: Item) -> Finding:
    """A share of 0 or 100 beside words that there was nothing to count."""
    found = nothing_told(item.measurement, item.subject.name)
    route, words = found if found is not None else (("value",), "")
    return item.find("ECO525", route, written=_written(item), words=shown(words))


def eco562_unit_unwanted(item: Item) -> Finding:
    """A line without a unit is not compared with a figure that has one."""
    return item.find("ECO562", ("unit",), "value", item.rule("unit"), written=shown(item.measurement.unit or ""))


def eco632_day_to_come(item: Item) -> Finding:
    """A figure cannot be as of a day that is still to come."""
    as_of = item.measurement.as_of
    return item.find("ECO632", ("as_of",), written=str(as_of), today=item.context.as_of.isoformat())


def _plain(number: object) -> str:
    return "—" if number is None else format(number, "f")


def _written(item: Item) -> str:
    """The figure as it stands in the file."""
    value = item.measurement.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return f"{_plain(item.measurement.numerator)}/{_plain(item.measurement.denominator)}"
    return _plain(value)


def _shown(item: Item) -> str:
    """The number that was judged: the value, or the ratio of the parts."""
    return item.amount.short(*_ENDS) if item.amount is not None else _written(item)


BY_DEFECT: Mapping[Defect, Callable[[Item], Finding]] = {
    Defect.FACT_EXPECTED: eco501_fact_expected,
    Defect.NUMBER_EXPECTED: eco502_number_expected,
    Defect.COUNT_EXPECTED: eco503_count_expected,
    Defect.NO_UNIT: eco510_no_unit,
    Defect.WRONG_UNIT: eco511_wrong_unit,
    Defect.PARTS_DISAGREE: eco520_parts_disagree,
    Defect.ZERO_NOT_ALLOWED: zero_denominator,
    Defect.ZERO_UNEXPLAINED: eco524_zero_without_reason,
    Defect.ABOVE_WHOLE: eco530_above_whole,
    Defect.OUT_OF_RANGE: out_of_range,
    Defect.TARGET_AS_RESULT: eco540_target_as_result,
    Defect.OTHER_PERIOD: other_period,
    Defect.UNKNOWN_BASIS: eco550_unknown_basis,
    Defect.SAYS_UNDONE: eco560_says_undone,
    Defect.CALLED_TARGET: eco568_called_target,
    Defect.ZERO_EXPLANATION_EMPTY: eco561_zero_no_reason,
    Defect.NOTHING_TO_COUNT: eco525_nothing_to_count,
    Defect.UNIT_UNWANTED: eco562_unit_unwanted,
    Defect.DAY_TO_COME: eco632_day_to_come,
    Defect.NO_FIGURE_ASKED: eco457_no_figure_asked,
    Defect.MUST_CONCERN: eco458_must_concern,
    Defect.CONCERNED_AFTER_ALL: eco458_beside_a_figure,
    Defect.UNCONCERNED_UNEXPLAINED: eco458_unexplained,
}
"""The finding of each defect; a test checks that the table is complete."""

OF_THE_FILE = frozenset({Defect.YEAR_TO_COME})
"""Defects that all measurements of a file share; the file has one finding for them, ECO608."""


def defects_of(item: Item) -> Iterator[Finding]:
    """A finding for every defect of the measurement."""
    elsewhere = OF_THE_FILE | (_BY_THE_UNIT if Defect.WRONG_UNIT in item.defects and _positive(item) else set())
    for defect in item.defects:
        if defect not in elsewhere:
            yield BY_DEFECT[defect](item)


_BY_THE_UNIT = frozenset({Defect.ABOVE_WHOLE, Defect.OUT_OF_RANGE})
"""Defects that a wrong unit explains: 980‰ is not 980 %, and who corrects the unit corrects the number too."""


def _positive(item: Item) -> bool:
    """Whether the number is not negative, so that its unit may explain why it is too large."""
    parts = (item.measurement.numerator, item.measurement.denominator)
    return item.amount is not None and item.amount.exact >= 0 and all(part is None or part >= 0 for part in parts)


VALUE_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (defects_of, *CONCERN_CHECKS)
