"""csv files as Excel, WPS and old systems write them."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest

from ecocheck.source.workbook import Cell, read_csv, read_table
from tests.workbook.making import refusal, texts


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_separators(encoding: str, separator: str, end: str) -> None:
    rows = [["编号", "名称", "数值"], ["1-1", f'"甲{separator}""乙"""', "98.5"], [], ["", '"一\r\n二"', ""]]
    content = end.join(separator.join(row) for row in rows).encode(encoding)
    (sheet,) = read_csv(content).sheets
    assert {sheet.address(*place): cell.value for place, cell in sheet.cells.items()} == {
        "A1": "编号",
        "B1": "名称",
        "C1": "数值",
        "A2": "1-1",
        "B2": f'甲{separator}"乙"',
        "C2": Decimal("98.5"),
        "B4": "一\n二",
    }


@pytest.mark.parametrize(
    ("written", "cell"),
    [
        ("98.5", Cell(Decimal("98.5"), "98.5")),
        ("-3", Cell(-3, "-3")),
        ("0", Cell(0, "0")),
        (" 5 ", Cell(5, "5")),
        ("98.50%", Cell(Decimal("98.5"), "98.50%", percent=True)),
        ("2025-03-01", Cell(datetime.date(2025, 3, 1), "2025-03-01")),
        ("2025/3/1", Cell(datetime.date(2025, 3, 1), "2025/3/1")),
    ],
)
def test_what_is_more_than_text(written: str, cell: Cell) -> None:
    assert read_csv(f"{written}\n".encode()).sheets[0].cells == {(1, 1): cell}


@pytest.mark.parametrize(
    "written",
    [
        "007",
        "1,234",
        "24-1",
        "=1+1",
        "+5",
        "1e5",
        ".5",
        "9８.5",
        "98.5 %",
        "1234567890123456",
        "2025-02-30",
        "2025-3/1",
        "NaN",
    ],
)
def test_what_stays_text(written: str) -> None:
    assert read_csv(f'"{written}"\n'.encode()).sheets[0].cells == {(1, 1): Cell(written, written)}


def test_a_file_that_names_its_separator() -> None:
    assert texts(read_csv("sep=|\r\n一|二,三\r\n".encode())) == [[("A1", "一"), ("B1", "二,三")]]


def test_a_title_without_separators_comes_first() -> None:
    assert texts(read_csv("填报表\n\n编号;数值\n1-1;2,5\n".encode()))[0][1:3] == [("A3", "编号"), ("B3", "数值")]


def test_old_systems_call_a_text_with_tabs_xls() -> None:
    assert texts(read_table("导出.XLS", "编号\t数值\n".encode("gb18030"))) == [[("A1", "编号"), ("B1", "数值")]]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"a,\x00b", "not_excel"),
        (b"\xff\xff\xff,", "not_excel"),
        (b"a" * 200_000, "broken"),
        (b"a" * (4 << 20) + b"a", "too_large"),
        (b"1," * 100_001, "too_many_cells"),
        (b"1\n" * 100_001, "too_many_cells"),
        (b"," * 17_000, "too_many_cells"),
        (b"%PDF-1.7", "scan"),
        ("<html><table>".encode("utf-16"), "other_table"),
    ],
)
def test_refused(content: bytes, reason: str) -> None:
    assert refusal(content, "表.csv")[0] == reason
