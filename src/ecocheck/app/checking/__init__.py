"""Judging a project, region by region, so that a nation fits into memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.checking.places import RuleSpots, target_spots
from ecocheck.app.checking.run import Run
from ecocheck.app.checking.views import Checked, Judged, JudgedTarget
from ecocheck.findings import ordered

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.findings import Finding

__all__ = ["Checked", "Judged", "JudgedTarget", "RuleSpots", "check", "examine", "target_spots"]


def check(opened: Opened, selection: Selection, as_of: datetime.date) -> Checked:
    """Judge what was selected. Errors in data leave the rest judged, and come along as findings."""
    run = Run(opened, selection, as_of)
    for place in opened.project.places():
        for files, year in run.region(place):
            run.judge(place, files, year)
    return run.finish()


def examine(opened: Opened, selection: Selection, as_of: datetime.date) -> tuple[Finding, ...]:
    """Only what is wrong with the files selected; nothing is judged and no figure is kept."""
    run = Run(opened, selection, as_of)
    for place in opened.project.places():
        run.look_through(place)
    run.disagreements()
    return ordered(run.findings)
