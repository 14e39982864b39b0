"""Temporary folders of the program, and writing, linking and deleting files in them."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

_PIECE = 1 << 20


@contextmanager
def scratch_folder(prefix: str) -> Iterator[Path]:
    """An empty temporary folder, deleted with its content at the end. Raises OSError."""
    with tempfile.TemporaryDirectory(prefix=prefix) as folder:
        yield Path(folder)


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
