"""The data whose history is asked for, and where each of them stands in a data file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.verdict.applicable_rule import applies
from ecocheck.verdict.target_records import same_quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.selection import Selection
    from ecocheck.findings import Route
    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.project import Project


@dataclass(frozen=True, slots=True)
class Item:
    """A criterion, or a target of a task."""

    id: str
    name: str
    routes: tuple[Route, ...]
    """Where its figure stands in a data file: at the first of these that is there."""
    applies: bool = True
    """Whether it is judged in the region; of targets only the verdicts say it."""


def items_of(project: Project, selection: Selection, place: Place) -> tuple[Item, ...]:
    """What was asked for. A target may use the figure of a criterion, as judging has it."""
    criteria = {one.id: one for each in project.registry.indicators.indicators for one in each.criteria}
    asked = [one for key, one in criteria.items() if key in selection.criteria]
    figures = [Item(one.id, one.name, (("measurements", one.id),), applies(one, place)) for one in asked]
    return (*figures, *_targets(selection, criteria, place))


def _targets(selection: Selection, criteria: dict[str, Criterion], place: Place) -> Iterator[Item]:
    for task in selection.tasks:
        for target in task.targets:
            yield Item(target.id, target.name, tuple(_routes(task, target, criteria, place)))


def _routes(task: Task, target: TaskTarget, criteria: dict[str, Criterion], place: Place) -> Iterator[Route]:
    yield ("tasks", task.id, "targets", target.id)
    lender = criteria.get(target.criterion or "")
    if lender is not None and applies(lender, place) and same_quantity(target, lender):
        yield ("measurements", lender.id)
