"""Where the lines of a text begin and end. Only LF, CRLF and CR end a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

_BREAK: Final = regex(r"\r\n|\r|\n")
_REST: Final = regex(r"[^\r\n]*")


def line_starts(text: str) -> list[int]:
    """The index where each line begins."""
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def line_number(text: str, at: int) -> int:
    """The number of the line of an index, from 1."""
    return text.count("\n", 0, at) + text.count("\r", 0, at) - text.count("\r\n", 0, at) + 1


def line_start(text: str, at: int) -> int:
    """The index where the line of an index begins."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def rest_of_line(text: str, at: int) -> str:
    """The line from an index on, without its end."""
    match = _REST.match(text, at)
    return match[0] if match else ""


def indent_of(line: str) -> int:
    """How many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))


def says_something(line: str) -> bool:
    """Whether a line is neither blank nor a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def lines_above(text: str, at: int) -> Iterator[tuple[int, str]]:
    """Start and text of the lines above the line of an index, the nearest first."""
    at = line_start(text, at)
    while at > 0:
        at = line_start(text, at - 1)
        yield at, rest_of_line(text, at)


def line_above(text: str, at: int) -> str:
    """The nearest line above that says something; empty where there is none."""
    return next((line for _, line in lines_above(text, at) if says_something(line)), "")


def lines_below(text: str, at: int) -> Iterator[str]:
    """The lines below the line of an index, the nearest first."""
    found = _BREAK.search(text, at)
    while found is not None:
        yield rest_of_line(text, found.end())
        found = _BREAK.search(text, found.end())
