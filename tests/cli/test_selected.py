"""Where nothing was picked out, nothing is said of it: an empty selection is no success of anybody."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import PROJECT, REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

DRILL = REPOSITORY / "examples" / "演练市"
COMMANDS = (
    ["check"], ["check", "--format", "json"], ["gaps"], ["gaps", "--format", "json"], ["gaps", "--by", "county"],
    ["worklist"], ["worklist", "--rectify"], ["report"],
)  # fmt: skip # a table, read by rows


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_office_and_indicator_have_nothing_in_common(eco: Runner, command: list[str]) -> None:
    """市教育局 owns one task, and that has nothing to do with indicator 24."""
    ran = eco(*command, "--indicator", "24", "--agency", "市教育局", folder=DRILL)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("所选的范围是空的：")
    assert "--indicator 24、--agency 市教育局" in ran.err


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_office_without_work(eco: Runner, tmp_path: Path, command: list[str]) -> None:
    project = shutil.copytree(PROJECT, tmp_path / "项目")
    units = project / "units.yaml"
    text = units.read_text(encoding="utf-8")
    units.write_text(
        text.replace("  - {name: 市住建局}\n", "  - {name: 市住建局}\n  - {name: 市闲置局}\n"), encoding="utf-8"
    )
    ran = eco(*command, "--agency", "市闲置局", folder=project)
    assert (ran.code, ran.out) == (2, "")
    assert "市闲置局不牵头、不配合任何指标，也不负责任何任务" in ran.err


def test_tasks_alone_are_not_checked_but_listed(eco: Runner) -> None:
    ran = eco("check", "--agency", "市教育局", "--fail-on", "not_met", folder=DRILL)
    assert (ran.code, ran.out) == (2, "")
    assert "只有任务：T83" in ran.err
    assert "T83" in eco("worklist", "--agency", "市教育局", folder=DRILL).out


@pytest.mark.parametrize("form", ["text", "md"])
def test_what_does_not_apply_is_no_good_news(eco: Runner, form: str) -> None:
    """24-2 is for 县城, and 演练区 is not one."""
    ran = eco("gaps", "--county", "演练区", "--indicator", "24-2", "--format", form, folder=DRILL)
    assert ran.code == 0
    assert "均不适用于所选地区" in ran.out
    assert "无待办差距" not in ran.out


def test_more_than_can_be_judged_at_once_is_said_before_the_work(eco: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counties times criteria grow faster than the files that name them."""
    monkeypatch.setattr("ecocheck.cli.opening.MOST_VERDICTS", 10)
    ran = eco("check")
    assert (ran.code, ran.out) == (2, "")
    assert "--county" in ran.err
    assert "最多 10 条" in ran.err
    assert eco("validate").code == 0
    assert eco("check", "--county", "演练区", "--indicator", "3").code == 0
