"""Where findings come in crowds: how many of one file are worked out, and what is said of the rest."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from ecocheck.findings.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

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
