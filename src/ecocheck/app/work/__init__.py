"""The lists of 五、（一） and 五、（二）: what each office answers for, and what it must put right.

部门责任清单: the indicators that an office leads and supports, with their state
in every region. 重点工作任务清单: the tasks that it owns, with their targets.
The state of a task is what its owners say of themselves; targets are judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.gaps import find_gaps
from ecocheck.app.gaps.grouping import group_gaps, offices_in_order
from ecocheck.app.reporting.tasks import task_spots
from ecocheck.app.reporting.worklists import WorkListBuilder
from ecocheck.app.selection import resolve_agency

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap
    from ecocheck.app.gaps.grouping import Group
    from ecocheck.app.reporting.pages import WorkList

__all__ = ["OfficeWork", "Work", "answers_for", "list_work"]


@dataclass(frozen=True, slots=True)
class OfficeWork:
    """One office: its lists, and what of it is open where."""

    list: WorkList
    gaps: tuple[Gap, ...]
    """What it has to close as a leading office or as the owner of a task; waived ones too, worst first."""
    by_county: tuple[Group, ...]
    """The same, region by region."""

    @property
    def open(self) -> int:
        """How many of them are not waived."""
        return sum(gap.open for gap in self.gaps)


@dataclass(frozen=True, slots=True)
class Work:
    """What `ecocheck worklist` has to say."""

    checked: Checked
    until: datetime.date | None
    offices: tuple[OfficeWork, ...]


def answers_for(checked: Checked, office: str, gap: Gap) -> bool:
    """Whether the office leads what falls short, or owns the task; supporting it is not answering for it."""
    return any(resolve_agency(checked.project, one) == office for one in gap.lead)


def list_work(checked: Checked, *, until: datetime.date | None = None) -> Work:
    """The lists of the offices picked out; where none was, of every one with work, in the order of units.yaml."""
    builder, spots = WorkListBuilder(checked, checked.rows, checked.targets), task_spots(checked)
    gaps = find_gaps(checked, until)
    named = checked.selection.agencies
    lists = [builder.build(office, spots) for office in named or _with_work(checked)]
    offices = [_office(checked, one, gaps) for one in lists if named or one.leads or one.supports or one.tasks]
    return Work(checked, until, tuple(offices))


def _with_work(checked: Checked) -> tuple[str, ...]:
    """The offices that the selection names at all; building the list of any other would only show that it is empty."""
    selection = checked.selection
    names = {name for one in selection.indicators for name in (*one.lead, *one.support)}
    names |= {name for task in selection.tasks for name in task.responsible}
    known = {resolve_agency(checked.project, name) for name in names}
    return tuple(office for office in offices_in_order(checked.project) if office in known)


def _office(checked: Checked, one: WorkList, gaps: Sequence[Gap]) -> OfficeWork:
    own = tuple(gap for gap in gaps if answers_for(checked, one.agency, gap))
    return OfficeWork(one, own, group_gaps(checked, own, "county"))
