"""Temporary folders of the program, and writing, linking and deleting files in them."""

from __future__ import annotations

import os
import re
import shutil
import stat
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

_PIECE = 1 << 20


@contextmanager
def scratch_folder(prefix: str) -> Iterator[Path]:
    """An empty temporary folder, deleted with its content at the end. Its name tells the process. Raises OSError."""
    with tempfile.TemporaryDirectory(prefix=f"{prefix}{os.getpid()}-") as folder:
        yield Path(folder)


_DAY: Final = 24 * 3600
_OURS: Final = regex(r"ecocheck-(?:[a-z]+-)?(?P<pid>[0-9]{1,9})-[a-z0-9_]{8}", re.ASCII)
"""The names of the folders above: the process, and what `tempfile` puts behind."""


def remove_left_scratch(now: float) -> None:
    """Remove the folders that this user's processes left when they were killed; `now` is in seconds since 1970.

    Only folders older than a day whose process is gone, and through no link.
    Where the system cannot tell whose a folder is or whether a process lives
    (Windows), none is removed. Nothing is raised: what cannot be removed stays.
    """
    if sys.platform == "win32" or not shutil.rmtree.avoids_symlink_attacks:
        return
    try:
        with os.scandir(tempfile.gettempdir()) as found:
            left = [Path(one.path) for one in found if _is_left(one, now)]
    except OSError:
        return
    for path in left:
        shutil.rmtree(path, ignore_errors=True)


def _is_left(one: os.DirEntry[str], now: float) -> bool:
    named = _OURS.fullmatch(one.name)
    if sys.platform == "win32" or named is None:
        return False
    try:
        found = one.stat(follow_symlinks=False)
    except OSError:
        return False
    ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return ours and now - found.st_mtime > _DAY and not _lives(int(named["pid"]))


def _lives(pid: int) -> bool:
    """Whether there is a process of that number, be it another one by now."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def make_folder(path: Path) -> None:
    """Make a folder and those above it. Raises OSError."""
    path.mkdir(parents=True, exist_ok=True)


def put(path: Path, content: bytes) -> None:
    """Write or overwrite a file, and make the folders above it. Raises OSError."""
    make_folder(path.parent)
    path.write_bytes(content)


def put_new(path: Path, content: bytes) -> None:
    """Write a file that must not exist yet, and make the folders above it. Raises OSError."""
    make_folder(path.parent)
    with path.open("xb") as file:
        file.write(content)


def copy_new(content: BinaryIO, path: Path) -> None:
    """Copy an open file into a file that must not exist yet, in an existing folder. Raises OSError."""
    with path.open("xb") as copy:
        shutil.copyfileobj(content, copy, _PIECE)


def put_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that must not exist yet, from a content in pieces, and make the folders above it. Raises OSError."""
    make_folder(path.parent)
    with path.open("xb") as file:
        file.writelines(pieces)


def second_name(path: Path, other: Path) -> None:
    """Give a file a second name (a hard link), following no link. Raises OSError, also on a disk without hard links."""
    os.link(path, other, follow_symlinks=False)


def put_link(path: Path, target: bytes) -> None:
    """Make a symbolic link; on a disk without links, write the file that git would write in its place.

    Raises FileExistsError, and OSError where that file cannot be written.
    """
    try:
        path.symlink_to(os.fsdecode(target))
    except FileExistsError:
        raise
    except (OSError, ValueError):
        put_new(path, target)


def take_away(path: Path) -> None:
    """Remove a file or a link. Raises OSError."""
    path.unlink()


def open_error_log(path: Path) -> BinaryIO:
    """Open a file for the error output of another program. Raises OSError."""
    return path.open("wb")
