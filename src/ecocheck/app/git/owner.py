"""Checks that the user owns the repository, or has told git to trust it (`safe.directory`)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ecocheck.app.git.trouble import GitError

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.git.program import Program
    from ecocheck.app.git.repository import Repository


def must_be_trusted(repository: Repository, program: Program) -> None:
    """Refuse a repository that git would refuse because of its owner. Raises GitError.

    Windows gives no owner that could be compared here, so nothing is refused
    there. That is safe, because no setting of the repository is ever read.
    """
    if not hasattr(os, "geteuid"):
        return
    users = {os.geteuid()}
    if 0 in users and os.environ.get("SUDO_UID", "").isdecimal():
        users.add(int(os.environ["SUDO_UID"]))
    paths = {repository.top, repository.top / ".git", repository.own}
    if any(path.lstat().st_uid not in users for path in paths) and not _is_excepted(repository.top, program):
        raise GitError("not_trusted")


def _is_excepted(top: Path, program: Program) -> bool:
    """Whether the user's or the machine's git settings name the folder; an empty value cancels the values before it."""
    excepted = False
    for value in program.personal("safe.directory"):
        folder = value.rstrip("/")
        if not value:
            excepted = False
        elif value == "*" or folder == str(top) or (folder.endswith("/*") and str(top).startswith(folder[:-1])):
            excepted = True
    return excepted
