"""A finding while the text is still being read, with an index instead of line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.findings import Finding, Related, Spot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.findings import Part, Route
    from ecocheck.source.yaml.document import Lines

NOTHING: Final[Mapping[str, str]] = {}


class Note(NamedTuple):
    """A pending finding: its code, the index in the text, and the route of the node.

    `related` holds pairs of an index and the key of a label.
    """

    code: str
    at: int
    params: Mapping[str, str] = NOTHING
    route: Route = ()
    part: Part = "value"
    related: tuple[tuple[int, str], ...] = ()

    def located(self, file: str, lines: Lines) -> Finding:
        """Make the finding, with lines and columns in place of indexes."""
        line, column = lines.place(self.at)
        related = tuple(Related(Spot(file, (), "key", *lines.place(index)), label) for index, label in self.related)
        return Finding(self.code, Spot(file, self.route, self.part, line, column), self.params, related)
