"""What differs between two sides of the inputs of one verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.diff.questions import Question
    from ecocheck.app.diff.sides import Side
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Contradiction
    from ecocheck.source.region import RegionFile


class Kind(StrEnum):
    """The kinds of things that can make a verdict move; the order is that in which causes are told."""

    DATUM = "datum"
    ASSIGNED = "assigned_target"
    BASELINE = "baseline"
    INTERIM = "interim_figures"
    """Figures of parts of a year: a count of events may not be lower, and none may stand beside 不涉及."""
    WAIVER = "waiver"
    EVIDENCE = "evidence"
    """Documents that both sides name, and that are missing or altered on one of them."""
    FILE = "file"
    """A data file, or a section of it, that can be read on one side only; the key is the region or the section."""
    PRIOR = "earlier_figure"
    """The figure of last year, of an earlier year that still decides, or of any year beside 不涉及."""
    LENT = "lent_figure"
    """The figure of the criterion that a target of a task uses."""
    CITY_TARGET = "city_target"
    """The targets in the city's own files; one that stands there too is not one of its county."""
    OTHER = "other_figure"
    """The figure of another criterion at which the rule looks."""
    COUNTY = "county_figures"
    """The figures of a county that the city's rule counts; the key is the county's name."""
    WIDER = "wider_figure"
    """Figures of wider regions, or the city's own figure, in the city's file of the judged year."""
    RULE = "rule"
    SETTLEMENT = "settlement"
    STANDARD = "standard"
    REGION = "region"
    """What units.yaml says of the region: its kinds of area, the names of regions and offices."""
    AS_OF = "as_of"


OF_A_FILE: Final = frozenset(
    {
        Kind.DATUM,
        Kind.ASSIGNED,
        Kind.BASELINE,
        Kind.INTERIM,
        Kind.WAIVER,
        Kind.EVIDENCE,
        Kind.FILE,
        Kind.WIDER,
    }
)
"""The kinds that stand in a region's own file; of the judged year's file they are the direct causes."""


class Factor(NamedTuple):
    """One thing that differs: its kind, the id or name that it has, the year of its file where it is in one."""

    kind: Kind
    key: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """One side's inputs for one region and year: all files of the region, later ones too."""

    side: Side
    place: Place
    year: int
    files: Mapping[int, RegionFile]

    @property
    def years(self) -> Mapping[int, Figures]:
        """The figures in these files."""
        return {year: file.figures for year, file in self.files.items()}


SECTIONS: Final = {
    Kind.DATUM: "measurements",
    Kind.PRIOR: "measurements",
    Kind.LENT: "measurements",
    Kind.OTHER: "measurements",
    Kind.EVIDENCE: "measurements",
    Kind.ASSIGNED: "assigned",
    Kind.BASELINE: "baselines",
    Kind.INTERIM: "interim",
    Kind.WAIVER: "waivers",
    Kind.WIDER: "wider",
}
"""The section of a data file that holds a factor of that kind; a target's own report stands under `tasks`."""
_REPORTED: Final = frozenset({Kind.DATUM, Kind.PRIOR, Kind.EVIDENCE})


def section_of(factor: Factor) -> str:
    """The section of the data file in which the factor stands."""
    return "tasks" if factor.key.startswith("T") and factor.kind in _REPORTED else SECTIONS[factor.kind]


def entry_of(figures: Figures | None, section: str, key: str) -> tuple[object, bool, bool]:
    """An entry of a data file, whether it is refused, and whether its id stands under a wrong key."""
    if figures is None:
        return None, False, False
    found = getattr(figures, section).get(key)
    return found or None, (section, key) in figures.refused, section == "measurements" and key in figures.misplaced_ids


class Read(NamedTuple):
    """What a verdict may read of the files of its region besides its own entries."""

    others: frozenset[str] = frozenset()
    """Further criteria at which its rule looks."""
    wider: frozenset[str] = frozenset()
    """Criteria of which the city's own file may record figures of wider regions."""
    any_year: frozenset[str] = frozenset()
    """Criteria that may not concern the region: a figure in the file of any year contradicts that."""


def figure_factors(before: Ground, after: Ground, one: Question, read: Read) -> Iterator[Factor]:
    """What differs of the data files of the region."""
    was, now = before.years, after.years
    for year in sorted({*was, *now}, reverse=True):
        if year <= after.year or read.any_year:
            yield from _of_a_file((was.get(year), now.get(year)), year, after, one, read)


def _of_a_file(
    both: tuple[Figures | None, Figures | None], year: int, ground: Ground, one: Question, read: Read
) -> Iterator[Factor]:
    """What differs of one file. Of a file or a section that is readable on one side only, nothing within is told."""
    shut = [figures is not None and figures.unreadable for figures in both]
    if shut[0] != shut[1]:
        yield Factor(Kind.FILE, ground.place.name, year)
        return
    refused = [frozenset[str]() if figures is None else figures.refused_sections for figures in both]
    possible = tuple(dict.fromkeys(_possible_in(year, ground, one, read)))
    differing = {section for factor in possible if (section := section_of(factor)) in refused[0] ^ refused[1]}
    yield from (Factor(Kind.FILE, section, year) for section in sorted(differing))
    for factor in possible:
        was, now = (_told(figures, factor, one) for figures in both)
        if was != now and section_of(factor) not in differing:
            yield factor


def _possible_in(year: int, ground: Ground, one: Question, read: Read) -> Iterator[Factor]:
    """What a file may hold for the verdict; later ones only what contradicts that a criterion does not concern it."""
    own = None if one.criterion is None else one.criterion.id
    if year <= ground.year:
        yield from _possible(one, year, judged=year == ground.year)
        for key in sorted(read.others):
            kinds = (Kind.OTHER, Kind.ASSIGNED, Kind.BASELINE, Kind.INTERIM)
            yield from (Factor(kind, key, year) for kind in kinds)
    if year == ground.year and ground.place.is_city:
        yield from (Factor(Kind.WIDER, key, year) for key in sorted(read.wider))
        yield from (Factor(Kind.OTHER, key, year) for key in sorted(read.wider - {own}))
    if year != ground.year:
        for key in sorted(read.any_year):
            yield Factor(Kind.PRIOR if key == own else Kind.OTHER, key, year)
            yield from (Factor(kind, key, year) for kind in (Kind.ASSIGNED, Kind.BASELINE, Kind.INTERIM))


def _possible(one: Question, year: int, *, judged: bool) -> Iterator[Factor]:
    """What a file may hold for the verdict.

    Assigned targets, and a criterion's waivers, count only in the judged year's file.
    """
    figure = Kind.DATUM if judged else Kind.PRIOR
    if one.criterion is not None:
        key, above = one.criterion.id, None if one.indicator is None else str(one.indicator.id)
        yield Factor(figure, key, year)
        yield Factor(Kind.BASELINE, key, year)
        yield Factor(Kind.INTERIM, key, year)
        if judged:
            yield Factor(Kind.ASSIGNED, key, year)
    elif one.target is not None and one.task is not None:
        key, above = one.target.id, one.task.id
        yield Factor(figure, one.task.id, year)
        yield Factor(Kind.BASELINE, key, year)
        for _, lender in one.lenders:
            yield from (Factor(kind, lender.id, year) for kind in (Kind.LENT, Kind.INTERIM))
    else:
        return
    if judged or one.target is not None:
        yield from (Factor(Kind.WAIVER, each, year) for each in (key, above) if each is not None)


def _told(figures: Figures | None, factor: Factor, one: Question) -> object:
    """What a file says there; of a task's report only what is about the target."""
    section = section_of(factor)
    found, refused, misplaced = entry_of(figures, section, factor.key)
    if section == "tasks" and figures is not None and factor.key in figures.tasks:
        found = figures.tasks[factor.key].status, measurement_of(figures, factor.key, one)
    return found, refused, misplaced


def measurement_of(figures: Figures | None, key: str, one: Question) -> Measurement | None:
    """The figure of a criterion, or what a task reports of the target that is judged."""
    if figures is None:
        return None
    if one.task is not None and one.target is not None and key == one.task.id:
        report = figures.tasks.get(key)
        return None if report is None else report.targets.get(one.target.id)
    return figures.measurements.get(key)


def registry_factors(
    before: Ground, after: Ground, one: tuple[Question, Question], others: frozenset[str] = frozenset()
) -> Iterator[Factor]:
    """What differs of the registry: the rules, decisions about them, the standard, the region, the day."""
    yield from _rules(one)
    sides = before.side, after.side
    for key in sorted(others):
        was, now = (side.questions.of(key, ()).criterion for side in sides)
        if was != now:
            yield Factor(Kind.RULE, key)
    keys = others | {each.id for each in one} | {lender.id for each in one for _, lender in each.lenders}
    yield from (Factor(Kind.SETTLEMENT, key) for key in _settlements(sides) if keys & _concerned(key, sides))
    standards = [side.standard for side in sides]
    if standards[0] != standards[1]:
        yield Factor(Kind.STANDARD, next(each.id for each in reversed(standards) if each is not None))
    if before.place != after.place or before.side.names != after.side.names:
        yield Factor(Kind.REGION, after.place.name)
    if before.side.as_of != after.side.as_of:
        yield Factor(Kind.AS_OF, after.side.as_of.isoformat())


def _rules(one: tuple[Question, Question]) -> Iterator[Factor]:
    was, now = one
    if was.rule != now.rule:
        yield Factor(Kind.RULE, now.id or was.id or "")
    lent = [{lender.id: lender for _, lender in each.lenders} for each in one]
    for key in dict.fromkeys((*lent[1], *lent[0])):
        if lent[0].get(key) != lent[1].get(key):
            yield Factor(Kind.RULE, key)


def _settlements(sides: tuple[Side, Side]) -> tuple[str, ...]:
    """The ids of the contradictions that the sides record or decide differently."""
    was, now = (side.contradictions for side in sides)
    dated = [side.written.registry.indicators.plan.dated for side in sides]
    return tuple(key for key in {**was, **now} if was.get(key) != now.get(key) or dated[0] != dated[1])


def _concerned(key: str, sides: tuple[Side, Side]) -> set[str | None]:
    """The ids of what a decision is about, on either side."""
    found: set[str | None] = set()
    for side in sides:
        one: Contradiction | None = side.contradictions.get(key)
        if one is not None and one.settled is not None:
            found |= {effect.concerns[1] for effect in one.settled.effects}
    return found
