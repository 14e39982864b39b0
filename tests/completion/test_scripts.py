"""The scripts: what `ecocheck completion` prints, and what PowerShell's has to look like, which is not run here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ecocheck.cli.commands.completion import SHELLS
from tests.cli.running import run_here

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("shell", SHELLS)
def test_it_is_printed_anywhere(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shell: str
) -> None:
    ran = run_here(capsysbinary, monkeypatch, "completion", shell, folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert f"__complete {shell}" in ran.out.replace("'", "")
    assert ran.out.isascii()  # a profile may be read by any code page
    assert "\r" not in ran.out
    assert not list(tmp_path.iterdir())
    shown = run_here(capsysbinary, monkeypatch, "completion", shell, folder=tmp_path, width=80)
    assert shown.out == ran.out
    assert f"ecocheck completion {shell}" in shown.err
    assert run_here(capsysbinary, monkeypatch, "-q", "completion", shell, folder=tmp_path, width=80).err == ""


def test_another_shell(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ran = run_here(capsysbinary, monkeypatch, "completion", "cmd", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "powershell、bash、zsh、fish" in ran.err
    assert run_here(capsysbinary, monkeypatch, "completion", folder=tmp_path).code == 2


def test_the_script_of_powershell(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = run_here(capsysbinary, monkeypatch, "completion", "powershell", folder=tmp_path).out
    code = "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("#"))
    assert "Register-ArgumentCompleter -Native -CommandName 'ecocheck', 'ecocheck.exe'" in code
    assert re.search(r"param\(\$wordToComplete, \$commandAst, \$cursorPosition\)", code)
    without = re.sub(r"'[^'\n]*'|\"[^\"\n]*\"", "", code)
    for left, right in ("()", "{}", "[]"):
        assert without.count(left) == without.count(right)
    # what 5.1 does not know
    assert not re.search(r"\?\?|\?\.|&&|\|\||-Parallel|ForEach-Object -P", code)
    # the program is found on the PATH, not by what was typed, and its errors are not shown
    assert "-CommandType Application" in code
    assert "2>$null" in code
    # nothing that was read is ever run
    assert not re.search(r"(?i)invoke-expression|\biex\b|scriptblock\]::create", code)
