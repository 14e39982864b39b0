"""What the files of a region say for the form of a year: figures, and states that still hold."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.checking.lasting import lasting_of, with_earlier
from ecocheck.verdict.inputs.states import held

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the files of one region say for one year's form."""

    files: Mapping[int, RegionFile]
    """The files that were asked for and are there, and earlier ones that record a state."""
    figures: Mapping[int, Figures]
    """The figures of those files."""
    held: Mapping[str, int]
    """The criteria whose state an earlier year recorded and that still hold, with that year."""


def recorded(project: Project, place: Place, year: int, years: set[int], criteria: frozenset[str]) -> Recorded:
    """Read the files of `years`, and earlier ones as far as a state of these criteria may last from them."""
    as_of = datetime.date(year, 12, 31)
    every = (one for each in project.registry.indicators.indicators for one in each.criteria)
    states = lasting_of((one for one in every if one.id in criteria), place, year, None)
    files = with_earlier(project, states, place, project.read_region(place.name, years), year, as_of)
    figures = {one: file.figures for one, file in files.items()}
    found = {one.id: held(one, place, figures, year, as_of) for one in states}
    return Recorded(files, figures, {key: one.year for key, one in found.items() if one is not None})
