"""Tells which paths a project reads, so that no output is written over them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from ecocheck.disk.reading import read
from ecocheck.disk.walking import below, entries
from ecocheck.source.discover import NoProjectError, find_root
from ecocheck.source.places import ACTIONS, DATA, PLACES, UNITS
from ecocheck.source.strays import is_of_no_concern
from ecocheck.source.yaml.reader import read_bytes
from ecocheck.source.yaml.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ecocheck.source.places import Place

Claim: TypeAlias = Literal["input", "place"]
"""Why a path belongs to the project: `input` is a file that it reads, `place` is where it would read a new file."""


def claim_of(target: Path, roots: Iterable[Path], cases: Iterable[Path] = ()) -> Claim | None:
    """Why a project reads the path, also through links or other spellings; None where the path is free.

    `roots` are the projects of the run; the project around the target is
    checked too, since a drill may lie in another project. `cases` are the files
    and folders given to `test`. A file that cannot be examined counts as no
    input. Raises nothing.
    """
    real = Path(os.path.realpath(target))
    asked = dict.fromkeys(Path(os.path.realpath(root)) for root in (*roots, *_around(real)))
    written = _identity(real)
    for root in asked:
        places = tuple(_protected(root))
        if any(real == path for place, path in places if place.reads is None):
            return "input"
        inputs = (*_inputs(places), *_data_files(root), *_listed(cases, _is_yaml))
        if written is not None and any(_identity(path) == written for path in inputs):
            return "input"
        if any(place.reads is not None and place.reads(real.name) and _lies_in(real, path) for place, path in places):
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
    """Device and inode of a file, which are the same for all its names and links; None where there is no file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino


def _registry_folder(root: Path) -> Path:
    """The registry's folder as units.yaml names it; the project's own folder where units.yaml cannot be read."""
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


def _protected(root: Path) -> Iterator[tuple[Place, Path]]:
    """Each place to which no output is written, with its path; those of the registry in its own folder too."""
    folders = dict.fromkeys((root, _registry_folder(root)))
    for place in PLACES:
        if place.protected:
            yield from ((place, home / place.path) for home in (folders if place.beside_registry else (root,)))


def _inputs(places: Iterable[tuple[Place, Path]]) -> Iterator[Path]:
    for place, path in places:
        yield from (path,) if place.reads is None else _listed((path,), place.reads)


def _data_files(root: Path) -> Iterator[Path]:
    for entry in _entries(root / DATA):
        if not is_of_no_concern(entry.name):
            yield entry
            yield from (one for one in _entries(entry) if not is_of_no_concern(one.name))


def _listed(paths: Iterable[Path], reads: Callable[[str], bool]) -> Iterator[Path]:
    """The paths that are files, and below the paths that are folders the files with such names."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        yield from (found for found, _ in below(path) if reads(found.name))


def _is_yaml(name: str) -> bool:
    return name.endswith(".yaml")


def _entries(folder: Path) -> list[Path]:
    try:
        return [folder / entry.name for entry in entries(folder, None)]
    except OSError:
        return []


def _lies_in(real: Path, folder: Path) -> bool:
    """Whether a path is below a folder, also where the folder is a link or is written otherwise than it is listed."""
    if real.is_relative_to(folder):
        return True
    wanted = _identity(folder)
    return wanted is not None and any(_identity(above) == wanted for above in real.parents)


def _is_evidence(real: Path, root: Path) -> bool:
    """Whether a data file or an action names the path as evidence; only files that contain its name are parsed."""
    name = real.name.encode("utf-8", "surrogateescape")
    for path in (*_data_files(root), *_listed((root / ACTIONS,), _is_yaml)):
        content = _content(path)
        if name not in content and b"\\" not in content:
            continue
        named = _evidence(read_bytes(content, path.name).data)
        if any(Path(os.path.realpath(root / file)) == real for file in named if "\0" not in file):
            return True
    return False


def _evidence(data: object) -> Iterator[str]:
    """The value of every key `file` under a key `evidence`, at any depth."""
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
