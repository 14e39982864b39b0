"""Numbers as workbooks store them: binary, of which 15 significant digits are what somebody typed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from typing import Final

from ecocheck.regex import regex
from ecocheck.source.workbook.limits import NUMBER

_STORED: Final = regex(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_FIFTEEN: Final = Context(prec=15, rounding=ROUND_HALF_UP)
_LARGEST: Final = 308
"""The exponent of the largest double."""
_WRITTEN_OUT: Final = 20
_LONG: Final = 10**21
"""Numbers from here on, and those with as many zeros behind the point, are written with an exponent."""
_WIDE: Final = Context(prec=2 * NUMBER, rounding=ROUND_HALF_UP)


def stored_number(text: str) -> Decimal | None:
    """The number of at most 15 significant digits; None for what is no number."""
    text = text.strip(" \t\r\n")
    if len(text) > NUMBER or not _STORED.fullmatch(text):
        return None
    number = _FIFTEEN.create_decimal(text)
    return number if number.adjusted() <= _LARGEST else None


def plain(number: Decimal) -> int | Decimal:
    """The same number, `int` where it is whole, without zeros at the end where it is not."""
    whole = int(number)
    return whole if whole == number else _FIFTEEN.normalize(number)


def written(number: int | Decimal) -> str:
    """A plain number in digits; with an exponent only where it would be very long."""
    if isinstance(number, int):
        return str(number) if abs(number) < _LONG else str(_FIFTEEN.normalize(Decimal(number)))
    return f"{number:f}" if number.adjusted() >= -_WRITTEN_OUT else str(number)


def rounded(number: Decimal, decimals: int) -> Decimal:
    """Rounded as Excel shows it, half away from zero. Negative `decimals` round before the point."""
    return number.quantize(_step(decimals), context=_WIDE)


@cache
def _step(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)
