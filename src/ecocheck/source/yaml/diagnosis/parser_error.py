"""Text around a parser error (`Scene`), and the diagnosis made from it (`Fault`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ecocheck.source.yaml.line_ends import line_start, rest_of_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.source.yaml.walk import Walk


class Fault(NamedTuple):
    """The cause of a parser error: code of the finding, index in the text, words for the message.

    `tolerable` marks an error of PyYAML's own parser that libyaml does not
    raise; with a blank at the index both read the same.
    """

    code: str
    at: int
    params: Mapping[str, str]
    tolerable: bool = False
    related: tuple[tuple[int, str], ...] = ()


class Scene(NamedTuple):
    """The text, the two positions in the parser's error, and the walk up to the error."""

    text: str
    at: int
    context: int
    walk: Walk

    def line_start(self, at: int) -> int:
        """The index where the line of an index begins."""
        return line_start(self.text, at)

    def rest(self, at: int) -> str:
        """The line from an index on."""
        return rest_of_line(self.text, at)

    def before(self, at: int) -> str:
        """The part of the line before an index."""
        return self.text[self.line_start(at) : at]
