"""Everything that is wrong with a project, at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.checking import examine
from ecocheck.app.opening import BrokenRegistryError, open_project
from ecocheck.app.selection import NothingOfYearError, Wanted, select
from ecocheck.source.discover import find_root

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from ecocheck.app.checking import Heard
    from ecocheck.findings import Finding


@dataclass(frozen=True, slots=True)
class Validated:
    """All findings in order, and whether the registry itself is broken.

    `drill` is None where units.yaml cannot be read, so that nobody knows.
    """

    findings: tuple[Finding, ...]
    root: Path
    files: int
    drill: bool | None
    broken: bool


def validate(start: Path, as_of: datetime.date, *, exactly: bool = False, heard: Heard | None = None) -> Validated:
    """Read and check every file of the project, telling `heard` of each region. Raises NoProjectError."""
    try:
        opened = open_project(start, exactly=exactly)
    except BrokenRegistryError as broken:
        return Validated(broken.findings, find_root(start, upward=not exactly), 3, drill=broken.drill, broken=True)
    project = opened.project
    files = 3 + sum(len(years) for years in project.data.paths.values())
    try:
        selection = select(project, Wanted(years=project.data.years()))
    except NothingOfYearError:
        return Validated(opened.findings, project.root, files, project.drill, broken=False)
    return Validated(examine(opened, selection, as_of, heard=heard), project.root, files, project.drill, broken=False)
