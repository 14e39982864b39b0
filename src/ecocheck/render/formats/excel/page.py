"""Any page as a workbook: a sheet for each of its tables, and a last one for the texts that belong to no table.

Tables under several headings that have one name and the same columns (each
office's tasks) stand on one sheet; what the headings say becomes columns, so
that the sheet can be filtered by it.
"""

from __future__ import annotations

import datetime
import math
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from ecocheck.findings.entry import Text
from ecocheck.regex import regex
from ecocheck.render.columns.column import lifted
from ecocheck.render.formats.excel.book import Book
from ecocheck.render.formats.excel.layout import Sheet, SheetColumn, declared, filled
from ecocheck.render.formats.excel.page_parts import Gatherer, Told
from ecocheck.render.formats.excel.values import Lines, Number
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import COLON, COMMA
from ecocheck.render.phrases.trial import NOT_REAL
from ecocheck.render.text.width import width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Column
    from ecocheck.render.formats.excel.page_parts import Gathered, Headed
    from ecocheck.render.formats.excel.values import Value
    from ecocheck.render.pages.tree import Page

_NOT_IN_NAMES: Final = regex(r"\s*[\[\]:*?/\\]+\s*")
_BRACKETED: Final = regex(r"\s*[（(].*")
_LONGEST_NAME: Final = 31
_NAMED: Final = frozenset({"name", "matter"})
"""The keys of the columns that name a row; they and those before them stay in sight."""
_ON_A_PAGE: Final = 215
"""How many characters fit the width of A4 and can still be read."""
_NOTE_ROOM: Final = 1.15
"""Notes have smaller letters than the cells by which columns are measured."""
_KEPT_WIDTH: Final = 80
_LEAST, _WIDEST = 6, 30
_NO_DAY: Final = datetime.date(1980, 1, 1)
"""For a page without an imprint: the day of the members of a zip file without one."""


def excel_page(page: Page, lang: Lang) -> bytes:
    """The whole page as an .xlsx file, the same bytes each time."""
    found = Gatherer(lang)
    found.take(page)
    imprint = found.imprint
    book = Book(
        lang,
        mark=_mark(found, lang),
        footer="" if imprint is None else imprint.text,
        day=_NO_DAY if imprint is None else imprint.day,
    )
    for sheet in _uniquely_named(_sheets(found, lang)):
        book.add(sheet)
    return book.finished()


def _mark(found: Gatherer, lang: Lang) -> str | None:
    """What stands before every title and on every printed page: that it is a drill, that it is a trial."""
    said = [*([labels.DRILL.of(lang)] if found.drill else []), *([NOT_REAL.of(lang)] if found.trial else [])]
    return COMMA.of(lang).join(said) or None


def _sheets(found: Gatherer, lang: Lang) -> Iterator[Sheet[Any]]:
    told = [] if found.tables else [Told((), text) for text in found.common]
    for one in found.tables.values():
        yield _of_table(one, found.common, lang)
        if len(one.scopes) > 1:
            told += (Told((scope.title,), text) for scope in one.scopes for text in scope.notes)
    told += found.told
    if told or not found.tables:
        yield _of_texts(told, lang)


def _of_table(one: Gathered, common: Sequence[str], lang: Lang) -> Sheet[Headed]:
    """The sheet of a table: columns for its headings, then its own."""
    own: Sequence[Column[Headed]] = lifted(one.columns, lambda headed: headed[1])
    headings = [SheetColumn(Text(head, head), _LEAST, partial(_heading, head)) for head in one.heads]
    widths = [0] * len(headings) + [column.width for column in own]
    wide_as = [
        _fitted(column, wide or _WIDEST, one.rows, lang)
        for column, wide in zip((*headings, *declared(own, lang)), widths, strict=True)
    ]
    columns = filled(wide_as, one.rows)
    title, notes = one.name, list(common)
    if len(one.scopes) == 1:
        above = one.scopes[0]
        title = one.name if above.title in {"", one.name} else f"{above.title}{COLON.of(lang)}{one.name}"
        notes += above.notes
    printed = sum(column.width for column in columns if column.paper)
    lines = (line for note in notes for line in wrap(note, int(_NOTE_ROOM * min(printed, _ON_A_PAGE))))
    named = next((at for at, column in enumerate(one.columns) if column.key in _NAMED), -1)
    kept = min(len(headings) + named + 1, _within(columns))
    return Sheet(one.name, title, tuple(lines), columns, one.rows, kept, math.ceil(printed / _ON_A_PAGE))


def _heading(head: str, row: Headed) -> Value:
    return row[0].get(head)


def _fitted(column: SheetColumn[Headed], most: int, rows: Sequence[Headed], lang: Lang) -> SheetColumn[Headed]:
    """The column as wide as its values need, at most as wide as it may be; longer text wraps."""
    needed = max((_width(column.of(row)) for row in rows), default=0) + 2
    head = math.ceil(width(column.head.of(lang)) / 2) + 2
    return replace(column, width=max(_LEAST, head, min(needed, most)))


def _width(value: Value) -> int:
    match value:
        case None:
            return 0
        case Number():
            return len(f"{value.value:.{value.places}f}")
        case Lines():
            return max(map(width, value.texts))
        case _:
            return width(str(value))


def _within(columns: Sequence[SheetColumn[Any]]) -> int:
    """How many of the first columns may stay in sight and leave room for the others."""
    total, count = 0.0, 0
    for column in columns:
        total += column.width
        if total > _KEPT_WIDTH:
            break
        count += 1
    return count


def _of_texts(told: Sequence[Told], lang: Lang) -> Sheet[Told]:
    """The sheet of texts, with the headings that they stand under."""
    columns: list[SheetColumn[Told]] = [
        SheetColumn(labels.MATTER, 40, lambda one: " · ".join(filter(None, one.where)) or None),
        SheetColumn(labels.NOTES, 110, lambda one: Lines(tuple(one.text.split("\n")))),
    ]
    return Sheet(labels.NOTES.of(lang), labels.NOTES.of(lang), (), columns, told, 0)


def _uniquely_named(sheets: Iterator[Sheet[Any]]) -> Iterator[Sheet[Any]]:
    """The sheets under names that Excel accepts, no two alike."""
    taken = {"history"}  # Excel keeps that name to itself
    for sheet in sheets:
        name = _NOT_IN_NAMES.sub(" ", sheet.name).strip(" '")
        if len(name) > _LONGEST_NAME:
            name = _BRACKETED.sub("", name)
        for number in range(1, len(taken) + 2):
            end = f" {number}" if number > 1 else ""
            said = name[: _LONGEST_NAME - len(end)].strip(" '") + end
            if said and said.casefold() not in taken:
                break
        taken.add(said.casefold())
        yield replace(sheet, name=said)
