"""The lines of the archive index, and their columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ecocheck.model.base import recorded
from ecocheck.render.columns.column import SHEETS, Column, Figure, counted, no_words
from ecocheck.render.phrases import labels
from ecocheck.render.phrases import volume_index as words
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.volume_index import IndexEntry, Listed, Piece, VolumeIndex
    from ecocheck.findings import Lang
    from ecocheck.model.documents import Source
    from ecocheck.render.columns.column import Exact, Form, Tone


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One line: a plan, a datum, a piece of evidence, that one of them is missing, or that none is asked for."""

    entry: IndexEntry
    leg: Literal["rule", "plan", "data", "evidence", "none"]
    """`rule`: the sentence of the plan, which several regions share."""
    piece: Piece | None = None
    lacking: bool = False

    @property
    def source(self) -> Source | None:
        """The source that tells number and date of the document of this line."""
        measurement = self.entry.row.measurement
        if self.leg == "data":
            return None if measurement is None else measurement.source
        return None if self.piece is None else self.piece.source

    @property
    def tone(self) -> Tone:
        """`bad` where something is missing, `warn` where a document is no evidence."""
        if self.lacking:
            return "bad"
        return "warn" if self.piece is not None and not self.piece.counts else ""


def lines_of(entry: IndexEntry) -> Iterator[IndexLine]:
    """The lines of an entry: at least one for each of plan, data and evidence where they are asked for."""
    if not entry.applies:
        yield IndexLine(entry, "none")
        return
    lacks = entry.lacks
    yield IndexLine(entry, "plan", lacking="plan" in lacks)
    yield IndexLine(entry, "data", lacking="data" in lacks)
    yield from (IndexLine(entry, "evidence", piece) for piece in entry.pieces)
    if "evidence" in lacks:
        yield IndexLine(entry, "evidence", lacking=True)


def with_rules(entries: Iterable[IndexEntry]) -> Iterator[tuple[IndexEntry, IndexLine | None]]:
    """Each entry, with the line of its rule where the entry before has another rule or criterion."""
    before = None
    for entry in entries:
        said = (entry.row.year, entry.row.id, entry.row.citation)
        new = said != before and entry.row.citation is not None
        yield entry, IndexLine(entry, "rule") if new else None
        before = said


def every_line(index: VolumeIndex) -> Iterator[IndexLine]:
    """The lines of all entries, and of their rules."""
    for entry, rule in with_rules(index.entries):
        yield from (() if rule is None else (rule,))
        yield from lines_of(entry)


def title_words(line: IndexLine, lang: Lang) -> str:
    """The title of a line's document, or what is missing."""
    entry = line.entry
    if line.leg == "none":
        return (words.DERIVED if entry.derived else words.NOT_ASKED).of(lang)
    missing = words.LACKING[line.leg].of(lang) if line.lacking else ""
    if line.leg == "rule":
        return words.sentence_words(entry, lang)
    if missing:
        return missing
    if line.leg == "plan":
        return words.planned_words(entry)
    if line.piece is not None:
        return words.piece_title(line.piece, lang)
    return words.source_title(line.source, lang)


def number_words(line: IndexLine, _: Lang) -> str:
    """The number of the document; empty for a line that is no numbered document."""
    if line.leg == "data" and not line.lacking:
        return str(line.entry.source_number or "")
    return "" if line.piece is None or line.piece.number is None else str(line.piece.number)


def leg_words(line: IndexLine, lang: Lang) -> str:
    """The part of the entry to which the line belongs; a rule is part of the plan."""
    return "" if line.leg == "none" else words.LEGS["plan" if line.leg == "rule" else line.leg].of(lang)


def document_words(line: IndexLine, _: Lang) -> str:
    """The number of the document: of the one that has the rule, or as the source tells it."""
    if line.leg == "rule":
        cited = line.entry.row.citation
        return "" if cited is None else cited.document
    document = None if line.source is None else line.source.document
    return document if document is not None and recorded(document) else ""


def date_words(line: IndexLine, _: Lang) -> str:
    """The date of the document in digits, as the source tells it."""
    return "" if line.source is None else words.date_digits(line.source.published)


def remark_words(line: IndexLine, lang: Lang) -> str:
    """Where the line is taken from, and what is to be known of it."""
    if line.leg == "rule":
        return spot_words(line.entry.plan_at)
    if line.leg == "data":
        return words.datum_remark(line.entry, lang)
    return "" if line.piece is None else words.piece_remark(line.piece, lang)


def datum_words(line: IndexLine, lang: Lang) -> str:
    """The figure and its period, in the line of the datum."""
    if line.leg != "data" or line.lacking:
        return ""
    return words.datum_words(line.entry, lang)


def _value(line: IndexLine, lang: Lang) -> Exact:
    row = line.entry.row
    if line.leg != "data":
        return None
    return Figure(row.value, row.bound) if row.value is not None else words.figure_words(line.entry, lang) or None


def _unit(line: IndexLine, _: Lang) -> str:
    measurement = line.entry.row.measurement
    if line.leg != "data" or measurement is None or isinstance(measurement.value, bool):
        return ""
    return measurement.unit or line.entry.row.unit or ""


def _region(line: IndexLine, _: Lang) -> str:
    """The region; empty for a rule, which holds for several."""
    return "" if line.leg == "rule" else line.entry.row.region


def _of_file(line: IndexLine, _: Lang) -> str:
    return "" if line.piece is None else line.piece.evidence.path


def _digest(line: IndexLine, _: Lang) -> str:
    return "" if line.piece is None else line.piece.sha256 or ""


def listed_document(listed: Listed, _: Lang) -> str:
    """The number of a document, as its source tells it."""
    document = None if listed.source is None else listed.source.document
    return document if document is not None and recorded(document) else ""


def listed_date(listed: Listed, _: Lang) -> str:
    """The date of a document in digits, as its source tells it."""
    return "" if listed.source is None else words.date_digits(listed.source.published)


def _listed_file(listed: Listed, _: Lang) -> str:
    return "" if listed.piece is None else listed.piece.evidence.path


def _listed_digest(listed: Listed, _: Lang) -> str:
    return "" if listed.piece is None else listed.piece.sha256 or ""


_FLAT: Final[frozenset[Form]] = frozenset({"markdown", "csv", "excel"})
"""Forms whose rows do not stand below headings."""

LISTED: Final[tuple[Column[Listed], ...]] = (
    Column("serial", words.SERIAL, lambda one, _: str(one.number), lambda one, _: one.number, width=8, right=True),
    Column("document", labels.DOCUMENT, listed_document, least=8, width=17),
    Column("author", words.AUTHOR, no_words, width=10, by_hand=True),
    Column("title", words.ITEM, words.listed_title, least=20, width=46),
    Column("date", labels.DATE, listed_date, width=10, centred=True, by_hand=True),
    Column("pages", words.PAGES, no_words, width=7, by_hand=True),
    Column("remark", words.REMARK, lambda one, lang: words.listed_remark(one, lang, full=False), least=16, width=50),
    Column("file", labels.FILE, _listed_file, forms=SHEETS, width=30, paper=False),
    Column("sha256", labels.CHECKSUM, _listed_digest, forms=SHEETS, width=20, paper=False),
)

COLUMNS: Final[tuple[Column[IndexLine], ...]] = (
    Column("year", labels.YEAR, lambda one, _: str(one.entry.row.year), forms=_FLAT, width=6, centred=True),
    # A spreadsheet would read 3-1, alone in a csv cell, as the third of January.
    Column(
        "criterion", labels.CRITERION, lambda one, lang: words.criterion_words(one.entry, lang), forms=_FLAT, width=24
    ),
    Column("region", labels.REGION, _region, forms=_FLAT, width=9),
    Column(
        "serial", words.SERIAL, number_words, lambda one, lang: counted(number_words(one, lang)), width=8, right=True
    ),
    Column("leg", words.LEG, leg_words, width=10, centred=True),
    Column("document", labels.DOCUMENT, document_words, least=8, width=17),
    Column("author", words.AUTHOR, no_words, width=10, by_hand=True),
    Column("title", words.ITEM, title_words, least=20, width=46, tone=lambda one: one.tone),
    Column("date", labels.DATE, date_words, width=10, centred=True, by_hand=True),
    Column("pages", words.PAGES, no_words, width=7, by_hand=True),
    Column("datum", words.DATUM, datum_words, least=10, width=18),
    Column("remark", words.REMARK, remark_words, least=16, width=34),
    Column(
        "lead",
        labels.LEAD_OFFICE,
        lambda one, lang: joined(one.entry.row.lead, lang),
        forms=SHEETS,
        width=18,
        paper=False,
    ),
    Column("value", labels.VALUE, no_words, _value, forms=SHEETS, width=10, paper=False),
    Column("unit", labels.UNIT_OF_MEASURE, _unit, forms=SHEETS, width=9, paper=False),
    Column(
        "period",
        labels.PERIOD,
        lambda one, lang: words.span_words(one.entry, lang) if one.leg == "data" else "",
        forms=SHEETS,
        width=12,
        paper=False,
    ),
    Column("file", labels.FILE, _of_file, forms=SHEETS, width=30, paper=False),
    Column("sha256", labels.CHECKSUM, _digest, forms=SHEETS, width=20, paper=False),
    Column(
        "at",
        labels.DATUM_AT,
        lambda one, _: spot_words(one.entry.row.at),
        forms=SHEETS,
        width=20,
        paper=False,
    ),
)
