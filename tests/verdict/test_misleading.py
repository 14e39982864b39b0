"""Data that look like success but are not: users fear a wrong 达标 most."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.as_json.objects import check_json

ROOT = Path(__file__).resolve().parents[2]
CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("misleading.yaml").read_text(encoding="utf-8"))
HEAD = "region: 演练区\nyear: 2024\n"
SOUND = 'measurements:\n  24-1: {value: 99, unit: "%", source: {title: 监测报表}}\n'
UNITS = """\
drill: true
registry: {registry}
city: {{name: 演练市, areas: [市区, 县城]}}
counties:
  - {{name: 演练区, kind: 区, area: 市区}}
"""


def judged(folder: Path, text: str) -> dict[str, str]:
    """For each criterion the first reason if it is undetermined, else the verdict."""
    file = folder / "data" / "演练区" / "2024.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    (folder / "units.yaml").write_text(UNITS.format(registry=ROOT.as_posix()), encoding="utf-8")
    opened = open_project(folder, exactly=True)
    selection = select(opened.project, Wanted(counties=("演练区",), years=(2024,)))
    results = json.loads(check_json(check(opened, selection, datetime.date(2026, 1, 1)), "zh"))["results"]
    return {one["criterion"]: one["reason"] or one["verdict"] for one in results}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_no_wrong_success(case: dict[str, Any], tmp_path: Path) -> None:
    """The expected results follow, by hand, from what plan and contract say of periods, targets and baselines."""
    found = judged(tmp_path, HEAD + case["body"])
    assert {key: found[key] for key in case["expect"]} == case["expect"]


def test_the_same_figure_under_a_sound_head_is_met(tmp_path: Path) -> None:
    """Without this test, the next test would prove nothing."""
    assert judged(tmp_path, HEAD + SOUND)["24-1"] == "met"


@pytest.mark.parametrize(
    "head",
    [
        'region: 演练区\nyear: "2023"\n',
        "region: 演练区\nyear: 2023.0\n",
        "region: 演练区\nyear: 2023年\n",
        "region: 演练区\nyear: 02023\n",
        "region: 演练区\nyear: [2023]\n",
        "region: 演练区\nyear:\n",
        "region: 演练区\n",
        "region: 演练区\nyear: 2024\nyear: 2023\n",
        "region: [云岭县]\nyear: 2024\n",
        "region: 12\nyear: 2024\n",
        "year: 2024\n",
        "region: 演练区\nregion: 云岭县\nyear: 2024\n",
    ],
)
def test_a_head_that_cannot_be_trusted_is_not_judged(head: str, tmp_path: Path) -> None:
    """It is not known whose figures these are, or of which year."""
    assert judged(tmp_path, head + SOUND)["24-1"] == "unusable_value"


@pytest.mark.parametrize("title", ["无", "待补充", "不详", '"-"', "？", "未记录。", "未記録"])
def test_a_word_for_nothing_names_no_document(title: str, tmp_path: Path) -> None:
    """A success counts only with a document that has a name."""
    body = f"measurements:\n  4-1: {{value: true, source: {{title: {title}}}}}\n"
    assert judged(tmp_path, HEAD + body)["4-1"] == "no_document"


@pytest.mark.parametrize("key", ["period", "as_of", "basis"])
def test_a_key_with_nothing_behind_it_is_no_default(key: str, tmp_path: Path) -> None:
    """A key left out means the whole year; an empty key has no known meaning."""
    body = f'measurements:\n  24-1:\n    value: 99\n    unit: "%"\n    {key}:\n    source: {{title: 表}}\n'
    assert judged(tmp_path, HEAD + body)["24-1"] == "unusable_value"
