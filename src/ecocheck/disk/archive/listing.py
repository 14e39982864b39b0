"""Finds the members of a zip of stored members, from the heads before the contents and the directory at the end.

Both say the same of each member. Where one of them was damaged the other one
leads on, so that all damaged places are found at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.disk.archive import layout
from ecocheck.disk.archive.faults import FATAL, Fault, Part, Why
from ecocheck.disk.archive.layout import Member
from ecocheck.disk.archive.names import LONGEST, faults_of_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_MOST_TOLD: Final = 100
"""Damaged places that are told one by one; noise would have millions."""
_STORED: Final = 0
_ENCRYPTED: Final = 1


@dataclass(frozen=True, slots=True)
class Listed:
    """The members of a zip, in their order, and all faults of its form."""

    members: tuple[Member, ...]
    """Each with another name, and each name safe."""
    starts: tuple[int, ...]
    """Where the content of each member begins."""
    faults: tuple[Fault, ...]
    untold: int
    """How many further damaged places there are."""
    recognised: bool
    """Whether anything in it is part of a zip."""


class _Read(NamedTuple):
    """What a head or an entry says."""

    member: Member
    length: int
    """Of a head with its content; of an entry alone."""
    faults: tuple[Why, ...]


def listed(file: BinaryIO, size: int) -> Listed:
    """The members and the faults. Raises OSError."""
    if size > layout.MOST_BYTES:
        return Listed(
            (), (), (Fault(Why.TOO_LARGE, Part.END, "", 0),), 0, recognised=_at(file, 0, 4) == layout.HEAD_MARK
        )
    walk = _Walk(file, size)
    walk.run()
    faults, untold = _told([*walk.faults, *faults_of_names(one.name for one in walk.members), *walk.differing()], walk)
    bad = {one.name for one in faults if one.part is Part.NAME}
    kept = {one.name: (one, start) for one, start in zip(walk.members, walk.starts, strict=True) if one.name not in bad}
    members, starts = tuple(one for one, _ in kept.values()), tuple(start for _, start in kept.values())
    return Listed(members, starts, faults, untold, recognised=walk.recognised)


def _told(faults: list[Fault], walk: _Walk) -> tuple[tuple[Fault, ...], int]:
    """The faults, the gravest first, and how many are left out; a zip of another program's form is told as that."""
    changed = {one.name for one in faults if one.why is Why.BYTES and one.part in {Part.HEAD, Part.ENTRY}}
    foreign = len(changed) > 1 and 2 * len(changed) > len(walk.members)
    grave = [one for one in faults if one.why is not Why.BYTES]
    rest = [one for one in faults if one.why is Why.BYTES]
    found = [*grave, *([Fault(Why.FOREIGN, Part.HEAD, "", None)] if foreign else []), *rest]
    names = [one for one in found if one.part is Part.NAME]
    others = [one for one in found if one.part is not Part.NAME]
    return (*names, *others[:_MOST_TOLD]), max(0, len(others) - _MOST_TOLD)


class _Walk:
    """Goes from head to head. Mutable only while it runs."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file, self._size = file, size
        self.members: list[Member] = []
        self.starts: list[int] = []
        self.faults: list[Fault] = []
        self.entries, self._directory = _directory(file, size)
        self._end = 0
        """Where the contents end, and the directory should begin."""

    @property
    def recognised(self) -> bool:
        """Whether anything is there that is part of a zip."""
        end = _at(self._file, max(0, self._size - layout.END_SIZE), len(layout.END_MARK))
        return bool(self.members or self.entries) or end == layout.END_MARK

    def run(self) -> None:
        """Find the members; stops where neither heads nor directory lead on."""
        at = 0
        while at != self._directory:
            by_head = _head_at(self._file, at, self._size)
            by_entry = self.entries[len(self.members)] if len(self.members) < len(self.entries) else None
            if by_head is None and (by_entry is None or self._mark(at) in {layout.ENTRY_MARK, layout.END_MARK}):
                break
            if len(self.members) >= layout.MOST_MEMBERS:
                self.faults.append(Fault(Why.TOO_LARGE, Part.END, "", at))
                break
            chosen = self._chosen(at, by_head, by_entry)
            if chosen is None:
                break
            self.faults += (Fault(why, Part.HEAD, chosen.member.name, at) for why in chosen.faults)
            self.members.append(chosen.member)
            following = at + chosen.length
            self.starts.append(following - chosen.member.size)
            at = following
        self._end = at
        if self._mark(at) not in {layout.ENTRY_MARK, layout.END_MARK} and at != self._directory:
            self.faults.append(Fault(Why.BROKEN, Part.HEAD, self.members[-1].name if self.members else "", at))

    def _chosen(self, at: int, by_head: _Read | None, by_entry: Member | None) -> _Read | None:
        """What the head says or, where it leads nowhere and the directory's entry leads on, what that says."""
        other = None if by_entry is None else _of_entry(by_entry)
        if by_head is None or other is None:
            found = by_head or other
            return found if found is not None and at + found.length <= self._size else None
        if by_head.length == other.length:
            return self._judged(at, by_head, other)
        ways = [one for one in (by_head, other) if self._leads_on(at + one.length)]
        return ways[0] if ways else None

    def _judged(self, at: int, by_head: _Read, other: _Read) -> _Read:
        """Of two that differ in checksum or name: the one whose checksum the content has, else the head's."""
        if by_head.member == other.member or by_head.member.crc == other.member.crc:
            return by_head
        crc = 0
        for piece in pieces(self._file, at + by_head.length - by_head.member.size, by_head.member.size):
            crc = layout.crc_of(piece, crc)
        return other if crc == other.member.crc else by_head

    def _leads_on(self, at: int) -> bool:
        return at == self._directory or self._mark(at) in {layout.HEAD_MARK, layout.ENTRY_MARK, layout.END_MARK}

    def _mark(self, at: int) -> bytes:
        return _at(self._file, at, len(layout.HEAD_MARK))

    def differing(self) -> Iterator[Fault]:
        """The bytes of heads, directory and end that the writer would write in another way."""
        at = 0
        for one in self.members:
            made = layout.head(one)
            yield from _differing(_at(self._file, at, len(made)), made, at, Part.HEAD, one.name)
            at += len(made) + one.size
        if any(one.why in FATAL for one in self.faults):
            return
        try:
            whole = layout.directory(self.members)
        except layout.TooLargeForZipError:
            yield Fault(Why.TOO_LARGE, Part.END, "", at)
            return
        yield from self._of_directory(whole, at)

    def _of_directory(self, whole: bytes, start: int) -> Iterator[Fault]:
        found, at = _at(self._file, start, len(whole)), 0
        for one in self.members:
            length = layout.ENTRY_SIZE + len(layout.encoded(one.name))
            here = slice(at, at + length)
            yield from _differing(found[here], whole[here], start + at, Part.ENTRY, one.name)
            at += length
        yield from _differing(found[at:], whole[at:], start + at, Part.END, "")
        if start + len(whole) != self._size:
            yield Fault(Why.LENGTH, Part.END, "", min(self._size, start + len(whole)))


def _differing(found: bytes, made: bytes, at: int, part: Part, name: str) -> Iterator[Fault]:
    """The runs of bytes that differ; what is missing at the end of the file is told as its length."""
    if found == made[: len(found)]:
        return
    begin: int | None = None
    for place in range(len(found) + 1):
        differs = place < len(found) and found[place] != made[place]
        if differs and begin is None:
            begin = place
        elif not differs and begin is not None:
            yield Fault(Why.BYTES, part, name, at + begin, place - begin)
            begin = None


def _head_at(file: BinaryIO, at: int, size: int) -> _Read | None:
    """The head at a place; None where there is none, or its content would not fit into the file."""
    raw = _at(file, at, layout.HEAD_SIZE)
    if len(raw) < layout.HEAD_SIZE or not raw.startswith(layout.HEAD_MARK):
        return None
    _, _, flags, method, _, _, crc, packed, unpacked, named, extra = layout.HEAD.unpack(raw)
    if named > LONGEST or at + layout.HEAD_SIZE + named + extra + packed > size:
        return None
    name = _name(_at(file, at + layout.HEAD_SIZE, named))
    faults = _packed(flags, method, packed == unpacked)
    return _Read(Member(name, packed, crc), layout.HEAD_SIZE + named + extra + packed, faults)


def _packed(flags: int, method: int, same: bool) -> tuple[Why, ...]:  # noqa: FBT001 whether both sizes are the same
    if flags & _ENCRYPTED:
        return (Why.ENCRYPTED,)
    return (Why.COMPRESSED,) if method != _STORED and not same else ()


def _of_entry(member: Member) -> _Read:
    return _Read(member, layout.HEAD_SIZE + len(layout.encoded(member.name)) + member.size, ())


def _directory(file: BinaryIO, size: int) -> tuple[list[Member], int]:
    """The members by the directory, as far as it can be followed, and where it begins; -1 where the end is damaged."""
    raw = _at(file, size - layout.END_SIZE, layout.END_SIZE) if size >= layout.END_SIZE else b""
    if len(raw) < layout.END_SIZE or not raw.startswith(layout.END_MARK):
        return [], -1
    length, start = layout.END.unpack(raw)[5:7]
    if start + length != size - layout.END_SIZE:
        return [], -1
    members: list[Member] = []
    at = start
    while at < start + length and len(members) < layout.MOST_MEMBERS:
        raw = _at(file, at, layout.ENTRY_SIZE)
        if len(raw) < layout.ENTRY_SIZE or not raw.startswith(layout.ENTRY_MARK):
            break
        fields = layout.ENTRY.unpack(raw)
        crc, packed, named, extra, remark = fields[7], fields[8], *fields[10:13]
        if named > LONGEST:
            break
        members.append(Member(_name(_at(file, at + layout.ENTRY_SIZE, named)), packed, crc))
        at += layout.ENTRY_SIZE + named + extra + remark
    return members, start


def _name(raw: bytes) -> str:
    """The name; bytes that are no UTF-8 become characters that no name may have."""
    return raw.decode("utf-8", "surrogateescape")


def pieces(file: BinaryIO, at: int, left: int) -> Iterator[bytes]:
    """Bytes of a file in pieces; fewer where it ends before."""
    while left:
        file.seek(at)
        piece = file.read(min(left, _PIECE))
        if not piece:
            return
        at, left = at + len(piece), left - len(piece)
        yield piece


_PIECE: Final = 1 << 20


def _at(file: BinaryIO, at: int, length: int) -> bytes:
    file.seek(at)
    return file.read(length)
