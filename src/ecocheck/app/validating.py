"""Validates a project: collects the findings of registry and data files in one run."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ecocheck.app.actions.checks import examine_actions
from ecocheck.app.checking import examine
from ecocheck.app.fixable import fixable, mark_of
from ecocheck.app.opening import BrokenRegistryError, open_project
from ecocheck.app.reviewing.findings import files_of_reviews, findings_of_reviews
from ecocheck.app.revision import Stamp, registry_files, revision_at
from ecocheck.app.selection import NothingOfYearError, Wanted, asked_regions, select
from ecocheck.app.typed_names import UnknownNameError, region_names
from ecocheck.findings import ordered
from ecocheck.rules import check_carried
from ecocheck.source.discover import home_of, own_content, shown_path
from ecocheck.source.places import DATA, TASKS
from ecocheck.source.reviews import reviews_file
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from ecocheck.app.checking import Progress
    from ecocheck.app.fixable import Mark
    from ecocheck.app.opening import Opened
    from ecocheck.findings import Finding
    from ecocheck.source.project import Project


_WRITTEN: Final = ("ECO10", "ECO11", "ECO2")
"""How the codes begin that tell how a file is written: its bytes and its YAML."""


@dataclass(frozen=True, slots=True)
class Validated:
    """All findings in order, and whether the registry itself is broken."""

    findings: tuple[Finding, ...]
    root: Path
    as_of: datetime.date
    drill: bool | None
    """None where units.yaml cannot be read, so that it is unknown."""
    broken: bool
    registry: tuple[Path, ...]
    """The paths of units.yaml, indicators.yaml and tasks.yaml, in whichever folder they lie."""
    read: tuple[Path, ...] = ()
    """The data files, and the files of actions."""
    reviews: tuple[str, ...] = ()
    """The files of reviews that were read, as findings show their paths."""
    no_data: bool = False
    """Whether the project is new: it has no data file, and nothing that might have been meant for one."""
    fixable: frozenset[Mark] = frozenset()
    """The findings that `validate --fix` would remove."""
    lists_tasks: bool = True
    """Whether there is a tasks.yaml."""
    cut_short: tuple[str, ...] = ()
    """The files that could not be read to their end, so that nothing in them is checked beyond how they are written."""
    unwritten: Mapping[str, bytes] = field(default_factory=dict)
    """By the path that findings show: contents that were checked in the place of files."""
    named: tuple[str, ...] = ()
    """The files that were asked for by name; without any, all of the project."""
    others: tuple[Finding, ...] = ()
    """What was found in other files than those named."""
    unread: tuple[str, ...] = ()
    """Named files that the project does not read, while no error says why."""

    @property
    def files(self) -> int:
        """How many files were looked at; the registry counts as three, as two without a list of tasks."""
        if self.named:
            return len(self.named)
        return 2 + self.lists_tasks + len(self.read)

    def stamp(self) -> Stamp:
        """The stamp of the output. Raises OSError."""
        revision = revision_at(self.root, self.registry, self.read)
        return Stamp(self.drill, self.as_of, None if self.broken else revision.data, revision.registry)

    def is_fixable(self, finding: Finding) -> bool:
        """Whether `validate --fix` would remove the finding."""
        return bool(self.fixable) and mark_of(finding) in self.fixable

    @property
    def to_fix(self) -> int:
        """How many of the findings `validate --fix` would remove."""
        return sum(map(self.is_fixable, self.findings))


def validate(  # noqa: PLR0913 where, when, what of it, and what stands in the place of files
    start: Path,
    as_of: datetime.date,
    wanted: Wanted | None = None,
    *,
    exactly: bool = False,
    progress: Progress | None = None,
    contents: Mapping[tuple[str, int], bytes] | None = None,
) -> Validated:
    """Read and check the registry and every data file, or those of the regions and years wanted.

    `progress` is called after each region. `contents` stand in the place of data
    files, by region and year; a region that the project does not have is an
    unknown name. Raises NoProjectError, and UnknownNameError or NothingOfYearError
    for names and years in `wanted`.
    """
    try:
        opened = open_project(start, exactly=exactly, as_of=as_of)
    except BrokenRegistryError as broken:
        known = registry_files(broken.root, broken.registry_folder)
        marks, cut = fixable(broken.root, broken.findings), _cut_short(broken.root, broken.findings)
        made = Validated(broken.findings, broken.root, as_of, broken.drill, broken=True, registry=known, fixable=marks)
        return replace(made, cut_short=cut, lists_tasks=_lists_tasks(known))
    if contents:
        opened = replace(opened, project=_with_contents(opened.project, contents))
    return validate_opened(opened, as_of, wanted, progress)


def validate_opened(
    opened: Opened, as_of: datetime.date, wanted: Wanted | None = None, progress: Progress | None = None
) -> Validated:
    """Check a project that is open: its registry was read for the day `as_of`. Raises as `validate` does."""
    project = opened.project
    known = registry_files(project.root, project.registry_folder)
    asked = wanted or Wanted()
    regions = asked_regions(project, asked) if asked.counties else ()
    of_actions, files = examine_actions(opened, as_of, regions, asked.years)
    aside = (*of_actions, *check_carried(project))
    try:
        selection = select(project, replace(asked, years=asked.years or project.data.years()), every_standard=True)
    except NothingOfYearError:
        if asked.years and not _misnamed(project, asked):
            raise
        new = not project.data.findings
        places = tuple(one for one in project.places() if one.name in asked_regions(project, asked))
        said = findings_of_reviews(opened, places, asked.years or None, None, as_of)
        found = ordered((*opened.findings, *aside, *said))
        made = Validated(found, project.root, as_of, project.drill, broken=False, registry=known, no_data=new)
        return replace(made, read=files, lists_tasks=_lists_tasks(known), reviews=_reviews(project))
    paths = [project.data.paths.get(place.name, {}) for place in selection.places]
    read = tuple(path for years in paths for year, path in years.items() if year in selection.years)
    said = findings_of_reviews(opened, selection.places, asked.years or None, selection, as_of)
    found = ordered((*examine(opened, selection, as_of, progress=progress), *aside, *said))
    made = Validated(found, project.root, as_of, project.drill, broken=False, registry=known, read=(*read, *files))
    marks = frozenset() if project.unwritten else fixable(project.root, found, project)
    given = {shown_path(path, project.root): content for path, content in project.unwritten.items()}
    cut = _cut_short(project.root, found, given)
    written = tuple(path for path in made.read if path not in project.unwritten)
    made = replace(made, read=written, unwritten=given)
    return replace(made, fixable=marks, cut_short=cut, lists_tasks=_lists_tasks(known), reviews=_reviews(project))


def _with_contents(project: Project, contents: Mapping[tuple[str, int], bytes]) -> Project:
    """The project with these contents of data files. Raises UnknownNameError."""
    for region, _ in contents:
        if region not in project.units.regions():
            raise UnknownNameError("county", region, project.units.regions(), region_names(project))
    return project.with_contents(contents)


def _reviews(project: Project) -> tuple[str, ...]:
    """The files of reviews that are read when no region and no year is asked for."""
    return tuple(reviews_file(region, year) for region, year in files_of_reviews(project)[0])


def _lists_tasks(registry: Iterable[Path]) -> bool:
    return any(path.name == TASKS and path.is_file() for path in registry)


def _misnamed(project: Project, asked: Wanted) -> bool:
    """Whether a file that was meant as one of those asked for has another name or place. Raises UnknownNameError."""
    meant = {f"{DATA}/{name}/{year}.yaml" for name in asked_regions(project, asked) for year in asked.years}
    return any(one.params.get("write") in meant for one in project.data.findings)


def _cut_short(
    root: Path, findings: Iterable[Finding], unwritten: Mapping[str, bytes] = MappingProxyType({})
) -> tuple[str, ...]:
    """The files with a finding on how they are written that cannot be read to their end, in the order of findings."""
    files = dict.fromkeys(one.at.file for one in findings if one.code.startswith(_WRITTEN))
    contents = (
        (file, unwritten[file] if file in unwritten else own_content(root / file, home_of(file, root)))
        for file in files
    )
    return tuple(file for file, content in contents if content is not None and not read_bytes(content, file).readable)
