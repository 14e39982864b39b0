"""Targets of tasks, judged by the same engine; progress is self-reported and never judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.model.figures import Figures
from ecocheck.verdict.evaluate import evaluate
from ecocheck.verdict.inputs import amount_of, subject_of_target
from ecocheck.verdict.judge import inputs_of
from ecocheck.verdict.kinds import Outcome, Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.quantity import Amount
    from ecocheck.verdict.inputs import Inputs


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

    @property
    def verdict(self) -> Verdict:
        """The verdict itself."""
        return self.outcome.verdict

    def late(self, as_of: datetime.date) -> bool:
        """Whether a binding target was missed and its time is over; a strive is never late."""
        due = self.target.due_on()
        over = due is not None and due < as_of
        return self.target.strength == "must" and over and self.verdict is Verdict.NOT_MET


def binds(task: Task, target: TaskTarget, place: Place) -> bool:
    """Whether the target binds the region.

    Named pilots bind only the named; figures for the whole city bind the city.
    """
    if place.is_city:
        return task.scope != "named" and not target.counties
    if target.line == "city_only" or task.scope == "city":
        return False
    if target.counties:
        return place.name in target.counties
    return task.scope == "each" or any(county.name == place.name for county in task.counties if county.role == "试点")


def _as_measurements(figures: Figures | None, task: Task) -> Figures | None:
    """A task's reported targets in the place where the engine looks for measurements."""
    if figures is None:
        return None
    report = figures.tasks.get(task.id)
    refused = figures.refuses("tasks", task.id)
    return Figures(
        figures.region,
        figures.year,
        measurements=report.targets if report is not None else {},
        baselines=figures.baselines,
        refused=frozenset(("measurements", target.id) for target in task.targets) if refused else frozenset(),
    )


def judge_targets(
    tasks: tuple[Task, ...], place: Place, years: Mapping[int, Figures], year: int
) -> tuple[TargetResult, ...]:
    """Every target that binds the region in that year, in the order of the registry."""
    found = []
    for task in tasks:
        bound = [target for target in task.targets if binds(task, target, place)]
        if not bound:
            continue
        found += [_judge(task, target, place, years, year) for target in bound]
    return tuple(found)


def _judge(task: Task, target: TaskTarget, place: Place, years: Mapping[int, Figures], year: int) -> TargetResult:
    reported = _reported_in(task, target, years, year)
    inputs = target_inputs(task, target, years, reported)
    value = amount_of(inputs.measurement, target.unit) if inputs.measurement is not None else None
    outcome = evaluate(target.rule, inputs)
    return TargetResult(place.name, year, reported, task, target, outcome, value, inputs.measurement)


def target_inputs(task: Task, target: TaskTarget, years: Mapping[int, Figures], reported: int) -> Inputs:
    """What judging the target may look at, in the file of the year that reports it."""
    figures, before = (_as_measurements(years.get(one), task) for one in (reported, reported - 1))
    return inputs_of(subject_of_target(target), figures, before, reported)


def _reported_in(task: Task, target: TaskTarget, years: Mapping[int, Figures], year: int) -> int:
    """The newest year, from the one in which the target fell due, that reports it; else the year asked."""
    due = target.due_on()
    candidates = range(year, min(year, due.year if due else year) - 1, -1)
    return next((one for one in candidates if one in years and _reports(years[one], task, target)), year)


def _reports(figures: Figures, task: Task, target: TaskTarget) -> bool:
    report = figures.tasks.get(task.id)
    return figures.refuses("tasks", task.id) or (report is not None and target.id in report.targets)
