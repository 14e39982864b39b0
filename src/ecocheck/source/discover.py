"""Finding a project and its files on disk."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.findings import Finding, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

UNITS, INDICATORS, TASKS, DATA = "units.yaml", "indicators.yaml", "tasks.yaml", "data"

_YEAR_FILE = re.compile(r"(\d{4})\.yaml", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)", re.ASCII)
_MEANT = frozenset({"数据", "datas", "date"})
"""What a folder for data may be called by somebody who has no other."""

_LEFT_BY_WINDOWS = frozenset({"thumbs.db", "desktop.ini"})


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
        if (folder / UNITS).is_file():
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


def find_data(root: Path, regions: tuple[str, ...]) -> DataFiles:
    """The data files of the known regions, in the order of units.yaml; anything else becomes a finding."""
    base = root / DATA
    findings = list(_not_called_data(root))
    if not base.is_dir():
        if os.path.lexists(base):
            findings.append(Finding("ECO157", _spot(base, root), {"name": DATA}))
        return DataFiles({}, tuple(findings))
    found: dict[str, dict[int, Path]] = {}
    for entry in _inside(base, root, findings):
        if is_of_no_concern(entry.name):
            continue
        is_folder = _is_folder(entry)
        if is_folder is None:
            findings.append(_closed(entry, root))
        elif is_folder and entry.name in regions:
            found[entry.name] = dict(_years(entry, root, findings))
        elif is_folder:
            params = {"name": entry.name, "known": "、".join(regions)}
            findings.append(Finding("ECO150", _spot(entry, root), params))
        else:
            named = [region for region in regions if region in entry.name]
            findings.append(_misplaced(entry, root, named[0] if len(named) == 1 else None))
    ordered = {region: found[region] for region in regions if region in found}
    return DataFiles(ordered, tuple(findings))


def _spot(path: Path, root: Path) -> Spot:
    return Spot(shown_path(path, root), (), "value", 1, 1)


def _not_called_data(root: Path) -> Iterator[Finding]:
    """Folders that were meant to be `data`: on some machines they would be, on others nothing in them is read."""
    try:
        names = {entry.name for entry in root.iterdir()}
    except OSError:
        return
    if DATA not in names and (root / DATA).exists():  # this machine takes capitals for small letters
        return
    for name in sorted(names - {DATA}):
        meant = unicodedata.normalize("NFKC", name).strip().casefold() == DATA
        if (meant or (name in _MEANT and DATA not in names)) and _is_folder(root / name):
            yield Finding("ECO158", _spot(root / name, root), {"name": name})


def _is_folder(path: Path) -> bool | None:
    """None where nobody can say: links that lead in a circle or nowhere, a folder above that is closed."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError:
        return None


def _closed(path: Path, root: Path) -> Finding:
    return Finding("ECO156", _spot(path, root), {"name": path.name})


def _inside(folder: Path, root: Path, findings: list[Finding]) -> list[Path]:
    """What is in a folder; one that cannot be opened is a finding, and the rest is judged all the same."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        findings.append(_closed(folder, root))
        return []


def is_of_no_concern(name: str) -> bool:
    """What is hidden, explains the folder, or was left there by Windows or an open Office program."""
    return name.startswith((".", "~$")) or name.lower().endswith(".md") or name.lower() in _LEFT_BY_WINDOWS


def _years(folder: Path, root: Path, findings: list[Finding]) -> Iterator[tuple[int, Path]]:
    """Files by year; one that is named well and cannot be opened is left to the reader, which says why."""
    for entry in _inside(folder, root, findings):
        matched = _YEAR_FILE.fullmatch(entry.name)
        if matched and not _is_folder(entry):
            yield int(matched.group(1)), entry
        elif not is_of_no_concern(entry.name):
            findings.append(_misplaced(entry, root, folder.name))


def _misplaced(entry: Path, root: Path, region: str | None) -> Finding:
    """Something whose place or name says no region or no year, so that nothing would ever read it."""
    years = _YEAR.findall(unicodedata.normalize("NFKC", entry.name))
    write = f"{DATA}/{region or '…'}/{years[0] if len(years) == 1 else '…'}.yaml"
    return Finding("ECO151", _spot(entry, root), {"name": entry.name, "write": write})
