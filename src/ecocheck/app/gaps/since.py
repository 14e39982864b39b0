"""Since when a line has been missed, by the figures of the years before.

The plan wants what was missed put right by a given day (五、（二）限期整改), so
its readers must see how long it has stood. A year in which the line was kept or
cannot be judged starts the count anew, since nobody can show it missed in that year.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.app.checking import check
from ecocheck.app.gaps.views import GapKind
from ecocheck.app.opening import Opened
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps.views import Gap
    from ecocheck.app.selection import Selection

_Missed: TypeAlias = frozenset[tuple[str, int, str]]
"""Region, year, and the criterion or target that was not met."""


def dated(checked: Checked, gaps: Sequence[Gap]) -> tuple[Gap, ...]:
    """The same gaps; each own line missed in a year that is over, and each late target, has its `since`."""
    over = [gap for gap in gaps if _has_a_day(gap, checked.as_of)]
    missed = _missed_before(checked, over)
    found = {id(gap): _since(gap, missed) for gap in over}
    return tuple(replace(gap, since=found[id(gap)]) if id(gap) in found else gap for gap in gaps)


def _has_a_day(gap: Gap, as_of: datetime.date) -> bool:
    """Whether the gap is a late target, or an own line missed in a year that is over."""
    if gap.kind is GapKind.TASK_LATE:
        return True
    return gap.kind is GapKind.LINE_MISSED and not gap.below_city and as_of > _last_day(gap.year)


def _missed_before(checked: Checked, over: Iterable[Gap]) -> _Missed:
    """What was not met in the years before the newest, of the criteria and tasks of these gaps."""
    narrowed = _narrowed(checked, tuple(over))
    if narrowed is None:
        return frozenset()
    past = check(Opened(checked.project, (), checked.project), narrowed, checked.as_of, validates=False)
    rows = (*past.rows, *(one.row for one in past.targets))
    return frozenset((row.region, row.year, row.id) for row in rows if row.verdict is Verdict.NOT_MET)


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


def _since(gap: Gap, missed: _Missed) -> datetime.date:
    """The end of the first of the consecutive years in which it was missed; for a target, not before its due day."""
    key, first = gap.criterion or gap.task or "", gap.year
    while (gap.region, first - 1, key) in missed:
        first -= 1
    if gap.due is not None:
        return gap.due if first <= gap.due.year else _last_day(first)
    return _last_day(first)


def _last_day(year: int) -> datetime.date:
    return datetime.date(year, 12, 31)
