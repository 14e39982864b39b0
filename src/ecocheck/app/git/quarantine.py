"""Makes an empty git folder with settings of our own, in which git reads the objects of a stranger's repository.

A repository's filters, hooks, programs, attributes, remotes and other settings
are in files that git looks for in its git folder. Git is given our folder, so
it never opens those files; only the objects are the repository's.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from ecocheck.app.git import limits
from ecocheck.app.git.object_files import must_be_files
from ecocheck.app.git.owner import must_be_trusted
from ecocheck.app.git.program import Program, find_program
from ecocheck.app.git.refs import Refs
from ecocheck.app.git.repository import Repository, find_repository
from ecocheck.app.git.trouble import GitError
from ecocheck.disk.reading import read_unlinked
from ecocheck.disk.scratch import make_folder, put, scratch_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_SETTINGS: Final = """\
[core]
\trepositoryformatversion = {version}
\tbare = true
\tuseReplaceRefs = false
\tcommitGraph = false
\tmultiPackIndex = false
\tbigFileThreshold = 8m
\tdeltaBaseCacheLimit = 16m
\tpackedGitWindowSize = 32m
\tpackedGitLimit = 256m
[extensions]
\t{extension}
"""
_SHA256: Final = 64
"""Digits of the longer of the two hashes that name objects."""


class Quarantine:
    """A stranger's repository, whose objects are read through a git folder of our own."""

    def __init__(self, repository: Repository, folder: Path, command: str) -> None:
        """`folder` is an empty folder of our own, `command` the path of git."""
        self.repository = repository
        self.program = Program(command, folder, repository.objects)
        self._folder = folder
        self._refs = Refs(repository)
        self.head = self._refs.commit("HEAD")
        self._shallow = read_unlinked(repository.common / "shallow", limits.SMALL) or b""

    @property
    def shallow(self) -> frozenset[str]:
        """The commits whose parents were not fetched."""
        return frozenset(self._shallow.decode("ascii", "replace").split())

    def make(self) -> None:
        """Write the files of the git folder."""
        is_sha256 = self.head is not None and len(self.head) == _SHA256
        extension = "objectFormat = sha256" if is_sha256 else ""
        for name in ("refs/heads", "objects"):
            make_folder(self._folder / name)
        self._write("config", _SETTINGS.format(version=int(is_sha256), extension=extension))
        self._write("HEAD", f"{self.head or 'ref: refs/heads/main'}\n")
        if self._shallow:
            put(self._folder / "shallow", self._shallow)

    def commit(self, rev: str) -> str:
        """The commit that a revision names. Raises GitError."""
        if not rev or rev.startswith("-") or not rev.isprintable():
            raise GitError("unknown")
        for name, commit in self._refs.meant("HEAD" if rev == "@" else rev):
            self._write(name, f"{commit}\n")
        found = self.program.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{rev}^{{commit}}")
        if found is None:
            raise GitError("unfetched" if self.repository.is_shallow else "unknown")
        return found

    def base(self, rev: str, other: str = "HEAD") -> str:
        """The merge base of two revisions. Raises GitError."""
        found, theirs = self.commit(rev), self.head if other == "HEAD" else self.commit(other)
        base = theirs and self.program.ask("merge-base", found, theirs)
        if not base:
            raise GitError("shallow" if self.repository.is_shallow else "unrelated")
        return base

    def first_known(self, revs: Iterable[str]) -> str | None:
        """The first of the revisions that is a branch or a tag here."""
        return next((one for one in revs if any(self._refs.meant(one))), None)

    def _write(self, name: str, text: str) -> None:
        put(self._folder.joinpath(*name.split("/")), text.encode("utf-8", "surrogateescape"))


@contextmanager
def opened(root: Path) -> Iterator[Quarantine]:
    """The repository around a folder, checked and ready to read. Raises GitError, OSError."""
    command = find_program()
    if command is None:
        raise GitError("no_git")
    repository = find_repository(root)
    if (repository.common / "reftable").exists():
        raise GitError("failed", "reftable")
    must_be_files(repository.objects)
    with scratch_folder("ecocheck-git-") as folder:
        made = Quarantine(repository, folder, command)
        made.make()
        must_be_trusted(repository, made.program)
        yield made
