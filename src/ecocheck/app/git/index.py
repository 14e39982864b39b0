"""Reads git's index: which files it keeps, their size and times on disk, and which files are not checked out.

git itself decides by the index whether a file must be read at all. With the
index we know, without reading git's settings, that a file with converted line
ends, or a file unpacked by a filter, is as it was checked out.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.git import limits
from ecocheck.disk.reading import read_unlinked

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

_HEAD: Final = struct.Struct(">4sII")
_STATUS: Final = struct.Struct(">10I")
_FLAGS: Final = struct.Struct(">H")
_LONGER: Final = 0x4000
_LEFT_OUT: Final = 0x4000
"""A bit of the second flags: the file is not to be in the working folder."""

_STAGE: Final = 0x3000
_FOLDER: Final = 0o040000
_COMPRESSED: Final = 4
_SECOND: Final = 1_000_000_000
_LOW: Final = 0xFFFFFFFF


class Kept(NamedTuple):
    """An entry of the index: the blob, and size and times of the file on disk (in nanoseconds)."""

    blob: str
    size: int
    modified: int
    changed: int
    is_left_out: bool


@dataclass(frozen=True, slots=True)
class Index:
    """The entries of an index by path; the path of a folder that is left out as a whole ends with a slash."""

    kept: Mapping[str, Kept]
    written: int
    """When the index was written, in nanoseconds; a file modified then or later may differ from its entry."""

    def is_as_kept(self, path: str, blob: str, status: os.stat_result) -> bool:
        """Whether the file on disk is what was checked out or added for that blob."""
        one = self.kept.get(path)
        return (
            one is not None
            and one.blob == blob
            and one.size == status.st_size & _LOW
            and _is_same_time(one.modified, status.st_mtime_ns)
            and _is_same_time(one.changed, status.st_ctime_ns)
            and status.st_mtime_ns < self.written
        )

    def leaves_out(self, path: str) -> bool:
        """Whether git was told not to check out the file, or a folder that contains it."""
        places = [path] + [path[: at + 1] for at, sign in enumerate(path) if sign == "/"]
        return any(place in self.kept and self.kept[place].is_left_out for place in places)


def _is_same_time(kept: int, now: int) -> bool:
    """Whether two times agree; some programs record whole seconds only."""
    return kept == now or (kept % _SECOND == 0 and kept == now - now % _SECOND)


def read_index(path: Path, digits: int, is_wanted: Callable[[str], bool]) -> Index:
    """The entries of the wanted files; an empty index where it cannot be read, or where it is split over files.

    `digits` is the length of a hash in hexadecimal.
    """
    content = read_unlinked(path, limits.INDEX)
    try:
        found = _entries(content or b"", digits // 2)
        kept = {name: one for name, one in found if is_wanted(name) or name.endswith("/")}
        return Index(kept, path.stat().st_mtime_ns)
    except (OSError, ValueError, IndexError, struct.error):
        return Index({}, 0)


def _entries(content: bytes, digest: int) -> Iterator[tuple[str, Kept]]:
    sign, version, count = _HEAD.unpack_from(content, 0)
    if sign != b"DIRC" or not 2 <= version <= _COMPRESSED:  # noqa: PLR2004 the oldest version
        raise ValueError(sign)
    at, name = _HEAD.size, b""
    for _ in range(count):
        seconds, part, modified, modified_part, _, _, mode, _, _, size = _STATUS.unpack_from(content, at)
        after = at + _STATUS.size + digest
        (flags,) = _FLAGS.unpack_from(content, after)
        start, more = after + _FLAGS.size, 0
        if flags & _LONGER:
            (more,) = _FLAGS.unpack_from(content, start)
            start += _FLAGS.size
        if version == _COMPRESSED:
            cut, start = _number(content, start)
            name = name[: len(name) - cut]
        else:
            name = b""
        end = content.index(b"\0", start)
        name += content[start:end]
        at = end + 1 if version == _COMPRESSED else at + ((end - at + 8) & ~7)
        if flags & _STAGE:
            continue
        blob = content[after - digest : after].hex()
        times = (modified * _SECOND + modified_part, seconds * _SECOND + part)
        yield _named(name, mode), Kept(blob, size, *times, bool(more & _LEFT_OUT))
    _must_be_whole(content, at, digest)


def _named(name: bytes, mode: int) -> str:
    path = name.decode("utf-8", "surrogateescape")
    return path if mode != _FOLDER or path.endswith("/") else f"{path}/"


def _number(content: bytes, at: int) -> tuple[int, int]:
    """Decode a number of variable length, and give it with the offset after it."""
    value = content[at] & 0x7F
    while content[at] & 0x80:
        at += 1
        value = ((value + 1) << 7) | (content[at] & 0x7F)
    return value, at + 1


def _must_be_whole(content: bytes, at: int, digest: int) -> None:
    """Refuse a split index, which names another file for the rest of its entries. Raises ValueError."""
    while at + 8 <= len(content) - digest:
        sign, size = struct.unpack_from(">4sI", content, at)
        if sign == b"link":
            raise ValueError(sign)
        at += 8 + size
