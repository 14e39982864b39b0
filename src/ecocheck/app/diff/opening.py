"""Finds and opens the two states that are compared: revisions of git, folders, or the working folder."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.git.history import Point, rebuild
from ecocheck.app.git.quarantine import opened
from ecocheck.app.git.trouble import GitError
from ecocheck.app.opening import open_project
from ecocheck.disk.scratch import scratch_folder
from ecocheck.source.discover import UNITS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.app.opening import Opened

MAIN_BRANCHES: Final = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""Where a branch is taken to have left, if no revision is named; the first that is there."""
_HEAD: Final = "HEAD"
_PARTED: Final = "..."
_SHORT: Final = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """One side as it was asked for: a folder, a commit, or with neither the working folder."""

    typed: str = ""
    """What the user wrote; empty where nothing was written."""
    folder: Path | None = None
    point: Point | None = None


HERE: Final = Asked()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one side comes from."""

    typed: str
    commit: str | None
    """The hash of the commit; None for a folder."""
    prefix: str
    """Where the project lies in its repository; empty, or a path that ends in a slash."""
    head: str | None = None
    """Of the working folder the commit that is checked out, where there is one."""

    @property
    def short(self) -> str:
        """The first digits of the hash; empty for a folder."""
        return "" if self.commit is None else self.commit[:_SHORT]


def asked_for(root: Path, typed: tuple[str, ...], here: Path) -> tuple[Asked, Asked]:
    """Both sides from up to two arguments. A folder is one that holds a project; all else is a revision.

    `A...B` is the commit where A and B parted, and B. Without arguments: what the
    branch brought, from the main branch to the working folder. `here` is the folder
    from which relative paths start. Raises GitError, OSError.
    """
    if len(typed) == 1 and _PARTED in typed[0]:
        first, _, second = typed[0].partition(_PARTED)
        parted = Point(first or _HEAD, second or _HEAD)
        return Asked(typed[0], point=parted), Asked(second, point=Point(second)) if second else HERE
    if typed:
        before, *others = (_asked(one, here) for one in typed)
        return before, others[0] if others else HERE
    with opened(root) as git:
        main = git.first_known(MAIN_BRANCHES)
    point = Point(_HEAD) if main is None else Point(main, _HEAD)
    return Asked(main or _HEAD, point=point), HERE


def _asked(typed: str, here: Path) -> Asked:
    folder = here / typed
    if (folder / UNITS).is_file():
        return Asked(typed, folder=folder)
    return Asked(typed, point=Point(typed))


@contextmanager
def opened_side(root: Path, asked: Asked, as_of: datetime.date) -> Iterator[tuple[Opened, Origin]]:
    """The project of one side, which is there until the end. Nothing is written outside of temporary folders.

    Raises GitError, OSError, NoProjectError, BrokenRegistryError.
    """
    with ExitStack() as stack:
        if asked.point is None:
            folder = root if asked.folder is None else asked.folder
            yield open_project(folder, exactly=True, as_of=as_of), _origin(folder, asked)
            return
        scratch = stack.enter_context(scratch_folder("ecocheck-"))
        then = rebuild(root, asked.point, scratch)
        yield open_project(then.root, exactly=True, as_of=as_of), Origin(asked.typed, then.commit, then.prefix)


def _origin(folder: Path, asked: Asked) -> Origin:
    """Where a folder comes from; without git, or outside of a repository, only its name is known."""
    try:
        with opened(folder) as git:
            return Origin(asked.typed, None, git.repository.prefix, git.head)
    except GitError:
        return Origin(asked.typed, None, "")
