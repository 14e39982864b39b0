"""What must hold of a comparison of a project of every shape of rule, whatever was edited: every move has a cause."""

from __future__ import annotations

import datetime
import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.diff.causes import How
from ecocheck.app.opening import BrokenRegistryError
from tests.diff.running import compared
from tests.diff.stirred import edits_of, stirred

if TYPE_CHECKING:
    from ecocheck.app.diff.views import Comparison, Move

EXAMPLES = Path(__file__).parents[2] / "examples"
OPTIONS = {"as_of": datetime.date(2026, 6, 30), "year": (2024,)}
TRIED = [(name, seed) for name in ("外地示例", "规则示例") for seed in range(8)]


def _keys(found: Comparison) -> dict[tuple[str, int, str], Move]:
    return {(one.region, one.year, one.id): one for one in found.moves}


@pytest.mark.parametrize(("name", "seed"), TRIED)
def test_every_move_has_a_cause(name: str, seed: int, tmp_path: Path) -> None:
    before = Path(shutil.copytree(EXAMPLES / name, tmp_path / "a"))
    after = Path(shutil.copytree(EXAMPLES / name, tmp_path / "b"))
    chance = random.Random(seed)  # noqa: S311 edits, not secrets
    stirred(after, edits_of(before, chance, chance.randint(1, 6)))
    try:
        there, back = compared(before, after, OPTIONS), compared(after, before, OPTIONS)
    except BrokenRegistryError:
        pytest.skip("the registry does not say that any more")
    moved, returned = _keys(there), _keys(back)
    assert moved.keys() == returned.keys()
    for key, one in moved.items():
        assert one.causes, key
        assert one.how is not How.UNKNOWN, key
        assert (one.before, one.after) == (returned[key].after, returned[key].before)
        assert [(each.kind, each.year) for each in one.causes] == [
            (each.kind, each.year) for each in returned[key].causes
        ]


@pytest.mark.parametrize("name", ["外地示例", "规则示例"])
def test_nothing_moves_between_an_example_and_itself(name: str) -> None:
    assert not compared(EXAMPLES / name, EXAMPLES / name, OPTIONS).moved
