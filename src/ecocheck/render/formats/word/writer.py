"""From a report to the bytes of a Word document, the same each time."""

from __future__ import annotations

import datetime
import io
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from ecocheck.render.formats.word.base import BASE, finished_footer, open_base, style_ids
from ecocheck.render.formats.word.blocks import Par, Run
from ecocheck.render.formats.word.content import PLAIN, blocks_of, drill_words, inline_of, parts_of
from ecocheck.render.formats.word.inserting import Inserter
from ecocheck.render.formats.word.layout import LAYOUT, fill_lines, open_layout
from ecocheck.render.formats.word.own import UNFIT, BaseFault
from ecocheck.render.formats.word.page import mark_pages
from ecocheck.render.formats.word.pieces import Pieces
from ecocheck.render.formats.word.styles import Role
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
    from ecocheck.render.formats.word.content import Letter

_AUTHOR = "ecocheck"
_LONGEST_TITLE = 255
_TAGS: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}
"""Word's tags for the languages."""


def word_report(report: Report, *, lang: Lang, templates: Path | None, letter: Letter = PLAIN) -> bytes:
    """The report as a .docx file.

    `templates` is the project's own folder. Its `report.docx`, where there is
    one, is the document to fill; else its `base.docx` gives styles, sheet,
    headers and footers. Raises BaseFault where that cannot be used, and OSError.
    """
    pieces = Pieces(Words(lang), lang)
    mark = DRILL.of(lang) if report.drill else None
    document = open_layout(templates, lang)
    file = BASE if document is None else LAYOUT
    blocks = blocks_of(report, pieces, lang, letter) if document is None else []
    try:
        if document is None:
            document = filled(blocks, lang=lang, templates=templates, mark=mark)
        else:
            _fill_layout(document, report, pieces, letter)
        return _saved(document, pieces.words.title(report), report.as_of, lang)
    except (BaseFault, OSError):
        raise
    except Exception as error:
        # an error that the default base document gives too is not the project's
        blocks = blocks or blocks_of(report, pieces, lang, letter)
        _saved(filled(blocks, lang=lang, templates=None, mark=mark), pieces.words.title(report), report.as_of, lang)
        raise BaseFault(file, UNFIT, lang) from error


def filled(blocks: Iterable[Block], *, lang: Lang, templates: Path | None, mark: str | None) -> Document:
    """A document with these blocks; `mark` stands at the head of every page."""
    document = open_base(templates, lang)
    inserter = _ready(document, mark)
    inserter.insert(blocks, document.element.body.find(qn("w:sectPr")))
    return document


def _ready(document: Document, mark: str | None) -> Inserter:
    """Complete the styles, page numbers and marks of the document."""
    ids = style_ids(document)
    finished_footer(document, ids)
    if mark is not None:
        mark_pages(document, ids, mark)
    return Inserter(document, ids)


def _fill_layout(document: Document, report: Report, pieces: Pieces, letter: Letter) -> None:
    """Put the report into the project's own document. Raises BaseFault."""
    parts = {part.name: part.blocks for part in parts_of(report, pieces, numbered=False)}
    places = fill_lines(document, inline_of(report, pieces, letter), parts, pieces.lang)
    inserter = _ready(document, DRILL.of(pieces.lang) if report.drill else None)
    nothing = (Par(Role.BODY, (Run(pieces.t("没有。")),)),)
    for place in places:
        inserter.replace(place.paragraph, parts[place.name] or nothing)
    if report.drill:
        inserter.insert([Par(Role.MARK, (Run(drill_words(pieces)),))], document.element.body[0])


def saved_with_base(  # noqa: PLR0913 what a document without a layout consists of
    blocks: list[Block], title: str, day: datetime.date, *, drill: bool, lang: Lang, templates: Path | None
) -> bytes:
    """A document that is no report, as a file; the project's base.docx gives its look. Raises BaseFault, OSError."""
    mark = DRILL.of(lang) if drill else None
    try:
        return _saved(filled(blocks, lang=lang, templates=templates, mark=mark), title, day, lang)
    except (BaseFault, OSError):
        raise
    except Exception as error:
        # as above
        _saved(filled(blocks, lang=lang, templates=None, mark=mark), title, day, lang)
        raise BaseFault(BASE, UNFIT, lang) from error


def _saved(document: Document, title: str, day: datetime.date, lang: Lang) -> bytes:
    _properties(document, title, day, lang)
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())


def _properties(document: Document, title: str, day: datetime.date, lang: Lang) -> None:
    """Set the properties of the file without clock or user, so that the same report is the same file."""
    properties = document.core_properties
    made = datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)
    properties.title = visible(title)[:_LONGEST_TITLE]
    properties.author = properties.last_modified_by = _AUTHOR
    properties.created = properties.modified = made
    properties.language = _TAGS[lang]
    properties.revision, properties.last_printed = 1, made
