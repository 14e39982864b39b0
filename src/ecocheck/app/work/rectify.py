"""责令限期整改 of 五、（二）: lists what was missed although its time is over, since when, and who answers for it.

The plan says that such offices are named and ordered to put things right. The
list only states facts: own lines missed for a year that is over, and late
binding targets. It leaves out counties below a line of the whole city, strives
(which are never late), and undetermined verdicts.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.app.checking import check
from ecocheck.app.gaps import GapKind, find_gaps
from ecocheck.app.gaps.grouping import answers_for
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection

_Missed = frozenset[tuple[str, int, str]]
"""Region, year, and the criterion or target that was not met."""


@dataclass(frozen=True, slots=True)
class Overdue:
    """One missed line or late target. `since` is the end of the first year for which the figures show it missed."""

    gap: Gap
    since: datetime.date
    contradictions: tuple[str, ...] = ()
    """Open contradictions of the plan about the indicator or task, which may have to be decided first."""


@dataclass(frozen=True, slots=True)
class Rectify:
    """The result of `ecocheck worklist --rectify`; waived gaps are included, and counted separately."""

    checked: Checked
    until: datetime.date | None
    overdue: tuple[Overdue, ...]

    @property
    def open(self) -> int:
        """How many of the gaps are not waived."""
        return sum(one.gap.open for one in self.overdue)


def list_rectify(
    opened: Opened, selection: Selection, as_of: datetime.date, *, until: datetime.date | None = None
) -> Rectify:
    """List what is missed in the newest selected year; earlier years with data tell since when.

    If offices were selected, only what they lead or are responsible for.
    """
    newest = replace(selection, years=selection.years[-1:])
    checked = check(opened, newest, as_of)
    found = [gap for gap in find_gaps(checked, until) if _counts(gap, as_of)]
    if selection.agencies:
        found = [gap for gap in found if any(answers_for(checked.project, one, gap) for one in selection.agencies)]
    missed = _missed_in(opened, newest, as_of) if found else frozenset()
    return Rectify(checked, until, tuple(Overdue(gap, _since(gap, missed), _open_about(checked, gap)) for gap in found))


def _open_about(checked: Checked, gap: Gap) -> tuple[str, ...]:
    """The open contradictions that name the target's task or the criterion's indicator, as in its explanation."""
    if gap.task is None:
        return tuple(one.id for one, _ in checked.contradictions if gap.indicator in one.indicators)
    return tuple(one.id for one, _ in checked.contradictions if not set(gap.tasks).isdisjoint(one.tasks))


def _counts(gap: Gap, as_of: datetime.date) -> bool:
    """Whether the gap belongs on the list: an own line missed in a year that is over, or a late target."""
    if gap.kind is GapKind.TASK_LATE:
        return True
    return gap.kind is GapKind.LINE_MISSED and not gap.below_city and as_of > _last_day(gap.year)


def _last_day(year: int) -> datetime.date:
    return datetime.date(year, 12, 31)


def _missed_in(opened: Opened, newest: Selection, as_of: datetime.date) -> _Missed:
    """The keys of everything that was not met in the newest year or in an earlier year with data."""
    last = newest.years[-1]
    years = sorted({last, *(year for year in opened.project.data.years() if year < last)})
    past = check(opened, replace(newest, years=tuple(years)), as_of)
    rows = (*past.rows, *(one.row for one in past.targets))
    return frozenset((row.region, row.year, row.id) for row in rows if row.verdict is Verdict.NOT_MET)


def _since(gap: Gap, missed: _Missed) -> datetime.date:
    """The end of the first of the consecutive years in which it was missed; for a target, not before its due day.

    A year in which it was met or undetermined interrupts them.
    """
    key = gap.criterion or gap.task or ""
    first = gap.year
    while (gap.region, first - 1, key) in missed:
        first -= 1
    if gap.due is not None:
        return gap.due if first <= gap.due.year else _last_day(first)
    return _last_day(first)
