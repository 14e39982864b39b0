"""Finds in the files what a verdict rests on; reads the data files of the few explained regions again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.reporting.pages import ContradictionView, FindingView
from ecocheck.app.verdicts.needs import MENDING, Need
from ecocheck.findings import Spot
from ecocheck.source.discover import shown_path
from ecocheck.verdict.notes import NoteCode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.checking import Checked
    from ecocheck.app.explaining.views import Ask
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Route
    from ecocheck.model.documents import Reporter
    from ecocheck.model.figures import Figures
    from ecocheck.source.region import RegionFile


_EARLIER: Final = {
    NoteCode.YEARS_MISSING: "years",
    NoteCode.REFUSED_PRIOR: "year",
    NoteCode.BARE_PRIOR: "year",
}
"""The notes on a figure of an earlier year that lacks something, and the param that has the year."""


def earlier_year(row: Row) -> int:
    """The earlier year whose figure lacks, the newest of several; the year before where no note names one."""
    named = (note.params[_EARLIER[note.code]].split("、")[0] for note in row.remarks if note.code in _EARLIER)
    return int(next(named, row.figure_year - 1))


class Sources:
    """The data files of the explained regions, each read once, with reporters, findings and contradictions."""

    def __init__(self, checked: Checked) -> None:
        """Prepare the look-ups; a file is read only when it is asked for."""
        self._checked = checked
        self._files: dict[tuple[str, int], RegionFile | None] = {}
        self.contradictions = tuple(ContradictionView.of(one, spot) for one, spot in checked.contradictions)

    def _read(self, region: str, year: int) -> RegionFile | None:
        key = (region, year)
        if key not in self._files:
            self._files[key] = self._checked.project.read_region(region, {year}).get(year)
        return self._files[key]

    def figures(self, region: str, year: int) -> dict[int, Figures]:
        """The region's figures of that year and of every earlier year, by year."""
        known = self._checked.project.data.paths.get(region, {})
        files = {one: self._read(region, one) for one in known if one <= year}
        return {one: file.figures for one, file in files.items() if file is not None}

    def file(self, region: str, year: int) -> str:
        """The path of a data file from the project's root, whether or not the file exists."""
        path = self._checked.project.data.paths.get(region, {}).get(year)
        return f"data/{region}/{year}.yaml" if path is None else shown_path(path, self._checked.project.root)

    def spot(self, region: str, year: int, route: Route) -> Spot:
        """The place of a key in a region's file."""
        file = self._read(region, year)
        return Spot(self.file(region, year), route) if file is None else file.document.spot(route, "key")

    def ask_at(self, row: Row, ask: Ask) -> Spot | None:
        """The place of the entry that an input asks to mend; None where nothing is to be mended."""
        if ask.need not in MENDING:
            return None
        if ask.need is Need.FIX_WIDER:
            return self.spot(self._checked.project.units.city.name, row.year, ask.keys)
        year = earlier_year(row) if ask.need in {Need.FIX_PRIOR, Need.FIX_EARLIER} else row.figure_year
        return self.spot(row.region, year, ask.keys)

    def assigned_at(self, row: Row, place: int) -> Spot:
        """The place of the assigned target with the index `place`; the entry may be one mapping or a list."""
        file = self._read(row.region, row.figure_year)
        listed = file is not None and isinstance(file.document.value(("assigned", row.id)), list)
        route: Route = ("assigned", row.id, place) if listed else ("assigned", row.id)
        return self.spot(row.region, row.figure_year, route)

    def wider_at(self, city: str, row: Row, place: int) -> Spot:
        """The place of the figure of a wider region with the index `place` in the city's file."""
        file = self._read(city, row.year)
        listed = file is not None and isinstance(file.document.value(("wider", row.id)), list)
        return self.spot(city, row.year, ("wider", row.id, place) if listed else ("wider", row.id))

    def reporter(self, row: Row) -> tuple[Reporter | None, bool]:
        """Who reported the figure, and False; where nobody is named, who filled in the whole file, and True."""
        if row.measurement is None:
            return None, False
        if row.measurement.reported_by is not None:
            return row.measurement.reported_by, False
        file = self._read(row.region, row.figure_year)
        head = file.head if file is not None else None
        return (head.prepared_by if head is not None else None), True

    def findings(self, row: Row, route: Route, asks: Iterable[Ask]) -> tuple[FindingView, ...]:
        """The findings of `validate` about the entry at the route, and about every other entry to mend.

        An error of a whole section is one of each entry to mend in it.
        """
        mended: set[tuple[str | None, Route]] = {(ask.file, ask.keys) for ask in asks if ask.need in MENDING}
        sections = {(file, keys[:1]) for file, keys in mended}
        entries = {(self.file(row.region, row.figure_year), route), *mended}
        found = [
            one
            for one in self._checked.findings
            if any(
                (at.file, at.route) in sections
                or any(at.file == file and at.route[: len(keys)] == keys for file, keys in entries)
                for at in (one.at, *(each.at for each in one.related))
            )
        ]
        if not found:
            return ()
        from ecocheck.findings.catalogue import severity_of

        return tuple(FindingView(severity_of(one), one) for one in found)
