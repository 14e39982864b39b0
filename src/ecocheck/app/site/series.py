"""The series of years of a site, grouped by indicator; made from figures that the check has read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.site.views import Series
from ecocheck.app.trends.building import trends_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.checking import Checked
    from ecocheck.app.trends.views import Trend
    from ecocheck.model.figures import Figures, Place
    from ecocheck.source.project import Project


def years_before(project: Project, years: tuple[int, ...]) -> int:
    """How many years the check has to look back, so that it reads every year with data."""
    known = project.data.years()
    return max(0, min(years) - known[0]) if known else 0


def series_of(checked: Checked) -> tuple[Series, ...]:
    """The series of each indicator that has any, in the order of the registry; of years up to the newest asked for."""
    figures: dict[str, dict[int, Figures]] = {}
    newest = max(checked.selection.years)
    for (region, year), file in {**checked.earlier, **checked.figures}.items():
        if year <= newest:
            figures.setdefault(region, {})[year] = file
    found: dict[str, list[Trend]] = {}
    for place in checked.selection.places:
        for trend in _of(checked, place, figures.get(place.name, {})):
            found.setdefault(trend.id, []).append(trend)
    series = (
        Series(one.id, one.name, tuple(trend for criterion in one.criteria for trend in found.get(criterion.id, ())))
        for one in checked.selection.indicators
    )
    return tuple(one for one in series if one.found)


def _of(checked: Checked, place: Place, figures: Mapping[int, Figures]) -> Iterator[Trend]:
    return trends_in(checked.selection, place, figures, checked.as_of, lambda _criterion, _year: None)
