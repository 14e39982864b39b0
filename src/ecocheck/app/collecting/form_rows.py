"""The rows of a filled form: found by their 编号, their cells by the titles of columns, and each id in one row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ecocheck.app.collecting.cells import said_in
from ecocheck.app.collecting.handed_in import CellKey, FilledCell, Place
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.sheet_rows import heads_of, ident_in, names_of, text_at
from ecocheck.app.filling.fields import FIELDS, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.filling.fields import Field
    from ecocheck.app.filling.form import Said
    from ecocheck.source.workbook.cells import Sheet

_Known: TypeAlias = "Mapping[CellKey, Said | None]"
_RowKey: TypeAlias = tuple[Section, str]


@dataclass(slots=True)
class FormRows:
    """What the rows of a form say. Mutable only while it is read."""

    cells: dict[CellKey, FilledCell] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    names: dict[_RowKey, tuple[str, Place]] = field(default_factory=dict)
    """What each row says that it is."""


class _Line(NamedTuple):
    """A row of a sheet, or the cover; of two columns with one title the second is a line of its own."""

    row: _RowKey
    cells: dict[CellKey, FilledCell]
    hidden: bool = False
    """Whether it stands on a sheet that nobody sees."""

    def changed(self, known: _Known) -> bool:
        """Whether it says something else than the form was made from."""
        return any(key in known and cell.said != known[key] for key, cell in self.cells.items())


def read_rows(file: str, sheets: Sequence[Sheet], known: _Known) -> FormRows:
    """The cells that the form knows, and what is wrong with the rows that they stand in."""
    found = FormRows()
    lines: dict[_RowKey, list[_Line]] = {}
    for sheet in sheets:
        for line in _lines(file, sheet, known, found):
            lines.setdefault(line.row, []).append(line)
    for several in lines.values():
        _take(several, known, found)
    return found


def _take(several: list[_Line], known: _Known, found: FormRows) -> None:
    """Take the cells of the rows that have one id.

    Beside a row that was changed, a copy that is as it was made says nothing.
    Two that were changed must say the same.
    """
    told = False
    for line in sorted(several, key=lambda one: not one.changed(known)):
        asked = not line.changed(known)
        for key, cell in line.cells.items():
            if key not in known:
                found.problems += _beside(key, cell, known)
            elif key not in found.cells:
                found.cells[key] = cell
                if line.hidden and cell.said != known[key]:
                    found.problems.append(problem("ECO938", cell.place, key, written=cell.said or "（空）"))
            elif not (asked or told) and cell.said != found.cells[key].said:
                told = True
                found.problems.append(problem("ECO912", cell.place, key, ident=key.ident))


def _lines(file: str, sheet: Sheet, known: _Known, found: FormRows) -> Iterator[_Line]:
    """The rows of a sheet; a sheet without titles of columns may be the cover."""
    heads = heads_of(sheet)
    if heads is None:
        lost = _lost(file, sheet, known)
        if lost is not None:
            found.problems.append(lost)
        else:
            yield _Line((Section.COVER, ""), dict(_cover(file, sheet)))
        return
    top, ident_column, section, columns = heads
    name_column = names_of(sheet, top)
    for row in sorted({row for row, column in sheet.cells if row > top and column == ident_column}):
        ident = ident_in(text_at(sheet, row, ident_column))
        if not ident:
            continue
        named = "" if name_column is None else "".join(text_at(sheet, row, name_column).split())
        if named:
            place = Place(file, sheet.name, sheet.address(row, name_column or ident_column))
            found.names.setdefault((section, ident), (named, place))
        first: dict[CellKey, FilledCell] = {}
        for column, one in columns.items():
            key, cell = CellKey(section, ident, one.key), _filled(file, sheet, row, column, one)
            found.problems += _merged(sheet, (row, column), top, key, cell, known)
            if key in first:
                yield _Line((section, ident), {key: cell}, sheet.hidden)
            else:
                first[key] = cell
        yield _Line((section, ident), first, sheet.hidden)


def _lost(file: str, sheet: Sheet, known: _Known) -> Problem | None:
    """The problem of a sheet that has ids of the form and no title above them, so that nothing in it can be read."""
    idents = {key.ident for key in known} - {""}
    texts = ((at, ident_in(text_at(sheet, *at))) for at in sorted(sheet.cells))
    row, column = next((at for at, text in texts if text in idents), (0, 0))
    place = Place(file, sheet.name, sheet.address(row, column))
    return problem("ECO935", place, ident=ident_in(text_at(sheet, row, column))) if row else None


def _merged(  # noqa: PLR0913, PLR0917 a cell, and what the form knows of it
    sheet: Sheet, at: tuple[int, int], heads: int, key: CellKey, cell: FilledCell, known: _Known
) -> Iterator[Problem]:
    """The problem of a cell that is covered by another one: it looks filled in, and holds nothing."""
    first = sheet.merged.get(at)
    if first is not None and first != at and first[0] > heads and key in known:
        written = text_at(sheet, *first)
        if written.strip() or known[key] is not None:
            yield problem("ECO937", cell.place, key, ident=key.ident, written=written, where=sheet.address(*first))


def _filled(file: str, sheet: Sheet, row: int, column: int, one: Field) -> FilledCell:
    cell = sheet.cells.get((row, column))
    place = Place(file, sheet.name, sheet.address(row, column))
    return FilledCell(place, said_in(cell, one.kind), cell)


def _cover(file: str, sheet: Sheet) -> Iterator[tuple[CellKey, FilledCell]]:
    """The fields of the cover, each in the cell to the right of its title."""
    named = {title: one for one in FIELDS[Section.COVER] for title in one.head}
    for (row, column), cell in sheet.cells.items():
        one = named.get(cell.text.strip().rstrip("：:")) if isinstance(cell.value, str) else None
        if one is not None:
            key = CellKey(Section.COVER, "", one.key)
            yield key, _filled(file, sheet, row, column + 1, one)


def _beside(key: CellKey, cell: FilledCell, known: Iterable[CellKey]) -> Iterator[Problem]:
    """The problem of a cell that was filled in although the form has no such cell."""
    if cell.said is None:
        return
    row = any(one.section is key.section and one.ident == key.ident for one in known)
    yield problem("ECO913" if row else "ECO911", cell.place, key, ident=key.ident)
