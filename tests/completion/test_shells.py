"""The scripts in the real shells: bash, zsh and fish."""

from __future__ import annotations

import os
import select
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DRILL = REPOSITORY / "examples" / "演练市"
PROMPT = "next> "
pytestmark = pytest.mark.skipif(os.name == "nt", reason="these shells are of Unix")


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    """The program under its own name on the PATH, and nobody's configuration."""
    program = tmp_path / "bin" / "ecocheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ecocheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ECOCHECK", "LC_"))}
    return kept | {"PATH": path, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "LANG": "C.UTF-8"}


def run(command: list[str], environment: Mapping[str, str]) -> list[str]:
    """What a shell prints, line by line."""
    done = subprocess.run(  # noqa: S603 a shell of this machine
        command, cwd=DRILL, env=dict(environment), capture_output=True, check=False, timeout=60
    )
    assert b"Traceback" not in done.stderr
    return done.stdout.decode().splitlines()


BASH = """
eval "$(ecocheck completion bash)"
try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _ecocheck; (IFS='|'; echo "${COMPREPLY[*]}"); }
try ecocheck rep
try ecocheck check --county 云
try ecocheck check --county = 云
COMP_TYPE=63
try ecocheck check --fail-on un
try ecocheck check --county 云
cd /
try ecocheck check --county ''
complete -p ecocheck
"""


@pytest.mark.needs("bash")
def test_bash(environment: Mapping[str, str]) -> None:
    assert run(["bash", "--norc", "-c", BASH], environment) == [
        "report",
        "云岭县",
        "云岭县",
        "undetermined  (现状不清)|unreviewed  (达标而没有有效的同意)",
        "云岭县",
        "",
        "complete -o bashdefault -o default -F _ecocheck ecocheck",
    ]


FISH = """
ecocheck completion fish | source
for line in 'ecocheck rep' 'ecocheck check --county 云' 'ecocheck check --county=云' 'ecocheck check --county 无'
    complete -C $line
    echo .
end
for line in 'ecocheck validate da' 'ecocheck --root da' 'ecocheck --root u'
    complete -C $line | string replace -r '\\t.*' ''
    echo .
end
"""


@pytest.mark.needs("fish")
def test_fish(environment: Mapping[str, str]) -> None:
    shown = "\n".join(["", *run(["fish", "-N", "-c", FISH], environment)])
    *words, files, folders, no_folder, rest = (one.split("\n")[1:] for one in shown.split("\n."))
    assert words == [
        ["report\t生成某个地区或单位的差距报告"],
        ["云岭县\t县"],
        ["--county=云岭县\t县"],
        [],
    ]
    assert "data/" in files
    assert "data/" in folders
    assert "units.yaml" not in no_folder
    assert rest == []


@pytest.mark.needs("zsh")
def test_zsh(environment: Mapping[str, str]) -> None:
    """Zsh completes in its line editor only, so somebody types on a terminal."""
    typed = [
        'autoload -U compinit; compinit -u -D; eval "$(ecocheck completion zsh)"\r',
        "ecocheck check --county 云\t\x01: \r",
        "ecocheck check --fail-on un\t\t",
    ]
    shown = on_a_terminal(["zsh", "-f", "-i"], environment, typed, "达标而没有有效的同意")
    assert "云岭县" in shown
    assert "undetermined" in shown
    assert "现状不清" in shown
    assert "Traceback" not in shown


def on_a_terminal(command: list[str], environment: Mapping[str, str], typed: list[str], until: str) -> str:
    """What a terminal shows while each of this is typed at a new prompt, until a text appears."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.chdir(DRILL)
        os.execvpe(command[0], command, dict(environment) | {"TERM": "xterm", "PS1": PROMPT})  # noqa: S606 a shell of this machine
    shown = b""
    try:
        for one in typed:
            shown += _heard(terminal, 20.0, PROMPT)
            os.write(terminal, one.encode())
        shown += _heard(terminal, 20.0, until)
    finally:
        os.close(terminal)
        os.kill(child, 9)
        os.waitpid(child, 0)
    return shown.decode(errors="replace")


def _heard(terminal: int, seconds: float, until: str) -> bytes:
    heard, end = b"", time.monotonic() + seconds
    while time.monotonic() < end and not (until and until.encode() in heard):
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if ready:
            try:
                heard += os.read(terminal, 65536)
            except OSError:
                break
    return heard
