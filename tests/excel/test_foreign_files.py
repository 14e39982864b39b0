"""A file at `-o` that is no ledger, or a hostile one: it is left as it is, and the user is told why."""

from __future__ import annotations

import io
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import eco
from tests.cli.running import DAY
from tests.excel.filling import FILL, filled, saved
from tests.excel.making import ALL, excel, heads, ledger_of, opened
from tests.report.running import PROJECT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Runner

__all__ = ["eco"]
pytestmark = pytest.mark.needs("openpyxl")

CLOSED, GAPS = "未作改动", "xl/worksheets/sheet1.xml"


def _book() -> bytes:
    return excel(ledger_of(ALL))


def _other_workbook() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.create_sheet("差距清单")["A1"] = "别的表"
    return saved(book)


def _without_codes() -> bytes:
    book = opened(filled(_book(), {0: {"责任人": "张三"}}))
    page = book["差距清单"]
    page.delete_cols(heads(page).index("识别码") + 1)
    return saved(book)


def _without_heads() -> bytes:
    book = opened(filled(_book(), {0: {"责任人": "张三"}}))
    book["差距清单"].delete_rows(3)
    return saved(book)


def _with_another_sheet() -> bytes:
    book = opened(_book())
    book.create_sheet("会议纪要")["B2"] = "6月3日"
    return saved(book)


def _with(name: str, content: bytes) -> bytes:
    """The ledger with another content of one part, or with one part more."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_book())) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        new.writestr(name, content)
    return made.getvalue()


def _sheet(rows: str, head: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?>{head}<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def _entities() -> bytes:
    ten = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    head = f'<!DOCTYPE x [<!ENTITY e0 "lol">{ten}]>'
    return _with(GAPS, _sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&e8;</t></is></c></row>', head))


def _old(stream: str) -> bytes:
    """A file of old Office programs that names a stream."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le")


def _by_hand() -> bytes:
    """A list of somebody's own, under heads as ours."""
    import openpyxl

    book = openpyxl.Workbook()
    page = book.create_sheet("差距清单")
    for row in (("类别", "地区", "年份", "事项"), ("未达标", "演练区", 2025, "手工列的一项")):
        page.append(row)
    return saved(book)


def _many_columns() -> bytes:
    book = opened(_book())
    page = book["差距清单"]
    for place in range(201):
        page.cell(3, page.max_column + 1).value = f"另加{place}"
    return saved(book)


def _many_cells() -> bytes:
    return _with(GAPS, _sheet("".join(map("<row><c><v>{}</v></c></row>".format, range(100_001)))))


CASES: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "文件是空的"),
    "text": ("整改台账".encode, "不是 Excel 工作簿"),
    "an old .xls": (lambda: _old("Workbook"), "老格式"),
    "one with a password": (lambda: _old("EncryptedPackage"), "加了密码"),
    "one with a program": (lambda: _with("xl/vbaProject.bin", b""), "有宏"),
    "a damaged one": (lambda: _book()[:-400], "已损坏"),
    "a broken sheet": (lambda: _with(GAPS, b"<worksheet"), "已损坏"),
    "entities": (_entities, "已损坏"),
    "a bomb": (lambda: _with(GAPS, bytes(40 * 2**20)), "大得不像一份表"),
    "many bytes": (lambda: bytes(20 * 2**20 + 1), "超过 20 MB"),
    "many cells": (_many_cells, "超过 100000 个"),
    "many columns": (_many_columns, "超过 200 列"),
    "a last row": (lambda: _with(GAPS, _sheet('<row r="1048576"><c><v>1</v></c></row>')), "不是本程序生成的台账"),
    "a last column": (
        lambda: _with(GAPS, _sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')),
        "不是本程序生成的台账",
    ),
    "another workbook": (_other_workbook, "不是本程序生成的台账"),
    "a list by hand": (_by_hand, "不是本程序生成的台账"),
    "no heads": (_without_heads, "不是本程序生成的台账"),
    "no codes": (_without_codes, "“识别码”列"),
    "another sheet": (_with_another_sheet, "“会议纪要”"),
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_in_words_and_left_as_it_is(eco: Runner, tmp_path: Path, name: str) -> None:
    make, why = CASES[name]
    path, content = tmp_path / "台账.xlsx", make()
    path.write_bytes(content)
    began = time.monotonic()
    ran = eco("ledger", "--as-of", DAY, "-o", str(path), folder=PROJECT)
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err
    assert CLOSED in ran.err
    assert str(path) in ran.err
    assert "Traceback" not in ran.err
    assert path.read_bytes() == content
    assert time.monotonic() - began < 60
    english = eco("ledger", "--as-of", DAY, "--lang", "en", "-o", str(path), folder=PROJECT)
    assert (english.code, "was left as it is" in english.err) == (2, True)


def test_the_command_says_what_it_kept(eco: Runner, tmp_path: Path) -> None:
    path = tmp_path / "台账.xlsx"
    args = ("ledger", "--as-of", DAY, "-o", str(path))
    assert "保留" not in eco(*args, folder=PROJECT).out
    assert "保留" not in eco(*args, folder=PROJECT).out
    path.write_bytes(filled(path.read_bytes(), {0: {"责任人": "张三"}, 2: {"整改措施": "补建管网"}}))
    ran = eco(*args, folder=PROJECT)
    assert (ran.code, ran.err) == (0, "")
    assert "原来填写的内容已保留：差距清单 2 项，“已消除” 0 项" in ran.out
    kept = opened(path.read_bytes())["差距清单"]
    assert sum(cell.value is not None for row in kept.iter_rows(min_row=4) for cell in row if _is_fill(kept, cell)) == 2


def _is_fill(page: object, cell: object) -> bool:
    return heads(page)[cell.column - 1] in FILL  # type: ignore[attr-defined]  # openpyxl has no types
