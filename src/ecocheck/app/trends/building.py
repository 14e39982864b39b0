"""Goes through regions and criteria and builds the series of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.checking.spots import datum_spot
from ecocheck.app.trends.outlook import newest_run, outlook_of
from ecocheck.app.trends.series import marks_of, subject_at
from ecocheck.app.trends.views import Trend, Trends
from ecocheck.verdict.applicable_rule import ground_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Mapping

    from ecocheck.app.checking import Progress
    from ecocheck.app.selection import Selection
    from ecocheck.findings import Spot
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.model.standard import Standard
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile


def trends(project: Project, selection: Selection, as_of: datetime.date, progress: Progress | None = None) -> Trends:
    """The series of every selected criterion and region, over all years with data."""
    found: list[Trend] = []
    for done, place in enumerate(selection.places, 1):
        files = project.read_region(place.name)
        figures = {year: file.figures for year, file in files.items()}
        found += trends_in(selection, place, figures, as_of, _spots(files))
        if progress is not None:
            progress(done, len(selection.places))
    regions = tuple(place.name for place in selection.places)
    return Trends(project, as_of, selection.standard, regions, project.data.years(), tuple(found))


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
            marks = marks_of(subject, judged, figures, as_of, spot)
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
