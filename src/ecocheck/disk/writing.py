"""Writing files: each whole or not at all, several all or none, and through no link of a project."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from ecocheck.disk.links import link_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Content: TypeAlias = bytes | Iterable[bytes]

_ANY_WRITES: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


class LinkInTheWayError(OSError):
    """The path to write to goes through a link, whose target is not part of the project."""


def write_whole(path: Path, content: bytes, within: Path | None = None) -> None:
    """Replace the content of a file in one step; a failure leaves the old content. Raises OSError.

    Without a folder `within` links are followed, because the user named the
    file. A device or pipe is written to and never replaced.
    """
    write_all([(path, content)], within)


def write_all(contents: Sequence[tuple[Path, Content]], within: Path | None = None) -> None:
    """Write several files, all of them or none, in this order. Raises OSError, which names the given path.

    Content that is too large for memory may come in pieces; what raises while
    it is read, nothing is written.
    Missing folders are made. All new content, and a copy of each old file, is
    on the disk before the first file is replaced; where a replacement fails,
    the earlier ones are undone. With `within`, a link on the way from that
    folder to a file raises LinkInTheWayError.
    """
    made: list[Path] = []
    try:
        _write_files(contents, within, made)
    except BaseException:
        for folder in reversed(made):
            with suppress(OSError):
                folder.rmdir()
        raise


def _write_files(contents: Sequence[tuple[Path, Content]], within: Path | None, made: list[Path]) -> None:
    waiting: list[_Waiting] = []
    try:
        for path, content in contents:
            with _naming(path):
                if within is not None:
                    _no_link(path, within)
                _make_folder(path.parent, made)
                waiting.append(_staged(path, content, keep=len(contents) > 1))
        _put(waiting)
    finally:
        for one in waiting:
            _drop(one.temporary)
            _drop(one.before)


def append(path: Path, content: bytes) -> None:
    """Append to a file that an environment variable names. Raises OSError."""
    with path.open("ab") as file:
        file.write(content)


class _Waiting(NamedTuple):
    """A file to write. `temporary` holds its content; None where `place` is a device, which gets `content` itself."""

    path: Path
    place: Path
    content: Content
    temporary: Path | None
    before: Path | None
    """The old file, for undoing; None where there was none, or undoing is not needed."""


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Make an OSError name the file that was asked for, not a temporary one."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _no_link(path: Path, within: Path) -> None:
    found = link_within(path, (within,))
    if found is not None:
        raise LinkInTheWayError(errno.ELOOP, os.strerror(errno.ELOOP), str(found))


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Make the folder and those above it, and add each new one to `made`."""
    lacking = []
    while not os.path.lexists(folder):
        lacking.append(folder)
        folder = folder.parent
    for one in reversed(lacking):
        one.mkdir()
        made.append(one)


def _staged(path: Path, content: Content, *, keep: bool) -> _Waiting:
    if path.exists() and not path.is_file() and not path.is_dir():  # the target of `/dev/stdout` may have no name
        return _Waiting(path, path, content, None, None)
    place = Path(os.path.realpath(path))
    _must_be_writable(place)
    temporary = _temporary(place)
    try:
        with temporary.open("wb") as file:
            file.writelines(_pieces(content))
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode_for(place))
        before = _kept(place) if keep and place.is_file() else None
    except BaseException:
        _drop(temporary)
        raise
    return _Waiting(path, place, content, temporary, before)


def _pieces(content: Content) -> Iterable[bytes]:
    return (content,) if isinstance(content, bytes) else content


def _must_be_writable(place: Path) -> None:
    """Refuse a read-only file, even where the rights of its folder would allow to replace it.

    An administrator may write to any file, so the mode of the file is checked too.
    """
    if place.is_file() and not (place.stat().st_mode & _ANY_WRITES and os.access(place, os.W_OK)):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))


def _temporary(place: Path) -> Path:
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".eco.", suffix=".tmp")
    os.close(handle)
    return Path(name)


def _kept(place: Path) -> Path:
    """A hard link to the file, so that undoing needs no space; a copy where the disk has no hard links."""
    spare = _temporary(place)
    try:
        spare.unlink()
        try:
            os.link(place, spare)
        except OSError:
            shutil.copy2(place, spare)
    except BaseException:
        _drop(spare)
        raise
    return spare


def _put(waiting: Sequence[_Waiting]) -> None:
    done: list[_Waiting] = []
    try:
        for one in waiting:
            with _naming(one.path):
                if one.temporary is None:
                    one.place.write_bytes(b"".join(_pieces(one.content)))
                else:
                    one.temporary.replace(one.place)
            done.append(one)
    except BaseException:
        for one in reversed(done):
            _take_back(one)
        raise


def _take_back(one: _Waiting) -> None:
    if one.temporary is None:
        return
    with suppress(OSError):
        if one.before is None:
            one.place.unlink()
        else:
            one.before.replace(one.place)


def _drop(path: Path | None) -> None:
    if path is not None:
        with suppress(OSError):
            path.unlink(missing_ok=True)


def mode_for(path: Path, fresh: int = 0o666) -> int:
    """The mode of what is replaced, or the mode that a new file (a folder with `fresh=0o777`) would get."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode) & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return fresh & ~mask
