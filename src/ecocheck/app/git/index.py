"""Reads git's index: which files it keeps, what they looked like on disk, and which it was told to leave out.

git itself decides by this whether a file need be looked into at all. The
index also knows what only settings would tell otherwise: that a file with
other line ends, or one that a filter has unpacked, is as it was checked out.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.git import limits
from ecocheck.disk.unlinked import read_regular

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

_HEAD: Final = struct.Struct(">4sII")
_STATUS: Final = struct.Struct(">10I")
_FLAGS: Final = struct.Struct(">H")
_LONGER: Final = 0x4000
_LEFT_OUT: Final = 0x4000
"""In the second flags: not to be in the working folder."""

_STAGE: Final = 0x3000
_FOLDER: Final = 0o040000
_COMPRESSED: Final = 4
_SECOND: Final = 1_000_000_000
_LOW: Final = 0xFFFFFFFF


class Kept(NamedTuple):
    """A file as the index knows it."""

    blob: str
    size: int
    modified: int
    changed: int
    is_left_out: bool


@dataclass(frozen=True, slots=True)
class Index:
    """The files of an index by path; a folder that is left out whole has a slash at its end."""

    kept: Mapping[str, Kept]
    written: int
    """When, in nanoseconds. What was modified later, or at the same moment, it knows nothing about."""

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
        """Whether git was told not to have the file, or a folder that it is in, in the working folder."""
        places = [path] + [path[: at + 1] for at, sign in enumerate(path) if sign == "/"]
        return any(place in self.kept and self.kept[place].is_left_out for place in places)


def _is_same_time(kept: int, now: int) -> bool:
    """Some programs keep whole seconds only."""
    return kept == now or (kept % _SECOND == 0 and kept == now - now % _SECOND)


def read_index(path: Path, digits: int, is_wanted: Callable[[str], bool]) -> Index:
    """What the index says of the wanted files; nothing where it cannot be read or is in more than one piece."""
    content = read_regular(path, limits.INDEX)
    try:
        found = _entries(content or b"", digits // 2)
        kept = {name: one for name, one in found if is_wanted(name) or name.endswith("/")}
        return Index(kept, path.stat().st_mtime_ns)
    except (OSError, ValueError, IndexError, struct.error):
        return Index({}, 0)


def _entries(content: bytes, digest: int) -> Iterator[tuple[str, Kept]]:
    sign, version, count = _HEAD.unpack_from(content, 0)
    if sign != b"DIRC" or not 2 <= version <= _COMPRESSED:  # noqa: PLR2004 the first version there was
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
    """A number of as many bytes as it needs, and where it ends."""
    value = content[at] & 0x7F
    while content[at] & 0x80:
        at += 1
        value = ((value + 1) << 7) | (content[at] & 0x7F)
    return value, at + 1


def _must_be_whole(content: bytes, at: int, digest: int) -> None:
    """Refuse an index that names another file for the rest of it."""
    while at + 8 <= len(content) - digest:
        sign, size = struct.unpack_from(">4sI", content, at)
        if sign == b"link":
            raise ValueError(sign)
        at += 8 + size
