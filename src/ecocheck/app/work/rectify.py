"""责令限期整改: lists what was missed although its time is over, since when, and who answers for it.

The plan says that such offices are named and ordered to put things right. The
list only states facts: own lines missed for a year that is over, and late
binding targets. It leaves out counties below a line of the whole city, strives
(which are never late), and undetermined verdicts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.app.actions.held import with_actions
from ecocheck.app.checking import check
from ecocheck.app.gaps import find_gaps
from ecocheck.app.gaps.grouping import answers_for
from ecocheck.app.gaps.since import dated

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap
    from ecocheck.app.gaps.views import Since
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection


@dataclass(frozen=True, slots=True)
class Overdue:
    """One missed line or late target; its gap says since when."""

    gap: Gap
    contradictions: tuple[str, ...] = ()
    """Open contradictions of the plan about the indicator or task, which may have to be decided first."""

    @property
    def since(self) -> Since:
        """The first year for which the figures show it missed, or the months, or the day."""
        assert self.gap.since is not None  # noqa: S101 only such gaps are on the list
        return self.gap.since


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
    checked = check(opened, replace(selection, years=selection.years[-1:]), as_of)
    found = [gap for gap in with_actions(checked, dated(checked, find_gaps(checked, until))) if gap.since is not None]
    if selection.agencies:
        found = [gap for gap in found if any(answers_for(checked.project, one, gap) for one in selection.agencies)]
    return Rectify(checked, until, tuple(Overdue(gap, _open_about(checked, gap)) for gap in found))


def _open_about(checked: Checked, gap: Gap) -> tuple[str, ...]:
    """The open contradictions that name the target's task or the criterion's indicator, as in its explanation."""
    if gap.task is None:
        return tuple(one.id for one, _ in checked.contradictions if gap.indicator in one.indicators)
    return tuple(one.id for one, _ in checked.contradictions if not set(gap.tasks).isdisjoint(one.tasks))
