"""A figure a hair below its line: no form shows the distance as nothing, or the figure on its line."""

from __future__ import annotations

import csv
import io
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import DAY, PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

# 100 × 2939999999999999 ÷ 3000000000000000 = 97.9999999999999666…: rounded to ten decimals it would be 98.
_FIGURE = (
    'region: 云岭县\nyear: 2024\nmeasurements:\n  {id}:\n    numerator: {numerator}\n    denominator: {denominator}\n'
    '    unit: "%"\n    source: {{title: 2024年云岭县统计表}}\n'
)  # fmt: skip # a table, read by rows
HAIR = "0.00000000000003"
VALUE = "97.99999999999997"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """云岭县 reports 3-2, whose line is made 98, a hair below it."""
    made = shutil.copytree(PROJECT, tmp_path / "项目")
    registry = made / "indicators.yaml"
    text = registry.read_text(encoding="utf-8")
    assert text.count("rule: {at_least: 93}") == 1
    raised = text.replace("rule: {at_least: 93}", "rule: {at_least: 98}").replace("不低于93%", "不低于98%")
    registry.write_text(raised, encoding="utf-8")
    file = made / "data" / "云岭县" / "2024.yaml"
    file.parent.mkdir()
    figure = _FIGURE.format(id="3-2", numerator=2939999999999999, denominator=3000000000000000)
    file.write_text(figure, encoding="utf-8")
    return made


ASKED = ("--county", "云岭县", "--as-of", DAY)


@pytest.mark.parametrize(
    "args",
    [
        ["check", "--indicator", "3-2"],
        ["gaps", "--indicator", "3-2"],
        ["gaps", "--indicator", "3-2", "--format", "md"],
        ["gaps", "--indicator", "3-2", "--format", "csv"],
        ["explain", "3-2"],
        ["worklist", "--indicator", "3-2", "--agency", "市住建局"],
        ["worklist", "--indicator", "3-2", "--agency", "市住建局", "--format", "csv"],
        ["worklist", "--rectify", "--indicator", "3-2"],
        ["status", "--indicator", "3-2"],
        ["report", "--indicator", "3-2"],
    ],
    ids=" ".join,
)
def test_the_distance_is_told(eco: Runner, project: Path, args: list[str]) -> None:
    ran = eco(*args, *ASKED, folder=project)
    assert any(missed in ran.out for missed in ("不达标", "未达标"))
    assert HAIR in ran.out, "the distance, with as many decimals as it takes"
    for wrong in ("98 < 98", "98% ", "差0个", "差0%", ",0,"):
        assert wrong not in ran.out.replace("不低于98% ", "")


def test_json_keeps_the_distance(eco: Runner, project: Path) -> None:
    [result] = json.loads(eco("check", "--indicator", "3-2", "--format", "json", *ASKED, folder=project).out)["results"]
    assert (result["verdict"], result["margin"]) == ("not_met", f"-{HAIR}")
    assert result["arithmetic"] == f"{VALUE} < 98"
    gaps = json.loads(eco("gaps", "--indicator", "3-2", "--format", "json", *ASKED, folder=project).out)["gaps"]
    assert next(gap["magnitude"] for gap in gaps if gap["kind"] == "line_missed") == HAIR


def test_on_a_line_that_must_be_passed(eco: Runner, project: Path) -> None:
    """4-2 asks for more than 90, and 90 of 100 is just 90: short by nothing, and yet not there."""
    figure = _FIGURE.format(id="4-2", numerator=90, denominator=100).replace("云岭县", "演练市")
    (project / "data/演练市/2024.yaml").write_text(figure, encoding="utf-8")
    asked = ("--county", "演练市", "--indicator", "4-2", "--as-of", DAY)
    row = next(line for line in eco("check", *asked, folder=project).out.splitlines() if line.startswith("4-2"))
    assert "与标准值持平；标准要求高于90%，未达到" in row
    assert "不达标" in row
    for command in (["gaps"], ["worklist", "--agency", "市住建局"]):
        read = csv.DictReader(
            io.StringIO(eco(*command, *asked, "--format", "csv", folder=project).out.lstrip("\ufeff"))
        )
        rows = [one for one in read if "4-2" in one["事项"] and "达标" in one.get("判定", one.get("类别", ""))]
        assert rows
        told = {one.get("差距", one.get("差距（负数为未达到）")) for one in rows}
        assert told == {"与标准值持平；标准要求高于90%，未达到"}
