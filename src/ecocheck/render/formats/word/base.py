"""The base document that gives styles, page, headers and footers: the default, or the project's own."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ecocheck.render.formats.word.foreign import cut_loose
from ecocheck.render.formats.word.legacy import one_sheet
from ecocheck.render.formats.word.own import must_be_sound, own_document
from ecocheck.render.formats.word.package import default_base
from ecocheck.render.formats.word.page import has_footer, number_pages, set_up, share_header
from ecocheck.render.formats.word.styles import Role, style_xml

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as Opened

    from ecocheck.findings import Lang

BASE: Final = "base.docx"
KEPT: Final = frozenset({"styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "numbering"})
"""The relations of a document that make its look; all others belong to its text."""


def open_base(templates: Path | None, lang: Lang) -> Opened:
    """A document without text, ready to be filled. Raises BaseFault, OSError."""
    document = own_document(templates, BASE, lang)
    if document is None:
        document = Document(io.BytesIO(default_base()))
        set_up(document.sections[0])
        return document
    one_sheet(document)
    _forgotten(document)
    cut_loose(document)
    must_be_sound(document, BASE, lang)
    return document


def _forgotten(document: Opened) -> None:
    """Remove pictures, notes, comments and headers of the old text; a file would keep them where nobody sees them."""
    section = document.sections[0]._sectPr  # noqa: SLF001 python-docx has no interface for what a section refers to
    used = {value for node in section.iter() for name, value in node.attrib.items() if name == qn("r:id")}
    relations = document.part.rels
    for name in list(relations):
        kind = relations[name].reltype.rpartition("/")[2]
        if kind not in KEPT and name not in used:
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
    if not any(has_footer(one) for one in document.sections):
        if not document.settings.odd_and_even_pages_header_footer:
            share_header(section)
        document.settings.odd_and_even_pages_header_footer = True
        number_pages(section, ids)
