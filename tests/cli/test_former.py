"""Former names of commands and options: they work, and say what to write now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.cli import former
from ecocheck.cli.command_list import COMMANDS, command_of
from ecocheck.cli.former import Former
from ecocheck.cli.parameters import options_of

if TYPE_CHECKING:
    import pytest

    from tests.cli.conftest import Runner

SAID = "--region 已改为 --county，旧的写法用到 3.0 版为止，请改用 --county。\n"


def test_an_option(eco: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(former.OPTIONS, ("check", "--region"), Former("--county", "3.0"))
    now = eco("check", "--county", "演练区", "--as-of", "2025-06-01")
    for words in (["--region", "演练区"], ["--region=演练区"]):
        ran = eco("check", *words, "--as-of", "2025-06-01")
        assert (ran.code, ran.out, ran.err) == (now.code, now.out, SAID)
    assert eco("gaps", "--region", "演练区").code == 2  # of that command alone
    assert "--region" not in eco("check", "--help").out
    assert eco("test", "--", "--region").err.startswith("没有 --region 这个文件或文件夹")


def test_a_command(eco: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(former.COMMANDS, "verdicts", Former("check", "3.0"))
    ran = eco("verdicts", "--as-of", "2025-06-01")
    assert ran.out == eco("check", "--as-of", "2025-06-01").out
    assert ran.err == "verdicts 已改为 check，旧的写法用到 3.0 版为止，请改用 check。\n"
    assert "verdicts" not in eco("--help").out


def test_successors_are_there_and_former_names_are_free() -> None:
    assert not former.COMMANDS.keys() & COMMANDS.keys()
    assert {one.new for one in former.COMMANDS.values()} <= COMMANDS.keys()
    for (command, option), one in former.OPTIONS.items():
        options = options_of(command_of(command))
        assert option not in options
        assert one.new in options
