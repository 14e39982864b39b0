"""The page in a real browser: quiet, alone, as wide as the window, and with its chart on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.action_reports.sample import ACTIONS, action, page, project, step
from tests.browser.chromium import Browser
from tests.requirements import program, run_tool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.needs("chromium")

LONG = "很长的名称" * 40
HIDDEN = """[...document.querySelectorAll('table.dates tbody text')].filter((one) => {
  const cell = one.closest('td').getBoundingClientRect(), own = one.getBoundingClientRect();
  return own.left < cell.left - 1 || own.right > cell.right + 1 ||
    own.top < cell.top - 1 || own.bottom > cell.bottom + 1;
}).map((one) => one.textContent)"""
"""Words of marks that stand out of their row."""
ON_EACH_OTHER = """[...document.querySelectorAll('table.dates tbody svg')].flatMap((svg) => {
  const boxes = [...svg.querySelectorAll('text')].map((one) => one.getBoundingClientRect());
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
    a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom));
}).length"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as started:
        yield started


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / f"{name}.html"
    file.write_text(text, encoding="utf-8", newline="")
    return file


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_says_nothing_asks_nobody_and_fits(browser: Browser, tmp_path: Path, width: int, lang: str) -> None:
    crowd = [step(f"节点{n}", f"2024-0{1 + n % 9}-{10 + n}") for n in range(15)]
    more = action("辛", ("样例县", 2023, "1-1"), (LONG, LONG), *crowd, step(LONG, "2024-12-31"), measure=LONG)
    root = project(tmp_path / "root", [*ACTIONS, more])
    file = written(tmp_path, "page", page(root, "en" if lang == "en" else "zh"))
    shown = browser.page().open(file, width=width)
    assert shown.do("document.documentElement.scrollWidth") <= width
    assert shown.do("getComputedStyle(document.querySelector('h1')).color") == "rgb(31, 95, 67)"
    assert shown.do(HIDDEN) == []
    assert shown.do(ON_EACH_OTHER) == 0
    assert shown.said == []
    assert shown.asked == [file.as_uri()]


def test_on_a_narrow_screen_the_chart_scrolls_inside_its_own_box(browser: Browser, tmp_path: Path) -> None:
    shown = browser.page().open(written(tmp_path, "page", page(project(tmp_path / "root"))), width=375)
    box = "document.querySelector('figure.dates .scroll')"
    assert shown.do(f"{box}.scrollWidth > {box}.clientWidth")
    assert shown.do(f"{box}.tabIndex") == 0


@pytest.mark.needs("pdftotext")
def test_on_paper_the_chart_is_whole(browser: Browser, tmp_path: Path) -> None:
    shown = browser.page().open(written(tmp_path, "page", page(project(tmp_path / "root"))), width=1280)
    pdf = tmp_path / "page.pdf"
    pdf.write_bytes(shown.pdf())
    said = run_tool(program("pdftotext"), "-layout", pdf, "-", folder=tmp_path).stdout
    for expected in ("逾期30天", "逾期完成", "未到期限", "截至2024年6月30日", "通水验收"):
        assert expected in said
