"""Compares every file of a seal with the digests in its manifest."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ecocheck.app.verifying.views import Files, Kind, Problem, Volume
from ecocheck.disk.digests import Digests, digests_of
from ecocheck.model.manifest import MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.verifying.volumes import Seal, Zip
    from ecocheck.model.manifest import SealedFile


def volume_of(one: Zip) -> Volume:
    """Size and digests of a whole zip."""
    if one.archive is None:
        return Volume(one.name, 0, "", "")
    digests, size = digests_of(one.archive.whole_pieces())
    return Volume(one.name, size, *digests)


def compared(seal: Seal) -> tuple[Files, tuple[Problem, ...]]:
    """How the files stand, and what is wrong with them. Raises OSError."""
    if seal.manifest is None:
        return Files(), ()
    problems: list[Problem] = []
    sound = altered = missing = withheld = 0
    for one in seal.manifest.files:
        if one.volume is None:
            withheld += 1
            continue
        held = seal.find(one.path)
        if held is None:
            missing += 1
            problems.append(Problem(Kind.MISSING, file=one.path))
        elif digests_of(held.pieces()) == (Digests(one.sha256, one.sm3), one.size):
            sound += 1
        else:
            altered += 1
            problems.append(Problem(Kind.ALTERED, held.volume, one.path))
    surplus = list(_surplus(seal))
    problems += surplus
    problems += _misplaced(seal)
    return Files(sound, altered, missing, len(surplus), withheld), tuple(problems)


def _surplus(seal: Seal) -> Iterator[Problem]:
    known = _travelling(seal)
    for each in seal.zips:
        for member in each.members:
            if member.name not in known and member.name != MANIFEST:
                yield Problem(Kind.SURPLUS, each.name, member.name)


def _travelling(seal: Seal) -> dict[str, SealedFile]:
    files = () if seal.manifest is None else seal.manifest.files
    return {one.path: one for one in files if one.volume is not None}


def _misplaced(seal: Seal) -> Iterator[Problem]:
    """Members that stand in another volume than the manifest says, or in another order."""
    known = _travelling(seal)
    for each in seal.zips:
        held = [one.name for one in each.members if one.name in known]
        volumes = {known[name].volume for name in held}
        if len(volumes) > 1:
            usual = max(volumes, key=lambda one: sum(known[name].volume == one for name in held))
            yield from (Problem(Kind.MISPLACED, each.name, name) for name in held if known[name].volume != usual)
        first = _out_of_order(held)
        if first is not None:
            yield Problem(Kind.MISPLACED, each.name, first)


def _out_of_order(names: Sequence[str]) -> str | None:
    return next((later for earlier, later in pairwise(names) if later < earlier), None)
