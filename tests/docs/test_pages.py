"""The pages in docs/ that are made from the code say what the code says; every link in docs/ leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.cli.command_list import COMMANDS
from ecocheck.findings.catalogue import CATALOGUE
from ecocheck.render.open_data.tables import TABLES
from tests.cli.running import run_here
from tests.docs.pages import codes_page, commands_page, open_data_page
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)")
_COMMAND = re.compile(r"^  ([a-z]+) ", re.MULTILINE)


def test_codes() -> None:
    """Every code has its page, once."""
    text = codes_page()
    assert sorted(re.findall(r'<a id="(eco\d+)">', text)) == sorted(code.lower() for code in CATALOGUE)
    same_as_snapshot(DOCS / "codes.md", text)


def test_commands(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every command that the program names has its page, with the examples of no project."""

    def help_of(words: Sequence[str]) -> str:
        ran = run_here(capsysbinary, monkeypatch, *words, "--help", folder=tmp_path, width=None)
        assert (ran.code, ran.err) == (0, "")
        return ran.out

    names = _COMMAND.findall(help_of([]))
    assert sorted(names) == sorted(COMMANDS)
    same_as_snapshot(DOCS / "commands.md", commands_page(help_of, names))


def test_open_data() -> None:
    """Every table has its part, and every column its row."""
    text = open_data_page()
    for table in TABLES:
        part = text.partition(f"\n### {table.name}\n")[2].partition("\n### ")[0]
        assert re.findall(r"^\| `(\w+)` \|", part, re.MULTILINE) == [one.key for one in table.columns]
    same_as_snapshot(DOCS / "open-data.md", text)


@pytest.mark.parametrize(
    "page", sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md"), *DOCS.glob("manual/*.md")]), ids=lambda path: path.name
)
def test_links(page: Path) -> None:
    """A relative link names a file that is there, and an anchor that stands in it."""
    for file, anchor in _LINK.findall(page.read_text(encoding="utf-8")):
        target = (page.parent / file) if file else page
        assert target.exists(), f"{page.name}: {file}"
        if anchor and target.suffix == ".md" and anchor.startswith("eco"):
            assert f'<a id="{anchor}">' in target.read_text(encoding="utf-8"), f"{page.name}: #{anchor}"
