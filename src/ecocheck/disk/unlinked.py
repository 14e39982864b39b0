"""Reading a file only where its name is not a link, such as a file of a stranger's git repository."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Final

from ecocheck.disk.links import is_link

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


def open_regular(path: Path) -> BinaryIO | None:
    """The open file; None where there is none, or it is a link or no regular file."""
    try:
        if is_link(path.lstat()):
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
