"""Tables of Word documents as sheets."""

from __future__ import annotations

import io
from typing import Any

import pytest

from ecocheck.source.workbook import RefusedFileError, read_docx, read_table, read_xlsx
from tests.workbook.making import document, refusal, texts, zipped


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(text: str, said: str = "") -> str:
    return f"<w:tc><w:tcPr>{said}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def span(width: int) -> str:
    return f'<w:gridSpan w:val="{width}"/>'


BEGINS = '<w:vMerge w:val="restart"/>'
GOES_ON = "<w:vMerge/>"


def test_each_table_is_a_sheet() -> None:
    book = read_table("表.docx", document(f"<w:p/>{table(cell('一') + cell('98.5'))}<w:p/>{table(cell('二'))}"))
    assert [(sheet.name, sheet.hidden) for sheet in book.sheets] == [("表1", False), ("表2", False)]
    assert texts(book) == [[("A1", "一"), ("B1", "98.5")], [("A1", "二")]]
    assert book.sheets[0].cells[1, 2].value == "98.5"


def test_merged_cells() -> None:
    rows = (
        cell("一", BEGINS) + cell("二", span(2)) + cell("三"),
        cell("", GOES_ON) + cell("四") + cell("五") + cell("六"),
        cell("", GOES_ON) + cell("七", BEGINS + span(2)) + cell("八"),
        cell("九") + cell("", GOES_ON + span(2)) + cell("十"),
    )
    (sheet,) = read_docx(document(table(*rows))).sheets
    assert [(sheet.address(*place), found.text) for place, found in sheet.cells.items()] == [
        *(("A1", "一"), ("B1", "二"), ("D1", "三"), ("B2", "四"), ("C2", "五"), ("D2", "六")),
        *(("B3", "七"), ("D3", "八"), ("A4", "九"), ("D4", "十")),
    ]
    assert sheet.merged == {
        **dict.fromkeys([(2, 1), (3, 1)], (1, 1)),
        (1, 3): (1, 2),
        **dict.fromkeys([(3, 3), (4, 2), (4, 3)], (3, 2)),
    }


def test_what_stands_in_a_cell() -> None:
    body = (
        "<w:tc><w:p><w:r><w:t>一</w:t><w:br/><w:t xml:space='preserve'> 二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr><w:ins><w:r><w:t>加</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>减</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>"
        "<w:r><w:instrText>PAGE</w:instrText><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r></w:p></w:tc>"
    )
    assert texts(read_docx(document(table(body)))) == [[("A1", "一\n 二\t三\n加1-2")]]


def test_tables_in_tables_controls_and_rows_that_begin_late() -> None:
    inner = table(cell("里"))
    rows = (
        f"<w:tc><w:p><w:r><w:t>外</w:t></w:r></w:p>{inner}<w:p><w:r><w:t>后</w:t></w:r></w:p></w:tc>",
        f"<w:trPr><w:gridBefore w:val='2'/></w:trPr><w:sdt><w:sdtContent>{cell('迟')}</w:sdtContent></w:sdt>",
    )
    assert texts(read_docx(document(table(*rows)))) == [[("A1", "外\n后"), ("C2", "迟")], [("A1", "里")]]


def test_a_document_without_tables_has_no_sheets() -> None:
    assert read_docx(document("<w:p><w:r><w:t>报告</w:t></w:r></w:p>")).sheets == ()


@pytest.mark.parametrize(
    "body",
    [
        "<w:tbl><w:tc/></w:tbl>",
        table(cell("一", '<w:gridSpan w:val="999999999999"/>')),
        table(cell("一", '<w:gridSpan w:val="-1"/>')),
        table(cell("一", span(16000)) + cell("二", span(16000))),
        "<w:tbl>",
    ],
)
def test_broken_documents(body: str) -> None:
    assert refusal(document(body))[0] == "broken"


def test_bounds() -> None:
    assert refusal(document("<w:tbl/>" * 501))[0] == "too_many_cells"
    assert refusal(document(table(*[cell("一", f"{BEGINS}{span(16000)}")] * 7, cell("", span(16000)) + cell("尾"))))[
        0
    ] == ("too_many_cells")


def test_word_is_no_workbook() -> None:
    with pytest.raises(RefusedFileError, match="not_excel"):
        read_xlsx(document(""))
    with pytest.raises(RefusedFileError, match="archive"):
        read_docx(zipped({"a": ""}))


@pytest.mark.needs("word")
def test_python_docx() -> None:
    import docx

    made: Any = docx.Document()
    page = made.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            page.cell(row, column).text = f"{row}{column}"
    page.cell(0, 0).merge(page.cell(1, 1))
    content = io.BytesIO()
    made.save(content)
    (sheet,) = read_docx(content.getvalue()).sheets
    assert sheet.merged == dict.fromkeys([(1, 2), (2, 1), (2, 2)], (1, 1))
    assert sheet.cells[1, 1].text == "00\n01\n10\n11"
    assert [sheet.cells[3, column].text for column in (1, 2, 3)] == ["20", "21", "22"]
