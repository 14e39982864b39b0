"""Indicators against regions: the city's report, and that of several regions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.reporting.tallies import tally
from ecocheck.app.reporting.views import RegionTally, Standing, standing

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.selection import Selection


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """One region in one year, counted by indicator."""

    counted: RegionTally
    is_city: bool
    section: int | None
    """Which of the report's regions it is, from 1; None where the report has no chapter on it."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One indicator in every column."""

    id: int
    name: str
    domain: int
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every indicator in every region, side by side."""

    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]


def matrix_of(checked: Checked, shown: Selection) -> Matrix | None:
    """Everything that was judged; None where that is one region in one year."""
    keys = [(place, year) for place in checked.selection.places for year in checked.selection.years]
    if len(keys) == 1:
        return None
    city = {place.name for place in checked.selection.places if place.is_city}
    found = {
        (one.region, one.year, one.indicator): standing(one.verdict, city_line=one.city_line and one.region not in city)
        for one in checked.indicators
    }
    chapters = [(place.name, year) for place in shown.places for year in shown.years]
    columns = []
    for place, year in keys:
        key = (place.name, year)
        counted = tally(found[*key, one.id] for one in checked.selection.indicators)
        section = chapters.index(key) + 1 if key in chapters else None
        columns.append(MatrixColumn(RegionTally(*key, counted), place.is_city, section))
    rows = tuple(
        MatrixRow(one.id, one.name, one.domain, tuple(found[place.name, year, one.id] for place, year in keys))
        for one in checked.selection.indicators
    )
    return Matrix(tuple(columns), rows)
