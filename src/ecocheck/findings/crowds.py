"""Limiting the number of findings, and grouping findings of one cause into a crowd."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from ecocheck.findings.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

MOST: Final = 200
"""A file with more findings is not checked further; nobody mends more in one go."""


MOST_DOUBTS: Final = 1_000
"""The same limit for the checks beyond shape: a first draft may have several findings for every figure."""


def limited(findings: Iterable[Finding], most: int = MOST) -> tuple[Finding, ...]:
    """The first `most` findings; where there are more, ECO114 in place of the next, and none is computed after it."""
    found = list(islice(findings, most + 1))
    if len(found) > most:
        at = found[-1].at
        found[-1] = Finding("ECO114", replace(at, route=at.route[:2]), {"most": str(most)})
    return tuple(found)


FEW: Final = 3
"""The most places of one cause that are shown; with no more places, findings that differ are not grouped."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Findings of one cause in their order."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The finding that stands for all of them."""
        return self.findings[0]

    def __len__(self) -> int:
        """The number of places with this cause."""
        return len(self.findings)

    @property
    def alike(self) -> bool:
        """Whether all findings have the same message."""
        return all(one.params == self.first.params for one in self.findings)


def crowded(findings: Iterable[Finding], cause: Callable[[Finding], Hashable]) -> tuple[Crowd, ...]:
    """The findings grouped by cause, in the order of the first finding of each group; none is lost.

    A reader mends causes: one misspelled name at 80 places is one thing to do.
    Up to `FEW` findings of one cause stay apart where their params differ (each
    names its own criterion) or their related places do. Counts, and the output
    for other programs, use single findings.
    """
    everything = tuple(findings)
    sizes = Counter(cause(finding) for finding in everything)
    found: dict[Hashable, list[Finding]] = {}
    for finding in everything:
        key = cause(finding)
        words = () if sizes[key] > FEW else (*sorted(finding.params.items()), finding.related)
        found.setdefault((key, words), []).append(finding)
    return tuple(Crowd(tuple(own)) for own in found.values())
