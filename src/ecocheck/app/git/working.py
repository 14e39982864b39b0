"""Reads the files of the working folder: their bytes on disk, without following links."""

from __future__ import annotations

import hashlib
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from ecocheck.app.git import limits
from ecocheck.app.git.tree import digest_for
from ecocheck.app.git.trouble import GitError
from ecocheck.disk.links import is_link
from ecocheck.disk.reading import open_unlinked, read_unlinked
from ecocheck.disk.scratch import copy_new, second_name
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_PIECE: Final = 1 << 20
_POINTER: Final = regex(
    rb"version https://git-lfs\.github\.com/spec/v1\n(?:.+\n)*?oid sha256:([0-9a-f]{64})\nsize (\d{1,18})\n"
)
_POINTER_SIZE: Final = 1024


class Working:
    """Files of the repository in the working folder."""

    def __init__(self, top: Path) -> None:
        """`top` is the folder that holds `.git`."""
        self._top = top
        self._folders: dict[str, bool] = {"": True}
        self._left = limits.ALL_BLOBS

    def path(self, name: str) -> Path:
        """Where a file of the repository lies."""
        return self._top.joinpath(*name.split("/"))

    def status(self, name: str) -> os.stat_result | None:
        """The status of a regular file; None where there is no such file, or the path goes through a link."""
        folder = name.rpartition("/")[0]
        if not self._is_folder(folder):
            return None
        try:
            status = self.path(name).lstat()
        except (OSError, ValueError):
            return None
        return status if stat.S_ISREG(status.st_mode) and not is_link(status) else None

    def _is_folder(self, name: str) -> bool:
        if name not in self._folders:
            self._folders[name] = self._is_folder(name.rpartition("/")[0]) and _is_folder(self.path(name))
        return self._folders[name]

    def blob(self, name: str, digits: int) -> str | None:
        """The hash that git would give the file's bytes; None where it cannot be opened or is too large."""
        opened = open_unlinked(self.path(name))
        if opened is None:
            return None
        with opened:
            size = os.fstat(opened.fileno()).st_size
            return None if size > limits.HASHED else digest_for("blob", size, digits, _pieces(opened))

    def text(self, name: str) -> bytes | None:
        """The bytes of a regular file of bounded size; None for any other."""
        return None if self.status(name) is None else read_unlinked(self.path(name), limits.COPIED)

    def is_what_stands_for(self, name: str, pointer: bytes) -> bool:
        """Whether the file's content is what a Git LFS pointer in the repository stands for."""
        found = _POINTER.fullmatch(pointer) if len(pointer) <= _POINTER_SIZE else None
        status = self.status(name)
        if found is None or status is None or status.st_size != int(found[2]) or status.st_size > limits.HASHED:
            return False
        opened = open_unlinked(self.path(name))
        if opened is None:
            return False
        digest = hashlib.sha256()
        with opened:
            for piece in _pieces(opened):
                digest.update(piece)
        return digest.hexdigest() == found[1].decode()

    def copy(self, name: str, status: os.stat_result, to: Path) -> None:
        """Copy the file to `to`. Raises GitError, OSError.

        A large file gets a hard link where the disk has hard links. A read-only
        file does not, because on Windows removing the link would make the
        original writable.
        """
        if status.st_size > limits.COPIED:
            with suppress(OSError):
                if status.st_mode & stat.S_IWUSR:
                    second_name(self.path(name), to)
                    return
            self._left -= status.st_size
            if self._left < 0:
                raise GitError("too_much")
        opened = open_unlinked(self.path(name))
        if opened is None:  # the file disappeared a moment ago
            return
        with opened:
            copy_new(opened, to)


def _is_folder(path: Path) -> bool:
    try:
        status = path.lstat()
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(status.st_mode) and not is_link(status)


def _pieces(opened: BinaryIO) -> Iterator[bytes]:
    while piece := opened.read(_PIECE):
        yield piece
