"""Reading the tables of a Word document. Each is a sheet; all its cells are text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ecocheck.source.workbook.cells import Cell, Sheet, Workbook
from ecocheck.source.workbook.kinds import has_macros, main_part, office_package
from ecocheck.source.workbook.limits import CELLS, COLUMNS, SHEETS
from ecocheck.source.workbook.markup import WORDS, Walk
from ecocheck.source.workbook.merging import Ranges
from ecocheck.source.workbook.refused import RefusedFileError

if TYPE_CHECKING:
    from ecocheck.source.workbook.markup import Attributes

_VALUE: Final = f"{WORDS[0]} val", f"{WORDS[1]} val"
_BLANKS: Final = " \t\n"


def read_docx(content: bytes) -> Workbook:
    """The tables of a document as sheets 表1, 表2 and so on, in the order of their beginnings.

    A table in a table is a sheet of its own. Text that was deleted or moved
    away under tracking is left out. Raises RefusedFileError.
    """
    package = office_package(content, "docx")
    if has_macros(package):
        raise RefusedFileError("macro")
    part = main_part(package)
    reader = _Reader(part)
    reader.read(package.part(part))
    return Workbook(
        tuple(
            Sheet(f"表{number}", hidden=False, cells=table.cells, merged=table.merged.covered(table.cells))
            for number, table in enumerate(reader.tables, 1)
        )
    )


@dataclass(slots=True)
class _Table:
    """A table while it is read."""

    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merged: Ranges = field(default_factory=Ranges)
    row: int = 0
    column: int = 0
    """The first column of the present cell."""
    span: int = 1
    continues: bool = False
    restarts: bool = False
    above: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    """By column, the first row, the last row and the width of the vertically merged cell that may go on."""
    texts: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self, part: str) -> None:
        self._part = part
        self.tables: list[_Table] = []
        self._open: list[_Table] = []
        self._pieces: list[str] = []
        self._left_out = 0
        self._room = CELLS

    def read(self, content: bytes) -> None:
        """Go through the document."""
        starts = {"tbl": self._at_table, "tr": self._at_row, "tc": self._at_cell, "gridSpan": self._at_span}
        starts |= {"gridBefore": self._at_skipped, "vMerge": self._at_merge, "t": self._at_text}
        starts |= dict.fromkeys(("br", "cr"), self._at_break)
        starts |= {"tab": self._at_tab, "noBreakHyphen": self._at_hyphen, "moveFrom": self._at_left_out}
        ends = {"tbl": self._end_table, "tc": self._end_cell, "t": self._end_text, "p": self._end_paragraph}
        ends["moveFrom"] = self._end_left_out
        Walk(WORDS, starts, ends, self._pieces).through(content, self._part)

    def _at_table(self, _: Attributes) -> None:
        if len(self.tables) >= SHEETS:
            raise RefusedFileError("too_many_cells", limit=CELLS)
        table = _Table()
        self.tables.append(table)
        self._open.append(table)

    def _end_table(self) -> None:
        table = self._open.pop()
        for column in list(table.above):
            _close(table, column)

    def _at_row(self, _: Attributes) -> None:
        if self._open:
            table = self._open[-1]
            table.row, table.column, table.span = table.row + 1, 1, 0

    def _at_cell(self, _: Attributes) -> None:
        if self._open:
            table = self._open[-1]
            table.column, table.span = table.column + table.span, 1
            table.continues = table.restarts = False
            table.texts.clear()

    def _at_span(self, attributes: Attributes) -> None:
        if self._open:
            self._open[-1].span = max(1, self._number(attributes))

    def _at_skipped(self, attributes: Attributes) -> None:
        if self._open:
            self._open[-1].column += self._number(attributes)

    def _at_merge(self, attributes: Attributes) -> None:
        if self._open:
            restarts = any(attributes.get(key) == "restart" for key in _VALUE)
            self._open[-1].restarts, self._open[-1].continues = restarts, not restarts

    def _number(self, attributes: Attributes) -> int:
        written = next((attributes[key] for key in _VALUE if key in attributes), "")
        if written.isascii() and written.isdigit() and len(written) <= len(str(COLUMNS)) and int(written) <= COLUMNS:
            return int(written)
        raise RefusedFileError("broken", part=self._part)

    def _at_text(self, _: Attributes) -> None:
        self._pieces.clear()

    def _end_text(self) -> None:
        if not self._left_out:
            self._add("".join(self._pieces))

    def _at_break(self, _: Attributes) -> None:
        self._add("\n")

    def _at_tab(self, attributes: Attributes) -> None:
        # With attributes it is a stop of the ruler, not a sign in the text.
        if not attributes:
            self._add("\t")

    def _at_hyphen(self, _: Attributes) -> None:
        self._add("-")

    def _end_paragraph(self) -> None:
        self._add("\n")

    def _add(self, text: str) -> None:
        if self._open:
            self._open[-1].texts.append(text)

    def _at_left_out(self, _: Attributes) -> None:
        self._left_out += 1

    def _end_left_out(self) -> None:
        self._left_out -= 1

    def _end_cell(self) -> None:
        if not self._open:
            return
        table = self._open[-1]
        last = table.column + table.span - 1
        if table.row < 1 or last > COLUMNS:
            raise RefusedFileError("broken", part=self._part)
        text = "".join(table.texts).strip(_BLANKS)
        going_on = table.above.get(table.column)
        if table.continues and going_on is not None and going_on[1] == table.row - 1:
            table.above[table.column] = (going_on[0], table.row, max(going_on[2], table.span))
        else:
            _close(table, table.column)
            table.above[table.column] = (table.row, table.row, table.span)
        if text:
            self._room -= 1
            if self._room < 0:
                raise RefusedFileError("too_many_cells", limit=CELLS)
            table.cells[table.row, table.column] = Cell(text, text)


def _close(table: _Table, column: int) -> None:
    """Note the merged range that ends above, if it is more than one cell."""
    ended = table.above.pop(column, None)
    if ended is not None:
        first, last, width = ended
        if last > first or width > 1:
            table.merged.add((first, column), (last, column + width - 1))
