"""The values of cells (text, a number that Excel shows as it was written, a date, a link), and how they fit.

A figure is a number where Excel can hold it: a decimal of at most 15
significant digits comes back from a double with the same digits. A longer
figure is written as text with all its digits: no figure is changed to fit a
cell. A ratio that does not end has ten decimals, as in JSON, and is shown with
the fewest that keep it on its side of the line. 98 % is the number 98 with the
unit beside it, as in YAML.
"""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.findings.entry import Text
from ecocheck.quantity import plain, rounded
from ecocheck.render.text.escape import visible
from ecocheck.render.text.width import width

if TYPE_CHECKING:
    from ecocheck.findings import Lang
    from ecocheck.quantity import Amount
    from ecocheck.source.workbook.cells import Cell

SIGNIFICANT: Final = 15
"""How many decimal digits pass through a double unchanged."""
_FEWEST, _MOST = 2, 15
_DECIMALS: Final = 30
"""As many as a format of Excel may have."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how many decimals are shown of it."""

    value: float
    places: int


@dataclass(frozen=True, slots=True)
class Link:
    """An address; a link where it is a web address."""

    url: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Text that somebody typed in several lines; other text stands on one line, whatever it holds."""

    texts: tuple[str, ...]


Value: TypeAlias = str | int | Number | Link | Lines | datetime.date | None


def of_decimal(number: Decimal | None) -> Number | str | None:
    """A figure of a file: the number with the decimals that were written, or its digits where Excel would lose some."""
    if number is None:
        return None
    exponent = number.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    if not _fits(number) or places > _DECIMALS:
        return format(number, "f")
    return Number(float(number), places)


def _fits(number: Decimal) -> bool:
    """Whether a double gives the same digits back. Zeros at the end of decimals belong to the format."""
    digits = "".join(map(str, number.as_tuple().digits)).lstrip("0")
    exponent = number.as_tuple().exponent
    if isinstance(exponent, int) and exponent > 0:
        digits += "0" * exponent
    return len(digits.rstrip("0") if "." in format(number, "f") else digits) <= SIGNIFICANT


def of_cell(cell: Cell) -> Value:
    """What a cell that was read holds, as this program writes it.

    A percentage is text, with all digits that are stored; so is an error, and a
    formula without a result. Blank text is None.
    """
    match cell.value:
        case bool() | None:
            return _of_text(cell.text)
        case int() | Decimal() as number:
            return f"{Decimal(number):f}%" if cell.percent else of_decimal(Decimal(number))
        case datetime.date() as day:
            return day
        case text:
            return _of_text(text)


def _of_text(typed: str) -> Lines | str | None:
    lines = typed.strip().splitlines()
    return Lines(tuple(lines)) if len(lines) > 1 else "".join(lines) or None


def of_amount(amount: Amount | None, line: Amount | None = None) -> Number | str | None:
    """An amount as a number, on the same side of the line as the exact one; else its digits as text."""
    if amount is None:
        return None
    if amount.written is not None:
        return of_decimal(Decimal(amount.written))
    return of_exact(amount.exact, Fraction(0) if line is None else line.exact)


def of_exact(exact: Fraction, line: Fraction = Fraction(0)) -> Number | str:
    """A result of arithmetic, shown with the fewest decimals that keep it on its side; text where it does not fit."""
    text = plain(exact)
    held = Decimal(text)
    beside = plain(exact, line)
    if beside != text or not _fits(held):
        return beside
    return Number(float(held), _shown_places(Fraction(held), line))


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
        if not below <= line <= below + step:
            return _without_zeros(held, places)
    return _MOST


def _without_zeros(held: Fraction, places: int) -> int:
    """As many decimals as the number has when it is rounded to these: 98.095 is 98.1."""
    while places and rounded(held, places - 1) == rounded(held, places):
        places -= 1
    return places


LONGEST: Final = 32_767
"""Excel's own limit for a cell, in UTF-16 units."""
_CUT = Text("……（全文共{n}字，见数据文件）", "… ({n} characters in all; see the data file)")
_LONGEST_FOOTER: Final = 60


def cut(text: str, lang: Lang) -> str:
    """The text, shortened where it does not fit a cell; a shortened text ends with a note that says so."""
    if _units(text) <= LONGEST:
        return text
    note = _CUT.of(lang).format(n=len(text))
    room = LONGEST - _units(note)
    return text.encode("utf-16-le")[: room * 2].decode("utf-16-le", "ignore") + note


def _units(text: str) -> int:
    """The length as Excel counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def footer_text(text: str) -> str:
    """Text for a header or footer, shortened, as Excel allows 255 characters; & is doubled, as it begins a command."""
    return visible(text)[:_LONGEST_FOOTER].replace("&", "&&")


def lines_of(value: Value, room: float) -> int:
    """How many lines a cell takes; it sets the height of rows, which not every program works out itself."""
    match value:
        case Link():
            texts: tuple[str, ...] = (value.url,)
        case Lines():
            texts = value.texts
        case str():
            texts = (value,)
        case _:
            return 1
    return sum(max(1, math.ceil(width(text[:LONGEST]) / room)) for text in texts)
