"""Judging a project, region by region, so that a nation fits into memory."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.app.standards import named
from ecocheck.findings import Finding, Spot, ordered
from ecocheck.rules import check_file
from ecocheck.rules.context import DataContext
from ecocheck.verdict.judge import Result, inputs_of, judge_region
from ecocheck.verdict.kinds import Verdict
from ecocheck.verdict.rollup import IndicatorResult, roll_up
from ecocheck.verdict.targets import TargetResult, judge_targets, target_inputs
from ecocheck.verdict.totals import Disagreement, Part, cross_check, part_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.app.standards import NamedStandard
    from ecocheck.findings import Route
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Contradiction
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile
    from ecocheck.verdict.inputs import Inputs


@dataclass(frozen=True, slots=True)
class Judged:
    """A result with its two places: the datum's line and the rule's line."""

    result: Result
    at: Spot | None
    rule_at: Spot | None
    standard: NamedStandard
    inputs: Inputs | None = None
    """What a missed line was judged on, so that what it lacks can be worked out; else None, for memory's sake."""


@dataclass(frozen=True, slots=True)
class JudgedTarget:
    """A task's target with its two places."""

    result: TargetResult
    at: Spot | None
    rule_at: Spot
    inputs: Inputs | None = None
    """As above."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything that `check` has to say."""

    project: Project
    selection: Selection
    judged: tuple[Judged, ...]
    targets: tuple[JudgedTarget, ...]
    indicators: tuple[IndicatorResult, ...]
    disagreements: tuple[tuple[Disagreement, Spot | None], ...]
    findings: tuple[Finding, ...]
    figures: Mapping[tuple[str, int], Figures]
    """What each selected region recorded in each selected year; a region without a file is not in it."""
    contradictions: tuple[tuple[Contradiction, Spot], ...]
    """Where the plan contradicts itself and nobody has settled it."""
    as_of: datetime.date
    """The day of the question. No verdict depends on it."""
    earlier: Mapping[tuple[str, int], Figures] = field(default_factory=dict)
    """As `figures`, of the other years that were read: kept where `check` was asked to look back."""

    @property
    def unended(self) -> tuple[int, ...]:
        """The years asked that are not over on that day: what was filled in for them cannot be the whole year."""
        return tuple(year for year in self.selection.years if datetime.date(year, 12, 31) > self.as_of)

    @property
    def standard(self) -> NamedStandard:
        """The one standard that everything was judged by."""
        return named(self.project, self.selection.standard)


class RuleSpots:
    """Where each revision's rule stands in indicators.yaml; asked for often, so looked up once."""

    def __init__(self, project: Project) -> None:
        """Index the criteria by id."""
        self._document = project.registry.indicators_document
        self._routes: dict[str, Route] = {
            criterion.id: ("indicators", i, "criteria", j)
            for i, indicator in enumerate(project.registry.indicators.indicators)
            for j, criterion in enumerate(indicator.criteria)
        }
        self._spots: dict[tuple[str, int], Spot] = {}

    def of(self, result: Result) -> Spot | None:
        """The key `rule` of the revision that the result was judged by."""
        if result.revision_index is None:
            return None
        key = (result.criterion.id, result.revision_index)
        if key not in self._spots:
            route = (*self._routes[key[0]], "revisions", key[1], "rule")
            self._spots[key] = self._document.spot(route, "key")
        return self._spots[key]


def datum_spot(file: RegionFile | None, section: str, key: str) -> Spot | None:
    """The key `value` or `numerator` of an entry; the entry itself where it has neither."""
    data = file.document.data if file is not None else None
    entry = data.get(section, {}) if isinstance(data, dict) else None
    entry = entry.get(key) if isinstance(entry, dict) else None
    if file is None or entry is None:
        return None
    for name in ("value", "numerator"):
        if isinstance(entry, dict) and name in entry:
            return file.document.spot((section, key, name), "key")
    return file.document.spot((section, key), "key")


def target_spots(project: Project) -> dict[str, Spot]:
    """Where the rule of each task's target stands in tasks.yaml."""
    document = project.registry.tasks_document
    return {
        target.id: document.spot(("tasks", i, "targets", j, "rule"), "key")
        for i, task in enumerate(project.registry.tasks.tasks)
        for j, target in enumerate(task.targets)
    }


def target_datum(file: RegionFile | None, result: TargetResult) -> Spot | None:
    """The key `value` or `numerator` that a target was judged by."""
    if file is None or result.measurement is None:
        return None
    key = "value" if result.measurement.value is not None else "numerator"
    return file.document.spot(("tasks", result.task.id, "targets", result.target.id, key), "key")


def unsettled(project: Project) -> tuple[tuple[Contradiction, Spot], ...]:
    """Contradictions of the plan that nobody has settled, with their places."""
    document = project.registry.indicators_document
    return tuple(
        (contradiction, document.spot(("contradictions", i), "value"))
        for i, contradiction in enumerate(project.registry.indicators.contradictions)
        if contradiction.settled is None
    )


Heard: TypeAlias = Callable[[int, int], None]
"""Hears how many regions of how many are done."""


def _deaf(done: int, total: int) -> None:
    """Nobody asked."""


def check(
    opened: Opened, selection: Selection, as_of: datetime.date, *, back: int = 0, heard: Heard | None = None
) -> Checked:
    """Judge what was selected. Errors in data leave the rest judged, and come along as findings.

    `back` is the number of years before each that are read too, unjudged, for
    those who set years side by side; the figures of all years read are then kept.
    `heard` is told of each region that is done.
    """
    run = _Run(opened, selection, as_of, back)
    places, tell = opened.project.places(), heard or _deaf
    for done, place in enumerate(places, 1):
        for files, year in run.region(place):
            run.judge(place, files, year)
        tell(done, len(places))
    return run.finish()


def examine(
    opened: Opened, selection: Selection, as_of: datetime.date, *, heard: Heard | None = None
) -> tuple[Finding, ...]:
    """Only what is wrong with the files selected; nothing is judged and no figure is kept."""
    run = _Run(opened, selection, as_of)
    places, tell = opened.project.places(), heard or _deaf
    for done, place in enumerate(places, 1):
        run.look_through(place)
        tell(done, len(places))
    run.disagreements()
    return ordered(run.findings)


def _missed(result: Result, years: Mapping[int, Figures]) -> Inputs | None:
    """What a missed line was judged on."""
    if result.verdict is not Verdict.NOT_MET:
        return None
    return inputs_of(result.subject, years.get(result.year), years.get(result.year - 1), result.year)


class _Run:
    """One run over the regions. Mutable only while `check` runs."""

    def __init__(self, opened: Opened, selection: Selection, as_of: datetime.date, back: int = 0) -> None:
        self.project, self.selection, self.as_of, self.back = opened.project, selection, as_of, back
        self.standard = named(opened.project, selection.standard)
        self.findings = list(opened.findings)
        self.spots = RuleSpots(opened.project)
        self.judged: list[Judged] = []
        self.targets: list[JudgedTarget] = []
        self.rolled: list[IndicatorResult] = []
        """Indicators over all their criteria, whether or not each of those was asked for."""
        self.parts: dict[tuple[str, int], dict[str, Part]] = {}
        self.city: dict[int, RegionFile] = {}
        self.figures: dict[tuple[str, int], Figures] = {}
        self.earlier: dict[tuple[str, int], Figures] = {}
        self.summed = [c for one in selection.indicators for c in one.criteria if c.totals and selection.includes(c)]

    @cached_property
    def target_spots(self) -> dict[str, Spot]:
        """Where the rules of targets stand; only judging asks."""
        return target_spots(self.project)

    def region(self, place: Place) -> Iterator[tuple[Mapping[int, RegionFile], int]]:
        """Read one region and note its findings; what the cross-check needs of it is kept.

        Yields the region's files with each year that was asked for.
        """
        if not self._concerned(place):
            return
        asked = place in self.selection.places
        wanted = self._years_to_read() if asked else self.selection.years
        files = self.project.read_region(place.name, wanted)
        if asked and self.back:
            others = {year: file for year, file in files.items() if year not in self.selection.years}
            self.earlier |= {(place.name, year): file.figures for year, file in others.items()}
        for year in self.selection.years:
            self._note(place, files, year)
            if asked:
                yield files, year

    def look_through(self, place: Place) -> None:
        """Note the findings of one region file by file, and hold none but last year's beside it.

        What a file takes in memory is then taken again by the next, which is
        faster than having more of it for every year of the region.
        """
        if not self._concerned(place):
            return
        files: dict[int, RegionFile] = {}
        for year in self.selection.years:
            files = {one: file for one, file in files.items() if one == year - 1}
            files.update(self.project.read_region(place.name, {year - 1, year} - set(files)))
            self._note(place, files, year)

    def _concerned(self, place: Place) -> bool:
        """Whether the region was asked for, or the city's sums need it."""
        city_asked = any(one.is_city for one in self.selection.places)
        return place in self.selection.places or (city_asked and bool(self.summed))

    def _note(self, place: Place, files: Mapping[int, RegionFile], year: int) -> None:
        """Keep what the cross-check needs of a file, and its findings where the region was asked for."""
        file = files.get(year)
        if file is None:
            return
        self._keep_parts(place, file)
        if place in self.selection.places:
            self.findings += file.findings
            self.findings += check_file(DataContext(self.project, file, place, files, self.as_of))

    def _years_to_read(self) -> set[int]:
        """The years asked, the year before each, and those since the first target of a selected task fell due."""
        years = {year - step for year in self.selection.years for step in range(max(1, self.back) + 1)}
        dues = [due.year for task in self.selection.tasks for one in task.targets if (due := one.due_on()) is not None]
        return years | set(range(min(dues, default=max(years)), max(years)))

    def _keep_parts(self, place: Place, file: RegionFile) -> None:
        year = file.figures.year
        if place.is_city:
            self.city[year] = file
            return
        for criterion in self.summed:
            part = part_of(criterion, file.figures, year)
            if part is not None:
                self.parts.setdefault((criterion.id, year), {})[place.name] = part

    def judge(self, place: Place, files: Mapping[int, RegionFile], year: int) -> None:
        """Judge every selected criterion and task target of one region and year."""
        file = files.get(year)
        if file is not None:
            self.figures[place.name, year] = file.figures
        years = {one: files[one].figures for one in files}
        results = judge_region(self.selection.indicators, place, years, year, self.selection.standard)
        self.rolled += roll_up(results)
        for result in results:
            if self.selection.includes(result.criterion):
                at = datum_spot(file, "measurements", result.criterion.id)
                self.judged.append(Judged(result, at, self.spots.of(result), self.standard, _missed(result, years)))

        for one in judge_targets(self.selection.tasks, place, years, year):
            at = target_datum(files.get(one.reported_in), one)
            missed = one.verdict is Verdict.NOT_MET
            inputs = target_inputs(one.task, one.target, years, one.reported_in) if missed else None
            self.targets.append(JudgedTarget(one, at, self.target_spots[one.target.id], inputs))

    def disagreements(self) -> tuple[tuple[Disagreement, Spot | None], ...]:
        """Cross-check the city's figures, once every region has been read; each disagreement is a finding too."""
        found = tuple(self._cross_checked())
        for one, spot in found:
            params = {"criterion": one.criterion.id, "name": one.criterion.name, "stated": one.stated}
            params |= {"summed": one.summed, "arithmetic": one.arithmetic, "unit": one.criterion.unit or ""}
            if spot is not None:
                self.findings.append(Finding("ECO690", spot, params))
        return found

    def _cross_checked(self) -> Iterator[tuple[Disagreement, Spot | None]]:
        counties = [place for place in self.project.places() if not place.is_city]
        for year, file in self.city.items():
            for criterion in self.summed:
                parts = self.parts.get((criterion.id, year), {})
                found = cross_check(criterion, file.figures, counties, parts, year)
                if found is not None:
                    yield found, datum_spot(file, "measurements", criterion.id)

    def finish(self) -> Checked:
        """Cross-check, roll up, and order."""
        disagreements = self.disagreements()
        return Checked(
            self.project,
            self.selection,
            tuple(self.judged),
            tuple(self.targets),
            tuple(self.rolled),
            disagreements,
            ordered(self.findings),
            self.figures,
            unsettled(self.project),
            self.as_of,
            self.earlier,
        )
