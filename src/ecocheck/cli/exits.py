"""Exit codes, and the exceptions that end a command: wrong usage, no project, no data of a year."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
FOUND: Final = 1
WRONG_USAGE: Final = 2
FAULT: Final = 3
NOTHING: Final = 4
INTERRUPTED: Final = 130
NOBODY_READS: Final = 141
"""The pipe was closed before all was written (`| head -1`): 128 + SIGPIPE, as in other programs; also on Windows."""


class Stop(Exception):  # noqa: N818 not every way to end a command is an error
    """End the command with this exit code, after writing this message to the error stream."""

    def __init__(self, code: int, message: str) -> None:
        """`message` is in the language of the run."""
        super().__init__(message)
        self.code = code
        self.message = message


class WrongUsage(Stop):
    """Exit 2: the command line is wrong."""

    def __init__(self, message: str) -> None:
        """`message` says what is wrong; the hint to `--help` is added when it is shown."""
        super().__init__(WRONG_USAGE, message)
