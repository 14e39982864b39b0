"""`status --readiness --fail-on`: what is lacking comes first, and decides the exit code; by hand."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.explain.running import DAY, PROJECT, Runner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EAST = ("status", "--readiness", "--county", "东山区", "--as-of", DAY)


def found(eco: Runner, cases: str, *args: str, folder: Path = PROJECT) -> dict[str, tuple[list[str], list[str]]]:
    """What each listed criterion lacks, and which of it is waived."""
    listed = json.loads(eco(*EAST, *args, "--fail-on", cases, "--format", "json", folder=folder).out)["lacking"]
    return {one["criterion"]: (one["lacks"], one["waived"]) for one in listed}


def test_cases_by_hand(eco: Runner) -> None:
    """The legs of each are in `test_readiness`: of 5-1 evidence is not whole, of 1-1 none is there."""
    plan, evidence, partial = (found(eco, one) for one in ("no_plan", "no_evidence", "partial"))
    assert "2-1" in plan
    assert not {"4-1", "5-1", "1-1"} & set(plan)
    assert {"1-1", "2-1"} <= set(evidence)
    assert not {"4-1", "5-1"} & set(evidence)
    assert {"4-1", "5-1"} <= set(partial)
    assert found(eco, "no_plan,no_evidence")["2-1"] == (["no_plan", "no_evidence"], [])


@pytest.mark.parametrize(
    ("only", "cases", "code"),
    [
        ("4-1", "no_plan", 0),
        ("4-1", "no_data", 0),
        ("4-1", "no_evidence", 0),
        ("4-1", "partial", 1),
        ("1-1", "no_evidence", 1),
        ("1-1", "no_plan,no_data", 0),
        ("1-1", "no_plan，no_evidence", 1),
    ],
)
@pytest.mark.parametrize("form", ["text", "md", "json"])
def test_exit_codes(eco: Runner, only: str, cases: str, code: int, form: str) -> None:
    assert eco(*EAST, "--indicator", only, "--fail-on", cases, "--format", form).code == code


def test_the_list_comes_before_the_tables(eco: Runner) -> None:
    said = eco(*EAST, "--indicator", "1-1", "--fail-on", "no_evidence").out
    first, _, rest = said.partition("判定项和地区对照")
    assert "缺材料佐证1项" in first
    assert "东山区" in first
    assert "1-1" in first
    assert rest
    assert "指定的情况都没有出现。" in eco(*EAST, "--indicator", "1-1", "--fail-on", "no_data").out


def test_a_waiver_takes_a_lack_off(eco: Runner, tmp_path: Path) -> None:
    """Only one that covers evidence does; it is listed as waived, and is no failure."""
    project = shutil.copytree(PROJECT, tmp_path / "项目")
    file = project / "data/东山区/2024.yaml"
    before = file.read_text(encoding="utf-8")
    for covers, expected in (("evidence", ([], ["no_evidence"])), ("verdict", (["no_evidence"], []))):
        waiver = f"{{reason: 材料在移交中, approved_by: 青石市人民政府, expires: 2026-01-01, covers: [{covers}]}}"
        file.write_text(f"{before}\nwaivers:\n  1-1: {waiver}\n", encoding="utf-8")
        assert found(eco, "no_evidence", "--indicator", "1-1", folder=project) == {"1-1": expected}
        code = eco(*EAST, "--indicator", "1-1", "--fail-on", "no_evidence", folder=project).code
        assert code == (1 if expected[0] else 0)


UNREAD: dict[str, Callable[[str], str]] = {
    "cut": lambda _: "region: [",
    "empty": lambda _: "",
    "another region": lambda text: text.replace("region: 东山区", "region: 西河县", 1),
    "no measurements": lambda text: text.replace("measurements:", "measurement:", 1),
    "a list": lambda _: "- 1\n",
    "one entry": lambda text: text.replace("numerator: 1213", "numerator: 1213万", 1),
    "an unknown id": lambda text: text.replace("\n  4-1:", "\n  4-9:", 1),
}


@pytest.mark.parametrize("kind", UNREAD)
def test_what_cannot_be_used_is_lacking(eco: Runner, tmp_path: Path, kind: str) -> None:
    """Of 4-1, which has a sound figure; an entry under an unknown id is one of nothing."""
    project = shutil.copytree(PROJECT, tmp_path / "项目")
    file = project / "data/东山区/2024.yaml"
    before = file.read_text(encoding="utf-8")
    file.write_text(UNREAD[kind](before), encoding="utf-8")
    assert file.read_text(encoding="utf-8") != before
    args = (*EAST, "--year", "2024", "--indicator", "4-1", "--fail-on", "no_data")
    ran = eco(*args, folder=project)
    assert ran.code == 1
    assert "缺数据支撑1项" in ran.out
    named = "data/东山区/2024.yaml有错，1项的数不能用" in ran.out
    assert named == (kind not in {"an unknown id", "no measurements"})
    entry = json.loads(eco(*args, "--format", "json", folder=project).out)["lacking"][0]
    assert (entry["lacks"], entry["unusable_in"]) == (["no_data"], "data/东山区/2024.yaml" if named else None)


def test_a_region_without_a_file(eco: Runner, tmp_path: Path) -> None:
    project = shutil.copytree(PROJECT, tmp_path / "项目")
    (project / "data/东山区/2024.yaml").unlink()
    args = (*EAST, "--year", "2024", "--indicator", "4-1", "--fail-on", "no_data")
    assert eco(*args, folder=project).code == 1
    assert eco(*(one if one != "2024" else "2031" for one in args), folder=project).code != 0


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--fail-on", "no_data"), "--fail-on 要同 --reviews 或 --readiness 一起用"),
        (("--readiness", "--fail-on", "stale"), "no_plan"),
        (("--reviews", "--fail-on", "no_data"), "unreviewed"),
        (("--readiness", "--fail-on", "no_data,,"), "--fail-on 不能写"),
    ],
)
def test_wrong_usage(eco: Runner, args: tuple[str, ...], said: str) -> None:
    ran = eco("status", *args)
    assert ran.code == 2
    assert said in ran.err
