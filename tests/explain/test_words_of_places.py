"""Where something is to be written, and what a decision or a target asks, in the clerk's words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ecocheck.source.yaml.reader import read_bytes
from tests.cli.running import run_here
from tests.drill.projects import DRILL as NAME
from tests.drill.projects import EXAMPLES
from tests.verdict.test_settling import GROUND, WHOLE, project

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Ran

DRILL = EXAMPLES / NAME


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run a command in a folder."""

    def run(folder: Path, *args: str) -> Ran:
        return run_here(capsysbinary, monkeypatch, *args, folder=folder)

    return run


def test_a_missing_target_has_a_place_with_a_name(eco: Callable[..., Ran]) -> None:
    said = eco(DRILL, "explain", "17-1", "--county", "云岭县", "--year", "2025", "--as-of", "2026-03-01").out
    assert "data/云岭县/2025.yaml 的 上级下达的考核目标（assigned） > 17-1" in said
    assert "的 assigned" not in said


def test_a_settled_target_rests_on_the_decision(tmp_path: Path, eco: Callable[..., Ran]) -> None:
    """领导小组办公室 decided for the 90 of the text; the sentence of T86 with its 95 stands after it."""
    root = project(tmp_path, GROUND + WHOLE)
    asked = ("explain", "T86-1", "--county", "演练市", "--year", "2023")
    said = "".join(eco(root, *asked).out.split())
    assert "领导小组办公室在演领办发〔2024〕3号（2024年3月1日）中定为：“以正文90%为准”；方案原文：“" in said
    made = json.loads(eco(root, *asked, "--format", "json").out)["explanations"][0]
    assert made["citation"] == {"document": "演领办发〔2024〕3号", "clause": "C01", "quote": "以正文90%为准"}


def test_before_the_decision_counts_the_plan_is_cited(tmp_path: Path, eco: Callable[..., Ran]) -> None:
    root = project(tmp_path, GROUND + WHOLE.replace("effective: 2023", "effective: 2024"))
    said = eco(root, "explain", "T86-1", "--county", "演练市", "--year", "2023").out
    assert "中定为" not in said


@pytest.mark.parametrize(("criterion", "line"), [("17-1", "下降不低于15%"), ("20-1", "不高于2.20吨二氧化碳/万元")])
def test_a_target_is_shown_with_its_direction_and_unit(criterion: str, line: str, eco: Callable[..., Ran]) -> None:
    """In what `check`, the list of gaps and the work list say alike."""
    asked = ("--county", "石潭县", "--year", "2025", "--as-of", "2026-03-01")
    assert f"完成上级下达的考核目标：{line}" in eco(DRILL, "check", "--indicator", criterion, *asked).out
    agency = {"17-1": "市发展改革委", "20-1": "市生态环境局"}[criterion]
    duties = eco(DRILL, "worklist", "--agency", agency, "--format", "csv", *asked).out
    assert f"完成上级下达的考核目标：{line}" in duties
    if criterion == "17-1":  # missed, 14.6
        for form in ("text", "md", "csv"):
            said = line if form != "csv" else line.removeprefix("下降")  # columns of numbers say no fall
            assert said in eco(DRILL, "gaps", "--indicator", criterion, "--format", form, *asked).out


@pytest.mark.parametrize(("key", "write"), [("archive_no", '"0123"'), ("document", '"0123"'), ("value", "123")])
def test_figures_that_are_no_number_are_to_be_quoted_whole(key: str, write: str) -> None:
    """The 0 at the start of a number of a file is a part of it."""
    (found,) = read_bytes(f"a:\n  {key}: 0123\n".encode(), "data/演练区/2024.yaml").findings
    assert (found.code, found.params["write"]) == ("ECO240", write)
