"""What stands on the first screen and on the first printed page: how things are, what is worst, who acts, by when."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.selection import Wanted
from ecocheck.render.templating.report import render_report
from tests.browser.chromium import Browser
from tests.report.running import report_of
from tests.report.test_chromium import printed
from tests.requirements import program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.chromium import Page

pytestmark = pytest.mark.needs("chromium")

ROOT = Path(__file__).parents[2]
DRILL = ROOT / "examples" / "演练市"
AS_OF = datetime.date(2026, 3, 31)
ALL, CITY, COUNTY = Wanted(), Wanted(counties=("演练市",)), Wanted(counties=("青崖县",))
OFFICE, REAL = Wanted(agencies=("市生态环境局",)), Wanted(counties=("武都区",))
REPORTS = {"all": (ALL, DRILL), "city": (CITY, DRILL), "county": (COUNTY, DRILL), "office": (OFFICE, DRILL)}
UNKNOWN = {"武都区": (REAL, ROOT), "office": (OFFICE, ROOT), "all": (ALL, ROOT)}
ROWS = {"all": 22, "city": 22, "county": 2, "office": 12}
"""6 lines missed in the city, 12 in counties, 3 targets late, one without a day; the office answers for 9 and 3."""
IN_SIGHT = """[...document.querySelectorAll('.missed tbody tr')].filter((row) =>
  row.getBoundingClientRect().bottom <= innerHeight).map((row) => [...row.cells].map((cell) => cell.textContent))"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as started:
        yield started


def opened(browser: Browser, folder: Path, wanted: Wanted, root: Path) -> Page:
    """The report in a window of a common laptop."""
    file = folder / "report.html"
    html = render_report(report_of(wanted, root, AS_OF), form="html", lang="zh", templates=None)
    file.write_text(html, encoding="utf-8", newline="")
    return browser.page().open(file, width=1280, height=800)


def first_page(page: Page, folder: Path) -> str:
    """The text of the first printed page."""
    program("pdftotext")
    (folder / "report.pdf").write_bytes(page.pdf())
    return printed(folder, "report.pdf")[0]


DEADLINE = re.compile(r"整改时限：见整改进展（最近一项20\d\d年\d+月\d+日）(；未定期限的\d+项，待确定)?。")
"""The drill keeps actions, so their days are the deadline."""
LEAST_IN_SIGHT = {"city": 6, "all": 7}
"""Where reviews are kept, the city's list of contents takes a second line, and its conclusion another."""


@pytest.mark.parametrize("name", REPORTS)
def test_the_first_screen_has_the_worst_with_who_and_by_when(browser: Browser, tmp_path: Path, name: str) -> None:
    page = opened(browser, tmp_path, *REPORTS[name])
    assert page.do("document.querySelector('.conclusion .lead').getBoundingClientRect().bottom") < 800
    rows = page.do(IN_SIGHT)
    assert len(rows) >= min(ROWS[name], LEAST_IN_SIGHT.get(name, 8))
    assert page.do("document.querySelectorAll('.missed tbody tr').length") == ROWS[name]
    assert page.do("document.querySelector('.missed thead').textContent").endswith("责任单位不达标起始时间")
    for row in rows:
        assert re.fullmatch(r"市.+[局委部]", row[-2])
        assert re.fullmatch(r"20\d\d年(12月31日|1—6月)?", row[-1])
    late = page.do(
        "[...document.querySelectorAll('.missed tbody th')].map((one) => /逾期|方案未定期限/.test(one.textContent))"
    )
    assert late == [gap.task is not None for gap in report_of(*REPORTS[name], AS_OF).conclusion.items]
    above = "document.querySelector('.missed').previousElementSibling.textContent"
    assert DEADLINE.fullmatch(page.do(above).strip())


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("name", REPORTS)
def test_the_first_printed_page_has_every_row(browser: Browser, tmp_path: Path, name: str) -> None:
    """The remark under the table stands on the page too, with the number of rows; of all regions it may follow."""
    first = re.sub(r"\s", "", first_page(opened(browser, tmp_path, *REPORTS[name]), tmp_path))
    assert DEADLINE.search(first)
    if name == "all":
        assert "T43-1文化旅游特色线路" in first
    else:
        assert f"表列{ROWS[name]}项" in first
        assert "数据显示连续不达标的首年" in first


def test_nothing_to_press_is_printed_and_the_map_keeps_its_name(browser: Browser, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, *REPORTS["all"])
    page.do("document.querySelector('.map select').selectedIndex = 1")
    page.do("document.querySelector('.map select').dispatchEvent(new Event('change'))")
    page.send("Emulation.setEmulatedMedia", media="print")
    controls = "[...document.querySelectorAll('select, input')].filter((one) => one.getClientRects().length > 0).length"
    assert page.do(controls) == 0
    assert page.do("document.querySelector('.map figcaption').innerText").strip() == "指标 24 城镇污水处理率"
    assert page.do("[...document.querySelectorAll('.trace')].every((one) => one.getClientRects().length === 0)")


@pytest.mark.parametrize("name", REPORTS)
def test_places_in_files_stand_behind_the_names(browser: Browser, tmp_path: Path, name: str) -> None:
    page = opened(browser, tmp_path, *REPORTS[name])
    assert ".yaml" not in page.do("document.querySelector('.missed').textContent")
    for n in range(ROWS[name]):
        link = f"document.querySelectorAll('.missed tbody a')[{n}]"
        row = f"document.getElementById({link}.getAttribute('href').slice(1))"
        assert page.do(f"{link}.textContent").split()[0] in page.do(f"{row}.textContent")
    if name in {"city", "office"}:
        assert page.do("document.querySelector('#at-8').textContent").count(".yaml:") == 2


@pytest.mark.needs("pdftotext")
@pytest.mark.parametrize("name", UNKNOWN)
def test_an_unknown_state_says_first_who_must_supply_what(browser: Browser, tmp_path: Path, name: str) -> None:
    """60 of the 63 criteria apply to 武都区, and 市生态环境局 leads 28 of these."""
    page = opened(browser, tmp_path, *UNKNOWN[name])
    assert page.do("document.querySelector('.owed').getBoundingClientRect().bottom") < 800
    said = page.do("document.querySelector('.owed').textContent")
    if name == "武都区":
        assert re.search(r"市生态环境局\s*28项", said)
        assert sum(map(int, re.findall(r"(\d+)项", said))) == 60
    assert "补报时限：" in said
    first = re.sub(r"\s", "", first_page(page, tmp_path))
    for part in ("总体状况不清", "需补报的单位：", "市生态环境局", "补报时限："):
        assert part in first
