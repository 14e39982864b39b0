"""The comparison names the programs and their ratios; how fast they are is not a test's business."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.run import BASE, EVENTS, LIST, VALIDATE, Timed, commands, measure, table, walks

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
    ours, validate, listed, schema, walk, bare = commands(tmp_path, tmp_path)
    files = [str(tmp_path / "data" / "甲" / f"{name}.yaml") for name in ("2023", "2024")]
    assert schema.command[-2:] == walk.command[-2:] == files
    assert {"--year=2023", "--year=2024"} <= set(ours.command)
    assert str(tmp_path) in validate.command
    assert str(tmp_path) in listed.command
    measure([bare], 3)
    assert (len(bare.seconds), bare.code) == (3, 0)


def test_the_walk_times_itself(tmp_path: Path) -> None:
    """Python's own start is no part of the walk."""
    (tmp_path / "data" / "甲").mkdir(parents=True)
    (tmp_path / "data" / "甲" / "2023.yaml").write_text("a: 1\n", encoding="utf-8")
    walk = next(one for one in commands(tmp_path, tmp_path) if one.name == EVENTS)
    measure([walk], 2)
    assert (len(walk.inside), walk.code) == (2, 0)
    assert max(walk.inside) < min(walk.seconds)


def test_validate_is_set_against_the_walk() -> None:
    timed = [
        Timed(VALIDATE, [], [0.9, 1.0, 0.8]),
        Timed(LIST, [], [0.5, 0.5, 0.5]),
        Timed(EVENTS, [], [0.2, 0.2, 0.2], inside=[0.1, 0.1, 0.1]),
    ]
    assert walks(timed).startswith(
        "(validate - list) / bare walk: median 4.00 of 3.00 to 5.00, of the fastest turns 3.00"
    )
