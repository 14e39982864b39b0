"""The lists of duties and of what is to be put right: what each office answers for, and what it must put right.

部门责任清单: the indicators that an office leads and supports, with their state
in every region. 重点工作任务清单: the tasks for which it is responsible, with
their targets. The status of a task is as its offices report it; targets are
judged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.actions.held import with_actions
from ecocheck.app.gaps import find_gaps
from ecocheck.app.gaps.grouping import offices_in_order
from ecocheck.app.reporting.tasks import task_spots
from ecocheck.app.reporting.worklists import WorkListBuilder
from ecocheck.app.typed_names import resolve_agency

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.checking import Checked
    from ecocheck.app.reporting.pages import WorkList


@dataclass(frozen=True, slots=True)
class Work:
    """The result of `ecocheck worklist`: the lists that `report --agency` also shows."""

    checked: Checked
    until: datetime.date | None
    offices: tuple[WorkList, ...]


def list_work(checked: Checked, *, until: datetime.date | None = None) -> Work:
    """The work lists of the selected offices; if none is selected, of every office with work, as units.yaml orders."""
    gaps = with_actions(checked, find_gaps(checked, until))
    builder = WorkListBuilder(checked, gaps, checked.rows, checked.targets)
    named, spots = checked.selection.agencies, task_spots(checked)
    lists = [builder.build(office, spots) for office in named or _with_work(checked)]
    return Work(checked, until, tuple(one for one in lists if named or one.leads or one.supports or one.tasks))


def _with_work(checked: Checked) -> tuple[str, ...]:
    """The offices that the selected indicators and tasks name; the list of any other office would be empty."""
    selection = checked.selection
    names = {name for one in selection.indicators for name in (*one.lead, *one.support)}
    names |= {name for task in selection.tasks for name in task.responsible}
    known = {resolve_agency(checked.project, name) for name in names}
    return tuple(office for office in offices_in_order(checked.project) if office in known)
