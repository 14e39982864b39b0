"""Finds names of the project at hand for the examples of help pages, without reading YAML in full.

A help page must be quick and must appear in a broken project too, so the files
are looked through line by line, in the layout that `init` writes. What cannot
be found so, or would need quotes on a command line, keeps its neutral name.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING

from ecocheck.disk.reading import read
from ecocheck.source.discover import NoProjectError, find_root
from ecocheck.source.places import INDICATORS, TASKS, UNITS
from ecocheck.source.yaml.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONGEST = 60
"""A longer name would fill the line of an example."""


@dataclass(frozen=True, slots=True)
class ExampleNames:
    """The names that examples use; by default those of no project."""

    county: str = "某县"
    other_county: str = "另一县"
    office: str = "某局"
    criterion: str = "1-1"
    other_criterion: str = "1-2"
    indicator: str = "1"
    target: str = "T1-1"
    plan: str | None = None
    """The title of the project's plan; None where none was found."""

    def fill(self, example: str) -> str:
        """An example with these names at its places."""
        return example.format_map({name: getattr(self, name) for name in self.__slots__})


NEUTRAL = ExampleNames()


def names_here(start: Path, *, exactly: bool = False) -> ExampleNames:
    """The names of the project in which `start` lies; the neutral ones without a project."""
    try:
        root = find_root(start, upward=not exactly)
    except (NoProjectError, OSError, RuntimeError, ValueError):
        return NEUTRAL
    units = lines_of(root / UNITS, root)
    home, limit = registry_of(root, units)
    indicators, tasks = lines_of(home / INDICATORS, limit), lines_of(home / TASKS, limit)
    counties = [*_names(units, "counties:", "name:")]
    criteria = [*_criteria(indicators)]
    found = {
        "county": counties[:1],
        "other_county": counties[1:2],
        "office": [*_names(units, "agencies:", "name:")][:1],
        "criterion": criteria[:1],
        "other_criterion": criteria[1:2],
        "indicator": [one.partition("-")[0] for one in criteria[:1]],
        "target": [one for one in values_under(tasks, "tasks:", "id:") if _is_id(one.removeprefix("T"))][:1],
        "plan": [*values_under(indicators, "plan:", "title:")][:1],
    }
    return replace(NEUTRAL, **{key: one for key, several in found.items() for one in several})


def registry_of(root: Path, units: list[str]) -> tuple[Path, Path | None]:
    """The folder of the registry, and the folder that no link on the way to its files may leave.

    `units` are the lines of units.yaml.
    """
    registry = next(filter(None, (value_in(line, "registry:") for line in units)), ".")
    if PureWindowsPath(registry).drive:  # merely to look into a folder of another computer would tell it who asks
        registry = "."
    return (root, root) if registry == "." else (root / registry, None)


def lines_of(path: Path, within: Path | None) -> list[str]:
    """The lines of a file; none where it cannot be read, or a link on the way leads out of `within`."""
    with suppress(OSError, ValueError):
        return read(path, MAX_BYTES, within).decode("utf-8-sig").splitlines()
    return []


def values_under(lines: list[str], section: str, key: str) -> Iterator[str]:
    """The plain values of a key, anywhere below a section of the file."""
    inside = False
    for line in lines:
        if line[:1] not in {"", " ", "-", "#"}:
            inside = line.partition("#")[0].rstrip() == section
        elif inside:
            value = value_in(line, key)
            if value:
                yield value


def value_in(line: str, key: str) -> str:
    """The plain text of a key; empty where the line has another key, or has to be read as YAML."""
    written = line.lstrip().removeprefix("- ")
    flow, written = written[:1] == "{", written.removeprefix("{").lstrip()
    if not written.startswith(key):
        return ""
    value = written.removeprefix(key).partition(" #")[0].partition("," if flow else " #")[0].strip().rstrip("}")
    if value[:1] in {'"', "'"} and value[-1:] == value[:1]:
        value = value[1:-1]
    return value if value.isprintable() and len(value) <= _LONGEST and not set(value) & set("\"'\\&*|>") else ""


def _names(lines: list[str], section: str, key: str) -> Iterator[str]:
    """The names that need no quotes on a command line."""
    return (one for one in values_under(lines, section, key) if one.isalnum())


def _criteria(lines: list[str]) -> Iterator[str]:
    """The ids of criteria in per cent, since examples try such figures."""
    at = ""
    for line in lines:
        written = value_in(line, "id:")
        at = written or at
        if _is_id(at) and value_in(line, "unit:") == "%":
            yield at
            at = ""


def _is_id(written: str) -> bool:
    first, dash, second = written.partition("-")
    return bool(dash) and first.isdecimal() and second.isdecimal()
