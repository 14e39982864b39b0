"""Judging a project, region by region, so that a nation fits into memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.app.checking.places import RuleSpots, TargetSpots
from ecocheck.app.checking.run import Run
from ecocheck.app.checking.views import Checked
from ecocheck.findings import ordered

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.findings import Finding

__all__ = [
    "Checked",
    "Heard",
    "RuleSpots",
    "TargetSpots",
    "check",
    "examine",
]


Heard: TypeAlias = Callable[[int, int], None]
"""Hears how many regions of how many are done."""


def _deaf(done: int, total: int) -> None:
    """Nobody asked."""


def check(
    opened: Opened, selection: Selection, as_of: datetime.date, *, back: int = 0, heard: Heard | None = None
) -> Checked:
    """Judge what was selected. Errors in data leave the rest judged, and come along as findings.

    `back` is the number of years before each that are read too, unjudged, for
    those who set years side by side; the figures of all years read are then kept.
    `heard` is told of each region that is done.
    """
    run = Run(opened, selection, as_of, back)
    places, tell = opened.project.places(), heard or _deaf
    for done, place in enumerate(places, 1):
        for files, year in run.region(place):
            run.judge(place, files, year)
        tell(done, len(places))
    return run.finish()


def examine(
    opened: Opened, selection: Selection, as_of: datetime.date, *, heard: Heard | None = None
) -> tuple[Finding, ...]:
    """Only what is wrong with the files selected; nothing is judged and no figure is kept."""
    run = Run(opened, selection, as_of)
    places, tell = opened.project.places(), heard or _deaf
    for done, place in enumerate(places, 1):
        run.look_through(place)
        tell(done, len(places))
    run.disagreements()
    return ordered(run.findings)
