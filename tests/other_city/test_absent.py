"""Files and lists that a registry may do without, and what still tells of one that was taken away."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import REPOSITORY, Ran, run_here
from tests.other_city.project import AGENCIES, DAY, INDICATORS, made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Runner = Callable[..., Ran]

COMMANDS = (
    ("validate",),
    ("check",),
    ("gaps",),
    ("worklist",),
    ("worklist", "--rectify"),
    ("status",),
    ("report",),
    ("list", "agencies"),
    ("explain", "1-1", "--county", "上泽区"),
    ("actions",),
    ("trend",),
)


@pytest.fixture
def run(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    def runner(*args: str) -> Ran:
        day = () if args[0] == "list" else ("--as-of", DAY)
        return run_here(capsysbinary, monkeypatch, *args, *day, folder=tmp_path)

    return runner


@pytest.mark.parametrize(
    ("units", "indicators"),
    [
        ({}, {}),
        (
            {AGENCIES: "agencies: []\nparties:\n  - {name: 各县区, stands_for: 两个县区}\n"},
            {"市水务局": "各县区", "市农业农村局": "各县区"},
        ),
        (
            {AGENCIES: "parties:\n  - {name: 各县区, stands_for: 两个县区}\n"},
            {"市水务局": "各县区", "市农业农村局": "各县区"},
        ),
    ],
    ids=["no parties and no leading group", "no offices", "no list of offices"],
)
def test_every_command_does_without(
    run: Runner, tmp_path: Path, units: dict[str, str], indicators: dict[str, str]
) -> None:
    made(tmp_path)
    for name, changes in (("units.yaml", units), ("indicators.yaml", indicators)):
        text = (tmp_path / name).read_text(encoding="utf-8")
        for old, new in changes.items():
            assert old in text
            text = text.replace(old, new)
        (tmp_path / name).write_text(text, encoding="utf-8")
    for command in COMMANDS:
        ran = run(*command)
        assert ran.code in {0, 1}, (command, ran.err)
    assert {one["severity"] for one in json.loads(run("validate", "--format", "json").out)["findings"]} <= {"notice"}


def test_progress_of_a_task_that_no_plan_has_is_an_error(run: Runner, tmp_path: Path) -> None:
    """Whoever takes tasks.yaml away is not rid of what was reported on tasks."""
    made(tmp_path)
    data = tmp_path / "data/上泽区/2024.yaml"
    data.write_text(data.read_text(encoding="utf-8") + "tasks:\n  T1:\n    status: in_progress\n", encoding="utf-8")
    ran = run("validate")
    assert ran.code == 1
    assert "ECO433" in ran.out


def test_a_registry_that_names_tasks_needs_them(run: Runner, tmp_path: Path) -> None:
    """The shipped registry has contradictions about tasks: without its tasks.yaml nothing is judged by it."""
    for name in ("units.yaml", "indicators.yaml"):
        shutil.copy(REPOSITORY / name, tmp_path / name)
    ran = run("validate")
    assert ran.code == 1
    assert "T86" in ran.out


@pytest.mark.parametrize("name", ["Tasks.yaml", "TASKS.YAML"])
def test_another_spelling_of_the_file_is_told(run: Runner, tmp_path: Path, name: str) -> None:
    """On Windows it would be read; nowhere is it taken for none."""
    made(tmp_path)
    (tmp_path / name).write_text("tasks: []\n", encoding="utf-8")
    ran = run("validate")
    assert ran.code == 1
    assert "ECO155" in ran.out


def test_an_empty_list_says_the_same_as_none(run: Runner, tmp_path: Path) -> None:
    made(tmp_path)
    without = {command: run(*command).out for command in COMMANDS if command != ("validate",)}
    (tmp_path / "tasks.yaml").write_text("tasks: []\n", encoding="utf-8")
    stamp = re.compile(r"登记册 ?\w+|规则 ?[0-9a-f]+|[0-9a-f]{8,}")
    for command, said in without.items():
        assert stamp.sub("", run(*command).out) == stamp.sub("", said), command


def test_a_plan_without_a_date_is_judged_by(run: Runner, tmp_path: Path) -> None:
    """What is not known of the plan is a warning, and moves no verdict."""
    made(tmp_path)
    before = [one["verdict"] for one in json.loads(run("check", "--format", "json").out)["results"]]
    (tmp_path / "indicators.yaml").write_text(INDICATORS.replace("dated: 2024-03-01", "dated:"), encoding="utf-8")
    assert [one["verdict"] for one in json.loads(run("check", "--format", "json").out)["results"]] == before
    assert "ECO470" in run("validate").out
    for name in ("报告.html", "报告.md"):
        assert run("report", "-o", str(tmp_path / name)).code in {0, 1}
