"""The registry by id, made once for a registry and shared by all checks of its files."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ecocheck.verdict.inputs import subject_of, subject_of_target

if TYPE_CHECKING:
    from ecocheck.findings import Route
    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.project import Registry
    from ecocheck.verdict.inputs import Subject


class Index:
    """Indicators, criteria, tasks and targets by id. Where an id stands twice, the first counts."""

    def __init__(self, registry: Registry) -> None:
        """Go through the registry once."""
        self.indicators: dict[str, Indicator] = {}
        self.criteria: dict[str, Criterion] = {}
        self.tasks: dict[str, Task] = {}
        self.targets: dict[str, tuple[Task, TaskTarget]] = {}
        self.routes: dict[str, Route] = {}
        self._subjects: dict[tuple[str, int], Subject] = {}
        for i, indicator in enumerate(registry.indicators.indicators):
            self.indicators.setdefault(str(indicator.id), indicator)
            for j, criterion in enumerate(indicator.criteria):
                self.criteria.setdefault(criterion.id, criterion)
                self.routes.setdefault(criterion.id, ("indicators", i, "criteria", j))
        for task in registry.tasks.tasks:
            self.tasks.setdefault(task.id, task)
            for target in task.targets:
                self.targets.setdefault(target.id, (task, target))

    def subject(self, criterion: Criterion, year: int) -> Subject:
        """The criterion as it is judged in that year."""
        key = (criterion.id, year)
        if key not in self._subjects:
            self._subjects[key] = subject_of(criterion, year)
        return self._subjects[key]

    def target_subject(self, target: TaskTarget) -> Subject:
        """A task's target as it is judged in any year."""
        key = (target.id, 0)
        if key not in self._subjects:
            self._subjects[key] = subject_of_target(target)
        return self._subjects[key]


class _Same:
    """A registry as a key: the object itself, since hashing all that it holds would cost more than the index."""

    __slots__ = ("registry",)

    def __init__(self, registry: Registry) -> None:
        self.registry = registry

    def __hash__(self) -> int:
        return id(self.registry)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.registry is self.registry


@lru_cache(maxsize=2)
def _made(same: _Same) -> Index:
    return Index(same.registry)


def index_of(registry: Registry) -> Index:
    """The index of that registry."""
    return _made(_Same(registry))
