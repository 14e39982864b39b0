"""Everything that is wrong with a project, at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.app.checking import examine
from ecocheck.app.fixable import fixable, mark_of
from ecocheck.app.opening import BrokenRegistryError, open_project
from ecocheck.app.selection import NothingOfYearError, Wanted, select
from ecocheck.source.discover import find_root

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

    from ecocheck.app.checking import Heard
    from ecocheck.app.fixable import Mark
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
    fixable: frozenset[Mark] = frozenset()
    """The findings that `validate --fix` would take away."""

    def is_fixable(self, finding: Finding) -> bool:
        """Whether it is one of those."""
        return bool(self.fixable) and mark_of(finding) in self.fixable

    @property
    def to_fix(self) -> int:
        """How many of them are shown."""
        return sum(map(self.is_fixable, self.findings))


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
        root = find_root(start, upward=not exactly)
        marks = fixable(root, broken.findings)
        return Validated(broken.findings, root, _REGISTRY, drill=broken.drill, broken=True, fixable=marks)
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
    found = examine(opened, selection, as_of, heard=heard)
    marks = fixable(project.root, found)
    return Validated(found, project.root, files, project.drill, broken=False, fixable=marks)
