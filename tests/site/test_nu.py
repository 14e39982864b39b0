"""The W3C's Nu checker has nothing against any kind of page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.requirements import node_package, program, run_tool
from tests.site.building import kinds_of_pages

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.needs("java")

NOT_CHECKED = ("Inline style violates Content Security Policy", "Inline script violates Content Security Policy")
"""The checker does not work out the hashes that allow them; browsers do, and a test of theirs reads the console."""


def checked(folder: Path, *files: Path) -> list[dict[str, object]]:
    """What the checker says of the files."""
    jar = node_package("vnu-jar") / "build" / "dist" / "vnu.jar"
    run = run_tool(program("java"), "-jar", jar, "--format", "json", "--stdout", *files, folder=folder)
    found: list[dict[str, object]] = json.loads(run.stdout)["messages"]
    return found


def test_no_page_has_an_error_or_a_warning(tmp_path: Path) -> None:
    said = checked(tmp_path, *kinds_of_pages(tmp_path).values())
    found = [one for one in said if not str(one["message"]).startswith(NOT_CHECKED)]
    assert [(one["type"], one["message"], one.get("extract"), one.get("url")) for one in found] == []


def test_it_finds_what_is_wrong(tmp_path: Path) -> None:
    """A second element with the id `main`, and a row without cells in a table that is not closed."""
    file = kinds_of_pages(tmp_path)["drill/index.html"]
    text = file.read_text(encoding="utf-8").replace("</main>", '<p id="main"><table><tr></table></main>', 1)
    file.write_text(text, encoding="utf-8", newline="")
    kinds = [one["type"] for one in checked(tmp_path, file)]
    assert kinds.count("error") >= 2
