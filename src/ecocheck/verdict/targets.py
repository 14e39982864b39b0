"""Targets of tasks, judged by the same engine; progress is self-reported and never judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.model.figures import Figures
from ecocheck.model.settled import in_year
from ecocheck.quantity import same_unit
from ecocheck.verdict.applicable_rule import applies
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.evaluating.so_far import so_far
from ecocheck.verdict.inputs.gathering import inputs_of
from ecocheck.verdict.inputs.states import held, speaks
from ecocheck.verdict.judge import decision_notes, value_shown
from ecocheck.verdict.outcome import Backing, Outcome, SoFar, Verdict
from ecocheck.verdict.sources.documents import backing_of
from ecocheck.verdict.subject import subject_by, subject_of, subject_of_target

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement, TaskReport
    from ecocheck.model.registry import Criterion
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.quantity import Amount
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.subject import Subject


@dataclass(frozen=True, slots=True)
class TargetResult:
    """The verdict on one target of a task in one region and year."""

    region: str
    year: int
    reported_in: int
    """The year whose file the figure was taken from: a target met in its time stays met."""
    task: Task
    target: TaskTarget
    outcome: Outcome
    value: Amount | None
    measurement: Measurement | None
    criterion: str | None
    """The criterion whose figure is used for the target; None if the task reports the target itself."""
    backing: Backing | None = None
    """How well a success is documented; None unless met."""
    so_far: SoFar | None = None
    """How a figure that cannot decide yet compares with its line."""
    recorded_in: int | None = None
    """The year whose file holds the figure, if a state lasts from a year before `reported_in`."""
    city_line: bool = False
    """A county's figure is compared with a line of the whole city, as under the criterion; the target is never late."""

    @property
    def figure_year(self) -> int:
        """The year whose file holds the measurement."""
        return self.reported_in if self.recorded_in is None else self.recorded_in

    @property
    def verdict(self) -> Verdict:
        """The verdict itself."""
        return self.outcome.verdict

    def late(self, as_of: datetime.date) -> bool:
        """Whether a binding target was missed and its time is over; a strive is never late."""
        due = self.target.due_on()
        over = due is not None and due < as_of
        binding = self.target.strength == "must" and not self.city_line
        return binding and over and self.verdict is Verdict.NOT_MET


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the files of a region record of one target, year by year.

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
        return inputs_of(subject, self.place, found, year, self.as_of)

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
            refused=frozenset({("measurements", key)}) if refused else frozenset(),
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


def recorded(  # noqa: PLR0913, PLR0917 what is looked for, where, and on which day
    task: Task,
    target: TaskTarget,
    years: Mapping[int, Figures],
    criteria: Mapping[str, Criterion],
    place: Place,
    as_of: datetime.date,
) -> Recorded:
    """The records of a target in a region; `criteria` maps the ids of the registry to its criteria.

    A criterion that does not apply in the region lends no figure: a figure that is
    refused for the criterion must not count for the target.
    """
    named = criteria.get(target.criterion) if target.criterion is not None else None
    same = named is not None and applies(named, place) and same_quantity(target, named)
    return Recorded(task, target, years, place, as_of, named if same else None)


def same_quantity(target: TaskTarget, criterion: Criterion) -> bool:
    """Whether the criterion's figure can stand for the target's at all."""
    revisions = criterion.own_revisions or criterion.revisions
    mine, theirs = subject_of_target(target), subject_of(criterion, revisions[0].effective)
    return same_unit(target.unit, criterion.unit) and mine.form is theirs.form


def judge_targets(  # noqa: PLR0913, PLR0917 what is judged, where, when, and by whose names
    tasks: tuple[Task, ...],
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    criteria: Mapping[str, Criterion],
    as_of: datetime.date,
) -> tuple[TargetResult, ...]:
    """Every target that binds the region in that year, in the order of the registry."""
    return tuple(
        _judge(recorded(task, in_year(target, year), years, criteria, place, as_of), place, year)
        for task in tasks
        for target in task.targets
        if task.target_binds(target, place)
    )


def _judge(one: Recorded, place: Place, year: int) -> TargetResult:
    reported = one.reported_in(year)
    inputs = one.inputs(reported)
    outcome = evaluate(one.target.rule, inputs)
    value = value_shown(inputs.measurement, one.target.unit, outcome)
    outcome = replace(outcome, notes=(*outcome.notes, *decision_notes(one.target), *decision_notes(one.task)))
    lender = None if one.own(reported) else one.criterion
    return TargetResult(
        place.name,
        year,
        reported,
        one.task,
        one.target,
        outcome,
        value,
        inputs.measurement,
        criterion=None if lender is None else lender.id,
        backing=backing_of(outcome.verdict, inputs.measurement),
        recorded_in=inputs.recorded_in,
        so_far=so_far(one.target.rule, inputs, outcome),
        city_line=lender is not None and lender.line == "city" and not place.is_city,
    )
