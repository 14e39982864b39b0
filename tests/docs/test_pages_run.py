"""The commands of the pages that were written to be followed do what the page says, in its order."""

from __future__ import annotations

import re
import shlex
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run_here
from tests.readme.test_readme import blocks, commands, edit, project

if TYPE_CHECKING:
    from pathlib import Path

PAGES = ("docs/checking.md", "docs/fill-in.md", "docs/outputs.md")
_GAP = re.compile(r"\s+")


@pytest.mark.parametrize("page", PAGES)
def test_every_command_works(
    page: str, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With the exercise as the README's first edit leaves it."""
    for server in ("GITHUB_ACTIONS", "GITLAB_CI"):
        monkeypatch.delenv(server, raising=False)
    folder, edited, told, ran = project(tmp_path), "", "", 0
    shutil.copytree(folder / "examples/演练市", folder / "examples/练习")
    for block in blocks("README.md"):
        if block.language == "yaml":
            edited = edit(folder, block.text, edited)
    for block in blocks(page):
        if block.language == "sh":
            for words, wanted in commands(block.text):
                done = run_here(capsysbinary, monkeypatch, *words[1:], folder=folder)
                assert done.code == wanted, f"{shlex.join(words)}\n{done.out}{done.err}"
                told, ran = told + done.out + done.err, ran + 1
        elif block.language == "output":
            assert [line for line in block.text.splitlines() if line not in told] == []
    assert ran
