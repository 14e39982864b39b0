"""Seals that are sound: of one volume and several, with withheld evidence, by another program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.verifying.views import Kind, Remade, Result
from tests.verifying.building import EVIDENCE, built, in_two_volumes, looked, one, told

if TYPE_CHECKING:
    from pathlib import Path


def test_sound(tmp_path: Path) -> None:
    """A seal as it was made: nothing is wrong, every document is the same, every verdict compared."""
    seal = built()
    found = one(tmp_path, seal.bytes_of())
    assert told(found) == []
    assert found.result is Result.SOUND
    assert found.remade is Remade.SAME
    assert found.files.sound == len(seal.files)
    assert found.verdicts
    assert found.remade_same == 3


def test_several_volumes(tmp_path: Path) -> None:
    """Volumes are put together in whichever order they are given; one alone is told as that, and not judged."""
    seal = in_two_volumes()
    first, second = seal.bytes_of(1), seal.bytes_of(2)
    (found,) = looked(tmp_path, second, first)
    assert told(found) == []
    assert found.result is Result.SOUND
    (alone,) = looked(tmp_path, first)
    assert [each.kind for each in alone.problems] == [Kind.VOLUME_MISSING]
    assert (alone.lacking, alone.files.missing) == ((("2", "1.第2卷.zip"),), 0)
    assert (alone.judged, alone.result) == (False, Result.UNVERIFIABLE)
    twice = looked(tmp_path, first, second, first[:-1], second)
    assert [each.result for each in twice] == [Result.SOUND, Result.DIFFERENT]


def test_several_seals(tmp_path: Path) -> None:
    """Each seal has its own result."""
    seal, other = built(), built(as_of="2025-07-01")
    broken = other.bytes_of()[:-1]
    found = looked(tmp_path, seal.bytes_of(), broken, b"no zip at all")
    assert [each.result for each in found] == [Result.SOUND, Result.DIFFERENT, Result.UNVERIFIABLE]
    assert [each.is_seal for each in found] == [True, True, False]


def test_withheld(tmp_path: Path) -> None:
    """Evidence that did not travel counts by the digests of the manifest, and verdicts that rest on it are counted."""
    seal = built(withheld=(EVIDENCE,))
    found = one(tmp_path, seal.bytes_of())
    assert told(found) == []
    assert found.result is Result.SOUND
    assert found.files.withheld == 1
    assert found.resting == 1
    assert built().files.keys() - seal.files.keys() == {EVIDENCE}


def test_by_another_program(tmp_path: Path) -> None:
    """Where another version sealed, documents stay open and verdicts are compared; nothing is wrong with it."""
    seal = built(program="8.0.0")
    found = one(tmp_path, seal.bytes_of())
    assert told(found) == []
    assert (found.result, found.remade, found.same_program) == (Result.SOUND, Remade.OTHER_PROGRAM, False)
    newer = one(tmp_path, built(program="99.0").bytes_of())
    assert newer.result is Result.SOUND
