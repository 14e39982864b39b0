"""A page of titles, notes, fields and tables as a Word file, by the program's own styles only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.render.columns.column import shown_in
from ecocheck.render.formats.word.blocks import GridColumn, TableRow, cell, number
from ecocheck.render.formats.word.outline import Outline
from ecocheck.render.formats.word.styles import Role
from ecocheck.render.formats.word.writer import saved_with_base
from ecocheck.render.pages.tree import Break, Either, Fields, Imprint, Items, Note, Table, Title, Verbatim, chosen
from ecocheck.render.phrases import labels
from ecocheck.render.text.width import width

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ecocheck.findings.entry import Lang
    from ecocheck.render.pages.tree import Page, Part

_ROOM: Final = 96
"""How many half-width characters of a table stand on a line of the page; shares are counted in them."""
_SHORT: Final = 18
"""Up to so many a column is as wide as its longest text, so that a region or a distance is not broken."""
_BORDERS: Final = 2
_LEAST, _MOST = 12, 60
"""The bounds of a longer column."""


def word_page(page: Page, title: str, day: datetime.date, lang: Lang) -> bytes:
    """The whole file; no template of a project has a part in it."""
    out = Outline(lang)
    for part in chosen(page, screen=False):
        _add(part, out, lang)
    return saved_with_base(out.blocks, title, day, drill=False, lang=lang, templates=None)


def _add(part: Part, out: Outline, lang: Lang) -> None:
    match part:
        case Title() if part.level == 1:
            out.par(Role.TITLE, part.text)
        case Title():
            out.heading(part.level - 2, part.text)
        case Note() | Verbatim():
            out.body(part.text)
        case Fields():
            rows = [TableRow((cell(one.label), cell(*one.texts))) for one in part.fields if one.texts]
            heads = (GridColumn(labels.MATTER.of(lang), 18), GridColumn(labels.NOTES.of(lang), 82))
            out.table(heads, rows)
        case Items():
            for one in part.items:
                out.item("".join((one.text, *one.under)))
        case Table():
            _table(part, out, lang)
        case Break() | Imprint() | Either():
            return


def _table(table: Table[Any], out: Outline, lang: Lang) -> None:
    columns = shown_in(table.columns, "markdown")
    for section in table.sections:
        if section.heading:
            out.heading(1, section.heading)
        if section.about:
            out.body(section.about)
        if not section.rows:
            continue
        texts = [[one.of(row, lang) for one in columns] for row in section.rows]
        longest = [
            max(width(line) for text in (one.head.of(lang), *column) for line in text.split("\n"))
            for one, column in zip(columns, zip(*texts, strict=True), strict=True)
        ]
        heads = [GridColumn(one.head.of(lang), share) for one, share in zip(columns, _shares(longest), strict=True)]
        out.table(heads, [TableRow(tuple(_cells(columns, row))) for row in texts])


def _shares(longest: Sequence[int]) -> list[int]:
    """The shares of columns by the widths of their longest texts; long ones divide what the short ones leave."""
    short = sum(size + _BORDERS for size in longest if size <= _SHORT)
    wanted = sum(min(size, _MOST) for size in longest if size > _SHORT)
    left = max(0, _ROOM - short)
    return [size + _BORDERS if size <= _SHORT else max(_LEAST, left * min(size, _MOST) // wanted) for size in longest]


def _cells(columns: Any, row: list[str]) -> Any:
    return (number(said) if one.right else cell(*said.split("\n")) for one, said in zip(columns, row, strict=True))
