"""Which of the files given are the same, and which further volumes lie beside them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.app.verifying.views import Kind, Problem
from ecocheck.app.verifying.volumes import number_of, opened_zip, stem_of, usual_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import ExitStack

    from ecocheck.app.verifying.volumes import Zip

_MOST: Final = 200
"""Volumes that are looked for; a manifest may claim any number."""


def without_repeats(zips: Sequence[Zip]) -> tuple[list[Zip], tuple[tuple[str, str], ...]]:
    """The files with other bytes than those before them; and the others, each with its like. Raises OSError."""
    kept: list[Zip] = []
    repeated: list[tuple[str, str]] = []
    for one in zips:
        like = next((each for each in kept if _same(each, one)), None)
        if like is None:
            kept.append(one)
        else:
            repeated.append((one.name, like.name))
    return kept, tuple(repeated)


def _same(one: Zip, other: Zip) -> bool:
    first, second = one.archive, other.archive
    if first is None or second is None or first.size != second.size:
        return False
    return all(a == b for a, b in zip(first.whole_pieces(), second.whole_pieces(), strict=True))


def with_volumes_beside(zips: Sequence[Zip], stack: ExitStack) -> tuple[list[Zip], tuple[str, ...]]:
    """With the volumes that were not given and lie beside those given, under their usual names; and these names.

    They stay open until the stack is closed. A file under such a name that does
    not belong to the seal is told.
    """
    found: list[Zip] = []
    taken: list[Zip] = []
    have = {(one.content, number_of(one)) for one in zips if one.manifest is not None}
    for one in zips:
        wrong: list[Problem] = []
        for number in _lacking(one, have):
            path, name = _beside(one, number)
            if path is None or not path.is_file():
                continue
            other = opened_zip(name, path, stack)
            if other.content == one.content and number_of(other) == number:
                have.add((one.content, number))
                taken.append(other)
            else:
                wrong.append(Problem(Kind.VOLUME_OTHER, name, args={"n": str(number)}))
        found.append(replace(one, problems=(*one.problems, *wrong)) if wrong else one)
    return [*found, *taken], tuple(each.name for each in taken)


def _lacking(one: Zip, have: set[tuple[bytes | None, int]]) -> list[int]:
    last = 0 if one.manifest is None else min(one.manifest.volumes, _MOST)
    return [number for number in range(1, last + 1) if (one.content, number) not in have]


def _beside(one: Zip, number: int) -> tuple[Path | None, str]:
    """The place where a volume usually lies, and its name as the user would write it."""
    stem = stem_of(one)
    if stem is None or one.path is None:
        return None, ""
    name = usual_name(stem, number)
    return one.path.with_name(name), str(Path(one.name).with_name(name))
