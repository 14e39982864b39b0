"""What is judged under an id: a criterion, or a target of a task, as a side's registry has it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.tasks import Task, TaskTarget


class Question(NamedTuple):
    """A criterion with its indicator, or a target with its task; on a side that lacks it, nothing but None."""

    indicator: Indicator | None = None
    criterion: Criterion | None = None
    task: Task | None = None
    target: TaskTarget | None = None
    lenders: tuple[tuple[Indicator, Criterion], ...] = ()
    """The criteria whose figures the target may use on either side, as far as this side has them."""

    @property
    def rule(self) -> object:
        """What decides the verdict besides the figures and the lenders, to be compared."""
        return self.criterion, self.task, self.target

    @property
    def id(self) -> str | None:
        """The id, where this side has it."""
        found = self.criterion or self.target
        return None if found is None else found.id


class Questions:
    """The questions of one registry by id."""

    def __init__(
        self,
        criteria: Mapping[str, tuple[Indicator, Criterion]],
        targets: Mapping[str, tuple[Task, TaskTarget]],
    ) -> None:
        """Both by id, as written: without the decisions about contradictions."""
        self._criteria, self._targets = criteria, targets

    @cached_property
    def criteria(self) -> Mapping[str, Criterion]:
        """The criteria by id."""
        return {key: criterion for key, (_, criterion) in self._criteria.items()}

    def lender(self, key: str) -> str | None:
        """The id of the criterion whose figure the target uses; None for a criterion, and where it uses none."""
        found = self._targets.get(key)
        return None if found is None else found[1].criterion

    def of(self, key: str, lenders: tuple[str, ...]) -> Question:
        """The question under an id; `lenders` are the criteria whose figures it may use on either side."""
        if key in self._targets:
            task, target = self._targets[key]
            lent = tuple(self._criteria[one] for one in lenders if one in self._criteria)
            return Question(task=task, target=target, lenders=lent)
        indicator, criterion = self._criteria.get(key, (None, None))
        return Question(indicator, criterion)


def both(before: Questions, after: Questions, key: str) -> tuple[Question, Question]:
    """The question on both sides."""
    named = (one for one in (after.lender(key), before.lender(key)) if one is not None)
    lenders = tuple(dict.fromkeys(named))
    return before.of(key, lenders), after.of(key, lenders)


def merged(one: tuple[Question, Question]) -> Question:
    """The later question, or the earlier where there is no later; with the lenders of both."""
    was, now = one
    lenders = {lender.id: (indicator, lender) for each in one for indicator, lender in each.lenders}
    return (was if now.id is None else now)._replace(lenders=tuple(lenders.values()))
