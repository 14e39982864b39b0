"""Whether a figure is so far from what it is compared with that it must be a slip of unit, point or parts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tests.oracle.contract import usual

if TYPE_CHECKING:
    from tests.oracle.datum import Datum

AREAS = {"平方公里", "公顷", "亩", "平方米"}


def apart(one: Fraction, other: Fraction) -> Fraction:
    """How many times the larger is the smaller; 0 if either is not above zero."""
    return max(one / other, other / one) if min(one, other) > 0 else Fraction(0)


def beyond(datum: Datum, bound: Fraction, *, own: bool, holds: bool, index: bool) -> bool:
    """Whether the factor to the bound is no real one: 8 for one of its own, 100 for a line per something."""
    number, unit = datum.number or Fraction(0), datum.unit or ""
    if unit == "%":
        return False
    if own:
        return apart(number, bound) >= 8
    if index and not unit:
        return holds and bound > 0 and number / bound >= 8
    return "/" in unit and apart(number, bound) >= 100


def far_from_last_year(datum: Datum, before: Datum | None) -> bool:
    """Whether a figure of area, per something or of an index is eight times last year's, or an eighth of it."""
    unit = datum.unit or ""
    if before is None or before.number is None or datum.number is None or usual(before.unit) != usual(datum.unit):
        return False
    if unit == "%" or (not unit and datum.number % 1 == before.number % 1 == 0):
        return False
    fit = not unit or "/" in unit or any(unit.endswith(one) for one in AREAS)
    return fit and apart(datum.number, before.number) >= 8


def small(datum: Datum) -> bool:
    """Whether a percentage is one number of at most 1, as a spreadsheet stores it."""
    return datum.unit == "%" and not datum.has_parts and 0 < (datum.number or 0) <= 1


def a_fraction(datum: Datum, before: Datum | None) -> bool:
    """Whether a hundred times a small percentage is within a factor of two of last year's ten percent or more."""
    if not small(datum) or before is None or before.unit != "%" or (before.number or 0) < 10:
        return False
    return apart(100 * (datum.number or Fraction(0)), before.number or Fraction(0)) <= 2
