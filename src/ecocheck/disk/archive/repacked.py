"""Reads a zip that another program packed, within strict bounds, so that its contents can be compared."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.disk.archive import layout
from ecocheck.disk.archive.faults import Part
from ecocheck.disk.archive.layout import Member
from ecocheck.disk.archive.listing import pieces
from ecocheck.disk.archive.names import LONGEST, faults_of_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import BinaryIO

    from ecocheck.disk.archive.faults import Fault

_STORED: Final = 0
_DEFLATED: Final = 8
_ENCRYPTED: Final = 1
_UTF8: Final = 0x0800
_LONGEST_REMARK: Final = 0xFFFF
_LARGEST_DIRECTORY: Final = 64 << 20
_PIECE: Final = 1 << 20
_MOST_TIMES: Final = 200
"""A member may be so many times larger than what is packed of it; reports come to some 20 times."""
_MOST_TIMES_IN_ALL: Final = 20
_ALWAYS: Final = 64 << 20
"""So much may be unpacked of the smallest zip, in bytes."""


class Packed(NamedTuple):
    """Where the content of a member lies, and how it is packed."""

    member: Member
    head: int
    length: int
    """In bytes, as it is packed."""
    method: int


class Found(NamedTuple):
    """What the directory of such a zip says."""

    packed: Mapping[str, Packed]
    """By names that are safe on every system, in the order of the directory."""
    faults: tuple[Fault, ...]
    """Names that are not safe; their members are left out."""
    front: int
    """How many bytes stand before the zip."""


def found_packed(file: BinaryIO, size: int) -> Found | None:
    """The members by the directory at the end; None where it cannot be followed or would unpack to too much.

    Raises OSError.
    """
    ends = _end(file, size)
    if ends is None:
        return None
    start, length, front = ends
    listed = list(_entries(_at(file, start, length), front))
    room = max(_ALWAYS, min(_MOST_TIMES_IN_ALL * size, layout.MOST_BYTES))
    if not listed or sum(one.length for one in listed) > size or sum(one.member.size for one in listed) > room:
        return None
    if any(one.member.size > _MOST_TIMES * one.length + _PIECE for one in listed):
        return None
    inside = _without_folder(listed)
    faults = tuple(faults_of_names(one.member.name for one in inside))
    bad = {one.name for one in faults if one.part is Part.NAME}
    return Found({one.member.name: one for one in inside if one.member.name not in bad}, faults, front)


def unpacked_pieces(file: BinaryIO, size: int, one: Packed) -> Iterator[bytes]:
    """The content of a member; cut off where it cannot be unpacked, and never longer than it says. Raises OSError."""
    raw = _at(file, one.head, layout.HEAD_SIZE)
    if len(raw) < layout.HEAD_SIZE or not raw.startswith(layout.HEAD_MARK):
        return
    named, extra = layout.HEAD.unpack(raw)[9:11]
    at = one.head + layout.HEAD_SIZE + named + extra
    packed = pieces(file, at, min(one.length, max(0, size - at)))
    yield from _inflated(packed, one.member.size) if one.method == _DEFLATED else packed


def _inflated(packed: Iterator[bytes], left: int) -> Iterator[bytes]:
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    for piece in packed:
        rest = piece
        while rest and left and not engine.eof:
            try:
                made = engine.decompress(rest, min(left, _PIECE))
            except zlib.error:
                return
            rest, left = engine.unconsumed_tail, left - len(made)
            yield made


def _end(file: BinaryIO, size: int) -> tuple[int, int, int] | None:
    """Where the directory begins, its length, and how many bytes stand before the zip."""
    before = max(0, size - layout.END_SIZE - _LONGEST_REMARK)
    tail = _at(file, before, size - before)
    at = tail.rfind(layout.END_MARK)
    if at < 0 or len(tail) - at < layout.END_SIZE:
        return None
    _, _, _, _, count, length, start, _ = layout.END.unpack(tail[at : at + layout.END_SIZE])
    front = before + at - length - start
    if front < 0 or count > layout.MOST_MEMBERS or length > _LARGEST_DIRECTORY:
        return None
    return start + front, length, front


def _entries(raw: bytes, front: int) -> Iterator[Packed]:
    """The files in a directory that are stored or deflated, up to the first entry that is none."""
    at = count = 0
    while raw[at : at + 4] == layout.ENTRY_MARK and at + layout.ENTRY_SIZE <= len(raw) and count < layout.MOST_MEMBERS:
        fields = layout.ENTRY.unpack(raw[at : at + layout.ENTRY_SIZE])
        flags, method, crc, length, size, named, extra, remark = (*fields[3:5], *fields[7:13])
        begin = at + layout.ENTRY_SIZE
        name = _name(raw[begin : begin + min(named, LONGEST + 1)], flags)
        at, count = at + layout.ENTRY_SIZE + named + extra + remark, count + 1
        if name and not name.endswith("/") and method in {_STORED, _DEFLATED} and not flags & _ENCRYPTED:
            yield Packed(Member(name, size, crc), front + fields[-1], length, method)


def _name(raw: bytes, flags: int) -> str:
    """The name; without the mark for UTF-8 it may be that of a Chinese Windows."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("utf-8" if flags & _UTF8 else "gb18030", "surrogateescape")


def _without_folder(listed: list[Packed]) -> list[Packed]:
    """With names from the one folder around all files, where somebody packed the folder and not its files."""
    folders = {one.member.name.partition("/")[0] for one in listed}
    if len(folders) != 1 or not all("/" in one.member.name for one in listed):
        return listed
    return [one._replace(member=one.member._replace(name=one.member.name.partition("/")[2])) for one in listed]


def _at(file: BinaryIO, at: int, length: int) -> bytes:
    file.seek(at)
    return file.read(length)
