"""The type of a finding: a code, a spot, and the params that fill its message.

A finding is independent of YAML and of terminals. Rooms that only have routes
(`measurements › 7-1 › value`) raise findings with a route; `source` turns
routes into lines and columns later and once.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Route: TypeAlias = tuple[str | int, ...]
"""Keys and list indexes from the top of a file down to a node."""

Part: TypeAlias = Literal["key", "value"]


class Severity(StrEnum):
    """How severe a finding is; the most severe member comes first."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 2}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file.

    `line` and `column` count from 1, columns in code points; both are 0 until
    the spot has been located. `part` says whether the key or the value at
    `route` is meant.
    """

    file: str
    route: Route = ()
    part: Part = "value"
    line: int = 0
    column: int = 0

    @property
    def located(self) -> bool:
        """Whether line and column are known."""
        return self.line > 0


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding points at, with the label that says why.

    `label` is a key of the catalogue's `LABELS`.
    """

    at: Spot
    label: str


ONE_OF = "one_of_"
"""How a param begins that lists alternatives: `one_of_unit` fills `{unit}` with one or the other."""
EACH_OF = "each_of_"
"""How a param begins that lists keys of phrases: `each_of_keys` fills `{keys}` with all of them."""
BETWEEN = "|"
"""What stands between the items of such a param."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake or doubt that `validate` reports, at one spot.

    `params` fill the message of the code's catalogue entry; they are words of
    the data (names, keys, numbers), never prose, so that the message can be
    given in either language.
    """

    code: str
    at: Spot
    params: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    related: tuple[Related, ...] = ()

    def moved(self, at: Spot, related: tuple[Related, ...]) -> Finding:
        """The same finding at located spots."""
        return replace(self, at=at, related=related)


def sort_key(finding: Finding) -> tuple[str, int, int, str, tuple[tuple[str, str], ...]]:
    """File, line, column, code; the parameters make the order total."""
    at = finding.at
    return (at.file, at.line, at.column, finding.code, tuple(sorted(finding.params.items())))


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Every finding once, in the order in which they are shown."""
    unique = {(sort_key(finding), finding.at.route): finding for finding in findings}
    return tuple(sorted(unique.values(), key=sort_key))


def worst(severities: Iterable[Severity]) -> Severity | None:
    """The most severe of the severities; None where there is none."""
    return min(severities, key=_WEIGHT.__getitem__, default=None)
