"""Which state of the files a report was made from, in few characters."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.disk.reading import RefusedError, read
from ecocheck.source.discover import INDICATORS, TASKS, UNITS, home_of, shown_path
from ecocheck.source.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ecocheck.app.checking import Checked
    from ecocheck.model.figures import Place
    from ecocheck.source.project import Project

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Revision:
    """The same files give the same words, whatever their line ends; another figure gives others."""

    data: str
    """Of the data files that were read."""
    registry: str
    """Of the registry: indicators, tasks, units."""


def content_hash(files: Iterable[tuple[str, bytes]]) -> str:
    """The first digits of the SHA-256 of names and contents. Windows line ends and a byte order mark do not count."""
    digest = hashlib.sha256()
    for name, content in sorted(files):
        plain = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        digest.update(f"{name}\n{len(plain)}\n".encode())
        digest.update(plain)
    return digest.hexdigest()[:_SHOWN]


def _read(paths: Iterable[Path], root: Path) -> list[tuple[str, bytes]]:
    """The files that can be read; the others had no part in any verdict."""
    found = []
    for path in paths:
        with suppress(RefusedError, FileNotFoundError, NotADirectoryError):
            file = shown_path(path, root)
            found.append((file, read(path, MAX_BYTES, home_of(file, root))))
    return found


def _registry(project: Project) -> list[Path]:
    """A drill's registry lies in another folder, which has a units.yaml of its own."""
    own, named = project.root, (project.root / project.units.registry).resolve()
    return [own / UNITS, *([named / UNITS] if named != own else []), named / INDICATORS, named / TASKS]


def revision_of(checked: Checked, places: Iterable[Place]) -> Revision:
    """The revision of what a check has read of these regions. Raises OSError."""
    project, names = checked.project, {place.name for place in places}
    paths = project.data.paths
    read = [paths[region][year] for region, year in {*checked.figures, *checked.earlier} if region in names]
    return Revision(
        data=content_hash(_read(read, project.root)),
        registry=content_hash(_read(_registry(project), project.root)),
    )
