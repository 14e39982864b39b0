"""Whether a figure is so far from what it is compared with that it must be a slip of unit, point or parts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.oracle.contract import usual

if TYPE_CHECKING:
    from tests.oracle.datum import Datum

AREAS = {"平方公里", "公顷", "亩", "平方米"}


def apart(one: Fraction, other: Fraction) -> Fraction:
    """How many times the larger is the smaller; 0 if either is not above zero."""
    return max(one / other, other / one) if min(one, other) > 0 else Fraction(0)


def beyond(datum: Datum, bound: Fraction, *, own: str, holds: bool, criterion: dict[str, Any]) -> bool:
    """Whether no figure is so far from its bound; `own` says whether that is its baseline, its target or a line."""
    number, unit = datum.number or Fraction(0), datum.unit or ""
    if unit == "%":
        rate = own == "target" if criterion.get("unit") is None else own == "line" and criterion.get("may_be_negative")
        return bool(rate) and holds and number >= 50 and 0 < 4 * bound <= number
    times, large = apart(number, bound), holds and min(number, bound) >= 10
    if own == "baseline":
        water = "水域" in criterion["name"] or "水面" in criterion["name"]
        return times >= ((4 if water else 2) if holds and is_area(unit) else 8)
    if own == "target":
        return times >= (4 if holds and "/" in unit else 2 if large and not unit else 8)
    if own == "line" and criterion.get("unit") is None and not unit:
        return holds and number > bound and times >= (2 if large else 8)
    return own == "line" and "/" in unit and times >= (8 if holds and number > bound else 100)


def is_area(unit: str) -> bool:
    """Whether the unit is one of area, in whatever multiples."""
    return "/" not in unit and any(unit.endswith(one) for one in AREAS)


def far_from_last_year(datum: Datum, before: Datum | None, *, holds: bool) -> bool:
    """Whether a figure of area, per something or of an index is too many times last year's, or too small a part."""
    unit = datum.unit or ""
    if before is None or before.number is None or datum.number is None or usual(before.unit) != usual(datum.unit):
        return False
    times, smaller = apart(datum.number, before.number), min(datum.number, before.number)
    if unit == "%" or not (not unit or "/" in unit or is_area(unit)):
        return False
    if not unit and datum.number % 1 == before.number % 1 == 0 and smaller < 10:
        return False
    if not holds or is_area(unit):
        return times >= 8
    return times >= (4 if unit else 2 if smaller >= 10 else 8)


def small(datum: Datum) -> bool:
    """Whether a percentage is one number of at most 1, as a spreadsheet stores it."""
    return datum.unit == "%" and not datum.has_parts and 0 < (datum.number or 0) <= 1


def a_fraction(datum: Datum, before: Datum | None) -> bool:
    """Whether a hundred times a small percentage is within a factor of two of last year's ten percent or more."""
    if not small(datum) or before is None or before.unit != "%" or (before.number or 0) < 10:
        return False
    return apart(100 * (datum.number or Fraction(0)), before.number or Fraction(0)) <= 2
