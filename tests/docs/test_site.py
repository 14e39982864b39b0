"""The site as it is built: from a folder, without the net, with a search that knows Chinese."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tools.site.checking import faults
from tools.site.navigation import PAGES
from tools.site.staging import ROOT, is_there, place

from tests.browser.chromium import Browser
from tests.requirements import libraries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.chromium import Page

pytestmark = pytest.mark.needs("zensical")

_FOUND = """[...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean)
  .flatMap((root) => [...root.querySelectorAll('ol li a')])
  .map((one) => decodeURIComponent(new URL(one.href).pathname.split('/').pop() + new URL(one.href).hash))"""
_INPUT = """[...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean)
  .map((root) => root.querySelector('input')).filter(Boolean)[0]"""
_PATIENCE = 20


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once."""
    libraries("zensical")
    folder: Path = tmp_path_factory.mktemp("site") / "site"
    done = subprocess.run(  # noqa: S603 our own builder
        [sys.executable, "-m", "tools.site", folder], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with Browser() as started:
        yield started


def test_every_page_is_built(site: Path) -> None:
    built = {str(path.relative_to(site).as_posix()) for path in site.rglob("*.html")}
    assert built == {place(page).removesuffix(".md") + ".html" for page in PAGES if is_there(page)}


def test_what_is_wrong_in_a_site_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<h2 id="甲">甲</h2><a href="b.html">b</a><a href="#乙">乙</a><a href="../x.html">x</a><a href="./">o</a>'
        '<a href="https://example.org/">fine</a><a href="#甲">fine</a><script src="//example.org/x.js"></script>'
        '<img src="https://example.org/x.png">',
        encoding="utf-8",
    )
    (tmp_path / "a.css").write_text("@import 'x.css'; a { background: url(https://example.org/x.png) }")
    assert faults(tmp_path) == [
        "a.html: b.html: no such file",
        "a.html: #乙: no such anchor",
        "a.html: ../x.html: no such file",
        "a.html: ./: no such file",
        "a.html: //example.org/x.js: fetched from elsewhere",
        "a.html: https://example.org/x.png: fetched from elsewhere",
        "a.css: fetches from elsewhere",
    ]


def _wait(page: Page, script: str) -> object:
    limit = time.monotonic() + _PATIENCE
    while not (found := page.do(script)) and time.monotonic() < limit:
        time.sleep(0.05)
    return found


def _searched(page: Page, words: str) -> list[str]:
    """Where the search leads for these words, which take the place of those before; nothing before it has answered."""
    page.do(f"{_INPUT}.focus(); {_INPUT}.select()")
    page.type("zzzz")
    assert _wait(page, f"({_FOUND}).length == 0")
    page.do(f"{_INPUT}.select()")
    page.type(words)
    found = _wait(page, f"(found => found.length && found)({_FOUND})")
    assert isinstance(found, list), words
    return found


@pytest.mark.needs("chromium")
def test_search_finds_chinese_from_a_folder(site: Path, browser: Browser) -> None:
    """Headings first; words in the text too."""
    page = browser.page().open(site / "reading.html", width=375)
    page.do("document.querySelector('.md-search__button').click()")
    assert _wait(page, f"Boolean({_INPUT})")
    for words, first in (
        ("ECO250", "codes.html#eco250-数后面带了单位"),
        ("现状不清", "verdicts.html#现状不清的原因"),
        ("佐证材料", "data.html#佐证材料"),
        ("逾期", "verdicts.html#任务什么时候算逾期"),
    ):
        assert _searched(page, words)[0] == first
    for words in ("污水处理率", "县城污水"):
        assert len(_searched(page, words)) >= 5
    assert [one for one in page.asked if not one.startswith(("file:", "data:", "blob:"))] == []


@pytest.mark.needs("chromium")
@pytest.mark.parametrize(("name", "width"), [("manual/rules-years.html", 375), ("index.html", 1280)])
def test_no_page_is_wider_than_the_screen(site: Path, browser: Browser, name: str, width: int) -> None:
    page = browser.page().open(site / name, width=width)
    assert page.do("document.documentElement.scrollWidth") <= width
    assert [one for one in page.asked if not one.startswith(("file:", "data:", "blob:"))] == []
    assert [one for one in page.said if '"Issue"' not in one and "Issue" not in one] == []
