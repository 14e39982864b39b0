"""The matrix of indicators and regions, for the city's report and for reports of several regions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.reporting.views import RegionTally
from ecocheck.app.verdicts.counting import tally

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.checking import Checked
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.counting import CountedVerdict
    from ecocheck.app.verdicts.row import OtherLine
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.model.figures import Place
    from ecocheck.model.units import Tile


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """One region in one year, with the counts of its criteria."""

    counted: RegionTally
    is_city: bool
    section: int | None
    """The number of the region's chapter in the report, from 1; None where the report has no chapter on it."""
    tile: Tile | None = None
    """The region's place in the map of tiles; None for the city, and where not every county has one."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One indicator, with its standing and backing in every column, and what is at odds with it there."""

    id: int
    name: str
    domain: int
    stands: tuple[CountedVerdict, ...]
    at_odds: tuple[tuple[OtherLine, ...], ...]
    """For every column the other lines that figures of its criteria are held to, where the verdicts differ."""

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The standings without their backing."""
        return tuple(one.standing for one in self.stands)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every indicator in every region, side by side."""

    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]


def compared(checked: Checked, shown: Selection) -> tuple[Place, ...]:
    """The regions that a report compares: all judged regions if only the city was asked for, else those asked for."""
    with_city = any(place.is_city for place in shown.places) and not shown.agencies
    return checked.selection.places if with_city and len(shown.places) == 1 else shown.places


def matrix_of(checked: Checked, shown: Selection, others: Mapping[tuple[str, int, str], OtherLine]) -> Matrix | None:
    """The matrix of the compared regions; None for a single region and year, and for reports of offices.

    `others` are the figures that are held to two lines, by region, year and criterion.
    """
    keys = [(place, year) for place in compared(checked, shown) for year in shown.years]
    if len(keys) == 1 or shown.agencies:
        return None
    found = {(one.region, one.year, one.indicator): checked.counted(one) for one in checked.indicators}
    chapters = [(place.name, year) for place in shown.places for year in shown.years]
    columns, tiles = [], checked.project.units.tiles()
    for place, year in keys:
        key = (place.name, year)
        counted = tally(row for row in checked.rows if (row.region, row.year) == key)
        section = chapters.index(key) + 1 if key in chapters else None
        columns.append(MatrixColumn(RegionTally(*key, counted), place.is_city, section, tiles.get(place.name)))
    beside: dict[tuple[str, int, int | None], list[OtherLine]] = {}
    for row in checked.rows:
        if (row.region, row.year, row.id) in others:
            beside.setdefault((row.region, row.year, row.indicator), []).append(others[row.region, row.year, row.id])
    rows = tuple(
        MatrixRow(
            one.id,
            one.name,
            one.domain,
            tuple(found[place.name, year, one.id] for place, year in keys),
            tuple(tuple(beside.get((place.name, year, one.id), ())) for place, year in keys),
        )
        for one in checked.selection.indicators
    )
    return Matrix(tuple(columns), rows)
