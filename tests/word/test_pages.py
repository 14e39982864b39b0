"""The commands for Word and Excel in docs/outputs.md; in no `sh` block, as they need the extras."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import eco
from tests.readme.test_readme import ROOT, blocks

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

__all__ = ["eco"]

pytestmark = pytest.mark.needs("word")


def test_the_commands_of_the_section_write_their_files(eco: Runner, tmp_path: Path) -> None:
    shown = [
        line for block in blocks("docs/outputs.md") if block.language == "console" for line in block.text.splitlines()
    ]
    ran = [shlex.split(line)[1:] for line in shown if line.startswith("ecocheck ")]
    assert [words[0] for words in ran] == ["report", "ledger"]
    for words in ran:
        made = [str(ROOT / word) if word.startswith("examples/") else word for word in words]
        done = eco(*made, folder=tmp_path)
        assert (done.code, done.err) == (0, "")
        assert words[-1] in done.out
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".docx", ".xlsx"]
