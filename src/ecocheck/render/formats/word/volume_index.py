"""卷内目录 as a Word document: each document once on paper in landscape, then an annex by criterion and region."""

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

    from ecocheck.app.volume_index import IndexEntry, Listed, VolumeIndex
    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text
    from ecocheck.render.formats.word.blocks import Block

_COLUMNS: tuple[tuple[Text, int], ...] = (
    (words.SERIAL, 8),
    (labels.DOCUMENT, 20),
    (words.AUTHOR, 12),
    (words.ITEM, 42),
    (labels.DATE, 11),
    (words.PAGES, 7),
    (words.REMARK, 60),
)
_ANNEX: tuple[tuple[Text, int], ...] = (
    (labels.REGION, 16),
    (labels.PLAN, 46),
    (labels.DATA, 56),
    (labels.PROOF, 36),
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
    out.par(Role.TITLE, pieces.say(words.NAME))
    if not checked.standard.alone:
        out.body(standard_words(checked.standard, lang))
    out.body(words.listed_words(index, lang))
    if index.listed:
        out.table(_grid(_COLUMNS, pieces), _documents(index, lang))
    out.note(pieces.say(words.HOW))
    asked = [one for one in index.entries if one.applies]
    for year, found in groupby(asked, lambda one: one.row.year):
        out.par(Role.TITLE, pieces.say(words.MATRIX, year=year))
        out.body(words.counted_words(index, lang, year))
        out.table(_grid(_ANNEX, pieces), _annex(found, index, lang))
        if left_out := words.left_out_words(index, lang, year):
            out.note(left_out)
    yield Turn(wide=True)
    yield from out.blocks


def _grid(shares: Iterable[tuple[Text, int]], pieces: Pieces) -> list[GridColumn]:
    return [GridColumn(pieces.say(head), share) for head, share in shares]


def _documents(index: VolumeIndex, lang: Lang) -> Iterator[TableRow]:
    """A row for each document: evidence first, then the sources that the volume does not hold."""
    for head, held in ((labels.EVIDENCE, True), (words.SOURCES, False)):
        rows = [one for one in index.listed if (one.number <= index.documents) is held]
        if rows:
            yield TableRow((cell(head.of(lang), strong=True, span=len(_COLUMNS)),), group=True)
        yield from (_document(one, lang) for one in rows)


def _document(one: Listed, lang: Lang) -> TableRow:
    return TableRow(
        (
            number(one.number),
            cell(columns.listed_document(one, lang)),
            cell(),
            cell(words.listed_title(one, lang)),
            cell(columns.listed_date(one, lang)),
            cell(),
            cell(words.listed_remark(one, lang, full=False)),
        )
    )


def _annex(entries: Iterable[IndexEntry], index: VolumeIndex, lang: Lang) -> Iterator[TableRow]:
    """A row for each indicator, for each criterion with its sentence of the plan, and below it for each region."""
    names = {one.id: one.name for one in index.checked.selection.indicators}
    for indicator, ours in groupby(entries, lambda one: one.row.indicator):
        head = labels.NAMED.of(lang).format(id=indicator, name=names.get(indicator or 0, ""))
        yield TableRow((cell(head, strong=True, span=len(_ANNEX)),), group=True)
        for criterion, several in groupby(ours, lambda one: words.criterion_words(one, lang)):
            yield from _criterion(criterion, list(several), lang)


def _criterion(criterion: str, entries: list[IndexEntry], lang: Lang) -> Iterator[TableRow]:
    """The regions of a criterion, together where they have the same sentence, so that each stands once."""
    by_sentence: dict[str, list[IndexEntry]] = {}
    for entry in entries:
        by_sentence.setdefault(words.sentence_words(entry, lang), []).append(entry)
    for sentence, ours in by_sentence.items():
        head, led = words.led_words(criterion, ours, lang)
        runs = tuple(Run(said) for said in (head, sentence) if said)
        yield TableRow((Cell(runs, span=len(_ANNEX), plain=True),), group=True)
        yield from (_row(entry, entry.row.region if led else words.region_words(entry, lang), lang) for entry in ours)


def _row(entry: IndexEntry, region: str, lang: Lang) -> TableRow:
    """What a region has of each of the three; what is lacking altogether stands out."""
    lacks = {name: words.LACKING[name].of(lang) for name in entry.lacks}
    plan = [words.planned_words(entry)]
    data = [words.datum_with_source(entry, lang), words.datum_doubts(entry, lang)]
    sound = [one.number for one in entry.pieces if one.number is not None and one.counts]
    flawed = [one for one in entry.pieces if one.number is None or not one.counts]
    proof = [words.serials_words(sound, lang), *(words.flawed_words(one, lang) for one in flawed)]
    if "evidence" in lacks:
        proof.insert(0, lacks["evidence"])
    return TableRow(
        (
            cell(region),
            _three(lacks.get("plan"), plan),
            _three(lacks.get("data"), data),
            cell(*proof) if "evidence" not in lacks else _strong_first(proof),
        )
    )


def _three(lacking: str | None, said: list[str]) -> Cell:
    return cell(*said) if lacking is None else cell(lacking, strong=True)


def _strong_first(said: list[str]) -> Cell:
    return Cell(tuple(Run(text, strong=at == 0) for at, text in enumerate(said) if text))
