"""Puts blocks into a document at a place, with sections of their own where the paper turns."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section
from lxml.etree import cleanup_namespaces  # type: ignore[import-untyped]  # it has no types, and comes with docx

from ecocheck.render.formats.word.blocks import Grid, Par, Turn
from ecocheck.render.formats.word.markup import RELATIONS, WORD, Markup
from ecocheck.render.formats.word.page import follow, lie, paper_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docx.document import Document

    from ecocheck.render.formats.word.blocks import Block
    from ecocheck.render.formats.word.styles import Role

_SEEN = frozenset({qn("w:tbl"), qn("w:t"), qn("w:drawing"), qn("w:pict")})
_ENDS = f"{qn('w:pPr')}/{qn('w:sectPr')}"
"""Where a paragraph that ends a section holds its settings."""


class Inserter:
    """Writes blocks into one document."""

    def __init__(self, document: Document, ids: Mapping[Role, str]) -> None:
        """`ids`: the document's ids of the styles that reports use."""
        self._document = document
        part = document.part
        self._markup = Markup(
            ids,
            lambda url: part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True),
        )

    def replace(self, paragraph: Any, blocks: Iterable[Block]) -> None:
        """Put the blocks in the place of the paragraph; where it ends a section, it stays without text."""
        self.insert(blocks, paragraph)
        if paragraph.find(_ENDS) is None:
            paragraph.getparent().remove(paragraph)
            return
        for run in paragraph.findall(qn("w:r")):
            paragraph.remove(run)

    def insert(self, blocks: Iterable[Block], before: Any) -> None:
        """Put the blocks before that element of the body."""
        settings = _settings_of(before)
        section = Section(settings, self._document.part)
        sheet, wide = paper_of(section), False
        written: list[str] = []
        for block in _whole(blocks):
            if isinstance(block, Par):
                written.append(self._markup.par(block))
            elif isinstance(block, Grid):
                written.append(self._markup.grid(block, sheet.text_width(wide=wide)))
            else:
                _append(before, written)
                if not _begins_section(before):
                    self._close(before, settings, wide=wide)
                written, wide = [], block.wide
        _append(before, written)
        if wide and _goes_on(before):
            self._close(before, settings, wide=True)
            wide = False
        if wide or before is settings:
            lie(section, sheet, wide=wide)

    def _close(self, before: Any, settings: Any, *, wide: bool) -> None:
        """End a section here: its settings go into its last paragraph, and the next section continues it."""
        sheet, own = paper_of(Section(settings, self._document.part)), copy.deepcopy(settings)
        lie(Section(own, self._document.part), sheet, wide=wide)
        last = before.getprevious()
        if last is None or last.tag != qn("w:p"):
            last = parse_xml(f"<w:p {nsdecls('w')}/>")
            before.addprevious(last)
        last.get_or_add_pPr().append(own)
        follow(settings)


def _whole(blocks: Iterable[Block]) -> list[Block]:
    """The blocks without a turn at their end, after which nothing would stand."""
    found = list(blocks)
    while found and isinstance(found[-1], Turn):
        found.pop()
    return found


def _append(before: Any, written: list[str]) -> None:
    """Parse what was written and put it before that element."""
    root = parse_xml(f'<w:body xmlns:w="{WORD}" xmlns:r="{RELATIONS}">{"".join(written)}</w:body>')
    for element in list(root):
        _move(element, before)


def _move(element: Any, before: Any) -> None:
    """Put an element of another tree before this one.

    What moving costs grows faster than what is moved, so a table goes first and its rows follow one by one. Each
    then declares the namespace of links for itself; that is put back to the table.
    """
    if element.tag != qn("w:tbl"):
        before.addprevious(element)
        return
    rows = list(element)
    for row in rows:
        element.remove(row)
    before.addprevious(element)
    element.extend(rows)
    cleanup_namespaces(element, top_nsmap={"r": RELATIONS})


def _settings_of(before: Any) -> Any:
    """The settings of the section that the element stands in: those in its last paragraph, or at the body's end."""
    if before.tag == qn("w:sectPr"):
        return before
    for one in (before, *before.itersiblings()):
        found = one if one.tag == qn("w:sectPr") else one.find(_ENDS)
        if found is not None:
            return found
    return before.getparent().get_or_add_sectPr()


def _begins_section(before: Any) -> bool:
    """Whether nothing stands before the element in its section."""
    last = before.getprevious()
    return last is None or last.find(_ENDS) is not None


def _goes_on(before: Any) -> bool:
    """Whether anything that can be seen follows the element in its section."""
    if before.tag == qn("w:sectPr") or before.find(_ENDS) is not None:
        return False
    for one in before.itersiblings():
        if any(node.tag in _SEEN for node in one.iter()):
            return True
        if one.tag == qn("w:sectPr") or one.find(_ENDS) is not None:
            return False
    return False
