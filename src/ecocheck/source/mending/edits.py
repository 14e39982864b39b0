"""The types of a mending, which replaces a piece of one line by another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.findings import Route

Kind: TypeAlias = Literal[
    "encoding",
    "recoded",
    "mark",
    "indent",
    "joined",
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
    "line",
]


_BREAK: Final = regex(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """One mending as it is reported to people.

    `before` and `after` are pieces of the line, or names of encodings; line
    and column count from 1, in the file before. No mending removes a line; one
    whose `after` has a line end adds lines right below or above its own.
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


def line_before(line: int, edits: Iterable[Edit]) -> int:
    """The line that what now stands in a line had before edits that add lines; a new line has that of its edit."""
    passed = 0
    for at, more in sorted((one.line, len(_BREAK.findall(one.after))) for one in edits):
        if line - passed <= at:
            break
        passed += min(more, line - passed - at)
    return line - passed


def adding(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that add lines; mostly there are none."""
    return tuple(one for one in edits if _BREAK.search(one.after))


def followed(edits: tuple[Edit, ...], more: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits with further ones, which were made after them, all at lines of the file before the first."""
    added = adding(edits)
    return (*edits, *(replace(one, line=line_before(one.line, added)) if added else one for one in more))


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
