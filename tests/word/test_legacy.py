"""An earlier report as base document: its look goes on, and neither its sections nor its mark of a drill do."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.render.formats.word.blocks import Grid, GridColumn, Par, Run, TableRow, Turn, cell
from ecocheck.render.formats.word.styles import Role
from tests.requirements import program, run_tool
from tests.word.making import W, paragraphs, parts

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.render.formats.word.blocks import Block

pytestmark = pytest.mark.needs("word")

OFFICE = "某某市专班"
UPRIGHT, WIDE = ("11906", "16838"), ("16838", "11906")
TEXT, TEXT_WIDE = 8845, 12756
"""156 mm on the upright sheet, 225 mm on the turned one, in twentieths of a point, cut to whole ones."""


def _blocks() -> list[Block]:
    table = Grid((GridColumn("甲", 1), GridColumn("乙", 2)), (TableRow((cell("一"), cell("二"))),))
    some: tuple[Block, ...] = (Par(Role.TITLE, (Run("题"),)), table, Par(Role.TABLE_END, ()))
    return [*some, Turn(wide=True), *some, Turn(wide=False), *some, Turn(wide=True), *some]


def made(folder: Path, mark: str | None) -> bytes:
    """A report on upright and wide pages in turn, on what stands in the folder."""
    from ecocheck.render.formats.word.writer import filled

    written = io.BytesIO()
    filled(_blocks(), lang="zh", templates=folder, mark=mark).save(written)
    return written.getvalue()


def saved(folder: Path, content: bytes, change: Any = None) -> Path:
    """The report as base document, changed or as it is."""
    from docx import Document

    document = Document(io.BytesIO(content))
    if change is not None:
        change(document)
    document.save(str(folder / "base.docx"))
    return folder


def sheets(content: bytes) -> list[tuple[str, str]]:
    """Width and height of each section."""
    sizes = parts(content)["word/document.xml"].iter(f"{W}pgSz")
    return [(one.get(f"{W}w"), one.get(f"{W}h")) for one in sizes]


def widths(content: bytes) -> list[int]:
    """How wide each table is."""
    return [int(one.get(f"{W}w")) for one in parts(content)["word/document.xml"].iter(f"{W}tblW")]


def heads(content: bytes) -> list[list[str]]:
    """What stands in each header that the document has."""
    found = parts(content)
    return [[text for _, text in paragraphs(content, name)] for name in sorted(found) if "word/header" in name]


def feet(content: bytes) -> list[str]:
    """What stands in the footers."""
    return ["".join(part.itertext()) for name, part in sorted(parts(content).items()) if "word/footer" in name]


D = "演练数据"


@pytest.mark.parametrize("marks", [(None, None, None), (D, D, D), (D, None, D), (None, D, None)])
def test_three_generations_keep_pages_and_tell_of_a_drill_once(tmp_path: Path, marks: tuple[str | None, ...]) -> None:
    for mark in marks:
        content = made(tmp_path, mark)
        assert sheets(content) == [UPRIGHT, WIDE, UPRIGHT, WIDE]
        assert widths(content) == [TEXT, TEXT_WIDE, TEXT, TEXT_WIDE]
        assert heads(content) == ([[mark], [mark]] if mark else [])
        assert feet(content) == ["— 1 —", "— 1 —"]
        saved(tmp_path, content)


@pytest.mark.needs("libreoffice")
def test_it_does_so_too_where_another_program_has_saved_it(tmp_path: Path) -> None:
    """LibreOffice gives every section headers of its own, and every style another id."""
    (tmp_path / "one.docx").write_bytes(made(tmp_path, D))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    order = ("--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", "again", "one.docx")
    ran = run_tool(program("libreoffice"), profile, *order, folder=tmp_path)
    assert (tmp_path / "again" / "one.docx").is_file(), ran.stderr
    (tmp_path / "base.docx").write_bytes((tmp_path / "again" / "one.docx").read_bytes())
    content = made(tmp_path, None)
    assert sheets(content) == [UPRIGHT, WIDE, UPRIGHT, WIDE]
    assert widths(content) == [TEXT, TEXT_WIDE, TEXT, TEXT_WIDE]
    assert heads(content) == []
    assert heads(made(tmp_path, D)) == [[D], [D]]


@pytest.mark.parametrize("mark", ["演练数据", "DRILL DATA"])
@pytest.mark.parametrize("typed", ["", "　"])
def test_what_an_office_typed_beside_the_mark_stays(tmp_path: Path, mark: str, typed: str) -> None:
    def change(document: Any) -> None:
        document.sections[0].header.paragraphs[0].add_run(f"{typed}{OFFICE}")

    content = made(saved(tmp_path, made(tmp_path, mark), change), None)
    assert heads(content) == [[OFFICE]]


def test_a_header_that_speaks_of_drill_data_in_a_sentence_is_the_offices_own(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = "演练数据管理办公室"
    document.save(str(tmp_path / "base.docx"))
    assert heads(made(tmp_path, None)) == [["演练数据管理办公室"]]


def test_a_header_typed_on_one_page_stands_on_all(tmp_path: Path) -> None:
    def change(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = OFFICE

    content = made(saved(tmp_path, made(tmp_path, None), change), None)
    kinds = [one.get(f"{W}type") for one in parts(content)["word/document.xml"].iter(f"{W}headerReference")]
    assert sorted(kinds) == ["default", "even"]


def test_the_margins_of_the_first_section_are_those_of_all(tmp_path: Path) -> None:
    """Word's buttons change the section in which the cursor stands, and a document opens at its head."""
    from docx.shared import Twips

    def change(document: Any) -> None:
        document.sections[0].left_margin = Twips(1000)

    content = made(saved(tmp_path, made(tmp_path, None), change), None)
    margins = [
        (one.get(f"{W}left"), one.get(f"{W}top")) for one in parts(content)["word/document.xml"].iter(f"{W}pgMar")
    ]
    assert [margins[0][0], margins[1][1]] == ["1000", "1000"]


def test_of_a_report_without_its_text_the_sheet_stands_up_again(tmp_path: Path) -> None:
    def change(document: Any) -> None:
        for element in list(document.element.body)[:-1]:
            document.element.body.remove(element)

    fresh = made(tmp_path, None)
    content = made(saved(tmp_path, fresh, change), None)
    margins = [sorted(one.attrib.items()) for one in parts(content)["word/document.xml"].iter(f"{W}pgMar")]
    assert margins == [sorted(one.attrib.items()) for one in parts(fresh)["word/document.xml"].iter(f"{W}pgMar")]
    assert sheets(content) == [UPRIGHT, WIDE, UPRIGHT, WIDE]


@pytest.mark.parametrize("earlier", [True, False])
def test_paper_that_an_office_wants_to_lie_lies_everywhere(tmp_path: Path, *, earlier: bool) -> None:
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Twips

    def change(document: Any) -> None:
        for section in document.sections:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Twips(16838), Twips(11906)
            section.left_margin, section.right_margin, section.gutter = Twips(1000), Twips(1000), Twips(100)

    plain = io.BytesIO()
    Document().save(plain)
    saved(tmp_path, made(tmp_path, None) if earlier else plain.getvalue(), change)
    for _ in range(2):
        content = made(tmp_path, None)
        assert sheets(content) == [WIDE] * 4
        assert widths(content) == [16838 - 2 * 1000 - 100] * 4
        saved(tmp_path, content)


def test_of_another_document_the_last_upright_section_speaks(tmp_path: Path) -> None:
    from docx import Document
    from docx.shared import Mm

    document = Document()
    document.sections[0].header.paragraphs[0].text = OFFICE
    appendix = document.add_section()
    appendix.page_width, appendix.page_height = Mm(400), Mm(200)
    document.save(str(tmp_path / "base.docx"))
    content = made(tmp_path, None)
    letter = ("12240", "15840")
    assert sheets(content) == [letter, letter[::-1]] * 2
    assert heads(content) == [[OFFICE]]


def test_columns_and_counts_of_pages_do_not_begin_again(tmp_path: Path) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    def change(document: Any) -> None:
        for section in document.sections:
            for text in ('<w:cols {} w:num="2"/>', '<w:pgNumType {} w:start="5"/>', "<w:titlePg {}/>"):
                section._sectPr.append(parse_xml(text.format(nsdecls("w"))))

    document = parts(made(saved(tmp_path, made(tmp_path, None), change), None))["word/document.xml"]
    assert not list(document.iter(f"{W}cols"))
    assert [one.find(f"{W}titlePg") is not None for one in document.iter(f"{W}sectPr")] == [True, False, False, False]
    assert [one.get(f"{W}start") for one in document.iter(f"{W}pgNumType")] == ["5", None, None, None]
