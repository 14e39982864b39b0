"""Goes through regions and criteria and builds the series of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.checking.spots import datum_spot
from ecocheck.app.trends.faults import NUMBERS, Faults, unused_in
from ecocheck.app.trends.outlook import newest_run, outlook_of
from ecocheck.app.trends.series import marks_of, subject_at
from ecocheck.app.trends.views import NoSeries, Trend, Trends, Unused, Without
from ecocheck.model.rule_kinds.base import Form
from ecocheck.verdict.applicable_rule import ground_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Container, Iterator, Mapping

    from ecocheck.app.checking import Progress
    from ecocheck.app.selection import Selection
    from ecocheck.app.trends.views import Mark
    from ecocheck.findings import Spot
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.model.standard import Standard
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile


def trends(project: Project, selection: Selection, as_of: datetime.date, progress: Progress | None = None) -> Trends:
    """The series of every selected criterion and region, over all years with data."""
    found: list[Trend] = []
    without: list[Without] = []
    for done, place in enumerate(selection.places, 1):
        files = project.read_region(place.name)
        figures = {year: file.figures for year, file in files.items()}
        faults = Faults(project, place, files, as_of)
        found += (_with_codes(one, faults) for one in trends_in(selection, place, figures, as_of, _spots(files)))
        if not selection.everything:
            without += _without(selection, place, figures, {one.id for one in found if one.region == place.name})
        if progress is not None:
            progress(done, len(selection.places))
    regions = tuple(place.name for place in selection.places)
    return Trends(project, as_of, selection.standard, regions, project.data.years(), tuple(found), tuple(without))


def _without(
    selection: Selection, place: Place, figures: Mapping[int, Figures], shown: Container[str]
) -> Iterator[Without]:
    """The selected criteria that have no series in the region, with the reason."""
    newest = max(figures, default=selection.years[-1])
    for criterion in (each for one in selection.indicators for each in one.criteria):
        if not selection.includes(criterion) or criterion.id in shown:
            continue
        if not ground_of(criterion, place, newest, selection.standard).applies:
            yield Without(place.name, criterion, NoSeries.NOT_APPLICABLE)
        elif (form := subject_at(criterion, place, newest, selection.standard).form) is Form.DERIVED:
            yield Without(place.name, criterion, NoSeries.DERIVED)
        elif form not in NUMBERS:
            yield Without(place.name, criterion, NoSeries.NO_NUMBER)
        else:
            yield Without(place.name, criterion, NoSeries.NO_FIGURE)


def _unused(
    judged: tuple[Criterion, Place, Standard | None], figures: Mapping[int, Figures], as_of: datetime.date
) -> dict[int, Unused]:
    found = {year: unused_in(judged, file, year, as_of) for year, file in figures.items()}
    return {year: why for year, why in found.items() if why is not None}


def _with_codes(one: Trend, faults: Faults) -> Trend:
    """The series with what is wrong with the figures that cannot be used."""
    if all(mark.unused is not Unused.REFUSED for mark in one.marks):
        return one
    return replace(one, marks=tuple(_coded(mark, one.id, faults) for mark in one.marks))


def _coded(mark: Mark, criterion: str, faults: Faults) -> Mark:
    wrong = mark.unused is Unused.REFUSED
    return replace(mark, codes=faults.of(criterion, mark.point.year)) if wrong else mark


def _spots(files: Mapping[int, RegionFile]) -> Callable[[str, int], Spot | None]:
    """Says where the figure of a criterion and a year stands."""

    def spot(criterion: str, year: int) -> Spot | None:
        return datum_spot(files.get(year), "measurements", criterion)

    return spot


def trends_in(
    selection: Selection,
    place: Place,
    figures: Mapping[int, Figures],
    as_of: datetime.date,
    spot: Callable[[str, int], Spot | None],
) -> Iterator[Trend]:
    """The series of one region that have a figure in any year; `figures` are those of its files, by year."""
    if not figures:
        return
    newest, standard = max(figures), selection.standard
    for indicator in selection.indicators:
        for criterion in indicator.criteria:
            if not selection.includes(criterion) or not ground_of(criterion, place, newest, standard).applies:
                continue
            subject = subject_at(criterion, place, newest, standard)
            judged = (criterion, place, standard)
            marks = marks_of(subject, judged, figures, as_of, spot, _unused(judged, figures, as_of))
            if marks:
                run = newest_run(marks)
                later = _later(criterion, place, standard, run[-1].point.year) if run else None
                city_line = criterion.line == "city" and standard is None and not place.is_city
                found = outlook_of(marks, criterion, subject, later=later)
                yield Trend(place.name, indicator.id, criterion, city_line, marks, found)


def _later(criterion: Criterion, place: Place, standard: Standard | None, year: int) -> Revision | None:
    """The first revision that is in force only after a year."""
    years = sorted({one.effective for one in criterion.revisions if one.effective > year})
    now = ground_of(criterion, place, year, standard).index
    grounds = (ground_of(criterion, place, one, standard) for one in years)
    return next((one.revision for one in grounds if one.index != now), None)
