"""The page in a real browser: quiet, alone, as wide as the window, usable by keyboard, whole on paper."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.selection import Wanted
from ecocheck.render.templating.report import render_report
from ecocheck.verdict.outcome import Verdict
from tests.browser.chromium import Browser
from tests.report.poison import poisoned
from tests.report.running import of, rendered, report_of
from tests.requirements import program, run_tool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.chromium import Page

pytestmark = pytest.mark.needs("chromium")

DRILL = Path(__file__).parents[2] / "examples" / "演练市"
REPORTS = {
    "county": Wanted(counties=("青崖县",)),
    "city": Wanted(counties=("演练市",)),
    "agency": Wanted(agencies=("市生态环境局",)),
    "all": Wanted(),
}
AS_OF = datetime.date(2026, 3, 31)
FEWEST_PAGES = {"county": 10, "city": 16, "agency": 13, "all": 75}
"""What is folded for reference is not printed; these are the pages that are left."""
MOST_PAGES = {"county": 26, "city": 36, "agency": 25, "all": 150}
NASTY = "</script><img src=x onerror=alert(1)>"
ROWS = "[...document.querySelectorAll('#s1-all ~ table tbody tr:not(.group)')]"
CUT = """[...document.querySelectorAll('table.counts')].filter((table) => {
  const room = table.parentElement.getBoundingClientRect().right + 1;
  return [table, ...table.querySelectorAll('th, td')].some((one) =>
    one.getBoundingClientRect().right > room || one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0);
}).map((table) => table.textContent)"""
"""Tables of counts of which something stands out of the place that they have."""
OVERRUN = """[...document.querySelectorAll('table.fixed td .num')].filter((one) =>
  one.getBoundingClientRect().right > one.closest('td').getBoundingClientRect().right + 1).length"""
"""How many values stand out of their cells."""
SHOWN = f"{ROWS}.filter((row) => row.getClientRects().length).map((row) => row.cells[0].textContent)"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as started:
        yield started


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    texts = {
        name: render_report(report_of(wanted, DRILL, AS_OF), form="html", lang="zh", templates=None)
        for name, wanted in REPORTS.items()
    }
    found = {}
    for name, text in texts.items():
        found[name] = folder / f"{name}.html"
        found[name].write_text(text, encoding="utf-8", newline="")
    return found


@pytest.fixture
def county(browser: Browser, files: dict[str, Path]) -> Page:
    return browser.page().open(files["county"], width=1280)


def control(page: Page, name: str) -> str:
    """The expression of a control of the table of all criteria, by its label."""
    bar = "document.querySelector('#s1-all ~ .tools')"
    found = f"[...{bar}.querySelectorAll('label')].find((one) => one.textContent.startsWith('{name}'))"
    assert page.do(f"{found} !== undefined"), name
    return f"{found}.querySelector('input, select')"


def choose(page: Page, name: str, value: str) -> None:
    chosen = control(page, name)
    page.do(f"(() => {{ const one = {chosen}; one.value = '{value}'; one.dispatchEvent(new Event('change')) }})()")


def status(page: Page) -> str:
    said = page.do("document.querySelector('#s1-all ~ .tools [role=status]').textContent")
    assert isinstance(said, str)
    return said


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("name", REPORTS)
def test_it_says_nothing_asks_nobody_and_fits(
    browser: Browser, files: dict[str, Path], name: str, width: int, *, scripts: bool
) -> None:
    page = browser.page().open(files[name], width=width, scripts=scripts)
    assert page.do("document.documentElement.scrollWidth") <= width
    assert page.do(CUT) == []
    assert page.do("document.querySelectorAll('button, input, select').length > 0") is scripts
    assert page.do("getComputedStyle(document.querySelector('h1')).color") == "rgb(31, 95, 67)"
    assert page.said == []
    assert page.asked == [files[name].as_uri()]


def test_a_long_value_stays_in_its_cell(browser: Browser, files: dict[str, Path]) -> None:
    """Beside the other columns of a window of 1000, a value with a long unit wraps."""
    page = browser.page().open(files["county"], width=1000)
    assert page.do("document.querySelectorAll('table.fixed td .num').length") > 0
    page.do(
        "document.querySelectorAll('table.fixed td .num')"
        ".forEach((one) => { one.textContent = '1234567.8微克标准状态每立方米每平方公里每人' })"
    )
    assert page.do(OVERRUN) == 0


def test_a_script_or_style_of_another_place_does_nothing(browser: Browser, tmp_path: Path) -> None:
    own = '<script>document.title = "taken"</script><p style="color: red" id="red">一</p>'
    template = f'{{% extends "default/report.html.j2" %}}{{% block findings %}}{own}{{% endblock %}}'
    (tmp_path / "report.html.j2").write_text(template, encoding="utf-8")
    file = tmp_path / "own.html"
    file.write_text(rendered(of("演练区"), "html", templates=tmp_path), encoding="utf-8")
    page = browser.page().open(file, width=1280)
    assert "taken" not in page.do("document.title")
    assert page.do("getComputedStyle(document.getElementById('red')).color") != "rgb(255, 0, 0)"
    assert any("Content Security Policy" in one for one in page.said)


def test_what_stands_in_a_field_stays_text(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "nasty.html"
    wanted = (of("演练区"), Wanted(agencies=("市乙局",)))
    for one in wanted:
        html = render_report(poisoned(report_of(one), NASTY), form="html", lang="zh", templates=None)
        file.write_text(html, encoding="utf-8")
        page = browser.page().open(file, width=1280)
        page.do("document.querySelectorAll('select').forEach((one) => one.dispatchEvent(new Event('change')))")
        assert page.do("[document.images.length, document.scripts.length]") == [0, 1]
        assert NASTY in page.do("document.querySelector('h1').textContent")
        assert page.said == []
        assert page.asked == [file.as_uri()]


def test_every_row_is_there_with_and_without_scripts(browser: Browser, files: dict[str, Path]) -> None:
    expected = [row.id for one in report_of(REPORTS["county"], DRILL, AS_OF).regions[0].indicators for row in one.rows]
    for scripts in (True, False):
        page = browser.page().open(files["county"], width=1280, scripts=scripts)
        assert page.do(SHOWN) == expected


def test_the_verdict_filters(county: Page) -> None:
    part = report_of(REPORTS["county"], DRILL, AS_OF).regions[0]
    choose(county, "判定", "not_met")
    assert county.do(SHOWN) == ["12-2", "24-2"]
    assert status(county) == "显示 2 行，共 63 行"
    assert (
        county.do("[...document.querySelectorAll('#s1-all ~ table tr.group')].filter((one) => !one.hidden).length") == 2
    )
    choose(county, "判定", "undetermined")
    rows = [row for one in part.indicators for row in one.rows]
    assert county.do(SHOWN) == [row.id for row in rows if row.verdict is Verdict.UNDETERMINED]


def test_text_office_and_field_filter_together(county: Page) -> None:
    county.do(f"{control(county, '文字')}.focus()")
    county.type("污水")
    assert county.do(SHOWN) == ["24-1", "24-2", "25-1"]
    choose(county, "单位", "市住建局")
    assert county.do(SHOWN) == ["24-1", "24-2"]
    choose(county, "领域", "3 生态系统保护")
    assert county.do(SHOWN) == []
    assert status(county) == "显示 0 行，共 63 行"
    county.do(
        "[...document.querySelectorAll('#s1-all ~ .tools button')].find((one) => one.textContent === '清除').click()"
    )
    assert len(county.do(SHOWN)) == 63


def test_a_column_sorts_by_keyboard_up_down_and_back(county: Page) -> None:
    before = county.do(SHOWN)
    head = "[...document.querySelectorAll('#s1-all ~ table th[data-sort]')].find((one) => one.dataset.name === '差距')"
    shares = f"{ROWS}.map((row) => row.querySelector('[data-s]').dataset.s).filter(Boolean).map(Number)"
    county.do(f"{head}.querySelector('button').focus()")
    county.press("Enter")
    assert county.do(f"{head}.getAttribute('aria-sort')") == "ascending"
    upward = county.do(shares)
    assert upward == sorted(upward)
    assert county.do(SHOWN)[0] == "12-2"
    assert status(county) == "显示 63 行，共 63 行 · 按“差距”排序 · 升序"
    county.press("Space")
    assert county.do(shares) == sorted(upward, reverse=True)
    assert county.do(f"{ROWS}.slice(-1)[0].querySelector('[data-s]').dataset.s") == ""
    county.press("Enter")
    assert county.do(f"{head}.hasAttribute('aria-sort')") is False
    assert county.do(SHOWN) == before


def test_ids_sort_as_numbers_and_verdicts_the_worst_first(county: Page) -> None:
    head = "[...document.querySelectorAll('#s1-all ~ table th[data-sort]')].find((one) => one.dataset.name === '{}')"
    before = county.do(SHOWN)
    county.do(head.format("编号") + ".querySelector('button').click()")
    assert county.do(SHOWN) == before
    county.do(head.format("判定") + ".querySelector('button').click()")
    kinds = county.do(f"{ROWS}.map((row) => row.dataset.v)")
    assert list(dict.fromkeys(kinds)) == [
        "not_met", "city_not_met", "undetermined", "met", "city_met", "not_applicable",
    ]  # fmt: skip # a table, read by rows


def test_sections_fold_by_keyboard_and_a_link_unfolds(county: Page) -> None:
    table = "document.querySelector('#s1-all ~ table').getClientRects().length > 0"
    county.do("document.querySelector('#s1-all button').focus()")
    county.press("Enter")
    assert county.do("document.querySelector('#s1-all button').getAttribute('aria-expanded')") == "false"
    assert county.do(table) is False
    county.do("document.querySelector('.missed a[href=\"#s1-24-2\"]').click()")
    county.do("new Promise((done) => setTimeout(done, 100))")
    assert county.do(table) is True
    county.do("document.querySelector('button.all').click()")
    assert county.do("document.querySelectorAll('.folded').length > 5")
    assert county.do("document.querySelector('button.all').textContent") == "全部展开"
    county.do("document.querySelector('button.all').click()")
    assert county.do("document.querySelectorAll('.folded').length") == 0


def test_a_link_to_a_row_that_a_filter_hides_shows_it(county: Page) -> None:
    choose(county, "判定", "met")
    assert "24-2" not in county.do(SHOWN)
    county.do("location.hash = '#s1-24-2'")
    county.do("new Promise((done) => setTimeout(done, 100))")
    assert "24-2" in county.do(SHOWN)


CONTRAST = """(() => {
  const rgba = (said) => said.match(/[\\d.]+/g).map(Number);
  const light = (one) => {
    const [r, g, b] = one.map((c) => (c / 255 <= 0.03928 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    for (; one; one = one.parentElement) {
      const [r, g, b, a = 1] = rgba(getComputedStyle(one).backgroundColor);
      if (a > 0) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const poor = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || one.closest("[aria-hidden=true], script, option")) continue;
    const style = getComputedStyle(one);
    const ink = rgba(one.closest("svg") ? style.fill : style.color).slice(0, 3);
    const [first, second] = [light(ink), light(ground(one))].sort((a, b) => b - a);
    if ((first + 0.05) / (second + 0.05) < 4.5) poor.add(one.outerHTML.slice(0, 80));
  }
  return [...poor];
})()"""


@pytest.mark.parametrize("name", REPORTS)
def test_it_can_be_read_and_heard(browser: Browser, files: dict[str, Path], name: str) -> None:
    page = browser.page().open(files[name], width=1280)
    assert page.do(CONTRAST) == []
    levels = page.do("[...document.querySelectorAll('h1, h2, h3, h4')].map((one) => Number(one.tagName[1]))")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.do(
        "[...document.querySelectorAll('svg:not([aria-hidden=true])')].every((one) => one.querySelector('title'))"
    )
    page.send("Accessibility.enable")
    nodes: list[dict[str, Any]] = page.send("Accessibility.getFullAXTree")["nodes"]
    named = {"image", "SvgRoot", "button", "searchbox", "combobox", "link", "navigation", "region", "group"}
    for node in nodes:
        role = node.get("role", {}).get("value")
        if role in named and not node.get("ignored"):
            assert node.get("name", {}).get("value"), node
    roles = [node.get("role", {}).get("value") for node in nodes]
    assert {"main", "banner", "navigation", "status"} <= set(roles)


def test_the_skip_link_comes_first(county: Page) -> None:
    county.press("Tab")
    assert county.do("document.activeElement.className") == "skip"
    county.press("Enter")
    assert county.do("document.activeElement.id") == "main"


MARKED = """(() => {
  let n = 0;
  for (const row of document.querySelectorAll("tbody tr")) {
    n += 1;
    for (const cell of row.cells) {
      for (const where of ["afterbegin", "beforeend"]) {
        const mark = document.createElement("span");
        mark.textContent = `@${n}@`;
        mark.style.cssText = "font-size: 3px; line-height: 1; white-space: nowrap; color: #000";
        cell.insertAdjacentElement(where, mark);
      }
    }
  }
  return n;
})()"""


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("name", MOST_PAGES)
def test_it_prints_on_a4_without_a_cut_row(browser: Browser, files: dict[str, Path], tmp_path: Path, name: str) -> None:
    page = browser.page().open(files[name], width=1280)
    (tmp_path / "short.pdf").write_bytes(page.pdf())
    assert len(printed(tmp_path, "short.pdf")) <= FEWEST_PAGES[name]
    for _ in range(2):  # fold everything, then unfold everything
        page.do("document.querySelector('button.all').click()")
    (tmp_path / "plain.pdf").write_bytes(page.pdf())
    rows = page.do(MARKED)
    (tmp_path / "marked.pdf").write_bytes(page.pdf())
    plain, marked = (printed(tmp_path, one) for one in ("plain.pdf", "marked.pdf"))
    assert 4 <= len(plain) <= MOST_PAGES[name]
    assert {"演练数据"} <= set(re.findall(r"演\s*练\s*数\s*据", plain[0]))
    assert all("清除" not in one and "全部收起" not in one for one in plain)
    places: dict[str, set[int]] = {}
    for number, text in enumerate(marked):
        for mark in re.findall(r"@(\d+)@", text):
            places.setdefault(mark, set()).add(number)
    assert len(places) == rows
    assert {mark for mark, found in places.items() if len(found) > 1} == set()


def test_the_first_page_holds_what_a_leader_asks(browser: Browser, files: dict[str, Path], tmp_path: Path) -> None:
    program("pdftotext")
    page = browser.page().open(files["county"], width=1280)
    (tmp_path / "first.pdf").write_bytes(page.pdf())
    first = re.sub(r"\s", "", printed(tmp_path, "first.pdf")[0])
    for said in (
        "青崖县2025年度国家生态文明建设示范创建指标和任务完成情况报告",
        "青崖县2项不达标",
        "24-2",
        "差0.71个百分点",
        "市住建局",
        "2025年1—6月",
        "整改时限：见整改进展",
        "适用的58个判定项中",
        "变差1项",
    ):
        assert said in first


def printed(folder: Path, name: str) -> list[str]:
    """The text of each page."""
    run = run_tool("pdftotext", "-layout", name, "-", folder=folder)
    assert run.returncode == 0
    return run.stdout.split("\f")[:-1]
