"""Short hashes that name the state of the files from which an output was made."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.disk import walking
from ecocheck.disk.reading import RefusedError, read
from ecocheck.source.discover import home_of, shown_path
from ecocheck.source.places import ACTIONS, REGISTRY, UNITS
from ecocheck.source.reviews import reviews_file
from ecocheck.source.yaml.text import MAX_BYTES

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable
    from pathlib import Path

    from ecocheck.app.checking import Checked
    from ecocheck.model.figures import Place
    from ecocheck.source.project import Project

_SHOWN = 12


@dataclass(frozen=True, slots=True)
class ProjectRevision:
    """Hashes of data and registry: equal files give equal hashes, whatever their line ends."""

    data: str
    """The hash of the data files that were read, of the reviews of their verdicts, and of all actions."""
    registry: str
    """The hash of the registry: indicators, tasks, units."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every output for other programs states about its origin."""

    drill: bool | None
    """None where units.yaml cannot be read, so that it is unknown."""
    as_of: datetime.date | None
    """None where the output does not depend on the day."""
    data: str | None
    """The revision of the data; None where the output uses no data."""
    rules: str | None
    """The revision of the registry; None where no project was read."""


NO_PROJECT: Final = Stamp(None, None, None, None)
"""The stamp of an output that depends on the program alone."""


def content_hash(files: Iterable[tuple[str, bytes]]) -> str:
    """The first digits of the SHA-256 of names and contents. Windows line ends and a byte order mark do not count."""
    digest = hashlib.sha256()
    for name, content in sorted(files):
        plain = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        digest.update(f"{name}\n{len(plain)}\n".encode())
        digest.update(plain)
    return digest.hexdigest()[:_SHOWN]


def _read(paths: Iterable[Path], root: Path) -> list[tuple[str, bytes]]:
    """Names and contents of the files that can be read; the other files had no part in any verdict."""
    found = []
    for path in paths:
        with suppress(RefusedError, FileNotFoundError, NotADirectoryError):
            file = shown_path(path, root)
            found.append((file, read(path, MAX_BYTES, home_of(file, root))))
    return found


def registry_files(root: Path, named: Path) -> tuple[Path, ...]:
    """The files of the registry, which may lie in another folder that has a units.yaml of its own."""
    own = (root / UNITS,) if named != root else ()
    return (*own, *(named / name for name in REGISTRY))


def revision_at(root: Path, registry: Iterable[Path], data: Iterable[Path] = ()) -> ProjectRevision:
    """The revision of these files. Raises OSError."""
    return ProjectRevision(content_hash(_read(data, root)), content_hash(_read(registry, root)))


def revision_of(checked: Checked, places: Iterable[Place]) -> ProjectRevision:
    """The revision of the registry and of the data files that a check read for these regions. Raises OSError."""
    project, names = checked.project, {place.name for place in places}
    paths, root = project.data.paths, project.root
    asked = [one for one in {*checked.figures, *checked.earlier} if one[0] in names]
    read = [paths[region][year] for region, year in asked]
    reviews = [root / reviews_file(region, year) for region, year in asked]
    actions = [root / ACTIONS / name for name in walking.names(root / ACTIONS, ".yaml", root)]
    return revision_at(root, _registry(project), [*read, *reviews, *actions])


def stamp_of(checked: Checked) -> Stamp:
    """The stamp of an output made from a check. Raises OSError."""
    revision = revision_of(checked, checked.selection.places)
    return Stamp(checked.project.drill, checked.as_of, revision.data, revision.registry)


def stamp_of_data(project: Project, regions: Iterable[str], years: Iterable[int]) -> Stamp:
    """The stamp of an output that rests on these data files and on no day. Raises OSError."""
    known = project.data.paths
    paths = [known[region][year] for region in regions for year in years if year in known.get(region, {})]
    revision = revision_at(project.root, _registry(project), paths)
    return Stamp(project.drill, None, revision.data, revision.registry)


def stamp_of_registry(project: Project) -> Stamp:
    """The stamp of an output that depends on the registry alone. Raises OSError."""
    return Stamp(project.drill, None, None, revision_at(project.root, _registry(project)).registry)


def _registry(project: Project) -> tuple[Path, ...]:
    return registry_files(project.root, project.registry_folder)
