"""The form of a data file: what a region must report for a year, without what its file already holds."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.blank_targets import BlankTask, blank_tasks, years_of
from ecocheck.app.filling.proposing import Proposals
from ecocheck.app.recorded import recorded
from ecocheck.app.selection import asked_criteria, asked_regions, asked_tasks
from ecocheck.model.looking_back import furthest_back
from ecocheck.model.rule import compares_with, leaves, steps_back
from ecocheck.model.rule_kinds.base import Against, Form
from ecocheck.model.rule_kinds.comparisons import WiderMean
from ecocheck.source.discover import shown_path
from ecocheck.source.places import DATA, SCHEMAS
from ecocheck.verdict.applicable_rule import ground_of
from ecocheck.verdict.judged import wants_figure
from ecocheck.verdict.sources.documents import first_year
from ecocheck.verdict.subject import subject_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.app.selection import Wanted
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Baseline, Measurement
    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.rule import Rule
    from ecocheck.model.tasks import Task
    from ecocheck.model.terms import PartNames
    from ecocheck.source.project import Project
    from ecocheck.verdict.totals import Proposal


class UnreadableFileError(Exception):
    """The region's file of that year cannot be read, so what it lacks is unknown."""

    def __init__(self, file: str) -> None:
        """`file` is the path from the project's root."""
        super().__init__(file)
        self.file = file


@dataclass(frozen=True, slots=True)
class Blank:
    """A criterion to be filled in."""

    criterion: Criterion
    indicator: Indicator
    rule: Rule | None
    """The rule in force in that year; None before the first revision."""
    form: Form
    parts: PartNames | None
    """The names of numerator and denominator, where the registry gives them."""
    since: int | None
    """The earliest year of the document behind the figure; None where the year does not matter."""
    only_compared: bool
    """Whether a county is only compared with a line of the whole city."""
    against_last_year: bool
    last: Measurement | None
    """The measurement of the year before."""
    measured: bool
    """Whether the file already has a figure, or a state lasts from an earlier file."""
    target: bool
    """Whether an assigned target is needed and not in the file."""
    baseline: bool
    """Whether a baseline is needed and not in the file."""
    last_baseline: Baseline | None
    """The baseline of last year's file."""
    lacking_years: tuple[int, ...] = ()
    """The years before the last one that the rule reads and that no file has."""
    proposed: Proposal | None = None
    """For the city: what its counties add up to, where it has no figure."""


@dataclass(frozen=True, slots=True)
class Lasting:
    """A state that an earlier file records and that still holds, so that it is not asked for again."""

    criterion: Criterion
    year: int
    """The year whose file records it."""
    file: str


@dataclass(frozen=True, slots=True)
class BlankWider:
    """The means of wider regions that the city has to record for a criterion, since rules compare with them."""

    criterion: Criterion
    regions: tuple[str, ...]
    """Those of which the city's file records none."""


@dataclass(frozen=True, slots=True)
class BlankYear:
    """What one region's file of one year still lacks, in the registry's order."""

    region: str
    year: int
    drill: bool
    path: Path
    """Where the file belongs."""
    file: str
    """The path of the file from the project's root."""
    begun: bool
    """Whether the file exists already."""
    schema: bool
    """Whether the project has schemas for editors."""
    domains: tuple[tuple[str, tuple[Blank, ...]], ...]
    """Each field of work by its name, with the criteria to fill in."""
    lasting: tuple[Lasting, ...]
    """What need not be filled in, because it holds from an earlier year."""
    tasks: tuple[BlankTask, ...] = ()
    """The tasks whose targets are to be reported, in the registry's order."""
    wider: tuple[BlankWider, ...] = ()
    """For the city: the means of wider regions that its counties are compared with."""
    other_task: str | None = None
    """A task that binds the region and has no target to report, in a file that is not begun: only its progress is."""

    @property
    def blanks(self) -> tuple[Blank, ...]:
        """Every criterion that lacks something."""
        return tuple(blank for _, found in self.domains for blank in found)


def blank_years(project: Project, wanted: Wanted) -> tuple[BlankYear, ...]:
    """The forms of the regions and years asked for; a year need not have data.

    If no year is given, the newest year with data of any region is used; if
    there are no data, there are no forms. Raises UnknownNameError,
    UnreadableFileError.
    """
    criteria = asked_criteria(project, wanted)
    tasks = asked_tasks(project, wanted, criteria)
    regions = asked_regions(project, wanted)
    years = sorted(set(wanted.years)) or project.data.years()[-1:]
    places = [place for place in project.places() if place.name in regions]
    return tuple(_Year(project, place, year, criteria, tasks).build() for place in places for year in years)


class _Year:
    """Builds the form of one region and year."""

    def __init__(
        self, project: Project, place: Place, year: int, criteria: frozenset[str], tasks: tuple[Task, ...]
    ) -> None:
        self.project, self.place, self.year, self.criteria, self.tasks = project, place, year, criteria, tasks
        self.as_of, self.proposals = datetime.date(year, 12, 31), Proposals(project, year)
        back = furthest_back(project.registry.indicators.indicators, tasks, year)
        years = years_of(tasks, year) | set(range(year - back, year))
        known = recorded(project, place, year, years, criteria)
        self.figures, self.held = known.figures, known.held
        self.here, self.before = known.figures.get(year), known.figures.get(year - 1)
        self.path = project.root / DATA / place.name / f"{year}.yaml"

    def build(self) -> BlankYear:
        file = shown_path(self.path, self.project.root)
        if self.here is not None and self.here.unreadable:
            raise UnreadableFileError(file)
        names = {domain.id: domain.name for domain in self.project.registry.indicators.domains}
        found: dict[str, list[Blank]] = {}
        for blank in self._blanks():
            found.setdefault(names.get(blank.indicator.domain, ""), []).append(blank)
        tasks = tuple(self._tasks())
        asked = {one.task.id for one in tasks}
        others = (one.id for one in self.tasks if one.binds(self.place) and one.id not in asked)
        return BlankYear(
            region=self.place.name,
            year=self.year,
            drill=self.project.drill,
            path=self.path,
            file=file,
            begun=self.here is not None,
            schema=(self.project.root / SCHEMAS / "region-year.schema.json").is_file(),
            domains=tuple((name, tuple(blanks)) for name, blanks in found.items()),
            lasting=tuple(self._lasting()),
            tasks=tasks,
            wider=tuple(self._wider()) if self.place.is_city else (),
            other_task=next(others, None) if self.here is None else None,
        )

    def _blanks(self) -> Iterator[Blank]:
        for indicator in self.project.registry.indicators.indicators:
            for criterion in indicator.criteria:
                if criterion.id in self.criteria and self._asks(criterion):
                    blank = self._blank(indicator, criterion)
                    if not blank.measured or blank.target or blank.baseline:
                        yield blank

    def _asks(self, criterion: Criterion) -> bool:
        return wants_figure(criterion, self.place, self.figures, self.year, self.as_of)

    def _wider(self) -> Iterator[BlankWider]:
        for indicator in self.project.registry.indicators.indicators:
            for criterion in indicator.criteria:
                if criterion.id in self.criteria and not self._refuses_wider(criterion):
                    known = self.here.wider.get(criterion.id, ()) if self.here is not None else ()
                    held = {one.of for one in known if one.mean is not None}
                    asked = dict.fromkeys(one for one in _compared(criterion, self.year) if one not in held)
                    if asked:
                        yield BlankWider(criterion, tuple(asked))

    def _refuses_wider(self, criterion: Criterion) -> bool:
        """Whether the file has an entry that is to be corrected and not written a second time."""
        return self.here is not None and self.here.refuses("wider", criterion.id)

    def _lasting(self) -> Iterator[Lasting]:
        for indicator in self.project.registry.indicators.indicators:
            for criterion in indicator.criteria:
                if (year := self.held.get(criterion.id)) is not None:
                    path = self.project.data.paths[self.place.name][year]
                    yield Lasting(criterion, year, shown_path(path, self.project.root))

    def _lacking(self, criterion: Criterion, rule: Rule | None) -> Iterator[int]:
        """The years before the last one that the rule reads and that no file has, the newest first."""
        for step in sorted(steps_back(rule) - {1}):
            if not _has(self.figures.get(self.year - step), criterion.id):
                yield self.year - step

    def _tasks(self) -> Iterator[BlankTask]:
        every = {one.id: one for each in self.project.registry.indicators.indicators for one in each.criteria}
        return blank_tasks(self.tasks, self.place, self.figures, self.year, every, self.as_of)

    def _blank(self, indicator: Indicator, criterion: Criterion) -> Blank:
        ground = ground_of(criterion, self.place, self.year, None)
        rule = ground.revision.rule if ground.revision is not None else None
        against, subject = compares_with(rule), subject_of(criterion, self.year)
        return Blank(
            criterion=criterion,
            indicator=indicator,
            rule=rule,
            form=subject.form,
            parts=self.project.registry.indicators.parts.get(criterion.id),
            since=first_year(subject, self.year),
            only_compared=criterion.line == "city" and not self.place.is_city,
            against_last_year=Against.YEAR_BEFORE in against,
            last=self.before.measurements.get(criterion.id) if self.before is not None else None,
            lacking_years=tuple(self._lacking(criterion, rule)),
            measured=criterion.id in self.held or _stands(self.here, "measurements", criterion.id),
            target=Against.TARGET in against and not _stands(self.here, "assigned", criterion.id),
            baseline=Against.BASELINE in against and not _stands(self.here, "baselines", criterion.id),
            last_baseline=self.before.baselines.get(criterion.id) if self.before is not None else None,
            proposed=self.proposals.of(criterion, self.place, self.here),
        )


def _has(figures: Figures | None, key: str) -> bool:
    return figures is not None and key in figures.measurements


def _compared(criterion: Criterion, year: int) -> Iterator[str]:
    """The wider regions with which a rule of the criterion compares by that year, by any standard."""
    for one in criterion.revisions:
        if one.effective <= year:
            means = (leaf.wider_mean for leaf in leaves(one.rule) if isinstance(leaf, WiderMean))
            yield from (mean.of for mean in means if not mean.of_the_city)


def _stands(figures: Figures | None, section: str, key: str) -> bool:
    """Whether the file has the entry, sound or not: an unsound entry must be corrected, not written a second time."""
    return figures is not None and (key in getattr(figures, section) or figures.refuses(section, key))
