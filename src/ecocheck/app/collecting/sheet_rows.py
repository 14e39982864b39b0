"""The rows and columns of a sheet of a form: titles of columns are found by their words, rows by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling import layout
from ecocheck.app.filling.fields import FIELDS, Section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.filling.fields import Field
    from ecocheck.source.workbook.cells import Sheet


_OTHERS: Final = frozenset({Section.COVER, Section.ACTION, Section.MILESTONE, Section.RECORD})
"""What has no sheet of rows of its own in a form of figures."""


def text_at(sheet: Sheet, row: int, column: int) -> str:
    """The text of a cell; empty where there is none."""
    cell = sheet.cells.get((row, column))
    return "" if cell is None or cell.value is None else cell.text if isinstance(cell.value, str) else str(cell.value)


def ident_in(text: str) -> str:
    """The id that a cell says, however blanks and brackets were typed."""
    return "".join(text.split()).replace("(", "（").replace(")", "）")


def heads_of(sheet: Sheet) -> tuple[int, int, Section, dict[int, Field]] | None:
    """The row of titles, the column of ids, and the section with its fields by column; None where no row has titles.

    Of several rows that have a title for ids it is the one with most fields, the first of equal ones.
    """
    rows: dict[int, dict[int, str]] = {}
    for row, column in sheet.cells:
        rows.setdefault(row, {})[column] = "".join(text_at(sheet, row, column).split())
    found = []
    for row, titles in sorted(rows.items()):
        ident = next((column for column, title in titles.items() if title in layout.IDENT), None)
        if ident is not None:
            found.append((row, ident, *_fields(titles)))
    return max(found, key=lambda one: len(one[-1]), default=None)


def names_of(sheet: Sheet, heads: int) -> int | None:
    """The column that says what each row is; None where there is none."""
    titles = {"".join(text_at(sheet, row, column).split()): column for row, column in sheet.cells if row == heads}
    return next((titles[title] for title in layout.NAME if title in titles), None)


def _fields(titles: Mapping[int, str]) -> tuple[Section, dict[int, Field]]:
    """The section with most of these titles among its fields, and its field for each column."""
    texts = set(titles.values())
    rows = (section for section in Section if section not in _OTHERS)
    best = max(rows, key=lambda one: sum(_has(texts, field) for field in FIELDS[one]))
    named = {"".join(title.split()): field for field in FIELDS[best] for title in field.head}
    return best, {column: named[title] for column, title in titles.items() if title in named}


def _has(titles: set[str], field: Field) -> bool:
    return any("".join(head.split()) in titles for head in field.head)
