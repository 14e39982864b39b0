"""Mending the files of a project. What is to be written is worked out in full before anything is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.disk.links import link_within
from ecocheck.disk.reading import read
from ecocheck.disk.walking import entries
from ecocheck.model.units import Units
from ecocheck.source.discover import DATA, INDICATORS, TASKS, UNITS, find_data, find_root, shown_path
from ecocheck.source.mending import Edit, mend_bytes
from ecocheck.source.mending.paths import nothing_meant
from ecocheck.source.near import Shelf
from ecocheck.source.reader import read_bytes
from ecocheck.source.shape import validated
from ecocheck.source.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.source.mending.paths import Meant


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file with something mended: its path, the same as findings show it, text and bytes before, bytes after."""

    path: Path
    file: str
    text: str
    before: bytes
    after: bytes
    edits: tuple[Edit, ...]


def mend_project(start: Path, *, exactly: bool = False) -> tuple[MendedFile, ...]:
    """Everything that can be mended in the project's own files; nothing is written.

    A registry that lies in another folder is not the project's own, and a
    file behind a link belongs to whoever the link leads to. What cannot be
    read is left to `validate`. Raises NoProjectError.
    """
    root = find_root(start, upward=not exactly)
    own = [root / name for name in (UNITS, INDICATORS, TASKS)]
    meant = Shelf(root).meant
    mended = list(_mended(own, root, nothing_meant))
    units = next((one.after for one in mended if one.file == UNITS), None)
    years = find_data(root, _regions(root, units)).paths.values()
    mended += _mended([path for files in years for path in files.values()], root, meant)
    return tuple(mended)


def _mended(paths: list[Path], root: Path, meant: Meant) -> Iterator[MendedFile]:
    for path in paths:
        file = shown_path(path, root)
        content = _content(path, root)
        if content is None:
            continue
        mended = mend_bytes(content, file, meant)
        if mended.content != content:
            yield MendedFile(path, file, mended.text, content, mended.content, mended.edits)


def _content(path: Path, root: Path) -> bytes | None:
    try:
        return read(path, MAX_BYTES, root) if link_within(path, (root,)) is None else None
    except (OSError, ValueError):
        return None


def _regions(root: Path, units: bytes | None) -> tuple[str, ...]:
    """The regions by units.yaml as it will stand; where it cannot be read, whatever has a folder."""
    content = units if units is not None else _content(root / UNITS, root)
    document = read_bytes(content or b"", UNITS)
    read = validated(Units, document.data, document) if document.readable else ()
    if not isinstance(read, tuple):
        return read.regions()
    try:
        return tuple(entry.name for entry in entries(root / DATA, root))
    except OSError:
        return ()
