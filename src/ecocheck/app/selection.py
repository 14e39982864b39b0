"""Selects what a user asks for: regions, indicators, offices, years, and the standard to judge by."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.app.standards import find_standard, standard_ids
from ecocheck.app.typed_names import UnknownNameError, agency_names, region_names, resolve, resolve_agency
from ecocheck.model.standard import PLAN_STANDARD
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.standard import Standard
    from ecocheck.model.tasks import Task
    from ecocheck.source.project import Project


_CRITERION = regex(r"\d+(-\d+)?", re.ASCII)
_TASK = regex(r"T\d+(-\d+)?", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options as typed; empty means all (for years: the newest)."""

    counties: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    standard: str | None = None
    """The id of one standard; None is the plan."""


class NothingOfYearError(Exception):
    """No region has a data file of the years asked for."""

    def __init__(self, years: tuple[int, ...], known: tuple[int, ...]) -> None:
        """`years` are the years asked for, `known` the years with data."""
        super().__init__(str(years))
        self.years = years
        self.known = known


class NothingSelectedError(Exception):
    """Every name is known, but together they select nothing: no criterion and no task.

    An empty result would look like success.
    """

    def __init__(self, indicators: tuple[str, ...], agencies: tuple[str, ...]) -> None:
        """`indicators` and `agencies` are the names as typed."""
        super().__init__(str((indicators, agencies)))
        self.indicators = indicators
        self.agencies = agencies


@dataclass(frozen=True, slots=True)
class Selection:
    """What was asked for, resolved in a project."""

    places: tuple[Place, ...]
    criteria: frozenset[str]
    years: tuple[int, ...]
    indicators: tuple[Indicator, ...]
    """Indicators that have a selected criterion, in the order of the registry."""
    tasks: tuple[Task, ...]
    """The tasks that serve the selected indicators and for which the selected offices are responsible."""
    everything: bool
    """Whether neither indicators nor offices were asked for by name."""
    agencies: tuple[str, ...] = ()
    """The registered names of the offices asked for; empty for all."""
    standard: Standard | None = None
    """The further standard to judge by; None for the plan."""
    rules_of: int | None = None
    """The year whose rules are tried; None for the rules in force in each year that is judged."""

    @property
    def most_verdicts(self) -> int:
        """The largest possible number of verdicts on criteria and targets."""
        return len(self.places) * len(self.years) * (len(self.criteria) + sum(len(one.targets) for one in self.tasks))

    def includes(self, criterion: Criterion) -> bool:
        """Whether the criterion was asked for."""
        return criterion.id in self.criteria


def asked_regions(project: Project, wanted: Wanted) -> tuple[str, ...]:
    """The regions asked for by name, or every region. Raises UnknownNameError."""
    regions = project.units.regions()
    return resolve("county", wanted.counties, region_names(project), regions) or regions


def asked_criteria(project: Project, wanted: Wanted, *, every_standard: bool = False) -> frozenset[str]:
    """The ids of the criteria asked for, by number and by office. Raises UnknownNameError.

    Only those that the plan has, or the standard asked for; those of every
    standard where figures are looked at and nothing is judged.
    """
    indicators = project.registry.indicators.indicators
    by_name = {str(one.id): tuple(c.id for c in one.criteria) for one in indicators}
    by_name |= {c.id: (c.id,) for one in indicators for c in one.criteria}
    known = tuple(str(one.id) for one in indicators)
    words = {c.name: c.id for one in indicators for c in one.criteria} | {one.name: str(one.id) for one in indicators}
    asked = resolve("indicator", wanted.indicators, {name: name for name in by_name}, known, words)
    standing = by_name[""] = tuple(
        c.id for one in indicators for c in one.criteria if every_standard or c.stands_in(_standard_id(wanted))
    )
    for name in asked:
        if not set(by_name[name]) & set(standing):
            raise UnknownNameError("beside_plan", name, standards_with(project, by_name[name]))
    chosen = {c for name in asked or ("",) for c in by_name[name]} & set(standing)
    if wanted.agencies:
        names = agency_names(project)
        offices = set(resolve("agency", wanted.agencies, names, tuple(dict.fromkeys(names.values()))))
        served = {
            c.id
            for one in indicators
            if offices & {resolve_agency(project, office) for office in (*one.lead, *one.support)}
            for c in one.criteria
        }
        chosen &= served
    return frozenset(chosen)


def _standard_id(wanted: Wanted) -> str | None:
    return None if wanted.standard == PLAN_STANDARD else wanted.standard


def standards_with(project: Project, criteria: Iterable[str]) -> tuple[str, ...]:
    """The ids of the further standards that have one of these criteria."""
    every = {c.id: c for one in project.registry.indicators.indicators for c in one.criteria}
    found = {rev.standard for key in criteria for rev in every[key].revisions if rev.standard is not None}
    return tuple(one.id for one in project.registry.indicators.standards if one.id in found)


def years_wanted(project: Project, wanted: Wanted) -> tuple[int, ...]:
    """The years asked for, or the newest with data. Raises NothingOfYearError."""
    known = project.data.years()
    if not wanted.years:
        if not known:
            raise NothingOfYearError((), known)
        return known[-1:]
    if not set(wanted.years) & set(known):
        raise NothingOfYearError(wanted.years, known)
    return tuple(sorted(set(wanted.years)))


def asked_tasks(project: Project, wanted: Wanted, criteria: frozenset[str]) -> tuple[Task, ...]:
    """The tasks that serve an indicator asked for, and for which an office asked for is responsible.

    `criteria` are those of `asked_criteria`, so every name in `wanted` is known.
    """
    tasks = project.registry.tasks.tasks
    if wanted.indicators:
        numbers = {one.id for one in indicators_with(project, criteria, every_standard=True)}
        tasks = tuple(task for task in tasks if numbers & set(task.serves.indicators))
    if wanted.agencies:
        offices = {resolve_agency(project, name) for name in wanted.agencies}
        tasks = tuple(task for task in tasks if offices & {resolve_agency(project, one) for one in task.responsible})
    return tasks


def indicators_with(
    project: Project, criteria: frozenset[str], standard: str | None = None, *, every_standard: bool = False
) -> tuple[Indicator, ...]:
    """The indicators that have one of these criteria, in the registry's order.

    Each has all its criteria that the plan or that standard has: an indicator is
    rolled up over these, whether or not they were asked for.
    """
    found = (one for one in project.registry.indicators.indicators if any(c.id in criteria for c in one.criteria))
    return tuple(found if every_standard else (_narrow(one, standard) for one in found))


def _narrow(indicator: Indicator, standard: str | None) -> Indicator:
    standing = tuple(one for one in indicator.criteria if one.stands_in(standard))
    if len(standing) == len(indicator.criteria):
        return indicator
    return indicator.model_copy(update={"criteria": standing})


def select_standard(project: Project, wanted: Wanted) -> Standard | None:
    """The further standard asked for; None for the plan. Raises UnknownNameError."""
    try:
        return find_standard(project, wanted.standard)
    except KeyError as error:
        raise UnknownNameError("standard", wanted.standard or "", standard_ids(project)) from error


def select(
    project: Project, wanted: Wanted, years: tuple[int, ...] | None = None, *, every_standard: bool = False
) -> Selection:
    """Resolve what was asked for. Raises UnknownNameError, NothingOfYearError, NothingSelectedError.

    With `years`, these are judged whether or not the project has data of them;
    with `every_standard`, figures are looked at and nothing is judged.
    """
    standard = select_standard(project, wanted)
    chosen = asked_regions(project, wanted)
    criteria = asked_criteria(project, wanted, every_standard=every_standard)
    years = years_wanted(project, wanted) if years is None else years
    places = tuple(place for place in project.places() if place.name in chosen)
    picked = indicators_with(project, criteria, _standard_id(wanted), every_standard=every_standard)
    everything = not wanted.indicators and not wanted.agencies
    offices = tuple(dict.fromkeys(resolve_agency(project, name) for name in wanted.agencies))
    tasks = asked_tasks(project, wanted, criteria)
    if not criteria and not tasks:
        raise NothingSelectedError(wanted.indicators, wanted.agencies)
    return Selection(places, criteria, years, picked, tasks, everything, offices, standard)


def is_task(topic: str) -> bool:
    """Whether the text has the form of a task's id (`T72`) or a target's id (`T72-1`)."""
    return _TASK.fullmatch(topic) is not None


def is_topic(topic: str) -> bool:
    """Whether the text has the form of the id of something that is judged: `24`, `24-1`, `T72`, `T72-1`."""
    return is_task(topic) or _CRITERION.fullmatch(topic) is not None


def select_topic(project: Project, topic: str, wanted: Wanted, years: tuple[int, ...] | None = None) -> Selection:
    """Select the indicator, criterion, task or target of that id. Raises UnknownNameError, NothingOfYearError.

    With `years`, these are judged whether or not the project has data of them.
    UnknownNameError has `target` in `what` for ids of tasks and targets, and
    `progress` for a task without targets, which reports its progress alone.
    """
    if not is_task(topic):
        return replace(select(project, replace(wanted, indicators=(topic,)), years), tasks=())
    selection = select(project, wanted, years)
    narrowed = (_narrowed(task, topic.upper()) for task in project.registry.tasks.tasks)
    tasks = tuple(task for task in narrowed if task.targets)
    if not tasks:
        if any(task.id == topic.upper() for task in project.registry.tasks.tasks):
            raise UnknownNameError("progress", topic.upper(), ())
        known = tuple(one.id for task in project.registry.tasks.tasks for one in task.targets)
        raise UnknownNameError("target", topic, known)
    return replace(selection, criteria=frozenset(), indicators=(), tasks=tasks, everything=False)


def _narrowed(task: Task, name: str) -> Task:
    """The task with only the target of that id; with all its targets where the id is the task's own."""
    return task.model_copy(update={"targets": tuple(one for one in task.targets if name in {task.id, one.id})})
