"""Opens a project and refuses it if its registry is not sound, so that nothing is judged by broken rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.findings import Finding, Severity, ordered
from ecocheck.rules import check_registry
from ecocheck.source.discover import find_root
from ecocheck.source.project import Project, load_project
from ecocheck.verdict.settling import settle, sound

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class BrokenRegistryError(Exception):
    """The registry has errors, so nothing can be judged by it."""

    def __init__(
        self,
        findings: tuple[Finding, ...],
        root: Path,
        *,
        registry_folder: Path | None = None,
        drill: bool | None = None,
    ) -> None:
        """`findings` are all findings of the registry; `drill` is None where units.yaml cannot be read.

        `registry_folder` is where the registry lies; without it, in `root`.
        """
        super().__init__(f"{len(findings)} findings")
        self.findings, self.root, self.drill = findings, root, drill
        self.registry_folder = registry_folder or root


@dataclass(frozen=True, slots=True)
class Opened:
    """A project with a sound registry, and the findings that do not break it."""

    project: Project
    findings: tuple[Finding, ...]
    written: Project
    """The project as written, without the decisions about the plan's contradictions."""


def has_error(findings: Iterable[Finding]) -> bool:
    """Whether any finding is an error. The catalogue is imported only if there are findings."""
    found = tuple(findings)
    if not found:
        return False
    from ecocheck.findings.catalogue import severity_of

    return any(severity_of(finding) is Severity.ERROR for finding in found)


def open_project(
    start: Path,
    *,
    exactly: bool = False,
    as_of: datetime.date | None = None,
    withheld: Mapping[str, str] | None = None,
    within: Path | None = None,
) -> Opened:
    """Open the project in the folder `start`, or in the nearest folder upward that has one.

    With `exactly`, only `start` itself is tried. What was settled after `as_of`
    has no effect; without it every settlement counts. Raises NoProjectError, and
    BrokenRegistryError where indicators.yaml, tasks.yaml or units.yaml has an
    error; misplaced files in `data/` do not break the registry. `withheld` are
    the documents that a seal held back: the SHA-256 of each by its path. The registry of a stranger's project may lie
    in the folder `within` only.
    """
    root = find_root(start, upward=not exactly)
    loaded = load_project(root, within)
    if loaded.project is None:
        raise BrokenRegistryError(
            ordered(loaded.findings), root, registry_folder=loaded.registry_folder, drill=loaded.drill
        )
    stray = loaded.project.data.findings
    of_places = {id(finding) for finding in stray}
    registry = tuple(finding for finding in loaded.findings if id(finding) not in of_places)
    registry = (*registry, *check_registry(loaded.project, as_of))
    if has_error(registry):
        raise BrokenRegistryError(
            ordered((*registry, *stray)), root, registry_folder=loaded.registry_folder, drill=loaded.drill
        )
    project = replace(loaded.project, withheld=withheld or {})
    return Opened(as_settled(project, as_of), ordered((*registry, *stray)), project)


def as_settled(project: Project, as_of: datetime.date | None = None) -> Project:
    """The project with the decisions about the plan's contradictions applied, as far as they were made on that day.

    Checks of the registry use it as written, without the decisions.
    """
    registry = project.registry
    indicators, tasks = settle(sound(registry.indicators, project.realms, as_of), registry.tasks)
    return replace(project, registry=replace(registry, indicators=indicators, tasks=tasks))
