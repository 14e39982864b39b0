"""Every help page, whole, in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ecocheck.cli.command_list import COMMANDS
from tests.cli.running import SNAPSHOTS
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

ENGLISH = re.compile(r"Usage|Options|Arguments|Commands|Show this|Error|required|default|TEXT|INTEGER|Try ")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_page(eco: Runner, command: str, lang: str) -> None:
    ran = eco("--lang", lang, *([command] if command else []), "--help")
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / f"help-{command or 'ecocheck'}-{lang}.txt", ran.out)
    if lang == "zh":
        assert not ENGLISH.search(ran.out)


@pytest.mark.parametrize("args", [["check", "--help", "--lang", "en"], ["--lang=en", "check", "-h"]])
def test_language_may_stand_anywhere(eco: Runner, args: list[str]) -> None:
    assert eco(*args).out == eco("--lang", "en", "check", "--help").out


def test_help_is_wrapped_to_the_terminal(eco: Runner) -> None:
    from ecocheck.render.text.width import width

    for columns in (60, 80, 200):
        assert max(width(line) for line in eco("check", "--help", width=columns).out.splitlines()) <= columns


def test_no_command_shows_the_page_and_fails(eco: Runner) -> None:
    ran = eco()
    assert ran.code == 2
    assert ran.out == eco("--help").out


def test_a_note_on_a_format_stands_once(eco: Runner) -> None:
    """`status` writes csv and xlsx under several of its switches."""
    said = "".join(eco("status", "--help").out.split())
    assert said.count("csv可用Excel打开") == 1
    assert said.count("xlsx是Excel文件") == 1
