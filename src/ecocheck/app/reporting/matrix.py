"""The matrix of indicators and regions, for the city's report and for reports of several regions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.reporting.views import RegionTally
from ecocheck.app.verdicts.counting import CountedVerdict, counted_indicator, tally

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.model.figures import Place
    from ecocheck.model.units import Tile


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """One region in one year, with the counts of its indicators."""

    counted: RegionTally
    is_city: bool
    section: int | None
    """The number of the region's chapter in the report, from 1; None where the report has no chapter on it."""
    tile: Tile | None = None
    """The region's place in the map of tiles; None for the city, and where not every county has one."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One indicator, with its standing and backing in every column."""

    id: int
    name: str
    domain: int
    stands: tuple[CountedVerdict, ...]

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


def matrix_of(checked: Checked, shown: Selection) -> Matrix | None:
    """The matrix of the compared regions; None for a single region and year, and for reports of offices."""
    keys = [(place, year) for place in compared(checked, shown) for year in shown.years]
    if len(keys) == 1 or shown.agencies:
        return None
    city = {place.name for place, _ in keys if place.is_city}
    found = {
        (one.region, one.year, one.indicator): counted_indicator(one, is_city=one.region in city)
        for one in checked.indicators
    }
    chapters = [(place.name, year) for place in shown.places for year in shown.years]
    columns, tiles = [], checked.project.units.tiles()
    for place, year in keys:
        key = (place.name, year)
        counted = tally(found[*key, one.id] for one in checked.selection.indicators)
        section = chapters.index(key) + 1 if key in chapters else None
        columns.append(MatrixColumn(RegionTally(*key, counted), place.is_city, section, tiles.get(place.name)))
    rows = tuple(
        MatrixRow(one.id, one.name, one.domain, tuple(found[place.name, year, one.id] for place, year in keys))
        for one in checked.selection.indicators
    )
    return Matrix(tuple(columns), rows)
