"""Sums the counties' parts for the city's form, beside cells that the city itself fills in."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from ecocheck.app.checking.totals import counties_known, located_part
from ecocheck.verdict.totals import Proposal, lacks, propose

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Criterion
    from ecocheck.source.project import Project
    from ecocheck.verdict.totals import Part


class Proposals:
    """The sums of one year; the counties' files are read when the first sum is asked for."""

    def __init__(self, project: Project, year: int) -> None:
        """Take the project and the year; nothing is read yet."""
        self._project, self._year = project, year
        self._counties = [place for place in project.places() if not place.is_city]

    def of(self, criterion: Criterion, place: Place, figures: Figures | None) -> Proposal | None:
        """What the counties add up to; None for a county, and where the city has a figure or the sum says nothing.

        `figures` are those of the city's own file.
        """
        if not (place.is_city and criterion.totals and lacks(criterion, figures) and counties_known(self._project)):
            return None
        found = propose(criterion, place, self._counties, self._parts.get(criterion.id, {}), self._year)
        return found if isinstance(found, Proposal) else None

    @cached_property
    def _parts(self) -> Mapping[str, Mapping[str, Part]]:
        """The sound parts by criterion and county."""
        summed = [c for one in self._project.registry.indicators.indicators for c in one.criteria if c.totals]
        end = datetime.date(self._year, 12, 31)
        found: dict[str, dict[str, Part]] = {}
        for place in self._counties:
            for file in self._project.read_region(place.name, {self._year}).values():
                for criterion in summed:
                    part = located_part(criterion, place, (file, None), end, wanted=True)
                    if part is not None:
                        found.setdefault(criterion.id, {})[place.name] = part
        return found
