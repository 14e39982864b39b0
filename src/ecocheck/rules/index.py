"""The registry by id, built once for each registry and shared by all checks of its files."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ecocheck.model.rule import compares_with
from ecocheck.model.rule_kinds.base import Against
from ecocheck.model.same import Same
from ecocheck.verdict.applicable_rule import applies
from ecocheck.verdict.subject import subject_of, subject_of_target

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.findings import Route
    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.project import Registry
    from ecocheck.verdict.subject import Subject


class Index:
    """Indicators, criteria, tasks and targets by id. If an id stands twice, the first counts."""

    def __init__(self, registry: Registry) -> None:
        """Build all mappings in one pass over the registry."""
        self.indicators: dict[str, Indicator] = {}
        self.criteria: dict[str, Criterion] = {}
        self.tasks: dict[str, Task] = {}
        self.targets: dict[str, tuple[Task, TaskTarget]] = {}
        self.routes: dict[str, Route] = {}
        self.against: dict[str, frozenset[Against]] = {}
        """With what each criterion is compared besides its line, in any year: targets, a baseline, the year before."""
        self._registered = {other: one.name for one in registry.names.agencies for other in one.aliases}
        self._of_year: dict[int, dict[str, tuple[Criterion, Subject]]] = {}
        self._targets: dict[Same[TaskTarget], Subject] = {}
        self._applying: dict[Place, frozenset[str]] = {}
        for i, indicator in enumerate(registry.indicators.indicators):
            self.indicators.setdefault(str(indicator.id), indicator)
            for j, criterion in enumerate(indicator.criteria):
                self.criteria.setdefault(criterion.id, criterion)
                self.routes.setdefault(criterion.id, ("indicators", i, "criteria", j))
                against = frozenset[Against]().union(*(compares_with(one.rule) for one in criterion.revisions))
                self.against.setdefault(criterion.id, against)
        for task in registry.tasks.tasks:
            self.tasks.setdefault(task.id, task)
            for target in task.targets:
                self.targets.setdefault(target.id, (task, target))

        self.at_odds: tuple[Criterion, ...] = tuple(one for one in self.criteria.values() if one.at_odds_with)
        """Criteria that cannot be met while certain others are missed."""
        held = {key for key, (_, one) in self.targets.items() if Against.BASELINE in compares_with(one.rule)}
        everything = frozenset((*self.criteria, *self.indicators, *self.tasks, *self.targets))
        self.may_stand: Mapping[str, frozenset[str]] = {
            **dict.fromkeys(("measurements", "assigned"), frozenset(self.criteria)),
            "baselines": frozenset((*self.criteria, *held)),
            "tasks": frozenset(self.tasks),
            "waivers": everything,
            **dict.fromkeys(("interim", "wider"), frozenset(self.criteria)),
        }
        """The ids that may stand in each section of a data file."""

    def name_of(self, key: str) -> str:
        """The name of the criterion, indicator, task or target with that id."""
        if key in self.targets:
            return self.targets[key][1].name
        if key in self.tasks:
            return self.tasks[key].title.name or key
        return (self.criteria.get(key) or self.indicators[key]).name

    def lead_of(self, key: str) -> str | None:
        """The office that leads a criterion, by its registered name; the first if there are several."""
        indicator = self.indicators.get(key.partition("-")[0])
        if indicator is None or not indicator.lead:
            return None
        return self._registered.get(indicator.lead[0], indicator.lead[0])

    def of_year(self, year: int) -> Mapping[str, tuple[Criterion, Subject]]:
        """Every criterion by its id, as it is judged in that year."""
        if year not in self._of_year:
            self._of_year[year] = {key: (one, subject_of(one, year)) for key, one in self.criteria.items()}
        return self._of_year[year]

    def target_subject(self, target: TaskTarget) -> Subject:
        """The subject of a task's target; `target` is the target as it binds in a year."""
        key = Same(target)
        if key not in self._targets:
            self._targets[key] = subject_of_target(target)
        return self._targets[key]

    def applying(self, place: Place) -> frozenset[str]:
        """The criteria that apply to the region."""
        if place not in self._applying:
            self._applying[place] = frozenset(key for key, one in self.criteria.items() if applies(one, place))
        return self._applying[place]


@lru_cache(maxsize=2)
def _made(same: Same[Registry]) -> Index:
    return Index(same.one)


def index_of(registry: Registry) -> Index:
    """The index of that registry."""
    return _made(Same(registry))
