"""What of both sides is compared: regions, indicators, offices, years."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.diff.outputs import both
from tests.diff.running import compared, copied, told

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

_DAY = ("--as-of", "2025-06-30")
_NEWEST = (*_DAY, "--year", "2024")


@pytest.mark.parametrize(
    ("args", "ids"),
    [
        (("--county", "云岭县"), {"3-3", "1-3", "1-2"}),
        (("--county", "演练"), {"1-1", "1-2", "1-3", "2-1", "2-2", "3-2", "3-3", "T1-1", "T1-2"}),
        (("--indicator", "3"), {"3-2", "3-3"}),
        (("--indicator", "1-1"), {"1-1", "T1-1", "T1-2"}),
        (("--agency", "乙局", "--county", "演练区"), {"1-1", "1-2", "1-3", "3-2", "3-3"}),  # leads 3, supports 1
        (("--year", "2023"), {"1-2", "1-3", "2-1", "3-2"}),
        (("--county", "演练市"), {"1-2"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_is_asked_for(eco: Runner, tmp_path: Path, args: tuple[str, ...], ids: set[str]) -> None:
    before, after = both(tmp_path)
    year = () if "--year" in args else ("--year", "2024")
    ran = eco("diff", str(before), ".", *args, *year, *_DAY, "--format", "json", folder=after)
    assert {one["id"] for one in json.loads(ran.out)["moves"]} == ids


def test_the_sum_of_a_city_that_is_asked_for_alone(eco: Runner, tmp_path: Path) -> None:
    """Its counties are read for it, and named as the cause."""
    before, after = both(tmp_path)
    ran = eco("diff", str(before), ".", "--county", "演练市", *_NEWEST, "--format", "json", folder=after)
    (found,) = json.loads(ran.out)["sums"]
    assert [(one["region"], one["kind"]) for one in found["causes"]] == [("演练区", "datum")]
    assert found["now"] == {"stated": "98", "summed": "95.95"}


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("--county", "武都区"), 2, "“.”：没有地区“武都区”"),
        (("--indicator", "99"), 2, "“.”：没有指标或判定项“99”"),
        (("--year", "2019"), 4, "2019 没有任何地区的数据。有数据的年份：2022、2023、2024"),
        (("--standard", "GB"), 2, "“.”：没有标准“GB”"),
        (("--standard-before", "GB"), 2, "：没有标准“GB”"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_is_not_there(eco: Runner, tmp_path: Path, args: tuple[str, ...], code: int, said: str) -> None:
    before, after = both(tmp_path)
    ran = eco("diff", str(before), ".", *args, *_DAY, folder=after)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


def test_several_years(tmp_path: Path) -> None:
    """A figure is the year's own in one, and last year's in the next; each title has its year."""
    edit = {"file": "data/演练区/2023.yaml", "old": "value: 88", "new": "value: 91"}
    before, after = copied(tmp_path / "a"), copied(tmp_path / "b", [edit])
    moves = compared(before, after, {"year": [2023, 2024]}).moves
    assert [(one.year, told(one)["causes"], one.direct) for one in moves] == [
        (2024, ["earlier_figure 2-1 2023"], False),
        (2023, ["datum 2-1"], True),
    ]


def test_titles_have_the_year_where_there_are_several(eco: Runner, tmp_path: Path) -> None:
    edit = {"file": "data/演练区/2023.yaml", "old": "value: 88", "new": "value: 91"}
    before, after = copied(tmp_path / "a"), copied(tmp_path / "b", [edit])
    for form in ("text", "md"):
        args = ("diff", str(before), ".", *_DAY, "--format", form, "--year", "2024")
        assert "演练区 2-1 优良天数比例" in eco(*args, folder=after).out
        said = eco(*args, "--year", "2023", folder=after).out
        assert "演练区 2024年 2-1 优良天数比例" in said
        assert "2023、2024年共对照判定60项" in said


def test_a_year_that_only_one_side_has(tmp_path: Path) -> None:
    """The newest year of either side is compared; on the other everything is unclear."""
    figure = 'measurements:\n  1-1: {numerator: 985, denominator: 1000, unit: "%", source: {title: 统计台账}}\n'
    edit = {"file": "data/演练区/2025.yaml", "write": f"region: 演练区\nyear: 2025\n{figure}"}
    before, after = copied(tmp_path / "a"), copied(tmp_path / "b", [edit])
    options = {"as_of": datetime.date(2026, 6, 30)}
    there, back = compared(before, after, options), compared(after, before, options)
    assert there.after.selection.years == back.after.selection.years == (2025,)
    assert [(one.region, one.id, one.direction.value) for one in there.moves if one.of_verdict] == [
        ("演练区", "1-1", "better"),
    ]
    assert [one.direction.value for one in back.moves if one.of_verdict] == ["newly_unclear"]


def _years(eco: Runner, tmp_path: Path, *edits: dict[str, Any]) -> dict[str, Any]:
    """What is compared where no year is asked for."""
    before, after = copied(tmp_path / "a"), copied(tmp_path / "b", edits)
    found: dict[str, Any] = json.loads(eco("diff", str(before), ".", *_DAY, "--format", "json", folder=after).out)
    return found


def test_the_newest_year_where_nothing_else_changed(eco: Runner, tmp_path: Path) -> None:
    """Which years were left out, and why, is said; with `--year` it is what was asked for."""
    edit = {"file": "data/演练区/2024.yaml", "old": "3-3: {value: 35", "new": "3-3: {value: 29"}
    found = _years(eco, tmp_path, edit)
    assert (found["years"], found["years_left_out"]) == ([2024], [2022, 2023])
    said = eco("diff", "../a", ".", *_DAY, folder=tmp_path / "b").out
    assert "2022、2023年的数据文件和规定没有改动，未对照" in said
    assert "；2022、2023年未对照" in eco("diff", "../a", ".", *_NEWEST, folder=tmp_path / "b").out


def test_a_change_of_an_earlier_year_is_found_there(eco: Runner, tmp_path: Path) -> None:
    """88 to 91: 2023's own figure; 2024's 90 is then no better than the year before."""
    found = _years(eco, tmp_path, {"file": "data/演练区/2023.yaml", "old": "value: 88", "new": "value: 91"})
    assert (found["years"], found["years_left_out"]) == ([2023, 2024], [2022])
    assert [(one["year"], one["id"]) for one in found["moves"]] == [(2024, "2-1"), (2023, "2-1")]


def test_a_file_of_an_earlier_year_that_is_gone_counts(eco: Runner, tmp_path: Path) -> None:
    found = _years(eco, tmp_path, {"file": "data/演练区/2022.yaml", "remove": True})
    assert found["years"] == [2022, 2023, 2024]


def test_a_rule_is_compared_in_the_years_in_which_it_is_in_force(eco: Runner, tmp_path: Path) -> None:
    """One of 2024 says nothing of 2023; a target of a task holds for all years."""
    rule = {
        "file": "indicators.yaml",
        "old": "quote: 林木覆盖率不低于30%}\n",
        "new": "quote: 林木覆盖率不低于30%}\n          - effective: 2024\n            rule: {at_least: 36}\n"
        "            citation: {document: 演政办发〔2023〕1号, clause: 二、3, quote: 林木覆盖率不低于36%}\n",
    }
    found = _years(eco, tmp_path / "规定", rule)
    assert (found["years"], found["years_left_out"]) == ([2024], [2022, 2023])
    target = {"file": "tasks.yaml", "old": "{at_least: 60}", "new": "{at_least: 67}"}
    assert _years(eco, tmp_path / "目标", target)["years"] == [2022, 2023, 2024]


def test_line_ends_of_an_earlier_year_are_no_change(eco: Runner, tmp_path: Path) -> None:
    before = copied(tmp_path / "a")
    after = copied(tmp_path / "b")
    path = after / "data/演练区/2022.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    found = json.loads(eco("diff", str(before), ".", *_DAY, "--format", "json", folder=after).out)
    assert (found["years"], found["moves"]) == ([2024], [])
