"""From a report to the bytes of a Word document, the same each time."""

from __future__ import annotations

import copy
import datetime
import io
from typing import TYPE_CHECKING, Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.section import Section

from ecocheck.render.formats.word.base import UNFIT, BaseFault, finished_footer, open_base, style_ids
from ecocheck.render.formats.word.blocks import Grid, Par
from ecocheck.render.formats.word.content import blocks_of
from ecocheck.render.formats.word.markup import RELATIONS, WORD, Markup
from ecocheck.render.formats.word.page import follow, lie, mark_pages, paper_of
from ecocheck.render.formats.word.pieces import Pieces
from ecocheck.render.formats.zip_bytes import repacked
from ecocheck.render.phrases.labels import DRILL
from ecocheck.render.phrases.report.filters import Words
from ecocheck.render.text.escape import visible

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from docx.document import Document

    from ecocheck.app.reporting import Report
    from ecocheck.findings import Lang
    from ecocheck.render.formats.word.blocks import Block
    from ecocheck.render.formats.word.page import Paper

_AUTHOR = "ecocheck"
_LONGEST_TITLE = 255
_TAGS: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}
"""Word's tags for the languages."""


def word_report(report: Report, *, lang: Lang, templates: Path | None) -> bytes:
    """The report as a .docx file.

    `templates` is the project's own folder; its `base.docx`, where there is
    one, gives styles, sheet, headers and footers. Raises BaseFault where that
    cannot be used, and OSError.
    """
    words = Words(lang)
    blocks = tuple(blocks_of(report, Pieces(words, lang), lang))

    def made(folder: Path | None) -> bytes:
        document = filled(blocks, lang=lang, templates=folder, mark=DRILL.of(lang) if report.drill else None)
        _properties(document, words.title(report), report.as_of, lang)
        saved = io.BytesIO()
        document.save(saved)
        return repacked(saved.getvalue())

    try:
        return made(templates)
    except (BaseFault, OSError):
        raise
    except Exception as error:
        made(None)  # an error that the default base document gives too is not the project's
        raise BaseFault(UNFIT, lang) from error


def filled(blocks: Iterable[Block], *, lang: Lang, templates: Path | None, mark: str | None) -> Document:
    """A document with these blocks; `mark` stands at the head of every page."""
    document = open_base(templates, lang)
    ids = style_ids(document)
    finished_footer(document, ids)
    if mark is not None:
        mark_pages(document, document.sections[0], ids, mark)
    body: Any = document.element.body
    last = body.find(qn("w:sectPr"))
    sheet, wide = paper_of(document.sections[0]), False
    pieces: list[str] = []
    markup = Markup(ids, lambda url: document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    for block in blocks:
        if isinstance(block, Par):
            pieces.append(markup.par(block))
        elif isinstance(block, Grid):
            pieces.append(markup.grid(block, sheet.text_width(wide=wide)))
        else:
            _append(last, pieces)
            _close(document, body[-2], last, sheet, wide=wide)
            pieces, wide = [], block.wide
    _append(last, pieces)
    lie(document.sections[-1], sheet, wide=wide)
    return document


def _append(last: Any, pieces: list[str]) -> None:
    """Parse what was written and put it before the last section's settings."""
    root = parse_xml(f'<w:body xmlns:w="{WORD}" xmlns:r="{RELATIONS}">{"".join(pieces)}</w:body>')
    for element in list(root):
        last.addprevious(element)


def _close(document: Document, paragraph: Any, last: Any, sheet: Paper, *, wide: bool) -> None:
    """End a section here: its settings go into its last paragraph, and the next section continues it."""
    settings = copy.deepcopy(last)
    lie(Section(settings, document.part), sheet, wide=wide)
    paragraph.get_or_add_pPr().append(settings)
    follow(last)


def _properties(document: Document, title: str, day: datetime.date, lang: Lang) -> None:
    """Set the properties of the file without clock or user, so that the same report is the same file."""
    properties = document.core_properties
    made = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
    properties.title = visible(title)[:_LONGEST_TITLE]
    properties.author = properties.last_modified_by = _AUTHOR
    properties.created = properties.modified = made
    properties.language = _TAGS[lang]
    properties.revision, properties.last_printed = 1, made
