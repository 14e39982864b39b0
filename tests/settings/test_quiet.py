"""`-q`: results and errors stay, with the same exit codes; what was written and how to go on is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.cli import progress
from ecocheck.cli.console import Console
from ecocheck.cli.progress import WRITING, Progressed
from ecocheck.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Ran


@pytest.mark.parametrize("quiet", [["-q"], ["--quiet"]])
def test_a_file_is_written_without_a_word(eco: Callable[..., Ran], tmp_path: Path, quiet: list[str]) -> None:
    loud = eco("gaps", "DAY", "-o", str(tmp_path / "一.md"))
    ran = eco("gaps", "DAY", *quiet, "-o", str(tmp_path / "二.md"))
    assert "已写入" in loud.out
    assert (ran.code, ran.out, ran.err) == (loud.code, "", "")
    assert (tmp_path / "一.md").read_bytes() == (tmp_path / "二.md").read_bytes()


@pytest.mark.parametrize("args", [["check"], ["validate"], ["gaps"], ["check", "--fail-on", "not_met"]])
def test_results_and_exit_codes_stay(eco: Callable[..., Ran], args: list[str]) -> None:
    assert eco("-q", *args, "DAY") == eco(*args, "DAY")


def test_errors_stay_without_the_way_to_help(eco: Callable[..., Ran]) -> None:
    loud, ran = eco("check", "--county", "无"), eco("-q", "check", "--county", "无")
    assert ran == loud
    loud, ran = eco("check", "--nothing"), eco("check", "--nothing", "-q")
    assert loud.err.splitlines()[:-1] == ran.err.splitlines()
    assert (loud.code, ran.code) == (2, 2)


def test_it_is_a_switch(eco: Callable[..., Ran]) -> None:
    assert "选项 --quiet 后面不写值" in eco("check", "--quiet=true").err


def test_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_can_move", lambda: True)
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_bar", lambda **_: pytest.fail("shown"))
    with Progressed(Session("zh", None, Console(None, coloured=False), quiet=True), WRITING) as heard:
        heard(1, 2)
