"""Finding a project and its files on disk."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.disk.links import link_within
from ecocheck.disk.listing import is_file_so, is_listed_so
from ecocheck.disk.litter import is_litter
from ecocheck.disk.reading import OutsideError, read
from ecocheck.disk.walking import entries
from ecocheck.findings import Finding, Spot
from ecocheck.regex import regex
from ecocheck.source.yaml.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

UNITS, INDICATORS, TASKS, DATA = "units.yaml", "indicators.yaml", "tasks.yaml", "data"
TEMPLATES = "templates"
"""The folder of the project's own templates."""
CASES = ("cases", "tests/cases")
"""The folders in which worked examples are looked for when no path is given."""

_YEAR_FILE = regex(r"(\d{4})\.yaml", re.ASCII)
_YEAR = regex(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)
_MEANT = frozenset({"数据", "datas", "date"})
"""What a folder for data may be called by somebody who has no other."""

_MANY, _SHOWN = 20, 3
"""More than so many of one kind in one folder are told as one, by the first few names."""


def own_content(path: Path, root: Path) -> bytes | None:
    """The content of a file of the project; None where it cannot be read, or a link leads out of the project."""
    try:
        return read(path, MAX_BYTES, root) if link_within(path, (root,)) is None else None
    except (OSError, ValueError):
        return None


class NoProjectError(Exception):
    """There is no units.yaml in the folder or in any folder above it."""

    def __init__(self, start: Path) -> None:
        """Remember where the search began."""
        super().__init__(str(start))
        self.start = start


def find_root(start: Path, *, upward: bool = True) -> Path:
    """The nearest folder upward from `start` that holds units.yaml, or `start` itself and no other.

    Raises NoProjectError.
    """
    start = start.resolve()
    for folder in (start, *start.parents) if upward else (start,):
        if is_file_so(folder / UNITS):
            return folder
    raise NoProjectError(start)


@dataclass(frozen=True, slots=True)
class DataFiles:
    """The data files of a project by region folder and year, and what else was found among them."""

    paths: Mapping[str, Mapping[int, Path]]
    findings: tuple[Finding, ...]

    def years(self) -> tuple[int, ...]:
        """Every year that any region has, ascending."""
        return tuple(sorted({year for files in self.paths.values() for year in files}))


def shown_path(path: Path, root: Path) -> str:
    """The path as findings show it: posix, from the project's root, with `..` where it lies outside."""
    for steps, base in enumerate((root, *root.parents)):
        if path.is_relative_to(base):
            return "/".join([".."] * steps + list(path.relative_to(base).parts))
    return path.as_posix()


def home_of(file: str, root: Path) -> Path:
    """The folder out of which no link may lead to a file, by its path as findings show it.

    Only the registry lies outside of a project, in a folder of its own.
    """
    return root if not file.startswith("..") else Path(os.path.normpath(root / file)).parent


def find_data(root: Path, regions: tuple[str, ...]) -> DataFiles:
    """The data files of the known regions, in the order of units.yaml; anything else becomes a finding."""
    base = root / DATA
    strays = _Strays(root)
    renamed = tuple(_not_called_data(root))
    if not base.is_dir() or not is_listed_so(base):
        if os.path.lexists(base) and is_listed_so(base):
            strays.add("ECO157", base)
        return DataFiles({}, (*renamed, *strays.findings()))
    known = frozenset(regions)
    found: dict[str, dict[int, Path]] = {}
    for entry in _inside(base, strays):
        if is_of_no_concern(entry.name):
            continue
        path, is_folder = base / entry.name, _is_folder(entry)
        if is_folder is None:
            strays.add("ECO156", path)
        elif is_folder and entry.name in known:
            found[entry.name] = dict(_years(path, strays))
        elif is_folder:
            strays.add("ECO150", path, known="、".join(regions))
        else:
            named = [region for region in regions if region in entry.name]
            strays.add("ECO151", path, write=_to_write(entry.name, named[0] if len(named) == 1 else None))
    ordered = {region: found[region] for region in regions if region in found}
    return DataFiles(ordered, (*renamed, *strays.findings()))


class _Strays:
    """What lies in the wrong place. Mutable only while `find_data` runs."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._noted: dict[tuple[str, Path], list[tuple[str, dict[str, str]]]] = {}

    def add(self, code: str, path: Path, **params: str) -> None:
        """Note one thing, by its kind and the folder in which it lies."""
        self._noted.setdefault((code, path.parent), []).append((path.name, params))

    def findings(self) -> Iterator[Finding]:
        """A finding each; where a folder holds many of one kind they are told as one, at the folder."""
        for (code, folder), noted in self._noted.items():
            if len(noted) > _MANY:
                names = "、".join(name for name, _ in noted[:_SHOWN])
                more = {"name": names, "phrase_more": "and_more", "count": str(len(noted)), **noted[0][1]}
                yield Finding(code, _spot(folder, self.root), more)
                continue
            for name, params in noted:
                yield Finding(code, _spot(folder / name, self.root), {"name": name, "phrase_more": "nothing", **params})


def _spot(path: Path, root: Path) -> Spot:
    return Spot(shown_path(path, root), (), "value", 1, 1)


def _not_called_data(root: Path) -> Iterator[Finding]:
    """Folders that were meant to be `data`: some machines take them for it, and we do on none."""
    try:
        names = {entry.name: entry for entry in entries(root, None)}
    except OSError:
        return
    for name, entry in names.items():
        meant = name != DATA and unicodedata.normalize("NFKC", name).strip().casefold() == DATA
        if (meant or (name in _MEANT and DATA not in names)) and _is_folder(entry):
            yield Finding("ECO158", _spot(root / name, root), {"name": name})


def _is_folder(entry: os.DirEntry[str]) -> bool | None:
    """None where nobody can say: links that lead in a circle or nowhere, a folder above that is closed."""
    try:
        if entry.is_dir():
            return True
        if entry.is_symlink():
            entry.stat()
    except OSError:
        return None
    return False


def _inside(folder: Path, strays: _Strays) -> list[os.DirEntry[str]]:
    """What is in a folder; one that cannot be opened is a finding, and the rest is judged all the same."""
    try:
        return entries(folder, strays.root)
    except OutsideError:
        strays.add("ECO115", folder)
    except OSError:
        strays.add("ECO156", folder)
    return []


def is_of_no_concern(name: str) -> bool:
    """Whether a file is no data and needs no remark: a text that explains the folder, or what a system left behind."""
    return is_litter(name) or name.lower().endswith(".md")


def _years(folder: Path, strays: _Strays) -> Iterator[tuple[int, Path]]:
    """Files by year; one that is named well and cannot be opened is left to the reader, which says why."""
    for entry in _inside(folder, strays):
        matched = _YEAR_FILE.fullmatch(entry.name)
        if matched and not _is_folder(entry):
            yield int(matched.group(1)), folder / entry.name
        elif not is_of_no_concern(entry.name):
            strays.add("ECO151", folder / entry.name, write=_to_write(entry.name, folder.name))


def _to_write(name: str, region: str | None) -> str:
    """Where a file belongs whose place or name says no region or no year, so that nothing would ever read it."""
    years = _YEAR.findall(unicodedata.normalize("NFKC", name))
    return f"{DATA}/{region or '…'}/{years[0] if len(years) == 1 else '…'}.yaml"
