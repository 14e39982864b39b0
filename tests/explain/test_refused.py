"""What a figure is compared with stands in the file and cannot be read: nobody is asked to supply it again."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.verdicts.needs import Need, needs_of
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Reason
from tests.explain.running import AFTER, DRILL, Runner

if TYPE_CHECKING:
    from pathlib import Path

FILE = "data/云岭县/2025.yaml"


def spoiled(folder: Path, old: str, new: str) -> Path:
    """The drill with one text of the county's newest file replaced."""
    root = shutil.copytree(
        DRILL.parents[1], folder / "p", ignore=shutil.ignore_patterns(".git", "tests", "src", "site")
    )
    project = root / "examples" / DRILL.name
    path = project / FILE
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return project


def sheet(eco: Runner, project: Path, topic: str) -> dict[str, Any]:
    """The explanation of the topic in that county and year, as JSON."""
    args = (topic, "--county", "云岭县", "--year", "2025", "--as-of", AFTER, "--format", "json")
    (found,) = json.loads(eco("explain", *args, folder=project).out)["explanations"]
    return dict(found)


@pytest.mark.parametrize("written", ["35左右", "≥35%"])
def test_a_target_that_cannot_be_read(eco: Runner, tmp_path: Path, written: str) -> None:
    project = spoiled(tmp_path, "    at_least: 35\n", f"    at_least: {written}\n")
    found = sheet(eco, project, "25-1")
    assert (found["verdict"], found["reasons"]) == ("undetermined", ["unusable_value"])
    assert [(one["need"], one["keys"]) for one in found["needs"]] == [("fix_target", ["assigned", "25-1"])]
    assert len(found["findings"]) == 1
    said = eco("explain", "25-1", "--county", "云岭县", "--year", "2025", "--as-of", AFTER, folder=project).out
    assert f"填写位置：{FILE}:591 的 上级下达的考核目标（assigned） > 25-1" in said
    assert f"{FILE}:592 “{written}”" in said
    assert "考核目标未下达" not in said


def test_a_baseline_that_cannot_be_read(eco: Runner, tmp_path: Path) -> None:
    old = "    year: 2020\n    value: 903.20\n"
    found = sheet(eco, spoiled(tmp_path, old, old.replace("903.20", "903.20左右")), "15-1")
    assert (found["verdict"], found["reasons"]) == ("undetermined", ["unusable_value"])
    assert [(one["need"], one["keys"]) for one in found["needs"]] == [("fix_baseline", ["baselines", "15-1"])]
    assert len(found["findings"]) == 1


def test_a_baseline_in_another_unit(eco: Runner, tmp_path: Path) -> None:
    old = "    year: 2020\n    value: 903.20\n    unit: 平方公里\n"
    project = spoiled(tmp_path, old, old.replace("903.20", "90320").replace("平方公里", "公顷"))
    found = sheet(eco, project, "15-1")
    assert (found["verdict"], found["reasons"]) == ("undetermined", ["unit_mismatch"])
    assert [(one["need"], one["keys"]) for one in found["needs"]] == [("fix_baseline", ["baselines", "15-1"])]
    assert [one["code"] for one in found["findings"]] == ["ECO511"]
    said = eco("explain", "15-1", "--county", "云岭县", "--year", "2025", "--as-of", AFTER, folder=project).out
    assert "不低于基线（90320公顷）" in said
    assert "登记的基线有误：单位为公顷，应为平方公里" in said


def test_no_way_out_is_computed_from_a_refused_number(eco: Runner, tmp_path: Path) -> None:
    project = spoiled(tmp_path, "    denominator: 12.4\n", "    denominator: 124000\n")
    found = sheet(eco, project, "28-1")
    assert (found["verdict"], found["reasons"]) == ("undetermined", ["unusable_value"])
    assert (found["turns"], found["turn_words"]) == ([], [])


def test_a_title_of_another_year_beside_the_period_stated(eco: Runner, tmp_path: Path) -> None:
    old = "      title: 云岭县2025年水资源公报\n"
    project = spoiled(tmp_path, old, old.replace("2025", "2024") + "    period: 2025\n")
    said = eco("explain", "18-1", "--county", "云岭县", "--year", "2025", "--as-of", AFTER, folder=project).out
    assert "文字表述为“2024年”，与填报时段2025不符" in said
    assert "未写明时段" not in said


def test_a_figure_of_the_year_before_that_cannot_be_read(eco: Runner, tmp_path: Path) -> None:
    project = spoiled(tmp_path, "\nbaselines:\n", "\n\nbaselines:\n")
    before = project / "data/云岭县/2024.yaml"
    before.write_text(
        before.read_text(encoding="utf-8").replace("measurements:\n", "measurements: 见附件\n_:\n", 1), "utf-8"
    )
    found = sheet(eco, project, "11-3")
    assert (found["verdict"], found["reasons"]) == ("undetermined", ["unusable_value"])
    (need,) = found["needs"]
    assert (need["need"], need["file"]) == ("fix_prior", "data/云岭县/2024.yaml")
    assert need["keys"] == ["measurements", "11-3"]


def test_a_section_that_cannot_be_read(eco: Runner, tmp_path: Path) -> None:
    found = sheet(eco, spoiled(tmp_path, "\nbaselines:\n", "\nbaselines: 见附件\nnote_of:\n"), "15-1")
    assert found["reasons"] == ["unusable_value"]


BESIDE = NoteCode.REFUSED_TARGET
FIXES = [
    (False, (), {Need.FIX}),
    (True, (), {Need.FIX}),
    (False, (BESIDE,), {Need.FIX_TARGET}),
    (True, (BESIDE,), {Need.FIX, Need.FIX_TARGET}),
    (False, (BESIDE, NoteCode.QUOTED), {Need.FIX, Need.FIX_TARGET}),
    (False, (NoteCode.REFUSED_PRIOR, NoteCode.REFUSED_BASELINE), {Need.FIX_PRIOR, Need.FIX_BASELINE}),
]


@pytest.mark.parametrize(("refused", "notes", "wanted"), FIXES)
def test_what_is_to_be_mended(*, refused: bool, notes: tuple[NoteCode, ...], wanted: set[Need]) -> None:
    told = tuple(map(Note, notes))
    found = needs_of(
        (Reason.UNUSABLE_VALUE,), None, notes=told, refused=refused, unit="%", measurement=None, bases=(), is_city=False
    )
    assert set(found) == wanted


def test_a_task_without_targets(eco: Runner) -> None:
    ran = eco("explain", "t60", "--county", "云岭县", "--year", "2025", folder=DRILL)
    assert (ran.code, ran.out) == (2, "")
    assert "任务 T60 没有数值目标，不作判定，只报进展" in ran.err
    assert "没有任务目标" not in ran.err
