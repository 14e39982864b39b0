"""The words of the archive index: its heads, what is lacking, where a document is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.lacking import lacking_of
from ecocheck.app.volume_index.views import Whereabouts
from ecocheck.findings.entry import Text
from ecocheck.model.base import recorded
from ecocheck.model.lack import Lack
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.explain.figures import period_words
from ecocheck.render.phrases.explain.labels import STATES
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import CLAUSES, COMMA, STOP, bracketed, clauses, joined, with_unit
from ecocheck.render.phrases.joins import region_words as region_year
from ecocheck.render.phrases.lacking import LACKS, counted
from ecocheck.render.phrases.notes.words import NOTES
from ecocheck.render.phrases.numbers import FACTS, parts_words, value_words
from ecocheck.render.phrases.standings import REASONS
from ecocheck.source.evidence import EvidenceState
from ecocheck.verdict.notes import NoteCode

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Sequence

    from ecocheck.app.volume_index import IndexEntry, Listed, Piece, VolumeIndex
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
MATRIX: Final = Text("{year}年指标材料对照表（附表）", "Criteria and their documents, {year} (annex)")
SOURCES: Final = Text(
    "数据来源文件（卷内不存，仅登记名称）", "sources of figures (not in the volume; their names only)"
)
LISTED: Final = Text(
    "编号文件{all}件：佐证材料{documents}件，数据来源文件{sources}件。",
    "{all} numbered documents: {documents} of evidence, {sources} sources of figures.",
)
LEFT_OUT: Final = Text(
    "未列：不适用、不需材料的{not_asked}条，由其他判定项得出的{derived}条。",
    "Left out: {not_asked} entries that do not apply, {derived} that follow from other criteria.",
)
_USED: Final = Text("见于{criteria}", "used for {criteria}")
_MANY_REGIONS: Final = Text("{n}个地区", "{n} regions")
CRITERION_LED: Final = Text("{criterion}（牵头单位：{lead}）", "{criterion} (lead: {lead})")
_SERIALS: Final = Text("见顺序号{serials}", "see no. {serials}")
_NAMED_REGIONS: Final = 3
NOT_ASKED: Final = Text("本地区不适用，不需材料", "does not apply here; nothing is asked for")
DERIVED: Final = Text("由其他判定项得出，材料见各该项", "follows from other criteria, which have their own documents")
COUNTED: Final = Text(
    "列{entries}条（一个判定项在一个地区为一条）；{gaps}",
    "{entries} entries (a criterion in a region); {gaps}",
)
COMPLETE: Final = Text("三项均无缺项。", "nothing is missing altogether.")
HOW: Final = Text(
    "同一文件只编一个顺序号，对照表按顺序号引用。责任者、页数未登记的留空，由立卷单位填写；日期为8位数字，未登记的留空。",
    "Each document has one number, by which the annex names it. Author and pages that are not recorded are left to be "
    "filled in by hand; "
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
_WHOLE: Final = (Lack.NO_PLAN, Lack.NO_DATA, Lack.NO_EVIDENCE)


def lacking_words(names: Iterable[str], lang: Lang) -> list[str]:
    """What is missing, in words, by the names of the legs."""
    return [LACKING[name].of(lang) for name in names]


def counted_words(index: VolumeIndex, lang: Lang, year: int | None = None) -> str:
    """How many entries ask for documents, and how many lack what; of one year, where it is given."""
    entries = [one for one in index.entries if year in {None, one.row.year} and one.applies]
    found = tuple(lacking_of(index.checked, ((one.row, one.readiness) for one in entries), _WHOLE))
    gaps = counted(found, lang) + STOP.of(lang).rstrip() if found else COMPLETE.of(lang)
    return COUNTED.of(lang).format(entries=len(entries), gaps=gaps)


def left_out_words(index: VolumeIndex, lang: Lang, year: int) -> str:
    """How many entries of a year ask for no documents; empty where there is none."""
    idle = [one for one in index.entries if one.row.year == year and not one.applies]
    derived = sum(one.derived for one in idle)
    return LEFT_OUT.of(lang).format(not_asked=len(idle) - derived, derived=derived) if idle else ""


def listed_words(index: VolumeIndex, lang: Lang) -> str:
    """How many documents have a number, and how many of them are evidence."""
    every, documents = len(index.listed), index.documents
    return LISTED.of(lang).format(all=every, documents=documents, sources=every - documents)


def uses_words(listed: Listed, lang: Lang) -> str:
    """The criteria that rest on a document, those of the same regions together; many regions by how many they are."""
    regions: dict[str, list[str]] = {}
    years = {one.row.year for one in listed.entries}
    for one in listed.entries:
        said = region_year(one.row.region, one.row.year, with_year=len(years) > 1)
        regions.setdefault(one.row.id, []).append(said)
    together: dict[tuple[str, ...], list[str]] = {}
    for criterion, found in regions.items():
        together.setdefault(tuple(found), []).append(criterion)
    criteria = (joined(ids, lang) + bracketed(_regions(found, lang), lang) for found, ids in together.items())
    return _USED.of(lang).format(criteria=CLAUSES.of(lang).join(criteria))


def _regions(names: Sequence[str], lang: Lang) -> str:
    return joined(names, lang) if len(names) <= _NAMED_REGIONS else _MANY_REGIONS.of(lang).format(n=len(names))


def listed_remark(listed: Listed, lang: Lang, *, full: bool) -> str:
    """Where a document is, why it is no evidence, what rests on it; `full`: its shortened hash too."""
    piece = listed.piece
    parts = () if piece is None else _of_piece(replace(piece, again=False), lang, full=full)
    return CLAUSES.of(lang).join((uses_words(listed, lang), *parts))


def listed_title(listed: Listed, lang: Lang) -> str:
    """The title of a numbered document."""
    return source_title(listed.source, lang) if listed.piece is None else piece_title(listed.piece, lang)


def serials_words(numbers: Iterable[int], lang: Lang) -> str:
    """A reference to documents by their numbers; empty where there is none."""
    said = joined(sorted(set(numbers)), lang)
    return _SERIALS.of(lang).format(serials=said) if said else ""


def criterion_words(entry: IndexEntry, lang: Lang) -> str:
    """The criterion with its id."""
    return labels.NAMED.of(lang).format(id=entry.row.id, name=entry.row.name)


def led_words(criterion: str, entries: Sequence[IndexEntry], lang: Lang) -> tuple[str, bool]:
    """The criterion with the offices that lead it in all of these regions, and whether they are the same."""
    leads = {one.row.lead for one in entries}
    lead = joined(next(iter(leads)), lang) if len(leads) == 1 else ""
    said = CRITERION_LED.of(lang).format(criterion=criterion, lead=lead) if lead else criterion
    return said, len(leads) == 1


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


def datum_words(entry: IndexEntry, lang: Lang) -> str:
    """The figure and its period; empty where nothing is recorded."""
    said, span = figure_words(entry, lang), span_words(entry, lang)
    return said + bracketed(span, lang) if span else said


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


def datum_doubts(entry: IndexEntry, lang: Lang) -> str:
    """From which year the figure is carried on, and why it is not complete; empty where nothing is to be said."""
    row = entry.row
    carried = "" if row.recorded_in in {None, row.year} else NOTES[NoteCode.HELD].of(lang).format(year=row.recorded_in)
    partial = ""
    if "data" in entry.partial:
        why = joined([REASONS[one].of(lang) for one in row.reasons], lang)
        partial = LACKS[Lack.PARTIAL].of(lang) + (bracketed(why, lang) if why else "")
    return clauses([partial, carried], lang)


def datum_with_source(entry: IndexEntry, lang: Lang) -> str:
    """The figure with its period, and the number of the document that it was taken from."""
    source = labels.NO_SOURCE.of(lang) if entry.source_number is None else serials_words([entry.source_number], lang)
    return COMMA.of(lang).join(said for said in (datum_words(entry, lang), source) if said)


def datum_remark(entry: IndexEntry, lang: Lang) -> str:
    """What is to be known of the figure, and where it stands."""
    return clauses([datum_doubts(entry, lang), spot_words(entry.row.at)], lang)


def flawed_words(piece: Piece, lang: Lang) -> str:
    """A document that is no evidence, by its number or title, and why."""
    named = piece_title(piece, lang) if piece.number is None else serials_words([piece.number], lang)
    return named + bracketed(piece_remark(replace(piece, again=True), lang, full=False), lang)


def piece_title(piece: Piece, lang: Lang) -> str:
    """The title of the document; without one the name of its file, in the brackets of a title given by others."""
    evidence = piece.evidence
    if evidence.title is not None:
        return evidence.title
    if evidence.file is not None:
        return f"[{evidence.file.rpartition('/')[2]}]"
    return f"[{STATES[EvidenceState.ARCHIVED].of(lang)}]"


def piece_remark(piece: Piece, lang: Lang, *, full: bool = True) -> str:
    """What the caller says of it, where it is, why it is no evidence; `full`: its shortened hash too."""
    return CLAUSES.of(lang).join(_of_piece(piece, lang, full=full))


def _of_piece(piece: Piece, lang: Lang, *, full: bool) -> Iterable[str]:
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
    if piece.sha256 is not None and full:
        yield _DIGEST.of(lang).format(digest=piece.sha256[:_SHOWN_DIGITS])
