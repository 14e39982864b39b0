"""Looks whether the stored evidence of figures and actions is there and unchanged, and which files nothing names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import Stamp, registry_files, revision_at
from ecocheck.disk.writing import write_all
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.rules import DataContext
from ecocheck.rules.actions import stored_in
from ecocheck.rules.evidence import evidence_on_disk, stored
from ecocheck.source.actions import read_actions
from ecocheck.source.discover import own_content, shown_path
from ecocheck.source.evidence import digest_of, must_be_as_read
from ecocheck.source.nearest_evidence import files_of_evidence
from ecocheck.source.setting.edit import CannotSetError, edited
from ecocheck.source.shape.sentences import files_in

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection
    from ecocheck.findings import Finding, Route, Spot
    from ecocheck.model.documents import Evidence
    from ecocheck.model.figures import Place
    from ecocheck.rules.context import Item
    from ecocheck.source.actions import ReadAction
    from ecocheck.source.project import Project


@dataclass(frozen=True, slots=True)
class StoredEvidence:
    """One file that a figure, or a milestone of an action, names as evidence."""

    region: str
    year: int
    """The year of the figure, or of the gap that the action is to close."""
    id: str
    """The criterion or the task's target."""
    name: str
    """Its name; of an action what the milestone is."""
    evidence: Evidence
    at: Spot
    route: Route
    """Where it stands in the file of `at`."""
    finding: Finding | None
    """What is wrong with it; None where it is there, and unchanged where a hash is recorded."""
    action: str | None = None
    """The id of the action, whose milestone it proves; None where it proves a figure."""

    @property
    def unhashed(self) -> bool:
        """Whether it is there and no hash is recorded, so that nobody would see a change."""
        return self.finding is None and self.evidence.sha256 is None

    @property
    def sound(self) -> bool:
        """Whether it is there and has the recorded hash."""
        return self.finding is None and self.evidence.sha256 is not None

    @property
    def broken(self) -> bool:
        """Whether it is missing, changed, or cannot be evidence at all."""
        return self.finding is not None and severity_of(self.finding) is Severity.ERROR


@dataclass(frozen=True, slots=True)
class Verified:
    """The result of `ecocheck evidence verify`."""

    project: Project
    stored: tuple[StoredEvidence, ...]
    """In the order of units.yaml, years and data files; the evidence of actions comes last."""
    unnamed: tuple[str, ...]
    """The files of the folder `evidence` that no data file and no action names, by their paths from the root."""
    regions: tuple[str, ...]
    stamp: Stamp

    @property
    def broken(self) -> bool:
        """Whether any file is missing or is not what was recorded."""
        return any(one.broken for one in self.stored)

    def of_region(self, region: str) -> tuple[StoredEvidence, ...]:
        """The stored evidence of one region."""
        return tuple(one for one in self.stored if one.region == region)


def verify_evidence(
    opened: Opened, selection: Selection, as_of: datetime.date, gap_years: Collection[int] = ()
) -> Verified:
    """Look at every stored file of the selected regions, years, criteria and tasks.

    Of actions, those for gaps of `gap_years` are looked at, or of any year:
    there need not be a data file of that year any more.
    """
    project = opened.project
    found: list[StoredEvidence] = []
    paths: list[Path] = []
    for place in selection.places:
        files = project.data.paths.get(place.name, {})
        for year in sorted(set(files) & set(selection.years)):
            paths.append(files[year])
            found += _of_file(project, selection, place, year, as_of)
    read = read_actions(project.root)
    found += _of_actions(project, selection, read.actions, gap_years)
    unnamed = _unnamed(project, selection) if selection.everything else ()
    revision = revision_at(project.root, registry_files(project.root, project.registry_folder), [*paths, *read.paths])
    stamp = Stamp(project.drill, None, revision.data, revision.registry)
    return Verified(project, tuple(found), tuple(unnamed), tuple(one.name for one in selection.places), stamp)


def _of_file(
    project: Project, selection: Selection, place: Place, year: int, as_of: datetime.date
) -> Iterator[StoredEvidence]:
    files = project.read_region(place.name, {year})
    context = DataContext(project, files[year], place, files, as_of)
    keys = _keys(selection)
    for item in context.items:
        if item.subject.id in keys:
            yield from _of_item(item, place, year)


def _keys(selection: Selection) -> frozenset[str]:
    return selection.criteria | {target.id for task in selection.tasks for target in task.targets}


def _of_actions(
    project: Project, selection: Selection, actions: Iterable[ReadAction], years: Collection[int]
) -> Iterator[StoredEvidence]:
    """The stored evidence of every milestone; of an action whose gap is misnamed only where all are asked for."""
    regions, keys = {place.name for place in selection.places}, _keys(selection)
    whole = regions == {place.name for place in project.places()}
    for one in actions:
        gap = one.action.gap
        here = gap.region in regions or (whole and gap.region not in project.units.regions())
        if not here or (years and gap.year not in years) or not (selection.everything or gap.key in keys):
            continue
        for milestone, below, evidence, finding in stored_in(project.documents, one):
            at, route = one.spot((*below, "file")), (*one.route, *below)
            said = (gap.region, gap.year, gap.key, milestone.what, evidence)
            yield StoredEvidence(*said, at, route, finding, one.action.id)


def _of_item(item: Item, place: Place, year: int) -> Iterator[StoredEvidence]:
    wrong = {one.at.route[:-1]: one for one in evidence_on_disk(item)} if item.measurement.stored else {}
    for below, evidence in stored(item):
        route = (*item.route, *below)
        at = item.context.document.spot((*route, "file"))
        yield StoredEvidence(place.name, year, item.subject.id, item.name, evidence, at, route, wrong.get(route))


def _unnamed(project: Project, selection: Selection) -> Iterator[str]:
    """The files that no data file and no action names; of the selection where a folder tells region or year."""
    named = set(_named(project))
    regions, years = set(project.units.regions()), {str(one) for one in project.data.years()}
    chosen = {one.name for one in selection.places} | {str(one) for one in selection.years}
    for file in files_of_evidence(project.root):
        if file not in named and {*file.split("/")} & (regions | years) <= chosen:
            yield file


def _named(project: Project) -> Iterator[str]:
    """Every path that stands under `evidence` in any data file or action, in a refused entry too."""
    for region in project.data.paths:
        for file in project.read_region(region).values():
            yield from _under(file.document.data)
    for document in read_actions(project.root).documents:
        yield from _under(document.data)


def _under(data: Any) -> Iterator[str]:
    waiting = [(data, False)]
    while waiting:
        one, inside = waiting.pop()
        if isinstance(one, str) and inside:
            yield from (one, *files_in(one))
        elif isinstance(one, dict):
            waiting += [(value, inside or key == "evidence") for key, value in one.items()]
        elif isinstance(one, list):
            waiting += [(value, inside) for value in one]


@dataclass(frozen=True, slots=True)
class Hashed:
    """A file of data or actions with the hashes that it lacked; `after` is None where they cannot be set so easily."""

    path: Path
    file: str
    before: bytes
    after: bytes | None
    count: int


def missing_hashes(verified: Verified) -> tuple[Hashed, ...]:
    """The files with a hash for every file that is there and has none; nothing is written."""
    found: dict[str, list[StoredEvidence]] = {}
    for one in verified.stored:
        if one.unhashed:
            found.setdefault(one.at.file, []).append(one)
    return tuple(_hashed(verified.project, several) for several in found.values())


def _hashed(project: Project, several: list[StoredEvidence]) -> Hashed:
    first = several[0]
    path = project.data.paths[first.region][first.year] if first.action is None else project.root / first.at.file
    file, before = shown_path(path, project.root), own_content(path, project.root) or b""
    digests = {(*one.route, "sha256"): digest_of(project.documents, one.evidence) for one in several}
    settings = {route: digest for route, digest in digests.items() if digest is not None}
    try:
        after = edited(before.decode(), file, settings).encode()
    except (CannotSetError, UnicodeDecodeError):
        return Hashed(path, file, before, None, 0)
    return Hashed(path, file, before, after, len(settings))


def write_hashes(hashed: Iterable[Hashed], root: Path) -> None:
    """Write the files, all or none. Raises AlteredMeanwhileError where one has changed since, and OSError."""
    contents = [(one, one.after) for one in hashed if one.after is not None]
    for one, _ in contents:
        must_be_as_read(one.path, root, one.before)
    write_all([(one.path, after) for one, after in contents], root)
