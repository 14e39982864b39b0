"""Finds the repository around a project by its folders alone; no setting of the repository is read.

git would also accept a tracked folder that looks like a repository, and would
obey the settings in it. Here only a folder or file called `.git` counts,
because no commit can hold one.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.git import limits
from ecocheck.app.git.trouble import GitError
from ecocheck.disk.reading import read_unlinked
from ecocheck.regex import regex

if TYPE_CHECKING:
    from pathlib import Path

_POINTER: Final = regex(rb"gitdir: ([^\r\n\0]+)[\r\n]*")


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the parts of a repository lie."""

    top: Path
    prefix: str
    """The project's folder relative to the top, with a slash at its end; empty if the project is at the top."""
    own: Path
    """The folder of what belongs to this working folder: HEAD and the index."""
    common: Path
    """The folder of what all working folders share: objects and branches."""

    @property
    def objects(self) -> Path:
        """The folder of objects."""
        return self.common / "objects"

    @property
    def is_shallow(self) -> bool:
        """Whether only part of the history was fetched."""
        return bool(read_unlinked(self.common / "shallow", limits.SMALL))


def find_repository(root: Path) -> Repository:
    """The nearest repository upward from an existing folder. Raises GitError."""
    root = root.resolve()
    for top in (root, *root.parents):
        own = _own(top / ".git")
        if own is None:
            continue
        parts = root.relative_to(top).parts
        if any(part.casefold() == ".git" for part in parts):
            break
        return Repository(top, "".join(f"{part}/" for part in parts), own, _common(own))
    raise GitError("no_repository")


def folder_inside(root: Path) -> str | None:
    """The project's folder relative to its repository, without a slash at its end; None outside of a repository."""
    try:
        return find_repository(root).prefix.rstrip("/")
    except (GitError, OSError):
        return None


def _own(path: Path) -> Path | None:
    """The git folder meant by a path called `.git`: the folder itself, or the folder that the file there names.

    None where nothing usable is there. Raises GitError where the file names no git folder.
    """
    if path.is_dir():
        return path if _looks_right(path) else None
    content = read_unlinked(path, limits.SMALL)
    if content is None:
        return None
    named = _POINTER.fullmatch(content)
    own = path.parent / os.fsdecode(named[1]) if named else path
    if not _looks_right(own):
        raise GitError("no_repository")
    return own


def _looks_right(own: Path) -> bool:
    common = _common(own)
    return os.path.lexists(own / "HEAD") and (common / "objects").is_dir() and (common / "refs").is_dir()


def _common(own: Path) -> Path:
    content = read_unlinked(own / "commondir", limits.SMALL)
    named = os.fsdecode(content.rstrip(b"\r\n")) if content else ""
    return own if not named or "\0" in named else own / named
