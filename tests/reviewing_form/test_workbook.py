"""The workbook as another library reads it: what it shows, what may be filled in, what is hidden, what is printed."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from ecocheck.app.reviewing import form_layout as layout
from ecocheck.app.sampling import key_of
from tests.explain.running import AFTER, DRILL
from tests.reviewing_form.making import HEAD, SIGN, beside, heads, made, opened, print_of, rows_of, sample_of
from tests.snapshots import same_as_snapshot

pytestmark = pytest.mark.needs("openpyxl")

SNAPSHOTS = Path(__file__).parent / "snapshots"
OF_DRILL = {"root": DRILL, "day": datetime.date.fromisoformat(AFTER), "years": (2025,)}


@pytest.fixture(scope="module")
def book() -> Any:
    return opened(made(sample_of()))


def cells_of(content: bytes) -> str:
    """Every cell of the sheets that are seen, a cell a line."""
    said = []
    for page in opened(content):
        if page.title != layout.HIDDEN:
            said.append(f"# {page.title}")
            cells = (one for line in page.iter_rows() for one in line if one.value is not None)
            said += (f"{one.coordinate} {str(one.value).replace(chr(10), ' ⏎ ')}" for one in cells)
    return "\n".join(said) + "\n"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_cells(lang: Any) -> None:
    same_as_snapshot(SNAPSHOTS / f"form-{lang}.txt", cells_of(made(sample_of(6), lang)))


def test_the_sheets(book: Any) -> None:
    assert book.sheetnames == ["抽验", "说明", layout.HIDDEN]
    assert book.active.title == "抽验"
    assert [page.sheet_state for page in book] == ["visible", "visible", "veryHidden"]
    for page in book:
        assert page.protection.sheet
        assert not page.protection.password
        assert page.protection.formatColumns is False  # False means that it is not forbidden


def test_only_the_cells_to_fill_in_are_open_and_empty(book: Any) -> None:
    page = book["抽验"]
    free = {one.coordinate for line in page.iter_rows() for one in line if not one.protection.locked}
    opinions = {f"{column}{row}" for column in "LM" for row in range(HEAD + 1, HEAD + 5)}
    above = {beside(page, one.zh).coordinate for one in layout.SIGNED}
    assert opinions | above <= free
    merged = {cell for area in page.merged_cells.ranges for row in area.rows for cell in row}
    assert {page.cell(*one).coordinate for one in merged} | opinions == free
    assert all(page[one].value is None for one in opinions | above)
    assert all(page[one].fill.fgColor.rgb == "FFFFF8DC" for one in opinions | above)
    assert not [one for other in ("说明", layout.HIDDEN) for line in book[other].iter_rows() for one in line
                if not one.protection.locked]  # fmt: skip


def test_a_row_shows_all_that_the_verdict_rests_on(book: Any) -> None:
    """清洁村庄 of 东山区: 45 of 50 villages, where 80 % are asked for; its one piece of evidence was altered."""
    page = book["抽验"]
    assert {title: page.cell(HEAD + 2, column).value for title, column in heads(page).items()} == {
        "编号": "5-1",
        "地区": "东山区",
        "年份": "2024",
        "判定项": "清洁村庄占比",
        "判定": "达标（仅有文件名称）\n差距：高10个百分点",
        "数值": "90%（分子45，分母50）\n45 ÷ 50 × 100 = 90\n90 ≥ 80",
        "标准": "不低于80%；市和各县区均须达到\n青政办发〔2023〕1号 二、5：“清洁村庄占比不低于80%”",
        "时段": "2024年",
        "来源": "《2024年清洁村庄验收公示》\n"
        "填报：东山区生态环境分局 李四 2025年2月11日（整份文件的填报人，本条未单独注明）",
        "佐证材料": "evidence/5-1.txt（已变动，与登记的校验值不符）",
        "数据位置": "data/东山区/2024.yaml:50",
        "复核意见": None,
        "理由": None,
    }


def test_what_excel_checks(book: Any) -> None:
    page = book["抽验"]
    rules = {str(one.sqref): one for one in page.data_validations.dataValidation}
    opinion = rules["L5:L8"]
    assert (opinion.type, opinion.formula1, opinion.showErrorMessage) == ("list", '"同意,退回,存疑"', True)
    day = beside(page, "复核日期")
    assert (rules[day.coordinate].type, day.number_format) == ("date", "yyyy-mm-dd")
    assert all(one.prompt and one.error for one in rules.values())


def test_paper_and_screen(book: Any) -> None:
    page = book["抽验"]
    assert page.freeze_panes == f"E{HEAD + 1}"
    assert page.print_title_rows == f"${HEAD}:${HEAD}"
    assert (page.page_setup.orientation, str(page.page_setup.paperSize)) == ("landscape", "9")
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)  # one page wide, which is usual
    for line in page.iter_rows(min_row=HEAD + 1):
        assert all(one.alignment.wrap_text for one in line)
    assert page.row_dimensions[SIGN].height >= 20


def test_a_drill_says_so_on_every_sheet_and_page() -> None:
    book = opened(made(sample_of(2, **OF_DRILL)))
    for page in book:
        if page.sheet_state == "visible":
            assert page["A1"].value.startswith("【演练数据】")
            assert "演练数据" in page.oddHeader.center.text
            assert "演练数据" in page.oddFooter.center.text
    assert ("drill", "true") in [(one[0].value, one[1].value) for one in book[layout.HIDDEN].iter_rows(max_row=7)]


def test_the_hidden_sheet_holds_key_and_fingerprint_of_each_row(book: Any) -> None:
    lines = [[one.value for one in line] for line in book[layout.HIDDEN].iter_rows()]
    head = {line[0]: line[1] for line in lines[: len(layout.HEAD)]}
    assert (head["sample"], head["city"], head["seed"], head["as_of"]) == ("1", "青石市", "2024", "2025-06-01")
    start = next(at for at, line in enumerate(lines) if line[0] == "region")
    keys = [key_of(one) for one in rows_of(sample_of())]
    assert [tuple(line[:4]) for line in lines[start + 1 :]] == [
        (region, str(year), ident, print_of((region, year, ident))) for region, year, ident in keys
    ]


def test_the_same_bytes_each_time() -> None:
    assert made(sample_of()) == made(sample_of.__wrapped__())


def test_how_it_was_drawn(book: Any) -> None:
    said = [str(one.value) for line in book["说明"].iter_rows() for one in line if one.value is not None]
    assert any("从30个判定中抽取4个" in one for one in said)
    assert any("随机种子2024" in one for one in said)
    table = [[one.value for one in line] for line in book["说明"].iter_rows()]
    start = next(at for at, line in enumerate(table) if line == ["地区", "领域", "判定数", "抽取数"])
    strata = table[start + 1 :]
    assert sum(int(line[2]) for line in strata) == 30
    assert sum(int(line[3]) for line in strata) == 4


def test_a_sample_of_none() -> None:
    """All verdicts of a region that has none but 不适用: the form has titles, and says that there is nothing."""
    from dataclasses import replace

    empty = replace(sample_of(), drawn=(), strata=(), population=0)
    book = opened(made(empty))
    assert list(heads(book["抽验"])) == [one.zh for one in (*layout.SHOWN, *layout.FILLED)]
    assert book["抽验"].max_row == HEAD
    assert "无可抽取的判定。" in [one.value for line in book["说明"].iter_rows() for one in line]
