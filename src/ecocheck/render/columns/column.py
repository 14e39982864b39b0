"""A column: its key, its head, and what its cell holds for one row."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeAlias, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ecocheck.findings.entry import Lang, Text
    from ecocheck.quantity import Amount

T = TypeVar("T")
S = TypeVar("S")

Tone: TypeAlias = Literal["", "strong", "good", "bad", "open", "reached", "compared", "dim", "warn", "drill", "trial"]
"""The meaning of a text; a terminal gives it a colour, Markdown at most bold letters."""

Form: TypeAlias = Literal["terminal", "markdown", "csv", "excel"]
EVERYWHERE: Final[frozenset[Form]] = frozenset({"terminal", "markdown", "csv", "excel"})
PEOPLE: Final[frozenset[Form]] = frozenset({"terminal", "markdown"})
"""Forms for people to read; a number is shown with its unit."""
SHEETS: Final[frozenset[Form]] = frozenset({"csv", "excel"})
"""Forms to calculate with; a number is written without its unit."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number for a spreadsheet, with as many decimals as keep it on its side of the line."""

    amount: Amount
    line: Amount | None = None


Exact: TypeAlias = str | int | datetime.date | Figure | None


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column of a subject, the same in every form of output; each form lays it out in its own way."""

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
    """The key of another column; a terminal shows this column in the same cell, below the text of that column."""
    beneath: int = 0
    """The number of the line below the row in which a narrow terminal shows it; 0: in the table."""
    instead: Column[T] | None = None
    """The column that a narrow terminal shows in its place."""
    nothing: str | None = None
    """What a terminal shows in an empty cell; without it a dash, and nothing at the end of a row."""
    tone: Callable[[T], Tone] | None = None
    """The tone of its cells, where it differs from the tone of the row."""
    line_tones: Callable[[T], Sequence[Tone]] | None = None
    """The tone of each line of its cell on a terminal, where they differ."""
    right: bool = False
    """Whether its texts begin with numbers, which people read from the right."""
    within: Text | None = None
    """The phrase around its text (`{said}`) where it is shown without its head."""
    width: int = 0
    """Its width in a workbook, in characters; 0: as its values need."""
    centred: bool = False
    """Whether a workbook centres it."""
    paper: bool = True
    """Whether a workbook prints it; columns that are not printed stand behind the others."""
    by_hand: bool = False
    """Whether people fill it in: a workbook shows it where it is empty in every row."""
    optional: bool = False
    """Whether csv and workbooks leave it out where it is empty in every row."""

    def unheaded(self, row: T, lang: Lang) -> str:
        """Its text where it is shown without its head."""
        said = self.of(row, lang)
        return self.within.of(lang).format(said=said) if said and self.within is not None else said

    def value(self, row: T, lang: Lang) -> Exact:
        """The value of its cell in a spreadsheet; None for an empty cell."""
        return (self.of(row, lang) or None) if self.exact is None else self.exact(row, lang)


def counted(text: str) -> Exact:
    """A count as a number; any other text as it is."""
    return int(text) if text.isascii() and text.isdecimal() else text or None


def no_words(_row: object, _lang: Lang) -> str:
    """No text: for a column that has only a value for spreadsheets."""
    return ""


def shown_in(columns: Sequence[Column[T]], form: Form) -> tuple[Column[T], ...]:
    """The columns of a form, in their order."""
    return tuple(one for one in columns if form in one.forms)


def keyed(columns: Sequence[Column[T]], *keys: str) -> tuple[Column[T], ...]:
    """The columns with these keys, in the order of the keys."""
    known = {one.key: one for one in columns}
    return tuple(known[key] for key in keys)


def without(columns: Sequence[Column[T]], *keys: str) -> tuple[Column[T], ...]:
    """The columns without those with these keys."""
    return tuple(one for one in columns if one.key not in keys)


def only_in(columns: Sequence[Column[T]], forms: frozenset[Form]) -> tuple[Column[T], ...]:
    """The columns, shown only in these forms."""
    return tuple(replace(one, forms=forms) for one in columns)


def lifted(columns: Sequence[Column[T]], part: Callable[[S], T | None]) -> tuple[Column[S], ...]:
    """The columns for rows that hold the subject as a part; a cell is empty where the part is missing."""
    return tuple(_lifted(one, part) for one in columns)


def _lifted(one: Column[T], part: Callable[[S], T | None]) -> Column[S]:
    exact, tone, line_tones = one.exact, one.tone, one.line_tones

    def words(row: S, lang: Lang) -> str:
        subject = part(row)
        return "" if subject is None else one.of(subject, lang)

    def value(row: S, lang: Lang) -> Exact:
        subject = part(row)
        return None if subject is None or exact is None else exact(subject, lang)

    def meant(row: S) -> Tone:
        subject = part(row)
        return "" if subject is None or tone is None else tone(subject)

    def each(row: S) -> Sequence[Tone]:
        subject = part(row)
        return () if subject is None or line_tones is None else line_tones(subject)

    return replace(
        cast("Column[Any]", one),
        of=words,
        exact=None if exact is None else value,
        instead=None if one.instead is None else _lifted(one.instead, part),
        tone=None if tone is None else meant,
        line_tones=None if line_tones is None else each,
    )
