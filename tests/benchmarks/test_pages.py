"""The benchmark of pages runs on a small project and says every phase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.generate import generate
from benchmarks.pages import PAGES, on_top, table, turn

if TYPE_CHECKING:
    from pathlib import Path


def test_a_turn_times_every_phase_and_keeps_the_code(tmp_path: Path) -> None:
    generate(tmp_path / "project", 1, 2)
    found = turn(tmp_path / "project", tmp_path / "kept")
    assert found["check"] > 0
    assert found["bytes"] > 100_000
    assert all(found[phase] >= 0 for phase in PAGES)
    assert list((tmp_path / "kept").rglob("template *.pyc"))
    assert "the goal is 100" in table([found, found])


def test_what_is_on_top_is_the_sum_of_the_phases_beyond_check() -> None:
    one = {"check": 200.0, "page again": 7.0, "look back": 1.0, "gaps": 2.0, "report": 3.0, "import": 4.0, "page": 5.0}
    assert on_top(one) == 15.0
    assert "median 15 ms of 15 to 15, 0.07 of check" in table([one])
