"""Changes of a text by whole lines, and where lines can be added."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.source.yaml.line_ends import line_starts

if TYPE_CHECKING:
    from collections.abc import Iterable


class Change(NamedTuple):
    """`text[start:end]` becomes `new`. Of changes at one index, the deeper is made first."""

    start: int
    end: int
    new: str
    depth: int = 0
    lines: bool = False
    """Whether whole lines are added."""


class Page:
    """A text as lines, with the line end that it uses."""

    def __init__(self, text: str) -> None:
        """Find the lines, and how they end."""
        self.text = text
        self.starts = line_starts(text)
        first = self.starts[1] if len(self.starts) > 1 else 0
        self.end = next((one for one in ("\r\n", "\n", "\r") if text[:first].endswith(one)), "\n")

    def line_start(self, at: int) -> int:
        """The index where the line of an index begins."""
        return self.starts[bisect_right(self.starts, at) - 1]

    def next_line(self, at: int) -> int:
        """The index where the line after that of an index begins; the length of the text after the last line."""
        number = bisect_right(self.starts, at)
        return self.starts[number] if number < len(self.starts) else len(self.text)

    def opens_line(self, at: int) -> bool:
        """Whether only blanks stand before an index on its line."""
        return not self.text[self.line_start(at) : at].strip()

    def inserted(self, at: int, lines: Iterable[str], indent: int, depth: int) -> Change:
        """The change that adds lines at the beginning of a line."""
        body = "".join(f"{' ' * indent}{line}".rstrip() + self.end for line in lines)
        return Change(at, at, body, depth, lines=True)

    def changed(self, changes: Iterable[Change]) -> str:
        """The text with all the changes, which do not overlap; what is added at an index stands before what it had."""
        pieces: list[str] = []
        at = 0
        for change in sorted(changes, key=lambda one: (one.start, one.end > one.start, -one.depth)):
            pieces.append(self.text[at : change.start])
            if change.lines and change.start == len(self.text) and not self._ended(pieces):
                pieces.append(self.end)
            pieces.append(change.new)
            at = max(at, change.end)
        return "".join((*pieces, self.text[at:]))

    @staticmethod
    def _ended(pieces: list[str]) -> bool:
        """Whether the last line so far has its end."""
        last = next((one for one in reversed(pieces) if one), "\n")
        return last[-1] in "\r\n"
