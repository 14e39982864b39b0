"""The comparison names the programs and their ratios; how fast they are is not a test's business."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.run import BASE, Timed, commands, measure, table

if TYPE_CHECKING:
    from pathlib import Path


def test_ratios_are_taken_turn_by_turn() -> None:
    timed = [Timed("ours", [], [2.0, 1.0, 3.0]), Timed(BASE, [], [10.0, 2.0, 12.0], code=1)]
    shown = table(timed).splitlines()
    assert shown[1].split() == ["ours", "2.000", "1.000", "3.000", "0.250", "0"]
    assert shown[2].split() == [BASE, "10.000", "2.000", "12.000", "1.000", "1"]


def test_all_programs_get_the_same_files(tmp_path: Path) -> None:
    for name in ("2023", "2024"):
        (tmp_path / "data" / "甲").mkdir(parents=True, exist_ok=True)
        (tmp_path / "data" / "甲" / f"{name}.yaml").write_text("", encoding="utf-8")
    ours, validate, schema, walk, bare = commands(tmp_path, tmp_path)
    files = [str(tmp_path / "data" / "甲" / f"{name}.yaml") for name in ("2023", "2024")]
    assert schema.command[-2:] == walk.command[-2:] == files
    assert {"--year=2023", "--year=2024"} <= set(ours.command)
    assert str(tmp_path) in validate.command
    measure([bare], 3)
    assert (len(bare.seconds), bare.code) == (3, 0)
