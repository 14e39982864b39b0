"""A page on a terminal, at any width."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from ecocheck.render.columns.column import shown_in
from ecocheck.render.pages.tree import (
    Break,
    Either,
    Fields,
    Imprint,
    Items,
    Note,
    Page,
    Part,
    Section,
    Table,
    Title,
    Verbatim,
    chosen,
)
from ecocheck.render.phrases.joins import clauses
from ecocheck.render.text.table import Beneath, Cell, Head, Heading, TablePart, lay_out
from ecocheck.render.text.width import Line, Span, pad, plain, shown, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ecocheck.findings.entry import Lang
    from ecocheck.render.columns.column import Column, Tone

ROOM_FOR_ALL: Final = 150
"""From this width on, every column stands in the table."""

_STYLES: Final[Mapping[Tone, str]] = {
    "": "", "strong": "bold", "good": "green", "bad": "red", "open": "yellow", "reached": "cyan",
    "compared": "magenta", "dim": "dim", "warn": "bold yellow", "drill": "bold magenta",
    "trial": "bold reverse",
}  # fmt: skip # a table, read by rows
_HEADINGS: Final[Mapping[Tone, str]] = {"bad": "bold red", "open": "bold yellow", "compared": "bold magenta"}
_APART = "  "
_LABELS = {"zh": 10, "en": 13}
_LEAST = 20


def has_room(room: int | None) -> bool:
    """Whether every column stands in the table."""
    return room is None or room >= ROOM_FOR_ALL


def terminal(page: Page, lang: Lang, room: int | None) -> Iterator[Line]:
    """The lines of a page. `room` is the width of the terminal; None, for a pipe or a file, wraps and folds nothing."""
    parts = chosen(page, screen=room is not None)
    return _single(line for part in parts for line in _part(part, lang, room))


def one_screen(pages: Iterable[Page], lang: Lang, room: int | None, height: int | None) -> Iterator[Line]:
    """The first of these pages that has no more lines than the screen, else the last; without a height the first."""
    lines: list[Line] = []
    for page in pages:
        lines = list(terminal(page, lang, room))
        if height is None or len(lines) <= height:
            break
    yield from lines


def _single(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with a single empty line where there were several, and with none at either end."""
    empty, begun = False, False
    for line in lines:
        if line:
            if empty and begun:
                yield ()
            yield line
        empty, begun = not line, begun or bool(line)


def _part(part: Part, lang: Lang, room: int | None) -> Iterator[Line]:
    match part:
        case Break() | Imprint() | Either():
            yield ()
        case Title():
            yield ()
            yield from ((Span(line, "bold"),) for line in wrap(part.mark + part.text, room))
        case Note():
            yield from _note(part, room)
        case Verbatim():
            yield from (plain(" " * part.inset, line) or (Span(""),) for line in part.text.split("\n"))
        case Fields():
            for one in part.fields:
                yield from _field(one.label, one.texts, _STYLES[one.tone], lang, room)
        case Items():
            for number, item in enumerate(part.items, start=1):
                yield from _item(item.text, f"{number}. " if part.numbered else "- ", item.under, room)
        case Table():
            around: tuple[Line, ...] = () if part.close else ((),)
            yield from around
            yield from _TableLines(part, lang, room).lines()
            yield from around


def _note(note: Note, room: int | None) -> Iterator[Line]:
    text = note.text if has_room(room) else note.text + note.narrow
    style = _STYLES[note.tone]
    for place, line in enumerate(wrap(text, room - note.indent - note.inset if room else None)):
        indent = " " * (note.inset + (note.indent if place else 0))
        yield (Span(indent), Span(line, style)) if indent else (Span(line, style),)


def _field(label: str, texts: Sequence[str], style: str, lang: Lang, room: int | None) -> Iterator[Line]:
    """The lines of a label and its texts, one below the other; no lines where there is no text."""
    left = _LABELS[lang]
    lines = [line for text in texts if text for line in _wrapped(text, left, room)]
    for place, line in enumerate(lines):
        head = pad(label, max(left, width(label) + 1)) if place == 0 else " " * left
        yield (Span(head, "dim"), Span(line, style)) if line else (Span(head.rstrip(), "dim"),)


def _item(text: str, mark: str, under: Sequence[str], room: int | None) -> Iterator[Line]:
    """A paragraph with a mark before it, and lines that belong to it below."""
    indent = " " * width(mark)
    for place, line in enumerate(_wrapped(text, len(indent), room)):
        yield (Span((indent if place else mark) + line),)
    for one in under:
        yield from ((Span(indent + line, "dim"),) for line in _wrapped(one, len(indent), room))


def _wrapped(text: str, left: int, room: int | None) -> list[str]:
    return wrap(shown(text), None if room is None else max(_LEAST, room - left))


class _TableLines:
    """A table laid out: which of its columns stand in it, and what a narrow terminal puts beneath each row."""

    def __init__(self, table: Table[Any], lang: Lang, room: int | None) -> None:
        self._table, self._lang, self._room = table, lang, room
        wide, columns = has_room(room), shown_in(table.columns, "terminal")
        fitting = [one if wide else one.instead or one for one in columns]
        self._inside = [one for one in fitting if wide or not one.beneath]
        self._beneath = [] if wide else [one for one in columns if one.beneath]
        self._heads = [one for one in self._inside if one.stacked_on is None]

    def lines(self) -> Iterator[Line]:
        """Heads, a rule, and all that stands in the sections."""
        sections, parts = self._table.sections, list[TablePart]()
        for place, section in enumerate(sections):
            over = place + 1 < len(sections) and sections[place + 1].level > section.level
            parts += self._heading(section, first=place == 0, over=over)
            parts += (part for row in section.rows for part in self._row(row))
        heads = [Head(one.head.of(self._lang), one.least, one.right) for one in self._heads]
        yield from lay_out(heads, parts, self._room)

    def _heading(self, section: Section[Any], *, first: bool, over: bool) -> Iterator[TablePart]:
        """The heading of a section; a heading over deeper sections has an empty line before it."""
        if section.heading:
            if over and not first:
                yield Heading("")
            said = section.heading if over else f"[{section.heading}]"
            yield from (Heading(line, _HEADINGS.get(section.tone, "bold")) for line in wrap(said, self._room))
        if section.about:
            yield Beneath(section.about)

    def _row(self, row: Any) -> Iterator[TablePart]:
        style = _STYLES[self._table.tone(row)]
        last = len(self._heads) - 1
        nothing = (
            one.nothing if one.nothing is not None else "-" * (place < last) for place, one in enumerate(self._heads)
        )
        shown = [self._cell(one, row) or none for one, none in zip(self._heads, nothing, strict=True)]
        styles = [_STYLES[one.tone(row)] if one.tone else style for one in self._heads]
        each = [[_STYLES[tone] for tone in one.line_tones(row)] if one.line_tones else () for one in self._heads]
        yield tuple(map(Cell, shown, styles, each))
        for _, line in groupby(self._beneath, lambda one: one.beneath):
            columns = list(line)
            told = columns[0].line_tones(row) if len(columns) == 1 and columns[0].line_tones else ()
            for place, said in enumerate(self._under(columns, row)):
                yield Beneath(said, (_STYLES[told[place]] if place < len(told) else style) or "dim")

    def _cell(self, column: Column[Any], row: Any) -> str:
        """What the column says, and under it what is stacked on it."""
        stacked = (one.unheaded(row, self._lang) for one in self._inside if one.stacked_on == column.key)
        return "\n".join(said for said in (column.of(row, self._lang), *stacked) if said)

    def _under(self, columns: Sequence[Column[Any]], row: Any) -> list[str]:
        """The lines below a row: one for several columns, stacked ones joined; a single column may have several."""
        if len(columns) == 1:
            return [said for said in columns[0].unheaded(row, self._lang).split("\n") if said]
        stacks: dict[str, list[str]] = {}
        for one in columns:
            stacks.setdefault(one.stacked_on or one.key, []).append(one.unheaded(row, self._lang))
        cells = (clauses(own, self._lang) for own in stacks.values())
        said = _APART.join(cell for cell in cells if cell)
        return [said.replace("\n", " ")] if said else []
