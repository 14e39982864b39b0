"""Judges what is to be reviewed, and gives each verdict with all that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.checking.run import Run
from ecocheck.app.reviewing.ground import fingerprint

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.app.checking import Checked
    from ecocheck.app.opening import Opened
    from ecocheck.app.reviewing.ground import Ground
    from ecocheck.app.selection import Selection

Key = tuple[str, int, str]
"""Region, year, id of the criterion or target."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """Verdicts with what each rests on."""

    checked: Checked
    of: Mapping[Key, Ground]

    @property
    def prints(self) -> Mapping[Key, str]:
        """The fingerprint of each."""
        return {key: fingerprint(ground) for key, ground in self.of.items()}


def judge_grounds(opened: Opened, selection: Selection, as_of: datetime.date) -> Grounds:
    """Judge the selected verdicts by the plan."""
    run = Run(opened, selection, as_of, validates=False)
    found: dict[Key, Ground] = {}
    for place in selection.places:
        for files, year in run.region(place):
            years = {one: file.figures for one, file in run.judge(place, files, year).items()}
            for result in run.judging.criteria_of(selection.indicators, place, years, year):
                if selection.includes(result.criterion):
                    found[place.name, year, result.criterion.id] = run.reviewing.ground(result, place, years)
            for target in run.judging.targets_of(selection.tasks, place, years, year):
                found[place.name, year, target.target.id] = run.reviewing.ground(target, place, years)
    return Grounds(run.finish(), found)
