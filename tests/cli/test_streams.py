"""Consoles that cannot show everything, pipes, colours."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import DAY, PROJECT, run_on_a_terminal, run_process

if TYPE_CHECKING:
    from tests.cli.conftest import Runner

COMMANDS = (
    ["check", "--help"], ["check", "--as-of", DAY], ["gaps", "--as-of", DAY], ["validate", "--as-of", DAY],
    ["list", "criteria"], ["explain"], ["report", "--county", "演练区", "--as-of", DAY], ["check", "--county", "微县"],
)  # fmt: skip # a table, read by rows


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
    assert json.loads(made[0].decode("utf-8"))["schema_version"] == 2
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


@pytest.mark.parametrize("args", [["list", "criteria"], ["check", "--format", "json"], ["--version"], ["--help"]])
def test_a_reader_that_leaves_has_an_exit_code_of_its_own(args: list[str]) -> None:
    """Neither 0 nor 1, which would say something of the data."""
    reading, writing = os.pipe()
    os.close(reading)
    assert _code(args, stdout=writing) == (141, b"")
    os.close(writing)


EVERY = (
    "validate", "validate --format json", "check", "check --format json", "report", "gaps",
    "gaps --format csv", "worklist", "status", "sample --seed 1", "list", "explain", "explain ECO701",
    "form --county 演练区 --year 2025", "templates", "check --help", "report -o /dev/stdout",
)  # fmt: skip # a table, read by rows


@pytest.mark.skipif(shutil.which("bash") is None or os.name == "nt", reason="a pipe of bash")
def test_every_command_before_a_reader_that_has_gone() -> None:
    """The reader leaves before anything is written, so that no command can know whether it was read."""
    lines = [
        f'{{ sleep 0.3; exec "$PYTHON" -m ecocheck {one}; }} 2>&3 | true; echo "${{PIPESTATUS[0]}} {one}"'
        for one in EVERY
    ]
    done = subprocess.run(  # noqa: S603 our own lines
        ["bash", "-c", "exec 3>&2\n" + "\n".join(lines)],  # noqa: S607 found above
        cwd=PROJECT,
        env=os.environ | {"PYTHON": sys.executable},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    said = done.stderr.splitlines()
    assert done.stdout.splitlines() == [f"141 {one}" for one in EVERY], said
    assert not [line for line in said if "Traceback" in line or "BrokenPipe" in line or "读写文件" in line]


FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
SAID = {"wrong usage": (["check", "--nothing"], 2), "nothing of the year": (["check", "--year", "2019"], 4)}


@needs_full
@pytest.mark.parametrize("name", SAID)
@pytest.mark.parametrize("stream", ["full", "broken", "closed"])
def test_what_cannot_be_said_leaves_the_exit_code(name: str, stream: str) -> None:
    args, code = SAID[name]
    if stream == "closed":
        program = (
            "import os, sys; os.close(2); os.execv(sys.executable, [sys.executable, '-m', 'ecocheck', *sys.argv[1:]])"
        )
        done = subprocess.run([sys.executable, "-c", program, *args], cwd=PROJECT, check=False, timeout=120)  # noqa: S603 our own program
        assert done.returncode == code
        return
    reading, writing = os.pipe()
    os.close(reading)
    with FULL.open("wb") as full:
        assert _code(args, stderr=full.fileno() if stream == "full" else writing)[0] == code
    os.close(writing)


@needs_full
@pytest.mark.parametrize("args", [["list", "criteria"], ["check", "--format", "json"], ["--version"], ["--help"]])
def test_a_full_disk_under_the_output_is_a_fault_in_words(args: list[str]) -> None:
    with FULL.open("wb") as full:
        code, said = _code(args, stdout=full.fileno())
        assert code == 3
        assert args == ["--version"] or "磁盘已满".encode() in said
        assert _code(args, stdout=full.fileno(), stderr=full.fileno())[0] == 3


def _code(args: list[str], **streams: int) -> tuple[int, bytes]:
    """The exit code, and what the error stream got where it is not given."""
    done = subprocess.run(  # noqa: S603 our own program
        [sys.executable, "-m", "ecocheck", *args],
        cwd=PROJECT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        check=False,
        timeout=120,
        **{"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE} | streams,  # type: ignore[call-overload] # numbers both
    )
    return done.returncode, done.stderr or b""


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
    out = run_on_a_terminal(["-m", "ecocheck", "check", "--county", "演练区"], env)
    assert (b"\x1b[" in out) is coloured
    assert "达到全市要求".encode() in out
