"""Why a project is not sealed."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias, get_args

Why: TypeAlias = Literal[
    "drill",
    "errors",
    "evidence",
    "unfit",
    "registry",
    "name",
    "same",
    "large",
    "volume",
    "many",
    "altered",
    "copy",
    "text",
]

REASONS: Final[tuple[Why, ...]] = get_args(Why)
"""Every reason, so that no message is forgotten."""


class SealRefusedError(Exception):
    """The project is not sealed, and nothing is written."""

    def __init__(self, why: Why, **said: str) -> None:
        """`said` are the values of the message, such as the file."""
        super().__init__(why, said)
        self.why, self.said = why, said
