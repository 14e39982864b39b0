"""The parts of a document before it is written: paragraphs, tables, and turns of the paper.

Text is kept as it is in the data; what is unsafe in a document is replaced in
one place, where the text is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from ecocheck.render.formats.word.styles import Role


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look; `url` makes a link where the address may be one."""

    text: str
    strong: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Par:
    """A paragraph in a named style."""

    role: Role
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: one paragraph for each line. `number` aligns it right; `plain` is without the style of a `group` row."""

    lines: tuple[Run, ...] = ()
    span: int = 1
    number: bool = False
    plain: bool = False
    down: Literal["first", "next"] | None = None
    """Whether it is the first of several cells below each other that are one, or a later one."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row; a `group` row heads the rows that follow and stays on their page, a `keep` row on that of the next."""

    cells: tuple[Cell, ...]
    group: bool = False
    keep: bool = False


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column's heading, and its share of the width."""

    head: str
    share: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose heading is repeated on every page."""

    columns: tuple[GridColumn, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """From here on the paper is in landscape (`wide`) or in portrait; it starts a new page."""

    wide: bool


Block: TypeAlias = Par | Grid | Turn


def cell(*texts: str, strong: bool = False, span: int = 1) -> Cell:
    """A cell of plain lines; empty ones are left out."""
    return Cell(tuple(Run(text, strong=strong) for text in texts if text), span)


def number(value: object, *, strong: bool = False) -> Cell:
    """A cell with a count."""
    return Cell((Run(str(value), strong=strong),), number=True)
