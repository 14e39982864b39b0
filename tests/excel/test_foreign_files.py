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
pytestmark = pytest.mark.needs("excel")

CLOSED, GAPS = "没有改动它", "xl/worksheets/sheet1.xml"


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
    """The ledger with another content of one part."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_book())) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            new.writestr(one, content if one == name else old.read(one))
    return made.getvalue()


def _sheet(rows: str, head: str = "") -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?>{head}<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def _entities() -> bytes:
    ten = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    head = f'<!DOCTYPE x [<!ENTITY e0 "lol">{ten}]>'
    return _with(GAPS, _sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&e8;</t></is></c></row>', head))


CASES: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "不是 Excel 工作簿"),
    "text": ("整改台账".encode, "不是 Excel 工作簿"),
    "an old .xls": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "不是 Excel 工作簿"),
    "a damaged one": (lambda: _book()[:-400], "不是 Excel 工作簿"),
    "a broken sheet": (lambda: _with(GAPS, b"<worksheet"), "不是 Excel 工作簿"),
    "entities": (_entities, "不是 Excel 工作簿"),
    "a bomb": (lambda: _with(GAPS, bytes(40 * 2**20)), "太大"),
    "a last row": (lambda: _with(GAPS, _sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')), "太大"),
    "a last column": (lambda: _with(GAPS, _sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')), "太大"),
    "another workbook": (_other_workbook, "不是本程序生成的台账"),
    "no heads": (_without_heads, "不是本程序生成的台账"),
    "no codes": (_without_codes, "“识别码”一列"),
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
    return heads(page)[cell.column - 1] in FILL  # type: ignore[attr-defined]


def test_a_missing_reader_is_named(eco: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib.util

    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, package=None: None if name in {"openpyxl", "defusedxml"} else real(name, package),
    )
    path = tmp_path / "台账.xlsx"
    assert eco("ledger", "--as-of", DAY, "-o", str(path), folder=PROJECT).code == 0
    before = path.read_bytes()
    ran = eco("ledger", "--as-of", DAY, "-o", str(path), folder=PROJECT)
    assert (ran.code, ran.out) == (2, "")
    assert "install openpyxl defusedxml" in ran.err
    assert "读取已有的 Excel 文件" in ran.err
    assert path.read_bytes() == before
