"""Reads a filled form of actions: its rows are found by action and step, its columns by their titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.collecting.action_forms.action_form import ActionForm
from ecocheck.app.collecting.action_forms.days import day_said
from ecocheck.app.collecting.cells import said_in
from ecocheck.app.collecting.handed_in import CellKey, FilledCell, Place
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.sheet_rows import text_at
from ecocheck.app.filling import layout
from ecocheck.app.filling.actions_form import IDENT, LOCKED, NUMBER, SHOWN, STEP, VERSION, known_as
from ecocheck.app.filling.fields import FIELDS, Kind, Section, field_of
from ecocheck.app.filling.form import form_ident
from ecocheck.source.written.characters import BAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.filling.form import Said
    from ecocheck.source.workbook.cells import Sheet, Workbook

_SECTIONS: Final = (Section.ACTION, Section.MILESTONE)
_FIRST: Final = VERSION.partition(" ")[0]


class _Hidden(NamedTuple):
    """The lines of the hidden sheet: the cells that may be filled in, and the texts of those that may not."""

    base: dict[CellKey, Said | None]
    locked: dict[CellKey, str]

    @property
    def rows(self) -> set[tuple[Section, str]]:
        """The rows of the form."""
        found = {(key.section, key.ident) for key in (*self.base, *self.locked)}
        return {one for one in found if one[0] in _SECTIONS}


class _Columns(NamedTuple):
    """The row of titles, and the columns under them: by field for what is filled in, by key for what is shown."""

    row: int
    ident: int
    step: int
    fields: dict[str, tuple[Section, int]]
    shown: dict[str, int]


def is_action_form(version: str) -> bool:
    """Whether a hidden sheet of that version is one of a form of actions, of whichever layout."""
    return version.partition(" ")[0] == _FIRST


def action_form(file: str, book: Workbook, head: Mapping[str, str]) -> ActionForm:
    """The form in a workbook, whose hidden sheet has these pairs."""
    hidden = next(one for one in book.sheets if one.name == layout.HIDDEN)
    known, lines = _lines_of(hidden)
    reader = _Reader(file, known)
    for sheet in book.sheets:
        if sheet is not hidden:
            reader.read(sheet)
    problems = [*reader.problems, *_gone(file, known, reader.rows)]
    whose = head.get("region", ""), head.get("year", ""), head.get("agency", ""), head.get("registry", "")
    if form_ident(whose, lines) != head.get("id"):
        problems.append(problem("ECO918", Place(file)))
    agency = BAD.sub("", head.get("agency", "")).strip() or None
    ident = BAD.sub("", head.get("id", "")).strip()
    drill = head.get("drill") == "true"
    return ActionForm(file, ident, agency, drill, known.base, known.locked, reader.cells, tuple(problems))


def _lines_of(hidden: Sheet) -> tuple[_Hidden, list[tuple[str, str, str, str]]]:
    rows = sorted({row for row, _ in hidden.cells})
    start = next((row for row in rows if text_at(hidden, row, 1) == layout.ROWS[0]), rows[-1] if rows else 0)
    known, lines = _Hidden({}, {}), []
    for row in rows:
        if row > start:
            section, ident, key, said = (text_at(hidden, row, column) for column in range(1, len(layout.ROWS) + 1))
            lines.append((section, ident, key, said))
            if section in {*_SECTIONS, Section.RECORD}:
                cell = CellKey(Section(section), ident, key.removeprefix(LOCKED))
                if key.startswith(LOCKED):
                    known.locked[cell] = said
                elif any(one.key == key for one in FIELDS[cell.section]):
                    known.base[cell] = said or None
    return known, lines


def _gone(file: str, known: _Hidden, there: set[tuple[Section, str]]) -> Iterator[Problem]:
    """The remark on rows that were taken out: nothing is deleted by that."""
    gone = sorted({ident for section, ident in known.rows - there})
    if gone:
        yield problem("ECO966", Place(file), idents="、".join(gone))


class _Reader:
    """Reads the sheets of one form. Mutable only while it is read."""

    def __init__(self, file: str, known: _Hidden) -> None:
        self.file, self.known = file, known
        self.cells: dict[CellKey, FilledCell] = {}
        self.problems: list[Problem] = []
        self.rows: set[tuple[Section, str]] = set()

    def read(self, sheet: Sheet) -> None:
        columns = _columns(sheet)
        if columns is None:
            self._lost(sheet)
            self._cover(sheet)
            return
        self._missing(sheet, columns)
        for row in sorted({row for row, _ in sheet.cells if row > columns.row}):
            self._row(sheet, columns, row)

    def _place(self, sheet: Sheet, row: int, column: int) -> Place:
        return Place(self.file, sheet.name, sheet.address(row, column))

    def _lost(self, sheet: Sheet) -> None:
        """A sheet with ids of the form and no titles above them: nothing in it can be read."""
        idents = {ident.partition(" ")[0] for _, ident in self.known.rows}
        for at in sorted(sheet.cells):
            if known_as(text_at(sheet, *at)) in idents:
                self.problems.append(problem("ECO935", self._place(sheet, *at), ident=text_at(sheet, *at)))
                return

    def _cover(self, sheet: Sheet) -> None:
        named = {title: one for one in FIELDS[Section.RECORD] for title in one.head}
        for (row, column), cell in sheet.cells.items():
            one = named.get(cell.text.strip().rstrip("：:")) if isinstance(cell.value, str) else None
            key = CellKey(Section.RECORD, "", one.key) if one is not None else None
            if key in self.known.base:
                self.cells.setdefault(key, self._filled(sheet, row, column + 1, key))

    def _missing(self, sheet: Sheet, columns: _Columns) -> None:
        """The problem of titles that are not found: what stands below another title is not read."""
        asked = {key.key for key in self.known.base if key.section in _SECTIONS} - set(columns.fields)
        if asked:
            titles = "、".join(one.head.zh for at in _SECTIONS for one in FIELDS[at] if one.key in asked)
            ours = {columns.ident, columns.step, *columns.shown.values(), *(at for _, at in columns.fields.values())}
            others = [at for row, at in sheet.cells if row == columns.row and at not in ours]
            said = [one for one in (text_at(sheet, columns.row, at).strip() for at in others) if one]
            head = "、".join(one for one in said if one not in NUMBER) or "（空）"
            place = Place(self.file, sheet.name, None)
            self.problems.append(problem("ECO917", place, head=head, written="", titles=titles))

    def _row(self, sheet: Sheet, columns: _Columns, row: int) -> None:
        step = known_as(text_at(sheet, row, columns.step))
        ident = f"{known_as(text_at(sheet, row, columns.ident))} {step}".strip()
        section = Section.MILESTONE if step else Section.ACTION
        cells = {
            CellKey(at, ident, key): (at, column, self._filled(sheet, row, column, CellKey(at, ident, key)))
            for key, (at, column) in columns.fields.items()
        }
        if (section, ident) not in self.known.rows:
            first = next((cell for _, _, cell in cells.values() if cell.said is not None), None)
            if first is not None:
                self.problems.append(problem("ECO911", first.place, ident=ident))
            return
        again = (section, ident) in self.rows
        self.rows.add((section, ident))
        for key, (_, column, cell) in cells.items():
            self._cell(sheet, (row, column), key._replace(section=section), key.section, cell, again=again)
        for name, column in columns.shown.items():
            self._locked(sheet, (row, column), CellKey(section, ident, name))

    def _cell(  # noqa: PLR0913 a cell, and where its column belongs
        self, sheet: Sheet, at: tuple[int, int], key: CellKey, of: Section, cell: FilledCell, *, again: bool
    ) -> None:
        """Take a cell that may be filled in, or find fault with one that may not."""
        if of is not key.section or (key not in self.known.base and key not in self.known.locked):
            if cell.said is not None:
                self.problems.append(problem("ECO913", cell.place, key, ident=key.ident))
        elif key in self.known.locked:
            self._locked(sheet, at, key)
        elif again:
            if cell.said is not None and cell.said != self.cells[key].said:
                self.problems.append(problem("ECO912", cell.place, key, ident=key.ident))
        else:
            self.cells[key] = cell
            first = sheet.merged.get(at)
            if first is not None and first != at:
                said = {"written": text_at(sheet, *first), "where": sheet.address(*first)}
                self.problems.append(problem("ECO937", cell.place, key, ident=key.ident, **said))
            if sheet.hidden and cell.said != self.known.base[key]:
                self.problems.append(problem("ECO938", cell.place, key, written=cell.said or "（空）"))

    def _locked(self, sheet: Sheet, at: tuple[int, int], key: CellKey) -> None:
        was, now = self.known.locked.get(key, ""), _plain(sheet, *at)
        if "".join(was.split()) != "".join(now.split()):
            head = SHOWN[key.key].zh if key.key in SHOWN else field_of(key.section, key.key).head.zh
            said = {"ident": key.ident, "head": head, "old": was or "（空）", "new": now or "（空）"}
            self.problems.append(problem("ECO962", self._place(sheet, *at), key, **said))

    def _filled(self, sheet: Sheet, row: int, column: int, key: CellKey) -> FilledCell:
        cell = sheet.cells.get((row, column))
        kind = field_of(key.section, key.key).kind
        said = said_in(cell, kind)
        return FilledCell(self._place(sheet, row, column), day_said(said) if kind is Kind.DAY else said, cell)


def _plain(sheet: Sheet, row: int, column: int) -> str:
    cell = sheet.cells.get((row, column))
    said = said_in(cell, Kind.TEXT)
    return "" if said is None else said


def _columns(sheet: Sheet) -> _Columns | None:
    """The first row that has titles for the id of an action and for its step; None where none has."""
    rows: dict[int, dict[str, int]] = {}
    for (row, column), _ in sorted(sheet.cells.items()):
        rows.setdefault(row, {}).setdefault("".join(text_at(sheet, row, column).split()), column)
    for row, titles in sorted(rows.items()):
        ident, step = _under(titles, IDENT), _under(titles, STEP)
        if ident is not None and step is not None:
            fields = {one.key: (at, _under(titles, one.head)) for at in _SECTIONS for one in FIELDS[at]}
            shown = {key: _under(titles, head) for key, head in SHOWN.items()}
            return _Columns(
                row,
                ident,
                step,
                {key: (at, column) for key, (at, column) in fields.items() if column is not None},
                {key: column for key, column in shown.items() if column is not None},
            )
    return None


def _under(titles: Mapping[str, int], head: Iterable[str]) -> int | None:
    return next((titles[title] for title in map(_bare, head) if title in titles), None)


def _bare(title: str) -> str:
    return "".join(title.split())
