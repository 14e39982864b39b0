"""Reads a filled form: its rows, and what the hidden sheet says it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.collecting.cells import year_in
from ecocheck.app.collecting.form_rows import read_rows
from ecocheck.app.collecting.handed_in import CellKey, HandedIn, Place
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.sheet_rows import text_at
from ecocheck.app.collecting.strays import strays
from ecocheck.app.filling import layout
from ecocheck.app.filling.fields import Section
from ecocheck.app.filling.form import form_ident
from ecocheck.source.written.characters import BAD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.filling.form import Said
    from ecocheck.source.workbook.cells import Sheet, Workbook


class NotAFormError(Exception):
    """The workbook is no form of ecocheck: its hidden sheet is missing or of another version."""

    def __init__(self, version: str | None) -> None:
        """`version` is that of the form; None where there is no hidden sheet."""
        super().__init__(version)
        self.version = version


def head_of(book: Workbook) -> dict[str, str]:
    """The pairs of the hidden sheet; none where the workbook has no such sheet."""
    hidden = next((one for one in book.sheets if one.name == layout.HIDDEN), None)
    return {} if hidden is None else _head(hidden)


def handed_in(file: str, book: Workbook) -> HandedIn:
    """The form in a workbook. Raises NotAFormError."""
    hidden = next((one for one in book.sheets if one.name == layout.HIDDEN), None)
    head = {} if hidden is None else _head(hidden)
    if hidden is None or head.get("form") != str(layout.VERSION):
        raise NotAFormError(head.get("form") if hidden is not None else None)
    known = _known(hidden)
    shown = [one for one in book.sheets if one is not hidden]
    read = read_rows(file, shown, known)
    cells, problems = read.cells, read.problems
    missing = {(key.section, key.ident) for key in known} - {(key.section, key.ident) for key in cells}
    problems += (one for sheet in shown for one in strays(file, sheet, known, missing))
    if form_ident(_whose(head), ((*key, said or "") for key, said in known.items())) != head.get("id"):
        problems.append(problem("ECO918", Place(file)))
    return HandedIn(
        file=file,
        ident=BAD.sub("", head.get("id", "")).strip(),
        region=head.get("region", ""),
        year=year_in(head.get("year", "")),
        agency=BAD.sub("", head.get("agency", "")).strip() or None,
        registry=head.get("registry", ""),
        drill=head.get("drill") == "true",
        base={key: said for key, said in known.items() if said is not None},
        cells=cells,
        problems=tuple(problems),
        names=read.names,
    )


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
