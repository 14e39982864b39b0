"""Numbers as a report shows them: as written, or short, and never rounded across a line."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.model.rule import Equals, NoEvents
from ecocheck.quantity import Amount, plain, rounded
from ecocheck.render.rules_in_words import with_unit
from ecocheck.verdict.kinds import Verdict

if TYPE_CHECKING:
    from ecocheck.app.reporting.views import Row
    from ecocheck.findings.entry import Lang

_FEWEST, _MOST = 2, 10

_FACTS = {True: Text("是", "yes"), False: Text("否", "no")}
_POINTS = Text("个百分点", "points")
_LEVEL = Text("持平", "level with the line")
_LEVEL_MISSED = Text("正在线上，未越过", "on the line, not beyond it")
_MARGINS: dict[tuple[bool, bool], Text] = {
    (True, True): Text("高{n}", "{n} above"),
    (True, False): Text("低{n}", "{n} below"),
    (False, False): Text("差{n}", "{n} short"),
    (False, True): Text("超{n}", "{n} over"),
}
"""By whether the line is kept, and whether the value lies above it."""


def _side(one: Fraction, other: Fraction) -> int:
    return (one > other) - (one < other)


def short(amount: Amount, *lines: Amount | None) -> str:
    """As written; a ratio with as few decimals (two or more) as leave it on its side of every line.

    97.996 stays 97.996 against 98, where two decimals would show 98.00.
    """
    if amount.written is not None:
        return amount.written
    bounds = [line.exact for line in lines if line is not None]
    for digits in range(_FEWEST, _MOST):
        near = rounded(amount.exact, digits)
        if near == amount.exact or (near and all(_side(near, one) == _side(amount.exact, one) for one in bounds)):
            return plain(near)
    return plain(amount.exact, *bounds)


def distance(exact: Fraction) -> str:
    """A distance with the fewest decimals (two or more) that do not make it nothing."""
    return short(Amount(abs(exact)), Amount(Fraction(0)))


def at_least(exact: Fraction) -> str:
    """An amount still needed, rounded up, so that supplying what is shown suffices."""
    scaled = -((-exact * 10**_FEWEST) // 1)
    return plain(Fraction(scaled, 10**_FEWEST))


def value_words(row: Row, lang: Lang) -> str:
    """The figure with the unit it was recorded in, or the fact; empty where nothing is recorded."""
    if row.fact is not None:
        return _FACTS[row.fact].of(lang)
    return "" if row.value is None else with_unit(short(row.value, row.bound), row.value_unit, lang)


def parts_words(row: Row) -> str:
    """Numerator over denominator, as written."""
    measurement = row.measurement
    if measurement is None or measurement.numerator is None or measurement.denominator is None:
        return ""
    return f"{measurement.numerator:f}/{measurement.denominator:f}"


def margin_words(row: Row, lang: Lang) -> str:
    """How far from the line, on which side, in the unit of the distance.

    Empty where there is no single number, and where just that number was asked for and is there.
    """
    if row.margin is None or row.bound is None or row.value is None:
        return ""
    met = row.verdict is Verdict.MET
    if row.margin == 0:
        exact = isinstance(row.rule, Equals | NoEvents)
        return "" if exact else (_LEVEL if met else _LEVEL_MISSED).of(lang)
    unit = _POINTS.of(lang) if row.unit == "%" else row.unit
    said = with_unit(distance(row.margin), unit, lang)
    return _MARGINS[met, row.value.exact > row.bound.exact].of(lang).format(n=said)


def bound_words(row: Row, lang: Lang) -> str:
    """The number of the line with its unit, where there is one."""
    return "" if row.bound is None else with_unit(short(row.bound, row.value), row.unit, lang)
