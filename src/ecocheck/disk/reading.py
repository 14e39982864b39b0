"""Reading regular files of limited size, through no link that leads out of a given folder.

Anything else under a name (a folder, a pipe, a device without an end, a sparse
file of 2 GB) is refused before a byte is read. Every refusal is an OSError, so
that callers that only need to know whether a file could be read need no
further `except`.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from ecocheck.disk.links import is_link, leads_out, steps_below

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a pipe that replaced the file in between must not block
)
_NOT_THROUGH_LINKS: Final = getattr(os, "O_NOFOLLOW", 0)
_CHUNK: Final = 1 << 20


class RefusedError(OSError):
    """A file that is not read because of what it is; the subclasses say why."""


class NotRegularError(RefusedError):
    """The path is that of a folder, a pipe or a device."""


class OutsideError(RefusedError):
    """The path leaves the folder that it must stay in, by a link or by its name."""


class TooLargeError(RefusedError):
    """The file has more bytes than the caller allows."""


def read(path: Path, most: int, within: Path | None) -> bytes:
    """The content of a regular file of at most `most` bytes.

    `within` is the folder out of which no link may lead; None where the user
    named the file. Raises OSError (RefusedError for a file that is not regular,
    outside of `within` or too large) and ValueError for an impossible name.
    """
    with _opened(path, most, within) as (descriptor, size):
        pieces, room = [], most + 1
        while room and (piece := os.read(descriptor, min(size + 1, room))):
            pieces.append(piece)
            room -= len(piece)
    if not room:
        raise TooLargeError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return b"".join(pieces)


def pieces_of(path: Path, most: int, within: Path | None) -> Iterator[bytes]:
    """The content of a file in pieces, for a file that is too large for memory. Raises as `read` does."""
    with _opened(path, most, within) as (descriptor, _):
        room = most + 1
        while room and (piece := os.read(descriptor, min(_CHUNK, room))):
            room -= len(piece)
            if room:
                yield piece
    if not room:
        raise TooLargeError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))


def ends_of(path: Path, each: int, most: int, within: Path | None) -> tuple[bytes, bytes]:
    """The first and the last `each` bytes of a file; the second is empty where the first is the whole of it.

    Of a file of fewer than twice as many bytes the second begins where the first ends. Raises as `read` does.
    """
    with _opened(path, most, within) as (descriptor, size):
        first = _taken(descriptor, each)
        if size <= len(first):
            return first, b""
        os.lseek(descriptor, max(len(first), size - each), os.SEEK_SET)
        return first, _taken(descriptor, each)


def _taken(descriptor: int, most: int) -> bytes:
    """At most `most` bytes from the place where the descriptor stands."""
    pieces: list[bytes] = []
    while most and (piece := os.read(descriptor, most)):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def hollow_bytes(path: Path, within: Path | None) -> int:
    """How many bytes of a sparse file were never written; 0 where the system does not say.

    A program that saves a document writes all its bytes. Raises as `read` does.
    """
    seek_hole, seek_data = getattr(os, "SEEK_HOLE", None), getattr(os, "SEEK_DATA", None)
    if seek_hole is None or seek_data is None:
        return 0
    with _opened(path, None, within) as (descriptor, size):
        hollow, at = 0, 0
        try:
            while (start := os.lseek(descriptor, at, seek_hole)) < size:
                at = _next_data(descriptor, start, size, seek_data)
                hollow += at - start
        except OSError:  # the file system does not know its holes
            return hollow
    return hollow


def _next_data(descriptor: int, start: int, size: int, seek_data: int) -> int:
    try:
        return os.lseek(descriptor, start, seek_data)
    except OSError as error:
        if error.errno == errno.ENXIO:  # a hole up to the end of the file
            return size
        raise


@contextmanager
def _opened(path: Path, most: int | None, within: Path | None) -> Iterator[tuple[int, int]]:
    """The descriptor and the size of a regular file.

    Its kind is checked before opening, because opening a device may start it,
    and again after opening, because the file may have been replaced in between.
    """
    name, flags = _name_to_open(path, within)
    _must_be_regular(path, os.stat(name))  # noqa: PTH116 called for every file, so it must be cheap
    descriptor = os.open(name, flags)
    try:
        found = os.fstat(descriptor)
        _must_be_regular(path, found)
        if most is not None and found.st_size > most:
            raise TooLargeError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        yield descriptor, found.st_size
    finally:
        os.close(descriptor)


def _name_to_open(path: Path, within: Path | None) -> tuple[str, int]:
    """Name and flags for `os.open`; with `within`, opening fails where a link has taken the file's place."""
    name = str(path)
    if within is None:
        return name, _FLAGS
    if leads_out(path, within):
        raise OutsideError(errno.EACCES, os.strerror(errno.EACCES), name)
    steps = steps_below(name, str(within))
    if steps and is_link(os.lstat(name)):
        name = os.path.realpath(name)
    return name, _FLAGS | _NOT_THROUGH_LINKS


def _must_be_regular(path: Path, found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotRegularError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))


def open_unlinked(path: Path) -> BinaryIO | None:
    """The open file, for a file of a stranger's git repository; None where the name is a link or no regular file.

    Links above the name are not looked at.
    """
    try:
        found = path.lstat()
        if is_link(found):
            return None
        _must_be_regular(path, found)
        file = os.fdopen(os.open(path, _FLAGS | _NOT_THROUGH_LINKS), "rb")
    except (OSError, ValueError):  # ValueError: a name that this system cannot have
        return None
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        return None
    return file


def read_unlinked(path: Path, most: int) -> bytes | None:
    """The content of a file that `open_unlinked` opens; None also where it has more than `most` bytes."""
    opened = open_unlinked(path)
    if opened is None:
        return None
    with opened:
        try:
            content = opened.read(most + 1)
        except OSError:
            return None
    return content if len(content) <= most else None
