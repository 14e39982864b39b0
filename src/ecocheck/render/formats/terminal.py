"""A page on a terminal, at any width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.render.formats.sheet import field_lines, item_lines
from ecocheck.render.formats.text_table import Beneath, Cell, Column, Heading, lay_out
from ecocheck.render.formats.text_table import Part as Laid
from ecocheck.render.formats.text_width import Line, Span, wrap
from ecocheck.render.pages.tree import Break, Fields, Items, Note, Page, Part, Section, Table, Title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ecocheck.findings.entry import Lang
    from ecocheck.render.columns.column import Column as Declared
    from ecocheck.render.columns.column import Tone

ROOM_FOR_ALL: Final = 150
"""From this width on, every column stands in the table."""

_STYLES: Final[Mapping[Tone, str]] = {
    "": "", "strong": "bold", "good": "green", "bad": "red", "open": "yellow", "reached": "cyan",
    "compared": "magenta", "dim": "dim", "warn": "bold yellow", "drill": "bold magenta",
}  # fmt: skip


def has_room(room: int | None) -> bool:
    """Whether every column stands in the table."""
    return room is None or room >= ROOM_FOR_ALL


def terminal(page: Page, lang: Lang, room: int | None) -> Iterator[Line]:
    """The lines of a page. `room` is the width of the terminal; None wraps nothing."""
    return _single(line for part in page for line in _part(part, lang, room))


def _single(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with one empty one where there were several, and with none at either end."""
    empty, begun = False, False
    for line in lines:
        if line:
            if empty and begun:
                yield ()
            yield line
        empty, begun = not line, begun or bool(line)


def _part(part: Part, lang: Lang, room: int | None) -> Iterator[Line]:
    match part:
        case Break():
            yield ()
        case Title():
            yield ()
            yield from ((Span(line, "bold"),) for line in wrap(part.mark + part.text, room))
        case Note():
            yield from _note(part, room)
        case Fields():
            for one in part.fields:
                yield from field_lines(one.label, one.texts, _STYLES[one.tone], lang, room)
        case Items():
            for number, item in enumerate(part.items, start=1):
                yield from item_lines(item.text, f"{number}. " if part.numbered else "- ", item.under, room)
        case Table():
            around: tuple[Line, ...] = () if part.close else ((),)
            yield from around
            yield from _table(part, lang, room)
            yield from around


def _note(note: Note, room: int | None) -> Iterator[Line]:
    text = note.text if has_room(room) else note.text + note.narrow
    style, indent = _STYLES[note.tone], " " * note.indent
    first, *rest = wrap(text, room - note.indent if room else None)
    yield (Span(first, style),)
    yield from ((Span(indent), Span(line, style)) if indent else (Span(line, style),) for line in rest)


def _table(table: Table[Any], lang: Lang, room: int | None) -> Iterator[Line]:
    wide = has_room(room)
    fitting = [one if wide else one.instead or one for one in table.columns]
    columns = [one for one in fitting if one.stacked_on is None and (wide or not one.beneath)]
    sections = enumerate(table.sections)
    parts = [part for number, section in sections for part in _section(table, section, columns, lang, number)]
    yield from lay_out([Column(one.head.of(lang), one.least) for one in columns], parts, room)


def _section(
    table: Table[Any], section: Section[Any], columns: Sequence[Declared[Any]], lang: Lang, number: int
) -> Iterator[Laid]:
    if section.heading:
        if number and section.about:
            yield Heading("")
        yield Heading(section.heading if section.about else f"[{section.heading}]")
    if section.about:
        yield Beneath(section.about)
    for row in section.rows:
        style = _STYLES[table.tone(row)]
        texts = [_cell(table, one, row, lang) for one in columns]
        shown = [text or one.nothing for text, one in zip(texts[:-1], columns, strict=False)] + texts[-1:]
        styles = [_STYLES[one.tone(row)] if one.tone else style for one in columns]
        yield tuple(map(Cell, shown, styles))
        beneath = (_cell(table, one, row, lang) for one in table.columns if one.beneath and one not in columns)
        said = "  ".join(text.replace("\n", "；" if lang == "zh" else "; ") for text in beneath if text)
        if said:
            yield Beneath(said, style or "dim")


def _cell(table: Table[Any], column: Declared[Any], row: Any, lang: Lang) -> str:
    """What the column says, and under it what is stacked on it."""
    stacked = [one for one in table.columns if one.stacked_on == column.key]
    return "\n".join(text for one in (column, *stacked) if (text := one.of(row, lang)))
