"""Everything that is wrong with a project, at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
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


_REGISTRY = 3
"""units.yaml, indicators.yaml, tasks.yaml."""


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


def validate(
    start: Path,
    as_of: datetime.date,
    wanted: Wanted | None = None,
    *,
    exactly: bool = False,
    heard: Heard | None = None,
) -> Validated:
    """Read and check the registry and every data file, or those of the regions and years wanted.

    `heard` is told of each region. Raises NoProjectError, and where something
    is wanted UnknownNameError and NothingOfYearError.
    """
    try:
        opened = open_project(start, exactly=exactly)
    except BrokenRegistryError as broken:
        return Validated(
            broken.findings, find_root(start, upward=not exactly), _REGISTRY, drill=broken.drill, broken=True
        )
    project = opened.project
    asked = wanted or Wanted()
    try:
        selection = select(project, replace(asked, years=asked.years or project.data.years()))
    except NothingOfYearError:
        if asked.years:
            raise
        return Validated(opened.findings, project.root, _REGISTRY, project.drill, broken=False)
    read = [project.data.paths.get(place.name, {}) for place in selection.places]
    files = _REGISTRY + sum(year in selection.years for years in read for year in years)
    return Validated(examine(opened, selection, as_of, heard=heard), project.root, files, project.drill, broken=False)
