"""What a person asks for: regions, indicators, agencies, years, by the names that people write."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.tasks import Task
    from ecocheck.source.project import Project


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options as typed; empty means all (for years: the newest)."""

    counties: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    years: tuple[int, ...] = ()


class UnknownNameError(Exception):
    """A name that the project does not have, with the names that it has."""

    def __init__(self, what: str, name: str, known: tuple[str, ...]) -> None:
        """`what` is `county`, `indicator` or `agency`."""
        super().__init__(name)
        self.what = what
        self.name = name
        self.known = known


class NothingOfYearError(Exception):
    """No region has a file of the years asked."""

    def __init__(self, years: tuple[int, ...], known: tuple[int, ...]) -> None:
        """Carry the years asked and the years there are."""
        super().__init__(str(years))
        self.years = years
        self.known = known


@dataclass(frozen=True, slots=True)
class Selection:
    """What was asked, resolved against a project."""

    places: tuple[Place, ...]
    criteria: frozenset[str]
    years: tuple[int, ...]
    indicators: tuple[Indicator, ...]
    """Indicators that have a selected criterion, in the order of the registry."""
    tasks: tuple[Task, ...]
    """Tasks that the selected offices own, or that serve the selected indicators."""
    everything: bool
    """No indicator and no office was picked out."""
    agencies: tuple[str, ...] = ()
    """The offices picked out, by their registered names."""

    def includes(self, criterion: Criterion) -> bool:
        """Whether the criterion was asked for."""
        return criterion.id in self.criteria


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip()


def _resolve(what: str, typed: Iterable[str], names: Mapping[str, str], known: tuple[str, ...]) -> tuple[str, ...]:
    found = []
    for name in typed:
        if _folded(name) not in names:
            raise UnknownNameError(what, name, known)
        found.append(names[_folded(name)])
    return tuple(dict.fromkeys(found))


def region_names(project: Project) -> dict[str, str]:
    """Every name and alias of a region, with the name it stands for."""
    units = project.units
    aliases = {alias: county.name for county in units.counties for alias in county.aliases}
    aliases |= dict.fromkeys(units.city.aliases, units.city.name)
    return {_folded(alias): name for alias, name in (aliases | {name: name for name in units.regions()}).items()}


def agency_names(project: Project) -> dict[str, str]:
    """Every name and alias of an office or collective party, with the name it stands for."""
    found: dict[str, str] = {}
    for units in (project.units, project.registry.names):
        found |= {alias: agency.name for agency in units.agencies for alias in agency.aliases}
        found |= {agency.name: agency.name for agency in units.agencies}
        found |= {party.name: party.name for party in units.parties}
    return {_folded(alias): name for alias, name in found.items()}


def resolve_agency(project: Project, name: str) -> str:
    """The office of that name or alias; a name that nobody registered stands for itself."""
    return agency_names(project).get(_folded(name), name)


def _criteria(project: Project, wanted: Wanted) -> frozenset[str]:
    indicators = project.registry.indicators.indicators
    by_name = {str(one.id): tuple(c.id for c in one.criteria) for one in indicators}
    by_name |= {c.id: (c.id,) for one in indicators for c in one.criteria}
    known = tuple(str(one.id) for one in indicators)
    asked = _resolve("indicator", wanted.indicators, {name: name for name in by_name}, known)
    chosen = {c for name in asked or by_name for c in by_name[name]}
    if wanted.agencies:
        names = agency_names(project)
        offices = set(_resolve("agency", wanted.agencies, names, tuple(dict.fromkeys(names.values()))))
        served = {
            c.id
            for one in indicators
            if offices & {names.get(_folded(office), office) for office in (*one.lead, *one.support)}
            for c in one.criteria
        }
        chosen &= served
    return frozenset(chosen)


def _years(project: Project, wanted: Wanted) -> tuple[int, ...]:
    known = project.data.years()
    if not wanted.years:
        if not known:
            raise NothingOfYearError((), known)
        return known[-1:]
    if not set(wanted.years) & set(known):
        raise NothingOfYearError(wanted.years, known)
    return tuple(sorted(set(wanted.years)))


def _tasks(project: Project, wanted: Wanted, picked: tuple[Indicator, ...]) -> tuple[Task, ...]:
    tasks = project.registry.tasks.tasks
    if wanted.indicators:
        numbers = {one.id for one in picked}
        tasks = tuple(task for task in tasks if numbers & set(task.serves.indicators))
    if wanted.agencies:
        names = agency_names(project)
        offices = {names[_folded(name)] for name in wanted.agencies}
        tasks = tuple(task for task in tasks if offices & {names.get(_folded(one), one) for one in task.responsible})
    return tasks


def select(project: Project, wanted: Wanted) -> Selection:
    """What was asked, resolved. Raises UnknownNameError, NothingOfYearError."""
    regions = project.units.regions()
    chosen = _resolve("county", wanted.counties, region_names(project), regions)
    criteria = _criteria(project, wanted)
    years = _years(project, wanted)
    places = tuple(place for place in project.places() if not chosen or place.name in chosen)
    indicators = project.registry.indicators.indicators
    picked = tuple(one for one in indicators if any(c.id in criteria for c in one.criteria))
    everything = not wanted.indicators and not wanted.agencies
    offices = tuple(dict.fromkeys(resolve_agency(project, name) for name in wanted.agencies))
    return Selection(places, criteria, years, picked, _tasks(project, wanted, picked), everything, offices)
