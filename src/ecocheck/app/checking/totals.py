"""Compares the city's figures with the sums of its counties, or says what the sums are where it has no figure.

The parts are collected while the regions are read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.checking.spots import datum_spot
from ecocheck.findings import Finding
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Reason
from ecocheck.verdict.totals import Disagreement, Incomplete, Part, Proposal, cross_check, lacks, part_of, propose

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Spot
    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile


class Totals:
    """Keeps the summands of every county, and the city's own files. Mutable while `check` runs."""

    def __init__(self, project: Project, selection: Selection, as_of: datetime.date) -> None:
        """Find out which criteria are sums of their counties."""
        self._project, self._as_of, self._years = project, as_of, selection.years
        self.summed = [c for one in selection.indicators for c in one.criteria if c.totals and selection.includes(c)]
        self._wanted = bool(self.summed) and any(one.is_city for one in selection.places)
        self._parts: dict[tuple[str, int], dict[str, Part]] = {}
        self._city: dict[int, RegionFile] = {}

    @property
    def wanted(self) -> bool:
        """Whether counties must be read for the city's sake, though nobody asked for them."""
        return self._wanted

    def keep(self, place: Place, file: RegionFile, before: RegionFile | None) -> None:
        """Keep what the cross-check needs of a file; `before` is last year's, as far as it was read."""
        year = file.figures.year
        if place.is_city:
            self._city[year] = file
            return
        for criterion in self.summed:
            wanted = self._lacks(criterion, year)
            part = located_part(criterion, place, (file, before), self._as_of, wanted=wanted)
            if part is not None:
                self._parts.setdefault((criterion.id, year), {})[place.name] = part

    def parts(self, key: tuple[str, int]) -> Mapping[str, Part]:
        """The summands of a criterion and a year, by county."""
        return self._parts.get(key, {})

    def _lacks(self, criterion: Criterion, year: int) -> bool:
        """Whether the city, whose file is read first, says nothing of the criterion."""
        file = self._city.get(year)
        return lacks(criterion, None if file is None else file.figures)

    def disagreements(self) -> Iterator[tuple[Disagreement, Spot | None]]:
        """Every disagreement, with the place of the city's figure. Call it once every region has been read.

        While a folder of data is no region's (ECO150), a county may be missing from the sum, and nothing is compared.
        """
        if not counties_known(self._project):
            return
        counties = [place for place in self._project.places() if not place.is_city]
        for year, file in self._city.items():
            for criterion in self.summed:
                parts = self._parts.get((criterion.id, year), {})
                found = cross_check(criterion, file.figures, counties, parts, year, self._as_of)
                if isinstance(found, Disagreement):
                    yield found, datum_spot(file, "measurements", criterion.id)

    def proposals(self) -> Iterator[Proposal | Incomplete]:
        """What the counties add up to where the city has no figure. Call it once every region has been read."""
        if not self._wanted or not counties_known(self._project):
            return
        city, *counties = sorted(self._project.places(), key=lambda place: not place.is_city)
        for year in self._years:
            for criterion in self.summed:
                if self._lacks(criterion, year):
                    found = propose(criterion, city, counties, self._parts.get((criterion.id, year), {}), year)
                    if found is not None:
                        yield found


def counties_known(project: Project) -> bool:
    """Whether every folder of data is a region's; while one is not (ECO150), a county may be missing from sums."""
    return all(finding.code != "ECO150" for finding in project.data.findings)


def located_part(
    criterion: Criterion,
    place: Place,
    files: tuple[RegionFile, RegionFile | None],
    as_of: datetime.date,
    *,
    wanted: bool,
) -> Part | None:
    """What a county adds to the sum, from this year's file (and last year's, if known); with its place if wanted."""
    file = files[0]
    years = {one.figures.year: one.figures for one in files if one is not None}
    part = part_of(criterion, place, years, file.figures.year, as_of)
    return replace(part, at=datum_spot(file, "measurements", criterion.id)) if part is not None and wanted else part


def note_of(found: Proposal | Incomplete) -> Note:
    """The note beside the city's verdict, which stays what it is."""
    if isinstance(found, Incomplete):
        return Note(NoteCode.COUNTIES_MISSING, {"regions": "、".join(found.missing), "n": str(found.others)})
    return Note(NoteCode.COUNTIES_TOTAL, {"arithmetic": found.arithmetic, "n": str(len(found.addends))})


def with_proposals(rows: Iterable[Row], city: str, proposals: Iterable[Proposal | Incomplete]) -> Iterator[Row]:
    """The rows; those of the city that have no figure tell what the counties add up to."""
    found = {(one.criterion.id, one.year): one for one in proposals}
    for row in rows:
        one = found.get((row.id, row.year)) if row.region == city and Reason.NO_MEASUREMENT in row.reasons else None
        yield row if one is None else replace(row, remarks=(*row.remarks, note_of(one)))


def finding_of(one: Disagreement, at: Spot) -> Finding:
    """ECO690: both figures are shown, and neither replaces the other."""
    criterion = one.criterion
    params = {"id": criterion.id, "name": criterion.name, "stated": one.told}
    params |= {"summed": one.summed, "arithmetic": one.arithmetic, "unit": criterion.unit or ""}
    return Finding("ECO690", at, params)
