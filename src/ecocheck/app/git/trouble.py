"""Why there is no comparing with a revision; `cli` has the words."""

from __future__ import annotations

from typing import Literal, TypeAlias

Trouble: TypeAlias = Literal[
    "no_git",
    "no_repository",
    "not_trusted",
    "unknown",
    "shallow",
    "unrelated",
    "absent",
    "forged",
    "special",
    "too_long",
    "too_much",
    "failed",
]


class GitError(Exception):
    """There is no telling what the project was like at that revision."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        """`detail` is a path, or what git said, where the trouble has such a thing."""
        super().__init__(f"{trouble} {detail}")
        self.trouble = trouble
        self.detail = detail
