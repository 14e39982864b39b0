"""What a base document of a stranger's project may not bring into a report, and that it is said in words."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from tests.word.making import COUNTY, parts, text_of, word_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.needs("word")

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
VML = "urn:schemas-microsoft-com:vml"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
FIELD = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'


def external(kind: str, target: str) -> str:
    return f'<Relationship Id="rId900" Type="{R}/{kind}" Target="{target}" TargetMode="External"/>'


def base(folder: Path, changes: dict[str, Any], more: dict[str, bytes | str] | None = None) -> Path:
    """A report as base document, with a header, some of its parts changed, and further parts."""
    from docx import Document

    document = Document(io.BytesIO(word_of(COUNTY)))
    for kind in (document.sections[0].header, document.sections[0].even_page_header):
        kind.is_linked_to_previous = False
        kind.paragraphs[0].text = "专班"
    plain, made = io.BytesIO(), io.BytesIO()
    document.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        held = {name: old.read(name) for name in old.namelist()} | {
            name: text.encode() if isinstance(text, str) else text for name, text in (more or {}).items()
        }
        for pattern, change in changes.items():
            names = [name for name in held if re.fullmatch(pattern, name)]
            assert names, pattern
            for name in names:
                held[name] = change(held[name].decode()).encode()
        for name, content in held.items():
            new.writestr(name, content)
    (folder / "base.docx").write_bytes(made.getvalue())
    return folder


def put(text: str, before: str) -> Any:
    def change(old: str) -> str:
        assert before in old
        return old.replace(before, text + before, 1)

    return change


HEADER = r"word/header1\.xml"
IN_HEADER: dict[str, tuple[str, str]] = {
    "DDE": (FIELD.format("<w:r><w:instrText> DDEAUTO c:\\\\windows\\\\cmd.exe</w:instrText></w:r>"), "DDEAUTO"),
    "DDE in pieces": (
        FIELD.format("<w:r><w:instrText>D</w:instrText></w:r><w:r><w:instrText>DE x y</w:instrText></w:r>"), "DDE",
    ),
    "a simple field": ('<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;\\\\\\\\a\\\\b&quot;"/></w:p>', "INCLUDETEXT"),
    "an object": ("<w:p><w:r><w:object/></w:r></w:p>", "对象"),
    "a control": ("<w:p><w:r><w:control/></w:r></w:p>", "对象"),
    "a chunk": ("<w:altChunk/>", "对象"),
    "a picture far away": (
        f'<w:p><w:r><w:pict><v:shape xmlns:v="{VML}"><v:imagedata src="http://a.example/b"/></v:shape></w:pict></w:r></w:p>',
        "http://a.example/b",
    ),
}  # fmt: skip # a table, read by rows


@pytest.mark.parametrize("name", IN_HEADER)
def test_what_stands_in_a_header_and_fetches_is_refused(tmp_path: Path, name: str) -> None:
    text, said = IN_HEADER[name]
    assert said in refused(base(tmp_path, {HEADER: put(text, "</w:hdr>")}))


def refused(folder: Path) -> str:
    """What is said of a base document that cannot be used."""
    from ecocheck.render.formats.word.own import BaseFault

    with pytest.raises(BaseFault) as caught:
        word_of(COUNTY, templates=folder)
    assert "templates/base.docx" in caught.value.message
    assert "另存" in caught.value.message
    return caught.value.message


@pytest.mark.parametrize("kind", ["image", "hyperlink", "oleObject", "frame", "subDocument"])
def test_what_leads_out_of_the_file_is_refused(tmp_path: Path, kind: str) -> None:
    relations = RELATIONS.format(external(kind, "http://a.example/b"))
    assert "http://a.example/b" in refused(base(tmp_path, {}, {"word/_rels/header1.xml.rels": relations}))


def test_what_is_embedded_is_refused(tmp_path: Path) -> None:
    relation = f'<Relationship Id="rId9" Type="{R}/package" Target="embeddings/a.xlsx"/>'
    more: dict[str, bytes | str] = {
        "word/_rels/header1.xml.rels": RELATIONS.format(relation),
        "word/embeddings/a.xlsx": "PK",
    }
    typed = '<Default Extension="xlsx" ContentType="application/vnd.ms-excel"/>'
    assert "对象" in refused(base(tmp_path, {r"\[Content_Types\]\.xml": put(typed, "</Types>")}, more))


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/vbaData.xml"])
def test_macros_are_refused(tmp_path: Path, name: str) -> None:
    assert "宏" in refused(base(tmp_path, {}, {name: "x"}))


def test_a_document_with_macros_by_its_type_is_refused(tmp_path: Path) -> None:
    def change(old: str) -> str:
        return old.replace(
            "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            "vnd.ms-word.document.macroEnabled.main+xml",
        )

    assert "宏" in refused(base(tmp_path, {r"\[Content_Types\]\.xml": change}))


@pytest.mark.parametrize("name", ["word/header1.xml", "word/styles.xml", "docProps/core.xml", "_rels/.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_every_part(tmp_path: Path, name: str, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    assert "实体" in refused(base(tmp_path, {}, {name: text.encode(encoding)}))


SETTINGS = {
    "w:attachedTemplate": f'<w:attachedTemplate r:id="rId900" xmlns:r="{R}"/>',
    "w:linkStyles": "<w:linkStyles/>",
    "w:updateFields": "<w:updateFields/>",
    "w:mailMerge": "<w:mailMerge/>",
}


def test_what_ties_a_document_to_others_is_left_behind(tmp_path: Path) -> None:
    """Word writes an attached template into every document made from one, so that is no reason to refuse it."""
    more: dict[str, bytes | str] = {
        "word/_rels/settings.xml.rels": RELATIONS.format(external("attachedTemplate", "http://a.example/b.dotm")),
        "customUI/a.xml": "<customUI/>",
    }
    ribbon = '<Relationship Id="rId901" Type="http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"'
    changes = {
        r"word/settings\.xml": put("".join(SETTINGS.values()), "</w:settings>"),
        r"_rels/\.rels": put(f'{ribbon} Target="customUI/a.xml"/>', "</Relationships>"),
    }
    made = word_of(COUNTY, templates=base(tmp_path, changes, more))
    assert text_of(made) == text_of(word_of(COUNTY))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
        assert b"a.example" not in whole
        assert not any("customUI" in name for name in archive.namelist())
        assert not any(name.encode() in archive.read("word/settings.xml") for name in SETTINGS)
    assert "专班" in "".join("".join(part.itertext()) for part in parts(made).values())


@pytest.mark.parametrize("size", [9 * 2**20, 30 * 2**20])
def test_a_small_file_that_unpacks_large_is_refused_before_it_is(tmp_path: Path, size: int) -> None:
    name = "word/media/a.png" if size > 20 * 2**20 else "word/header1.xml"
    assert "太大" in refused(base(tmp_path, {}, {name: b" " * size}))


def test_a_damaged_archive_is_named(tmp_path: Path) -> None:
    content = bytearray((base(tmp_path, {}) / "base.docx").read_bytes())
    content[len(content) // 3] ^= 0xFF
    (tmp_path / "base.docx").write_bytes(bytes(content))
    assert "打不开" in refused(tmp_path)


def twice(name: str, content: bytes) -> Any:
    """Add a second entry of one name to a zip file."""

    def change(old: bytes) -> bytes:
        held = io.BytesIO(old)
        with zipfile.ZipFile(held, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(name, content)
        return held.getvalue()

    return change


def replaced(pattern: str, new: str) -> Any:
    def change(old: str) -> str:
        made = re.sub(pattern, new, old, flags=re.DOTALL)
        assert made != old
        return made

    return change


PAGE, BODY, STYLES = '<w:pgSz w:w="{}" w:h="{}"/>', r"word/document\.xml", r"word/styles\.xml"
MARGINS = '<w:pgMar w:top="{0}" w:right="{0}" w:bottom="{0}" w:left="{1}" w:header="1" w:footer="1" w:gutter="0"/>'
UNFIT: dict[str, tuple[str, Any]] = {
    "no body": (BODY, replaced("<w:body>.*</w:body>", "")),
    "another root": (BODY, replaced("^.*$", '<a xmlns="b"/>')),
    "a style without a name": (STYLES, put('<w:style w:type="paragraph" w:styleId="a"/>', "</w:styles>")),
    "a style without an id": (STYLES, replaced('(<w:style [^>]*)w:styleId="[^"]*"', r"\1")),
    **{
        f"paper of {width} by {height}": (BODY, replaced("<w:pgSz [^>]*/>", PAGE.format(width, height)))
        for width, height in (("abc", 1), (0, 16838), (11906, 0), (-1, 16838), (10**9, 16838), (10**30, 16838))
    },
    **{
        f"margins of {top} and {left}": (BODY, replaced("<w:pgMar [^>]*/>", MARGINS.format(top, left)))
        for top, left in ((1, "-99999999"), (1, "x"), (1, 11000), (-9000, 1), (10**9, 1))
    },
    "neither on nor off": (
        r"word/settings\.xml", replaced("<w:evenAndOddHeaders/>", '<w:evenAndOddHeaders w:val="x"/>'),
    ),
}  # fmt: skip # a table, read by rows


@pytest.mark.parametrize("name", UNFIT)
def test_what_no_program_would_save_is_refused_in_words(tmp_path: Path, name: str) -> None:
    part, change = UNFIT[name]
    refused(base(tmp_path, {part: change}))


@pytest.mark.parametrize("name", ["word/document.xml", "word/Document.xml", "[Content_Types].xml"])
def test_one_name_for_two_parts_is_refused(tmp_path: Path, name: str) -> None:
    path = base(tmp_path, {}) / "base.docx"
    path.write_bytes(twice(name, b"<a/>")(path.read_bytes()) if name != "word/Document.xml" else path.read_bytes())
    if name == "word/Document.xml":
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(name, b"<a/>")
    refused(tmp_path)
