"""Running ecocheck: inside the test where that is possible, as a process of its own where streams matter."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli import run as running
from ecocheck.cli.console import Console

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pytest

HERE = Path(__file__).parent
PROJECT = HERE / "project"
REPOSITORY = HERE.parents[1]
SNAPSHOTS = HERE / "snapshots"
DAY = "2025-06-01"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run came to."""

    code: int
    out: str
    err: str


def run_here(
    capture: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    *args: str,
    folder: Path = PROJECT,
    width: int | None = None,
    height: int | None = None,
) -> Ran:
    """Run in this process, as if the standard output were a terminal so wide and high, or a pipe."""
    monkeypatch.chdir(folder)
    monkeypatch.setattr(running, "find_console", lambda _: Console(width, coloured=False, height=height))
    code = running.run(args)
    out, err = capture.readouterr()
    return Ran(code, out.decode(), err.decode())


def run_process(*args: str, folder: Path = PROJECT, env: Mapping[str, str] | None = None) -> tuple[int, bytes, bytes]:
    """Run as a process of its own, with its streams in pipes."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ECOCHECK", "LC_"))}
    done = subprocess.run(  # noqa: S603 our own program
        [sys.executable, "-m", "ecocheck", *args],
        cwd=folder,
        env=kept | {"PYTHONIOENCODING": "utf-8"} | dict(env or {}),
        capture_output=True,
        check=False,
        timeout=120,
    )
    return done.returncode, done.stdout, done.stderr


def run_on_a_terminal(command: list[str], env: Mapping[str, str]) -> bytes:
    """Run a Python program with a pseudo-terminal as its output; what came out."""
    import pty

    ours, theirs = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "TERM"}}
    with subprocess.Popen(  # noqa: S603 our own program
        [sys.executable, *command],
        cwd=PROJECT,
        env={**kept, **env, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80"},
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
