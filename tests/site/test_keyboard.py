"""Each kind of page by keyboard alone: every control is reached in its order, and one sees where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import Browser
from tests.site.building import KINDS, UNKNOWN, kinds_of_pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.chromium import Page

pytestmark = pytest.mark.needs("chromium")

CONTROLS = """[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter((one) => one.getClientRects().length && getComputedStyle(one).visibility === "visible")"""
STOP = """(() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return [window.controls.indexOf(one), seen || one.className === "skip", inside, one.outerHTML.slice(0, 120)];
})()"""
SIDEWAYS = """[...document.querySelectorAll('*')].filter((one) => one.clientWidth
  && !one.matches("figure.dates .scroll")
  && one.scrollWidth > one.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(one).overflowX))
  .map((one) => one.outerHTML.slice(0, 120))"""
"""All but the chart of dates: its axis of time scrolls in its own box, and its rows keep their names in sight."""
OPEN = """(() => {
  const start = document.querySelector("[data-fold=do]") || document.querySelector(".conclusion");
  const later = [...document.querySelectorAll("[data-fold]")].filter((one) => one.dataset.fold !== "do" && start &&
    start.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  const shown = (one) => one.getClientRects().length > 0;
  const open = later.filter((one) => [...one.querySelectorAll("p, li, td, svg")].some(shown));
  return [later.length, open.map((one) => one.querySelector("h2, h3").textContent)];
})()"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as started:
        yield started


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages, under the name of their project."""
    folder = tmp_path_factory.mktemp("site")
    kinds_of_pages(folder)
    return folder


ALL = (*(f"drill/{file}" for file in KINDS), *(f"longnan/{file}" for file in UNKNOWN))


def walk(page: Page) -> list[tuple[int, bool, bool, str]]:
    """Every stop of the Tab key from the beginning of the page to its last control."""
    page.do(f"window.controls = {CONTROLS}; 0")
    stops = []
    for _ in range(page.do("window.controls.length")):
        page.press("Tab")
        stops.append(tuple(page.do(STOP)))
    return stops


@pytest.mark.parametrize("file", ALL)
def test_every_control_is_reached_in_its_order_and_seen(browser: Browser, site: Path, file: str) -> None:
    page = browser.page().open(site / file, width=1280)
    stops = walk(page)
    assert len(stops) > 5
    assert [place for place, *_ in stops] == list(range(len(stops)))
    assert [said for _, seen, inside, said in stops if not (seen and inside)] == []
    page.press("Tab")
    assert page.do("window.controls.indexOf(document.activeElement)") <= 0


@pytest.mark.parametrize("file", ALL)
def test_the_skip_link_comes_first_and_leads_to_the_text(browser: Browser, site: Path, file: str) -> None:
    page = browser.page().open(site / file, width=1280)
    page.press("Tab")
    assert page.do("[document.activeElement.className, document.activeElement.textContent]") == ["skip", "跳到正文"]
    box = page.do(
        "(() => { const one = document.activeElement.getBoundingClientRect(); return [one.left, one.top] })()"
    )
    assert min(box) >= 0
    page.press("Enter")
    assert page.do("document.activeElement.id") == "main"
    page.press("Tab")
    assert page.do("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("file", ALL)
def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, site: Path, file: str, *, scripts: bool) -> None:
    page = browser.page().open(site / file, width=375, scripts=scripts)
    if scripts:
        page.do("document.querySelectorAll('button.fold[aria-expanded=false]').forEach((one) => one.click())")
    assert page.do("document.documentElement.scrollWidth") == 375
    assert page.do(SIDEWAYS) == []


@pytest.mark.parametrize("file", ALL)
def test_on_a_phone_what_comes_after_the_tasks_is_folded(browser: Browser, site: Path, file: str) -> None:
    page = browser.page().open(site / file, width=375)
    later, opened = page.do(OPEN)
    assert opened == []
    if file not in {"drill/search.html", "drill/received.html", "drill/trend.html", "drill/任务/T72.html"}:
        assert later > 0
        fold = "[...document.querySelectorAll('button.fold[aria-expanded=false]')].pop()"
        page.do(f"{fold}.focus()")
        page.press("Enter")
        assert len(page.do(OPEN)[1]) == 1


def test_on_a_wide_screen_they_are_open(browser: Browser, site: Path) -> None:
    page = browser.page().open(site / "drill/地区/青崖县.html", width=1280)
    assert "逐项对照" in page.do(OPEN)[1]


def test_a_link_on_a_phone_opens_what_it_leads_to(browser: Browser, site: Path) -> None:
    page = browser.page().open(site / "drill/地区/青崖县.html", width=375)
    page.do("document.querySelector('.missed a[href=\"#s1-24-2\"]').click()")
    page.do("new Promise((done) => setTimeout(done, 100))")
    assert page.do("document.getElementById('s1-24-2').getClientRects().length") == 1
