"""Mends the files of a project; all new contents are worked out before `cli` writes any of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.known import known_of
from ecocheck.app.opening import BrokenRegistryError, open_project
from ecocheck.app.selection import asked_regions, years_wanted
from ecocheck.disk.walking import entries
from ecocheck.model.units import Units
from ecocheck.source.discover import find_data, find_root, own_content, shown_path
from ecocheck.source.mending import Edit, Known, mend_bytes
from ecocheck.source.nearest_evidence import EvidenceIndex
from ecocheck.source.places import DATA, REGISTRY, UNITS
from ecocheck.source.shape.validation import validated
from ecocheck.source.yaml.reader import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ecocheck.app.selection import Wanted
    from ecocheck.source.project import Project


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A mended file: its path, the path as findings show it, its text and bytes before, and its bytes after."""

    path: Path
    file: str
    text: str
    before: bytes
    after: bytes
    edits: tuple[Edit, ...]


def mend_project(start: Path, wanted: Wanted | None = None, *, exactly: bool = False) -> tuple[MendedFile, ...]:
    """Everything that can be mended in the project's own files, or in the wanted data files; nothing is written.

    A registry in another folder and a file behind a link do not belong to the
    project, so they are left alone. A file that cannot be read is left to
    `validate`. Raises NoProjectError, and UnknownNameError or
    NothingOfYearError for names and years in `wanted`.
    """
    if wanted is not None and (wanted.counties or wanted.years):
        return _mended_data(start, wanted, exactly=exactly)
    root = find_root(start, upward=not exactly)
    own = [root / name for name in REGISTRY]
    mended = list(_mended(own, root, lambda _: Known()))
    units = next((one.after for one in mended if one.file == UNITS), None)
    years = find_data(root, _regions(root, units)).paths.values()
    known = known_of(_project(root), EvidenceIndex(root))
    mended += _mended([path for files in years for path in files.values()], root, known)
    return tuple(mended)


def _mended_data(start: Path, wanted: Wanted, *, exactly: bool) -> tuple[MendedFile, ...]:
    """Mend the data files of the wanted regions and years; with a broken registry, names are taken as folder names."""
    root = find_root(start, upward=not exactly)
    project = _project(root)
    if project is None:
        names: tuple[str, ...] = wanted.counties or _regions(root, None)
        paths = find_data(root, _regions(root, None)).paths
    else:
        names, paths = asked_regions(project, wanted), project.data.paths
        if wanted.years:
            years_wanted(project, wanted)
    files = [paths.get(name, {}) for name in names]
    picked = [path for one in files for year, path in one.items() if not wanted.years or year in wanted.years]
    return tuple(_mended(picked, root, known_of(project, EvidenceIndex(root))))


def _project(root: Path) -> Project | None:
    """The project; None where its registry is broken, so that it says nothing for certain."""
    try:
        return open_project(root, exactly=True).project
    except BrokenRegistryError:
        return None


def _mended(paths: list[Path], root: Path, known: Callable[[str], Known]) -> Iterator[MendedFile]:
    for path in paths:
        file = shown_path(path, root)
        content = own_content(path, root)
        if content is None:
            continue
        mended = mend_bytes(content, file, known(file))
        if mended.content != content:
            yield MendedFile(path, file, mended.text, content, mended.content, mended.edits)


def _regions(root: Path, units: bytes | None) -> tuple[str, ...]:
    """The regions of units.yaml after mending; if it cannot be read, the names of all folders in `data/`."""
    content = units if units is not None else own_content(root / UNITS, root)
    document = read_bytes(content or b"", UNITS)
    read = validated(Units, document.data, document) if document.readable else ()
    if not isinstance(read, tuple):
        return read.regions()
    try:
        return tuple(entry.name for entry in entries(root / DATA, root))
    except OSError:
        return ()
