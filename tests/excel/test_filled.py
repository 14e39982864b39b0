"""A ledger that offices filled in and that is written again: nothing typed is lost, whatever became of the rows."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from ecocheck.app.ledger import code_of
from tests.excel.filling import FILL, again, filled, saved, typed
from tests.excel.making import ALL, COUNTY, HEAD, NAMES, excel, heads, ledger_of, opened, rows
from tests.report.running import AS_OF

pytestmark = pytest.mark.needs("openpyxl")

DAY = datetime.date(2025, 9, 30)
THERE = datetime.datetime(2025, 9, 30)  # noqa: DTZ001 as openpyxl reads it
ROW = {"整改措施": "补建管网\n分两期", "责任人": "张三", "整改时限": DAY, "完成情况": "进行中"}
AS_READ = ("补建管网\n分两期", "张三", THERE, "进行中")


def test_every_gap_has_its_own_code() -> None:
    codes = [row["识别码"].value for row in rows(opened(excel(ledger_of(ALL)))["差距清单"])]
    assert len(codes) == len(set(codes)) == len(ledger_of(ALL).gaps)
    assert codes == [code_of(gap) for gap in ledger_of(ALL).gaps]


def test_the_columns_to_fill_in_are_open_and_checked() -> None:
    page = opened(excel(ledger_of(ALL)))["差距清单"]
    names, last = heads(page), page.max_row
    rules = {}
    for rule in page.data_validations.dataValidation:
        (area,) = rule.sqref.ranges
        assert (area.min_row, area.max_row) == (HEAD + 1, last)
        rules[names[area.min_col - 1]] = rule
    assert rules["完成情况"].type == "list"
    assert rules["完成情况"].formula1 == '"未开始,进行中,已完成"'
    assert rules["整改时限"].type == "date"
    assert set(rules) == {"完成情况", "整改时限"}
    for row in rows(page):
        assert {head for head, cell in row.items() if not cell.protection.locked} == set(FILL)
        assert all(row[head].value is None and row[head].fill.fgColor.rgb == "00000000" for head in FILL)


def test_only_the_cell_of_the_kind_is_tinted() -> None:
    page = opened(excel(ledger_of(ALL)))["差距清单"]
    tinted = {head for row in rows(page) for head, cell in row.items() if cell.fill.fgColor.rgb != "00000000"}
    assert tinted == {"类别"}


def test_what_is_empty_everywhere_is_hidden_and_what_is_to_be_filled_in_is_not() -> None:
    for page in opened(excel(ledger_of(ALL))):
        groups = [one for one in page.column_dimensions.values() if one.hidden]
        for cell in page[HEAD]:
            values = [row[cell.value].value for row in rows(page)]
            empty = all(value is None for value in values) and cell.value not in FILL
            hidden = any(one.min <= cell.column <= one.max for one in groups)
            assert hidden == (empty or cell.value == "识别码")


def test_heads_of_an_earlier_ledger_are_no_columns_that_somebody_added() -> None:
    ledger = ledger_of(ALL)
    book = opened(filled(excel(ledger), {0: ROW}))
    for cell in book["差距清单"][HEAD]:
        cell.value = {"差距": "差多少", "达标条件": "还须", "需增减的量": "还差的量"}.get(cell.value, cell.value)
    second = again(ledger, saved(book))
    assert typed(second) == {code_of(ledger.gaps[0]): AS_READ}
    assert heads(opened(second)["差距清单"]) == heads(opened(excel(ledger))["差距清单"])


def test_what_was_typed_stays_beside_its_gap_wherever_its_row_was_moved() -> None:
    ledger = ledger_of(ALL)
    first = filled(excel(ledger), {0: ROW, 5: {"责任人": 13800000000}, 9: {"完成情况": 0.5}})
    book = opened(first)
    page = book["差距清单"]
    table = [[cell.value for cell in row] for row in page.iter_rows(min_row=HEAD + 1)]
    table.sort(key=lambda row: str(row[-1])[::-1])
    for at, row in enumerate(table):
        for place, value in enumerate(row, start=1):
            page.cell(HEAD + 1 + at, place).value = value
    page.insert_rows(1)
    page.cell(1, 1).value = "县政府办 6 月 3 日退回"
    second = again(ledger, saved(book))
    codes = [code_of(gap) for gap in ledger.gaps]
    assert typed(second) == {
        codes[0]: AS_READ,
        codes[5]: (None, 13800000000, None, None),
        codes[9]: (None, None, None, 0.5),
    }
    assert opened(second).sheetnames == NAMES
    assert again(ledger, second) == second


def test_a_gap_that_is_closed_leaves_what_was_typed_on_a_sheet_of_its_own_until_it_is_back() -> None:
    ledger = ledger_of(ALL)
    code = code_of(ledger.gaps[0])
    first = filled(excel(ledger), {0: ROW})
    closed = replace(ledger, gaps=ledger.gaps[1:])
    second = again(closed, first)
    assert opened(second).sheetnames == [*NAMES, "已消除"]
    assert typed(second) == {}
    assert typed(second, "已消除") == {code: AS_READ}
    (row,) = rows(opened(second)["已消除"])
    gap = ledger.gaps[0]
    assert [row[head].value for head in ("地区", "年份", "事项")] == [gap.region, gap.year, gap.name]
    assert (row["移来的原因"].value, row["移来日期"].value.date()) == ("差距已消除", AS_OF)
    later = replace(closed, as_of=AS_OF.replace(year=2027))
    (row,) = rows(opened(again(later, second))["已消除"])
    assert row["移来日期"].value.date() == AS_OF
    third = again(ledger, second)
    assert opened(third).sheetnames == NAMES
    assert typed(third) == {code: AS_READ}


def test_a_ledger_of_one_county_over_that_of_all_loses_nothing_and_says_why() -> None:
    ledger, county = ledger_of(ALL), ledger_of(COUNTY)
    cells = {at: {"责任人": f"第{at}人"} for at in range(len(ledger.gaps))}
    first = filled(excel(ledger), cells)
    second = again(county, first)
    kept, moved = typed(second), typed(second, "已消除")
    assert {code.split("/")[1] for code in kept} == set(COUNTY.counties)
    assert kept | moved == typed(first)
    assert {row["移来的原因"].value for row in rows(opened(second)["已消除"])} == {"不在本次所列的地区、年度等范围内"}
    assert typed(again(ledger, second)) == typed(first)


def test_columns_and_rows_that_were_added_stay() -> None:
    ledger = ledger_of(ALL)
    book = opened(excel(ledger))
    page = book["差距清单"]
    right, below = page.max_column + 1, page.max_row + 1
    page.cell(HEAD, right).value = "分管领导"
    page.cell(HEAD + 2, right).value = "李四"
    page.cell(HEAD + 3, right + 1).value = "没有表头"
    page.cell(below, heads(page).index("事项") + 1).value = "另外发现的问题"
    twice = [cell.value for cell in page[HEAD + 2]]
    twice[heads(page).index("责任人")] = "王五"
    for place, value in enumerate(twice, start=1):
        page.cell(below + 1, place).value = value
    first = saved(book)
    second = again(ledger, first)
    codes = [code_of(gap) for gap in ledger.gaps]
    own = ("分管领导", "另加的列2")
    assert typed(second, names=own) == {codes[1]: ("李四", None), codes[2]: (None, "没有表头")}
    added, repeated = rows(opened(second)["已消除"])
    assert (added["事项"].value, added["移来的原因"].value) == ("另外发现的问题", "另加的行")
    assert (repeated["责任人"].value, repeated["移来的原因"].value) == ("王五", "清单中同一项另有一行")
    assert again(ledger, second) == second


def test_a_ledger_in_english_over_one_in_chinese_keeps_it_too() -> None:
    ledger = ledger_of(ALL)
    english = again(ledger, filled(excel(ledger), {0: ROW}), "en")
    page = opened(english)["gaps"]
    row = rows(page)[0]
    assert tuple(row[head].value for head in ("measures", "person", "deadline", "progress")) == AS_READ
    assert typed(again(ledger, english)) == {code_of(ledger.gaps[0]): AS_READ}


def test_a_formula_counts_with_its_stored_value_and_stays_as_text_without_one() -> None:
    ledger = ledger_of(ALL)
    first = filled(excel(ledger), {0: {"责任人": '=CONCATENATE("张","三")', "整改措施": "'=1+1"}})
    second = again(ledger, first)
    row = rows(opened(second)["差距清单"])[0]
    assert (row["责任人"].value, row["责任人"].data_type) == ('=CONCATENATE("张","三")', "s")
    assert (row["整改措施"].value, row["整改措施"].data_type) == ("'=1+1", "s")


def test_every_kind_of_cell_stays_as_it_is_shown() -> None:
    ledger = ledger_of(ALL)
    book = opened(excel(ledger))
    page = book["差距清单"]
    place = heads(page).index("完成情况") + 1
    cells = [
        (0.985, "0.00%", "98.5%"),
        (12.5, "0", 12.5),
        (datetime.datetime(2025, 9, 30, 14, 30), "yyyy/m/d h:mm", "2025/9/30 14:30"),  # noqa: DTZ001 as openpyxl has it
        (DAY, 'yyyy"年"m"月"d"日"', THERE),
        (True, "General", "TRUE"),
        ("#DIV/0!", "General", "#DIV/0!"),
        (" 两头空白 ", "@", "两头空白"),
        ("   ", "@", None),
        (0.1, "General", 0.1),
    ]
    for at, (value, shown_as, _) in enumerate(cells):
        page.cell(HEAD + 1 + at, place).value = value
        page.cell(HEAD + 1 + at, place).number_format = shown_as
    found = typed(again(ledger, saved(book)))
    codes = [code_of(gap) for gap in ledger.gaps]
    made = [found.get(codes[at], (None,) * 4)[3] for at in range(len(cells))]
    assert made == [kept for _, _, kept in cells]


def test_heads_of_added_columns_are_kept_as_they_are_shown() -> None:
    ledger = ledger_of(ALL)
    book = opened(excel(ledger))
    page = book["差距清单"]
    right = page.max_column + 1
    for at, head in enumerate(("分管\n领导", 2026)):
        page.cell(HEAD, right + at).value = head
        page.cell(HEAD + 1, right + at).value = "有"
    second = again(ledger, saved(book))
    assert typed(second, names=("分管 领导", "2026")) == {code_of(ledger.gaps[0]): ("有", "有")}
    assert again(ledger, second) == second


def test_a_cell_at_the_end_of_the_sheet_stays_and_an_empty_sheet_that_was_added_is_no_hindrance() -> None:
    ledger = ledger_of(ALL)
    book = opened(excel(ledger))
    book["差距清单"].cell(1_048_576, 16_384).value = "误填"
    book.create_sheet("Sheet1")
    (row,) = rows(opened(again(ledger, saved(book)))["已消除"])
    assert row["另加的列1"].value == "误填"


def test_a_ledger_from_before_there_was_anything_to_fill_in_is_replaced() -> None:
    ledger = ledger_of(ALL)
    book = opened(excel(ledger))
    page = book["差距清单"]
    for head in (*FILL, "识别码"):
        page.delete_cols(heads(page).index(head) + 1)
    assert again(ledger, saved(book)) == excel(ledger)
