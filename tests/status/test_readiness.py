"""计划安排 · 数据支撑 · 材料佐证, by hand on the small project; apart from the verdict."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.readiness import Leg, Readiness, together
from ecocheck.render.pages.status import cell_words
from tests.explain.running import DAY, PROJECT, Runner

if TYPE_CHECKING:
    from pathlib import Path

# region, criterion: plan, data, evidence.
BY_HAND = [
    # A plan, a sound figure, one of two papers there.
    ("东山区", "4-1", ("full", "full", "part")),
    # The paper is not the one whose hash was recorded.
    ("东山区", "5-1", ("full", "full", "part")),
    ("东山区", "1-1", ("full", "full", "none")),
    ("东山区", "2-1", ("none", "full", "none")),
    # Claimed without a document; known from public reporting alone; nine months of twelve.
    ("西河县", "2-2", ("none", "part", "none")),
    ("西河县", "4-2", ("none", "part", "none")),
    ("西河县", "5-1", ("none", "part", "none")),
    # The target is what is missing, not the figure.
    ("西河县", "1-2", ("none", "full", "none")),
    ("西河县", "3-1", ("none", "full", "none")),
    ("西河县", "1-1", ("none", "none", "none")),
    ("西河县", "4-1", None),
]


def criteria(eco: Runner, folder: Path = PROJECT) -> dict[tuple[str, str], Any]:
    """Every criterion of every region."""
    made = json.loads(eco("status", "--as-of", DAY, "--format", "json", folder=folder).out)
    return {
        (cell["region"], one["criterion"]): one
        for line in made["boards"][0]["lines"]
        for cell in line["cells"]
        for one in cell["criteria"]
    }


@pytest.mark.parametrize(("region", "criterion", "legs"), BY_HAND)
def test_legs_by_hand(eco: Runner, region: str, criterion: str, legs: tuple[str, str, str] | None) -> None:
    found = criteria(eco)[region, criterion]["readiness"]
    assert (None if found is None else (found["plan"], found["data"], found["evidence"])) == legs


def test_evidence_and_plan_never_change_a_verdict(eco: Runner, tmp_path: Path) -> None:
    """Without papers and plans readiness falls, and every verdict stands."""
    bare = shutil.copytree(PROJECT, tmp_path / "项目")
    shutil.rmtree(bare / "evidence")
    file = bare / "data/东山区/2024.yaml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_bytes("".join(line for line in lines if not line.startswith("    plan:")).encode())
    before, after = criteria(eco), criteria(eco, bare)
    assert {key: one["verdict"] for key, one in before.items()} == {key: one["verdict"] for key, one in after.items()}
    assert after["东山区", "4-1"]["readiness"] == {"plan": "none", "data": "full", "evidence": "none"}


def test_a_refused_figure_is_no_data(eco: Runner, tmp_path: Path) -> None:
    project = shutil.copytree(PROJECT, tmp_path / "项目")
    file = project / "data/东山区/2024.yaml"
    file.write_bytes(file.read_text(encoding="utf-8").replace("numerator: 1213", "numerator: 1213万").encode())
    assert criteria(eco, project)["东山区", "4-1"]["readiness"]["data"] == "none"


FULL, PART, NONE = Leg.FULL, Leg.PART, Leg.NONE


def test_an_indicator_over_its_criteria() -> None:
    whole, bare = Readiness(FULL, FULL, FULL), Readiness(FULL, FULL, NONE)
    assert together([whole, whole]) == whole
    assert together([whole, bare]) == Readiness(FULL, FULL, PART)
    assert together([bare, None]) == bare
    assert together([None, None]) is None
    assert together([]) is None


@pytest.mark.parametrize(
    ("ready", "said"),
    [
        (Readiness(FULL, FULL, FULL), "齐"),
        (Readiness(NONE, NONE, NONE), "无"),
        (Readiness(PART, PART, PART), "计数材"),
        (Readiness(FULL, NONE, PART), "数材"),
        (Readiness(NONE, FULL, FULL), "计"),
        (None, "－"),
    ],
)
def test_a_cell_names_what_is_missing(ready: Readiness | None, said: str) -> None:
    assert cell_words(ready, "zh") == said


def test_only_where_it_was_asked_for(eco: Runner) -> None:
    assert "数据支撑" not in eco("status").out
    assert "数据支撑" in eco("status", "--readiness").out
