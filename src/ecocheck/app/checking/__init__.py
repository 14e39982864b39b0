"""Judges a project region by region, so that a large project fits into memory."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.app.checking.run import Run
from ecocheck.app.checking.spots import RuleSpots, TargetSpots
from ecocheck.app.checking.views import Checked
from ecocheck.findings import ordered

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.findings import Finding

__all__ = [
    "Checked",
    "Progress",
    "RuleSpots",
    "TargetSpots",
    "check",
    "examine",
]


Progress: TypeAlias = Callable[[int, int], None]
"""Called with the number of regions done and the number of all regions."""


def _ignore(done: int, total: int) -> None:
    """Used where the caller wants no progress."""


def check(  # noqa: PLR0913 what is judged, by which day, and what else is read
    opened: Opened,
    selection: Selection,
    as_of: datetime.date,
    *,
    back: int = 0,
    against: int | None = None,
    validates: bool = True,
    progress: Progress | None = None,
) -> Checked:
    """Judge what was selected. Errors in data become findings; everything else is still judged.

    `back` is the number of earlier years that are also read for each year, but
    not judged, so that outputs can show several years; the figures of all years
    read are then kept. The criteria of the earlier year `against` are judged too,
    and kept apart from the others. Without `validates`, nobody wants the findings
    of data files. `progress` is called after each region.
    """
    run = Run(opened, selection, as_of, back, against, validates=validates)
    places, progressed = opened.project.places(), progress or _ignore
    for done, place in enumerate(places, 1):
        for files, year in run.region(place):
            run.judge(place, files, year)
            if year == selection.years[-1]:
                run.judge_against(place, files)
        progressed(done, len(places))
    return run.finish()


def examine(
    opened: Opened, selection: Selection, as_of: datetime.date, *, progress: Progress | None = None
) -> tuple[Finding, ...]:
    """Only the findings about the selected files; nothing is judged and no figure is kept."""
    run = Run(opened, selection, as_of)
    places, progressed = opened.project.places(), progress or _ignore
    for done, place in enumerate(places, 1):
        run.look_through(place)
        progressed(done, len(places))
    run.disagreements()
    return ordered(run.findings)
