"""A sheet of a workbook before it is written: its columns, its entries, and how it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from ecocheck.render.columns.column import Figure, shown_in
from ecocheck.render.formats.excel.values import of_amount

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ecocheck.findings.entry import Lang, Text
    from ecocheck.render.columns.column import Column, Tone
    from ecocheck.render.formats.excel.values import Value

E = TypeVar("E")
_USUAL_WIDTH: Final = 12


@dataclass(frozen=True, slots=True)
class FillIn:
    """What people may write into a column: one of some words, or a day; any text where it is neither."""

    choices: tuple[str, ...] = ()
    day: bool = False
    says: str = ""
    """What Excel shows beside the cell, and when something else was typed."""

    @property
    def ruled(self) -> bool:
        """Whether not just any text may be typed."""
        return self.day or bool(self.choices)


@dataclass(frozen=True, slots=True)
class SheetColumn(Generic[E]):
    """A column: its heading, its width in characters, and what it takes from an entry."""

    head: Text
    width: float
    of: Callable[[E], Value]
    centred: bool = False
    right: bool = False
    """Whether its texts stand at the right, as its numbers do."""
    paper: bool = True
    """Whether it is printed. A column that is not printed stands behind the others and does not make rows higher."""
    tone: Callable[[E], Tone] | None = None
    """The tone of its cells; a workbook tints what is bad or open."""
    fill: FillIn | None = None
    """For a column that people fill in."""
    hidden: bool = False
    """Whether it is there for the program alone."""
    optional: bool = False
    """Whether it is left out where it is empty in every row."""


def declared(columns: Sequence[Column[E]], lang: Lang) -> list[SheetColumn[E]]:
    """The columns of a subject that workbooks show, as columns of a sheet."""
    return [
        SheetColumn(
            one.head,
            one.width or _USUAL_WIDTH,
            partial(_value, one, lang),
            centred=one.centred,
            right=one.right,
            paper=one.paper,
            tone=one.tone,
            fill=FillIn() if one.by_hand else None,
            optional=one.optional,
        )
        for one in shown_in(columns, "excel")
    ]


def _value(column: Column[E], lang: Lang, entry: E) -> Value:
    found = column.value(entry, lang)
    return of_amount(found.amount, found.line) if isinstance(found, Figure) else found


@dataclass(frozen=True, slots=True)
class Look:
    """What decides the look of a cell beside its kind."""

    tone: Tone = ""
    centred: bool = False
    right: bool = False


PLAIN_LOOK: Final = Look()


@dataclass(frozen=True, slots=True)
class Sheet(Generic[E]):
    """A sheet: its name, its title, the lines under it, its columns; `kept` columns stay in sight."""

    name: str
    title: str
    notes: Sequence[str]
    columns: Sequence[SheetColumn[E]]
    entries: Sequence[E]
    kept: int
    across: int = 1
    """How many pages wide it is printed; the kept columns are then repeated."""


def filled(columns: Sequence[SheetColumn[E]], entries: Sequence[E]) -> list[SheetColumn[E]]:
    """The columns that are written: optional ones only where an entry has something in them."""
    return [one for one in columns if not one.optional or any(one.of(each) is not None for each in entries)]
