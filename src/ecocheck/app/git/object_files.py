"""Checks the files of a repository's object folder before git is started, because git opens whatever is there.

No clone holds a pipe or a device, and reading one would make git wait for
ever. If a repository borrows objects of another, git reads those too, so they
are also checked.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from ecocheck.app.git import limits
from ecocheck.app.git.trouble import GitError
from ecocheck.disk.reading import read_unlinked
from ecocheck.disk.walking import below

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_QUOTED: Final = b'"'
"""Begins a quoted path, as git writes a name with special characters; usual programs never write one here."""


def must_be_files(objects: Path) -> None:
    """Refuse objects that are not regular files, in this repository and in those that it borrows from.

    Links to folders are followed. Raises GitError.
    """
    waiting, seen = [objects], set[str]()
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real not in seen:
            seen.add(real)
            waiting += _linked_folders(folder)
            waiting += _borrowed(folder)


def _linked_folders(folder: Path) -> Iterator[Path]:
    for path, entry in below(folder):
        try:
            is_sound = entry.is_file(follow_symlinks=False) or entry.is_dir(follow_symlinks=False)
            is_folder = not is_sound and entry.is_dir()
        except OSError:
            is_sound = is_folder = False
        if is_folder:
            yield path
        elif not is_sound:
            raise GitError("special", str(path))


def _borrowed(folder: Path) -> Iterator[Path]:
    """The object folders that `info/alternates` names, which git reads too."""
    path = folder / "info" / "alternates"
    for line in (read_unlinked(path, limits.SMALL) or b"").splitlines():
        if line.startswith(_QUOTED):
            raise GitError("special", str(path))
        if line and not line.startswith(b"#") and b"\0" not in line:
            yield folder / os.fsdecode(line)
