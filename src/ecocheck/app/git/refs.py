"""Looks up the commit that a branch, a tag or HEAD names, in a repository's files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.app.git import limits
from ecocheck.disk.reading import read_unlinked
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.app.git.repository import Repository

_HASH: Final = regex(rb"([0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])")
_SYMBOLIC: Final = regex(rb"ref:\s*(refs/[^\r\n]+?)\s*")
_STEPS: Final = regex(r"[\^~:]|@\{")
"""Separates the name of a revision from the steps after it, as in `main~2`."""

_HEADS: Final = regex(r"[A-Z_]*HEAD", re.ASCII)
_PART: Final = regex(r"(?!\.)[^\x00-\x20\x7f~^:?*\[\\/]+(?<!\.)(?<!\.lock)")
_PLACES: Final = ("{}", "refs/{}", "refs/tags/{}", "refs/heads/{}", "refs/remotes/{}", "refs/remotes/{}/HEAD")
_LINKED: Final = 5
"""How many symbolic refs in a row are followed."""


class Refs:
    """The names of commits of one repository."""

    def __init__(self, repository: Repository) -> None:
        """Prepare the look-up; a file is read only when it is asked for."""
        self._repository = repository
        self._packed: bytes | None = None

    def meant(self, rev: str) -> Iterator[tuple[str, str]]:
        """Every full ref name that the revision may mean, with its commit."""
        name = _STEPS.split(rev)[0]
        for place in _PLACES:
            full = place.format(name)
            commit = self.commit(full)
            if commit is not None:
                yield full, commit

    def commit(self, name: str) -> str | None:
        """The hash of the commit that a full ref name leads to; None where it leads to none."""
        for _ in range(_LINKED):
            if not _is_full_name(name):
                return None
            content = read_unlinked(self._folder_of(name) / name, limits.SMALL)
            if content is None:
                return self._among_packed(name)
            found = _HASH.match(content)
            if found:
                return found[1].decode()
            linked = _SYMBOLIC.fullmatch(content)
            if not linked:
                return None
            name = linked[1].decode("utf-8", "surrogateescape")
        return None

    def _folder_of(self, name: str) -> Path:
        of_this_folder = not name.startswith("refs/") or name.startswith(("refs/bisect/", "refs/worktree/"))
        return self._repository.own if of_this_folder else self._repository.common

    def _among_packed(self, name: str) -> str | None:
        if self._packed is None:
            self._packed = read_unlinked(self._repository.common / "packed-refs", limits.PACKED) or b""
        line = rb"^([0-9a-f]{40,64}) " + re.escape(name.encode("utf-8", "surrogateescape")) + rb"\r?$"
        found = re.search(line, self._packed, re.MULTILINE)
        return found[1].decode() if found else None


def _is_full_name(name: str) -> bool:
    """Whether git could have made a ref of that name, so that a path made from it stays in its folder."""
    if not name.startswith("refs/"):
        return bool(_HEADS.fullmatch(name))
    return all(_PART.fullmatch(part) and ".." not in part for part in name.split("/"))
