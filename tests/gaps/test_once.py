"""A figure of a criterion and of a task's target that are one quantity is written once, and asked for once."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.running import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

FIGURE = '    value: {value}\n    unit: "%"\n    source:\n      title: 演练区2025年信息公开年报\n'
ASKED = ("--county", "演练区", "--indicator", "5", "--year", "2025", "--as-of", "2026-06-30")


@pytest.fixture
def ask(eco: Runner, tmp_path: Path) -> Any:
    """What a command says in JSON of 演练区 with nothing on file but this."""

    def run(body: str, *args: str) -> Any:
        root = tmp_path / "项目"
        (root / "data" / "演练区").mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / "examples/演练市/units.yaml", root)
        units = root / "units.yaml"
        registry = f"registry: {REPOSITORY.as_posix()}"
        units.write_text(units.read_text(encoding="utf-8").replace("registry: ../..", registry), encoding="utf-8")
        (root / "data/演练区/2025.yaml").write_text(f"region: 演练区\nyear: 2025\n{body}", encoding="utf-8")
        return eco(*args, *ASKED, folder=root).out

    return run


def _gaps(made: str) -> list[tuple[str, str]]:
    return [(gap["kind"], gap["criterion"] or gap["task"]) for gap in json.loads(made)["gaps"]]


def test_what_is_missing_is_asked_for_once(ask: Any) -> None:
    assert _gaps(ask("", "gaps", "--format", "json")) == [("undetermined", "5-1"), ("undetermined", "5-2")]
    report = ask("", "report")
    assert "T9-1" not in report.partition("## 任务")[0]


def test_the_figure_serves_both(ask: Any) -> None:
    """99 of 100: the line is missed and the task late, by one figure in one line of one file."""
    made = ask("measurements:\n  5-1:\n" + FIGURE.format(value=99), "gaps", "--format", "json")
    lines = {
        (gap["kind"], gap["criterion"] or gap["task"], (gap["at"] or {}).get("line"))
        for gap in json.loads(made)["gaps"]
    }
    assert {("line_missed", "5-1", 5), ("task_late", "T9-1", 5)} <= lines


def test_what_the_task_reports_itself_goes_before(ask: Any) -> None:
    own = FIGURE.format(value=100).replace("    ", "        ").replace("        title", "          title")
    body = "measurements:\n  5-1:\n" + FIGURE.format(value=99) + "tasks:\n  T9:\n    targets:\n      T9-1:\n" + own
    assert ("task_late", "T9-1") not in _gaps(ask(body, "gaps", "--format", "json"))


def test_the_explanation_says_where_the_figure_is_to_be_written(ask: Any, eco: Runner, tmp_path: Path) -> None:
    ask("", "gaps")
    asked = ("--county", "演练区", "--year", "2025", "--as-of", "2026-06-30", "--format", "json")
    [one] = json.loads(eco("explain", "T9-1", *asked, folder=tmp_path / "项目").out)["explanations"]
    assert [need["keys"] for need in one["needs"]] == [["measurements", "5-1"]]
