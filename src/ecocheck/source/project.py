"""Loading a project: the registry with its documents, and the paths of its data files."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import PurePath, PureWindowsPath
from typing import TYPE_CHECKING, TypeVar

from ecocheck.disk.listing import is_file_so, is_listed_so, otherwise_written
from ecocheck.findings import Finding, Spot
from ecocheck.model.base import Model
from ecocheck.model.figures import Around, Place
from ecocheck.model.registry import Indicators
from ecocheck.model.tasks import Tasks
from ecocheck.model.units import Units
from ecocheck.source.discover import DataFiles, find_data, shown_path
from ecocheck.source.documents import Documents
from ecocheck.source.places import DATA, INDICATORS, TASKS, TEMPLATES, UNITS
from ecocheck.source.region import RegionFile, read_region_file, region_file
from ecocheck.source.shape.lost_targets import without_doubt
from ecocheck.source.shape.validation import validated
from ecocheck.source.yaml.document import Document
from ecocheck.source.yaml.reader import read_bytes, read_file

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from ecocheck.model.figures import Figures
    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.model.realm import Realm
    from ecocheck.model.registry import Criterion
    from ecocheck.model.units import Agency

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Registry:
    """The plan as data, with the documents that give every node its place.

    `names` is the units.yaml that resolves the plan's own names: that of the
    registry's folder, which for a drill is not the project's own.
    """

    indicators: Indicators
    tasks: Tasks
    names: Units
    indicators_document: Document
    tasks_document: Document
    names_document: Document

    @property
    def lists_tasks(self) -> bool:
        """Whether there is a tasks.yaml; without one its document has no text."""
        return bool(self.tasks_document.text)


@dataclass(frozen=True, slots=True)
class Project:
    """A project whose registry is sound. Data files are read region by region, on demand."""

    root: Path
    units: Units
    units_document: Document
    registry: Registry
    data: DataFiles
    unwritten: Mapping[Path, bytes] = field(default_factory=dict)
    """Contents in the place of files on the disk, so that a change can be checked before it is written."""
    withheld: Mapping[str, str] = field(default_factory=dict)
    """The SHA-256 of each document that a seal held back, by its path from the root; never from a project's files."""
    _asked_of_city: dict[int, Mapping[str, tuple[AssignedTarget, ...]]] = field(
        default_factory=dict, compare=False, repr=False
    )
    """By year, the targets in those of the city's own files that have been read."""
    _figures: dict[tuple[str, int], Figures] = field(default_factory=dict, compare=False, repr=False)
    """The figures of files that were read for verdicts on other regions."""

    @property
    def drill(self) -> bool:
        """Whether all results of this project are 演练数据."""
        return self.units.drill

    @property
    def templates(self) -> Path:
        """The folder of the project's own templates, which need not exist."""
        return self.root / TEMPLATES

    @property
    def documents(self) -> Documents:
        """Where its documents lie."""
        return Documents(self.root, self.withheld)

    @property
    def registry_folder(self) -> Path:
        """The folder that holds the registry: the project's own, or another one that units.yaml names."""
        return (self.root / self.units.registry).resolve()

    @property
    def realms(self) -> tuple[Realm, ...]:
        """The names of the registry's regions and offices; in a drill, which has regions of its own, of these too."""
        names = self.registry.names
        return (names.realm(),) if names is self.units else (names.realm(), self.units.realm())

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """The offices of the registry and of the project, which in a drill are two lists."""
        return (*self.registry.names.agencies, *self.units.agencies)

    def places(self) -> tuple[Place, ...]:
        """The city and its counties, in the order of units.yaml."""
        units, realm, areas, classes = self.units, self.units.realm(), self.units.areas(), self.units.classes()
        made: list[Place] = []
        around = Around(self.asked_of_city, self.figures_of, lambda: tuple(made), self._criteria(), self._axes())
        made += (
            Place(name, name == units.city.name, areas[name], realm, around, classes[name]) for name in units.regions()
        )
        return tuple(made)

    def _criteria(self) -> Mapping[str, Criterion]:
        return {one.id: one for each in self.registry.indicators.indicators for one in each.criteria}

    def _axes(self) -> Mapping[str, tuple[str, ...]]:
        return {one.name: one.classes for one in self.registry.indicators.axes}

    def figures_of(self, region: str, years: Collection[int]) -> Mapping[int, Figures]:
        """The figures of a region in some years, for verdicts on other regions; each file is read once for all."""
        known = self.data.paths.get(region, {}).keys() & set(years)
        unread = {year for year in known if (region, year) not in self._figures}
        if unread:
            read = self.read_region(region, unread)
            self._figures.update({(region, year): file.figures for year, file in read.items()})
        return {year: self._figures[region, year] for year in sorted(known)}

    def asked_of_city(self, key: str) -> tuple[AssignedTarget, ...]:
        """The targets of a criterion in the city's own files; those not read yet are read at the first question."""
        city = self.units.city.name
        years = self.data.paths.get(city, {})
        unread = years.keys() - self._asked_of_city.keys()
        if unread:
            self.read_region(city, unread)
        return tuple(one for year in years for one in self._asked_of_city[year].get(key, ()))

    def read_region(self, region: str, years: Collection[int] | None = None) -> Mapping[int, RegionFile]:
        """The data files of the region by year: all of them, or only those of `years`."""
        paths = self.data.paths.get(region, {})
        files = {year: self._read(path, region, year) for year, path in paths.items() if years is None or year in years}
        if region == self.units.city.name:
            self._asked_of_city.update({year: file.figures.assigned for year, file in files.items()})
        return files

    def _read(self, path: Path, region: str, year: int) -> RegionFile:
        content, called = self.unwritten.get(path), self.units.realm().called(region)
        if content is None:
            found = read_region_file(path, self.root, region, year, called)
        else:
            found = region_file(read_bytes(content, shown_path(path, self.root)), region, year, called)
        if all(one.code != "ECO305" for one in found.findings):
            return found
        targets = {target.id for task in self.registry.tasks.tasks for target in task.targets}
        return replace(found, findings=without_doubt(found.findings, targets))

    def unread_beside(self, region: str, year: int) -> str | None:
        """The name of a file that was meant as that year's data file and is not read; None without one."""
        place = f"{DATA}/{region}/{year}.yaml"
        meant = (one for one in self.data.findings if one.code == "ECO151" and one.params.get("write") == place)
        return next((one.params["name"] for one in meant), None)

    def with_contents(self, contents: Mapping[tuple[str, int], bytes]) -> Project:
        """The project as it would be with these contents of data files, by region and year."""
        paths = {region: dict(files) for region, files in self.data.paths.items()}
        unwritten = dict(self.unwritten)
        for (region, year), content in contents.items():
            path = paths.setdefault(region, {}).setdefault(year, self.root / DATA / region / f"{year}.yaml")
            unwritten[path] = content
        paths = {region: dict(sorted(files.items())) for region, files in paths.items()}
        return replace(self, data=replace(self.data, paths=paths), unwritten=unwritten, _asked_of_city={}, _figures={})


@dataclass(frozen=True, slots=True)
class Loaded:
    """The result of loading: a project, or None where its registry is broken; all findings in both cases."""

    project: Project | None
    findings: tuple[Finding, ...]
    documents: tuple[Document, ...]
    drill: bool | None
    """As in units.yaml; None where units.yaml cannot be used."""
    registry_folder: Path
    """The folder that holds the registry; the project's own where units.yaml names none that there is."""


class _Files:
    """Reads the files of the registry and collects their findings. Mutable only while `load_project` runs."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.findings: list[Finding] = []
        self.documents: list[Document] = []

    def read(self, path: Path, model: type[M]) -> tuple[M | None, Document | None]:
        """Model and document of a file; a missing or unsound file adds findings. No link may lead out of its folder."""
        if not is_file_so(path):
            spot = Spot(shown_path(path, self.root), (), "value", 1, 1)
            near = otherwise_written(path.parent, path.name)
            more = {"phrase_more": "nothing"} if near is None else {"phrase_more": "stands_otherwise", "near": near}
            more["phrase_do"] = "put_registry_back" if near is None else "rename_registry"
            self.findings.append(Finding("ECO155", spot, {"file": path.name, **more}))
            return None, None
        document = read_file(path, shown_path(path, self.root), path.parent)
        self.documents.append(document)
        self.findings += document.findings
        if not document.readable:
            return None, document
        read = validated(model, document.data, document)
        if isinstance(read, tuple):
            self.findings += read
            return None, document
        return read, document

    def read_tasks(self, path: Path) -> tuple[Tasks | None, Document | None]:
        """As `read`; a plan may have no list of tasks, and then there is no file, under any spelling of its name."""
        if os.path.lexists(path) or otherwise_written(path.parent, path.name):
            return self.read(path, Tasks)
        return Tasks(tasks=()), Document(shown_path(path, self.root), "", {"tasks": []}, (), readable=True)


def _has_registry(folder: Path) -> bool:
    """Whether a file of the registry is there, under its name or one that differs by capitals."""
    return any(is_file_so(folder / name) or otherwise_written(folder, name) for name in (INDICATORS, TASKS))


def _no_registry(units: Units, document: Document, folder: Path | None, *, here: bool) -> Finding:
    """The finding for a folder without a registry: a new project, a wrong folder, or a drill that was moved alone."""
    at = document.spot(("registry",))
    if here:
        said = {"phrase_more": "nothing", "phrase_do": "name_registry"}
        return Finding("ECO155", at, {"file": INDICATORS, **said})
    more = "nothing" if folder is None else "holds_no_registry"
    moved = "moved_alone" if ".." in PurePath(units.registry).parts else "nothing"
    return Finding("ECO159", at, {"name": units.registry, "phrase_more": more, "phrase_moved": moved})


def _registry_folder(root: Path, named: str, within: Path | None) -> Path | None:
    """The folder that units.yaml names; None where no folder has exactly this name, or it is not `within`.

    A folder of another computer is refused too: merely to look for it would
    send the user's name there.
    """
    if PureWindowsPath(named).drive.startswith("\\\\"):
        return None
    try:
        folder = (root / named).resolve()
        if within is not None and not folder.is_relative_to(within.resolve()):
            return None
        return folder if folder.is_dir() and _written_so(root, named) else None
    except (OSError, RuntimeError, ValueError):
        return None


def _written_so(root: Path, named: str) -> bool:
    """Whether every folder on the way is listed under exactly the written name."""
    way = PurePath(named)
    at = root / way.anchor
    for part in way.parts[bool(way.anchor) :]:
        at /= part
        if part != ".." and not is_listed_so(at):
            return False
    return True


def load_project(root: Path, within: Path | None = None) -> Loaded:
    """Read units.yaml and the registry it names, and list the data files.

    A stranger's project may have its registry in the folder `within` only; nothing outside is looked at.
    """
    files = _Files(root)
    units, units_document = files.read(root / UNITS, Units)
    if units is None or units_document is None:
        return Loaded(None, tuple(files.findings), tuple(files.documents), None, root)
    folder = _registry_folder(root, units.registry, within)
    data = find_data(root, units.regions())
    if folder is None or not _has_registry(folder):
        files.findings.append(_no_registry(units, units_document, folder, here=folder == root))
        return Loaded(None, (*files.findings, *data.findings), tuple(files.documents), units.drill, folder or root)
    own = folder == root or not is_file_so(folder / UNITS)
    names, names_document = (units, units_document) if own else files.read(folder / UNITS, Units)
    indicators, indicators_document = files.read(folder / INDICATORS, Indicators)
    tasks, tasks_document = files.read_tasks(folder / TASKS)
    findings = (*files.findings, *data.findings)
    if names is None or names_document is None or indicators is None or indicators_document is None:
        return Loaded(None, findings, tuple(files.documents), units.drill, folder)
    if tasks is None or tasks_document is None:
        return Loaded(None, findings, tuple(files.documents), units.drill, folder)
    registry = Registry(indicators, tasks, names, indicators_document, tasks_document, names_document)
    project = Project(root, units, units_document, registry, data)
    return Loaded(project, findings, tuple(files.documents), units.drill, folder)
