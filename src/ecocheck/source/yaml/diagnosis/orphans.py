"""Orphans: lines whose parent key is still a comment, as `#` was removed before `value:` but not before `7-1:`.

The parser would join an orphan to another key above it, so that a figure would
count for another id, occur twice, or be misaligned. Orphans are therefore
searched for in the text before it is parsed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.source.written.keys import ID, KEY
from ecocheck.source.yaml.line_ends import indent_of, line_number, line_start, lines_above, rest_of_line, says_something
from ecocheck.source.yaml.scan import Watch

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ecocheck.source.yaml.document import Document

_STEP: Final = 2
_PARENT: Final = regex(
    rf"\n(?P<lead> *)#(?P<gap> *)(?P<key>{KEY}):(?: *| +#[^\n]*)\n"
    rf"(?: *\n)*(?P<child> +)(?=(?:- +)?{KEY} *:(?: |\n|$))"
)
_MAYBE_PARENT: Final = regex(rf"# *{KEY}:")
"""Whatever the longer pattern finds has this, and it is found much faster, since it begins with a fixed sign."""
_COMMENTED: Final = regex(rf"(?P<blank> *#(?!#) *)(?P<key>{KEY}):(?: |$)")
_LINES_MOST: Final = 60
_KEY: Final = regex(KEY)
_LINE: Final = regex(r"( *)([^\n]*)")
_ID: Final = regex(ID)


class Parent(NamedTuple):
    """A commented key: index of `#`, index of the key, and indentation of the key without `#`; -1 where not certain."""

    sign: int
    key: int
    indent: int


def orphans(lines: str) -> Iterator[Watch]:
    """The points of all orphans; `lines` is the text with a line feed before it, as in `scan`."""
    if _MAYBE_PARENT.search(lines) is None:
        return
    found = [match for match in _PARENT.finditer(lines) if _is_parent(match)]
    for number, match in enumerate(found):
        yield Watch(match.end() - 1, "orphan")
        below = found[number + 1].start() if number + 1 < len(found) else len(lines)
        yield from _siblings(lines, match.end(), below, len(match["child"]))


def _is_parent(match: re.Match[str]) -> bool:
    from ecocheck.source.expected.at_route import takes_text  # speed: only where a comment looks like a key

    if takes_text(match["key"]):
        return False
    child = len(match["child"])
    if _indent(len(match["lead"]), len(match["gap"]), child) is not None:
        return True
    return _ID.fullmatch(match["key"]) is not None and child > len(match["lead"])


def _siblings(lines: str, at: int, end: int, child: int) -> Iterator[Watch]:
    """The points of the keys on the same level as the first orphan, up to the end of that level."""
    at = lines.find("\n", at, end) + 1
    while 0 < at < end:
        line = _LINE.match(lines, at, end)
        if line is None:
            return
        if line[2] and not line[2].startswith("#"):
            if len(line[1]) < child:
                return
            if len(line[1]) == child:
                yield Watch(line.start(2) - 1, "sibling")
        at = lines.find("\n", line.end(), end) + 1


def parent_of(text: str, at: int) -> Parent:
    """The commented key above the line of an orphan."""
    start = _above(text, at)
    sign = text.find("#", start)
    gap = indent_of(rest_of_line(text, sign + 1))
    indent = _indent(sign - start, gap, at - line_start(text, at))
    return Parent(sign, sign + 1 + gap, -1 if indent is None else indent)


def _above(text: str, at: int) -> int:
    """The index where the nearest line above begins that is not blank."""
    return next((start for start, line in lines_above(text, at) if line.strip()), 0)


def words_of(text: str, at: int) -> dict[str, str]:
    """The words for a parent that is still a comment."""
    parent = parent_of(text, at)
    key = _KEY.match(text, parent.key)
    return {"key": key[0] if key else "", "line": str(line_number(text, at))}


def comment_below(document: Document, number: int, wanted: tuple[str, ...]) -> int:
    """The line of a commented key in the block that begins on line `number`; 0 where there is none.

    Only keys in `wanted` count, or any key where `wanted` is empty.
    """
    first = document.line(number)
    least = indent_of(first)
    for line in range(number + 1, number + _LINES_MOST):
        text = document.line(line)
        content = says_something(text)
        if content and indent_of(text) <= least:
            return 0
        found = _COMMENTED.match(text)
        if found is not None and len(found["blank"]) - 1 <= least:
            return 0
        if found is not None and (not wanted or found["key"] in wanted):
            return line
        if not wanted and content:
            return 0
    return 0


def _indent(lead: int, gap: int, child: int) -> int | None:
    """The indentation of the parent without `#`; None where that is not one level above the child."""
    forms = {lead + gap, lead + max(gap - 1, 0)}
    return child - _STEP if child - _STEP in forms else None
