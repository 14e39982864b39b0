"""What the workbook holds, read back with another library."""

from __future__ import annotations

import datetime
import zipfile
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest

from ecocheck.app.selection import Wanted
from tests.excel.making import ALL, COUNTY, HEAD, NAMES, cells, excel, heads, ledger_of, opened, rows
from tests.report.running import AS_OF
from tests.report.test_content import REAL, REPOSITORY

pytestmark = pytest.mark.needs("openpyxl")

WANTED = {
    "编号", "判定项", "标准", "数值", "计量单位", "分子", "分母", "分子、分母单位", "口径", "时段", "判定",
    "差距（负数为未达到）", "差距单位", "原因", "来源", "文号", "原文", "填报单位", "填报人", "审核人", "佐证材料",
    "数据位置", "规则位置", "条款", "牵头", "配合",
}  # fmt: skip # a table, read by rows


LAST_PRINTED = {"差距清单": "完成情况", "指标台账": "牵头", "任务台账": "逾期", "责任清单": "逾期"}
"""The heads of the last columns on paper; what follows is read on the screen."""


@pytest.fixture(scope="module")
def book() -> Any:
    return opened(excel(ledger_of(ALL)))


def test_four_sheets_with_filters_frozen_heads_and_paper(book: Any) -> None:
    assert book.sheetnames == NAMES
    assert book.active.title == "差距清单"
    for page in book:
        last = f"{page.cell(HEAD, page.max_column).column_letter}{page.max_row}"
        assert page.auto_filter.ref == f"A{HEAD}:{last}"
        assert page.freeze_panes.endswith(str(HEAD + 1))
        corner = next(cell for cell in page[HEAD] if cell.value == LAST_PRINTED[page.title])
        assert page.print_area.replace("$", "").endswith(f"A1:{corner.column_letter}{page.max_row}")
        assert page.print_title_rows == f"${HEAD}:${HEAD}"
        assert (page.page_setup.orientation, int(page.page_setup.paperSize)) == ("landscape", 9)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
        assert len(set(heads(page))) == len(heads(page))
        assert all(page.column_dimensions[cell.column_letter].width >= 6 for cell in page[HEAD])


def test_the_ledger_of_criteria_has_a_row_each_with_everything_asked_for(book: Any) -> None:
    page = book["指标台账"]
    assert set(heads(page)) >= WANTED
    entries = ledger_of(ALL).criteria
    found = [(row["地区"].value, row["年份"].value, row["编号"].value) for row in rows(page)]
    assert found == [(one.row.region, one.row.year, one.row.id) for one in entries]
    for row, one in zip(rows(page), entries, strict=True):
        assert row["牵头"].value == "、".join(one.row.lead)
        assert one.row.rule_at is not None
        assert row["规则位置"].value == f"{one.row.rule_at.file}:{one.row.rule_at.line}"


def test_figures_are_numbers_as_they_were_written(book: Any) -> None:
    for row, one in zip(rows(book["指标台账"]), ledger_of(ALL).criteria, strict=True):
        measurement = one.row.measurement
        if measurement is None:
            assert row["数值"].value is None
            continue
        _same(row["分子"], measurement.numerator)
        _same(row["分母"], measurement.denominator)
        if isinstance(measurement.value, bool):
            assert row["数值"].value == ("是" if measurement.value else "否")
        elif measurement.value is not None:
            _same(row["数值"], measurement.value)
            assert row["计量单位"].value == one.row.value_unit


def _same(cell: Any, written: Decimal | None) -> None:
    """The number itself, and the decimals that were written of it."""
    if written is None:
        assert cell.value is None
        return
    assert cell.data_type == "n"
    assert Decimal(str(cell.value)) == written
    exponent = written.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    assert cell.number_format == (f"0.{'0' * places}" if places else "0")


def test_98_percent_is_98() -> None:
    shown = [row for row in rows(opened(excel(ledger_of(ALL)))["指标台账"]) if row["计量单位"].value == "%"]
    assert shown
    assert not any("%" in row["数值"].number_format for row in shown)


def test_dates_are_dates_and_tasks_are_all_there(book: Any) -> None:
    page, entries = book["任务台账"], ledger_of(ALL).tasks
    dated = [row["期限"] for row in rows(page) if row["期限"].value is not None]
    assert dated
    assert all(cell.is_date and isinstance(cell.value, datetime.datetime) for cell in dated)
    assert [row["任务编号"].value for row in rows(page)] == [one.task.id for one in entries]
    assert {row["目标编号"].value for row in rows(page)} - {None} == {
        one.target.row.id for one in entries if one.target is not None
    }


def test_distances_and_parts_have_their_units_and_facts_stand_where_numbers_do(book: Any) -> None:
    """Two percentages are apart by points."""
    for row, one in zip(rows(book["指标台账"]), ledger_of(ALL).criteria, strict=True):
        number = isinstance(row["差距（负数为未达到）"].value, int | float)
        unit = "个百分点" if one.row.unit == "%" else one.row.unit
        assert row["差距单位"].value == (unit if number else None)
        if isinstance(one.row.fact, bool):
            assert row["数值"].alignment.horizontal == "right"


def test_counts_of_zero_are_blank_and_a_standing_that_nobody_has_is_hidden(book: Any) -> None:
    page = book["责任清单"]
    assert 0 not in {row["不达标"].value for row in rows(page)}
    flash = next(cell for cell in page[HEAD] if cell.value == "达标（快报）")
    assert {row["达标（快报）"].value for row in rows(page)} == {None}
    assert any(one.min <= flash.column <= one.max for one in page.column_dimensions.values() if one.hidden)


def test_every_duty_of_every_office_is_listed_once(book: Any) -> None:
    found = [(row["单位"].value, row["责任"].value, row["编号"].value) for row in rows(book["责任清单"])]
    assert len(found) == len(set(found)) > 0
    registry = open_registry()
    led = {(office, str(one.id)) for one in registry.indicators.indicators for office in one.lead}
    assert len({(office, number) for office, part, number in found if part == "牵头指标"}) == len(led)


def open_registry() -> Any:
    from ecocheck.app.opening import open_project
    from tests.report.running import PROJECT

    return open_project(PROJECT, exactly=True).project.registry


def test_gaps_are_those_of_the_command_with_their_size(book: Any) -> None:
    gaps = ledger_of(ALL).gaps
    found = rows(book["差距清单"])
    assert len(found) == len(gaps)
    for row, gap in zip(found, gaps, strict=True):
        assert (row["地区"].value, row["年份"].value) == (gap.region, gap.year)
        assert (row["差距"].value is None) == (gap.magnitude is None)
        if gap.magnitude == 0:
            assert row["差距"].value == "与标准值持平；标准要求高于95%，未达到"  # a 0 would look met
        elif gap.magnitude is not None:
            assert row["差距"].data_type == "n"
            assert row["差距"].value == pytest.approx(float(gap.magnitude), abs=1e-9)
            assert row["差距单位"].value == ("个百分点" if gap.unit == "%" else gap.unit)


def test_a_drill_is_marked_in_row_header_and_footer_and_nothing_else_is(book: Any) -> None:
    for page in book:
        assert page["A1"].value.startswith("【演练数据】")
        assert page.oddHeader.center.text == "演练数据"
        assert page.oddFooter.center.text == "演练数据"
    for page in opened(excel(ledger_of(REAL, REPOSITORY))):
        assert not any("演练数据" in str(cell.value) for cell in cells(page))
        assert page.oddHeader.center.text is None
        assert page.oddFooter.center.text is None


@pytest.mark.parametrize(
    "wanted",
    [COUNTY, Wanted(indicators=("3",)), Wanted(agencies=("市乙局",)), Wanted(years=(2023, 2024))],
    ids=["county", "indicator", "agency", "years"],
)
def test_what_is_picked_out_is_what_stands_there(wanted: Wanted) -> None:
    book = opened(excel(ledger_of(wanted)))
    found = rows(book["指标台账"])
    assert len(found) == len(ledger_of(wanted).criteria)
    if wanted.counties:
        assert {row["地区"].value for row in found} == set(wanted.counties)
    if wanted.indicators:
        assert {row["所属指标"].value.split()[0] for row in found} == set(wanted.indicators)
    if wanted.agencies:
        assert {row["单位"].value for row in rows(book["责任清单"])} == set(wanted.agencies)
    if wanted.years:
        assert {row["年份"].value for row in found} == set(wanted.years)


def test_it_speaks_english_too() -> None:
    book = opened(excel(ledger_of(ALL), "en"))
    assert book.sheetnames == ["gaps", "criteria", "tasks", "duties"]
    assert heads(book["criteria"])[:4] == ["region", "year", "id", "criterion"]
    assert book["gaps"]["A1"].value.startswith("【DRILL DATA】")


def test_there_is_no_clock_and_no_macro_and_nothing_outside_in_it() -> None:
    content = excel(ledger_of(ALL))
    book = opened(content)
    assert book.properties.created == datetime.datetime.combine(AS_OF, datetime.time())
    assert book.properties.creator == "ecocheck"
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "vba" in name or "externalLink" in name]
