"""Finding a project and its files on disk."""

from __future__ import annotations

import re
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
    if not base.is_dir():
        return DataFiles({}, ())
    findings: list[Finding] = []
    found: dict[str, dict[int, Path]] = {}
    for entry in sorted(base.iterdir()):
        if is_of_no_concern(entry.name):
            continue
        if entry.is_dir() and entry.name in regions:
            found[entry.name] = dict(_years(entry, root, findings))
        elif entry.is_dir():
            spot = Spot(shown_path(entry, root), (), "value", 1, 1)
            findings.append(Finding("ECO150", spot, {"name": entry.name, "known": "、".join(regions)}))
        else:
            named = [region for region in regions if region in entry.name]
            findings.append(_misplaced(entry, root, named[0] if len(named) == 1 else None))
    ordered = {region: found[region] for region in regions if region in found}
    return DataFiles(ordered, tuple(findings))


def is_of_no_concern(name: str) -> bool:
    """What is hidden, explains the folder, or was left there by Windows or an open Office program."""
    return name.startswith((".", "~$")) or name.lower().endswith(".md") or name.lower() in _LEFT_BY_WINDOWS


def _years(folder: Path, root: Path, findings: list[Finding]) -> Iterator[tuple[int, Path]]:
    for entry in sorted(folder.iterdir()):
        matched = _YEAR_FILE.fullmatch(entry.name)
        if matched and entry.is_file():
            yield int(matched.group(1)), entry
        elif not is_of_no_concern(entry.name):
            findings.append(_misplaced(entry, root, folder.name))


def _misplaced(entry: Path, root: Path, region: str | None) -> Finding:
    """Something whose place or name says no region or no year, so that nothing would ever read it."""
    years = _YEAR.findall(unicodedata.normalize("NFKC", entry.name))
    write = f"{DATA}/{region or '…'}/{years[0] if len(years) == 1 else '…'}.yaml"
    return Finding("ECO151", Spot(shown_path(entry, root), (), "value", 1, 1), {"name": entry.name, "write": write})
