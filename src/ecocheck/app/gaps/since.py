"""Since when a line has been missed, by its own figure and those of the years before.

The plan wants what was missed put right by a given day (限期整改), so
its readers must see how long it has stood. A year in which the line was kept or
cannot be judged starts the count anew, since nobody can show it missed in that year.
A figure of a whole year says no day, so the year stands for it; an event and a fact
have the months or the day that the file records.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.app.checking import check
from ecocheck.app.gaps.views import GapKind
from ecocheck.app.opening import Opened
from ecocheck.model.rule import form_of
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Month, Period
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.reading import period_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps.views import Gap, Since
    from ecocheck.app.selection import Selection
    from ecocheck.app.verdicts.row import Row

_Missed: TypeAlias = dict[tuple[str, int, str], "Row"]
"""By region, year, and criterion or target: what was not met."""
_MOMENTARY = frozenset({Form.COUNT, Form.FACT})
"""The forms of figures that may have a day of their own within the year."""


def dated(checked: Checked, gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """The same gaps; each own line or target missed in a year that is over, and each late target, has its `since`."""
    over = [gap for gap in gaps if _has_a_day(gap, checked.as_of)]
    missed = _missed_before(checked, over)
    found = {id(gap): _since(gap, missed) for gap in over}
    return tuple(replace(gap, since=found[id(gap)]) if id(gap) in found else gap for gap in gaps)


def _has_a_day(gap: Gap, as_of: datetime.date) -> bool:
    """Whether the gap is a late target, or an own line or a target without a day, missed in a year that is over."""
    if gap.kind is GapKind.TASK_LATE:
        return True
    own = gap.kind is GapKind.TASK_MISSED or (gap.kind is GapKind.LINE_MISSED and not gap.below_city)
    return own and as_of > _last_day(gap.year)


def _missed_before(checked: Checked, over: Iterable[Gap]) -> _Missed:
    """What was not met in the years before the newest, of the criteria and tasks of these gaps."""
    narrowed = _narrowed(checked, tuple(over))
    if narrowed is None:
        return {}
    past = check(Opened(checked.project, (), checked.project), narrowed, checked.as_of, validates=False)
    rows = (*past.rows, *(one.row for one in past.targets))
    return {(row.region, row.year, row.id): row for row in rows if row.verdict is Verdict.NOT_MET}


def _narrowed(checked: Checked, over: tuple[Gap, ...]) -> Selection | None:
    """The regions, criteria and tasks of the gaps, in all years from the first with data to the newest gap's.

    None without any. A target that was missed stays missed in a year without data.
    """
    newest = max((gap.year for gap in over), default=0)
    years = tuple(range(min(checked.project.data.years(), default=newest), newest))
    if not years:
        return None
    selection, regions = checked.selection, {gap.region for gap in over}
    criteria = frozenset(gap.criterion for gap in over if gap.criterion is not None)
    numbers = {gap.indicator for gap in over}
    tasks = {name for gap in over if gap.target is not None for name in gap.tasks}
    return replace(
        selection,
        places=tuple(place for place in selection.places if place.name in regions),
        years=years,
        criteria=criteria,
        indicators=tuple(one for one in selection.indicators if one.id in numbers),
        tasks=tuple(task for task in selection.tasks if task.id in tasks),
        everything=False,
    )


def _since(gap: Gap, missed: _Missed) -> Since:
    """The first of the consecutive years in which it was missed; for a target, not before its due day."""
    key, first, row = gap.criterion or gap.task or "", gap.year, gap.row
    while (found := missed.get((gap.region, first - 1, key))) is not None:
        first, row = first - 1, found
    if gap.due is not None:
        return gap.due if first <= gap.due.year else Period.of_year(first)
    return Period.of_year(first) if row is None else _moment(row)


def _moment(row: Row) -> Since:
    """The day or the months that the file records for an event or a fact, if they lie in the year; else the year."""
    one, year = row.measurement, row.year
    if one is None or form_of(row.rule) not in _MOMENTARY:
        return Period.of_year(year)
    if one.as_of is not None and one.as_of.year == year:
        return Period(one.as_of, one.as_of) if isinstance(one.as_of, Month) else one.as_of
    period = period_of(one, year)
    return period if isinstance(period, Period) and period.within(year) else Period.of_year(year)


def _last_day(year: int) -> datetime.date:
    return datetime.date(year, 12, 31)
