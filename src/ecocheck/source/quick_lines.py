"""Finds values in the files of a registry line by line, without reading YAML in full.

Help pages and completion must be quick and must work in a broken project too,
so this looks for the layout that `init` writes; what is written in another way
is not found.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING

from ecocheck.disk.reading import read
from ecocheck.source.yaml.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LONGEST = 60
"""A longer value would fill the line of an example."""


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


def lines_under(lines: list[str], section: str) -> Iterator[str]:
    """The lines below a section of the file."""
    inside = False
    for line in lines:
        if line[:1] not in {"", " ", "-", "#"}:
            inside = line.partition("#")[0].rstrip() == section
        elif inside:
            yield line


def values_under(lines: list[str], section: str, key: str) -> Iterator[str]:
    """The plain values of a key, anywhere below a section of the file."""
    return filter(None, (value_in(line, key) for line in lines_under(lines, section)))


def pairs_under(lines: list[str], section: str, key: str, about: str) -> Iterator[tuple[str, str]]:
    """The values of a key below a section of the file, each with the value of another key that follows it.

    The name of a group, which stands before that of its task, is skipped: it names no task.
    """
    waiting, before = "", ""
    for line in lines_under(lines, section):
        found = value_in(line, key)
        if found:
            if waiting:
                yield waiting, ""
            waiting = found
        elif waiting and before != "group:" and (said := value_in(line, about)):
            yield waiting, said
            waiting = ""
        before = line.strip()
    if waiting:
        yield waiting, ""


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
