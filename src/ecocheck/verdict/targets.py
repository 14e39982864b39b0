"""Judges the targets of tasks by the same engine as criteria; progress is self-reported and never judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.model.settled import in_year
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.evaluating.so_far import so_far
from ecocheck.verdict.judge import decision_notes, value_shown
from ecocheck.verdict.outcome import Backing, Outcome, SoFar, Verdict
from ecocheck.verdict.sources.documents import backing_of
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
    refused: bool = False
    """The file has an entry for the figure, and `validate` refuses it."""
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
    ruled = year if rules_of is None else rules_of
    return tuple(
        _judge(records_of(task, in_year(target, ruled), years, criteria, place, as_of), place, year)
        for task in tasks
        for target in task.targets
        if task.target_binds(target, place)
    )


def _judge(one: TargetRecords, place: Place, year: int) -> TargetResult:
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
        refused=inputs.refused,
        so_far=so_far(one.target.rule, inputs, outcome),
        city_line=lender is not None and lender.line == "city" and not place.is_city,
    )
