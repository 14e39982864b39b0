"""An office's own table, read by a mapping of its columns to the fields of a form.

Such a table was made from nothing, so what it says against the data file is a
conflict, unless the same office said it before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.app.collecting.cells import said_in, year_in
from ecocheck.app.collecting.handed_in import CellKey, FilledCell, HandedIn, Place
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.sheet_rows import text_at
from ecocheck.app.filling import layout
from ecocheck.app.filling.fields import FIELDS, Section
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.filling.fields import Field
    from ecocheck.model.mappings import Mapping as ColumnMapping
    from ecocheck.source.workbook.cells import Sheet, Workbook

REGION: Final = Text("地区", "region")
YEAR: Final = Text("年份", "year")
_HEADS_WITHIN: Final = 30
"""In how many of the first rows the titles of columns are looked for."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a project knows of the names in a table, and what the command says of the whole table."""

    regions: Mapping[str, str]
    """Every name and alias of a region, with its name."""
    idents: Mapping[str, str]
    """Every id of a criterion or target, and every name that only one of them has, with the id."""
    drill: bool
    registry: str
    region: str | None = None
    year: int | None = None
    agency: str | None = None


def mapped_table(
    file: str, book: Workbook, mappings: Sequence[ColumnMapping], known: Known
) -> tuple[HandedIn, ...] | Problem:
    """The tables of a file as forms, one for each region and year in them; a problem where no mapping fits.

    All sheets with these columns are read but hidden ones: nobody who signs looks at those.
    """
    for mapping in mappings:
        fitting = [(sheet, found) for sheet in book.sheets if (found := _columns(sheet, mapping)) is not None]
        tables = [_Table(file, sheet, mapping, known, *found) for sheet, found in fitting if not sheet.hidden]
        if tables:
            return _forms(tables)
        if fitting:
            sheet = fitting[0][0]
            return problem("ECO938", Place(file, sheet.name), written=sheet.name)
    return problem("ECO902", Place(file))


def titles_of(book: Workbook) -> list[tuple[str, ...]]:
    """The rows that may be titles of columns, each the first of its sheet with two texts or more."""
    found = []
    for sheet in book.sheets:
        for row in range(1, _HEADS_WITHIN + 1):
            texts = tuple(_title(sheet, at, column) for at, column in sorted(sheet.cells) if at == row)
            if len(list(filter(None, texts))) > 1:
                found.append(texts)
                break
    return found


def _title(sheet: Sheet, row: int, column: int) -> str:
    cell = sheet.cells.get((row, column))
    return "".join(cell.value.split()) if cell is not None and isinstance(cell.value, str) else ""


def _columns(sheet: Sheet, mapping: ColumnMapping) -> tuple[int, dict[str, int]] | None:
    """The row of titles, and the column of each field of the mapping; None where a title is missing."""
    for row in range(1, _HEADS_WITHIN + 1):
        titles = {_title(sheet, at, column): column for at, column in sorted(sheet.cells, reverse=True) if at == row}
        wanted = {field: "".join(title.split()) for field, title in mapping.columns.items()}
        if all(title in titles for title in wanted.values()):
            return row, {field: titles[title] for field, title in wanted.items()}
    return None


_Cells: TypeAlias = "dict[tuple[str, int], dict[CellKey, FilledCell]]"
_Problems: TypeAlias = "dict[tuple[str, int], list[Problem]]"


def _forms(tables: Sequence[_Table]) -> tuple[HandedIn, ...]:
    """One form for each region and year of the tables of a file, in the order of the rows."""
    cells: _Cells = {}
    problems: _Problems = {}
    for one in tables:
        one.read(cells, problems)
    first = tables[0]
    return tuple(
        HandedIn(
            file=first.file,
            ident="",
            region=region,
            year=year,
            agency=first.known.agency or first.mapping.agency,
            registry=first.known.registry,
            drill=first.known.drill,
            base={},
            cells=own,
            problems=tuple(problems[region, year]),
        )
        for (region, year), own in cells.items()
        if own or problems[region, year]
    )


class _Table:
    """Reads the rows of one table."""

    def __init__(  # noqa: PLR0913, PLR0917 where the table stands, and how it is read
        self, file: str, sheet: Sheet, mapping: ColumnMapping, known: Known, heads: int, columns: Mapping[str, int]
    ) -> None:
        self.file, self.sheet, self.mapping, self.known = file, sheet, mapping, known
        self.heads, self.columns = heads, columns
        named = {title: field for field in FIELDS[Section.FIGURE] for title in field.head}
        self.fields: dict[int, Field] = {column: named[head] for head, column in columns.items() if head in named}

    def read(self, cells: _Cells, problems: _Problems) -> None:
        """Add the cells of each region and year, and what is wrong with its rows.

        The titles may stand again further down. Below other titles the columns
        are other ones, and what stands there is not read.
        """
        other: str | None = None
        for row in sorted({row for row, _ in self.sheet.cells if row > self.heads}):
            if self._is_heads(row):
                other = self._other_title(row)
                continue
            where = self._where(row)
            own, told = cells.setdefault(where, {}), problems.setdefault(where, [])
            told += self._row(row, own) if other is None else self._below(row, other)

    def _is_heads(self, row: int) -> bool:
        """Whether the titles of ids and names stand there once more."""
        named = [self.columns[head] for head in (*layout.IDENT, *layout.NAME) if head in self.columns]
        same = (_title(self.sheet, row, column) == _title(self.sheet, self.heads, column) for column in named)
        return bool(named) and all(same)

    def _other_title(self, row: int) -> str | None:
        """The first title of that row that is another one than above; None where all are the same."""
        for column in self.columns.values():
            if _title(self.sheet, row, column) != _title(self.sheet, self.heads, column):
                return _title(self.sheet, row, column)
        return None

    def _below(self, row: int, other: str) -> Iterator[Problem]:
        """The problem of a row below other titles, if it says anything."""
        for column in self.fields:
            written = text_at(self.sheet, row, column)
            if written.strip():
                place = Place(self.file, self.sheet.name, self.sheet.address(row, column))
                titles = "、".join(self.mapping.columns.values())
                yield problem("ECO917", place, head=other, written=written, titles=titles)
                return

    def _text(self, row: int, *heads: str) -> str:
        column = next((self.columns[head] for head in heads if head in self.columns), None)
        cell = self.sheet.cells.get((row, column)) if column is not None else None
        return "" if cell is None or cell.value is None else "".join(str(cell.value).split())

    def _where(self, row: int) -> tuple[str, int]:
        region = self._text(row, *REGION) or self.mapping.region or self.known.region or ""
        year = self._text(row, *YEAR) or str(self.mapping.year or self.known.year or "")
        return self.known.regions.get(region, region), year_in(year)

    def _row(self, row: int, cells: dict[CellKey, FilledCell]) -> Iterator[Problem]:
        """Add the cells of a row. A row without any value says nothing."""
        said = {
            column: said_in(self.sheet.cells.get((row, column)), field.kind) for column, field in self.fields.items()
        }
        yield from self._merged(row)
        if not any(one is not None for one in said.values()):
            return
        written = self._text(row, *layout.IDENT) or self._text(row, *layout.NAME)
        ident = self.known.idents.get(written)
        at = next(column for column, one in said.items() if one is not None)
        if ident is None:
            yield problem("ECO911", Place(self.file, self.sheet.name, self.sheet.address(row, at)), ident=written)
            return
        name = self._text(row, *layout.NAME)
        if self.known.idents.get(name, ident) != ident:
            place = Place(self.file, self.sheet.name, self.sheet.address(row, at))
            yield problem("ECO936", place, ident=ident, name=name, other=self.known.idents[name])
            return
        for column, field in self.fields.items():
            key = CellKey(Section.FIGURE, ident, field.key)
            place = Place(self.file, self.sheet.name, self.sheet.address(row, column))
            if key in cells and said[column] is not None:
                yield problem("ECO912", place, key, ident=ident)
            elif said[column] is not None:
                cells[key] = FilledCell(place, said[column], self.sheet.cells.get((row, column)))

    def _merged(self, row: int) -> Iterator[Problem]:
        """The problem of each cell that is covered by another one with content: it looks filled in."""
        ident = self._text(row, *layout.IDENT) or self._text(row, *layout.NAME)
        for column in self.fields:
            first = self.sheet.merged.get((row, column), (row, column))
            if ident and first != (row, column) and first[0] > self.heads:
                place = Place(self.file, self.sheet.name, self.sheet.address(row, column))
                where, written = self.sheet.address(*first), text_at(self.sheet, *first)
                yield problem("ECO937", place, ident=ident, written=written, where=where)
