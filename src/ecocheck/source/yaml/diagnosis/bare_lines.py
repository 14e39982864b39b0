"""The lines of a text as a person sees them, without those inside a text of several lines.

Where the signs of comments are lost, YAML reads most lines as something else,
so this reading does not ask the parser.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.source.expected.at_route import takes_text
from ecocheck.source.written.keys import ID, KEY
from ecocheck.source.yaml.line_ends import indent_of, line_starts, rest_of_line
from ecocheck.source.yaml.scan import COLONS

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEYED: Final = regex(rf"(?P<dash>(?:- +)*)(?P<key>{KEY}) *[:{COLONS}](?P<gap> *)(?P<rest>.*)")
_ID: Final = regex(ID)
_QUOTED: Final = regex(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", re.DOTALL)
_BRACKETS: Final = regex(r"[\[{]|[\]}]")
_ONE_WORD: Final = frozenset({"region", "year", "schema_version"})
"""Keys at the top whose value is one word, so that no text goes on below them."""


class Bare(NamedTuple):
    """A line outside texts: index of its first sign, indentation, what it says, and its key with what follows."""

    start: int
    indent: int
    body: str
    key: str = ""
    gap: int = 0
    """How many blanks stand after the colon of the key."""
    rest: str = ""
    under_text: bool = False
    """Whether the line above that is no blank line is a text, with which this line may want to go on."""
    after_blank: bool = True
    """Whether a blank line, or nothing, stands above."""


class _Text(NamedTuple):
    """A text that may go on on deeper lines; in a block even a comment belongs to it."""

    indent: int
    block: bool = False


def bare_lines(text: str) -> Iterator[Bare]:
    """The lines that say something, comments too, without those that belong to a text above them."""
    open_text: _Text | None = None
    until, blank, under = 0, True, False
    for start in line_starts(text):
        line = rest_of_line(text, start)
        body, indent = line.strip(), indent_of(line)
        if start < until:
            continue
        if not body:
            blank = True
            continue
        keyed = _KEYED.fullmatch(line, indent)
        inside = open_text is not None and indent > open_text.indent
        if inside and open_text is not None and (open_text.block or (keyed is None and body[0] != "#")):
            blank = False
            continue
        key, rest = (keyed["key"], keyed["rest"].strip()) if keyed else ("", "")
        yield Bare(start + indent, indent, body, key, len(keyed["gap"]) if keyed else 0, rest, under, blank)
        until = _end_of_value(text, start + (keyed.start("rest") if keyed else indent), rest) if rest else 0
        open_text = None if until or body[0] == "#" else _opened(line, keyed)
        under, blank = open_text is not None and (keyed is None or bool(rest)), False


def _opened(line: str, keyed: re.Match[str] | None) -> _Text | None:
    """The text that a line begins, if any."""
    if keyed is None:
        return _Text(indent_of(line)) if line.lstrip().startswith("- ") else None
    column, rest = keyed.start("key"), keyed["rest"].strip()
    if rest[:1] in {"|", ">"}:
        return _Text(column, block=True)
    if _ID.fullmatch(keyed["key"]) or (column == 0 and keyed["key"] in _ONE_WORD):
        return None
    return _Text(column) if (rest and not rest.startswith("#")) or takes_text(keyed["key"]) else None


def _end_of_value(text: str, at: int, rest: str) -> int:
    """The index where a value in quotes or brackets ends; 0 for any other value."""
    if rest[0] in "\"'":
        quoted = _QUOTED.match(text, at)
        return quoted.end() if quoted else len(text)
    depth = 0
    for sign in _BRACKETS.finditer(text, at) if rest[0] in "[{" else ():
        depth += 1 if sign[0] in "[{" else -1
        if depth == 0:
            return sign.end()
    return len(text) if depth else 0
