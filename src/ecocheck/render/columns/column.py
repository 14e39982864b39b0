"""A column: its key, its head, and what stands in it for one row of its subject."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ecocheck.findings.entry import Lang, Text
    from ecocheck.quantity import Amount

T = TypeVar("T")
S = TypeVar("S")

Tone: TypeAlias = Literal["", "strong", "good", "bad", "open", "reached", "compared", "dim", "warn", "drill"]
"""How a text is meant; a terminal has a colour for it, Markdown at most bold letters."""

Form: TypeAlias = Literal["terminal", "markdown", "csv", "excel"]
EVERYWHERE: Final[frozenset[Form]] = frozenset({"terminal", "markdown", "csv", "excel"})
PEOPLE: Final[frozenset[Form]] = frozenset({"terminal", "markdown"})
"""Forms that are read; a number stands there with its unit."""
SHEETS: Final[frozenset[Form]] = frozenset({"csv", "excel"})
"""Forms that are reckoned with; a number stands there alone."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number for a spreadsheet, with as many decimals as keep it on its side of the line."""

    amount: Amount
    line: Amount | None = None


Exact: TypeAlias = str | int | datetime.date | Figure | None


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column of a subject. What is said here holds in every form; how it is laid out is the form's."""

    key: str
    """The same in every language."""
    head: Text
    of: Callable[[T, Lang], str]
    exact: Callable[[T, Lang], Exact] | None = None
    """The number or day that spreadsheets get; without it they get the words."""
    forms: frozenset[Form] = EVERYWHERE
    least: int = 0
    """How narrow a terminal may make it; 0: as wide as its widest cell."""
    stacked_on: str | None = None
    """The key of another column, under whose text a terminal shows this one, in the same cell."""
    beneath: int = 0
    """On a narrow terminal it stands in this line beneath the row; 0: in the table."""
    instead: Column[T] | None = None
    """On a narrow terminal that column stands in its place."""
    nothing: str | None = None
    """What a terminal shows in an empty cell; without it a dash, and nothing at the end of a row."""
    tone: Callable[[T], Tone] | None = None
    """How its cells are meant, where that is not how the whole row is."""
    within: Text | None = None
    """How its `{said}` is put where no head of its own stands over it."""
    width: int = 12
    """How many characters wide in a workbook."""
    centred: bool = False
    """In a workbook."""

    def unheaded(self, row: T, lang: Lang) -> str:
        """What it says where no head stands over it."""
        said = self.of(row, lang)
        return self.within.of(lang).format(said=said) if said and self.within is not None else said

    def value(self, row: T, lang: Lang) -> Exact:
        """What stands in a spreadsheet; None where there is nothing."""
        return (self.of(row, lang) or None) if self.exact is None else self.exact(row, lang)


def no_words(_row: object, _lang: Lang) -> str:
    """Of a column whose spreadsheets' number is all that it says."""
    return ""


def shown_in(columns: Sequence[Column[T]], form: Form) -> tuple[Column[T], ...]:
    """The columns of a form, in their order."""
    return tuple(one for one in columns if form in one.forms)


def keyed(columns: Sequence[Column[T]], *keys: str) -> tuple[Column[T], ...]:
    """Those columns, in the order of the keys."""
    known = {one.key: one for one in columns}
    return tuple(known[key] for key in keys)


def without(columns: Sequence[Column[T]], *keys: str) -> tuple[Column[T], ...]:
    """The other columns, in their order."""
    return tuple(one for one in columns if one.key not in keys)


def only_in(columns: Sequence[Column[T]], forms: frozenset[Form]) -> tuple[Column[T], ...]:
    """The same columns in those forms alone."""
    return tuple(replace(one, forms=forms) for one in columns)


def lifted(columns: Sequence[Column[T]], part: Callable[[S], T | None]) -> tuple[Column[S], ...]:
    """The same columns for rows that have the subject as a part; nothing stands in them where it is not there."""
    return tuple(_lifted(one, part) for one in columns)


def _lifted(one: Column[T], part: Callable[[S], T | None]) -> Column[S]:
    exact, tone = one.exact, one.tone

    def words(row: S, lang: Lang) -> str:
        subject = part(row)
        return "" if subject is None else one.of(subject, lang)

    def value(row: S, lang: Lang) -> Exact:
        subject = part(row)
        return None if subject is None or exact is None else exact(subject, lang)

    def meant(row: S) -> Tone:
        subject = part(row)
        return "" if subject is None or tone is None else tone(subject)

    return Column(
        one.key,
        one.head,
        words,
        None if exact is None else value,
        one.forms,
        least=one.least,
        stacked_on=one.stacked_on,
        beneath=one.beneath,
        nothing=one.nothing,
        instead=None if one.instead is None else _lifted(one.instead, part),
        tone=None if tone is None else meant,
        within=one.within,
        width=one.width,
        centred=one.centred,
    )
