"""The targets of tasks that a region must report for a year, without those that are answered already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.model.looking_back import furthest_back
from ecocheck.model.rule import compares_with, form_of
from ecocheck.model.rule_kinds.base import Against, Form
from ecocheck.model.settled import in_year
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.target_records import records_of
from ecocheck.verdict.targets import judge_targets

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion
    from ecocheck.model.tasks import Task, TaskTarget


@dataclass(frozen=True, slots=True)
class BlankTarget:
    """A target of a task to be filled in."""

    target: TaskTarget
    form: Form
    measured: bool
    """Whether the file reports the target already, so that only its baseline lacks."""
    last: Measurement | None
    """What the year before reported."""
    against_last_year: bool
    baseline: bool
    """Whether a baseline is needed and not in the file."""


@dataclass(frozen=True, slots=True)
class BlankTask:
    """A task with the targets that are still to be reported; a task without any is not asked for."""

    task: Task
    targets: tuple[BlankTarget, ...]

    @property
    def unmeasured(self) -> tuple[BlankTarget, ...]:
        """The targets without a report."""
        return tuple(one for one in self.targets if not one.measured)


def years_of(tasks: tuple[Task, ...], year: int) -> set[int]:
    """The years whose files may answer a target in that year: back to the first due year, and the year before it."""
    dues = [due.year for task in tasks for one in task.targets if (due := one.due_on()) is not None]
    back = furthest_back((), tasks, year)
    return set(range(min(dues, default=year) - back, year + 1)) | set(range(year - back, year + 1))


def blank_tasks(  # noqa: PLR0913, PLR0917 what is asked, where, when, and what is recorded
    tasks: tuple[Task, ...],
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    criteria: Mapping[str, Criterion],
    as_of: datetime.date,
) -> Iterator[BlankTask]:
    """The tasks with targets that bind the region and that neither a file nor a criterion answers.

    A target that was met in its time stays met, so it is not asked for again.
    `years` are the figures of the years of `years_of`.
    """
    for task in tasks:
        kept = {
            one.target.id
            for one in judge_targets((task,), place, years, year, criteria, as_of)
            if one.verdict is Verdict.MET and one.figure_year < year
        }
        bound = [in_year(one, year) for one in task.targets if task.target_binds(one, place) and one.id not in kept]
        asked = [
            _blank(task, one, years, year)
            for one in bound
            if records_of(task, one, years, criteria, place, as_of).criterion is None
        ]
        found = tuple(one for one in asked if not one.measured or one.baseline)
        if found:
            yield BlankTask(task, found)


def _blank(task: Task, target: TaskTarget, years: Mapping[int, Figures], year: int) -> BlankTarget:
    here, before, against = years.get(year), years.get(year - 1), compares_with(target.rule)
    report = before.tasks.get(task.id) if before is not None else None
    return BlankTarget(
        target=target,
        form=form_of(target.rule),
        measured=_reports(here, task.id, target.id),
        last=report.targets.get(target.id) if report is not None else None,
        against_last_year=Against.YEAR_BEFORE in against,
        baseline=Against.BASELINE in against and not _holds(here, target.id),
    )


def _reports(figures: Figures | None, task: str, target: str) -> bool:
    """Whether the file reports the target, soundly or not."""
    if figures is None:
        return False
    report = figures.tasks.get(task)
    return figures.refuses("tasks", task) or (report is not None and target in report.targets)


def _holds(figures: Figures | None, target: str) -> bool:
    return figures is not None and (target in figures.baselines or figures.refuses("baselines", target))
