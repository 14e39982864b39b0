"""Divides a seal into volumes: the first holds all but evidence, and evidence as far as it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.app.sealing.refusal import SealRefusedError
from ecocheck.disk.archive.layout import MOST_BYTES, MOST_MEMBERS, Member, zip_size
from ecocheck.model.manifest import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


_MB: Final = 1000**2
"""As `--volume-size` reads MB; the size that is told is rounded up to it."""


class Part(NamedTuple):
    """A file that travels."""

    path: str
    size: int
    evidence: bool


def divided(
    parts: Sequence[Part], most: int | None, manifest_size: Callable[[dict[str, int], int], int]
) -> dict[str, int]:
    """The volume of each file by its path. `most` is the size of a volume; None where there is to be one volume.

    `manifest_size` gives the size of the manifest for volumes of files and
    their number; it stands in every volume, and grows with the numbers in it.
    Raises SealRefusedError where a file fits into no volume.
    """
    reserved = manifest_size({one.path: 1 for one in parts}, 1)
    while True:
        found = _filled(parts, most, reserved)
        needed = manifest_size(found, max(found.values(), default=1))
        if needed <= reserved:
            return found
        reserved = needed


def _filled(parts: Sequence[Part], most: int | None, reserved: int) -> dict[str, int]:
    limit = MOST_BYTES if most is None else min(most, MOST_BYTES)
    if most is not None and limit < (least := _least(parts, reserved)) <= MOST_BYTES:
        raise SealRefusedError("volume", least=str(-(-least // _MB)))
    room = _Room(limit, reserved)
    found: dict[str, int] = {}
    for one in sorted(parts, key=lambda part: (part.evidence, part.path)):
        if not room.takes(one):
            if not one.evidence or most is None:
                raise SealRefusedError("large", file=one.path)
            room.next()
            if not room.takes(one):
                raise SealRefusedError("large", file=one.path)
        room.put(one)
        found[one.path] = room.number
    return found


def _least(parts: Sequence[Part], manifest: int) -> int:
    """The bytes of the smallest volume that does: for all but evidence together, and for each piece of evidence."""
    empty = zip_size([Member(MANIFEST, manifest, 0)])
    first = empty + sum(_cost(one) for one in parts if not one.evidence)
    return max([first, *(empty + _cost(one) for one in parts if one.evidence)])


class _Room:
    """What is left of the volume that is being filled."""

    def __init__(self, limit: int, manifest: int) -> None:
        self._limit, self.number, self._count = limit, 1, 1
        self._empty = self._used = zip_size([Member(MANIFEST, manifest, 0)])

    def takes(self, one: Part) -> bool:
        return self._used + _cost(one) <= self._limit and self._count < MOST_MEMBERS

    def put(self, one: Part) -> None:
        self._used += _cost(one)
        self._count += 1

    def next(self) -> None:
        self._used, self._count, self.number = self._empty, 1, self.number + 1


_NOTHING = zip_size([])


def _cost(one: Part) -> int:
    """By how many bytes the zip grows."""
    return zip_size([Member(one.path, one.size, 0)]) - _NOTHING
