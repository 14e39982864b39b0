"""Makes the view of a task in one region and year: its judged targets, and its progress as reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.reporting.views import TaskView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.verdicts.row import TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.figures import Place
    from ecocheck.model.tasks import Task

__all__ = ["task_spots", "task_view"]


def task_spots(checked: Checked) -> dict[str, Spot]:
    """The place of each task in tasks.yaml, by id."""
    registry = checked.project.registry
    document = registry.tasks_document
    return {task.id: document.spot(("tasks", i, "id"), "key") for i, task in enumerate(registry.tasks.tasks)}


def task_view(  # noqa: PLR0913, PLR0917 the view depends on task, region and year
    checked: Checked, task: Task, place: Place, year: int, targets: Sequence[TargetRow], at: Spot
) -> TaskView:
    """The view of one task in one region and year; of `targets`, only the task's own are kept."""
    figures = checked.figures.get((place.name, year))
    report = figures.tasks.get(task.id) if figures is not None else None
    return TaskView(
        id=task.id,
        year=year,
        title=task.called,
        reconstructed=task.title.reconstructed,
        group=task.group.name,
        responsible=task.responsible,
        role=next((county.role for county in task.counties if county.name == place.name), None),
        status=report.status if report else None,
        status_as_of=report.as_of if report else None,
        status_note=report.note if report else None,
        targets=tuple(one for one in targets if one.task == task.id),
        at=at,
    )
