"""Explains verdicts: everything that a verdict on a criterion or target rests on, in one region and year."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.checking import check
from ecocheck.app.explaining.builder import YEARS, Explainer
from ecocheck.app.explaining.views import Explained, Explanation
from ecocheck.app.selection import UnknownNameError, Wanted, select
from ecocheck.regex import regex

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from ecocheck.app.checking import Checked
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.model.tasks import Task
    from ecocheck.source.project import Project

__all__ = ["Explained", "Explainer", "Explanation", "explain", "is_task", "is_topic", "topic_selection", "with_years"]

_CRITERION = regex(r"\d+(-\d+)?", re.ASCII)
_TASK = regex(r"T\d+(-\d+)?", re.ASCII | re.IGNORECASE)


def is_task(topic: str) -> bool:
    """Whether the text has the form of a task's id (`T72`) or a target's id (`T72-1`)."""
    return _TASK.fullmatch(topic) is not None


def is_topic(topic: str) -> bool:
    """Whether the text has the form of the id of something that is judged: `24`, `24-1`, `T72`, `T72-1`."""
    return is_task(topic) or _CRITERION.fullmatch(topic) is not None


def topic_selection(project: Project, topic: str, wanted: Wanted) -> Selection:
    """Select the indicator, criterion, task or target of that id. Raises UnknownNameError, NothingOfYearError.

    UnknownNameError has `target` in `what` for ids of tasks and targets.
    """
    if not is_task(topic):
        return replace(select(project, replace(wanted, indicators=(topic,))), tasks=())
    narrowed = (_narrowed(task, topic.upper()) for task in project.registry.tasks.tasks)
    tasks = tuple(task for task in narrowed if task.targets)
    if not tasks:
        known = tuple(one.id for task in project.registry.tasks.tasks for one in task.targets)
        raise UnknownNameError("target", topic, known)
    return replace(select(project, wanted), criteria=frozenset(), indicators=(), tasks=tasks, everything=False)


def _narrowed(task: Task, name: str) -> Task:
    """The task with only the target of that id; with all its targets where the id is the task's own."""
    return task.model_copy(update={"targets": tuple(one for one in task.targets if name in {task.id, one.id})})


def with_years(selection: Selection) -> Selection:
    """The selection extended by the two years before each year, which are shown beside it."""
    years = {year - back for year in selection.years for back in range(YEARS)}
    return replace(selection, years=tuple(sorted(years)))


def explain(opened: Opened, selection: Selection, as_of: datetime.date) -> Explained:
    """Explain every selected verdict, region by region."""
    checked = check(opened, with_years(selection), as_of)
    explainer = Explainer(checked)
    asked = set(selection.years)
    made = (
        *(explainer.of(row) for row in checked.rows if row.year in asked),
        *(explainer.of_target(one) for one in checked.targets if one.row.year in asked),
    )
    return explained(checked, selection, made)


def explained(checked: Checked, selection: Selection, made: Iterable[Explanation]) -> Explained:
    """The explanations, together with the check and the years that they belong to."""
    return Explained(checked, selection.years, tuple(made))
