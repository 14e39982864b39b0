"""The base document that gives styles, page, headers and footers: the default, or the project's own."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from typing import TYPE_CHECKING, Any, Final

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ecocheck.disk.listing import is_listed_so, otherwise_written
from ecocheck.disk.reading import NotRegularError, OutsideError, TooLargeError, read
from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.foreign import cut_loose, raw_trouble, trouble
from ecocheck.render.formats.word.legacy import one_sheet
from ecocheck.render.formats.word.package import default_base
from ecocheck.render.formats.word.page import has_footer, number_pages, paper_of, set_up, share_header
from ecocheck.render.formats.word.styles import Role, style_xml
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as Opened

    from ecocheck.findings import Lang
    from ecocheck.render.formats.word.page import Paper

BASE: Final = "base.docx"
_LARGEST: Final = 24 * 2**20
_LARGEST_XML: Final = 8 * 2**20
"""Parsed XML takes ten times its size in memory."""
_MOST: Final = 2000
_KEPT: Final = frozenset({"styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "numbering"})
"""The relations of a document that make its look; all others belong to its text."""

_TOO_LARGE = Text(
    "{file} 太大（展开后超过 24 MB，或者文字部分超过 8 MB），不能用作底稿；只留样式、页眉和页脚，另存一份",
    "{file} is too large to build on (over 24 MB unpacked, or 8 MB of text); save it with styles and headers only",
)
_FOREIGN = Text(
    "{file} 里有{what}，不能用作底稿，报告里不能带着它；请在 Word 里删去，再另存为“Word 文档（.docx）”",
    "{file} holds {what}, which may not go into a report; take it out in Word and save it again as .docx",
)
_OUTSIDE = Text(
    "{file} 是一个链接，指到项目文件夹外面，不能用作底稿。请把文件本身放进来",
    "{file} is a link that leads out of the project; put the file itself there",
)
_CAPITALS = Text(
    "templates 里有“{what}”：底稿要叫 {file}，大小写也要一样。请改名，不用它就把它移走",
    "templates holds “{what}”, but the document to build on is called {file}, in small letters; rename it, "
    "or take it away",
)
_NOT_WORD = Text(
    "{file} 打不开：不是 Word 文档（.docx）。请用 Word 另存为“Word 文档”，或把它移走，就用自带的样式",
    "{file} is not a Word document (.docx); save it as one, or take it away and the default styles are used",
)


UNFIT: Final = Text(
    "{file} 不能用作底稿：里面的样式、正文或页面设置不完整，或者纸张、页边距不合理。"
    "请用 Word 打开，改好后另存为“Word 文档（.docx）”，或把它移走，就用自带的样式",
    "{file} cannot be built on: its styles, body or page settings are incomplete, or its paper and margins make no "
    "sense; put that right in Word and save it again as .docx, or take it away and the default styles are used",
)
_PAPER_MOST: Final = 31_680
"""22 inches, in twentieths of a point: Word allows no larger paper and no larger margin."""
_TEXT_LEAST: Final = 1_440
"""One inch: the space between the margins has to hold a table."""


_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)
"""What zipfile raises for a damaged, an encrypted or an unknown kind of archive."""


class BaseFault(Exception):  # noqa: N818 the user's fault, not ours
    """The project's base document cannot be used."""

    def __init__(self, text: Text, lang: Lang, what: Text | None = None, word: str = "") -> None:
        """Word the message in `lang`; `what` is the content that is not allowed, `word` names it."""
        said = what.of(lang).format(target=shown(word), field=word) if what is not None else ""
        self.message = text.of(lang).format(file=f"templates/{BASE}", what=said)
        super().__init__(self.message)


def _own(path: Path, lang: Lang) -> Opened:
    """The project's document. Its size is read from the zip's directory before anything is unpacked."""
    try:
        content = read(path, _LARGEST, path.parents[1])
    except TooLargeError as error:
        raise BaseFault(_TOO_LARGE, lang) from error
    except OutsideError as error:
        raise BaseFault(_OUTSIDE, lang) from error
    except NotRegularError as error:
        raise BaseFault(_NOT_WORD, lang) from error
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            xml = sum(one.file_size for one in entries if one.filename.lower().endswith((".xml", ".rels")))
            if sum(one.file_size for one in entries) > _LARGEST or xml > _LARGEST_XML or len(entries) > _MOST:
                raise BaseFault(_TOO_LARGE, lang)
            if len({one.filename.casefold() for one in entries}) < len(entries):
                raise BaseFault(UNFIT, lang)
            what = raw_trouble(archive)
    except _UNREADABLE as error:
        raise BaseFault(_NOT_WORD, lang) from error
    if what is not None:
        raise BaseFault(_FOREIGN, lang, what)
    try:
        return Document(io.BytesIO(content))
    except Exception as error:  # python-docx raises errors of many types
        raise BaseFault(_NOT_WORD, lang) from error


def open_base(templates: Path | None, lang: Lang) -> Opened:
    """A document without text, ready to be filled. Raises BaseFault, OSError."""
    own = templates / BASE if templates is not None else None
    if own is not None and (other := otherwise_written(own.parent, BASE)) is not None and not _is_so(own):
        raise BaseFault(_CAPITALS, lang, Text("{target}", "{target}"), other)
    if own is None or not os.path.lexists(own):
        document = Document(io.BytesIO(default_base()))
        set_up(document.sections[0])
        return document
    document = _own(own, lang)
    one_sheet(document)
    _forgotten(document)
    cut_loose(document)
    found = trouble(document)
    if found is not None:
        raise BaseFault(_FOREIGN, lang, *found)
    if not _holds_text(paper_of(document.sections[0])):
        raise BaseFault(UNFIT, lang)
    return document


def _holds_text(sheet: Paper) -> bool:
    """Whether paper and margins have possible sizes, and leave room for text in portrait and in landscape."""
    lengths = (sheet.width, sheet.height, sheet.top, sheet.right, sheet.bottom, sheet.left, sheet.footer, sheet.gutter)
    return all(abs(one) <= _PAPER_MOST for one in lengths) and all(
        one >= _TEXT_LEAST
        for one in (
            sheet.width - sheet.left - sheet.right - sheet.gutter,
            sheet.height - abs(sheet.top) - abs(sheet.bottom) - sheet.gutter,
        )
    )


def _is_so(own: Path) -> bool:
    return os.path.lexists(own) and is_listed_so(own)


def _forgotten(document: Opened) -> None:
    """Remove pictures, notes, comments and headers of the old text; a file would keep them where nobody sees them."""
    section = document.sections[0]._sectPr  # noqa: SLF001 python-docx has no interface for what a section refers to
    used = {value for node in section.iter() for name, value in node.attrib.items() if name == qn("r:id")}
    relations = document.part.rels
    for name in list(relations):
        kind = relations[name].reltype.rpartition("/")[2]
        if kind not in _KEPT and name not in used:
            del relations[name]
    settings: Any = document.settings.element
    for tag in ("w:footnotePr", "w:endnotePr"):
        for node in settings.findall(qn(tag)):
            settings.remove(node)


def style_ids(document: Opened) -> dict[Role, str]:
    """The document's ids of the styles that reports use; a missing style is added from the default."""
    styles: Any = document.styles.element
    known = {one.find(qn("w:name")).get(qn("w:val")): one.get(qn("w:styleId")) for one in styles.findall(qn("w:style"))}
    default = next((one.get(qn("w:styleId")) for one in styles.findall(qn("w:style")) if _is_default(one)), "Normal")
    for role in Role:
        if role not in known:
            made = parse_xml(style_xml(role, default))
            styles.append(made)
            known[role] = made.get(qn("w:styleId"))
    return {role: known[role] for role in Role}


def _is_default(style: Any) -> bool:
    return style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in {"1", "true", "on"}


def finished_footer(document: Opened, ids: dict[Role, str]) -> None:
    """Add page numbers where the base document has no footers of its own."""
    section = document.sections[0]
    if not has_footer(section):
        if not document.settings.odd_and_even_pages_header_footer:
            share_header(section)
        document.settings.odd_and_even_pages_header_footer = True
        number_pages(section, ids)
