"""On paper: 28 characters to the line, 22 lines to the page, measured on what LibreOffice prints."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pytest

from ecocheck.app.selection import Wanted
from tests.report.running import report_of
from tests.report.test_content import REAL, REPOSITORY
from tests.requirements import program, run_tool
from tests.word import making
from tests.word.making import COUNTY, word_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.needs("word"), pytest.mark.needs("libreoffice"), pytest.mark.needs("pdftotext")]

DRILL = REPOSITORY / "examples" / "演练市"
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')


class Word(NamedTuple):
    """A piece of text on a page, in points."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


class Page(NamedTuple):
    """A page and what stands on it."""

    width: float
    height: float
    words: list[Word]


def _word(left: str, top: str, right: str, bottom: str, text: str) -> Word:
    return Word(float(left), float(top), float(right), float(bottom), text)


def printed(folder: Path, content: bytes) -> list[Page]:
    """What LibreOffice makes of the document."""
    (folder / "one.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    ran = run_tool(program("libreoffice"), profile, "--headless", "--convert-to", "pdf", "one.docx", folder=folder)
    assert (folder / "one.pdf").is_file(), ran.stderr
    text = run_tool(program("pdftotext"), "-bbox", "one.pdf", "-", folder=folder).stdout
    return [
        Page(float(width), float(height), [_word(*found) for found in _WORD.findall(body)])
        for width, height, body in _PAGE.findall(text)
    ]


def filler() -> bytes:
    """Nothing but text, as the report's own writer sets it."""
    import io

    from ecocheck.render.formats.word.blocks import Par, Run
    from ecocheck.render.formats.word.styles import Role
    from ecocheck.render.formats.word.writer import filled

    made = io.BytesIO()
    filled([Par(Role.BODY, (Run("国" * 2000),))], lang="zh", templates=None, mark=None).save(made)
    return made.getvalue()


@pytest.fixture(scope="module")
def text_pages(tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    return printed(tmp_path_factory.mktemp("filler"), filler())


@pytest.fixture(scope="module")
def report_pages(tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    return printed(tmp_path_factory.mktemp("report"), word_of(COUNTY))


def test_28_characters_and_22_lines(text_pages: list[Page]) -> None:
    lines = [word for word in text_pages[0].words if "国" in word.text]
    assert len(lines) == 22
    assert [len(word.text) for word in lines] == [26] + [28] * 21
    for above, below in pairwise(lines):
        assert below.top - above.top == pytest.approx(28.95, abs=0.06)
    full = lines[1]
    assert full.left == pytest.approx(28 / 25.4 * 72, abs=0.5)
    assert full.right - full.left == pytest.approx(441, abs=1.5)
    assert lines[0].left - full.left == pytest.approx(31.5, abs=0.6)


def test_page_numbers_stand_outside(text_pages: list[Page]) -> None:
    middle = text_pages[0].width / 2
    for number, page in enumerate(text_pages[:3], 1):
        found = [word for word in page.words if word.top > page.height - 100 and word.text == str(number)]
        assert len(found) == 1
        assert (found[0].left > middle) == (number % 2 == 1)


def test_every_page_of_a_drill_says_so(report_pages: list[Page]) -> None:
    for page in report_pages:
        heads = [word.text for word in page.words if word.top < 100]
        assert "演练数据" in heads


def test_nothing_leaves_the_paper(report_pages: list[Page]) -> None:
    assert {(round(page.width), round(page.height)) for page in report_pages} == {(595, 842), (842, 595)}
    for page in report_pages:
        for word in page.words:
            assert 0 < word.left < word.right < page.width, word
            assert 0 < word.top < word.bottom < page.height, word


@pytest.fixture(scope="module")
def drill_pages(tmp_path_factory: pytest.TempPathFactory) -> list[Page]:
    wanted = Wanted(counties=("青崖县",), years=(2025,))
    return printed(tmp_path_factory.mktemp("drill"), word_of(wanted, DRILL))


def body_of(pages: list[Page]) -> list[Page]:
    """The pages before the first attachment, whose number stands alone at the head of its page."""
    marked = [
        place
        for place, page in enumerate(pages)
        if any(word.text.startswith("附件") and word.top < 130 for word in page.words)
    ]
    return pages[: marked[0]]


def test_a_long_table_has_its_head_on_every_page(drill_pages: list[Page]) -> None:
    heads = Counter(any(word.text == "编号" for word in page.words) for page in drill_pages if page.width > page.height)
    assert heads[True] >= 10
    assert heads[False] <= 6


def test_the_body_of_a_county_is_four_pages_at_most(drill_pages: list[Page]) -> None:
    body = body_of(drill_pages)
    assert 1 < len(body) <= 4
    assert all(page.width < page.height for page in body)


@pytest.mark.parametrize(("counties", "most"), [(("演练市",), 12), ((), 13)], ids=["the city", "all regions"])
def test_the_body_of_the_city_is_short(tmp_path: Path, counties: tuple[str, ...], most: int) -> None:
    """On a day when the year is over: before that every figure of part of the year is told as unclear.

    Of all regions a page more, on which stand what reviewers returned and the actions that are late.
    """
    report = report_of(Wanted(counties=counties, years=(2025,)), DRILL, datetime.date(2026, 3, 31))
    assert 2 < len(body_of(printed(tmp_path, making.word(report)))) <= most


def test_an_unknown_state_is_two_pages_and_slips(tmp_path: Path) -> None:
    pages = printed(tmp_path, word_of(REAL, REPOSITORY))
    assert len(body_of(pages)) <= 2
    assert len(pages) <= 9


def test_no_line_is_pulled_apart(drill_pages: list[Page]) -> None:
    """Set to both edges, the characters before a long figure would stand apart."""
    for page in body_of(drill_pages):
        running = sorted((word for word in page.words if _is_text(word)), key=_place)
        for one, next_one in pairwise(running):
            if one.top == next_one.top and one.text[-1] >= "一" and next_one.text[0] >= "一":
                assert next_one.left - one.right < 3, (one.text, next_one.text)


def _is_text(word: Word) -> bool:
    """Whether it is in the size of running text, and not in a table or a title."""
    return 18 < word.bottom - word.top < 26


def _place(word: Word) -> tuple[float, float]:
    return word.top, word.left
