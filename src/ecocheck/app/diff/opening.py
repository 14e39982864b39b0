"""Finds and opens the two states that are compared: revisions of git, folders, seals, or the working folder."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.git.history import Point, rebuild
from ecocheck.app.git.quarantine import opened
from ecocheck.app.git.trouble import GitError
from ecocheck.app.opening import open_project
from ecocheck.disk.scratch import scratch_folder
from ecocheck.regex import regex
from ecocheck.source.places import UNITS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.app.opening import Opened

MAIN_BRANCHES: Final = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""Where a branch is taken to have left, if no revision is named; the first that is there."""
_HEAD: Final = "HEAD"
_PLAIN: Final = ".."
_SPAN: Final = regex(r"(.*?)(\.\.\.?)(?!\.)(.*)")
"""Two revisions with dots between them; no name of a revision has two dots in a row."""
_SHORT: Final = 8


def parted(typed: str) -> tuple[str, str] | None:
    """The two revisions of `A...B`, HEAD where one is left out; None for anything else that was typed."""
    found = _SPAN.fullmatch(typed)
    return None if found is None or found[2] == _PLAIN else (found[1] or _HEAD, found[3] or _HEAD)


@dataclass(frozen=True, slots=True)
class Asked:
    """One side as it was asked for: a folder, a seal, a commit, or with none of these the working folder."""

    typed: str = ""
    """What the user wrote; empty where nothing was written."""
    folder: Path | None = None
    point: Point | None = None
    seal: Path | None = None
    """A zip that `ecocheck seal` wrote."""


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
    """Both sides from up to two arguments: a folder that holds a project, a seal (`….zip`), or else a revision.

    `A..B` is A and B, `A...B` the commit where they parted, and B. Without
    arguments: what the branch brought, from where it left the main branch to the
    working folder. `here` is the folder from which relative paths start. Raises GitError,
    OSError.
    """
    if not typed:
        return _main_branch(root), HERE
    first, *others = (_asked(one, here) for one in typed)
    found = _SPAN.fullmatch(typed[0]) if len(typed) == 1 and first.point is not None else None
    if found is None:
        return first, others[0] if others else HERE
    before, dots, after = found[1] or _HEAD, found[2], found[3]
    later = _asked(after, here) if after else HERE
    if dots == _PLAIN:
        return Asked(before, point=Point(before)), later
    return Asked(typed[0], point=Point(before, after or _HEAD)), later


def _main_branch(root: Path) -> Asked:
    """Where the present branch left the main branch. Raises GitError where there is none to compare with."""
    with opened(root) as git:
        main = git.first_known(MAIN_BRANCHES)
        if main is None:
            raise GitError("shallow" if git.repository.is_shallow else "no_main")
    return Asked(main, point=Point(main, _HEAD))


def _asked(typed: str, here: Path) -> Asked:
    folder = here / typed
    if typed and (folder / UNITS).is_file():
        return Asked(typed, folder=folder)
    if is_seal(typed, here):
        return Asked(typed, seal=folder)
    return Asked(typed, point=Point(typed))


def is_seal(typed: str, here: Path) -> bool:
    """Whether an argument names a file that may be a seal."""
    return typed.lower().endswith(".zip") and (here / typed).is_file()


@contextmanager
def opened_side(
    root: Path, asked: Asked, as_of: datetime.date, *, whole: bool = False
) -> Iterator[tuple[Opened, Origin]]:
    """The project of one side, which is there until the end. Nothing is written outside of temporary folders.

    `whole`: the other side is not the working folder, so what is not checked out there counts too.
    Raises GitError, OSError, NoProjectError, BrokenRegistryError, DamagedSealError.
    """
    with ExitStack() as stack:
        if asked.seal is not None:
            from ecocheck.app.verifying.opening import opened_seal

            yield stack.enter_context(opened_seal(asked.seal, as_of)), Origin(asked.typed, None, "")
            return
        if asked.point is None:
            folder = root if asked.folder is None else asked.folder
            yield open_project(folder, exactly=True, as_of=as_of), _origin(folder, asked)
            return
        scratch = stack.enter_context(scratch_folder("ecocheck-"))
        then = rebuild(root, asked.point, scratch, whole=whole)
        yield open_project(then.root, exactly=True, as_of=as_of), Origin(asked.typed, then.commit, then.prefix)


def _origin(folder: Path, asked: Asked) -> Origin:
    """Where a folder comes from; without git, or outside of a repository, only its name is known."""
    try:
        with opened(folder) as git:
            return Origin(asked.typed, None, git.repository.prefix, git.head)
    except GitError:
        return Origin(asked.typed, None, "")
