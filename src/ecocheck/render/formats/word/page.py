"""The page: size, margins, the grid of lines, page numbers, the mark of a drill on every page."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape, quoteattr

from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Twips

from ecocheck.render.formats.word.styles import LINE, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from docx.document import Document
    from docx.section import Section, _BaseHeaderFooter

_WIDTH, _HEIGHT = Mm(210), Mm(297)
_TOP, _LEFT, _RIGHT, _BOTTOM = Mm(37), Mm(28), Mm(26), Mm(35)
_HEADER, _FOOTER = Mm(22), Mm(25)
"""The page number stands 7 mm below the text."""
_ONE_CHARACTER: Final = 280
_EMU: Final = 635
"""How many EMU, the unit of length of python-docx, make a twentieth of a point."""
_LEAST_FOOTER: Final = 280


@dataclass(frozen=True, slots=True)
class Paper:
    """The paper and margins of a section, in twentieths of a point; the wide form is the same paper turned.

    Paper that is in landscape from the start, since an office wants it so, is never turned.
    """

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    footer: int
    gutter: int

    @property
    def turns(self) -> bool:
        """Whether it has a portrait and a wide form."""
        return self.width <= self.height

    def text_width(self, *, wide: bool) -> int:
        """The width between the margins."""
        turned = wide and self.turns
        return (self.height - self.top - self.bottom if turned else self.width - self.left - self.right) - self.gutter


def set_up(section: Section) -> None:
    """Give the section the page of GB/T 9704: 156 by 225 mm of text, 22 lines."""
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = _TOP, _RIGHT, _BOTTOM, _LEFT
    section.header_distance, section.footer_distance, section.gutter = _HEADER, _FOOTER, Mm(0)
    grid = f'<w:docGrid {nsdecls("w")} w:type="lines" w:linePitch="{LINE}"/>'
    section._sectPr.append(parse_xml(grid))  # noqa: SLF001 python-docx has no interface for the grid


def paper_of(section: Section) -> Paper:
    """The paper and margins of the section."""
    lengths = (
        section.page_width,
        section.page_height,
        section.top_margin,
        section.right_margin,
        section.bottom_margin,
        section.left_margin,
        section.footer_distance,
        section.gutter,
    )
    return Paper(*(0 if one is None else int(one) // _EMU for one in lengths))


def lie(section: Section, sheet: Paper, *, wide: bool) -> None:
    """Turn the paper to landscape (`wide`), binding edge up, so that the text keeps its place on it; or to portrait."""
    if not sheet.turns:
        return
    width, height, footer = sheet.width, sheet.height, sheet.footer
    top, right, bottom, left = sheet.top, sheet.right, sheet.bottom, sheet.left
    if wide:
        footer = max(_LEAST_FOOTER, right - (bottom - footer))
        width, height, top, right, bottom, left = height, width, left, top, right, bottom
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Twips(width), Twips(height)
    section.top_margin, section.right_margin = Twips(top), Twips(right)
    section.bottom_margin, section.left_margin = Twips(bottom), Twips(left)
    section.footer_distance = Twips(footer)


def is_wide(section: Section) -> bool:
    """Whether the paper is in landscape."""
    sheet = paper_of(section)
    return sheet.width > sheet.height


def stand(section: Section) -> None:
    """Turn paper that `lie` has turned to landscape back to portrait."""
    laid = paper_of(section)
    upright = Paper(
        laid.height,
        laid.width,
        laid.right,
        laid.bottom,
        laid.left,
        laid.top,
        max(_LEAST_FOOTER, laid.left - laid.bottom + laid.footer),
        laid.gutter,
    )
    lie(section, upright, wide=False)


def _paragraph(ids: Mapping[Role, str], role: Role, inside: str, look: str = "") -> Any:
    style = f"<w:pStyle w:val={quoteattr(ids[role])}/>"
    return parse_xml(f"<w:p {nsdecls('w')}><w:pPr>{style}{look}</w:pPr>{inside}</w:p>")


def _page_number(ids: Mapping[Role, str], *, right: bool) -> Any:
    """A paragraph with `— 1 —`, one character from the outer edge."""
    side = "right" if right else "left"
    look = f'<w:ind w:{side}Chars="100" w:{side}="{_ONE_CHARACTER}"/><w:jc w:val="{side}"/>'
    hint = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
    dash = f'<w:r>{hint}<w:t xml:space="preserve">{{}}</w:t></w:r>'
    field = f'<w:fldSimple w:instr="PAGE"><w:r>{hint}<w:t>1</w:t></w:r></w:fldSimple>'
    return _paragraph(ids, Role.PAGE, dash.format("— ") + field + dash.format(" —"), look)


def _fill(part: _BaseHeaderFooter, made: Any) -> None:
    """Replace the content of a new header or footer with the paragraph."""
    part.is_linked_to_previous = False
    root = part._element  # noqa: SLF001 python-docx has no interface for the root of a part
    for old in list(root):
        root.remove(old)
    root.append(made)


def number_pages(section: Section, ids: Mapping[Role, str]) -> None:
    """Put page numbers on the outer side: right on odd pages, left on even pages."""
    _fill(section.footer, _page_number(ids, right=True))
    _fill(section.even_page_footer, _page_number(ids, right=False))


def mark_pages(document: Document, ids: Mapping[Role, str], text: str) -> None:
    """Put the text at the head of every page, above whatever the document has there."""
    run = f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>{escape(text)}</w:t></w:r>'
    filled: list[object] = []
    for place, section in enumerate(document.sections):
        headers = [section.header]
        if document.settings.odd_and_even_pages_header_footer:
            headers.append(section.even_page_header)
        if section.different_first_page_header_footer:
            headers.append(section.first_page_header)
        for header in headers:
            linked = header.is_linked_to_previous
            if (linked and place) or (not linked and header.part in filled):
                continue
            made = _paragraph(ids, Role.HEADER, run)
            if linked:
                _fill(header, made)
            else:
                header._element.insert(0, made)  # noqa: SLF001 python-docx has no interface for inserting at the front
            filled.append(header.part)


def share_header(section: Section) -> None:
    """Give even pages the header of odd pages, where they have none of their own."""
    settings = section._sectPr  # noqa: SLF001 python-docx has no interface for a section's settings
    own = {node.get(qn("w:type")): node for node in settings.findall(qn("w:headerReference"))}
    if "default" in own and "even" not in own:
        even = copy.deepcopy(own["default"])
        even.set(qn("w:type"), "even")
        own["default"].addnext(even)


def follow(settings: Any) -> None:
    """Let a section continue the one before it on a new page: the same headers and footers, pages counted on."""
    for tag in ("w:headerReference", "w:footerReference", "w:titlePg", "w:type"):
        for node in settings.findall(qn(tag)):
            settings.remove(node)
    for node in settings.findall(qn("w:pgNumType")):
        node.attrib.pop(qn("w:start"), None)


def has_footer(section: Section) -> bool:
    """Whether the base document has footers of its own."""
    return section._sectPr.find(qn("w:footerReference")) is not None  # noqa: SLF001 python-docx has no interface for asking this
