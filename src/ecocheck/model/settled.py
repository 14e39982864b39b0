"""Parts of the registry that a settled contradiction changed; each records who decided what in which document."""

from __future__ import annotations

import datetime

from ecocheck.model.base import Model
from ecocheck.model.registry import Indicator, Revision
from ecocheck.model.tasks import Task, TaskTarget


class Decided(Model):
    """One effect of a settlement: the contradiction, the decision, and the route of the effect in indicators.yaml."""

    contradiction: str
    by: str
    document: str
    date: datetime.date
    decision: str
    route: tuple[str | int, ...]


class SettledRevision(Revision):
    """A revision whose rule was decided, and is not the plan's own."""

    decided: Decided


class SettledTarget(TaskTarget):
    """A task's target whose rule or due date was decided."""

    former: TaskTarget
    """The target before this decision."""
    since: int | None
    """The first year in which the decided rule counts; None for a due date, which counts in every year."""
    decided: Decided


class SettledTask(Task):
    """A task whose offices were decided."""

    decided: Decided


class SettledIndicator(Indicator):
    """An indicator whose offices were decided."""

    decided: Decided


def in_year(target: TaskTarget, year: int) -> TaskTarget:
    """The target that binds in that year: the former target until the decided rule takes effect."""
    while isinstance(target, SettledTarget) and target.since is not None and year < target.since:
        target = target.former
    return target


def decisions(one: object) -> tuple[Decided, ...]:
    """Every decision that changed a part of the registry, the latest first; empty where none did."""
    found = []
    while isinstance(one, SettledRevision | SettledTarget | SettledTask | SettledIndicator):
        found.append(one.decided)
        one = one.former if isinstance(one, SettledTarget) else None
    return tuple(found)
