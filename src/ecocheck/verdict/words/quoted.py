"""Whether a quote gives numbers, but not the figure that it is quoted for."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import agrees
from ecocheck.regex import regex
from ecocheck.source.written.characters import plain_form
from ecocheck.verdict.words.figures import FIGURE, figures_in, stands_in, without_dates
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from ecocheck.model.measurement import Reading
    from ecocheck.quantity import Amount


_ABOUT: Final = regex(
    r"(?:约|近|接近|将近|左右|四舍五入(?:后)?|取整(?:后)?|按整数计?)(?:为|是|得|算作?|按)?\s*(?<![\d.])\d{1,9}(?:\.\d{1,6})?"
)
"""A number that a text gives as an approximation, or as the result of rounding."""


def _stated(quote: str) -> str:
    """The quote without its approximations if it has another number (92.6%，约93%); else the whole quote."""
    exact = _ABOUT.sub("", quote)
    return exact if figures_in(exact) else quote


def numbers_of(one: Reading) -> tuple[Decimal, ...]:
    """Value, numerator and denominator of a reading, as far as they are numbers."""
    found = (one.value, one.numerator, one.denominator)
    return tuple(number for number in found if isinstance(number, Decimal))


def not_quoted(one: Reading, amount: Amount | None) -> bool:
    """Whether the quote has numbers, but neither the figure, nor one of its parts, nor the figure rounded."""
    quote, numbers = _quote_of(one), numbers_of(one)
    if not quote or not any(numbers) or any(stands_in(number, quote) for number in numbers):
        return False
    quoted = figures_in(quote)
    same = any(_same(number, other) for number in numbers for other in quoted)
    return bool(quoted) and not same and not _is_ratio(amount, quoted)


def _quote_of(one: Reading) -> str:
    quote = one.source.quote if one.source is not None else None
    return _stated(quote) if quote is not None else ""


def quoted_instead(one: Reading, amount: Amount | None) -> tuple[Decimal, ...]:
    """The numbers that the quote gives in the figure's own unit, where the figure itself is not among its numbers."""
    if one.unit is None or not not_quoted(one, amount):
        return ()
    text, unit = without_dates(folded(_quote_of(one)), "，"), plain_form(one.unit)
    return tuple(Decimal(found[1]) for found in re.finditer(rf"{FIGURE.pattern}\s*{re.escape(unit)}", text, re.ASCII))


def _same(number: Decimal, quoted: Decimal) -> bool:
    """Whether the numbers are equal, or one is the other rounded; a fall is often quoted without its sign."""
    exact, other = abs(number), abs(quoted)
    return exact == other or (
        _fine(exact, other) and (agrees(exact, Fraction(other)) or agrees(other, Fraction(exact)))
    )


def _fine(one: Decimal, other: Decimal) -> bool:
    """Whether both are written with decimals, so that one may be the other rounded."""
    return one != one.to_integral_value() and other != other.to_integral_value()


def _is_ratio(amount: Amount | None, quoted: tuple[Decimal, ...]) -> bool:
    return amount is not None and any(agrees(one, abs(amount.exact)) for one in quoted)
