"""Starting ecocheck as Windows would: no UTF-8 mode, a console of its own encoding, no encoding left to chance."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from tests.cli.running import DAY, PROJECT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

STRICT = ("-X", "utf8=0", "-X", "warn_default_encoding", "-W", "error::EncodingWarning")
"""Whatever opens a file without naming an encoding ends the program."""

MISTAKES = (
    (b"value: 98.4", 'value: "98.4％"'.encode()),
    (b"  4-1:", "  4-9：".encode()),
)


class Started(NamedTuple):
    """The exit code and the bytes of both streams."""

    code: int
    out: bytes
    err: bytes


_EACH = r"""
import json, sys
from ecocheck.cli.run import run
for args in json.loads(sys.argv[1]):
    code = run(args)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
        stream.buffer.write(b"\0%d\0" % code)
        stream.buffer.flush()
"""


def start(folder: Path, *args: str, encoding: str, more: Mapping[str, str] | None = None) -> Started:
    """Run a command in the folder with its output redirected, as a console of that encoding would get it."""
    return _started(folder, ("-m", "ecocheck", *args), encoding, more or {})


def start_each(folder: Path, commands: Sequence[tuple[str, ...]], encoding: str) -> dict[tuple[str, ...], Started]:
    """Run commands one after the other in one process, since most of what a process costs is its start."""
    done = _started(folder, ("-c", _EACH, json.dumps(commands)), encoding, {})
    assert done.code == 0, done.err
    outs, errs = done.out.split(b"\0"), done.err.split(b"\0")
    each = zip(outs[1::2], outs[0::2], errs[0::2], strict=False)
    made = dict(zip(commands, (Started(int(code), out, err) for code, out, err in each), strict=True))
    assert outs[-1] == errs[-1] == b""
    return made


def _started(folder: Path, program: tuple[str, ...], encoding: str, more: Mapping[str, str]) -> Started:
    servers = ("PYTHON", "ECOCHECK", "GITHUB", "GITLAB", "CI_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(servers)}
    done = subprocess.run(  # noqa: S603 our own program
        [sys.executable, *STRICT, *program],
        cwd=folder,
        env=kept | {"PYTHONUTF8": "0", "PYTHONIOENCODING": encoding} | dict(more),
        capture_output=True,
        check=False,
        timeout=180,
    )
    return Started(done.returncode, done.stdout, done.stderr)


def dated(*args: str) -> tuple[str, ...]:
    """The arguments with the day of the invented project."""
    return (*args, "--as-of", DAY)


def faulty(folder: Path) -> Path:
    """The invented project with some mistakes in it."""
    copy = shutil.copytree(PROJECT, folder)
    path = copy / "data" / "演练区" / "2024.yaml"
    content = path.read_bytes()
    for right, wrong in MISTAKES:
        assert content.count(right) == 1, right
        content = content.replace(right, wrong)
    path.write_bytes(content)
    return copy
