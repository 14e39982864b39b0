"""Reads a filled form: rows by their 编号, columns by their titles, and what the hidden sheet says it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.collecting.cells import said_in, year_in
from ecocheck.app.collecting.handed_in import CellKey, FilledCell, HandedIn, Place, Problem
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.sheet_rows import heads_of, ident_in, text_at
from ecocheck.app.collecting.strays import strays
from ecocheck.app.filling import layout
from ecocheck.app.filling.fields import FIELDS, Section
from ecocheck.app.filling.form import form_ident

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ecocheck.app.filling.fields import Field
    from ecocheck.app.filling.form import Said
    from ecocheck.source.workbook.cells import Sheet, Workbook


class NotAFormError(Exception):
    """The workbook is no form of ecocheck: its hidden sheet is missing or of another version."""

    def __init__(self, version: str | None) -> None:
        """`version` is that of the form; None where there is no hidden sheet."""
        super().__init__(version)
        self.version = version


def handed_in(file: str, book: Workbook) -> HandedIn:
    """The form in a workbook. Raises NotAFormError."""
    hidden = next((one for one in book.sheets if one.name == layout.HIDDEN), None)
    head = {} if hidden is None else _head(hidden)
    if hidden is None or head.get("form") != str(layout.VERSION):
        raise NotAFormError(head.get("form") if hidden is not None else None)
    known = _known(hidden)
    shown = [one for one in book.sheets if one is not hidden]
    cells, problems = _read(file, shown, known)
    missing = {(key.section, key.ident) for key in known} - {(key.section, key.ident) for key in cells}
    problems += (one for sheet in shown for one in strays(file, sheet, known, missing))
    if form_ident(_whose(head), ((*key, said or "") for key, said in known.items())) != head.get("id"):
        problems.append(problem("ECO918", Place(file)))
    return HandedIn(
        file=file,
        ident=head.get("id", ""),
        region=head.get("region", ""),
        year=year_in(head.get("year", "")),
        agency=head.get("agency") or None,
        registry=head.get("registry", ""),
        drill=head.get("drill") == "true",
        base={key: said for key, said in known.items() if said is not None},
        cells=cells,
        problems=tuple(problems),
    )


def _read(
    file: str, sheets: Sequence[Sheet], known: Mapping[CellKey, Said | None]
) -> tuple[dict[CellKey, FilledCell], list[Problem]]:
    """The cells that the form knows, and what is wrong with the rows that they stand in."""
    cells: dict[CellKey, FilledCell] = {}
    problems: list[Problem] = []
    twice: set[tuple[Section, str]] = set()
    for sheet in sheets:
        for key, cell in _cells(file, sheet):
            if key not in known:
                problems += _beside(key, cell, known)
            elif key not in cells or cells[key].said is None:
                cells[key] = cell
            elif cell.said not in {None, cells[key].said} and (key.section, key.ident) not in twice:
                twice.add((key.section, key.ident))
                problems.append(problem("ECO912", cell.place, key, ident=key.ident))
    return cells, problems


def _whose(head: Mapping[str, str]) -> tuple[str, str, str, str]:
    return head.get("region", ""), head.get("year", ""), head.get("agency", ""), head.get("registry", "")


def _head(hidden: Sheet) -> dict[str, str]:
    found = {}
    for row in range(1, len(layout.HEAD) + 2):
        key = text_at(hidden, row, 1)
        if key in layout.HEAD:
            found[key] = text_at(hidden, row, 2)
    return found


def _known(hidden: Sheet) -> dict[CellKey, Said | None]:
    """Every cell that the form has open, with the value that it was made from."""
    rows = sorted({row for row, _ in hidden.cells})
    start = next((row for row in rows if text_at(hidden, row, 1) == layout.ROWS[0]), None)
    found: dict[CellKey, Said | None] = {}
    for row in rows:
        if start is None or row <= start:
            continue
        section, ident, key, base = (text_at(hidden, row, column) for column in range(1, len(layout.ROWS) + 1))
        if section in set(map(str, Section)):
            found[CellKey(Section(section), ident, key)] = base or None
    return found


def _cells(file: str, sheet: Sheet) -> Iterator[tuple[CellKey, FilledCell]]:
    """The cells of a sheet's rows; a sheet without titles of columns may be the cover."""
    found = heads_of(sheet)
    if found is None:
        yield from _cover(file, sheet)
        return
    heads, ident_column, section, columns = found
    for row in sorted({row for row, column in sheet.cells if row > heads and column == ident_column}):
        ident = ident_in(text_at(sheet, row, ident_column))
        if ident:
            for column, field in columns.items():
                yield CellKey(section, ident, field.key), _filled(file, sheet, row, column, field)


def _filled(file: str, sheet: Sheet, row: int, column: int, field: Field) -> FilledCell:
    cell = sheet.cells.get((row, column))
    place = Place(file, sheet.name, sheet.address(row, column))
    return FilledCell(place, said_in(cell, field.kind), cell)


def _cover(file: str, sheet: Sheet) -> Iterator[tuple[CellKey, FilledCell]]:
    """The fields of the cover, each in the cell to the right of its title."""
    named = {title: field for field in FIELDS[Section.COVER] for title in field.head}
    for (row, column), cell in sheet.cells.items():
        field = named.get(cell.text.strip().rstrip("：:")) if isinstance(cell.value, str) else None
        if field is not None:
            key = CellKey(Section.COVER, "", field.key)
            yield key, _filled(file, sheet, row, column + 1, field)


def _beside(key: CellKey, cell: FilledCell, known: Mapping[CellKey, Said | None]) -> Iterator[Problem]:
    """The problem of a cell that was filled in although the form has no such cell."""
    if cell.said is None:
        return
    row = any(one.section is key.section and one.ident == key.ident for one in known)
    yield problem("ECO913" if row else "ECO911", cell.place, key, ident=key.ident)
