"""A page on a terminal, at any width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.render.formats.text_table import Beneath, Cell, Column, Heading, lay_out
from ecocheck.render.formats.text_table import Part as Laid
from ecocheck.render.formats.text_width import Line, Span, wrap
from ecocheck.render.pages.tree import Note, Page, Section, Table, Title, Tone
from ecocheck.render.phrases.joins import CLAUSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ecocheck.findings.entry import Lang
    from ecocheck.render.columns.column import Column as Declared

ROOM_FOR_ALL: Final = 150
"""From this width on, every column stands in the table."""

_STYLES: Final[Mapping[Tone, str]] = {
    "": "", "strong": "bold", "good": "green", "bad": "red", "open": "yellow", "compared": "magenta", "dim": "dim",
    "drill": "bold magenta",
}  # fmt: skip
_NOTHING = "-"


def has_room(room: int | None) -> bool:
    """Whether every column stands in the table."""
    return room is None or room >= ROOM_FOR_ALL


def terminal(page: Page, lang: Lang, room: int | None) -> Iterator[Line]:
    """The lines of a page. `room` is the width of the terminal; None wraps nothing."""
    for place, part in enumerate(page):
        match part:
            case Title():
                yield from () if place == 0 else ((),)
                yield from ((Span(line, "bold"),) for line in wrap(part.text, room))
            case Note():
                yield from ((Span(line, _STYLES[part.tone]),) for line in wrap(part.text, room))
            case Table():
                yield ()
                yield from _table(part, lang, room)
                yield ()


def _table(table: Table[Any], lang: Lang, room: int | None) -> Iterator[Line]:
    wide = has_room(room)
    shown = [one for one in table.columns if one.stacked_on is None and (wide or not one.beneath)]
    sections = enumerate(table.sections)
    parts = [part for number, section in sections for part in _section(table, section, shown, lang, number)]
    yield from lay_out([Column(one.head.of(lang), one.least) for one in shown], parts, room)


def _section(
    table: Table[Any], section: Section[Any], shown: Sequence[Declared[Any]], lang: Lang, number: int
) -> Iterator[Laid]:
    if section.heading:
        if number and section.about:
            yield Heading("")
        yield Heading(section.heading if section.about else f"[{section.heading}]")
    if section.about:
        yield Beneath(section.about)
    for row in section.rows:
        style = _STYLES[table.tone(row)]
        yield tuple(Cell(_cell(table, one, row, lang), style) for one in shown)
        beneath = (_cell(table, one, row, lang) for one in table.columns if one.beneath and one not in shown)
        said = "  ".join(text.replace("\n", CLAUSES.of(lang)) for text in beneath if text != _NOTHING)
        if said:
            yield Beneath(said, style or "dim")


def _cell(table: Table[Any], column: Declared[Any], row: Any, lang: Lang) -> str:
    """What the column says, and under it what is stacked on it."""
    stacked = [one for one in table.columns if one.stacked_on == column.key]
    return "\n".join(text for one in (column, *stacked) if (text := one.of(row, lang))) or _NOTHING
