"""What the parser's error leaves to look at, and the form of an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.source.yaml.walk import Walk

_REST: Final = regex(r"[^\r\n]*")


class Fault(NamedTuple):
    """A cause: its code, its place, the words for it.

    `tolerable` marks what only PyYAML's own parser minds: a blank in its
    place, and libyaml's reading is had.
    """

    code: str
    at: int
    params: Mapping[str, str]
    tolerable: bool = False
    related: tuple[tuple[int, str], ...] = ()


class Scene(NamedTuple):
    """The text with the two places that the parser named, and how far the walk came."""

    text: str
    at: int
    context: int
    walk: Walk

    def line_start(self, at: int) -> int:
        """Where the line of an index begins."""
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def rest(self, at: int) -> str:
        """The line from an index on."""
        match = _REST.match(self.text, at)
        return match[0] if match else ""

    def before(self, at: int) -> str:
        """What stands on the line before an index."""
        return self.text[self.line_start(at) : at]
