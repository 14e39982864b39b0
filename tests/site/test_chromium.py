"""Each kind of page in a real browser: quiet, alone, as wide as the window; the search finds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from tests.browser.chromium import Browser
from tests.report.test_chromium import CUT
from tests.site.building import pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.needs("chromium")

KINDS = (
    "index.html",
    "search.html",
    "地区/青崖县.html",
    "地区/演练市.html",
    "指标/24.html",
    "指标/22.html",
    "单位/市住建局.html",
    "任务/T72.html",
    "任务/T1.html",
)
SHOWN = "[...document.querySelectorAll('.found li')].filter((one) => one.getClientRects().length).length"
SPILLS = """[...document.querySelectorAll('body *')].filter((one) => !one.closest('.scroll, svg, .mark, .skip')
  && one.getClientRects().length && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map((one) => one.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as started:
        yield started


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The drill's site, under a name with a blank and signs that mean something in addresses."""
    folder = tmp_path_factory.mktemp("site") / "网站 50% #1"
    for file, text in pages().items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.mark.parametrize("file", KINDS)
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scripts", [True, False])
def test_quiet_alone_and_as_wide_as_the_window(
    browser: Browser, site: Path, file: str, width: int, *, scripts: bool
) -> None:
    page = browser.page().open(site / file, width=width, scripts=scripts)
    assert page.said == []
    assert page.asked == [(site / file).as_uri()]
    assert page.do("document.documentElement.scrollWidth") <= width
    assert page.do(CUT) == []
    assert page.do(SPILLS) == []


WIDTHS = "[...document.querySelectorAll('.regions > li > svg')].map((one) => one.getBoundingClientRect().width)"


@pytest.mark.parametrize(("width", "media"), [(1280, "screen"), (375, "screen"), (1280, "print")])
def test_the_bars_of_all_regions_have_one_width(browser: Browser, site: Path, width: int, media: str) -> None:
    page = browser.page().open(site / "index.html", width=width)
    page.do("document.querySelectorAll('button.fold[aria-expanded=false]').forEach((one) => one.click())")
    page.send("Emulation.setEmulatedMedia", media=media)
    found = page.do(WIDTHS)
    assert len(found) == 6
    assert max(found) - min(found) < 1
    assert min(found) > 100


def test_a_link_is_followed_to_the_line(browser: Browser, site: Path) -> None:
    page = browser.page().open(site / "index.html", width=1280)
    page.do("document.querySelector('a.cell[href*=青崖县]').click()")
    browser.wait_for("Page.loadEventFired", page.session)
    assert unquote(page.do("location.href")).endswith("地区/青崖县.html#s1-12-1")
    assert page.do("document.querySelector(':target').id") == "s1-12-1"
    page.do("document.querySelector('.site-bar a[rel=next]').click()")
    browser.wait_for("Page.loadEventFired", page.session)
    assert unquote(page.do("location.pathname")).endswith("地区/柳溪县.html")
    # of a click that no hand has made Chromium says that going back will skip the page
    assert [one for one in page.said if "NavigationEntryMarkedSkippable" not in one] == []


def test_the_search_finds_by_id_name_office_and_alias(browser: Browser, site: Path) -> None:
    page = browser.page().open(site / "search.html", width=1280)
    everything = page.do(SHOWN)
    assert everything == len(pages()) - 4
    page.do("document.querySelector('#find input').focus()")
    page.type("污水 24-2")
    assert page.do(SHOWN) == 1
    assert page.do("document.querySelector('[role=status]').textContent") == f"显示 1 条，共 {everything} 条"
    page.do("document.querySelector('#find input').select()")
    page.type("没有的词")
    assert page.do(SHOWN) == 0
    page.do("document.querySelector('#find input').select()")
    page.type("t72")
    assert page.do("document.querySelector('.found:not([hidden]) li:not([hidden]) a').getAttribute('href')") == (
        "任务/T72.html"
    )
    assert page.said == []


def test_without_scripts_the_search_is_an_index(browser: Browser, site: Path) -> None:
    page = browser.page().open(site / "search.html", width=1280, scripts=False)
    assert page.do(SHOWN) == len(pages()) - 4
    assert page.do("document.querySelector('#find input')") is None


@pytest.mark.parametrize("file", ["index.html", "指标/24.html", "任务/T72.html"])
def test_the_bar_is_not_on_paper(browser: Browser, site: Path, file: str) -> None:
    page = browser.page().open(site / file, width=1280)
    page.send("Emulation.setEmulatedMedia", media="print")
    assert page.do("document.querySelector('.site-bar').getClientRects().length") == 0
