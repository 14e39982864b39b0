"""Lists what a user can ask for: indicators, criteria, tasks, contradictions, regions and offices, as frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.typed_names import resolve_agency
from ecocheck.verdict.settling import State, state_of

if TYPE_CHECKING:
    from ecocheck.model.registry import Contradiction, Criterion, Indicator
    from ecocheck.model.tasks import Task
    from ecocheck.source.project import Project


@dataclass(frozen=True, slots=True)
class ListedIndicator:
    """An indicator with the name of its field of work."""

    indicator: Indicator
    domain: str


@dataclass(frozen=True, slots=True)
class ListedCriterion:
    """A criterion and the number of its indicator."""

    criterion: Criterion
    indicator: int


@dataclass(frozen=True, slots=True)
class ListedRegion:
    """A region; `kind` is 市, 区 or 县, `years` are the years of its data files."""

    name: str
    kind: str
    areas: tuple[str, ...]
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
    """Every indicator, in the order of the registry."""
    registry = project.registry.indicators
    names = {domain.id: domain.name for domain in registry.domains}
    return tuple(ListedIndicator(one, names.get(one.domain, "")) for one in registry.indicators)


def list_criteria(project: Project) -> tuple[ListedCriterion, ...]:
    """Every criterion, in the order of the registry."""
    indicators = project.registry.indicators.indicators
    return tuple(ListedCriterion(criterion, one.id) for one in indicators for criterion in one.criteria)


def list_tasks(project: Project) -> tuple[Task, ...]:
    """Every task, in the order of the registry."""
    return project.registry.tasks.tasks


def list_contradictions(project: Project) -> tuple[ListedContradiction, ...]:
    """Every contradiction of the plan, settled ones too, in the order of the registry."""
    return tuple(ListedContradiction(one, state_of(one)) for one in project.registry.indicators.contradictions)


def list_regions(project: Project) -> tuple[ListedRegion, ...]:
    """The city and its counties, in the order of units.yaml."""
    units, paths = project.units, project.data.paths
    city = ListedRegion(
        units.city.name, "市", units.city.areas, units.city.aliases, tuple(sorted(paths.get(units.city.name, {})))
    )
    counties = (
        ListedRegion(
            one.name, one.kind, (one.area,) if one.area else (), one.aliases, tuple(sorted(paths.get(one.name, {})))
        )
        for one in units.counties
    )
    return (city, *counties)


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
