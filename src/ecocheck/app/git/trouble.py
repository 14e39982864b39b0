"""Why a project cannot be compared with a revision; `cli` holds the messages."""

from __future__ import annotations

from typing import Literal, TypeAlias

Trouble: TypeAlias = Literal[
    "no_git",
    "no_repository",
    "not_trusted",
    "unknown",
    "shallow",
    "unfetched",
    "no_main",
    "unrelated",
    "absent",
    "forged",
    "special",
    "module",
    "too_long",
    "too_much",
    "failed",
]


class GitError(Exception):
    """The project at that revision cannot be read."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        """`detail` is a path, or git's error output, where the trouble has one."""
        super().__init__(f"{trouble} {detail}")
        self.trouble = trouble
        self.detail = detail
