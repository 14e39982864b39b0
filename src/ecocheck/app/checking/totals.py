"""Compares the city's figures with the sums of its counties; the parts are collected while the regions are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.checking.spots import datum_spot
from ecocheck.findings import Finding
from ecocheck.verdict.totals import Disagreement, Part, cross_check, part_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.app.selection import Selection
    from ecocheck.findings import Spot
    from ecocheck.model.figures import Place
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile


class Totals:
    """Keeps the summands of every county, and the city's own files. Mutable while `check` runs."""

    def __init__(self, project: Project, selection: Selection, as_of: datetime.date) -> None:
        """Find out which criteria are sums of their counties."""
        self._project, self._as_of = project, as_of
        self.summed = [c for one in selection.indicators for c in one.criteria if c.totals and selection.includes(c)]
        self._wanted = bool(self.summed) and any(one.is_city for one in selection.places)
        self._parts: dict[tuple[str, int], dict[str, Part]] = {}
        self._city: dict[int, RegionFile] = {}

    @property
    def wanted(self) -> bool:
        """Whether counties must be read for the city's sake, though nobody asked for them."""
        return self._wanted

    def keep(self, place: Place, file: RegionFile) -> None:
        """Keep what the cross-check needs of a file."""
        year = file.figures.year
        if place.is_city:
            self._city[year] = file
            return
        for criterion in self.summed:
            part = part_of(criterion, file.figures, year, self._as_of)
            if part is not None:
                self._parts.setdefault((criterion.id, year), {})[place.name] = part

    def disagreements(self) -> Iterator[tuple[Disagreement, Spot | None]]:
        """Every disagreement, with the place of the city's figure. Call it once every region has been read.

        While a folder of data is no region's (ECO150), a county may be missing from the sum, and nothing is compared.
        """
        if any(finding.code == "ECO150" for finding in self._project.data.findings):
            return
        counties = [place for place in self._project.places() if not place.is_city]
        for year, file in self._city.items():
            for criterion in self.summed:
                parts = self._parts.get((criterion.id, year), {})
                found = cross_check(criterion, file.figures, counties, parts, year, self._as_of)
                if found is not None:
                    yield found, datum_spot(file, "measurements", criterion.id)


def finding_of(one: Disagreement, at: Spot) -> Finding:
    """ECO690: both figures are shown, and neither replaces the other."""
    criterion = one.criterion
    params = {"id": criterion.id, "name": criterion.name, "stated": one.stated}
    params |= {"summed": one.summed, "arithmetic": one.arithmetic, "unit": criterion.unit or ""}
    return Finding("ECO690", at, params)
