"""Selects the verdicts that several ids name together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.selection import Wanted, indicators_with, select_topic
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.reviewing.given import Given
    from ecocheck.app.reviewing.grounds import Grounds
    from ecocheck.app.selection import Selection
    from ecocheck.model.tasks import Task
    from ecocheck.source.project import Project


def select_topics(project: Project, topics: Iterable[str], wanted: Wanted) -> Selection:
    """What the ids name, of the regions and years wanted. Raises UnknownNameError, NothingOfYearError."""
    chosen = [select_topic(project, topic, wanted) for topic in dict.fromkeys(topics)]
    criteria = frozenset(key for one in chosen for key in one.criteria if one.indicators)
    indicators = indicators_with(project, criteria)
    tasks: dict[str, Task] = {}
    for task in (task for one in chosen for task in one.tasks):
        known = tasks.get(task.id, task)
        targets = tuple({one.id: one for one in (*known.targets, *task.targets)}.values())
        tasks[task.id] = task.model_copy(update={"targets": targets})
    return replace(chosen[0], criteria=criteria, indicators=indicators, tasks=tuple(tasks.values()), everything=False)


def applying(grounds: Grounds, named: frozenset[str]) -> Grounds:
    """The verdicts to be reviewed: those that do not apply are left out, unless `named` has their own ids."""
    own = {one.upper() for one in named}
    rows = grounds.checked.by_key
    kept = {
        key: ground
        for key, ground in grounds.of.items()
        if key[2].upper() in own or rows[key].verdict is not Verdict.NOT_APPLICABLE
    }
    return replace(grounds, of=kept)


def wanted_by(project: Project, given: Iterable[Given]) -> Selection:
    """What opinions are about. Raises UnknownNameError, NothingOfYearError."""
    opinions = tuple(given)
    regions, years = dict.fromkeys(one.region for one in opinions), {one.year for one in opinions}
    asked = Wanted(counties=tuple(regions), years=tuple(sorted(years)))
    return select_topics(project, (one.key for one in opinions), asked)
