"""Lists the files of a project that are sealed, each with its path below the common folder of project and registry."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from ecocheck.app.evidence.verifying import verify_evidence
from ecocheck.app.revision import registry_files
from ecocheck.app.sealing.refusal import SealRefusedError
from ecocheck.app.selection import Wanted, select
from ecocheck.disk.archive.faults import Why as Fault
from ecocheck.disk.archive.names import faults_of_names
from ecocheck.disk.links import is_link
from ecocheck.disk.litter import is_litter
from ecocheck.disk.walking import below
from ecocheck.model.manifest import PROJECT
from ecocheck.source.actions import read_actions
from ecocheck.source.places import PLACES, Sealed
from ecocheck.source.reviews import reviews_file

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from ecocheck.app.evidence.verifying import StoredEvidence
    from ecocheck.app.opening import Opened
    from ecocheck.app.sealing.refusal import Why
    from ecocheck.source.project import Project

_MOST: Final = 60_000
"""The most files of one seal; a zip holds 65,534."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files to seal."""

    base: Path
    """The common folder of the project and of the registry that it names."""
    project: str
    """The project's folder below `base`; `.` where they are one."""
    files: tuple[str, ...]
    """Paths below `base`, without those of evidence, in their order."""
    evidence: dict[str, str | None]
    """The stored evidence by its path below `base`; its value says why it may not be seen, None where it may."""
    unfit: dict[str, str]
    """By the path of evidence that is there and is no support, the code of the finding."""
    newer_years: tuple[int, ...]
    """Years after those asked for of which there is data."""


def gather(opened: Opened, years: tuple[int, ...], as_of: datetime.date) -> Gathered:
    """Every file that the project is judged by for these years. Raises SealRefusedError."""
    project = opened.project
    base = _base(project)
    at = project.root.relative_to(base).as_posix()
    files = {_below(path, base) for path in _own_files(project, years)}
    stored = stored_evidence(opened, years, as_of)
    evidence = {_joined(at, file): why for file, why in _evidence(stored)}
    unfit = {_joined(at, one.evidence.plain_path): one.finding.code for one in stored if one.finding is not None}
    files -= evidence.keys()
    _must_be_fit((*files, *evidence))
    newer = tuple(year for year in project.data.years() if year > years[-1])
    return Gathered(base, at, tuple(sorted(files)), dict(sorted(evidence.items())), unfit, newer)


def _base(project: Project) -> Path:
    """The common folder. A registry that is not found from the project by `..` and names would not be found again."""
    named = Path(project.units.registry)
    if named.is_absolute() or Path(os.path.normpath(project.root / named)) != project.registry_folder:
        raise SealRefusedError("registry", name=project.units.registry)
    return Path(os.path.commonpath((project.root, project.registry_folder)))


def _own_files(project: Project, years: tuple[int, ...]) -> Iterator[Path]:
    root, registry = project.root, project.registry_folder
    yield from (path for path in registry_files(root, registry) if path.is_file())
    for region, files in project.data.paths.items():
        for year, path in files.items():
            if year <= years[-1]:
                yield path
                yield from (one for one in (root / reviews_file(region, year),) if one.is_file())
    yield from read_actions(root).paths
    for place in PLACES:
        if place.sealed is Sealed.WHOLE and place.reads is not None:
            for home in {root, registry} if place.beside_registry else {root}:
                yield from (path for path in _inside(home / place.path) if place.reads(path.name))


def _inside(folder: Path) -> Iterator[Path]:
    """The regular files below a folder; no link is followed."""
    for path, entry in below(folder, is_litter):
        found = entry.stat(follow_symlinks=False)
        if entry.is_file(follow_symlinks=False) and not is_link(found):
            yield path


def stored_evidence(opened: Opened, years: tuple[int, ...], as_of: datetime.date) -> tuple[StoredEvidence, ...]:
    """The stored files that data of these years and before, and actions, name. Raises OSError."""
    known = tuple(year for year in opened.project.data.years() if year <= years[-1])
    selection = select(opened.project, Wanted(), known or years, every_standard=True)
    return verify_evidence(opened, selection, as_of).stored


def _evidence(stored: Iterable[StoredEvidence]) -> Iterator[tuple[str, str | None]]:
    """Each stored file, and why it may not be seen. Raises SealRefusedError."""
    found: dict[str, str | None] = {}
    for one in stored:
        if one.broken:
            raise SealRefusedError("evidence", file=one.evidence.path, at=one.at.file, line=str(one.at.line))
        path = one.evidence.plain_path
        found[path] = found.get(path) or one.evidence.restricted
    yield from found.items()


def _below(path: Path, base: Path) -> str:
    return path.relative_to(base).as_posix()


def _joined(at: str, file: str) -> str:
    return (PurePosixPath(at) / file).as_posix()


def _must_be_fit(paths: Iterable[str]) -> None:
    """Refuse names that some system cannot hold, and two that some system takes for one. Raises SealRefusedError."""
    names = sorted(f"{PROJECT}/{path}" for path in paths)
    fault = next(faults_of_names(names), None)
    if fault is not None:
        why: Why = "same" if fault.why in {Fault.DUPLICATE, Fault.SAME_NAME, Fault.FOLDER} else "name"
        raise SealRefusedError(why, file=fault.name.removeprefix(f"{PROJECT}/"))
    if len(names) > _MOST:
        raise SealRefusedError("many", n=str(len(names)), most=str(_MOST))
