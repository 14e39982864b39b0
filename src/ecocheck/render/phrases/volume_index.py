"""The words of the volume index: its heads, what is lacking, where a document is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.volume_index.views import Whereabouts
from ecocheck.findings.entry import Text
from ecocheck.model.base import recorded
from ecocheck.model.lack import Lack
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.explain.figures import period_words
from ecocheck.render.phrases.explain.labels import STATES
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import CLAUSES, COLON, COMMA, bracketed, clauses, joined, with_unit
from ecocheck.render.phrases.lacking import LACKS
from ecocheck.render.phrases.notes.words import NOTES
from ecocheck.render.phrases.numbers import FACTS, parts_words, value_words
from ecocheck.render.phrases.standings import REASONS
from ecocheck.source.evidence import EvidenceState
from ecocheck.verdict.notes import NoteCode

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from ecocheck.app.volume_index import IndexEntry, Piece, VolumeIndex
    from ecocheck.findings import Lang
    from ecocheck.model.documents import Source
    from ecocheck.quantity import Month

NAME: Final = Text("卷内目录", "Catalogue of documents")
TITLE: Final = Text("{year}年卷内目录", "Catalogue of documents, {year}")
SERIAL: Final = Text("顺序号", "serial no.")
AUTHOR: Final = Text("责任者", "issued by")
ITEM: Final = Text("题名", "title of the document")
PAGES: Final = Text("页数", "pages")
REMARK: Final = Text("备注", "remarks")
DATUM: Final = Text("数据", "datum")
LEG: Final = Text("类目", "part")

LEGS: Final = {"plan": labels.PLAN, "data": labels.DATA, "evidence": labels.PROOF}
LACKING: Final = {
    "plan": LACKS[Lack.NO_PLAN],
    "data": LACKS[Lack.NO_DATA],
    "evidence": LACKS[Lack.NO_EVIDENCE],
}
NOT_ASKED: Final = Text("本地区不适用，不需材料", "does not apply here; nothing is asked for")
DERIVED: Final = Text("由其他判定项得出，材料见各该项", "follows from other criteria, which have their own documents")
COUNTED: Final = Text(
    "列{entries}条（一个判定项在一个地区为一条），编号文件{documents}件；{gaps}。",
    "{entries} entries (a criterion in a region), {documents} numbered documents; {gaps}.",
)
_GAP: Final = Text("{lacking}{count}条", "{lacking}: {count}")
COMPLETE: Final = Text("三项均无缺项", "nothing is missing altogether")
HOW: Final = Text(
    "同一文件只编一个顺序号。责任者、页数未登记的留空，由立卷单位填写；日期为8位数字，未登记的留空。",
    "Each document has one number. Author and pages that are not recorded are left to be filled in by hand; "
    "dates have eight digits.",
)
REGION_LED: Final = Text("{region}（牵头单位：{lead}）", "{region} (lead: {lead})")
_SENTENCE: Final = Text("“{quote}”（{clause}）", "“{quote}” ({clause})")
_DIGEST: Final = Text("SHA-256 {digest}", "SHA-256 {digest}")
_NO_DIGEST: Final = Text("未登记校验值", "no hash recorded")
_AGAIN: Final = Text("见前", "listed before")
_ARCHIVED: Final = Text("原件存档：{held}，档号{number}", "the original is kept by {held} as {number}")
_UNTOLD: Final = Text("存档单位、档号不明，不算佐证", "holder or archive number tells nothing: no evidence")
_UNFIT: Final = Text("{state}，不算佐证", "{state}: no evidence")
_SHOWN_DIGITS: Final = 16


def counted_words(index: VolumeIndex, lang: Lang, year: int | None = None) -> str:
    """How many entries and documents there are, and how many entries lack what; of one year, where it is given."""
    entries = [one for one in index.entries if year in {None, one.row.year}]
    counts = {name: sum(name in one.lacks for one in entries) for name in LACKING}
    gaps = [
        _GAP.of(lang).format(lacking=LACKING[name].of(lang), count=count) for name, count in counts.items() if count
    ]
    numbers = {piece.number for one in entries for piece in one.pieces if piece.number is not None}
    said = COMMA.of(lang).join(gaps) or COMPLETE.of(lang)
    return COUNTED.of(lang).format(entries=len(entries), documents=len(numbers), gaps=said)


def criterion_words(entry: IndexEntry, lang: Lang) -> str:
    """The criterion with its id."""
    return labels.NAMED.of(lang).format(id=entry.row.id, name=entry.row.name)


def region_words(entry: IndexEntry, lang: Lang) -> str:
    """The region, and the office that leads the criterion there."""
    lead = joined(entry.row.lead, lang)
    return REGION_LED.of(lang).format(region=entry.row.region, lead=lead) if lead else entry.row.region


def sentence_words(entry: IndexEntry, lang: Lang) -> str:
    """The sentence of the plan with its clause; empty where there is no rule."""
    cited = entry.row.citation
    return "" if cited is None else _SENTENCE.of(lang).format(quote=cited.quote, clause=cited.clause)


def planned_words(entry: IndexEntry) -> str:
    """What the region plans; empty where it plans nothing."""
    measurement = entry.row.measurement
    return "" if measurement is None else measurement.planned_work or ""


def figure_words(entry: IndexEntry, lang: Lang) -> str:
    """The recorded figure with its unit and its parts, or the fact; empty where nothing is recorded."""
    row, measurement = entry.row, entry.row.measurement
    if measurement is None:
        return ""
    said, parts = value_words(row, lang), parts_words(row)
    if not said and isinstance(measurement.value, bool):
        said = FACTS[measurement.value].of(lang)
    elif not said and measurement.value is not None:
        said = with_unit(f"{measurement.value:f}", measurement.unit or row.unit, lang)
    elif not said:
        said = measurement.not_concerned or ""
    return (said + bracketed(parts, lang) if said else parts) if parts else said


def datum_line(said: str, lang: Lang) -> str:
    """The figure with a word before it, for a cell that holds other texts too."""
    return f"{DATUM.of(lang)}{COLON.of(lang)}{said}" if said else ""


def span_words(entry: IndexEntry, lang: Lang) -> str:
    """The period of the figure; empty where nothing is recorded."""
    measurement = entry.row.measurement
    return "" if measurement is None else period_words(entry.row, measurement, lang)


def source_title(source: Source | None, lang: Lang) -> str:
    """The title of the document that the figure was taken from, or that none is given."""
    title = None if source is None else source.title
    return title if title is not None and recorded(title) else labels.NO_SOURCE.of(lang)


def date_digits(day: datetime.date | Month | str | None) -> str:
    """Year, month and day as eight digits, a month as six; empty where no date is recorded."""
    if day is None or isinstance(day, str):
        return ""
    return "".join(str(day).split("-"))


def datum_remark(entry: IndexEntry, lang: Lang) -> str:
    """Where the figure stands, from which year it is carried on, and why it is not complete."""
    row = entry.row
    carried = "" if row.recorded_in in {None, row.year} else NOTES[NoteCode.HELD].of(lang).format(year=row.recorded_in)
    partial = ""
    if "data" in entry.partial:
        why = joined([REASONS[one].of(lang) for one in row.reasons], lang)
        partial = LACKS[Lack.PARTIAL].of(lang) + (bracketed(why, lang) if why else "")
    return clauses([partial, carried, spot_words(row.at)], lang)


def piece_title(piece: Piece, lang: Lang) -> str:
    """The title of the document; without one the name of its file, in the brackets of a title given by others."""
    evidence = piece.evidence
    if evidence.title is not None:
        return evidence.title
    if evidence.file is not None:
        return f"[{evidence.file.rpartition('/')[2]}]"
    return f"[{STATES[EvidenceState.ARCHIVED].of(lang)}]"


def piece_remark(piece: Piece, lang: Lang) -> str:
    """What the caller says of it, where it is, its shortened hash; why it is no evidence."""
    return CLAUSES.of(lang).join(_of_piece(piece, lang))


def _of_piece(piece: Piece, lang: Lang) -> Iterable[str]:
    evidence = piece.evidence
    if piece.stated is not None:
        yield piece.stated
    match piece.where:
        case Whereabouts.UNTOLD:
            yield _UNTOLD.of(lang)
            return
        case Whereabouts.ARCHIVED:
            yield _ARCHIVED.of(lang).format(held=evidence.held_by, number=evidence.archive_no)
        case Whereabouts.UNFIT | Whereabouts.ALTERED:
            yield _UNFIT.of(lang).format(state=STATES[piece.state].of(lang))
        case Whereabouts.STORED:
            if evidence.sha256 is None:
                yield _NO_DIGEST.of(lang)
    if piece.again:
        yield _AGAIN.of(lang)
        return
    if evidence.file is not None:
        yield evidence.file
    if piece.sha256 is not None:
        yield _DIGEST.of(lang).format(digest=piece.sha256[:_SHOWN_DIGITS])
