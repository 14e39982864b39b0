"""Opens regular files only: no link, no pipe, no more bytes than asked for."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)
_LEADS_ELSEWHERE: Final = frozenset({0xA0000003, 0xA000000C})
"""Tags of Windows for junctions and symbolic links; files that OneDrive keeps have other tags."""


def leads_elsewhere(status: os.stat_result) -> bool:
    """Whether what was looked at without following it is a link, or what Windows has for one."""
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) in _LEADS_ELSEWHERE


def open_regular(path: Path) -> BinaryIO | None:
    """The file itself, or None where there is none or it is something else."""
    try:
        if leads_elsewhere(path.lstat()):
            return None
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError):  # ValueError: a name that this system cannot have
        return None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        return None
    return os.fdopen(handle, "rb")


def read_regular(path: Path, limit: int) -> bytes | None:
    """The bytes of a file that is regular and no larger than the limit, else None."""
    opened = open_regular(path)
    if opened is None:
        return None
    with opened:
        try:
            content = opened.read(limit + 1)
        except OSError:
            return None
    return content if len(content) <= limit else None
