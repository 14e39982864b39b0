"""Consoles that cannot show everything, pipes, colours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import DAY, PROJECT, run_process

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

COMMANDS = (
    ["check", "--help"], ["check", "--as-of", DAY], ["gaps", "--as-of", DAY], ["validate", "--as-of", DAY],
    ["list", "criteria"], ["explain"], ["report", "--county", "演练区", "--as-of", DAY], ["check", "--county", "微县"],
)  # fmt: skip


@pytest.mark.parametrize("args", COMMANDS, ids=" ".join)
def test_nothing_crashes(args: list[str]) -> None:
    code, out, err = run_process(*args, env={"PYTHONIOENCODING": "ascii"})
    assert code in {0, 1, 2}
    assert b"Traceback" not in err
    assert out or err


@pytest.mark.parametrize("args", [one for one in COMMANDS if one[0] != "report"], ids=" ".join)
def test_chinese_is_whole_on_a_chinese_console(eco: Runner, args: list[str]) -> None:
    """Everything of our own wording is in GBK: nothing is lost on cp936."""
    here = eco(*args)
    code, out, err = run_process(*args, env={"PYTHONIOENCODING": "cp936"})
    assert (code, out.decode("cp936"), err.decode("cp936")) == (here.code, here.out, here.err)


@pytest.mark.parametrize("command", ["check", "gaps", "validate", "list"])
def test_json_is_utf8_on_every_console(command: str) -> None:
    made = [run_process(command, "--format", "json", env={"PYTHONIOENCODING": one})[1] for one in ("cp936", "ascii")]
    assert made[0] == made[1]
    assert json.loads(made[0].decode("utf-8"))["schema_version"] == 1
    assert b"\\u" not in made[0]
    assert made[0].endswith(b"}\n")


def test_same_input_same_bytes() -> None:
    for args in (["check"], ["gaps", "--format", "json"]):
        first = run_process(*args, "--as-of", DAY, env={"PYTHONHASHSEED": "1"})
        assert first == run_process(*args, "--as-of", DAY, env={"PYTHONHASHSEED": "2"})


def test_no_colour_in_a_pipe() -> None:
    assert b"\x1b" not in run_process("check", env={"FORCE_COLOR": "1", "TERM": "xterm-256color"})[1]


def test_a_reader_that_leaves_is_no_fault() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "ecocheck", "list", "criteria", "--format", "json"],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix")
@pytest.mark.parametrize(
    ("env", "coloured"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colours_on_a_terminal(env: dict[str, str], *, coloured: bool) -> None:
    out = _on_a_terminal(["check", "--county", "演练区"], env)
    assert (b"\x1b[" in out) is coloured
    assert "达到全市要求".encode() in out


def _on_a_terminal(args: list[str], env: dict[str, str]) -> bytes:
    """Run with a pseudo-terminal as the standard output."""
    import pty

    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "TERM"}}
    with subprocess.Popen(  # noqa: S603 our own program
        [sys.executable, "-m", "ecocheck", *args],
        cwd=PROJECT,
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
