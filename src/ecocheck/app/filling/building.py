"""Makes the forms of a project: a row for each figure, survey, target, baseline and task that a region reports."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.form import Form
from ecocheck.app.filling.proposing import Proposals
from ecocheck.app.filling.rows import Rows
from ecocheck.app.recorded import recorded
from ecocheck.app.revision import stamp_of_registry
from ecocheck.app.selection import asked_criteria, asked_regions, asked_tasks
from ecocheck.app.typed_names import resolve_agency
from ecocheck.model.rule import asks_sample, compares_with
from ecocheck.model.rule_kinds.base import Against
from ecocheck.verdict.applicable_rule import ground_of
from ecocheck.verdict.judged import wants_figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.filling.form import FormRow
    from ecocheck.app.selection import Wanted
    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion
    from ecocheck.model.rule import Rule
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.project import Project

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
    tasks, proposals = asked_tasks(project, wanted, criteria), Proposals(project, year)
    subject = project.registry.indicators.plan.subject or ""
    found = []
    for place in project.places():
        if place.name in regions:
            maker = _Maker(project, place, year, criteria, tasks, proposals)
            for office in offices or (None,):
                rows = tuple(maker.rows(office))
                if rows:
                    found.append(Form(place.name, year, office, project.drill, registry, rows, subject))
    return tuple(found)


def reporting_offices(project: Project) -> tuple[str, ...]:
    """Every office that leads an indicator or is named first for a task, as units.yaml orders them."""
    found = {resolve_agency(project, name) for one in project.registry.indicators.indicators for name in one.lead}
    found |= {resolve_agency(project, one.responsible[0]) for one in project.registry.tasks.tasks}
    known = [one.name for units in (project.units, project.registry.names) for one in units.agencies]
    return tuple(dict.fromkeys((*(one for one in known if one in found), *sorted(found))))


class _Maker:
    """Chooses what one region is asked for in a year."""

    def __init__(  # noqa: PLR0913, PLR0917 what a form is made of
        self,
        project: Project,
        place: Place,
        year: int,
        criteria: frozenset[str],
        tasks: tuple[Task, ...],
        proposals: Proposals,
    ) -> None:
        self.project, self.place, self.year, self.criteria, self.tasks = project, place, year, criteria, tasks
        known = recorded(project, place, year, {year - 2, year - 1, year}, criteria)
        self.known = known
        self.made = Rows(project, place, year, known, proposals)

    def rows(self, office: str | None) -> Iterator[FormRow]:
        """All rows, or those of one office; figures first, and each other section after them."""
        asked = [
            (indicator, criterion)
            for indicator in self.project.registry.indicators.indicators
            if office is None or office in self._offices(indicator.lead)
            for criterion in indicator.criteria
            if criterion.id in self.criteria and self._asks(criterion)
        ]
        tasks = [
            task
            for task in self.tasks
            if task.binds(self.place) and (office is None or office == self._offices(task.responsible)[0])
        ]
        if asked or tasks:
            yield self.made.cover(office)
        yield from (self.made.figure(*one) for one in asked)
        yield from (self.made.of_task(task, target) for task in tasks for target in self._targets(task))
        yield from (self.made.survey(*one) for one in asked if one[1].survey or asks_sample(self._rule(one[1])))
        for indicator, criterion in asked:
            against = compares_with(self._rule(criterion))
            if Against.TARGET in against:
                yield from (self.made.target(indicator, criterion, number) for number in range(_TARGETS))
        for indicator, criterion in asked:
            if Against.BASELINE in compares_with(self._rule(criterion)):
                yield self.made.baseline(criterion.id, criterion.name, criterion.unit, indicator.lead)
        for task in tasks:
            for target in self._targets(task):
                if Against.BASELINE in compares_with(target.rule):
                    yield self.made.baseline(target.id, target.name, target.unit, task.responsible)
        yield from (self.made.progress(task) for task in tasks)

    def _asks(self, criterion: Criterion) -> bool:
        day = datetime.date(self.year, 12, 31)
        return wants_figure(criterion, self.place, self.known.figures, self.year, day)

    def _offices(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(resolve_agency(self.project, name) for name in names)

    def _targets(self, task: Task) -> Iterator[TaskTarget]:
        """The targets that need a figure of their own."""
        return (one for one in task.targets if one.criterion is None and task.target_binds(one, self.place))

    def _rule(self, criterion: Criterion) -> Rule | None:
        revision = ground_of(criterion, self.place, self.year, None).revision
        return None if revision is None else revision.rule
