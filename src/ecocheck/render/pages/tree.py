"""A page as a small tree of titles, notes and tables: what a command has to say, before any format.

`formats.terminal` and `formats.markdown` write it, one writer each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from ecocheck.render.columns.column import Column

T = TypeVar("T")

Tone: TypeAlias = Literal["", "strong", "good", "bad", "open", "compared", "dim", "drill"]
"""How a text is meant; a terminal has a colour for it, Markdown at most bold letters."""


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; 1 is the page's own."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph. `item`: one of several that belong together, listed in Markdown."""

    text: str
    tone: Tone = ""
    item: bool = False


@dataclass(frozen=True, slots=True)
class Section(Generic[T]):
    """Rows of a table under a heading of their own; an empty heading is none."""

    rows: Sequence[T]
    heading: str = ""
    level: int = 2
    about: str = ""
    """A line under the heading, such as a count."""


def _plain(_: Any) -> Tone:
    return ""


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """Rows of one subject, in sections. A terminal lays them out as one table, Markdown as one for each section."""

    columns: tuple[Column[T], ...]
    sections: Sequence[Section[T]]
    tone: Callable[[T], Tone] = _plain
    """Of a whole row."""


Part: TypeAlias = Title | Note | Table[Any]
Page: TypeAlias = Sequence[Part]
