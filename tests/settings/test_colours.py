"""`--color`, NO_COLOR and the project's settings: which goes first, and that no file ever has colours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import DAY, PROJECT, run_on_a_terminal, run_process

if TYPE_CHECKING:
    from pathlib import Path

CHECK = ("check", "--county", "演练区", "--as-of", DAY)
XTERM = {"TERM": "xterm-256color"}


def test_a_pipe_has_them_only_where_they_are_asked_for(tmp_path: Path) -> None:
    plain = run_process(*CHECK)[1]
    assert b"\x1b" not in plain
    for env in ({}, {"NO_COLOR": "1"}, {"TERM": "dumb"}):
        coloured = run_process(*CHECK, "--color", "always", env=env)[1]
        assert b"\x1b[" in coloured
    assert run_process(*CHECK, "--color", "never")[1] == plain
    out = run_process(*CHECK, "--color=always", "-o", str(tmp_path / "判定.txt"))[1]
    assert b"\x1b" not in (tmp_path / "判定.txt").read_bytes()
    assert "已写入".encode() in out


def test_a_file_never_has_any(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ecocheck", *CHECK, "--color", "always"]
    with (tmp_path / "出").open("wb") as file:
        subprocess.run(  # noqa: S603 our own program
            command, cwd=PROJECT, env=os.environ | {"PYTHONIOENCODING": "utf-8"}, stdout=file, check=True, timeout=60
        )
    content = (tmp_path / "出").read_bytes()
    assert "演练区".encode() in content
    assert b"\x1b" not in content


def test_json_never_has_any() -> None:
    made = run_process(*CHECK, "--format", "json", "--color", "always")[1]
    assert b"\x1b" not in made
    json.loads(made)


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix")
@pytest.mark.parametrize(
    ("args", "env", "coloured"),
    [
        (["--color", "never"], XTERM, False),
        (["--color", "auto"], XTERM, True),
        (["--color", "auto"], XTERM | {"NO_COLOR": "1"}, False),  # it leaves it to the environment
        (["--color", "always"], XTERM | {"NO_COLOR": "1"}, True),
        (["--color", "always"], {"TERM": "dumb"}, True),
    ],
)
def test_on_a_terminal(args: list[str], env: dict[str, str], *, coloured: bool) -> None:
    assert (b"\x1b[" in run_on_a_terminal(["-m", "ecocheck", *CHECK, *args], env)) is coloured
