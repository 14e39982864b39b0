"""Every command that a page shows is one that the program takes, with its options; read by the parser, not run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tools.site.navigation import PAGES
from tools.site.staging import ROOT, is_there

from ecocheck.cli.command_list import COMMANDS
from tests.docs.commands_shown import shown, trouble

if TYPE_CHECKING:
    from pathlib import Path

PAGES_NOW = [page for page in PAGES if is_there(page) and page != "CHANGELOG.md"]
"""The record of changes tells of commands as they were."""
_MENTION = re.compile(rf"ecocheck (?:{'|'.join(COMMANDS)}|命令 --help)")
"""A command by its name alone, in a sentence about it."""


def faults(page: Path) -> list[str]:
    """Each command that the parser refuses."""
    found = [one for one in shown(page.read_text(encoding="utf-8")) if not _MENTION.fullmatch(one.text)]
    return [f"{page.name}:{one.line} {one.text}: {why}" for one in found if (why := trouble(one.text))]


@pytest.mark.parametrize("page", PAGES_NOW)
def test_every_command_is_taken(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert faults(ROOT / page) == []
    capsys.readouterr()  # help pages that the parser writes


def test_a_wrong_command_is_found(tmp_path: Path) -> None:
    page = tmp_path / "页.md"
    page.write_text(
        "# 页\n\n写 `ecocheck gap --county 甲县`，或者 `ecocheck report -o 甲县.html`。\n\n"
        "```yaml\nrun: ecocheck check --form json | head\n```\n\n"
        "```sh\necocheck check --format json > 判定.json   # 存下来\nPYTHONUTF8=1 ecocheck check --yaer 2025\n```\n\n"
        "```text\necocheck says so\n```\n",
        encoding="utf-8",
    )
    assert [one.split(":")[1].split(" ", 1) for one in faults(page)] == [
        ["6", "ecocheck check --form json"],
        ["11", "ecocheck check --yaer 2025"],
        ["3", "ecocheck gap --county 甲县"],
    ]


def test_most_pages_are_looked_through() -> None:
    """What finds nothing in nearly all pages finds nothing because it is broken."""
    counts = {page: len(list(shown((ROOT / page).read_text(encoding="utf-8")))) for page in PAGES_NOW}
    assert sum(counts.values()) > 150
    assert min(counts[page] for page in ("README.md", "docs/tutorial.md", "docs/ci.md", "docs/reviews.md")) > 2
