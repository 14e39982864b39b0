"""责令限期整改 of 五、（二）: what was missed although its time is over, since when, and who answers for it.

The plan has offices named and ordered to put things right. This lists facts
and orders nobody: own lines that were missed for a year that is over, and
binding targets that are late. A county below a line of the whole city missed
nothing of its own; a strive is never late; what nobody can judge is not here.
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
    """One thing to be put right. `since` is the end of the first year for which the figures show it missed."""

    gap: Gap
    since: datetime.date
    contradictions: tuple[str, ...] = ()
    """Open contradictions of the plan about its indicator or task: somebody may have to decide first."""


@dataclass(frozen=True, slots=True)
class Rectify:
    """What `ecocheck worklist --rectify` has to say; waived ones are among them, and counted apart."""

    checked: Checked
    until: datetime.date | None
    overdue: tuple[Overdue, ...]

    @property
    def open(self) -> int:
        """How many are not waived."""
        return sum(one.gap.open for one in self.overdue)


def list_rectify(
    opened: Opened, selection: Selection, as_of: datetime.date, *, until: datetime.date | None = None
) -> Rectify:
    """What stands missed at the newest of the years asked; earlier years on record say since when.

    Where offices were picked out, only what they lead or own.
    """
    newest = replace(selection, years=selection.years[-1:])
    checked = check(opened, newest, as_of)
    found = [gap for gap in find_gaps(checked, until) if _counts(gap, as_of)]
    if selection.agencies:
        found = [gap for gap in found if any(answers_for(checked.project, one, gap) for one in selection.agencies)]
    missed = _missed_in(opened, newest, as_of) if found else frozenset()
    return Rectify(checked, until, tuple(Overdue(gap, _since(gap, missed), _open_about(checked, gap)) for gap in found))


def _open_about(checked: Checked, gap: Gap) -> tuple[str, ...]:
    """Those that name the target's task, or the criterion's indicator, as the explanation of its verdict does."""
    if gap.task is None:
        return tuple(one.id for one, _ in checked.contradictions if gap.indicator in one.indicators)
    return tuple(one.id for one, _ in checked.contradictions if not set(gap.tasks).isdisjoint(one.tasks))


def _counts(gap: Gap, as_of: datetime.date) -> bool:
    """Own lines once the year of the figure is over; targets are gaps of this kind only when they are late."""
    if gap.kind is GapKind.TASK_LATE:
        return True
    return gap.kind is GapKind.LINE_MISSED and not gap.below_city and as_of > _last_day(gap.year)


def _last_day(year: int) -> datetime.date:
    return datetime.date(year, 12, 31)


def _missed_in(opened: Opened, newest: Selection, as_of: datetime.date) -> _Missed:
    """Everything that was not met in the newest year and in those before it."""
    last = newest.years[-1]
    years = sorted({last, *(year for year in opened.project.data.years() if year < last)})
    past = check(opened, replace(newest, years=tuple(years)), as_of)
    rows = (*past.rows, *(one.row for one in past.targets))
    return frozenset((row.region, row.year, row.id) for row in rows if row.verdict is Verdict.NOT_MET)


def _since(gap: Gap, missed: _Missed) -> datetime.date:
    """The end of the first year of those, without a break, in which it was missed; of a target not before its due day.

    A year in which it was met or unclear is a break: nobody can say that it was missed then.
    """
    key = gap.criterion or gap.task or ""
    first = gap.year
    while (gap.region, first - 1, key) in missed:
        first -= 1
    if gap.due is not None:
        return gap.due if first <= gap.due.year else _last_day(first)
    return _last_day(first)
