"""What a project reads, so that nothing is ever written over it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from ecocheck.disk.reading import read
from ecocheck.disk.walking import below, entries
from ecocheck.source.discover import DATA, INDICATORS, TASKS, UNITS, NoProjectError, find_root, is_of_no_concern
from ecocheck.source.yaml.reader import read_bytes
from ecocheck.source.yaml.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Claim: TypeAlias = Literal["input", "place"]
"""Why a file is the project's: it is one that is read, or it would be read if it stood there."""

_CASES: Final = ("cases", "tests/cases")
_TEMPLATES: Final = "templates"


def claim_of(target: Path, roots: Iterable[Path], cases: Iterable[Path] = ()) -> Claim | None:
    """Whether a file belongs to what a project reads, under any of its names; None where it is free.

    `roots` are the projects of the run; the one in whose folder the file
    lies is asked too, since a drill may stand in another project. `cases`
    are the files and folders named to `test`. What cannot be looked at is
    no input. Raises nothing.
    """
    real = Path(os.path.realpath(target))
    asked = dict.fromkeys(Path(os.path.realpath(root)) for root in (*roots, *_around(real)))
    written = _identity(real)
    for root in asked:
        folders = dict.fromkeys((root, _registry_folder(root)))
        if real in [folder / name for folder in folders for name in (UNITS, INDICATORS, TASKS)]:
            return "input"
        inputs = _inputs(root, tuple(folders))
        if written is not None and any(_identity(path) == written for path in (*inputs, *_listed(cases))):
            return "input"
        if _would_be_read(real, root):
            return "place"
        if written is not None and real.is_relative_to(root) and _is_evidence(real, root):
            return "input"
    return None


def _around(real: Path) -> Iterator[Path]:
    try:
        yield find_root(real.parent)
    except (NoProjectError, OSError, RuntimeError):
        return


def _identity(path: Path) -> tuple[int, int] | None:
    """The file itself, whatever links lead to it and however its name is written."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _registry_folder(root: Path) -> Path:
    """The folder that units.yaml names; the project's own where that cannot be read."""
    data = _data(root / UNITS)
    named = data.get("registry") if isinstance(data, dict) else None
    return Path(os.path.realpath(root / named)) if isinstance(named, str) and "\0" not in named else root


def _data(path: Path) -> object:
    return read_bytes(_content(path), path.name).data


def _content(path: Path) -> bytes:
    try:
        return read(path, MAX_BYTES, None)
    except (OSError, ValueError):
        return b""


def _inputs(root: Path, folders: tuple[Path, ...]) -> Iterator[Path]:
    yield from (folder / name for folder in folders for name in (UNITS, INDICATORS, TASKS))
    yield from _data_files(root)
    yield from _listed((root / _TEMPLATES,), every=True)
    yield from _listed(root / name for name in _CASES)


def _data_files(root: Path) -> Iterator[Path]:
    for entry in _entries(root / DATA):
        if not is_of_no_concern(entry.name):
            yield entry
            yield from (one for one in _entries(entry) if not is_of_no_concern(one.name))


def _listed(paths: Iterable[Path], *, every: bool = False) -> Iterator[Path]:
    """Files, and those below folders: every one, or the YAML files."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        yield from (found for found, _ in below(path) if every or found.suffix == ".yaml")


def _entries(folder: Path) -> list[Path]:
    try:
        return [folder / entry.name for entry in entries(folder, None)]
    except OSError:
        return []


def _would_be_read(real: Path, root: Path) -> bool:
    """Whether a new file there becomes a figure, a template or a worked example."""
    if real.is_relative_to(root / DATA):
        return not is_of_no_concern(real.name)
    in_cases = any(real.is_relative_to(root / name) for name in _CASES)
    return real.is_relative_to(root / _TEMPLATES) or (in_cases and real.suffix == ".yaml")


def _is_evidence(real: Path, root: Path) -> bool:
    """Whether a data file names it as evidence; only files with such a name in them are read."""
    name = real.name.encode("utf-8", "surrogateescape")
    for path in _data_files(root):
        content = _content(path)
        if name not in content and b"\\" not in content:
            continue
        named = _evidence(read_bytes(content, path.name).data)
        if any(Path(os.path.realpath(root / file)) == real for file in named if "\0" not in file):
            return True
    return False


def _evidence(data: object) -> Iterator[str]:
    """Every `file` of every `evidence`, wherever it stands."""
    waiting = [data]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            listed = node.get("evidence")
            for one in listed if isinstance(listed, list) else (listed,):
                if isinstance(one, dict) and isinstance(one.get("file"), str):
                    yield one["file"]
            waiting += node.values()
