"""Judges one region of one side, and keeps what its verdicts are compared and explained by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.diff.explaining import Standing
from ecocheck.app.diff.factors import Ground
from ecocheck.app.diff.state import state_of
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.app.verdicts.waivers import Waivers

if TYPE_CHECKING:
    from ecocheck.app.diff.sides import Side
    from ecocheck.app.diff.views import AnyRow
    from ecocheck.source.region import RegionFile


class JudgedRegion:
    """One region of one side: its verdicts by year and id, and the files that they rest on."""

    def __init__(self, side: Side, region: str) -> None:
        """Judge the region; where the side does not have it, there is nothing. What was judged before is let go."""
        self.side = side
        self.place = next((one for one in side.project.places() if one.name == region), None)
        self.rows: dict[tuple[int, str], AnyRow] = {}
        self._files: dict[int, RegionFile] = {}
        if self.place is None:
            return
        run = side.run
        run.figures.clear()
        run.earlier.clear()
        for files, year in run.region(self.place):
            self._files |= run.judge(self.place, files, year)
        self.rows = {(row.year, row.id): row for row in run.rows}
        self.rows |= {(one.row.year, one.row.id): one for one in run.targets}
        recorded = {(region, year): file.figures for year, file in self._files.items()}
        self._waivers = Waivers(recorded, (self.place,), side.as_of)
        run.rows.clear()
        run.targets.clear()
        run.rolled.clear()

    def standing(self, key: tuple[int, str]) -> Standing:
        """A verdict with what is compared of it."""
        found = self.rows.get(key)
        if found is None:
            return Standing(None, None)
        if isinstance(found, TargetRow):
            row, late, above, figure_of = found.row, found.late, found.task, found.reported_in
        else:
            row, late, above, figure_of = found, False, str(found.indicator), found.year
        waives = self._waivers.covering(row.region, (row.year, figure_of), row.id, above)
        return Standing(
            state_of(row, row, row.subject, self.side.papers, waives, late=late, city_line=row.city_line), found
        )

    def ground(self, year: int) -> Ground | None:
        """The inputs of a year's verdicts; None where this side does not have the region.

        Judging reads as few files as it needs on its own side. Things exchanged
        between the sides may need more, so all files are there.
        """
        if self.place is None:
            return None
        known = self.side.project.data.paths.get(self.place.name, {})
        unread = known.keys() - self._files.keys()
        self._files |= self.side.project.read_region(self.place.name, unread) if unread else {}
        return Ground(self.side, self.place, year, dict(self._files))
