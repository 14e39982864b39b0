"""What the files of a region record of a task's target, and which of their figures decides about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.model.figures import Figures
from ecocheck.quantity import same_unit
from ecocheck.verdict.applicable_rule import applies
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.inputs.gathering import inputs_of
from ecocheck.verdict.inputs.states import held, speaks
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.subject import subject_by, subject_of, subject_of_target

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement, TaskReport
    from ecocheck.model.registry import Criterion
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.subject import Subject


@dataclass(frozen=True, slots=True)
class TargetRecords:
    """The records of one target in one region, year by year.

    A target that names a criterion is of the same quantity. If its task reports
    no figure, the criterion's figure is used, so that nobody writes it twice. A
    figure reported by the task itself takes precedence.
    """

    task: Task
    target: TaskTarget
    years: Mapping[int, Figures]
    place: Place
    as_of: datetime.date
    criterion: Criterion | None = None
    """The criterion of the same quantity; None if none is named, or if it cannot lend its figure."""

    def own(self, year: int) -> bool:
        """Whether the task itself reports the target in that year, soundly or not."""
        figures = self.years.get(year)
        if figures is None:
            return False
        report = figures.tasks.get(self.task.id)
        return figures.refuses("tasks", self.task.id) or (report is not None and self.target.id in report.targets)

    def lent(self, year: int) -> bool:
        """Whether the criterion's figure of that year is used, or a state that lasts from an earlier year."""
        figures, criterion = self.years.get(year), self.criterion
        if criterion is None or self.own(year):
            return False
        if figures is not None and speaks(subject_by(criterion, self.target.rule), figures):
            return True
        return held(subject_by(criterion, self.target.rule), self.place, self.years, year, self.as_of) is not None

    def inputs(self, year: int) -> Inputs:
        """The inputs from the file of that year and the year before; for a state, from all earlier files too."""
        subject = self._subject(year)
        asked = [one for one in self.years if one <= year] if subject.lasts else (year, year - 1)
        found = {one: figures for one in asked if (figures := self._figures(one)) is not None}
        made = inputs_of(subject, self.place, found, year, self.as_of)
        # `rules` compares a figure of the task itself with no earlier one, so judging must not refuse it for that
        return made if subject.looks_back or self.lent(year) else replace(made, prior=None)

    def _subject(self, year: int) -> Subject:
        """The target as a subject; if a criterion's figure is used, with that criterion's 口径."""
        if self.criterion is None or not self.lent(year):
            return subject_of_target(self.target)
        return replace(subject_by(self.criterion, self.target.rule), id=self.target.id)

    def _figures(self, year: int) -> Figures | None:
        """The figures of that year with the target's figure as a measurement, which is where judging looks for it."""
        figures, key = self.years.get(year), self.target.id
        if figures is None:
            return None
        measurements: Mapping[str, Measurement] = {}
        refused = figures.refuses("tasks", self.task.id)
        unfounded = frozenset({("baselines", key)}) if figures.refuses("baselines", key) else frozenset()
        if self.lent(year) and self.criterion is not None:
            refused = figures.refuses("measurements", self.criterion.id)
            found = figures.measurements.get(self.criterion.id)
            measurements = {} if found is None else {key: found}
        elif self.task.id in figures.tasks:
            measurements = figures.tasks[self.task.id].targets
            refused = refused or done_before_the_start(figures.tasks[self.task.id], key)
        return Figures(
            figures.region,
            figures.year,
            measurements=measurements,
            baselines=figures.baselines,
            refused=frozenset({("measurements", key)}) | unfounded if refused else unfounded,
            unreadable=figures.unreadable,
        )

    def reported_in(self, year: int) -> int:
        """The year whose file decides: from the year in which the target fell due to the judged year.

        A target that was met in its due year stays met: the plan set it for that
        year, and no later figure takes it back. Otherwise the newest report decides.
        """
        due = self.target.due_on()
        if due is not None and due.year < year and self._met(due.year):
            return due.year
        candidates = range(year, min(year, due.year if due else year) - 1, -1)
        return next((one for one in candidates if self.own(one) or self.lent(one)), year)

    def _met(self, year: int) -> bool:
        if not (self.own(year) or self.lent(year)):
            return False
        return evaluate(self.target.rule, self.inputs(year)).verdict is Verdict.MET


def done_before_the_start(report: TaskReport, target: str) -> bool:
    """Whether a target is reported as done although its task is reported as not started."""
    one = report.targets.get(target)
    return report.status == "not_started" and one is not None and one.value is True


def records_of(  # noqa: PLR0913, PLR0917 what is looked for, where, and on which day
    task: Task,
    target: TaskTarget,
    years: Mapping[int, Figures],
    criteria: Mapping[str, Criterion],
    place: Place,
    as_of: datetime.date,
) -> TargetRecords:
    """The records of a target in a region; `criteria` maps the ids of the registry to its criteria.

    A criterion that does not apply in the region lends no figure: a figure that is
    refused for the criterion must not count for the target.
    """
    named = criteria.get(target.criterion) if target.criterion is not None else None
    same = named is not None and applies(named, place) and same_quantity(target, named)
    return TargetRecords(task, target, years, place, as_of, named if same else None)


def same_quantity(target: TaskTarget, criterion: Criterion) -> bool:
    """Whether the criterion's figure can stand for the target's at all."""
    revisions = criterion.own_revisions or criterion.revisions
    mine, theirs = subject_of_target(target), subject_of(criterion, revisions[0].effective)
    return same_unit(target.unit, criterion.unit) and mine.form is theirs.form
