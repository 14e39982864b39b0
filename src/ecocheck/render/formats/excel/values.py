"""The values of cells: text, a number that Excel shows as it was written, a date, a link.

A figure is a number where Excel can hold it: a decimal of at most 15
significant digits comes back from a double with the same digits. A longer
figure is written as text with all its digits: no figure is changed to fit a
cell. A ratio that does not end has ten decimals, as in JSON, and is shown with
the fewest that keep it on its side of the line. 98 % is the number 98 with the
unit beside it, as in YAML.
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
"""How many decimal digits pass through a double unchanged."""
_FEWEST, _MOST = 2, 15


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how many decimals are shown of it."""

    value: float
    places: int


@dataclass(frozen=True, slots=True)
class Link:
    """An address; a link where it is a web address."""

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
    """Whether a double gives the same digits back. Zeros at the end of decimals belong to the format."""
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
    """A result of arithmetic, shown with the fewest decimals that keep it on its side; text where it does not fit."""
    held = Decimal(plain(exact))
    if _side(Fraction(held), line) != _side(exact, line):
        return _beside(exact, line)
    if not _fits(held):
        return plain(exact)
    return Number(float(held), _shown_places(Fraction(held), line))


def _beside(exact: Fraction, line: Fraction) -> str:
    """The number as text, with enough decimals to show on which side of the line it lies."""
    near, places = line, SHOWN_PLACES
    while _side(near, line) != _side(exact, line):
        places += 1
        near = rounded(exact, places)
    return plain(near)


def _side(one: Fraction, other: Fraction) -> int:
    return (one > other) - (one < other)


def _shown_places(held: Fraction, line: Fraction) -> int:
    """The fewest decimals (two or more, if it has so many) that keep the number on its side of the line.

    They hold for both ways to round: Excel rounds a half away from zero, the rest of the program to even.
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
