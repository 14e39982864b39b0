"""Lists what a user can ask for: indicators, criteria, tasks, contradictions, regions and offices, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.selection import standards_with
from ecocheck.app.typed_names import resolve_agency
from ecocheck.model.standard import PLAN_STANDARD
from ecocheck.verdict.settling import State, state_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.model.registry import Contradiction, Criterion, Indicator
    from ecocheck.model.standard import Crossing
    from ecocheck.model.tasks import Task
    from ecocheck.model.units import Classes
    from ecocheck.source.project import Project


@dataclass(frozen=True, slots=True)
class ListedIndicator:
    """An indicator with the name of its field of work, and those of its criteria that are listed here.

    Criteria that the plan lacks are listed apart, by the `standards` that have them.
    """

    indicator: Indicator
    domain: str
    criteria: tuple[Criterion, ...]
    of_plan: bool
    standards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedCriterion:
    """A criterion, the number of its indicator, and the further standards that have it."""

    criterion: Criterion
    indicator: int
    standards: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedCrossing:
    """A crossing with its two criteria, each with the ids of the standards that have it, the plan among them."""

    crossing: Crossing
    criterion: tuple[Criterion, tuple[str, ...]]
    other: tuple[Criterion, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ListedRegion:
    """A region; `kind` is 市, 州, 区, 县 or another, `years` are the years of its data files."""

    name: str
    kind: str
    areas: tuple[str, ...]
    classes: Mapping[str, tuple[str, ...]]
    """Its class on each axis that units.yaml states."""
    aliases: tuple[str, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ListedAgency:
    """An office or collective party, and what it leads, supports and is responsible for."""

    name: str
    aliases: tuple[str, ...]
    leading_group: str | None
    stands_for: str | None
    leads: tuple[int, ...]
    supports: tuple[int, ...]
    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedContradiction:
    """A contradiction of the plan, and how far it is settled."""

    contradiction: Contradiction
    state: State


def list_indicators(project: Project) -> tuple[ListedIndicator, ...]:
    """Every indicator of the plan in the order of the registry, then what further standards have beside the plan."""
    registry = project.registry.indicators
    names = {domain.id: domain.name for domain in registry.domains}
    groups: dict[tuple[bool, tuple[str, ...], int], list[Criterion]] = {}
    for one in list_criteria(project):
        of_plan = one.criterion.in_plan
        groups.setdefault((of_plan, () if of_plan else one.standards, one.indicator), []).append(one.criterion)
    indicators = {one.id: one for one in registry.indicators}
    return tuple(
        ListedIndicator(indicators[number], names.get(indicators[number].domain, ""), tuple(criteria), of_plan, others)
        for (of_plan, others, number), criteria in groups.items()
    )


def list_criteria(project: Project) -> tuple[ListedCriterion, ...]:
    """Every criterion of the plan in the order of the registry, then those that further standards alone have."""
    indicators = project.registry.indicators.indicators
    found = [
        ListedCriterion(criterion, one.id, standards_with(project, (criterion.id,)))
        for one in indicators
        for criterion in one.criteria
    ]
    beside = [one for one in found if not one.criterion.in_plan]
    return (*(one for one in found if one.criterion.in_plan), *sorted(beside, key=lambda one: one.standards))


def list_tasks(project: Project) -> tuple[Task, ...]:
    """Every task, in the order of the registry."""
    return project.registry.tasks.tasks


def list_contradictions(project: Project) -> tuple[ListedContradiction, ...]:
    """Every contradiction of the plan, settled ones too, in the order of the registry."""
    return tuple(ListedContradiction(one, state_of(one)) for one in project.registry.indicators.contradictions)


def list_regions(project: Project) -> tuple[ListedRegion, ...]:
    """The city and its counties, in the order of units.yaml."""
    units, paths = project.units, project.data.paths
    city, areas = units.city, units.areas()
    known: list[tuple[str, str, Classes, tuple[str, ...]]] = [(city.name, city.kind, city.classes, city.aliases)]
    known += [(one.name, one.kind, one.classes, one.aliases) for one in units.counties]
    return tuple(
        ListedRegion(name, kind, areas[name], classes, aliases, tuple(sorted(paths.get(name, {}))))
        for name, kind, classes, aliases in known
    )


def list_crosswalk(project: Project) -> tuple[ListedCrossing, ...]:
    """Which criterion answers which of another standard, in the order of the registry."""
    every = {one.criterion.id: one for one in list_criteria(project)}
    return tuple(
        ListedCrossing(one, *((every[key].criterion, _standards_of(every[key])) for key in (one.from_, one.to)))
        for one in project.registry.indicators.crosswalk
    )


def _standards_of(one: ListedCriterion) -> tuple[str, ...]:
    return (PLAN_STANDARD, *one.standards) if one.criterion.in_plan else one.standards


def list_agencies(project: Project) -> tuple[ListedAgency, ...]:
    """Every office, then every collective party, of the project and of its registry."""
    work = _Work(project)
    found: dict[str, ListedAgency] = {}
    for units in (project.registry.names, project.units):
        for agency in units.agencies:
            found[agency.name] = work.of(agency.name, agency.aliases, agency.leading_group, None)
        for party in units.parties:
            found[party.name] = work.of(party.name, (), None, party.stands_for)
    return tuple(found.values())


class _Work:
    """The indicators and tasks of each office, by its registered name; filled on creation."""

    def __init__(self, project: Project) -> None:
        self.leads: dict[str, list[int]] = {}
        self.supports: dict[str, list[int]] = {}
        self.tasks: dict[str, list[str]] = {}
        for one in project.registry.indicators.indicators:
            for kept, names in ((self.leads, one.lead), (self.supports, one.support)):
                for name in names:
                    kept.setdefault(resolve_agency(project, name), []).append(one.id)
        for task in project.registry.tasks.tasks:
            for name in task.responsible:
                self.tasks.setdefault(resolve_agency(project, name), []).append(task.id)

    def of(self, name: str, aliases: tuple[str, ...], seat: str | None, stands_for: str | None) -> ListedAgency:
        """The office with its indicators and tasks."""
        leads, supports, tasks = (tuple(kept.get(name, ())) for kept in (self.leads, self.supports, self.tasks))
        return ListedAgency(name, aliases, seat, stands_for, leads, supports, tasks)  # type: ignore[arg-type]  # looked up by name just above
