"""What may stand in a cell: text, a number that Excel shows as it was written, a date, a link.

A number is a real one as long as Excel can hold it: a decimal of no more than
15 significant digits comes back from a double as the same digits. One that is
longer is written as text, with all its digits: a figure that was handed in is
never changed to fit a cell. A ratio that does not end is held with ten
decimals, like in JSON, and shown with as few as leave it on its side of the
line. 98 % is the number 98 with the unit beside it, as in YAML.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.quantity import plain, rounded
from ecocheck.quantity.amount import SHOWN_PLACES

if TYPE_CHECKING:
    from ecocheck.quantity import Amount

SIGNIFICANT: Final = 15
"""So many decimal digits pass through a double unchanged."""
_FEWEST, _MOST = 2, 15


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how many decimals are shown of it."""

    value: float
    places: int


@dataclass(frozen=True, slots=True)
class Link:
    """An address, to be followed where it is one of the web."""

    url: str


Value: TypeAlias = str | int | Number | Link | datetime.date | None


def of_decimal(number: Decimal | None) -> Number | str | None:
    """A figure of a file: the number with the decimals that were written, or its digits where Excel would lose some."""
    if number is None:
        return None
    exponent = number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if not _fits(number):
        return format(number, "f")
    return Number(float(number), places)


def _fits(number: Decimal) -> bool:
    """Whether a double gives the same digits back. Blanks at the end are the format's, not the number's."""
    digits = "".join(map(str, number.as_tuple().digits)).lstrip("0")
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent > 0:
        digits += "0" * exponent
    return len(digits.rstrip("0") if "." in format(number, "f") else digits) <= SIGNIFICANT


def of_amount(amount: Amount | None, line: Amount | None = None) -> Number | str | None:
    """An amount as a number, on the same side of the line as the exact one; else its digits as text."""
    if amount is None:
        return None
    if amount.written is not None:
        return of_decimal(Decimal(amount.written))
    return of_exact(amount.exact, Fraction(0) if line is None else line.exact)


def of_exact(exact: Fraction, line: Fraction = Fraction(0)) -> Number | str:
    """A result of arithmetic: ten decimals at the most, as few shown as keep it on its side of the line."""
    held = Decimal(plain(exact))
    if _side(Fraction(held), line) != _side(exact, line):
        return _beside(exact, line)
    if not _fits(held):
        return plain(exact)
    return Number(float(held), _shown_places(Fraction(held), line))


def _beside(exact: Fraction, line: Fraction) -> str:
    """With so many decimals that it does not seem to lie on the line."""
    near, places = line, SHOWN_PLACES
    while _side(near, line) != _side(exact, line):
        places += 1
        near = rounded(exact, places)
    return plain(near)


def _side(one: Fraction, other: Fraction) -> int:
    return (one > other) - (one < other)


def _shown_places(held: Fraction, line: Fraction) -> int:
    """The fewest decimals, two or more where there are any, that neither Excel's rounding nor ours takes over the line.

    Excel rounds a half away from zero, everything else here to even.
    """
    for places in range(_MOST):
        if rounded(held, places) == held:
            return places
        if places < _FEWEST:
            continue
        step = Fraction(1, 10**places)
        below = (held // step) * step
        if _side(below, line) == _side(below + step, line) == _side(held, line):
            return places
    return _MOST
