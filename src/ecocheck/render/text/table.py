"""Tables of text whose columns stay straight with Chinese in them, at any width."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from ecocheck.render.text.width import Line, Span, pad, shown, steady, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GAP, _LEAST, _INDENT = 2, 4, 5


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its head, and how far it may shrink where the terminal is narrow.

    `least`: the terminal columns that it keeps, unless the table is still too wide; 0: its full width.
    `right`: whether a text that fits into one line stands on the right.
    """

    head: str
    least: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, and its colour. Line ends in it are kept; `styles` are the colours of its lines."""

    text: str
    style: str = ""
    styles: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that is only a heading over those that follow."""

    text: str
    style: str = "bold"


@dataclass(frozen=True, slots=True)
class Beneath:
    """A line under a row, over the whole width: what would not fit into a column."""

    text: str
    style: str = ""


Cells = tuple[Cell, ...]
TablePart = Cells | Heading | Beneath


def cells(*texts: str) -> Cells:
    """A row without colours."""
    return tuple(Cell(text) for text in texts)


def _tidy(text: str, *, last: bool) -> str:
    """The text of a cell, safe to show; only the last column keeps characters of ambiguous width."""
    return "\n".join(shown(line) if last else steady(shown(line)) for line in text.split("\n"))


def _natural(columns: Sequence[Head], rows: Sequence[Cells]) -> list[int]:
    widths = [width(column.head) for column in columns]
    for row in rows:
        for place, cell in enumerate(row):
            widths[place] = max(widths[place], *(width(line) for line in cell.text.split("\n")))
    return widths


def _fitted(columns: Sequence[Head], natural: list[int], room: int | None) -> tuple[list[int], int]:
    """Widths of the columns and of the gap between them.

    Where the table is too wide, the gap shrinks first, then again and again the
    widest column that may shrink; in the end also columns at their least width.
    """
    gaps = len(columns) - 1
    if room is None or sum(natural) + GAP * gaps <= room:
        return natural, GAP
    wanted = [min(own, column.least) if column.least else own for own, column in zip(natural, columns, strict=True)]
    widths = _shrunk(natural, wanted, room - gaps)
    return _shrunk(widths, [min(own, _LEAST) for own in widths], room - gaps), 1


def _shrunk(widths: list[int], least: list[int], room: int) -> list[int]:
    made = list(widths)
    while sum(made) > room:
        place = max(range(len(made)), key=lambda one: (made[one] > least[one], made[one]))
        if made[place] <= least[place]:
            break
        made[place] -= 1
    return made


_NOTHING = Span("")


def _pieces(cell: Cell, own: int, *, right: bool, free: bool) -> Iterator[Span]:
    """The lines of a cell; a text that is too wide for one line stands on the left."""
    for place, text in enumerate(cell.text.split("\n")):
        style = cell.styles[place] if place < len(cell.styles) else cell.style
        lines = wrap(text, None if free else own)
        indent = " " * max(0, own - width(text)) if right and len(lines) == 1 and text else ""
        yield from (Span(indent + line, style) for line in lines)


def _laid(row: Cells, columns: Sequence[Head], widths: list[int], gap: int, *, free: bool) -> Iterator[Line]:
    wrapped = [
        _pieces(cell, own, right=column.right, free=free)
        for cell, column, own in zip(row, columns, widths, strict=True)
    ]
    for pieces in zip_longest(*wrapped, fillvalue=_NOTHING):
        line: list[Span] = []
        last = max((place for place, piece in enumerate(pieces) if piece.text), default=0)
        for place, piece in enumerate(pieces[: last + 1]):
            line.append(piece)
            if place < last:
                line.append(Span(pad(piece.text, widths[place] + gap)[len(piece.text) :]))
        yield tuple(line)


def _across(part: Heading | Beneath, room: int | None) -> Iterator[Line]:
    """A line over all columns."""
    if isinstance(part, Heading):
        yield (Span(part.text, part.style),)
        return
    for line in wrap(shown(part.text), room - _INDENT if room else None):
        yield (Span(" " * _INDENT), Span(line, part.style))


def lay_out(columns: Sequence[Head], parts: Sequence[TablePart], room: int | None) -> Iterator[Line]:
    """Lines of the table: heads, a rule, rows. `room` is the terminal's width; None wraps nothing."""
    last = len(columns) - 1
    tidied = [
        tuple(Cell(_tidy(cell.text, last=place == last), cell.style, cell.styles) for place, cell in enumerate(one))
        if isinstance(one, tuple)
        else one
        for one in parts
    ]
    natural = _natural(columns, [one for one in tidied if isinstance(one, tuple)])
    widths, gap = _fitted(columns, natural, room)
    heads = tuple(Cell(column.head, "bold") for column in columns)
    yield from _laid(heads, columns, widths, gap, free=room is None)
    across = sum(widths) + gap * last
    yield (Span("-" * (across if room is None else min(across, room)), "dim"),)
    for one in tidied:
        if isinstance(one, tuple):
            yield from _laid(one, columns, widths, gap, free=room is None)
        else:
            yield from _across(one, room)
