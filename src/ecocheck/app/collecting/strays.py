"""What was written into a form where it is not read: rows without an id, and columns that are no fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.handed_in import Place
from ecocheck.app.collecting.problems import problem
from ecocheck.app.collecting.sheet_rows import heads_of, ident_in, text_at
from ecocheck.app.filling import layout
from ecocheck.app.filling.fields import FIELDS, Section
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.collecting.handed_in import CellKey, Problem
    from ecocheck.app.filling.fields import Field
    from ecocheck.app.filling.form import Said
    from ecocheck.source.workbook.cells import Sheet

_FIXED: Final = frozenset(
    "".join(title.split())
    for one in (layout.IDENT, layout.NAME, layout.ASKED, layout.UNIT, layout.LEAD, layout.COUNTIES)
    for title in one
)
_OF_YEAR: Final = regex(r"\d{4}年登记|asof\d{4}", re.ASCII)


def strays(
    file: str, sheet: Sheet, known: Mapping[CellKey, Said | None], missing: set[tuple[Section, str]]
) -> Iterator[Problem]:
    """What was written where a form is not read: rows without an id, and columns that are no fields.

    It is an error where a row of the form is `missing`, or a column on that
    sheet, so that what was written was most likely meant for it.
    """
    found = heads_of(sheet)
    if found is None:
        return
    heads, ident_column, section, columns = found
    named = {row for row, column in sheet.cells if row > heads and column == ident_column}
    there = {ident_in(text_at(sheet, row, ident_column)) for row in named}
    lost = _lost(section, there, columns, known)
    without = {row for row, _ in sheet.cells if row > heads and not text_at(sheet, row, ident_column)}
    for row in sorted(without):
        at = next((column for column in columns if text_at(sheet, row, column)), None)
        if at is not None:
            place = Place(file, sheet.name, sheet.address(row, at))
            code = "ECO911" if any(one is section for one, _ in missing) else "ECO915"
            yield problem(code, place, ident="", written=text_at(sheet, row, at), row=str(row))
    for column in sorted({column for row, column in sheet.cells if row > heads} - set(columns)):
        title = text_at(sheet, heads, column).strip()
        rows = [row for row, at in sheet.cells if at == column and row > heads and text_at(sheet, row, ident_column)]
        if rows and not _is_ours("".join(title.split())):
            cell = sheet.address(min(rows), column)
            place = Place(file, sheet.name, cell)
            # A column without a title is called what Excel calls it.
            said = {"head": title or cell.rstrip("0123456789"), "written": text_at(sheet, min(rows), column)}
            yield problem("ECO917" if lost else "ECO916", place, None, titles="、".join(lost), **said)


def _lost(
    section: Section, there: set[str], columns: Mapping[int, Field], known: Mapping[CellKey, Said | None]
) -> list[str]:
    """The titles of fields that rows of a sheet ask for, and that the sheet has no column for."""
    asked = {one.key for one in known if one.section is section and one.ident in there}
    return [one.head.zh for one in FIELDS[section] if one.key in asked and one not in columns.values()]


def _is_ours(title: str) -> bool:
    """Whether a column that is not read is one that every form has."""
    return title in _FIXED or _OF_YEAR.fullmatch(title) is not None
