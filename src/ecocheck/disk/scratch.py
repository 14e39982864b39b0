"""Folders of our own that go again, and the files in them."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_PIECE = 1 << 20


@contextmanager
def scratch_folder(prefix: str) -> Iterator[Path]:
    """An empty folder; whatever is in it at the end goes. Raises OSError."""
    with tempfile.TemporaryDirectory(prefix=prefix) as folder:
        yield Path(folder)


def make_folder(path: Path) -> None:
    """Make a folder and those above it. Raises OSError."""
    path.mkdir(parents=True, exist_ok=True)


def put(path: Path, content: bytes) -> None:
    """Write a file, new or again, with the folders above it. Raises OSError."""
    make_folder(path.parent)
    path.write_bytes(content)


def put_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, with the folders above it. Raises OSError."""
    make_folder(path.parent)
    with path.open("xb") as file:
        file.write(content)


def copy_new(content: BinaryIO, path: Path) -> None:
    """As above, from a file that is open."""
    with path.open("xb") as copy:
        shutil.copyfileobj(content, copy, _PIECE)


def second_name(path: Path, other: Path) -> None:
    """Give a file another name, through no link. Raises OSError, where the disk has no second names too."""
    os.link(path, other, follow_symlinks=False)


def put_link(path: Path, target: bytes) -> None:
    """Make a link that is not there yet; on a disk without links, the file that git makes there instead.

    Raises FileExistsError.
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


def for_complaints(path: Path) -> BinaryIO:
    """A file that takes what a program says. Raises OSError."""
    return path.open("wb")
