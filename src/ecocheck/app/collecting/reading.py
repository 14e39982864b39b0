"""Reads a filled form: rows by their 编号, columns by their titles, and what the hidden sheet says it was made from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.cells import said_in, year_in
from ecocheck.app.collecting.handed_in import CellKey, FilledCell, HandedIn, Place, Problem
from ecocheck.app.collecting.problems import problem
from ecocheck.app.filling import layout
from ecocheck.app.filling.fields import FIELDS, Section
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.filling.fields import Field
    from ecocheck.app.filling.form import Said
    from ecocheck.source.workbook.cells import Sheet, Workbook

_FIXED: Final = frozenset(
    title
    for one in (layout.IDENT, layout.NAME, layout.ASKED, layout.UNIT, layout.LEAD, layout.COUNTIES)
    for title in one
)
_OF_YEAR: Final = regex(r"\d{4}年登记|as of \d{4}", re.ASCII)
_HEADS_WITHIN: Final = 12
"""In how many of the first rows the titles of columns are looked for."""


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
    cells: dict[CellKey, FilledCell] = {}
    problems: list[Problem] = []
    twice: set[tuple[Section, str]] = set()
    for sheet in book.sheets:
        if sheet is not hidden:
            problems += _unread(file, sheet)
            for key, cell in _cells(file, sheet):
                if key not in known:
                    problems += _beside(key, cell, known)
                elif key not in cells or cells[key].said is None:
                    cells[key] = cell
                elif cell.said not in {None, cells[key].said} and (key.section, key.ident) not in twice:
                    twice.add((key.section, key.ident))
                    problems.append(problem("ECO912", cell.place, key, ident=key.ident))
    problems += _missing_columns(known, cells, file)
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


def _text(sheet: Sheet, row: int, column: int) -> str:
    cell = sheet.cells.get((row, column))
    return "" if cell is None or cell.value is None else cell.text if isinstance(cell.value, str) else str(cell.value)


def _head(hidden: Sheet) -> dict[str, str]:
    found = {}
    for row in range(1, len(layout.HEAD) + 2):
        key = _text(hidden, row, 1)
        if key in layout.HEAD:
            found[key] = _text(hidden, row, 2)
    return found


def _known(hidden: Sheet) -> dict[CellKey, Said | None]:
    """Every cell that the form has open, with the value that it was made from."""
    rows = sorted({row for row, _ in hidden.cells})
    start = next((row for row in rows if _text(hidden, row, 1) == layout.ROWS[0]), None)
    found: dict[CellKey, Said | None] = {}
    for row in rows:
        if start is None or row <= start:
            continue
        section, ident, key, base = (_text(hidden, row, column) for column in range(1, len(layout.ROWS) + 1))
        if section in set(map(str, Section)):
            found[CellKey(Section(section), ident, key)] = base or None
    return found


def _cells(file: str, sheet: Sheet) -> Iterator[tuple[CellKey, FilledCell]]:
    """The cells of a sheet's rows; a sheet without titles of columns may be the cover."""
    found = _heads(sheet)
    if found is None:
        yield from _cover(file, sheet)
        return
    heads, ident_column, section, columns = found
    for row in sorted({row for row, column in sheet.cells if row > heads and column == ident_column}):
        ident = _ident(_text(sheet, row, ident_column))
        if ident:
            for column, field in columns.items():
                yield CellKey(section, ident, field.key), _filled(file, sheet, row, column, field)


def _unread(file: str, sheet: Sheet) -> Iterator[Problem]:
    """What was written where a form is not read: rows without an id, and columns that are no fields."""
    found = _heads(sheet)
    if found is None:
        return
    heads, ident_column, _, columns = found
    for row in sorted({row for row, _ in sheet.cells if row > heads}):
        at = next((column for column in columns if _text(sheet, row, column)), None)
        if at is not None and not _text(sheet, row, ident_column):
            place = Place(file, sheet.name, sheet.address(row, at))
            yield problem("ECO915", place, written=_text(sheet, row, at), row=str(row))
    for column in sorted({column for row, column in sheet.cells if row > heads} - set(columns)):
        title = _text(sheet, heads, column).strip()
        rows = [row for row, at in sheet.cells if at == column and row > heads and _text(sheet, row, ident_column)]
        if rows and not _is_ours(title):
            place = Place(file, sheet.name, sheet.address(min(rows), column))
            yield problem("ECO916", place, head=title or "（没有栏名）", written=_text(sheet, min(rows), column))


def _is_ours(title: str) -> bool:
    """Whether a column that is not read is one that every form has."""
    return title in _FIXED or _OF_YEAR.fullmatch(title) is not None


def _missing_columns(
    known: Mapping[CellKey, Said | None], cells: Mapping[CellKey, FilledCell], file: str
) -> Iterator[Problem]:
    """Fields that the form asks for and that no sheet has a column for: the title was changed."""
    for section in dict.fromkeys(key.section for key in known):
        there = {key.key for key in cells if key.section is section}
        lost = [
            one.head.zh
            for one in FIELDS[section]
            if one.key in {key.key for key in known if key.section is section} - there
        ]
        if lost and there:
            yield problem("ECO917", Place(file), titles="、".join(lost))


def _ident(text: str) -> str:
    return "".join(text.split()).replace("(", "（").replace(")", "）")


def _filled(file: str, sheet: Sheet, row: int, column: int, field: Field) -> FilledCell:
    cell = sheet.cells.get((row, column))
    place = Place(file, sheet.name, sheet.address(row, column))
    return FilledCell(place, said_in(cell, field.kind), cell)


def _heads(sheet: Sheet) -> tuple[int, int, Section, dict[int, Field]] | None:
    """The row of titles, the column of ids, and the section with its fields by column; None where no row has titles."""
    for row in range(1, _HEADS_WITHIN + 1):
        titles = {column: _text(sheet, row, column).strip() for at, column in sheet.cells if at == row}
        ident = next((column for column, title in titles.items() if title in layout.IDENT), None)
        if ident is not None:
            return row, ident, *_fields(titles)
    return None


def _fields(titles: Mapping[int, str]) -> tuple[Section, dict[int, Field]]:
    """The section with most of these titles among its fields, and its field for each column."""
    texts = set(titles.values())
    rows = (section for section in Section if section is not Section.COVER)
    best = max(rows, key=lambda one: sum(not texts.isdisjoint(field.head) for field in FIELDS[one]))
    named = {title: field for field in FIELDS[best] for title in field.head}
    return best, {column: named[title] for column, title in titles.items() if title in named}


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
