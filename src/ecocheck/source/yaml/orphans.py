"""Lines whose parent is still a comment: `#` was taken from `value:` and forgotten before `7-1:`.

Such lines go to whatever stands above them, so that a figure counts for
another id, or is written twice, or lines up with nothing. One look finds them,
whatever it is that the parser would have made of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.source.yaml.scan import KEY, Watch
from ecocheck.source.yaml.suspects import REST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.source.yaml.document import Document

_STEP: Final = 2
_PARENT: Final = re.compile(
    rf"\n(?P<lead> *)#(?P<gap> *)(?P<key>{KEY}):(?: *| +#[^\n]*)\n"
    rf"(?: *\n)*(?P<child> +)(?=(?:- +)?{KEY} *:(?: |\n|$))"
)
_COMMENTED: Final = re.compile(rf"(?P<blank> *#(?!#) *)(?P<key>{KEY}):(?: |$)")
_LINES_MOST: Final = 60
_KEY: Final = re.compile(KEY)
_LINE: Final = re.compile(r"( *)([^\n]*)")
_ID: Final = re.compile(r"\d+-\d+|T\d+(?:-\d+)?", re.ASCII)


class Parent(NamedTuple):
    """A commented key: where `#` and the key stand, and how far the key would be indented; -1 where nobody can tell."""

    sign: int
    key: int
    indent: int


def orphans(lines: str) -> Iterator[Watch]:
    """The points of all such lines; `lines` is the text with a line feed before it, as `scan` has it."""
    found = [match for match in _PARENT.finditer(lines) if _is_parent(match)]
    for number, match in enumerate(found):
        yield Watch(match.end() - 1, "orphan")
        below = found[number + 1].start() if number + 1 < len(found) else len(lines)
        yield from _strays(lines, match.end(), below, len(match["child"]))


def _is_parent(match: re.Match[str]) -> bool:
    from ecocheck.source.shape.parents import takes_text  # speed: only where a comment looks like a key

    if takes_text(match["key"]):
        return False
    child = len(match["child"])
    if _indent(match["lead"], match["gap"], child) is not None:
        return True
    return _ID.fullmatch(match["key"]) is not None and child > len(match["lead"])


def _strays(lines: str, at: int, end: int, child: int) -> Iterator[Watch]:
    """The keys beside the first, up to the end of its level."""
    at = lines.find("\n", at, end) + 1
    while 0 < at < end:
        line = _LINE.match(lines, at, end)
        if line is None:
            return
        if line[2] and not line[2].startswith("#"):
            if len(line[1]) < child:
                return
            if len(line[1]) == child:
                yield Watch(line.start(2) - 1, "stray")
        at = lines.find("\n", line.end(), end) + 1


def parent_of(text: str, at: int) -> Parent:
    """The commented key above the line of an orphan."""
    start = _above(text, at)
    sign = text.find("#", start)
    line = REST.match(text, sign + 1)
    said = line[0] if line else ""
    gap = said[: len(said) - len(said.lstrip(" "))]
    child = at - max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) - 1
    indent = _indent(text[start:sign], gap, child)
    return Parent(sign, sign + 1 + len(gap), -1 if indent is None else indent)


def _above(text: str, at: int) -> int:
    """Where the nearest line above begins that holds something."""
    start = at
    while start > 0:
        start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start))
        begin = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
        if text[begin:start].strip():
            return begin
    return 0


def words_of(text: str, at: int) -> dict[str, str]:
    """The words for a parent that is a comment still."""
    parent = parent_of(text, at)
    key = _KEY.match(text, parent.key)
    lines = text.count("\n", 0, at) + text.count("\r", 0, at) - text.count("\r\n", 0, at) + 1
    return {"key": key[0] if key else "", "line": str(lines)}


def comment_below(document: Document, number: int, wanted: tuple[str, ...]) -> int:
    """The line of a commented key in the block that begins on a line: one of those wanted, or any; else 0."""
    first = document.line(number)
    least = len(first) - len(first.lstrip(" "))
    for line in range(number + 1, number + _LINES_MOST):
        text = document.line(line)
        bare = text.strip()
        if bare and not bare.startswith("#") and len(text) - len(text.lstrip(" ")) <= least:
            return 0
        found = _COMMENTED.match(text)
        if found is not None and len(found["blank"]) - 1 <= least:
            return 0
        if found is not None and (not wanted or found["key"] in wanted):
            return line
        if not wanted and bare and not bare.startswith("#"):
            return 0
    return 0


def _indent(lead: str, gap: str, child: int) -> int | None:
    """How far the parent would be indented without its sign, where that is one level above the child."""
    forms = {len(lead) + len(gap), len(lead) + max(len(gap) - 1, 0)}
    return child - _STEP if child - _STEP in forms else None
