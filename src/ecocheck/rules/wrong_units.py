"""The params for a wrong unit: what the figure is in the right one, or what to ask."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import Amount, same_unit, units_in, unquoted
from ecocheck.source.written.characters import shown
from ecocheck.verdict.reading import PERCENT

if TYPE_CHECKING:
    from decimal import Decimal

_DECIMALS: Final = 8


def unit_said(written: str, unit: str, value: Decimal | None) -> dict[str, str]:
    """The params for a wrong unit: the value in the right unit, if it can be converted, or what to ask."""
    named = {"written": shown(written), "unit": unit, "note": "note", "phrase_now": "as_written"}
    if unquoted(written) != written and same_unit(unquoted(written), unit):
        return named | {"phrase": "quotes", "phrase_now": "in_wide_quotes"}
    factor = units_in(written, unit)
    head, slash, per = unit.partition("/")
    if slash and same_unit(unquoted(written), head):
        return named | {"phrase": "per_lost", "per": f"/{per}"}
    if factor is None:
        return named | {"phrase": "a_count_for_a_rate" if unit == PERCENT else "other_thing"}
    larger = factor >= 1
    one, other, count = (written, unit, factor) if larger else (unit, written, 1 / factor)
    named |= {"one": shown(one), "other": shown(other), "count": Amount(count).shown}
    exact = None if value is None else Fraction(value) * factor
    if exact is None or not _ends(exact):
        return named | {"phrase": "convert"}
    return named | {"phrase": "convert_to", "value": format(value, "f"), "write": Amount(exact).shown}


def _ends(exact: Fraction) -> bool:
    """Whether a number ends after few enough decimals to be copied by hand."""
    return (exact * 10**_DECIMALS).denominator == 1
