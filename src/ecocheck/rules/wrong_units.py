"""The params for a wrong unit: what the figure is in the right one, or what to ask."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import Amount, same_unit, units_in, unquoted
from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.verdict.reading import PERCENT

if TYPE_CHECKING:
    from decimal import Decimal

_DECIMALS: Final = 8
_ALONE: Final = regex(
    r"^\s*(?:计量)?单位\s*[：:]?|^\s*[(（\[【](?=[^()（）]*[)）\]】]\s*$)|[)）\]】]\s*$|(?<=.)[(（][^()（）]*[)）]\s*$"
)
"""What stands around a unit and is none: (%), 单位：%, % (满意率)."""
_RATE: Final = regex("比例|占比|比率|比重|率|百分率|百分数")


def unit_said(written: str, unit: str, value: Decimal | None) -> dict[str, str]:
    """The params for a wrong unit: the value in the right unit, if it can be converted, or what to ask."""
    named = {"written": shown(written), "unit": unit, "note": "note", "phrase_now": "as_written"}
    if unquoted(written) != written and same_unit(unquoted(written), unit):
        return named | {"phrase": "quotes", "phrase_now": "in_wide_quotes"}
    phrase = _in_words(written, unit)
    if phrase is not None:
        return named | {"phrase": phrase}
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


def _in_words(written: str, unit: str) -> str | None:
    """The phrase for the right unit with something around it, or for a word that means a rate; None for any other."""
    alone = _ALONE.sub("", written).strip()
    if alone != written.strip() and same_unit(alone, unit):
        return "unit_alone"
    return "word_for_rate" if unit == PERCENT and _RATE.fullmatch(written.strip()) else None


def _ends(exact: Fraction) -> bool:
    """Whether a number ends after few enough decimals to be copied by hand."""
    return (exact * 10**_DECIMALS).denominator == 1
