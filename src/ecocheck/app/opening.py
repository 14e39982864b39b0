"""Opening a project: its registry must be sound before anything is judged by it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.findings import Finding, Severity, ordered
from ecocheck.rules import check_registry
from ecocheck.source.discover import find_root
from ecocheck.source.project import Project, load_project
from ecocheck.verdict.settling import settle

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class BrokenRegistryError(Exception):
    """The registry has errors, so nothing can be judged by it."""

    def __init__(self, findings: tuple[Finding, ...], root: Path, *, drill: bool | None = None) -> None:
        """Carry every finding of the registry, and whether the project is a drill where that is known."""
        super().__init__(f"{len(findings)} findings")
        self.findings, self.root, self.drill = findings, root, drill


@dataclass(frozen=True, slots=True)
class Opened:
    """A project with a sound registry, and what was found in it all the same."""

    project: Project
    findings: tuple[Finding, ...]


def has_error(findings: Iterable[Finding]) -> bool:
    """Whether any finding is an error. Reads the catalogue, so only where there are findings."""
    found = tuple(findings)
    if not found:
        return False
    from ecocheck.findings.catalogue import severity_of

    return any(severity_of(finding) is Severity.ERROR for finding in found)


def open_project(start: Path, *, exactly: bool = False) -> Opened:
    """The project of the folder, or of the nearest folder upward.

    `exactly` takes the folder itself as the root. Raises NoProjectError, and
    BrokenRegistryError where indicators.yaml, tasks.yaml or units.yaml cannot
    be trusted; stray files among the data do not break the registry.
    """
    root = find_root(start, upward=not exactly)
    loaded = load_project(root)
    if loaded.project is None:
        raise BrokenRegistryError(ordered(loaded.findings), root, drill=loaded.drill)
    stray = loaded.project.data.findings
    of_places = {id(finding) for finding in stray}
    registry = tuple(finding for finding in loaded.findings if id(finding) not in of_places)
    registry = (*registry, *check_registry(loaded.project))
    if has_error(registry):
        raise BrokenRegistryError(ordered((*registry, *stray)), root, drill=loaded.drill)
    return Opened(as_settled(loaded.project), ordered((*registry, *stray)))


def as_settled(project: Project) -> Project:
    """The project with what was decided about the plan's contradictions; checks look at the registry as written."""
    registry = project.registry
    indicators, tasks = settle(registry.indicators, registry.tasks, registry.names.realm())
    return replace(project, registry=replace(registry, indicators=indicators, tasks=tasks))
