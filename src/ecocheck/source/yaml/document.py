"""A file after reading: its values, and the position of each value in the text.

The reader keeps one packed number for each node (`Mark`). A route becomes line
and column only on request, because most values never get a finding.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.findings import Spot
from ecocheck.source.yaml.line_ends import line_starts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Finding, Part, Route

BITS: Final = 21
"""A mark is `key index << BITS | value index`; a text is shorter than 2 ** BITS."""

_MASK: Final = (1 << BITS) - 1
_FEW: Final = 50
"""Up to so many positions it is cheaper to count line ends from the top than to make a table of lines."""

Mark: TypeAlias = "int | tuple[int, MapMarks | ListMarks]"
MapMarks: TypeAlias = dict[str, Mark]
ListMarks: TypeAlias = list[Mark]


class Lines:
    """The lines of a text, found on first use. Only LF, CRLF and CR end a line."""

    __slots__ = ("_asked", "_feeds_only", "_starts", "_text")

    def __init__(self, text: str) -> None:
        """Keep the text; its lines are found on first use."""
        self._text = text
        self._starts: list[int] = []
        self._asked = 0
        self._feeds_only: bool | None = None

    def _ready(self) -> list[int]:
        if not self._starts:
            self._starts = line_starts(self._text)
        return self._starts

    def place(self, index: int) -> tuple[int, int]:
        """Line and column, from 1, of the code point at the index.

        Most files have only LF as line end and few findings; counting line ends
        is then cheaper than a table of all lines.
        """
        if self._feeds_only is None:
            self._feeds_only = "\r" not in self._text
        self._asked += 1
        if self._feeds_only and self._asked <= _FEW:
            return self._text.count("\n", 0, index) + 1, index - self._text.rfind("\n", 0, index)
        starts = self._ready()
        line = bisect_right(starts, index)
        return line, index - starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The line with that number without its end; empty where there is none."""
        starts = self._ready()
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self._text)
        return self._text[starts[number - 1] : end].rstrip("\r\n")


@dataclass(frozen=True, slots=True)
class Document:
    """What the reader made of one file.

    `file` is the posix path that findings show. `data` holds `dict`, `list`,
    `str`, `int`, `Decimal`, `bool`, `None` and `REFUSED`. Where `readable` is
    True, `data` is the top mapping; otherwise it is None and `findings` give
    the reason. A finding has line, column and the route of its node.
    """

    file: str
    text: str
    data: object
    findings: tuple[Finding, ...]
    readable: bool
    marks: MapMarks = field(default_factory=dict, repr=False, compare=False)
    lines: Lines = field(default_factory=lambda: Lines(""), repr=False, compare=False)

    def spot(self, route: Route, part: Part = "value") -> Spot:
        """The place of the key or value at the route, or of its nearest ancestor that exists."""
        at = 0
        marks: MapMarks | ListMarks | None = self.marks
        for step in route:
            mark = _step(marks, step)
            if mark is None:
                break
            at, marks = mark if isinstance(mark, tuple) else (mark, None)
        line, column = self.lines.place(at >> BITS if part == "key" else at & _MASK)
        return Spot(self.file, route, part, line, column)

    def line(self, number: int) -> str:
        """The line of source with that number (from 1), without its end."""
        return self.lines.line(number)

    def value(self, route: Route) -> object:
        """The value at the route; None where there is none."""
        node: object = self.data
        for step in route:
            node = _child(node, step)
        return node

    def holds(self, route: Route) -> bool:
        """Whether there is a value other than null at the route."""
        return self.value(route) is not None

    def texts(self) -> Iterator[tuple[Route, str]]:
        """Every text of the file with its route, keys apart."""
        yield from _texts(self.data, ())

    def below(self, route: Route) -> Document:
        """The mapping at the route as a document of its own, with routes from the mapping and lines of the file."""
        data = self.value(route)
        marks: MapMarks | ListMarks | None = self.marks
        for step in route:
            mark = _step(marks, step)
            marks = mark[1] if isinstance(mark, tuple) else None
        inside = tuple(
            replace(one, at=replace(one.at, route=one.at.route[len(route) :]))
            for one in self.findings
            if one.at.route[: len(route)] == route
        )
        sound, own = isinstance(data, dict), marks if isinstance(marks, dict) else {}
        return Document(self.file, self.text, data if sound else None, inside, sound, own, self.lines)


def _texts(data: object, route: Route) -> Iterator[tuple[Route, str]]:
    """The texts below a node. Recursion ends, because the reader limits the depth."""
    steps: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(data, dict):
        steps = iter(data.items())
    elif isinstance(data, list):
        steps = iter(enumerate(data))
    for step, value in steps:
        if isinstance(value, str):
            yield (*route, step), value
        else:
            yield from _texts(value, (*route, step))


def _child(node: object, step: str | int) -> object:
    if isinstance(node, dict):
        return node.get(step)
    return node[step] if isinstance(node, list) and isinstance(step, int) and 0 <= step < len(node) else None


def _step(marks: MapMarks | ListMarks | None, step: str | int) -> Mark | None:
    if isinstance(marks, dict):
        return marks.get(step) if isinstance(step, str) else None
    if isinstance(marks, list) and isinstance(step, int) and 0 <= step < len(marks):
        return marks[step]
    return None
