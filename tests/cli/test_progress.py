"""How far long work has come: on a terminal alone, in words, gone at the end."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from ecocheck.cli import progress
from ecocheck.cli.console import Console
from ecocheck.cli.progress import WRITING, Progressed
from ecocheck.cli.session import Session
from tests.cli.running import DAY, PROJECT, run_process

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
    out = _on_a_terminal(env)
    assert ("生成网页".encode() in out) is shown
    assert (b"3/3" in out) is shown
    assert (COLOUR.search(out) is not None) is coloured
    assert out.rstrip().endswith(b"fertig")
    if shown:  # the bar's line is taken away before anything else is said
        assert b"\x1b[2K" in out[out.rindex(b"3/3") :]


def _on_a_terminal(env: dict[str, str]) -> bytes:
    import pty

    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "TERM"}}
    script = SHOW.format(path=str(PROJECT.parents[2]))
    with subprocess.Popen(  # noqa: S603 our own program
        [sys.executable, "-c", script],
        env=kept | env | {"PYTHONIOENCODING": "utf-8", "COLUMNS": "80"},
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        out = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:
                piece = b""
            if not piece:
                break
            out += piece
        process.wait()
    os.close(ours)
    return out
