"""Reading the cells and merged ranges of one sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.workbook.limits import CELLS, COLUMNS, ROWS
from ecocheck.source.workbook.markup import SHEETS, Walk
from ecocheck.source.workbook.merging import Ranges
from ecocheck.source.workbook.refused import RefusedFileError
from ecocheck.source.workbook.strings import TextRuns

if TYPE_CHECKING:
    from ecocheck.source.workbook.cells import Cell
    from ecocheck.source.workbook.markup import Attributes
    from ecocheck.source.workbook.stored_cells import StoredCells

_DIGITS: Final = "0123456789"
_LONGEST: Final = 7
"""Digits of the last row."""
_RANGE: Final = regex(r"([A-Z]{1,3}[0-9]{1,7})(?::([A-Z]{1,3}[0-9]{1,7}))?")


class SheetReader:
    """Reads one sheet. Cells and rows may leave out where they stand: then they follow the one before."""

    def __init__(self, part: str, stored: StoredCells, room: int) -> None:
        """`room`: how many cells with content there may be."""
        self._part, self._stored, self._room = part, stored, room
        self.cells: dict[tuple[int, int], Cell] = {}
        self.merged = Ranges()
        self._row = self._column = 0
        self._in_cell = False
        self._attributes: Attributes = {}
        self._value: str | None = None
        self._formula: str | None = None
        self._shares: str | None = None
        self._shared: dict[str, str] = {}
        self._rows: dict[str, int] = {}
        self._columns: dict[str, int] = {}
        self._pieces: list[str] = []
        self._runs = TextRuns(self._pieces)

    def read(self, content: bytes) -> None:
        """Go through the sheet; RefusedFileError where it is wrong or has too many cells."""
        runs = self._runs
        starts = {"row": self._at_row, "c": self._at_cell, "v": self._at_text, "f": self._at_formula, "is": runs.begin}
        starts |= {"t": runs.begin_run, "rPh": runs.begin_phonetic, "mergeCell": self._at_merged}
        ends = {"c": self._end_cell, "v": self._end_value, "f": self._end_formula, "is": self._end_inline}
        ends |= {"t": runs.end_run, "rPh": runs.end_phonetic}
        Walk(SHEETS, starts, ends, self._pieces).through(content, self._part)

    def _at_row(self, attributes: Attributes) -> None:
        written = attributes.get("r")
        self._row = self._row + 1 if written is None else self._number(written)
        self._column = 0

    def _at_cell(self, attributes: Attributes) -> None:
        if self._in_cell:
            raise self._wrong()
        self._in_cell = True
        self._attributes = attributes
        self._value = self._formula = None
        written = attributes.get("r")
        if written is None:
            self._column += 1
        else:
            self._row, self._column = self.place(written)

    def place(self, address: str) -> tuple[int, int]:
        """Row and column of an address such as F17."""
        letters = address.rstrip(_DIGITS)
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = self._column_of(letters)
        return self._number(address[len(letters) :]), column

    def _column_of(self, letters: str) -> int:
        number = 0
        if len(letters) <= 3 and letters.isascii() and letters.isalpha():  # noqa: PLR2004 the last column is XFD
            for letter in letters.upper():
                number = number * 26 + ord(letter) - ord("A") + 1
        if 0 < number <= COLUMNS:
            return number
        raise self._wrong()

    def _number(self, written: str) -> int:
        if len(written) <= _LONGEST and written.isascii() and written.isdigit() and 0 < int(written) <= ROWS:
            return int(written)
        raise self._wrong()

    def _at_text(self, _: Attributes) -> None:
        self._pieces.clear()

    def _end_value(self) -> None:
        self._value = "".join(self._pieces)

    def _end_inline(self) -> None:
        self._value = self._runs.text()

    def _at_formula(self, attributes: Attributes) -> None:
        self._pieces.clear()
        self._shares = attributes.get("si") if attributes.get("t") == "shared" else None

    def _end_formula(self) -> None:
        text = "".join(self._pieces)
        if self._shares is not None:
            text = self._shared.setdefault(self._shares, text) or text
        self._formula = f"={text}"

    def _end_cell(self) -> None:
        self._in_cell = False
        of = self._attributes.get
        cell = self._stored.make(of("t", "n"), of("s", "0"), self._value, self._formula)
        if cell is None:
            return
        place = (self._row, self._column)
        if place in self.cells or not 0 < self._row <= ROWS or self._column > COLUMNS:
            raise self._wrong()
        self.cells[place] = cell
        if len(self.cells) > self._room:
            raise RefusedFileError("too_many_cells", limit=CELLS)

    def _at_merged(self, attributes: Attributes) -> None:
        found = _RANGE.fullmatch(attributes.get("ref", ""))
        if found is None:
            raise self._wrong()
        self.merged.add(self.place(found[1]), self.place(found[2] or found[1]))

    def _wrong(self) -> RefusedFileError:
        place = f"{self._part} {self._row}" if self._row else self._part
        return RefusedFileError("broken", part=place)
