"""A page as a small tree of titles, notes, fields, items and tables: the output of a command, before any format.

`formats.terminal`, `formats.markdown_page` and `formats.excel.page` write it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from ecocheck.render.phrases.labels import GROUP

if TYPE_CHECKING:
    import datetime

    from ecocheck.findings.entry import Text
    from ecocheck.render.columns.column import Column, Tone

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Break:
    """An empty line on a terminal. Several count as one; none is written at the beginning or the end of a page."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a workbook prints at the foot of its sheets; not shown elsewhere."""

    text: str
    day: datetime.date


@dataclass(frozen=True, slots=True)
class Title:
    """A heading; level 1 is the title of the page."""

    text: str
    level: int = 1
    mark: str = ""
    """What a terminal writes before the text; Markdown writes the mark of the level."""
    names: Text | None = None
    """What the heading is the name of: a workbook has a column with that head for the rows below it."""


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph."""

    text: str
    tone: Tone = ""
    item: bool = False
    """Whether Markdown writes it as an item of a list."""
    narrow: str = ""
    """What a narrow terminal adds, since its tables have other columns."""
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
    """A label with its texts, one below the other. A field without text is not shown."""

    label: str
    texts: Sequence[str]
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """A sheet of fields: labels in one column, their texts beside them."""

    fields: Sequence[Field]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with lines that belong to it."""

    text: str
    under: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list of items, with dashes or with numbers."""

    items: Sequence[Item]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Section(Generic[T]):
    """Rows of a table under a heading; a section without rows heads the deeper sections that follow."""

    rows: Sequence[T] = ()
    heading: str = ""
    level: int = 2
    about: str = ""
    """A line under the heading, such as a count."""
    tone: Tone = "strong"
    """The tone of the heading."""
    names: Text = GROUP
    """What the heading is the name of: the head of a workbook's column for it, unless the table has that column."""


@dataclass(frozen=True, slots=True)
class Table(Generic[T]):
    """Rows of one subject, in sections. A terminal lays them out as one table, Markdown as one for each section."""

    columns: Sequence[Column[T]]
    sections: Sequence[Section[T]]
    tone: Callable[[T], Tone] = lambda _: ""
    """The tone of a whole row."""
    close: bool = False
    """Whether a terminal leaves out the empty lines before and after it."""
    one_in_markdown: bool = False
    """Whether Markdown writes all sections as one table, with columns for what the headings say."""
    sheet: str = ""
    """The name of its sheet in a workbook, where tables of one name and the same columns stand together; by default
    the title above it."""
    instead: Table[Any] | None = None
    """The table that a workbook shows in its place, such as one with a row for each line of a cell."""

    @property
    def rows(self) -> list[T]:
        """All rows, in their order."""
        return [row for section in self.sections for row in section.rows]


@dataclass(frozen=True, slots=True)
class Either:
    """Parts that a terminal shows, and the parts that stand in their place in a file or a pipe.

    A screen folds what a reader does not look for first; a file holds everything.
    """

    screen: Sequence[Part]
    file: Sequence[Part]


Part: TypeAlias = Imprint | Title | Note | Verbatim | Fields | Items | Table[Any] | Break | Either
Page: TypeAlias = Sequence[Part]


def chosen(page: Page, *, screen: bool) -> Iterator[Part]:
    """The parts of the page for a terminal, or for a file."""
    for part in page:
        if isinstance(part, Either):
            yield from chosen(part.screen if screen else part.file, screen=screen)
        else:
            yield part
