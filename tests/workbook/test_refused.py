"""Files that are not read, and hostile ones: each ends in a reason, within its bounds."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.source.workbook import RefusedFileError, read_csv, read_docx, read_table, read_xlsx
from tests.workbook.making import (
    BOOK,
    MAIN,
    PACKAGE,
    SHEET,
    TYPES,
    document,
    parts_of,
    refusal,
    relationships,
    zipped,
)

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
ONE = "<row><c><v>1</v></c></row>"
GOOD = zipped(parts_of(ONE))
BOMB = "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>"


def with_parts(**changed: str | bytes) -> bytes:
    """The sound workbook with parts changed, by the last word of their names."""
    names = {"types": "[Content_Types].xml", "book": "xl/workbook.xml", "sheet": "xl/worksheets/sheet1.xml"}
    names |= {"links": "xl/_rels/workbook.xml.rels", "root": "_rels/.rels", "styles": "xl/styles.xml"}
    names["strings"] = "xl/sharedStrings.xml"
    return zipped(parts_of(ONE) | {names[key]: content for key, content in changed.items()})


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.xlsx", b"", "empty"),
        ("a.xlsx", b"PK\x03\x04" + bytes(20 << 20), "too_large"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("a.et", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), "old_excel"),
        ("a.xlsx", OLE + "Book".encode("utf-16-le"), "old_excel"),
        ("a.et", OLE + "Workbook".encode("utf-16-le"), "wps"),
        ("a.WPS", OLE + "WordDocument".encode("utf-16-le"), "wps"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "old_word"),
        ("a.xlsx", OLE, "not_excel"),
        ("a.xls", b"\x09\x08\x10\x00\x00\x06\x05\x00", "old_excel"),
        ("a.rtf", b"{\\rtf1", "old_word"),
        ("a.xlsx", b"%PDF-1.7", "scan"),
        ("a.pdf", b"\n\n%PDF-1.7", "scan"),
        ("a.png", b"\x89PNG\r\n", "scan"),
        ("a.docx", b"\xff\xd8\xff\xe0", "scan"),
        ("a.ofd", zipped({"OFD.xml": ""}), "scan"),
        ("a.zip", zipped({"文县.xlsx": GOOD}), "archive"),
        ("a.zip", zipped({}), "archive"),
        ("a.rar", b"Rar!\x1a\x07", "archive"),
        ("a.ods", zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "other_table"),
        ("a.xls", b"\xef\xbb\xbf\r\n<HTML><body>", "other_table"),
        ("a.xls", b'<?xml version="1.0"?><Workbook>', "other_table"),
        ("a.xlsb", with_parts(root=relationships(("m", "officeDocument", "xl/workbook.bin"))), "broken"),
        ("a.xlsx", "编号,数值".encode(), "broken"),
        ("a", "编号,数值".encode(), "not_excel"),
        (
            "a.pptx",
            zipped(parts_of() | {"ppt/p.xml": "", "_rels/.rels": relationships(("m", "officeDocument", "ppt/p.xml"))}),
            "not_excel",
        ),
    ],
)
def test_kinds_that_are_not_read(name: str, content: bytes, reason: str) -> None:
    assert refusal(content, name)[0] == reason


def test_binary_workbooks() -> None:
    parts = parts_of() | {
        "xl/workbook.bin": b"",
        "_rels/.rels": relationships(("m", "officeDocument", "xl/workbook.bin")),
    }
    assert refusal(zipped(parts)) == ("other_table", {"kind": ".xlsb"})


@pytest.mark.parametrize(
    ("said", "part"),
    [
        (
            '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main"/>',
            "",
        ),
        ('<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>', ""),
        ('<Override PartName="/a" ContentType="application/vnd.ms-excel.macrosheet+xml"/>', ""),
        ("", "xl/vbaProject.bin"),
    ],
)
def test_macros(said: str, part: str) -> None:
    parts = parts_of(ONE) | {"[Content_Types].xml": TYPES.format(said)} | ({part: b""} if part else {})
    assert refusal(zipped(parts), "a.xlsx")[0] == "macro"
    assert refusal(zipped(parts), "a.xlsm")[0] == "macro"


def test_a_sheet_of_macros_by_its_relation_only() -> None:
    assert refusal(with_parts(links=relationships(("one", "xlMacrosheet", "worksheets/sheet1.xml"))))[0] == "macro"


TWO = '<sheet name="{}" sheetId="1" r:id="one"/><sheet name="{}" sheetId="2" r:id="one"/>'


@pytest.mark.parametrize(
    "changed",
    [
        {"sheet": SHEET.format("<row><c><v>1</c></row>", "")},
        {"sheet": SHEET.format(ONE, "")[:-30]},
        {"sheet": ""},
        {"sheet": "县".encode("gb18030")},
        {"sheet": '<?xml version="1.0" encoding="gb18030"?>' + SHEET.format("", "")},
        {"sheet": '<?xml version="1.0" encoding="none"?>' + SHEET.format("", "")},
        {"sheet": BOMB + SHEET.format("<row><c><f>&b;</f></c></row>", "")},
        {"sheet": (BOMB + SHEET.format("", "")).encode("utf-16")},
        {"sheet": '<!DOCTYPE a SYSTEM "file:///etc/passwd">' + SHEET.format("", "")},
        {"strings": BOMB + f'<sst xmlns="{MAIN}"/>'},
        {"styles": BOMB + f'<styleSheet xmlns="{MAIN}"/>'},
        {"types": BOMB + TYPES.format("")},
        {"links": relationships(("one", "worksheet", "../../../../etc/passwd"))},
        {"links": relationships(("other", "worksheet", "worksheets/sheet1.xml"))},
        {"links": relationships(("one", "worksheet", "worksheets/missing.xml"))},
        {
            "links": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="one" Type="x/worksheet" '
            'Target="https://example.org/sheet1.xml" TargetMode="External"/></Relationships>'
        },
        {"root": relationships(("main", "officeDocument", "xl/workbook9.xml"))},
        {"root": relationships()},
        {"book": BOOK.format("", "")},
        {"book": BOOK.format("", TWO.format("表", "表"))},
        {"book": BOOK.format("", TWO.format("A", "a"))},
        {"book": BOOK.format("", TWO.format("表", ""))},
        {"book": BOOK.format("", '<sheet name="表"/>')},
        {"book": BOOK.format("", "".join(f'<sheet name="{n}" r:id="one"/>' for n in range(501)))},
    ],
)
def test_wrong_parts(changed: dict[str, str | bytes]) -> None:
    assert refusal(with_parts(**changed))[0] == "broken"


@pytest.mark.parametrize(
    "rows",
    [
        '<row><c r="XFE1"><v>1</v></c></row>',
        '<row><c r="AAAA1"><v>1</v></c></row>',
        '<row><c r="A0"><v>1</v></c></row>',
        '<row><c r="A1048577"><v>1</v></c></row>',
        '<row><c r="A１"><v>1</v></c></row>',
        '<row><c r="1"><v>1</v></c></row>',
        '<row><c r=""><v>1</v></c></row>',
        "<c><v>1</v></c>",
        '<row r="0"><c><v>1</v></c></row>',
        '<row r="-1"/>',
        '<row r="1e3"/>',
        '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        "<row><c><c><v>1</v></c></c></row>",
        "<row>" + "<c/>" * 16_384 + "<c><v>1</v></c></row>",
        '<row r="1048576"/><row><c><v>1</v></c></row>',
        '<row><c t="s"><v>0</v></c></row>',
        '<row><c t="s"><v>-1</v></c></row>',
        '<row><c t="s"><v>x</v></c></row>',
    ],
)
def test_wrong_cells(rows: str) -> None:
    assert refusal(with_parts(sheet=SHEET.format(rows, "")))[0] == "broken"


@pytest.mark.parametrize("ref", ["", "A1:", "A1:B2:C3", "A0:B2", "A:B", "XFE1:XFE2"])
def test_wrong_merged_ranges(ref: str) -> None:
    after = f'<mergeCells><mergeCell ref="{ref}"/></mergeCells>'
    assert refusal(with_parts(sheet=SHEET.format(ONE, after)))[0] == "broken"


@pytest.mark.parametrize(
    ("rows", "after", "reason"),
    [
        ("<row>" + "<c><v>1</v></c>" * 10_000 + "</row>", "", None),
        (("<row>" + "<c><v>1</v></c>" * 1000 + "</row>") * 101, "", "too_many_cells"),
        ("<row><c/></row>" * 250_000, "", None),
        ("<row><c/></row>" * 450_000, "", "too_many_cells"),
        ("<a>" * 400_000, "", "bomb"),
        (" " * (1 << 20), "", "bomb"),
        ("<row><c " + " ".join(f'a{n}="{n * n}"' for n in range(150_000)) + "/></row>", "", "bomb"),
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', '<mergeCell ref="A1:XFD1048576"/>', "too_many_cells"),
        (ONE, '<mergeCell ref="A1:XFD1048576"/>', None),
        (ONE, '<mergeCell ref="A1:A1"/>' * 100_001, "too_many_cells"),
    ],
)
def test_bounds(rows: str, after: str, reason: str | None) -> None:
    content = zipped(parts_of() | {"xl/worksheets/sheet1.xml": SHEET.format(rows, after)}, zipfile.ZIP_STORED)
    if reason is None:
        assert read_xlsx(content).sheets
    else:
        assert refusal(content)[0] == reason


def test_cells_of_all_sheets_count_together() -> None:
    listed = "".join(f'<sheet name="{n}" r:id="one"/>' for n in range(11))
    rows = ("<row>" + "<c><v>1</v></c>" * 100 + "</row>") * 100
    parts = parts_of(rows) | {"xl/workbook.xml": BOOK.format("", listed)}
    assert refusal(zipped(parts))[0] == "too_many_cells"


def test_bombs_are_seen_before_anything_is_unpacked() -> None:
    assert refusal(with_parts(sheet=SHEET.format(" " * (17 << 20), ""))) == (
        "bomb",
        {"part": "xl/worksheets/sheet1.xml"},
    )
    assert refusal(with_parts(sheet=SHEET.format(" " * (2 << 20), "")))[0] == "bomb"
    assert refusal(zipped(parts_of(ONE) | {f"x{n}": "" for n in range(2_001)}))[0] == "bomb"


def test_parts_that_nobody_reads_count_for_nothing() -> None:
    assert read_xlsx(zipped(parts_of(ONE) | {"xl/media/photo.bmp": bytes(40 << 20), "../../outside": b"x"})).sheets


def test_two_parts_of_one_name() -> None:
    assert refusal(zipped(parts_of(ONE) | {"XL\\Workbook.xml": "x"}))[0] == "broken"


def test_a_directory_that_lies_about_sizes() -> None:
    rows = "<row><c><v>1</v></c></row>" * 3_000
    content = zipped(parts_of(rows))
    size = len(SHEET.format(rows, ""))
    lies = content.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    assert lies != content
    assert refusal(lies)[0] == "broken"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_ways_to_pack(method: int) -> None:
    assert refusal(zipped(parts_of(ONE), method))[0] == "broken"


def test_a_zip_with_a_password() -> None:
    content = bytearray(GOOD)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + place] |= 1
            at = content.find(mark, at + 4)
    assert refusal(bytes(content))[0] == "encrypted"


@pytest.mark.parametrize("sample", ["xlsx", "docx"])
def test_files_that_are_cut_off_or_damaged(sample: str) -> None:
    content = GOOD if sample == "xlsx" else document("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")
    assert all(refusal(content[:end])[0] in {"broken", "empty", "archive"} for end in range(0, len(content), 7))
    draw = random.Random(7)  # noqa: S311 damage that is the same in each run
    for _ in range(600):
        damaged = bytearray(content)
        for _ in range(draw.randint(1, 4)):
            damaged[draw.randrange(len(damaged))] = draw.randrange(256)
        readable_or_refused(bytes(damaged))


@given(
    st.binary(max_size=300),
    st.sampled_from(["", "PK\x03\x04", "\t", "sep=,\n"]),
    st.sampled_from(["csv", "xlsx", "xls"]),
)
def test_any_bytes(content: bytes, before: str, suffix: str) -> None:
    readable_or_refused(before.encode() + content, f"a.{suffix}")


@given(st.text(st.sampled_from('<>/"= &;#x0A1crvtfisrow:'), max_size=60))
def test_any_markup(text: str) -> None:
    readable_or_refused(zipped(parts_of(text)))


def readable_or_refused(content: bytes, name: str = "a.xlsx") -> None:
    try:
        read_table(name, content)
    except RefusedFileError:
        return


def test_each_reader_refuses_what_is_not_its_own() -> None:
    for reader in (read_xlsx, read_docx):
        for content in (b"a,b", b"", io.BytesIO(b"%PDF-").getvalue()):
            with pytest.raises(RefusedFileError):
                reader(content)
    with pytest.raises(RefusedFileError):
        read_csv(GOOD)
