"""Making Office files by hand, part by part, so that they may be odd or hostile."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final

import pytest

from ecocheck.source.workbook import RefusedFileError, read_table, read_xlsx

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.source.workbook import Cell, Sheet, Workbook

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
TYPES: Final = f'<Types xmlns="{PACKAGE}/content-types">{{}}</Types>'
BOOK: Final = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{{}}<sheets>{{}}</sheets></workbook>'
SHEET: Final = f'<worksheet xmlns="{MAIN}"><sheetData>{{}}</sheetData>{{}}</worksheet>'


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def relationships(*found: tuple[str, str, str]) -> str:
    """A part of relations: id, last word of the type, target."""
    listed = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{target}"/>' for name, kind, target in found
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def parts_of(
    rows: str = "",
    *,
    after: str = "",
    strings: str | None = None,
    formats: Mapping[int, str | int] | None = None,
    properties: str = "",
) -> dict[str, str | bytes]:
    """The parts of a workbook with one sheet. `formats`: by style, a code or the number of a built-in format."""
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES.format(""),
        "_rels/.rels": relationships(("main", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": BOOK.format(properties, '<sheet name="表" sheetId="1" r:id="one"/>'),
        "xl/_rels/workbook.xml.rels": relationships(
            ("one", "worksheet", "worksheets/sheet1.xml"),
            ("texts", "sharedStrings", "sharedStrings.xml"),
            ("looks", "styles", "/xl/styles.xml"),
        ),
        "xl/worksheets/sheet1.xml": SHEET.format(rows, after),
    }
    if strings is not None:
        made["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'
    if formats is not None:
        made["xl/styles.xml"] = styles_of(formats)
    return made


def styles_of(formats: Mapping[int, str | int]) -> str:
    """A part of styles; each style's format stands at its place."""
    listed, used = "", ""
    for place in range(max(formats) + 1):
        code = formats.get(place, 0)
        number = code if isinstance(code, int) else 200 + place
        if isinstance(code, str):
            quoted = code.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
            listed += f'<numFmt numFmtId="{number}" formatCode="{quoted}"/>'
        used += f'<xf numFmtId="{number}"/>'
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{listed}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>{used}</cellXfs></styleSheet>'
    )


def sheet_of(content: bytes) -> Sheet:
    """The first sheet."""
    return read_xlsx(content).sheets[0]


def first_cell(rows: str, **made: object) -> Cell:
    """The cell A1 of a workbook by hand."""
    return sheet_of(zipped(parts_of(rows, **made))).cells[1, 1]  # type: ignore[arg-type]  # as parts_of takes them


def number_cell(stored: str, code: str | int, *, properties: str = "") -> Cell:
    """A stored number under a format."""
    return first_cell(f'<row><c s="1"><v>{stored}</v></c></row>', formats={1: code}, properties=properties)


def document(body: str) -> bytes:
    """A Word document of this body."""
    return zipped(
        {
            "[Content_Types].xml": TYPES.format(""),
            "_rels/.rels": relationships(("main", "officeDocument", "word/document.xml")),
            "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        }
    )


def refusal(content: bytes, name: str = "表.xlsx") -> tuple[str, Mapping[str, str | int]]:
    """Why the file is refused."""
    with pytest.raises(RefusedFileError) as caught:
        read_table(name, content)
    return caught.value.reason, caught.value.params


def texts(book: Workbook) -> list[list[tuple[str, str]]]:
    """Address and text of every cell, by sheets."""
    return [
        [(sheet.address(*place), cell.text) for place, cell in sorted(sheet.cells.items())] for sheet in book.sheets
    ]
