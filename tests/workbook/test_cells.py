"""How files store cells: texts, truths, errors, formulas, places, namespaces."""

from __future__ import annotations

import datetime

import pytest

from ecocheck.source.workbook import Cell, RefusedFileError, Sheet, read_xlsx
from tests.workbook.making import BOOK, MAIN, OFFICE, SHEET, first_cell, parts_of, relationships, sheet_of, zipped


def inline(text: str) -> str:
    return f'<row><c t="inlineStr"><is>{text}</is></c></row>'


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        ("<t>文县</t>", "文县"),
        ("<t> 文县\n</t>", "文县"),
        ('<t xml:space="preserve"> 文县 </t>', " 文县 "),
        ("<r><t>一</t></r><r><rPr><b/></rPr><t>二</t></r>", "一二"),
        ('<t>武都</t><rPh sb="0" eb="1"><t>ブト</t></rPh><phoneticPr fontId="1"/>', "武都"),
        ("<t>一_x000D_\n二</t>", "一\n二"),
        ("<t>一&#13;&#10;二&#13;三</t>", "一\n二\n三"),
        ("<t>_x005F_x000D_</t>", "_x000D_"),
        ("<t>_xD83D__xDE00_ _xD83D_</t>", "\U0001f600 \ufffd"),
        ("<t>９８．５</t>", "９８．５"),
        ("<t>98.5</t>", "98.5"),
        ("<t>=1+1</t>", "=1+1"),
        ("<t><![CDATA[<县>]]>&amp;</t>", "<县>&"),
    ],
)
def test_texts(stored: str, text: str) -> None:
    for cell in (
        first_cell(inline(stored)),
        first_cell('<row><c t="s"><v>0</v></c></row>', strings=f"<si>{stored}</si>"),
    ):
        assert cell == Cell(text, text)


@pytest.mark.parametrize(
    ("stored", "cell"),
    [
        ('<c t="b"><v>1</v></c>', Cell(value=True, text="TRUE")),
        ('<c t="b"><v>0</v></c>', Cell(value=False, text="FALSE")),
        ('<c t="e"><v>#DIV/0!</v></c>', Cell(None, "#DIV/0!")),
        ('<c t="str"><v>达标</v></c>', Cell("达标", "达标")),
        ('<c t="n"><v>5</v></c>', Cell(5, "5")),
        ('<c t="d"><v>2025-03-01</v></c>', Cell(datetime.date(2025, 3, 1), "2025-03-01")),
        ('<c t="d"><v>2025-03-01T00:00:00Z</v></c>', Cell(datetime.date(2025, 3, 1), "2025-03-01")),
        ('<c t="d"><v>2025-03-01T08:00:00</v></c>', Cell("2025-03-01T08:00:00", "2025-03-01T08:00:00")),
        ("<c><f>1/3*3</f><v>1</v></c>", Cell(1, "1", formula="=1/3*3")),
        ("<c><f>A2</f></c>", Cell(None, "=A2", formula="=A2", stored=False)),
        ("<c><f>A2</f><v></v></c>", Cell(None, "=A2", formula="=A2", stored=False)),
        ('<c t="str"><f>""</f><v></v></c>', Cell("", "", formula='=""')),
        ('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', Cell(None, "#DIV/0!", formula="=1/0")),
        ('<c t="b"><f>1=2</f><v>0</v></c>', Cell(value=False, text="FALSE", formula="=1=2")),
        ("<c><f>'[1]表'!A1</f><v>7</v></c>", Cell(7, "7", formula="='[1]表'!A1")),
        ('<c><f>cmd|" /C calc"!A0</f><v>0</v></c>', Cell(0, "0", formula='=cmd|" /C calc"!A0')),
    ],
)
def test_kinds(stored: str, cell: Cell) -> None:
    assert first_cell(f"<row>{stored}</row>") == cell


def test_a_percentage_by_formula() -> None:
    cell = first_cell('<row><c s="1"><f>197/200</f><v>0.98499999999999999</v></c></row>', formats={1: 10})
    assert (str(cell.value), cell.percent, cell.formula, cell.text) == ("98.5", True, "=197/200", "98.50%")


def test_cells_that_share_a_formula_name_it() -> None:
    rows = '<row><c><f t="shared" ref="A1:B1" si="0">C1*2</f><v>4</v></c><c><f t="shared" si="0"/><v>6</v></c></row>'
    cells = sheet_of(zipped(parts_of(rows))).cells
    assert [(cell.value, cell.formula) for cell in cells.values()] == [(4, "=C1*2"), (6, "=C1*2")]


def test_a_nought_is_no_result_where_the_book_was_never_calculated() -> None:
    rows = "<row><c><f>A3</f><v>0</v></c><c><f>A3</f><v>5</v></c><c><v>0</v></c></row>"
    cells = sheet_of(zipped(parts_of(rows, properties='<calcPr fullCalcOnLoad="1"/>'))).cells
    assert [(cell.value, cell.stored) for cell in cells.values()] == [(None, False), (5, True), (0, True)]


def test_only_cells_with_content_are_there() -> None:
    rows = (
        '<row><c s="3"/><c><v></v></c><c t="s"><v>0</v></c><c t="inlineStr"><is><t></t></is></c><c><v>0</v></c></row>'
    )
    sheet = sheet_of(zipped(parts_of(rows, strings="<si><t/></si>")))
    assert sheet.cells == {(1, 5): Cell(0, "0")}


def test_places_that_are_left_out_follow() -> None:
    rows = (
        "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"
        "<row r='1048576'><c r='XFD1048576'><v>5</v></c></row>"
    )
    sheet = sheet_of(zipped(parts_of(rows)))
    assert [sheet.address(*place) for place in sheet.cells] == ["A1", "D1", "E1", "A2", "XFD1048576"]


def test_addresses() -> None:
    assert [Sheet.address(17, column) for column in (1, 6, 26, 27, 702, 703, 16384)] == [
        *("A17", "F17", "Z17", "AA17", "ZZ17", "AAA17", "XFD17")
    ]


def test_a_lie_about_the_dimension_is_not_heard() -> None:
    parts = parts_of("<row><c r='C2'><v>1</v></c></row>", after="")
    sheet = str(parts["xl/worksheets/sheet1.xml"]).replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')
    assert list(sheet_of(zipped(parts | {"xl/worksheets/sheet1.xml": sheet})).cells) == [(2, 3)]


def test_merged_ranges_are_cut_off_where_content_ends() -> None:
    rows = "<row><c><v>1</v></c></row><row r='3'><c r='C3'><v>2</v></c></row>"
    after = '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A1048576"/><mergeCell ref="F9:G9"/></mergeCells>'
    assert sheet_of(zipped(parts_of(rows, after=after))).merged == {
        (1, 2): (1, 1),
        (1, 3): (1, 1),
        (3, 1): (2, 1),
    }


def test_what_stands_in_extensions_is_no_cell() -> None:
    after = (
        '<extLst><ext xmlns:x="urn:x"><x:row><x:c r="A1"><x:v>9</x:v></x:c></x:row></ext></extLst>'
        '<dataValidations><dataValidation><formula1>"是,否"</formula1></dataValidation></dataValidations>'
    )
    assert sheet_of(zipped(parts_of("<row><c><v>1</v></c></row>", after=after))).cells == {(1, 1): Cell(1, "1")}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_prefixes_and_encodings(encoding: str) -> None:
    text = "Ä" if encoding == "iso-8859-1" else "县"
    declared = "" if encoding.startswith("utf-8") else f'<?xml version="1.0" encoding="{encoding}"?>'
    sheet = (
        f'{declared}<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row><x:c t="str"><x:v>{text}</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>"
    )
    assert first_cell_of(sheet.encode(encoding)) == Cell(text, text)


def first_cell_of(sheet: bytes) -> Cell:
    return sheet_of(zipped({**parts_of(), "xl/worksheets/sheet1.xml": sheet})).cells[1, 1]


def test_the_strict_edition_of_the_format() -> None:
    strict = {MAIN: "http://purl.oclc.org/ooxml/spreadsheetml/main"}
    strict[OFFICE] = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    parts: dict[str, str | bytes] = {}
    for name, content in parts_of("<row><c><v>1</v></c></row>").items():
        text = str(content)
        for usual, other in strict.items():
            text = text.replace(usual, other)
        parts[name] = text
    assert sheet_of(zipped(parts)).cells == {(1, 1): Cell(1, "1")}


def test_of_sheets_that_are_not_wanted_only_the_name_is_read() -> None:
    listed = "".join(f'<sheet name="{name}" r:id="{name}"/>' for name in ("甲", "乙", "丙"))
    many = "".join(map("<row><c><v>{}</v></c></row>".format, range(100_001)))
    parts = parts_of("<row><c><v>1</v></c></row>") | {
        "xl/workbook.xml": BOOK.format("", listed),
        "xl/_rels/workbook.xml.rels": relationships(
            ("甲", "worksheet", "worksheets/sheet1.xml"),
            ("乙", "worksheet", "worksheets/sheet2.xml"),
            ("丙", "worksheet", "worksheets/missing.xml"),
        ),
        "xl/worksheets/sheet2.xml": SHEET.format(many, ""),
    }
    book = read_xlsx(zipped(parts), {"甲", "丁"})
    assert [(one.name, one.read, len(one.cells)) for one in book.sheets] == [
        ("甲", True, 1),
        ("乙", False, 0),
        ("丙", False, 0),
    ]
    with pytest.raises(RefusedFileError, match="too_many_cells"):
        read_xlsx(zipped(parts), {"甲", "乙"})


def test_hidden_sheets_charts_and_names_with_backslashes() -> None:
    listed = "".join(
        f'<sheet name="{name}" sheetId="{place}" state="{state}" r:id="{target}"/>'
        for place, (name, state, target) in enumerate(
            [
                ("甲", "visible", "one"),
                ("图", "visible", "chart"),
                ("乙", "hidden", "two"),
                ("丙", "veryHidden", "two"),
            ],
            1,
        )
    )
    parts = parts_of("<row><c><v>1</v></c></row>")
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts |= {
        "xl/workbook.xml": BOOK.format("", listed),
        "xl/_rels/workbook.xml.rels": relationships(
            ("one", "worksheet", "/xl/worksheets/Sheet1.xml"),
            ("two", "worksheet", "./worksheets/../worksheets/sheet2.xml"),
            ("chart", "chartsheet", "chartsheets/sheet1.xml"),
        ),
        "xl\\worksheets\\sheet2.xml": sheet,
    }
    book = read_xlsx(zipped(parts))
    assert [(sheet.name, sheet.hidden, len(sheet.cells)) for sheet in book.sheets] == [
        ("甲", False, 1),
        ("乙", True, 1),
        ("丙", True, 1),
    ]
