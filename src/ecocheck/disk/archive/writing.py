"""Writes a zip of stored members, in pieces, so that a large one needs no memory."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from ecocheck.disk.archive.layout import Member, directory, head

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


class ChangedMeanwhileError(Exception):
    """A member's content is not what it was when it was measured; `args[0]` is its name."""


def member_of(name: str, content: bytes) -> Member:
    """The member that holds this content."""
    return Member(name, len(content), crc32(content))


def zip_pieces(members: Sequence[Member], content_of: Callable[[Member], Iterable[bytes]]) -> Iterator[bytes]:
    """The bytes of the zip, member by member in the order given.

    Raises ChangedMeanwhileError where a content has other bytes than its member
    says, TooLargeForZipError before the first byte, and what `content_of` raises.
    """
    end = directory(members)
    for one in members:
        yield head(one)
        size = crc = 0
        for piece in content_of(one):
            size, crc = size + len(piece), crc32(piece, crc)
            yield piece
        if (size, crc) != (one.size, one.crc):
            raise ChangedMeanwhileError(one.name)
    yield end


def zip_bytes(contents: Iterable[tuple[str, bytes]]) -> bytes:
    """A whole zip of small members. Raises TooLargeForZipError."""
    held = dict(contents)
    members = [member_of(name, content) for name, content in held.items()]
    return b"".join(zip_pieces(members, lambda one: (held[one.name],)))
