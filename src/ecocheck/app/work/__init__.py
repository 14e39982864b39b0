"""The lists of 五、（一） and 五、（二）: what each office answers for, and what it must put right.

部门责任清单: the indicators that an office leads and supports, with their state
in every region. 重点工作任务清单: the tasks that it owns, with their targets.
The state of a task is what its owners say of themselves; targets are judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.gaps import find_gaps
from ecocheck.app.gaps.grouping import offices_in_order
from ecocheck.app.reporting.tasks import task_spots
from ecocheck.app.reporting.worklists import WorkListBuilder
from ecocheck.app.selection import resolve_agency

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.checking import Checked
    from ecocheck.app.reporting.pages import WorkList


@dataclass(frozen=True, slots=True)
class Work:
    """What `ecocheck worklist` has to say: the lists that `report --agency` shows."""

    checked: Checked
    until: datetime.date | None
    offices: tuple[WorkList, ...]


def list_work(checked: Checked, *, until: datetime.date | None = None) -> Work:
    """The lists of the offices picked out; where none was, of every one with work, in the order of units.yaml."""
    builder = WorkListBuilder(checked, find_gaps(checked, until), checked.rows, checked.targets)
    named, spots = checked.selection.agencies, task_spots(checked)
    lists = [builder.build(office, spots) for office in named or _with_work(checked)]
    return Work(checked, until, tuple(one for one in lists if named or one.leads or one.supports or one.tasks))


def _with_work(checked: Checked) -> tuple[str, ...]:
    """The offices that the selection names at all; building the list of any other would only show that it is empty."""
    selection = checked.selection
    names = {name for one in selection.indicators for name in (*one.lead, *one.support)}
    names |= {name for task in selection.tasks for name in task.responsible}
    known = {resolve_agency(checked.project, name) for name in names}
    return tuple(office for office in offices_in_order(checked.project) if office in known)
