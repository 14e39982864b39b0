"""A column: its key, its head, and what stands in it for one row of its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.findings.entry import Lang, Text

T = TypeVar("T")

Tone: TypeAlias = Literal["", "strong", "good", "bad", "open", "reached", "compared", "dim", "warn", "drill"]
"""How a text is meant; a terminal has a colour for it, Markdown at most bold letters."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column of a subject. What is said here holds in every format; how it is laid out is the format's."""

    key: str
    """The same in every language, and in JSON and csv where they give it."""
    head: Text
    of: Callable[[T, Lang], str]
    least: int = 0
    """How narrow a terminal may make it; 0: as wide as its widest cell."""
    stacked_on: str | None = None
    """On a terminal it stands under what that column says, in the same cell."""
    beneath: bool = False
    """On a narrow terminal it stands in a line beneath the row."""
    instead: Column[T] | None = None
    """On a narrow terminal that column stands in its place."""
    nothing: str = "-"
    """What a terminal shows in an empty cell, unless it is the row's last."""
    tone: Callable[[T], Tone] | None = None
    """How its cells are meant, where that is not how the whole row is."""


def keyed(columns: tuple[Column[T], ...], *keys: str) -> tuple[Column[T], ...]:
    """Those columns, in the order of the keys."""
    known = {one.key: one for one in columns}
    return tuple(known[key] for key in keys)


def without(columns: tuple[Column[T], ...], *keys: str) -> tuple[Column[T], ...]:
    """The other columns, in their order."""
    return tuple(one for one in columns if one.key not in keys)
