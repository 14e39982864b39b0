"""What a check of actions receives: all actions of a project, and the day of the question."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ecocheck.rules.index import Index, index_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.findings import Route
    from ecocheck.model.actions import Milestone
    from ecocheck.model.figures import Place
    from ecocheck.source.actions import ReadAction
    from ecocheck.source.project import Project


@dataclass(frozen=True)
class ActionsContext:
    """All actions that could be read, in the order of their files."""

    project: Project
    actions: tuple[ReadAction, ...]
    as_of: datetime.date

    @cached_property
    def index(self) -> Index:
        """The registry by id."""
        return index_of(self.project.registry)

    @cached_property
    def places(self) -> dict[str, Place]:
        """The regions by their names."""
        return {place.name: place for place in self.project.places()}

    def milestones(self) -> Iterator[tuple[ReadAction, Milestone, Route]]:
        """Every milestone with its action, and its route from there."""
        for one in self.actions:
            for number, milestone in enumerate(one.action.milestones):
                yield one, milestone, ("milestones", number)
