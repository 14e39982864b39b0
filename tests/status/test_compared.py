"""One criterion region by region: distances are told, and nobody is ranked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.explain.running import DRILL, PROJECT, Runner, day_for

if TYPE_CHECKING:
    from pathlib import Path


def compared(eco: Runner, criterion: str, folder: Path = PROJECT) -> dict[str, Any]:
    """What is said of one criterion."""
    ran = eco("status", "--indicator", criterion, "--as-of", day_for(folder), "--format", "json", folder=folder)
    (found,) = json.loads(ran.out)["boards"][0]["compared"]
    return dict(found)


def test_regions_stand_as_in_units_whatever_their_distance(eco: Runner) -> None:
    """The first county has the least: its margin does not put it last."""
    made = compared(eco, "4-2")
    assert [(one["region"], one["margin"]) for one in made["regions"][1:]] == [
        ("东山区", "0"),
        ("西河县", "1"),
        ("南岭县", "1"),
    ]
    assert made["regions"][0]["region"] == "青石市"


def test_nobody_is_left_out_for_want_of_a_distance(eco: Runner) -> None:
    for criterion in ("5-1", "2-2"):
        regions = [one["region"] for one in compared(eco, criterion)["regions"]]
        assert [one for one in regions if one != "青石市"] == ["东山区", "西河县", "南岭县"]


def test_no_place_in_any_form(eco: Runner) -> None:
    """公共交通出行分担率 2025: 演练区 lies below, the others above 50, and it stands first as in units.yaml."""
    made = compared(eco, "30-1", DRILL)
    assert [one["region"] for one in made["regions"]] == ["演练市", "演练区", "云岭县", "石潭县", "青崖县", "柳溪县"]
    assert not any("place" in one or "rank" in one for one in made["regions"])
    said = eco("status", "--indicator", "30-1", "--as-of", day_for(DRILL), folder=DRILL).out
    assert "排列" not in said
    assert not any(line.split()[:1] == ["序"] for line in said.splitlines())


def test_nothing_side_by_side_where_no_criterion_was_asked_for(eco: Runner) -> None:
    assert json.loads(eco("status", "--format", "json").out)["boards"][0]["compared"] == []
