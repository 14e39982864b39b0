"""A sheet of a workbook before it is written: its columns, its entries, and how it is printed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from ecocheck.render.columns.column import Figure, shown_in
from ecocheck.render.formats.excel.values import of_amount

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ecocheck.findings.entry import Lang, Text
    from ecocheck.render.columns.column import Column
    from ecocheck.render.formats.excel.values import Value

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class SheetColumn(Generic[E]):
    """A column: its heading, its width in characters, and what it takes from an entry."""

    head: Text
    width: float
    of: Callable[[E], Value]
    centred: bool = False
    paper: bool = True
    """Whether it is printed. A column that is not printed comes last and does not make rows higher."""


def declared(columns: Sequence[Column[E]], lang: Lang) -> list[SheetColumn[E]]:
    """The columns of a subject that workbooks show, as columns of a sheet."""
    return [
        SheetColumn(one.head, one.width, partial(_value, one, lang), centred=one.centred)
        for one in shown_in(columns, "excel")
    ]


def _value(column: Column[E], lang: Lang, entry: E) -> Value:
    found = column.value(entry, lang)
    return of_amount(found.amount, found.line) if isinstance(found, Figure) else found


@dataclass(frozen=True, slots=True)
class Look:
    """What decides the look of a cell beside its kind."""

    alarming: bool = False
    centred: bool = False


PLAIN_LOOK: Final = Look()


@dataclass(frozen=True, slots=True)
class Sheet(Generic[E]):
    """A sheet: its name, the line under it, its columns; `kept` columns stay in sight and are repeated on paper."""

    name: Text
    title: str
    note: str
    columns: Sequence[SheetColumn[E]]
    entries: Iterable[E]
    kept: int
    across: int = 1
    """How many pages wide it is printed."""
    alarming: Callable[[E], bool] = lambda _: False
    """Whether an entry's row is shaded: something must be done."""
