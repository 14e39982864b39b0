"""Pairs the verdicts of two years of one check, and counts them region by region."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.yearly.pairing import paired
from ecocheck.app.yearly.views import Course, RegionYears, YearsCompared
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.selection import Selection
    from ecocheck.app.yearly.views import YearMove
    from ecocheck.source.project import Project

_ORDER = list(Course)
_DECIDED = frozenset({Verdict.MET, Verdict.NOT_MET})
_FALLS = frozenset({Course.WORSE, Course.NEWLY_KNOWN})


def year_before(project: Project, selection: Selection) -> int | None:
    """The year before the newest one asked for, where any region asked for has data of it."""
    year, paths = selection.years[-1] - 1, project.data.paths
    return year if any(year in paths.get(place.name, {}) for place in selection.places) else None


def in_short(compared: YearsCompared) -> YearsCompared:
    """What a report of several regions has room for: all counts, and of single verdicts those that fell."""
    return replace(compared, moves=tuple(one for one in compared.moves if one.course in _FALLS), still=())


def compare_years(
    checked: Checked, year: int, against: int, *, counted: Iterable[str], listed: Iterable[str]
) -> YearsCompared:
    """One year against an earlier one, which the check judged too (`against`) or was asked for.

    Counts are of the regions `counted`, single verdicts of the regions `listed`.
    A region without a file of the earlier year is left out, since nothing of it
    was known then.
    """
    names, shown = tuple(counted), tuple(listed)
    paths = checked.project.data.paths
    known = tuple(name for name in names if against in paths.get(name, {}))
    pairs = tuple(_pairs(checked, year, against, frozenset(known)))
    unended = year in checked.unended
    moves = [one for one in pairs if one.after.region in shown and _told(one, unended=unended)]
    return YearsCompared(
        year,
        against,
        listed=shown,
        regions=tuple(_counted(known, pairs)),
        moves=tuple(sorted(moves, key=lambda one: _ORDER.index(one.course))),
        still=tuple(one for one in pairs if _still_missed(one) and one.after.region in shown),
        without=tuple(name for name in names if name not in known),
        unended=unended,
    )


def _told(one: YearMove, *, unended: bool) -> bool:
    """Whether it is listed: it moved, and not only because its year is not over, which would be nearly all."""
    awaited = unended and one.course is Course.APART and one.after.verdict is Verdict.UNDETERMINED
    return one.course is not Course.UNCHANGED and not awaited


def _pairs(checked: Checked, year: int, against: int, regions: frozenset[str]) -> Iterator[YearMove]:
    rows = (*checked.rows, *checked.against)
    past = {(row.region, row.id): row for row in rows if row.year == against}
    for row in checked.rows:
        before = past.get((row.region, row.id)) if row.year == year and row.region in regions else None
        if before is not None:
            yield paired(before, row, unended=year in checked.unended)


def _counted(regions: Iterable[str], pairs: Iterable[YearMove]) -> Iterator[RegionYears]:
    """The counts of each region, of its own lines and then of those of the whole city; without a verdict none."""
    found: dict[tuple[str, bool], list[YearMove]] = {}
    for one in pairs:
        if not one.after.counted:
            continue
        found.setdefault((one.after.region, one.after.city_line), []).append(one)
    for region in regions:
        for city_line in (False, True):
            own = found.get((region, city_line))
            if own:
                counts = Counter(one.course for one in own)
                yield RegionYears(
                    region,
                    city_line,
                    {course: counts[course] for course in Course},
                    still_missed=sum(map(_still_missed, own)),
                    still_unclear=sum(map(_still_unclear, own)),
                    decided=sum(not _DECIDED.isdisjoint({one.before.verdict, one.after.verdict}) for one in own),
                )


def _still_unclear(one: YearMove) -> bool:
    return one.course is Course.UNCHANGED and one.after.verdict is Verdict.UNDETERMINED


def _still_missed(one: YearMove) -> bool:
    return one.course is Course.UNCHANGED and one.after.verdict is Verdict.NOT_MET
