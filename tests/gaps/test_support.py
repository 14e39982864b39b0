"""What counts as a plan and as evidence: 无 is no plan, and a figure is no proof of itself."""

from __future__ import annotations

import json
import shutil
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.model.documents import Evidence
from ecocheck.model.measurement import Measurement
from ecocheck.source.documents import Documents
from ecocheck.source.evidence import EvidenceState, evidence_state
from tests.cli.conftest import eco  # noqa: F401 a fixture
from tests.cli.running import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

NO_PLAN = (
    "无", "暂无", "待定", "/", "-", "——", "无。", "无计划", "暂无安排", "尚未制定", "尚未制定计划", "研究中", "N/A",
)  # fmt: skip # a table, read by rows
PLANS = ("2026年扩建二期", "无人机巡查，每季度一次", "按十四五规划推进", "新建管网12公里", "待二期建成后并网")


@pytest.mark.parametrize("said", NO_PLAN)
def test_words_that_there_is_no_plan(said: str) -> None:
    assert Measurement(value=Decimal(98), plan=said).planned_work is None


@pytest.mark.parametrize("said", PLANS)
def test_a_plan(said: str) -> None:
    assert Measurement(value=Decimal(98), plan=said).planned_work == said


@pytest.mark.parametrize(
    "file",
    [
        "data/演练区/2024.yaml", "./data/演练区/2024.yaml", "data//演练区/2024.yaml", "DATA/演练区/2024.yaml",
        "indicators.yaml", "./tasks.yaml", "units.yaml", "Units.yaml",
    ],
)  # fmt: skip # a table, read by rows
def test_the_project_is_no_proof_of_itself(file: str) -> None:
    assert evidence_state(Documents(PROJECT), Evidence(file=file)) is EvidenceState.OWN


@pytest.mark.parametrize("file", ["evidence/data/表.xlsx", "evidence/indicators.yaml", "database/表.xlsx"])
def test_a_paper_may_be_called_so(file: str) -> None:
    assert evidence_state(Documents(PROJECT), Evidence(file=file)) is EvidenceState.MISSING


@pytest.fixture
def kinds(eco: Runner, tmp_path: Path) -> Any:  # noqa: F811 the fixture
    """What is open of 3-1 in 演练区, with these lines put behind its figure; and the verdict."""

    def run(lines: str) -> tuple[set[str], str]:
        project = shutil.copytree(PROJECT, tmp_path / "项目", dirs_exist_ok=True)
        file = project / "data/演练区/2024.yaml"
        head, found, rest = file.read_text(encoding="utf-8").partition("    value: 98.4\n")
        assert found
        file.write_text(f"{head}{found}{lines}{rest}", encoding="utf-8")
        (project / "evidence").mkdir(exist_ok=True)
        (project / "evidence" / "表.txt").write_text("98.4", encoding="utf-8")
        asked = ("--county", "演练区", "--indicator", "3-1", "--year", "2024", "--format", "json")
        gaps = json.loads(eco("gaps", *asked, folder=project).out)["gaps"]
        [result] = json.loads(eco("check", *asked, folder=project).out)["results"]
        return {gap["kind"] for gap in gaps if gap["criterion"] == "3-1"}, result["verdict"]

    return run


def test_nothing_said_closes_no_gap(kinds: Any) -> None:
    own = '    plan: "无"\n    evidence:\n      - file: data/演练区/2024.yaml\n'
    assert kinds(own) == ({"no_plan", "no_evidence"}, "met")


def test_a_plan_and_a_paper_close_both(kinds: Any) -> None:
    assert kinds("    plan: 二期扩建\n    evidence:\n      - file: evidence/表.txt\n") == (set(), "met")
