"""Finds the file of the working folder in the commit that is checked out, where it may still have its former name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.git import limits
from ecocheck.app.git.renames import renamed
from ecocheck.app.git.working import Working

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.git.commits import Commit
    from ecocheck.app.git.history import Past

_TEXT: Final = ".yaml"


def path_at_head(past: Past, head: Commit, path: str, may_be: Callable[[str], bool]) -> str:
    """The path that the file at `path` of the working folder has in the commit. Raises GitError.

    It is another one only where the commit has no such file and the working
    folder renamed one; `may_be` says whether a file may be the one that was renamed.
    """
    if past.objects.file(head.tree, path) is not None:
        return path
    working = Working(past.git.repository.top)
    content = working.text(path)
    if content is None:
        return path
    gone = [
        one
        for one in past.files(head.name, needed=f"{path.rpartition('/')[0]}/")
        if one.is_file and one.path.endswith(_TEXT) and may_be(one.path) and working.status(one.path) is None
    ]
    found = renamed({one.path: past.objects.blob(one.blob) for one in gone[: limits.PAIRS]}, {path: content})
    return next(iter(found), path)
