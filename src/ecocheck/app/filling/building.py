"""Makes the forms of a project: a row for each figure, survey, target, baseline and task that a region reports."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.checking.lasting import lasting_of, with_earlier
from ecocheck.app.filling.fields import CARRIED, FIELDS, Section
from ecocheck.app.filling.form import Form, FormRow
from ecocheck.app.filling.proposing import Proposals
from ecocheck.app.filling.values import base_of, raw_at
from ecocheck.app.revision import stamp_of_registry
from ecocheck.app.selection import asked_criteria, asked_regions
from ecocheck.app.typed_names import resolve_agency
from ecocheck.model.rule import compares_with
from ecocheck.model.rule_kind import Against
from ecocheck.model.rule_kind import Form as Shape
from ecocheck.verdict.applicable_rule import applies, ground_of
from ecocheck.verdict.inputs.states import held
from ecocheck.verdict.subject import subject_of, subject_of_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.selection import Wanted
    from ecocheck.findings import Route
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion, Indicator
    from ecocheck.model.rule import Rule
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile
    from ecocheck.verdict.subject import Subject

_FIGURE: Final = frozenset({"value", "numerator", "denominator", "fact", "unit", "basis", "zero", CARRIED})
"""The fields of a figure that not every row has."""
_ALWAYS: Final = frozenset(one.key for one in FIELDS[Section.FIGURE]) - _FIGURE
_TARGETS: Final = 2
"""How many targets of one criterion a form has room for: a figure may have two lines handed down."""


def forms(project: Project, wanted: Wanted, year: int) -> tuple[Form, ...]:
    """The form of each region asked for; with offices in `wanted`, one for each region and office that has rows.

    An office gets what it leads, and the tasks for which it is named first.
    Offices that lead an indicator together are each asked for its figures, and
    no other figure is asked of two. Raises UnknownNameError, OSError.
    """
    regions, criteria = asked_regions(project, wanted), asked_criteria(project, wanted)
    registry = stamp_of_registry(project).rules or ""
    offices = tuple(dict.fromkeys(resolve_agency(project, name) for name in wanted.agencies))
    proposals = Proposals(project, year)
    found = []
    for place in project.places():
        if place.name in regions:
            maker = _Maker(project, place, year, criteria, proposals, everything=not wanted.indicators)
            for office in offices or (None,):
                rows = tuple(maker.rows(office))
                if rows:
                    found.append(Form(place.name, year, office, project.drill, registry, rows))
    return tuple(found)


def reporting_offices(project: Project) -> tuple[str, ...]:
    """Every office that leads an indicator or is named first for a task, as units.yaml orders them."""
    found = {resolve_agency(project, name) for one in project.registry.indicators.indicators for name in one.lead}
    found |= {resolve_agency(project, one.responsible[0]) for one in project.registry.tasks.tasks}
    known = [one.name for units in (project.units, project.registry.names) for one in units.agencies]
    return tuple(dict.fromkeys((*(one for one in known if one in found), *sorted(found))))


@dataclass(frozen=True, slots=True)
class _Known:
    """What the files of a region say, for the rows."""

    data: object
    """The raw content of the year's own file; None where there is none or it cannot be read."""
    earlier: Mapping[int, RegionFile]
    lasting: Mapping[str, int]
    """States that an earlier year recorded and that still hold, with that year."""
    figures: Figures | None
    """The figures of the year's own file; None where there is none."""

    def raw(self, route: Route) -> object:
        """The raw value at a route of the year's own file."""
        return raw_at(self.data, route)


class _Maker:
    """Makes the rows of one region and year."""

    def __init__(  # noqa: PLR0913 what a form is made of
        self,
        project: Project,
        place: Place,
        year: int,
        criteria: frozenset[str],
        proposals: Proposals,
        *,
        everything: bool,
    ) -> None:
        self.project, self.place, self.year, self.criteria = project, place, year, criteria
        self.proposals, self.everything = proposals, everything
        self.as_of = datetime.date(year, 12, 31)
        self.known = self._known()

    def _known(self) -> _Known:
        listed = [one for each in self.project.registry.indicators.indicators for one in each.criteria]
        states = lasting_of(listed, self.place, self.year, None)
        years = {self.year - 2, self.year - 1, self.year}
        read = self.project.read_region(self.place.name, years)
        files = with_earlier(self.project, states, self.place, read, self.year, self.as_of)
        figures = {one: file.figures for one, file in files.items()}
        found = {one.id: held(one, self.place, figures, self.year, self.as_of) for one in states}
        own = read.get(self.year)
        return _Known(
            own.document.data if own is not None and own.document.readable else None,
            read,
            {key: one.year for key, one in found.items() if one is not None},
            own.figures if own is not None else None,
        )

    def rows(self, office: str | None) -> Iterator[FormRow]:
        """All rows, or those of one office; figures first, and each other section after them."""
        asked = [
            (indicator, criterion)
            for indicator in self.project.registry.indicators.indicators
            if office is None or office in self._offices(indicator.lead)
            for criterion in indicator.criteria
            if criterion.id in self.criteria and applies(criterion, self.place)
        ]
        tasks = [task for task in self._tasks() if office is None or office == self._offices(task.responsible)[0]]
        if asked or tasks:
            yield self._cover(office)
        yield from (self._figure(*one) for one in asked)
        yield from (self._of_task(task, target) for task in tasks for target in self._targets(task))
        yield from (self._survey(*one) for one in asked if one[1].survey)
        for indicator, criterion in asked:
            against = compares_with(self._rule(criterion))
            if Against.TARGET in against:
                yield from (self._target(indicator, criterion, number) for number in range(_TARGETS))
        for indicator, criterion in asked:
            if Against.BASELINE in compares_with(self._rule(criterion)):
                yield self._baseline(criterion.id, criterion.name, criterion.unit, indicator.lead)
        for task in tasks:
            for target in self._targets(task):
                if Against.BASELINE in compares_with(target.rule):
                    yield self._baseline(target.id, target.name, target.unit, task.responsible)
        yield from (self._progress(task) for task in tasks)

    def _cover(self, office: str | None) -> FormRow:
        """Who prepared the file; on the form of one office, who reports its figures."""
        route, keys = ("prepared_by",), frozenset(one.key for one in FIELDS[Section.COVER])
        base = base_of(Section.COVER, keys, self.known.raw(route)) if office is None else {"agency": office}
        return FormRow(Section.COVER, "", route, "", "", keys, base)

    def _offices(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(resolve_agency(self.project, name) for name in names)

    def _tasks(self) -> Iterator[Task]:
        served = {
            one.id for one in self.project.registry.indicators.indicators for c in one.criteria if c.id in self.criteria
        }
        for task in self.project.registry.tasks.tasks:
            if task.binds(self.place) and (self.everything or served & set(task.serves.indicators)):
                yield task

    def _targets(self, task: Task) -> Iterator[TaskTarget]:
        """The targets that need a figure of their own."""
        return (one for one in task.targets if one.criterion is None and task.target_binds(one, self.place))

    def _rule(self, criterion: Criterion) -> Rule | None:
        revision = ground_of(criterion, self.place, self.year, None).revision
        return None if revision is None else revision.rule

    def _figure(self, indicator: Indicator, criterion: Criterion) -> FormRow:
        subject, route = subject_of(criterion, self.year), ("measurements", criterion.id)
        revision = ground_of(criterion, self.place, self.year, None).revision
        choices: dict[str, tuple[str, ...]] = {}
        if criterion.bases:
            choices["basis"] = tuple(one.name for one in criterion.bases)
        if criterion.unit is None and criterion.better:
            choices["unit"] = tuple(criterion.better)
        if criterion.id in self.known.lasting:
            choices[CARRIED] = (str(self.known.lasting[criterion.id]),)
        keys = self._keys(subject, choices)
        return FormRow(
            section=Section.FIGURE,
            ident=criterion.id,
            route=route,
            name=criterion.name,
            group=self._domain(indicator),
            open=keys,
            base=base_of(Section.FIGURE, keys, self.known.raw(route)),
            rule=None if revision is None else revision.rule,
            unit=criterion.unit,
            whole_city=criterion.line == "city" and not self.place.is_city,
            citation=None if revision is None else revision.citation,
            lead=indicator.lead,
            parts=self.project.registry.indicators.parts.get(criterion.id),
            choices=choices,
            earlier=tuple((year, self._recorded(year, criterion.id)) for year in (self.year - 1, self.year - 2)),
            proposed=self.proposals.of(criterion, self.place, self.known.figures),
        )

    @staticmethod
    def _keys(subject: Subject, choices: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
        """The fields of a figure: a fact, a count, or a number with its parts."""
        keys = set(_ALWAYS) | set(choices)
        match subject.form:
            case Shape.FACT:
                keys.add("fact")
            case Shape.NUMBER if subject.unit is not None:
                keys |= {"value", "numerator", "denominator"}
                if subject.zero_allowed:
                    keys.add("zero")
            case _:
                keys.add("value")
        return frozenset(keys)

    def _of_task(self, task: Task, target: TaskTarget) -> FormRow:
        route = ("tasks", task.id, "targets", target.id)
        keys = self._keys(subject_of_target(target), {})
        return FormRow(
            section=Section.FIGURE,
            ident=target.id,
            route=route,
            name=target.name,
            group="",
            open=keys,
            base=base_of(Section.FIGURE, keys, self.known.raw(route)),
            rule=target.rule,
            unit=target.unit,
            lead=task.responsible,
        )

    def _survey(self, indicator: Indicator, criterion: Criterion) -> FormRow:
        route = ("measurements", criterion.id)
        return self._simple(Section.SURVEY, route, criterion.id, criterion.name, criterion.unit, indicator.lead)

    def _target(self, indicator: Indicator, criterion: Criterion, number: int) -> FormRow:
        listed = isinstance(self.known.raw(("assigned", criterion.id)), list)
        route: Route = ("assigned", criterion.id, *([number] if listed or number else []))
        choices = {}
        if criterion.bases:
            choices["basis"] = tuple(one.name for one in criterion.bases)
        if criterion.unit is None and criterion.better:
            choices["unit"] = tuple(criterion.better)
        ident = criterion.id if not number else f"{criterion.id}（{number + 1}）"
        return self._simple(Section.TARGET, route, ident, criterion.name, criterion.unit, indicator.lead, choices)

    def _baseline(self, ident: str, name: str, unit: str | None, lead: tuple[str, ...]) -> FormRow:
        return self._simple(Section.BASELINE, ("baselines", ident), ident, name, unit, lead)

    def _simple(  # noqa: PLR0913, PLR0917 what every such row has
        self,
        section: Section,
        route: Route,
        ident: str,
        name: str,
        unit: str | None,
        lead: tuple[str, ...],
        choices: Mapping[str, tuple[str, ...]] | None = None,
    ) -> FormRow:
        """A row in a sheet of its own."""
        choices = choices or {}
        keys = frozenset(one.key for one in FIELDS[section]) - ({"unit", "basis"} - set(choices))
        return FormRow(
            section=section,
            ident=ident,
            route=route,
            name=name,
            group="",
            open=keys,
            base=base_of(section, keys, self.known.raw(route)),
            unit=unit,
            lead=lead,
            choices=choices,
        )

    def _progress(self, task: Task) -> FormRow:
        keys = frozenset(one.key for one in FIELDS[Section.PROGRESS])
        route = ("tasks", task.id)
        return FormRow(
            section=Section.PROGRESS,
            ident=task.id,
            route=route,
            name=task.title.name or task.text,
            group="",
            open=keys,
            base=base_of(Section.PROGRESS, keys, self.known.raw(route)),
            lead=task.responsible,
        )

    def _domain(self, indicator: Indicator) -> str:
        return next((one.name for one in self.project.registry.indicators.domains if one.id == indicator.domain), "")

    def _recorded(self, year: int, ident: str) -> Measurement | None:
        file = self.known.earlier.get(year)
        return None if file is None else file.figures.measurements.get(ident)
