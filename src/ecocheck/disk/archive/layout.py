"""The bytes of a zip whose members are stored: the one form that a seal has.

Python's zipfile writes other bytes on other systems and versions, and zlib
packs differently from release to release. A form of our own has one spelling
for each content. So a reader can make the bytes again, and a zip that differs
from them in one bit was not written by this module, or was changed since.
Any program that opens zips opens these.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_MEMBERS: Final = 0xFFFF - 1
"""A zip without the extension for large files holds at most so many members."""
MOST_BYTES: Final = 0xFFFF_FFFF - 1
"""And at most so many bytes."""

HEAD: Final = struct.Struct("<4sHHHHHLLLHH")
ENTRY: Final = struct.Struct("<4sHHHHHHLLLHHHHHLL")
END: Final = struct.Struct("<4sHHHHLLH")
HEAD_SIZE: Final = HEAD.size
ENTRY_SIZE: Final = ENTRY.size
END_SIZE: Final = END.size
HEAD_MARK: Final = b"PK\x03\x04"
ENTRY_MARK: Final = b"PK\x01\x02"
END_MARK: Final = b"PK\x05\x06"

_VERSION: Final = 20
_MADE_BY: Final = 3 << 8 | _VERSION
"""Made on Unix. Info-ZIP recodes names that were made on MS-DOS (0), in spite of the mark for UTF-8."""
_REGULAR: Final = 0o100644 << 16
"""The attributes of Unix: a regular file that everybody may read; with none, unzip makes files that nobody may."""
_UTF8: Final = 0x0800
"""Names are UTF-8; without the mark Windows would read them in the code page of the machine."""
_STORED: Final = 0
_MIDNIGHT: Final = 0
_FIRST_DAY: Final = 0x21
"""1980-01-01, the earliest day that a zip can hold."""


class Member(NamedTuple):
    """One file in a zip."""

    name: str
    """Its path, with `/` between the folders."""
    size: int
    """In bytes."""
    crc: int
    """The CRC-32 of its content."""


class TooLargeForZipError(Exception):
    """The members do not fit into one zip."""


def encoded(name: str) -> bytes:
    """The bytes of a name; those of a damaged name, which are no UTF-8, are as they were read."""
    return name.encode("utf-8", "surrogateescape")


def head(member: Member) -> bytes:
    """What stands before the content of a member."""
    name = encoded(member.name)
    fixed = (_VERSION, _UTF8, _STORED, _MIDNIGHT, _FIRST_DAY, member.crc, member.size, member.size, len(name), 0)
    return HEAD.pack(HEAD_MARK, *fixed) + name


def entry(member: Member, offset: int) -> bytes:
    """The entry of a member in the directory at the end; `offset` is where its head begins."""
    name = encoded(member.name)
    fixed = (_MADE_BY, _VERSION, _UTF8, _STORED, _MIDNIGHT, _FIRST_DAY, member.crc, member.size, member.size)
    return ENTRY.pack(ENTRY_MARK, *fixed, len(name), 0, 0, 0, 0, _REGULAR, offset) + name


def offsets(members: Sequence[Member]) -> tuple[int, ...]:
    """Where the head of each member begins, and last where the directory begins."""
    found = [0]
    for one in members:
        found.append(found[-1] + HEAD_SIZE + len(encoded(one.name)) + one.size)
    return tuple(found)


def directory(members: Sequence[Member]) -> bytes:
    """The directory and the end of a zip. Raises TooLargeForZipError."""
    places = offsets(members)
    made = b"".join(entry(one, at) for one, at in zip(members, places, strict=False))
    start, count = places[-1], len(members)
    if count > MOST_MEMBERS or start + len(made) + END_SIZE > MOST_BYTES:
        raise TooLargeForZipError
    return made + END.pack(END_MARK, 0, 0, count, count, len(made), start, 0)


def zip_size(members: Sequence[Member]) -> int:
    """The size of the whole zip in bytes."""
    return offsets(members)[-1] + sum(ENTRY_SIZE + len(encoded(one.name)) for one in members) + END_SIZE


def crc_of(piece: bytes, before: int = 0) -> int:
    """The CRC-32 of a content, piece by piece."""
    return crc32(piece, before)
