"""How far long work has come: on a terminal alone, in words, gone at the end."""

from __future__ import annotations

import os
import re
import sys

import pytest

from ecocheck.cli import progress
from ecocheck.cli.console import Console
from ecocheck.cli.progress import WRITING, Progressed
from ecocheck.cli.session import Session
from tests.cli.running import DAY, PROJECT, REPOSITORY, run_on_a_terminal, run_process

SESSION = Session("zh", None, Console(None, coloured=False))
SHOW = "import sys; sys.path.insert(0, {path!r}); from tests.cli import test_progress; test_progress.work()"
COLOUR = re.compile(rb"\x1b\[[0-9;]*(?:3[0-9]|9[0-9]|38;5;[0-9]+)[0-9;]*m")


def work() -> None:
    """Some work that takes long from its first step on."""
    progress._PATIENCE = 0.0  # type: ignore[misc] # final outside of tests
    with Progressed(SESSION, WRITING) as heard:
        for done in range(1, 4):
            heard(done, 3)
    sys.stdout.write("fertig\n")


def test_nothing_in_a_pipe() -> None:
    for args in (["check"], ["validate"], ["report"], ["gaps"]):
        assert run_process(*args, "--as-of", DAY, folder=PROJECT)[2] == b""


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_can_move", lambda: True)
    monkeypatch.setattr(progress, "_bar", lambda: pytest.fail("shown"))
    with Progressed(SESSION, WRITING) as heard:
        heard(1, 2)
        heard(2, 2)


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix")
@pytest.mark.parametrize(
    ("env", "shown", "coloured"),
    [
        ({"TERM": "xterm-256color"}, True, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_on_a_terminal(env: dict[str, str], *, shown: bool, coloured: bool) -> None:
    out = run_on_a_terminal(["-c", SHOW.format(path=str(REPOSITORY))], env)
    assert ("生成网页".encode() in out) is shown
    assert (b"3/3" in out) is shown
    assert (COLOUR.search(out) is not None) is coloured
    assert out.rstrip().endswith(b"fertig")
    if shown:  # the bar's line is taken away before anything else is said
        assert b"\x1b[2K" in out[out.rindex(b"3/3") :]
