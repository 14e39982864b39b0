"""A project's own base document: its styles win, its old text goes, and where it cannot be used it is named."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.render.formats.zip_bytes import repacked
from tests.word.making import COUNTY, W, paragraphs, parts, text_of, word_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.needs("word")


def own(folder: Path, change: Any) -> Path:
    """A folder of templates whose base document is a report that somebody has changed."""
    from docx import Document

    document = Document(io.BytesIO(word_of(COUNTY)))
    change(document)
    document.save(str(folder / "base.docx"))
    return folder


def test_its_styles_win_and_the_others_are_added(tmp_path: Path) -> None:
    from docx.shared import Pt

    def change(document: Any) -> None:
        document.styles["公文正文"].font.size = Pt(12)
        document.styles["公文标题"].delete()

    styles = parts(word_of(COUNTY, templates=own(tmp_path, change)))["word/styles.xml"]
    named = {one.find(f"{W}name").get(f"{W}val"): one for one in styles.iter(f"{W}style")}
    assert named["公文正文"].find(f"{W}rPr/{W}sz").get(f"{W}val") == "24"
    assert named["公文标题"].find(f"{W}rPr/{W}sz").get(f"{W}val") == "44"


def test_a_style_is_known_by_its_name_whatever_its_id(tmp_path: Path) -> None:
    def change(document: Any) -> None:
        document.styles["公文正文"].element.set(f"{W}styleId", "a7")

    made = word_of(COUNTY, templates=own(tmp_path, change))
    assert "a7" in {style for style, _ in paragraphs(made)}


def test_its_old_text_is_not_handed_in_again(tmp_path: Path) -> None:
    def change(document: Any) -> None:
        document.add_paragraph("去年的数字")
        document.add_table(1, 1).cell(0, 0).text = "去年的表"

    made = word_of(COUNTY, templates=own(tmp_path, change))
    assert "去年" not in text_of(made)
    assert text_of(made) == text_of(word_of(COUNTY))


def test_nothing_of_the_old_text_stays_hidden_in_the_file(tmp_path: Path) -> None:
    def change(document: Any) -> None:
        paragraph = document.add_paragraph("去年的数字")
        document.add_comment(paragraph.runs, text="去年的批注", author="某人")
        document.add_section()
        document.sections[-1].header.is_linked_to_previous = False
        document.sections[-1].header.paragraphs[0].text = "去年的页眉"
        document.sections[0].header.paragraphs[0].text = "专班"

    made = word_of(COUNTY, templates=own(tmp_path, change))
    assert all("去年" not in "".join(part.itertext()) for part in parts(made).values())
    assert not any("comments" in name for name in parts(made))
    assert "专班" in "".join("".join(part.itertext()) for part in parts(made).values())


def test_a_header_that_the_last_section_takes_from_an_earlier_one_stays(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = "某某市专班"
    document.add_section()
    document.save(str(tmp_path / "base.docx"))
    made = word_of(COUNTY, templates=tmp_path)
    heads = [name for name in parts(made) if "word/header" in name]
    assert [text for name in heads for _, text in paragraphs(made, name) if text] == [
        "演练数据",
        "某某市专班",
    ]
    assert "公文正文" in "".join(one.get(f"{W}val") or "" for one in parts(made)["word/styles.xml"].iter(f"{W}name"))


def test_its_sheet_header_and_footer_stay_and_a_drill_is_marked_all_the_same(tmp_path: Path) -> None:
    from docx.shared import Mm

    def change(document: Any) -> None:
        for section in document.sections:
            section.page_width, section.page_height, section.left_margin = Mm(210), Mm(297), Mm(20)
            section.different_first_page_header_footer = True
        last = document.sections[-1]
        last.header.is_linked_to_previous = last.footer.is_linked_to_previous = False
        last.header.paragraphs[0].text, last.footer.paragraphs[0].text = "某某市专班", "内部资料"

    made = word_of(COUNTY, templates=own(tmp_path, change))
    words = [text for name in parts(made) if "header" in name or "footer" in name for _, text in paragraphs(made, name)]
    assert {"某某市专班", "内部资料"} <= set(words)
    marked = [
        [text for _, text in paragraphs(made, name)].count("演练数据") for name in parts(made) if "header" in name
    ]
    assert set(marked) == {1}
    kinds = {one.get(f"{W}type") for one in parts(made)["word/document.xml"].iter(f"{W}headerReference")}
    assert kinds == {"default", "even", "first"}
    margin = parts(made)["word/document.xml"].find(f".//{W}sectPr/{W}pgMar").get(f"{W}left")
    assert margin == str(round(20 / 25.4 * 1440))


def test_the_same_base_gives_the_same_bytes(tmp_path: Path) -> None:
    folder = own(tmp_path, lambda _: None)
    assert word_of(COUNTY, templates=folder) == word_of(COUNTY, templates=folder)


BROKEN = {"text": b"not a zip", "empty": b"", "old": b"\xd0\xcf\x11\xe0" + b"\0" * 600}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_word_document_is_named(tmp_path: Path, name: str) -> None:
    from ecocheck.render.formats.word.own import BaseFault

    (tmp_path / "base.docx").write_bytes(BROKEN[name])
    with pytest.raises(BaseFault, match=r"templates/base\.docx 打不开"):
        word_of(COUNTY, templates=tmp_path)


def test_another_zip_is_named_too(tmp_path: Path) -> None:
    from ecocheck.render.formats.word.own import BaseFault

    with zipfile.ZipFile(tmp_path / "base.docx", "w") as archive:
        archive.writestr("x.txt", "x")
    with pytest.raises(BaseFault, match="is not a Word document"):
        word_of(COUNTY, lang="en", templates=tmp_path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    from ecocheck.render.formats.word.own import BaseFault

    with zipfile.ZipFile(tmp_path / "base.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (65 * 2**20))
    with pytest.raises(BaseFault, match="24 MB"):
        word_of(COUNTY, templates=tmp_path)


def test_repacking_keeps_every_member() -> None:
    made = word_of(COUNTY)
    assert repacked(made) == made
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {one.create_system for one in archive.infolist()} == {0}


def test_other_capitals_are_refused_on_every_system(tmp_path: Path) -> None:
    """Windows would build on it, a server on the default."""
    from ecocheck.render.formats.word.base import open_base
    from ecocheck.render.formats.word.own import BaseFault

    own(tmp_path, lambda _: None)
    (tmp_path / "base.docx").rename(tmp_path / "Base.docx")
    with pytest.raises(BaseFault) as caught:
        open_base(tmp_path, "zh")
    assert "Base.docx" in caught.value.message
