"""`--color`, NO_COLOR and the project's settings: which goes first, and that no file ever has colours."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest

from ecocheck.cli import run as running
from tests.cli.running import DAY, PROJECT, run_on_a_terminal, run_process

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

CHECK = ("check", "--county", "演练区", "--as-of", DAY)
XTERM = {"TERM": "xterm-256color"}


@pytest.fixture
def shown(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., bytes]:
    """Run in this process with the console that ecocheck itself finds; what it printed."""
    monkeypatch.chdir(PROJECT)
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)

    def run(*args: str, env: Mapping[str, str] | None = None, terminal: bool = False) -> bytes:
        with monkeypatch.context() as here:
            for name, value in (env or {}).items():
                here.setenv(name, value)
            here.setattr(sys.stdout, "isatty", lambda: terminal)
            assert running.run([*CHECK, *args]) == 0
        return capsysbinary.readouterr().out

    return run


def test_a_pipe_has_them_only_where_they_are_asked_for(shown: Callable[..., bytes], tmp_path: Path) -> None:
    plain = shown()
    assert "演练区".encode() in plain
    assert b"\x1b" not in plain
    for env in ({}, {"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert b"\x1b[" in shown("--color", "always", env=env)
    assert shown("--color", "never") == plain
    out = shown("--color=always", "-o", str(tmp_path / "判定.txt"))
    assert b"\x1b" not in (tmp_path / "判定.txt").read_bytes()
    assert "已写入".encode() in out


def test_a_real_pipe() -> None:
    assert b"\x1b[" in run_process(*CHECK, "--color", "always", env={"NO_COLOR": "1"})[1]


def test_a_file_never_has_any(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A real file in place of the standard output."""
    monkeypatch.chdir(PROJECT)
    with (tmp_path / "出").open("w", encoding="utf-8") as file:
        monkeypatch.setattr(sys, "stdout", file)
        assert running.run([*CHECK, "--color", "always"]) == 0
    content = (tmp_path / "出").read_bytes()
    assert "演练区".encode() in content
    assert b"\x1b" not in content


def test_json_never_has_any(shown: Callable[..., bytes]) -> None:
    made = shown("--format", "json", "--color", "always")
    assert b"\x1b" not in made
    json.loads(made)


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
def test_on_a_terminal(shown: Callable[..., bytes], args: list[str], env: dict[str, str], *, coloured: bool) -> None:
    assert (b"\x1b[" in shown(*args, env=env, terminal=True)) is coloured


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are of Unix")
def test_on_a_real_terminal() -> None:
    assert b"\x1b[" in run_on_a_terminal(["-m", "ecocheck", *CHECK], XTERM)
