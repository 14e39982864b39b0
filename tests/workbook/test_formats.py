"""A stored number under its format: percentages, dates, roundings. Expected values as a Chinese Excel shows them."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from tests.workbook.making import number_cell

YEAR_MONTH_DAY = 'yyyy"年"m"月"d"日"'
SERIAL = "45717"
"""1 March 2025."""
DAY = datetime.date(2025, 3, 1)


@pytest.mark.parametrize(
    ("stored", "code", "value", "text", "shown"),
    [
        ("0.985", 10, Decimal("98.5"), "98.50%", None),
        ("0.98499999999999999", "0.0%", Decimal("98.5"), "98.5%", None),
        ("0.98", 9, 98, "98%", None),
        ("0.9796", 9, Decimal("97.96"), "98%", 98),
        ("0.9796", "0.0%", Decimal("97.96"), "98.0%", 98),
        ("0.97949999999999993", "0.0%", Decimal("97.95"), "98.0%", 98),
        ("0.985", "0.##%", Decimal("98.5"), "98.5%", None),
        ("0.98", "0.##%", 98, "98%", None),
        ("12.345", "#,##0.0%", Decimal("1234.5"), "1,234.5%", None),
        ("-0.005", "0%;[Red]-0.0%", Decimal("-0.5"), "-0.5%", None),
        ("0.5", '"达到"0%', 50, "50%", None),
        ("0.5", "0\\%", Decimal("0.5"), "0.5", 1),
        ("0.5", '0"%"', Decimal("0.5"), "0.5", 1),
        ("0.123", "[>=0.1]0%;[Blue]0.00%", Decimal("12.3"), "12.3%", None),
        ("1E-3", 10, Decimal("0.1"), "0.10%", None),
    ],
)
def test_percentages(stored: str, code: str | int, value: object, text: str, shown: int | None) -> None:
    cell = number_cell(stored, code)
    assert (cell.value, cell.text, cell.shown) == (value, text, shown)
    assert cell.percent == text.endswith("%")


@pytest.mark.parametrize(
    ("stored", "code", "value", "shown"),
    [
        ("98.46", 0, Decimal("98.46"), None),
        ("98.46", "0.0", Decimal("98.46"), Decimal("98.5")),
        ("98.46", 1, Decimal("98.46"), 98),
        ("2.5", 1, Decimal("2.5"), 3),
        ("-2.5", 1, Decimal("-2.5"), -3),
        ("98.5", "0.00", Decimal("98.5"), None),
        ("1234567", "#,##0", 1234567, None),
        ("1234567", "0.0,", 1234567, 1234600),
        ("12345", '0!.0,"万"', 12345, 12000),
        ("98.5", "G/通用格式", Decimal("98.5"), None),
        ("98.5", 'G/通用格式"分"', Decimal("98.5"), None),
        ("98.5", "General", Decimal("98.5"), None),
        ("98.5", "@", Decimal("98.5"), None),
        ("98.5", "# ?/?", Decimal("98.5"), None),
        ("98.5", 11, Decimal("98.5"), None),
        ("98.5", 43, Decimal("98.5"), None),
        ("1.5", "[h]:mm", Decimal("1.5"), None),
        ("98.5", ";;;", Decimal("98.5"), None),
        ("98.5", "0.0;;;", Decimal("98.5"), None),
        ("98.55", "0.0_);\\(0.0\\)", Decimal("98.55"), Decimal("98.6")),
        ("100000000000000000000", 0, 10**20, None),
        ("0.1000000000000000055511151231257827", 0, Decimal("0.1"), None),
        ("33.333333333333336", 0, Decimal("33.3333333333333"), None),
        ("-0", 0, 0, None),
        (" 5 ", 0, 5, None),
    ],
)
def test_numbers(stored: str, code: str | int, value: object, shown: Decimal | int | None) -> None:
    cell = number_cell(stored, code)
    assert (cell.value, cell.shown, cell.percent) == (value, shown, False)
    assert type(cell.value) is type(value)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (14, "2025/3/1"),
        (27, "2025年3月"),
        (28, "3月1日"),
        (30, "3-1-25"),
        (31, "2025年3月1日"),
        (36, "2025年3月"),
        (57, "2025年3月"),
        (58, "3月1日"),
        (YEAR_MONTH_DAY, "2025年3月1日"),
        ('[$-804]yyyy"年"m"月"d"日";@', "2025年3月1日"),
        ("[DBNum1][$-804]yyyy年m月d日", "2025年3月1日"),
        ("yyyy\\-mm\\-dd", "2025-03-01"),
        ("YYYY-MM-DD", "2025-03-01"),
        ("yyyy.m.d", "2025.3.1"),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "星期六, 3月 01, 2025"),
        ("aaaa", "星期六"),
        ("e/m/d aaa", "2025/3/1 六"),
        ("yy-m-d h:mm", "25-3-1 0:00"),
        ('{yyyy}"{}"', "{2025}{}"),
        ("yyyyy-mmmmm-ddddd", "2025-03-01"),
    ],
)
def test_days(code: str | int, text: str) -> None:
    cell = number_cell(SERIAL, code)
    assert (cell.value, cell.text, cell.percent) == (DAY, text, False)


@pytest.mark.parametrize(
    ("stored", "code", "text"),
    [
        (f"{SERIAL}.604166666666664", "yyyy/m/d h:mm", "2025/3/1 14:30"),
        (f"{SERIAL}.604166666666664", YEAR_MONTH_DAY, "2025年3月1日"),
        ("0.5", 20, "12:00"),
        ("0.75", 34, "下午6时00分"),
        ("0.0", "h:mm AM/PM", "12:00 上午"),
        ("0.604502314814815", "h:mm:ss", "14:30:29"),
        ("0.604502314814815", 45, "30:29"),
        ("60", 14, "60"),
        ("0", 14, "0"),
        ("-1", 14, "-1"),
        ("2958466", 14, "2958466"),
        ("1e300", 14, "1E+300"),
    ],
)
def test_what_is_no_day_is_text(stored: str, code: str | int, text: str) -> None:
    cell = number_cell(stored, code)
    assert (cell.value, cell.text) == (text, text)


@pytest.mark.parametrize(
    ("stored", "day"), [("1", (1900, 1, 1)), ("59", (1900, 2, 28)), ("61", (1900, 3, 1)), ("2958465", (9999, 12, 31))]
)
def test_ends_of_the_calendar(stored: str, day: tuple[int, int, int]) -> None:
    assert number_cell(stored, 14).value == datetime.date(*day)


def test_the_calendar_from_1904() -> None:
    for said in ("1", "true"):
        cell = number_cell("44255", 14, properties=f'<workbookPr date1904="{said}"/>')
        assert (cell.value, cell.text) == (DAY, "2025/3/1")
    assert number_cell("0", 14, properties='<workbookPr date1904="1"/>').value == datetime.date(1904, 1, 1)
    assert number_cell("2958465", 14, properties='<workbookPr date1904="1"/>').value == "2958465"


@pytest.mark.parametrize("stored", ["NaN", "Infinity", "1e999", "1E400", "0x10", "１２", "1_000", "1,5", "1" * 500])
def test_what_is_no_number_has_no_value(stored: str) -> None:
    cell = number_cell(stored, 0)
    assert (cell.value, cell.text) == (None, stored)


@pytest.mark.parametrize(
    ("stored", "code", "disguised"),
    [
        ("77", '"98"', True),
        ("77", ";;;", True),
        ("77", "\\9\\8", True),
        ("8.5", '"9"0.0', True),
        ("9", '0"85"', True),
        ("9", '0".85"', True),
        ("77", '[<100]"98";0', True),
        ("0", '0.0;0.0;"-"', False),
        ("0", '[>0]0;[=0]"-"', False),
        ("77", '0"m2"', False),
        ("77", '"约"0', False),
        ("77", "@", False),
        ("77", 0, False),
        ("77", 43, False),
        ("0", 43, False),
        ("77", "# ?/?", False),
        ("77", "[$-804]0", False),
    ],
)
def test_formats_that_show_other_digits(stored: str, code: str | int, *, disguised: bool) -> None:
    """What stands beside a number as words is no disguise."""
    assert number_cell(stored, code).disguised is disguised
