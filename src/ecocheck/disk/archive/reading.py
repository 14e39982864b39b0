"""Reads a zip of stored members strictly: everything that differs from what the writer would write is named.

The zip is a stranger's. Nothing is unpacked here; names are refused before
anybody could use them, and content is read in pieces.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ecocheck.disk.archive.faults import FATAL, Part, Why
from ecocheck.disk.archive.layout import crc_of
from ecocheck.disk.archive.listing import Listed, listed, pieces
from ecocheck.disk.archive.repacked import found_packed, unpacked_pieces
from ecocheck.disk.reading import open_unlinked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from ecocheck.disk.archive.faults import Fault
    from ecocheck.disk.archive.layout import Member
    from ecocheck.disk.archive.repacked import Found


class NoArchiveError(Exception):
    """What stands under the path is a link or no regular file, or nothing in it is part of a zip."""


class Archive:
    """A zip that is open for reading. Its faults are those of its form; contents are checked as they are read."""

    def __init__(self, file: BinaryIO, size: int, found: Listed) -> None:
        """`found` are the members in their order, with the places of their contents."""
        self._file, self.size = file, size
        self.members: tuple[Member, ...] = found.members
        """In their order, each with another name, and each name safe on every system."""
        self.faults: tuple[Fault, ...] = found.faults
        """What differs from what the writer would write; contents are not compared."""
        self.untold: int = found.untold
        """How many further bytes differ."""
        self._starts = {one.name: start for one, start in zip(found.members, found.starts, strict=True)}
        self._named = {one.name: one for one in found.members}

    @property
    def whole(self) -> bool:
        """Whether the contents can be read, if perhaps with faults."""
        return all(one.why not in FATAL for one in self.faults)

    def packed_again(self) -> Repacked | None:
        """Its contents, where another program packed the whole zip, or bytes stand before it; else None."""
        foreign = {Why.FOREIGN, Why.COMPRESSED, Why.ENCRYPTED}
        if self.members and not any(one.why in foreign for one in self.faults):
            return None
        found = found_packed(self._file, self.size)
        return None if found is None else Repacked(self._file, self, found)

    def member(self, name: str) -> Member | None:
        """The member of that name."""
        return self._named.get(name)

    def pieces(self, member: Member) -> Iterator[bytes]:
        """The content of a member in pieces; shorter than its size only where the zip ends before. Raises OSError."""
        return pieces(self._file, self._starts[member.name], member.size)

    def whole_pieces(self) -> Iterator[bytes]:
        """All bytes of the zip in pieces. Raises OSError."""
        return pieces(self._file, 0, self.size)

    def content(self, member: Member, most: int) -> bytes | None:
        """The whole content of a small member; None where it has more than `most` bytes. Raises OSError."""
        return None if member.size > most else b"".join(self.pieces(member))

    def sound(self, member: Member) -> bool:
        """Whether the content has the checksum that stands in the zip. Raises OSError."""
        crc = size = 0
        for piece in self.pieces(member):
            crc, size = crc_of(piece, crc), size + len(piece)
        return (size, crc) == (member.size, member.crc)


class Repacked(Archive):
    """A zip that another program packed. It is never the original; its contents can be compared all the same."""

    def __init__(self, file: BinaryIO, strict: Archive, found: Found) -> None:
        """`strict` is the same zip as it reads strictly."""
        held = tuple(one.member for one in found.packed.values())
        super().__init__(file, strict.size, Listed(held, (0,) * len(held), found.faults, 0, recognised=True))
        self.front: int = found.front
        """How many bytes stand before the zip."""
        self.differences: int = strict.untold + sum(
            one.part is not Part.NAME and one.why is not Why.FOREIGN for one in strict.faults
        )
        """How many bytes of heads, directory and end differ from what the writer would write, in runs."""
        self._packed = found.packed

    def pieces(self, member: Member) -> Iterator[bytes]:
        """The content of a member, unpacked within bounds; shorter where it cannot be. Raises OSError."""
        return unpacked_pieces(self._file, self.size, self._packed[member.name])


@contextmanager
def opened_archive(path: Path) -> Iterator[Archive]:
    """The zip under a path. Raises NoArchiveError, OSError."""
    file = open_unlinked(path)
    if file is None:
        raise NoArchiveError
    with file:
        size = os.fstat(file.fileno()).st_size
        found = listed(file, size)
        archive = Archive(file, size, found)
        if not found.recognised and archive.packed_again() is None:
            raise NoArchiveError
        yield archive
