"""Judges the targets of tasks by the same engine as criteria; progress is self-reported and never judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.model.settled import in_year
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.evaluating.so_far import so_far
from ecocheck.verdict.judge import decision_notes, value_shown
from ecocheck.verdict.outcome import Backing, Outcome, SoFar, Verdict
from ecocheck.verdict.sources.documents import backing_of, is_flash
from ecocheck.verdict.target_records import records_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.quantity import Amount
    from ecocheck.verdict.target_records import TargetRecords


@dataclass(frozen=True, slots=True)
class Later:
    """The newest figure after the one that missed a target: it does not decide, so the target stays missed."""

    year: int
    outcome: Outcome
    """Undetermined, or not applicable."""
    value: Amount | None
    measurement: Measurement | None
    criterion: str | None
    """The criterion whose figure it is; None if the task reports it itself."""
    so_far: SoFar | None


@dataclass(frozen=True, slots=True)
class TargetResult:
    """The verdict on one target of a task in one region and year."""

    region: str
    year: int
    reported_in: int
    """The year whose file the figure was taken from; `TargetRecords.reported_in` says which it is."""
    task: Task
    target: TaskTarget
    """The target by the rule of the year `reported_in`."""
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
    refused: bool = False
    """The file has an entry for the figure, and `validate` refuses it."""
    city_line: bool = False
    """A county's figure is compared with a line of the whole city, as under the criterion; the target is never late."""
    later: Later | None = None
    """The newest later figure, if the target stays missed in spite of it."""

    @property
    def flash(self) -> bool:
        """Whether a 快报 stands behind it."""
        return is_flash(self.measurement)

    @property
    def figure_year(self) -> int:
        """The year whose file holds the measurement."""
        return self.reported_in if self.recorded_in is None else self.recorded_in

    @property
    def verdict(self) -> Verdict:
        """The verdict itself."""
        return self.outcome.verdict

    def late(self, as_of: datetime.date) -> bool:
        """Whether a binding target was missed and its time is over; a strive is never late.

        A figure of a year before the due year says nothing about the due day.
        """
        due = self.target.due_on()
        over = due is not None and due < as_of and due.year <= self.reported_in
        binding = self.target.strength == "must" and not self.city_line
        return binding and over and self.verdict is Verdict.NOT_MET


def judge_targets(  # noqa: PLR0913, PLR0917 what is judged, where, when, and by whose names
    tasks: tuple[Task, ...],
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    criteria: Mapping[str, Criterion],
    as_of: datetime.date,
    rules_of: int | None = None,
) -> tuple[TargetResult, ...]:
    """Every target that binds the region in that year, in the order of the registry.

    With `rules_of`, as it binds in that year instead.
    """

    def ruled(target: TaskTarget) -> TaskTarget:
        return target if rules_of is None else in_year(target, rules_of)

    return tuple(
        _judge(records_of(task, ruled(target), years, criteria, place, as_of), place, year)
        for task in tasks
        for target in task.targets
        if task.target_binds(target, place)
    )


def _judge(one: TargetRecords, place: Place, year: int) -> TargetResult:
    reported = one.reported_in(year)
    target, inputs = in_year(one.target, reported), one.inputs(reported)
    outcome = evaluate(target.rule, inputs)
    value = value_shown(inputs.measurement, target.unit, outcome)
    outcome = replace(outcome, notes=(*outcome.notes, *decision_notes(target), *decision_notes(one.task)))
    return TargetResult(
        place.name,
        year,
        reported,
        one.task,
        target,
        outcome,
        value,
        inputs.measurement,
        criterion=one.lender(reported),
        backing=backing_of(outcome.verdict, inputs.measurement),
        recorded_in=inputs.recorded_in,
        refused=inputs.refused,
        so_far=so_far(target.rule, inputs, outcome),
        city_line=one.compared_only(reported),
        later=_later(one, reported, year) if outcome.verdict is Verdict.NOT_MET else None,
    )


def _later(one: TargetRecords, missed: int, year: int) -> Later | None:
    """The newest figure after the year in which the target was missed, if it does not decide."""
    newest = max(one.reporting(year), default=missed)
    if newest <= missed:
        return None
    target, inputs = in_year(one.target, newest), one.inputs(newest)
    outcome = evaluate(target.rule, inputs)
    if outcome.verdict is Verdict.NOT_MET:
        return None
    return Later(
        newest,
        outcome,
        value_shown(inputs.measurement, target.unit, outcome),
        inputs.measurement,
        one.lender(newest),
        so_far(target.rule, inputs, outcome),
    )
