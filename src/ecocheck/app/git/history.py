"""Rebuilds a project as it was at a revision, in a temporary folder.

A file that has changed since then comes from git's objects, byte for byte; an
unchanged file is copied from the working folder. So line ends, filters and
large files, which git may convert on this machine, are the same on both sides.

The repository may be a stranger's. No program or setting in it is used (see
`app.git`), and nothing is written outside of the temporary folder.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.app.git import limits
from ecocheck.app.git.index import read_index
from ecocheck.app.git.quarantine import opened
from ecocheck.app.git.renames import renamed, unified
from ecocheck.app.git.tree import LINK, Entry, Objects, files_of
from ecocheck.app.git.trouble import GitError
from ecocheck.app.git.working import Working
from ecocheck.disk.scratch import make_folder, put_link, put_new, take_away
from ecocheck.source.places import DATA, REGISTRY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.app.git.index import Index
    from ecocheck.app.git.quarantine import Quarantine

_TEXT: Final = ".yaml"
"""Suffix of the files whose line ends do not matter and which findings name."""


@dataclass(frozen=True, slots=True)
class Then:
    """The project at a commit, and which of its files were renamed since; paths start at the project's root."""

    root: Path
    renamed: Mapping[str, str]
    top: Path
    """The top folder of the present repository."""
    commit: str
    """The hash of the commit."""
    prefix: str
    """Where the project lies in its repository: empty, or a path that ends in a slash."""


@dataclass(frozen=True, slots=True)
class Point:
    """A commit: the one that `rev` names, or with `parted_from` the one where `rev` and that revision parted."""

    rev: str
    parted_from: str | None = None

    def commit(self, git: Quarantine) -> str:
        """Its hash. Raises GitError."""
        return git.commit(self.rev) if self.parted_from is None else git.base(self.rev, self.parted_from)


def where_left(rev: str) -> Point:
    """The commit where the present branch left a revision."""
    return Point(rev, "HEAD")


def must_be_known(root: Path, point: Point) -> None:
    """Make sure that the commit exists. Raises GitError, OSError."""
    with opened(root) as git:
        point.commit(git)


def rebuild(root: Path, point: Point, folder: Path, *, whole: bool = False) -> Then:
    """Write the project as it was at that commit into an empty folder. Raises GitError, OSError.

    Compared with the working folder, the commit lacks what is not checked out
    there, since it is not missing now; `whole` is for what is compared with
    another commit.
    """
    with past_of(root) as past:
        base = point.commit(past.git)
        entries = past.files(base, needed=f"{past.git.repository.prefix}{DATA}/")
        building = past.write(entries, folder, whole=whole)
        prefix, top = past.git.repository.prefix, past.git.repository.top
    now = folder.joinpath(*prefix.split("/"))
    make_folder(now)
    names = {_from(prefix, old): _from(prefix, new) for old, new in building.renamed(entries).items()}
    return Then(now, names, top, base, prefix)


@contextmanager
def past_of(root: Path) -> Iterator[Past]:
    """The repository around a folder, ready to read any number of its commits. Raises GitError, OSError."""
    with opened(root) as git, git.program.objects() as running:
        yield Past(git, Objects(running))


class Past:
    """The commits of a repository: their objects, and their files written into temporary folders."""

    def __init__(self, git: Quarantine, objects: Objects) -> None:
        """`objects` are those of the repository of `git`."""
        self.git, self.objects = git, objects

    @cached_property
    def _index(self) -> Index:
        """The index of the working folder."""
        own, prefix = self.git.repository.own, self.git.repository.prefix
        return read_index(own / "index", len(self.git.head or ""), lambda path: _is_wanted(path, prefix))

    def files(self, commit: str, prefix: str | None = None, needed: str | None = None) -> list[Entry]:
        """The files of a project and of registries at a commit. Raises GitError.

        `prefix` is where the project lay then, which is by default where it lies now.
        No submodule may be in the folder `needed`, which ends in a slash, or around it.
        """
        below = self.git.repository.prefix if prefix is None else prefix
        return files_of(self.objects, commit, lambda path: _is_wanted(path, below), needed)

    def write(self, entries: Iterable[Entry], folder: Path, *, whole: bool) -> _Building:
        """Write files of a commit into a temporary folder, where none of them must be yet. Raises GitError, OSError.

        Unless `whole`, files that git was told not to check out are left out.
        """
        building = _Building(folder, Working(self.git.repository.top), self._index, self.objects, whole=whole)
        building.fill(entries)
        return building


def _is_wanted(path: str, prefix: str) -> bool:
    """Whether a file is the project's, or may be of the registry that it names in another folder."""
    return path.startswith(prefix) or path.rpartition("/")[2] in REGISTRY


class _Building:
    """Fills the temporary folder, file by file."""

    def __init__(self, folder: Path, working: Working, index: Index, objects: Objects, *, whole: bool) -> None:
        self._folder, self._whole = folder, whole
        self._working = working
        self._index = index
        self._objects = objects
        self._gone: dict[str, bytes] = {}

    def fill(self, entries: Iterable[Entry]) -> None:
        """Write files first and links last, so that nothing is written through a link."""
        links = []
        for one in entries:
            path = self._folder.joinpath(*one.path.split("/"))
            try:
                make_folder(path.parent)
                if one.mode == LINK:
                    links.append((path, self._objects.blob(one.blob)))
                else:
                    self._file(one, path)
            except (FileExistsError, NotADirectoryError) as error:  # this disk takes two names for the same file
                raise GitError("forged", one.path) from error
        for path, target in links:
            _link(path, target)
        for path, _ in links:
            if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(self._folder.resolve()):
                take_away(path)

    def _file(self, one: Entry, path: Path) -> None:
        status = self._working.status(one.path)
        if status is None:
            if self._whole or not self._index.leaves_out(one.path):
                content = self._objects.blob(one.blob)
                put_new(path, content)
                if one.path.endswith(_TEXT):
                    self._gone[one.path] = content
            return
        if (
            self._index.is_as_kept(one.path, one.blob, status)
            or self._working.blob(one.path, len(one.blob)) == one.blob
        ):
            self._working.copy(one.path, status, path)
            return
        content = self._objects.blob(one.blob)
        if self._is_same(one.path, content):
            self._working.copy(one.path, status, path)
        else:
            put_new(path, content)

    def _is_same(self, name: str, content: bytes) -> bool:
        if self._working.is_what_stands_for(name, content):
            return True
        text = self._working.text(name) if name.endswith(_TEXT) else None
        return text is not None and unified(text) == unified(content)

    def renamed(self, entries: Iterable[Entry]) -> Mapping[str, str]:
        """The new name of each file that disappeared and was renamed; new names are looked for in git's index only."""
        if not self._gone:
            return {}
        old = {one.path for one in entries}
        come: dict[str, bytes] = {}
        for name in self._index.kept:
            if name.endswith(_TEXT) and name not in old and len(come) < limits.PAIRS:
                content = self._working.text(name)
                if content is not None:
                    come[name] = content
        return renamed(self._gone, come)


def _link(path: Path, target: bytes) -> None:
    try:
        put_link(path, target)
    except FileExistsError as error:
        raise GitError("forged", str(path)) from error


def _from(prefix: str, path: str) -> str:
    """Convert a path in the repository to a path from the project's root, as findings show it."""
    folders, parts = prefix.split("/")[:-1], path.split("/")
    shared = 0
    while shared < len(folders) and shared < len(parts) - 1 and folders[shared] == parts[shared]:
        shared += 1
    return "/".join([".."] * (len(folders) - shared) + parts[shared:])
