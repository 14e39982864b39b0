"""What has become of one milestone, for outputs that show milestones one by one."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.actions.listing import Step


class StepState(StrEnum):
    """What has become of a milestone on the day of the question."""

    LATE = "late"
    """Not done, and its day is over."""
    DUE = "due"
    """Not done, and its day is to come."""
    DONE = "done"
    DONE_LATE = "done_late"
    """Done after its day."""
    UNDATED = "undated"
    """Not done, and without a day."""


def state_of_step(step: Step) -> StepState:
    """What has become of it."""
    if step.done:
        return StepState.DONE_LATE if step.days is not None and step.days < 0 else StepState.DONE
    if step.days is None:
        return StepState.UNDATED
    return StepState.LATE if step.days < 0 else StepState.DUE


def day_of_step(step: Step) -> datetime.date | None:
    """The day that stands for it: on which it was done, or else is due; None where it has neither."""
    return step.milestone.done if step.done else step.milestone.due
