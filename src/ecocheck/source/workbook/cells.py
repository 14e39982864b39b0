"""What a handed-in file holds: sheets, and in them the cells with content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with content.

    `value` is a number of at most 15 significant digits, `int` where it is
    whole. A date is a `date`; a time of day, and a day that the calendar does
    not have, is the text that is shown. An error such as `#DIV/0!` is None
    with its text.
    """

    value: str | int | Decimal | bool | datetime.date | None
    text: str
    """What was typed, for messages; of a percentage or a date what its format shows: `98.50%`."""
    percent: bool = False
    """The format is a percentage: then `value` is the stored number times 100."""
    shown: Decimal | None = None
    """The number that the format shows, in the unit of `value`, where it is another than `value`."""
    formula: str | None = None
    """The formula as it is written, with `=`; of cells that share one, that of the first. `value` is its result."""
    stored: bool = True
    """False for a formula without a stored result; its `value` is None."""
    disguised: bool = False
    """The format shows other digits than those of the number, or none at all."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet, or one table of a Word document. Rows and columns count from 1."""

    name: str
    hidden: bool
    cells: Mapping[tuple[int, int], Cell]
    """By row and column; a cell without content is not there."""
    merged: Mapping[tuple[int, int], tuple[int, int]]
    """By a covered cell, the first cell of its merged range. Ranges are cut off where no cell has content any more."""
    read: bool = True
    """False where other sheets were asked for: then `cells` and `merged` are empty, whatever the sheet holds."""

    @staticmethod
    def address(row: int, column: int) -> str:
        """The name of a cell as Excel shows it: `F17`."""
        letters = ""
        while column:
            column, letter = divmod(column - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{row}"


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file as its sheets, in their order. No two have one name, whatever the case of its letters."""

    sheets: tuple[Sheet, ...]
