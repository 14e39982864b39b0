"""The rules of the registry, each with its place there and the line of the plan where its sentence stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.checking.spots import RuleSpots, TargetSpots
from ecocheck.source.plan import PlanText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Spot
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.project import Project


@dataclass(frozen=True, slots=True)
class RegisteredRule:
    """One revision of the rule of a criterion."""

    id: str
    """The criterion's id and the place of the revision in its list, from 1: `24-1/2`."""
    criterion: Criterion
    revision: Revision
    at: Spot | None
    plan_at: Spot | None
    """None for further standards, whose text is not kept, and where the sentence is not found."""


@dataclass(frozen=True, slots=True)
class RegisteredTarget:
    """One target of a task."""

    task: Task
    target: TaskTarget
    at: Spot
    plan_at: Spot | None


class PlanLines:
    """Finds sentences in the text of the plan, each of them once."""

    def __init__(self, project: Project) -> None:
        """Read the text of the plan, where it lies beside the registry."""
        self._text = PlanText(project.registry_folder, project.root, project.registry.tasks.stands_in)
        self._found: dict[tuple[str, bool], Spot | None] = {}

    def of_rule(self, revision: Revision) -> Spot | None:
        """The line of a revision's sentence; None for one of a further standard."""
        return None if revision.standard is not None else self._find(revision.citation.quote, of_a_task=False)

    def of_target(self, task: Task, target: TaskTarget) -> Spot | None:
        """The line of a target's sentence, or of its task's text."""
        return self._find(target.quote or task.text, of_a_task=True)

    def _find(self, quote: str, *, of_a_task: bool) -> Spot | None:
        key = (quote, of_a_task)
        if key not in self._found:
            self._found[key] = self._text.find(quote, of_a_task=of_a_task)
        return self._found[key]


def rules_of(project: Project, lines: PlanLines) -> Iterator[RegisteredRule]:
    """Every revision of every criterion, in the order of the registry; decided ones are among them."""
    spots = RuleSpots(project)
    for indicator in project.registry.indicators.indicators:
        for criterion in indicator.criteria:
            for index, revision in enumerate(criterion.revisions):
                at = spots.by(criterion.id, revision, index)
                ident = f"{criterion.id}/{index + 1}"
                yield RegisteredRule(ident, criterion, revision, at, lines.of_rule(revision))


def targets_of(project: Project, lines: PlanLines) -> Iterator[RegisteredTarget]:
    """Every target of every task, in the order of the registry."""
    spots = TargetSpots(project)
    for task in project.registry.tasks.tasks:
        for target in task.targets:
            yield RegisteredTarget(task, target, spots.of(target), lines.of_target(task, target))
