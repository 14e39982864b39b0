"""卷内目录 as a Word document on paper in landscape, with the columns of an archive's catalogue."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ecocheck.render.columns import volume_index as columns
from ecocheck.render.formats.word.blocks import Cell, GridColumn, Run, TableRow, Turn, cell, number
from ecocheck.render.formats.word.content import drill_words
from ecocheck.render.formats.word.outline import Outline
from ecocheck.render.formats.word.pieces import Pieces
from ecocheck.render.formats.word.styles import Role
from ecocheck.render.formats.word.writer import saved_with_base
from ecocheck.render.phrases import labels
from ecocheck.render.phrases import volume_index as words
from ecocheck.render.phrases.banner import standard_words
from ecocheck.render.phrases.report.filters import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ecocheck.app.volume_index import IndexEntry, VolumeIndex
    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text
    from ecocheck.render.columns.volume_index import IndexLine
    from ecocheck.render.formats.word.blocks import Block

_COLUMNS: tuple[tuple[Text, int], ...] = (
    (words.SERIAL, 8),
    (words.LEG, 13),
    (labels.DOCUMENT, 17),
    (words.AUTHOR, 11),
    (words.ITEM, 50),
    (labels.DATE, 11),
    (words.PAGES, 7),
    (words.REMARK, 40),
)


def word_volume_index(index: VolumeIndex, *, lang: Lang, templates: Path | None) -> bytes:
    """The file. `templates` is the project's own folder. Raises BaseFault where its base.docx is of no use, OSError."""
    pieces = Pieces(Words(lang), lang)
    checked = index.checked
    blocks, title = list(_blocks(index, pieces)), pieces.say(words.NAME)
    return saved_with_base(blocks, title, checked.as_of, drill=checked.project.drill, lang=lang, templates=templates)


def _blocks(index: VolumeIndex, pieces: Pieces) -> Iterator[Block]:
    lang, out, checked = pieces.lang, Outline(pieces.lang, wide=True), index.checked
    if checked.project.drill:
        out.par(Role.MARK, drill_words(pieces))
    for year, found in groupby(index.entries, lambda one: one.row.year):
        out.par(Role.TITLE, pieces.say(words.TITLE, year=year))
        if not checked.standard.alone:
            out.body(standard_words(checked.standard, lang))
        out.body(words.counted_words(index, lang, year))
        grid = [GridColumn(pieces.say(head), share) for head, share in _COLUMNS]
        out.table(grid, _rows(found, index, lang))
        out.note(pieces.say(words.HOW))
    yield Turn(wide=True)
    yield from out.blocks


def _rows(entries: Iterable[IndexEntry], index: VolumeIndex, lang: Lang) -> Iterator[TableRow]:
    """A row for each indicator, for each criterion in a region, and below it for each line."""
    names = {one.id: one.name for one in index.checked.selection.indicators}
    for indicator, ours in groupby(entries, lambda one: one.row.indicator):
        head = labels.NAMED.of(lang).format(id=indicator, name=names.get(indicator or 0, ""))
        yield TableRow((cell(head, strong=True, span=len(_COLUMNS)),), group=True)
        criterion = ""
        for entry, rule in columns.with_rules(ours):
            if entry.row.id != criterion:
                criterion = entry.row.id
                yield _heading(words.criterion_words(entry, lang))
            if rule is not None:
                yield _row(rule, lang)
            yield _heading(words.region_words(entry, lang))
            yield from (_row(line, lang) for line in columns.lines_of(entry))


def _heading(text: str) -> TableRow:
    return TableRow((Cell((Run(text),), span=len(_COLUMNS), plain=True),), group=True)


def _row(line: IndexLine, lang: Lang) -> TableRow:
    said = columns.datum_words(line, lang)
    titles = [words.datum_line(said, lang), columns.title_words(line, lang)]
    runs = tuple(Run(text, strong=line.lacking) for text in titles if text)
    serial = columns.number_words(line, lang)
    return TableRow(
        (
            number(serial) if serial else cell(),
            cell(columns.leg_words(line, lang)),
            cell(columns.document_words(line, lang)),
            cell(),
            Cell(runs),
            cell(columns.date_words(line, lang)),
            cell(),
            cell(columns.remark_words(line, lang)),
        )
    )
