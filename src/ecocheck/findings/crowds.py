"""Where findings come in crowds: how many of one file are worked out, and which have one cause."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from ecocheck.findings.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

MOST: Final = 200
"""Beyond this many findings a file is not looked through further; nobody mends them in one go."""


MOST_DOUBTS: Final = 1_000
"""The same of what is checked beyond shape: a first draft may have some doubt about every figure, many times over."""


def limited(findings: Iterable[Finding], most: int = MOST) -> tuple[Finding, ...]:
    """The findings up to so many, the rest not even worked out; the last one then says so, where the rest begins."""
    found = list(islice(findings, most + 1))
    if len(found) > most:
        at = found[-1].at
        found[-1] = Finding("ECO114", replace(at, route=at.route[:2]), {"most": str(most)})
    return tuple(found)


FEW: Final = 3
"""So many places of one cause are shown."""


@dataclass(frozen=True, slots=True)
class Crowd:
    """Findings of one cause in their order."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The one that stands for all."""
        return self.findings[0]

    def __len__(self) -> int:
        """At how many places the cause shows."""
        return len(self.findings)

    @property
    def alike(self) -> bool:
        """Whether one message says all of it, word for word."""
        return all(one.params == self.first.params for one in self.findings)


def crowded(findings: Iterable[Finding], cause: Callable[[Finding], Hashable]) -> tuple[Crowd, ...]:
    """The findings by their causes, each where its first place stands; none is lost.

    Whoever reads a list mends causes: one misspelled name at 80 places is one
    thing to do. A few whose words differ beside the cause (each names its own
    criterion), or that point at places of their own, are told one by one. What counts, and what other
    programs read, are the findings.
    """
    everything = tuple(findings)
    sizes = Counter(cause(finding) for finding in everything)
    found: dict[Hashable, list[Finding]] = {}
    for finding in everything:
        key = cause(finding)
        words = () if sizes[key] > FEW else (*sorted(finding.params.items()), finding.related)
        found.setdefault((key, words), []).append(finding)
    return tuple(Crowd(tuple(own)) for own in found.values())
