"""What a check receives: the registry, or one data file with everything that it may be compared with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from ecocheck.findings import Finding, Related
from ecocheck.model.figures import SECTIONS
from ecocheck.model.settled import in_year
from ecocheck.quantity import UNKNOWN, Period
from ecocheck.rules.index import Index, index_of
from ecocheck.rules.names import about_the_key, is_word
from ecocheck.source.plan import PlanText
from ecocheck.verdict.inputs.admitted import as_admitted
from ecocheck.verdict.inputs.datum import last_day
from ecocheck.verdict.inputs.defects import every_defect, plainly_sound
from ecocheck.verdict.inputs.given import Inputs
from ecocheck.verdict.judged import gathered
from ecocheck.verdict.reading import amount_of, last_day_of, period_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator, Mapping

    from ecocheck.findings import Part, Route
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Contradiction, Criterion, Effect, Indicator, Revision, Settlement
    from ecocheck.model.rule import Rule
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.quantity import Amount
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile
    from ecocheck.source.yaml.document import Document
    from ecocheck.verdict.inputs.defects import Defect
    from ecocheck.verdict.subject import Subject

T = TypeVar("T")


@dataclass(frozen=True)
class DataContext:
    """One data file, with the other years of its region and the day of the question."""

    project: Project
    file: RegionFile
    place: Place
    years: Mapping[int, RegionFile]
    as_of: datetime.date

    @cached_property
    def index(self) -> Index:
        """The registry by id."""
        return index_of(self.project.registry)

    @property
    def document(self) -> Document:
        """The file as it was read."""
        return self.file.document

    @property
    def figures(self) -> Figures:
        """The file's figures."""
        return self.file.figures

    @cached_property
    def whole(self) -> Period:
        """January to December of the file's year."""
        return Period.of_year(self.figures.year)

    @cached_property
    def last_day(self) -> datetime.date:
        """The last day of the file's year."""
        return last_day_of(self.figures.year)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every readable measurement of a criterion or target that the registry knows."""
        return tuple(_items(self))

    @cached_property
    def _made(self) -> dict[Callable[[DataContext], Any], Any]:
        return {}

    def once(self, make: Callable[[DataContext], T]) -> T:
        """What a function finds in the file; several checks ask, and it is looked for only once."""
        if make not in self._made:
            self._made[make] = make(self)
        found: T = self._made[make]
        return found

    @property
    def before(self) -> RegionFile | None:
        """The file of the year before."""
        return self.years.get(self.figures.year - 1)

    @cached_property
    def ids(self) -> dict[str, list[str]]:
        """The ids of each section, in the order of the file, without those for which reading has a finding."""
        sections = {name: self.document.value((name,)) for name in SECTIONS}
        keys = [one for one in self.file.findings if one.at.part == "key" and about_the_key(one.code)]
        if not keys:
            return {name: [str(key) for key in found] for name, found in sections.items() if isinstance(found, dict)}
        spoken_of = {one.at.route for one in keys}
        sunken = {one.at.route[0] for one in keys if one.code == "ECO307"}
        return {
            name: [str(key) for key in found if (name, key) not in spoken_of and not (name in sunken and is_word(key))]
            for name, found in sections.items()
            if isinstance(found, dict)
        }

    @cached_property
    def misplaced_ids(self) -> dict[str, list[str]]:
        """The ids of each section that the registry does not allow there."""
        known = self.index.may_stand
        return {section: [key for key in ids if key not in known[section]] for section, ids in self.ids.items()}

    def find(
        self,
        code: str,
        route: Route,
        part: Part = "value",
        related: tuple[Related, ...] = (),
        /,
        **params: str,
    ) -> Finding:
        """A finding in this file, with its place."""
        return Finding(code, self.document.spot(route, part), params, related)


@dataclass(frozen=True)
class RegistryContext:
    """The registry alone (indicators.yaml, tasks.yaml, units.yaml), and the day of the question; None if not known."""

    project: Project
    as_of: datetime.date | None = None

    @cached_property
    def plan_text(self) -> PlanText:
        """The text of the plan, as far as it lies in the project."""
        return PlanText(self.project.registry_folder, self.project.root, self.project.registry.tasks.stands_in)

    def criteria(self) -> Iterator[tuple[Indicator, Criterion, Route]]:
        """Every criterion with its indicator, and its route in indicators.yaml."""
        for i, indicator in enumerate(self.project.registry.indicators.indicators):
            for j, criterion in enumerate(indicator.criteria):
                yield indicator, criterion, ("indicators", i, "criteria", j)

    def revisions(self) -> Iterator[tuple[Indicator, Criterion, Revision, Route]]:
        """Every revision with its indicator and criterion, and its route in indicators.yaml."""
        for indicator, criterion, route in self.criteria():
            for k, revision in enumerate(criterion.revisions):
                yield indicator, criterion, revision, (*route, "revisions", k)

    def effects(self) -> Iterator[tuple[Contradiction, Settlement, Effect, Route]]:
        """Every effect of a settlement, whether or not the settlement counts, and its route in indicators.yaml."""
        for i, one in enumerate(self.project.registry.indicators.contradictions):
            if one.settled is not None:
                for j, effect in enumerate(one.settled.effects):
                    yield one, one.settled, effect, ("contradictions", i, "settled", "effects", j)

    def targets(self) -> Iterator[tuple[Task, TaskTarget, Route]]:
        """Every target with its task, and its route in tasks.yaml."""
        for i, task in enumerate(self.project.registry.tasks.tasks):
            for j, target in enumerate(task.targets):
                yield task, target, ("tasks", i, "targets", j)


@dataclass(eq=False)
class Item:
    """One measurement of a criterion or of a task's target, with its subject. It never changes."""

    context: DataContext
    route: Route
    name: str
    subject: Subject
    measurement: Measurement
    criterion: Criterion | None = None

    @cached_property
    def whole_year(self) -> bool:
        """Whether the figure plainly covers the file's year, as most do."""
        one, context = self.measurement, self.context
        ended = one.as_of is None or one.as_of >= context.last_day
        return ended and (one.period is None or one.period == context.whole)

    @cached_property
    def end(self) -> datetime.date | None:
        """The last day that the figure covers."""
        one, year = self.measurement, self.context.figures.year
        if one.period is UNKNOWN:
            return one.as_of
        last = last_day(period_of(one, year), year)
        return min(last, one.as_of) if one.as_of is not None else last

    @property
    def past(self) -> Measurement | None:
        """The entry of the same criterion in last year's file; None for a target of a task."""
        before = self.context.before if self.criterion is not None else None
        return None if before is None else before.figures.measurements.get(self.subject.id)

    @cached_property
    def plainly_sound(self) -> bool:
        """Whether a cheap check already shows that there is no defect."""
        return plainly_sound(self.measurement, self.subject, self.context.figures.year, self.context.as_of)

    @cached_property
    def defects(self) -> tuple[Defect, ...]:
        """The defects of the measurement, from the list shared with judging."""
        if self.plainly_sound:
            return ()
        return every_defect(self.measurement, self.subject, self.context.figures.year, self.context.as_of)

    @cached_property
    def amount(self) -> Amount | None:
        """The number that is judged: the figure, corrected by what the file admits."""
        judged = as_admitted(self.measurement, self.subject, self.context.figures.year)
        return amount_of(judged, self.subject.unit)

    @cached_property
    def rule_in_force(self) -> Rule | None:
        """The plan's rule for the measurement in the file's year; a standard's, where the plan has none at all."""
        if self.criterion is None:
            _, target = self.context.index.targets[self.subject.id]
            return target.rule
        if not self.criterion.in_plan:
            return self.criterion.checked_by(self.context.figures.year).rule
        found = self.criterion.in_force(self.context.figures.year)
        return None if found is None else found[1].rule

    def inputs(self, measurement: Measurement) -> Inputs:
        """The inputs for judging, with `measurement` in place of the one in the file."""
        return replace(self._inputs, measurement=measurement, refused=False)

    @cached_property
    def _inputs(self) -> Inputs:
        context, year = self.context, self.context.figures.year
        if self.criterion is None:
            held = context.figures.baselines.get(self.subject.id)
            return Inputs(
                year, self.subject, None, refused=False, place=context.place, as_of=context.as_of, baseline=held
            )
        years = {one: file.figures for one, file in context.years.items()} | {year: context.figures}
        return gathered(self.subject, context.place, years, year, context.as_of)

    def refused_by_reading(self, key: str) -> bool:
        """Whether reading refused the value under the key, so that the key is not really missing."""
        route = (*self.route, key)
        return any(one.at.route[: len(route)] == route for one in self.context.file.findings)

    @property
    def figure_key(self) -> str:
        """The key that carries the figure."""
        return self.measurement.figure_key

    def find(
        self, code: str, below: Route = (), part: Part = "value", related: tuple[Related, ...] = (), /, **params: str
    ) -> Finding:
        """A finding at a route below the measurement; `id` and `name` are always among its params."""
        route = (*self.route, *below)
        return self.context.find(code, route, part, related, id=self.subject.id, name=self.name, **params)

    def rule(self, key: str) -> tuple[Related, ...]:
        """The place in the registry on which the finding rests; empty for a task's target."""
        if self.criterion is None:
            return ()
        route = (*self.context.index.routes[self.criterion.id], key)
        return (Related(self.context.project.registry.indicators_document.spot(route), "rule"),)


def _items(context: DataContext) -> Iterator[Item]:
    criteria = context.index.of_year(context.figures.year)
    for key, measurement in context.figures.measurements.items():
        if key in criteria:
            criterion, subject = criteria[key]
            yield Item(context, ("measurements", key), criterion.name, subject, measurement, criterion)
    yield from target_items(context)


def target_items(context: DataContext) -> Iterator[Item]:
    """Every readable figure of a task's target."""
    index = context.index
    for task_id, report in context.figures.tasks.items():
        for key, measurement in report.targets.items():
            task, target = index.targets.get(key, (None, None))
            if target is not None and task is not None and task.id == task_id:
                route = ("tasks", task_id, "targets", key)
                subject = index.target_subject(in_year(target, context.figures.year))
                yield Item(context, route, target.name, subject, measurement)
