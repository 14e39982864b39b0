"""Ways out of a command that are no faults: wrong usage, no project, nothing of that year."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
FOUND: Final = 1
WRONG_USAGE: Final = 2
FAULT: Final = 3
NOTHING: Final = 4
INTERRUPTED: Final = 130
NOBODY_READS: Final = 141
"""The pipe was closed before all was written (`| head -1`): 128 and SIGPIPE, as other programs end; also on Windows."""


class Stop(Exception):  # noqa: N818 not every way out is an error
    """Leave with this exit code, after saying this on the error stream."""

    def __init__(self, code: int, message: str) -> None:
        """`message` is in the language of the run."""
        super().__init__(message)
        self.code = code
        self.message = message


class WrongUsage(Stop):
    """Exit 2: what was typed cannot be meant."""

    def __init__(self, message: str) -> None:
        """Say what is wrong; the hint at `--help` is added where it is shown."""
        super().__init__(WRONG_USAGE, message)
