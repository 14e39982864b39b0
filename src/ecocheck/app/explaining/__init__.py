"""Why a verdict is what it is: everything that it rests on, for one criterion or target in one region and year."""

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
    """Whether the words name a task (`T72`) or one of its targets (`T72-1`)."""
    return _TASK.fullmatch(topic) is not None


def is_topic(topic: str) -> bool:
    """Whether the words have the form of something that is judged: `24`, `24-1`, `T72`, `T72-1`."""
    return is_task(topic) or _CRITERION.fullmatch(topic) is not None


def topic_selection(project: Project, topic: str, wanted: Wanted) -> Selection:
    """What was asked about, resolved. Raises UnknownNameError (`target` for tasks), NothingOfYearError."""
    if not is_task(topic):
        return replace(select(project, replace(wanted, indicators=(topic,))), tasks=())
    narrowed = (_narrowed(task, topic.upper()) for task in project.registry.tasks.tasks)
    tasks = tuple(task for task in narrowed if task.targets)
    if not tasks:
        known = tuple(one.id for task in project.registry.tasks.tasks for one in task.targets)
        raise UnknownNameError("target", topic, known)
    return replace(select(project, wanted), criteria=frozenset(), indicators=(), tasks=tasks, everything=False)


def _narrowed(task: Task, name: str) -> Task:
    """The task with the targets of that name alone: all of its own where the task itself is named."""
    return task.model_copy(update={"targets": tuple(one for one in task.targets if name in {task.id, one.id})})


def with_years(selection: Selection) -> Selection:
    """The same with the two years before each, which stand beside it."""
    years = {year - back for year in selection.years for back in range(YEARS)}
    return replace(selection, years=tuple(sorted(years)))


def explain(opened: Opened, selection: Selection, as_of: datetime.date) -> Explained:
    """Every verdict that was asked about, region by region, explained."""
    checked = check(opened, with_years(selection), as_of)
    explainer = Explainer(checked)
    asked = set(selection.years)
    made = (
        *(explainer.of(row) for row in checked.rows if row.year in asked),
        *(explainer.of_target(one) for one in checked.targets if one.row.year in asked),
    )
    return explained(checked, selection, made)


def explained(checked: Checked, selection: Selection, made: Iterable[Explanation]) -> Explained:
    """The explanations with what is said once for all of them."""
    return Explained(checked, selection.years, tuple(made))
