"""How far back the rules of a registry look."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from ecocheck.model.rule import base_years, years_before
from ecocheck.model.settled import SettledTarget

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.model.registry import Indicator
    from ecocheck.model.rule import Rule
    from ecocheck.model.tasks import Task, TaskTarget


def furthest_back(indicators: Iterable[Indicator], tasks: Iterable[Task], newest: int) -> int:
    """The most years before the judged one that any rule reads; one at least, which shows whether a figure fits.

    A rule that names a year is read back to it from the newest judged year.
    """
    revisions = (one.rule for each in indicators for criterion in each.criteria for one in criterion.revisions)
    targets = (rule for task in tasks for target in task.targets for rule in _rules(target))
    return max((1, *(back for rule in chain(revisions, targets) for back in _back(rule, newest))))


def _back(rule: Rule, newest: int) -> Iterator[int]:
    yield years_before(rule)
    yield from (newest - year for year in base_years(rule))


def _rules(target: TaskTarget) -> Iterator[Rule]:
    """The rules of a target, now and before decisions on it."""
    yield target.rule
    if isinstance(target, SettledTarget):
        yield from _rules(target.former)
