"""What differs between two sides of the inputs of one verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.diff.sides import Side
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Contradiction, Criterion, Indicator
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.region import RegionFile


class Kind(StrEnum):
    """The kinds of things that can make a verdict move; the order is that in which causes are told."""

    DATUM = "datum"
    ASSIGNED = "assigned_target"
    BASELINE = "baseline"
    WAIVER = "waiver"
    EVIDENCE = "evidence"
    FILE = "file"
    """A data file, or a section of it, that can be read on one side only."""
    PRIOR = "earlier_figure"
    """The figure of last year, or of an earlier year that still decides."""
    LENT = "lent_figure"
    """The figure of the criterion that a target of a task uses."""
    CITY_TARGET = "city_target"
    """A target that the city's files record and the county's own must not fall short of."""
    RULE = "rule"
    SETTLEMENT = "settlement"
    STANDARD = "standard"
    REGION = "region"
    """What units.yaml says of the region: its kinds of area, the names of regions and offices."""
    AS_OF = "as_of"

    @property
    def direct(self) -> bool:
        """Whether it stands in the region's own file of the year that is judged."""
        return self in _DIRECT


_DIRECT = frozenset({Kind.DATUM, Kind.ASSIGNED, Kind.BASELINE, Kind.WAIVER, Kind.EVIDENCE, Kind.FILE})


class Factor(NamedTuple):
    """One thing that differs: its kind, the id or name that it has, the year of its file where it is in one."""

    kind: Kind
    key: str
    year: int | None = None


class Question(NamedTuple):
    """What is judged: a criterion, or a target of a task; on a side that lacks it, None."""

    indicator: Indicator | None
    criterion: Criterion | None
    task: Task | None
    target: TaskTarget | None
    lender: Criterion | None = None
    """The criterion whose figure the target may use."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One side's inputs for one region and year."""

    side: Side
    place: Place
    year: int
    years: Mapping[int, Figures]
    files: Mapping[int, RegionFile]


SECTIONS = {
    Kind.DATUM: "measurements",
    Kind.PRIOR: "measurements",
    Kind.LENT: "measurements",
    Kind.ASSIGNED: "assigned",
    Kind.BASELINE: "baselines",
    Kind.WAIVER: "waivers",
}
"""The section of a data file that holds a factor of that kind; a target's own report stands under `tasks`."""


def section_of(factor: Factor) -> str:
    """The section of the data file in which the factor stands."""
    if factor.key.startswith("T") and factor.kind in {Kind.DATUM, Kind.PRIOR}:
        return "tasks"
    return SECTIONS[factor.kind]


def unreadable(figures: Figures | None) -> tuple[bool, frozenset[str]]:
    """What of a file cannot be read at all."""
    return (False, frozenset()) if figures is None else (figures.unreadable, figures.refused_sections)


def entry_of(figures: Figures | None, section: str, key: str) -> tuple[object, bool, bool]:
    """An entry of a data file, whether it is refused, and whether its id stands under a wrong key."""
    if figures is None:
        return None, False, False
    found = getattr(figures, section).get(key)
    return found or None, (section, key) in figures.refused, section == "measurements" and key in figures.misplaced_ids


def figure_factors(before: Ground, after: Ground, one: Question) -> Iterator[Factor]:
    """What differs of the data files of the region."""
    for year in sorted({*before.years, *after.years}, reverse=True):
        was, now = before.years.get(year), after.years.get(year)
        if unreadable(was) != unreadable(now):
            yield Factor(Kind.FILE, after.place.name, year)
            continue
        for factor in _possible(one, year, judged=year == after.year):
            section = section_of(factor)
            if _report(was, section, factor.key, one) != _report(now, section, factor.key, one):
                yield factor


def _possible(one: Question, year: int, *, judged: bool) -> Iterator[Factor]:
    figure = Kind.DATUM if judged else Kind.PRIOR
    if one.criterion is not None:
        key = one.criterion.id
        yield Factor(figure, key, year)
        yield Factor(Kind.ASSIGNED, key, year)
        yield Factor(Kind.BASELINE, key, year)
        keys = (key, *((str(one.indicator.id),) if one.indicator is not None else ()))
    elif one.target is not None and one.task is not None:
        yield Factor(figure, one.task.id, year)
        yield Factor(Kind.BASELINE, one.target.id, year)
        if one.lender is not None:
            yield Factor(Kind.LENT, one.lender.id, year)
        keys = (one.target.id, one.task.id)
    else:
        return
    if judged:
        yield from (Factor(Kind.WAIVER, key, year) for key in keys)


def _report(figures: Figures | None, section: str, key: str, one: Question) -> tuple[object, bool, bool]:
    """An entry as `entry_of`; of a task's report only what is about the target."""
    found, refused, misplaced = entry_of(figures, section, key)
    if section == "tasks" and figures is not None and key in figures.tasks and one.target is not None:
        report = figures.tasks[key]
        own = report.targets.get(one.target.id)
        found = None if own is None else (report.status, own)
    return found, refused, misplaced


def registry_factors(before: Ground, after: Ground, one: tuple[Question, Question]) -> Iterator[Factor]:
    """What differs of the registry: the rule, decisions about it, the standard, the region, the day."""
    was, now = one
    if (was.criterion, was.lender) != (now.criterion, now.lender):
        key = next(each.id for each in (now.criterion, was.criterion, now.lender, was.lender) if each is not None)
        yield Factor(Kind.RULE, key)
    if (was.task, was.target) != (now.task, now.target):
        found = now.target or was.target
        yield Factor(Kind.RULE, "" if found is None else found.id)
    keys = {each.id for side in one for each in (side.criterion, side.target, side.lender) if each is not None}
    for key in differing_contradictions(before.side, after.side):
        concerned = {ident for side in (before.side, after.side) for ident in _concerned(side.contradictions.get(key))}
        if keys & concerned:
            yield Factor(Kind.SETTLEMENT, key)
    if before.side.standard != after.side.standard:
        yield Factor(Kind.STANDARD, (after.side.standard or before.side.standard).id)  # type: ignore[union-attr]  # one is none
    if before.place != after.place or before.side.names != after.side.names:
        yield Factor(Kind.REGION, after.place.name)
    if before.side.as_of != after.side.as_of:
        yield Factor(Kind.AS_OF, after.side.as_of.isoformat())


def differing_contradictions(before: Side, after: Side) -> tuple[str, ...]:
    """The ids of the contradictions that the sides record or decide differently."""
    ids = dict.fromkeys((*before.contradictions, *after.contradictions))
    return tuple(key for key in ids if before.contradictions.get(key) != after.contradictions.get(key))


def _concerned(one: Contradiction | None) -> Iterator[str]:
    if one is not None and one.settled is not None:
        yield from (effect.concerns[1] for effect in one.settled.effects)
