"""Whose a task is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.model.figures import Place
    from ecocheck.model.tasks import Task


def binds(task: Task, place: Place) -> bool:
    """Whether the task is the region's: all are the city's but those for named counties alone."""
    if place.is_city:
        return task.scope != "named"
    if task.scope == "named":
        return any(county.name == place.name for county in task.counties)
    return task.scope == "each"
