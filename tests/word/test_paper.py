"""On paper: 28 characters to the line, 22 lines to the page, measured on what LibreOffice prints."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pytest

from ecocheck.app.selection import Wanted
from tests.requirements import program, run_tool
from tests.word.making import COUNTY, word_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.needs("word"), pytest.mark.needs("libreoffice"), pytest.mark.needs("pdftotext")]

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


def test_a_long_table_has_its_head_on_every_page(tmp_path: Path) -> None:
    from tests.report.test_content import REPOSITORY

    pages = printed(tmp_path, word_of(Wanted(counties=("青崖县",), years=(2024,)), REPOSITORY / "examples/演练市"))
    heads = Counter(sum(word.text == "编号" for word in page.words) > 0 for page in pages if page.width > page.height)
    assert heads[True] >= 10
    assert heads[False] <= 6
