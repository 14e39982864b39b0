"""The types of a mending, which replaces a piece of one line by another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.findings import Route

Kind: TypeAlias = Literal[
    "encoding",
    "mark",
    "indent",
    "colon",
    "percent",
    "brackets",
    "quote",
    "key",
    "id",
    "word",
    "number",
    "date",
    "truth",
    "checksum",
    "unit",
    "character",
    "path",
    "unseen",
    "blank",
    "dash",
    "comment",
    "explanation",
    "shape",
    "name",
]


@dataclass(frozen=True, slots=True)
class Edit:
    """One mending as it is reported to people.

    `before` and `after` are pieces of the line, or names of encodings; line
    and column count from 1. No mending adds or removes a line, so lines are
    those of the file before and after.
    """

    line: int
    column: int
    kind: Kind
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mended:
    """The mended content; the same bytes where nothing was mended.

    `text` is the old content as it was read, with a byte order mark of UTF-8
    if it had one; empty where it could not be read.
    """

    content: bytes
    edits: tuple[Edit, ...]
    text: str


class Change(NamedTuple):
    """A change that is still to be tried: `text[start:end]` becomes `new`.

    Where a value changes, `route` names it and `value` is what it must be
    read as afterwards; otherwise `route` is None.
    """

    start: int
    end: int
    new: str
    kind: Kind
    route: Route | None = None
    value: object = None


def in_order(changes: Iterable[Change]) -> list[Change]:
    """The first change at each index, in the order of the text."""
    found: dict[int, Change] = {}
    for change in changes:
        found.setdefault(change.start, change)
    return [found[start] for start in sorted(found)]


def applied(text: str, changes: Iterable[Change]) -> str:
    """The text with all the changes, which do not overlap."""
    pieces: list[str] = []
    at = 0
    for change in sorted(changes, key=lambda one: one.start):
        pieces += (text[at : change.start], change.new)
        at = change.end
    return "".join((*pieces, text[at:]))
