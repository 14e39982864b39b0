"""Finding a project and its files on disk."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.findings import Finding, Spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

UNITS, INDICATORS, TASKS, DATA = "units.yaml", "indicators.yaml", "tasks.yaml", "data"

_YEAR_FILE = re.compile(r"(\d{4})\.yaml", re.ASCII)


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
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and entry.name in regions:
            found[entry.name] = dict(_years(entry, root, findings))
        elif entry.is_dir():
            spot = Spot(shown_path(entry, root), (), "value", 1, 1)
            findings.append(Finding("ECO150", spot, {"name": entry.name, "known": "、".join(regions)}))
        elif entry.suffix in {".yaml", ".yml"}:
            findings.append(_misplaced(entry, root))
    ordered = {region: found[region] for region in regions if region in found}
    return DataFiles(ordered, tuple(findings))


def _years(folder: Path, root: Path, findings: list[Finding]) -> Iterator[tuple[int, Path]]:
    for entry in sorted(folder.iterdir()):
        matched = _YEAR_FILE.fullmatch(entry.name)
        if matched and entry.is_file():
            yield int(matched.group(1)), entry
        elif entry.suffix.lower() in {".yaml", ".yml"}:
            findings.append(_misplaced(entry, root))


def _misplaced(entry: Path, root: Path) -> Finding:
    """A YAML file whose place or name says no region or no year, so that nothing would ever read it."""
    return Finding("ECO151", Spot(shown_path(entry, root), (), "value", 1, 1), {"name": entry.name})
