"""What is compared is what the measurement says: two figures of each file differ, and a run that fails is no time."""

from __future__ import annotations

import datetime
import os
import sys
from typing import TYPE_CHECKING

import pytest
from benchmarks.diff import drill, edit, processor_seconds

from tests.diff.running import compared

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = {"year": [2025], "as_of": datetime.date(2026, 6, 1)}


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def test_two_figures_of_each_file_are_changed(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name).mkdir()
    same, edited, again = (drill(tmp_path / name) for name in "abc")
    edit(edited)
    edit(again)
    for path in sorted((same / "data").rglob("*.yaml")):
        other = path.relative_to(same)
        assert (edited / other).read_bytes() == (again / other).read_bytes()
        now = [now for was, now in zip(_lines(path), _lines(edited / other), strict=True) if was != now]
        assert 1 <= len(now) <= 2, "one that was 1 stays"
        assert all(one.endswith(": 1") for one in now)
    assert len(compared(same, edited, OPTIONS).moves) > 5
    assert not compared(same, same, OPTIONS).moved


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="what a process took is asked as on Linux")
def test_a_run_that_fails_is_no_time(tmp_path: Path) -> None:
    assert processor_seconds([sys.executable, "-c", "sum(range(10**6))"], tmp_path) > 0
    with pytest.raises(SystemExit):
        processor_seconds([sys.executable, "-c", "raise SystemExit(2)"], tmp_path)
