"""A page as a small tree of titles, notes, fields, items and tables: what a command has to say, before any format.

`formats.terminal` and `formats.markdown_page` write it, one writer each.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

if TYPE_CHECKING:
    from ecocheck.render.columns.column import Column, Tone

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Break:
    """An empty line on a terminal. Several, or one at the end of a page, are one or none; Markdown has its own."""


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; 1 is the page's own."""

    text: str
    level: int = 1
    mark: str = ""
    """What a terminal writes before it, where Markdown has the level's."""


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph."""

    text: str
    tone: Tone = ""
    item: bool = False
    """One of several that belong together, listed in Markdown."""
    narrow: str = ""
    """What a narrow terminal says after it, where its tables have other columns."""
    indent: int = 0
    """How far a terminal indents its further lines."""
    inset: int = 0
    """How far a terminal indents all its lines."""


@dataclass(frozen=True, slots=True)
class Verbatim:
    """YAML as it is: wrapping would change it."""

    text: str
    inset: int = 0


@dataclass(frozen=True, slots=True)
class Field:
    """A label and what it holds; several texts stand below each other. Without text there is no field."""

    label: str
    texts: Sequence[str]
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """A sheet of fields: labels in one column, what they hold beside them."""

    fields: Sequence[Field]


@dataclass(frozen=True, slots=True)
class Item:
    """One of several things, and lines that belong to it below."""

    text: str
    under: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """Things one under the other, with dashes or with numbers."""

    items: Sequence[Item]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Section(Generic[T]):
    """Rows of a table under a heading; one without rows stands over those that follow at deeper levels."""

    rows: Sequence[T] = ()
    heading: str = ""
    level: int = 2
    about: str = ""
    """A line under the heading, such as a count."""


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """Rows of one subject, in sections. A terminal lays them out as one table, Markdown as one for each section."""

    columns: Sequence[Column[T]]
    sections: Sequence[Section[T]]
    tone: Callable[[T], Tone] = lambda _: ""
    """Of a whole row."""
    close: bool = False
    """On a terminal no empty line stands before and after it."""
    one_in_markdown: bool = False
    """Markdown has columns for what the headings say, and writes all rows as one table."""

    @property
    def rows(self) -> list[T]:
        """All rows, in their order."""
        return [row for section in self.sections for row in section.rows]


Part: TypeAlias = Title | Note | Verbatim | Fields | Items | Table[Any] | Break
Page: TypeAlias = Sequence[Part]
