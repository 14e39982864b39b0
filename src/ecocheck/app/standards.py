"""The standard by which verdicts are given: the plan, or one of the further standards of the registry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.model.standard import PLAN_STANDARD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.standard import Level, Standard
    from ecocheck.source.project import Project


@dataclass(frozen=True, slots=True)
class NamedStandard:
    """A standard as outputs name it; the plan is one too."""

    id: str
    name: str
    document: str
    level: tuple[Level, ...]
    """The levels for which it sets lines; empty for the plan, where each criterion says whose line it is."""
    checked: bool | None
    """Whether its text was compared with the original; None for the plan, whose text the tests compare."""
    alone: bool
    """Whether it is the plan and the registry has no other standard, so that outputs need not name it."""

    @property
    def further(self) -> bool:
        """Whether it is a further standard and not the plan."""
        return self.id != PLAN_STANDARD


def named(project: Project, standard: Standard | None) -> NamedStandard:
    """The standard with its name; None stands for the plan."""
    registry = project.registry.indicators
    if standard is None:
        alone = not registry.standards
        return NamedStandard(PLAN_STANDARD, registry.plan.title, registry.plan.number, (), None, alone)
    return NamedStandard(standard.id, standard.name, standard.document, standard.level, standard.checked, alone=False)


def find_standard(project: Project, name: str | None) -> Standard | None:
    """The further standard of that id; None for the plan. Raises KeyError for an unregistered id."""
    if name is None or name == PLAN_STANDARD:
        return None
    return {one.id: one for one in project.registry.indicators.standards}[name]


def standard_ids(project: Project) -> tuple[str, ...]:
    """The ids of all standards that can be asked for, the plan first."""
    return (PLAN_STANDARD, *(one.id for one in project.registry.indicators.standards))


@dataclass(frozen=True, slots=True)
class ListedStandard:
    """A standard with its record in the registry (None for the plan), and the ids of the criteria it has lines for."""

    named: NamedStandard
    record: Standard | None
    criteria: tuple[str, ...]


def list_standards(project: Project) -> Iterator[ListedStandard]:
    """The plan, then every further standard, in the order of the registry."""
    registry = project.registry.indicators
    criteria = [criterion for one in registry.indicators for criterion in one.criteria]
    for standard in (None, *registry.standards):
        own = None if standard is None else standard.id
        covered = tuple(one.id for one in criteria if any(rev.standard == own for rev in one.revisions))
        yield ListedStandard(named(project, standard), standard, covered)
