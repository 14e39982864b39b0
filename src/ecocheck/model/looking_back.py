"""How far back the rules of a registry look."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ecocheck.model.rule import years_before
from ecocheck.model.settled import SettledTarget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.model.registry import Indicator
    from ecocheck.model.rule import Rule
    from ecocheck.model.tasks import Task, TaskTarget


def furthest_back(indicators: Iterable[Indicator], tasks: Iterable[Task]) -> int:
    """The most years before the judged one that any rule reads; one at least, which shows whether a figure fits."""
    revisions = (one.rule for each in indicators for criterion in each.criteria for one in criterion.revisions)
    targets = (rule for task in tasks for target in task.targets for rule in _rules(target))
    return max((years_before(rule) for rule in chain(revisions, targets)), default=1) or 1


def _rules(target: TaskTarget) -> Iterator[Rule]:
    """The rules of a target, now and before decisions on it."""
    yield target.rule
    if isinstance(target, SettledTarget):
        yield from _rules(target.former)
