"""The words of several standards side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.banner import standard_short
from ecocheck.render.phrases.crossings import RELATIONS
from ecocheck.render.phrases.explain.labels import LABELS
from ecocheck.render.phrases.joins import clauses, date_words, joined
from ecocheck.render.phrases.verdicts import standing_words, whose_line_words
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.side_by_side import ByStandard, Judgings, SideBySide
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

TITLE: Final = Text("{year}年 几个标准对照（判定项）", "{year}: standards side by side (criteria)")
STANDARD: Final = LABELS["standard"]
COUNTS: Final = Text("各标准各地区计数", "Counts by standard and region")
DIFFERING: Final = Text("判定不同的项", "What differs")
OPPOSITE: Final = Text("按一个标准达标、按另一个不达标", "met by one and missed by another")
OTHERWISE: Final = Text("其他不同", "other differences")
CROSSWALK: Final = Text("对应关系（只供对照，不影响判定）", "Crosswalk (no verdict rests on it)")
DIFFERS: Final = Text("各标准判定是否相同", "same by all")
SAME: Final = RELATIONS["same"]
OTHER: Final = Text("不同", "different")
_OPPOSITES: Final = Text(
    "{year}年，同样的数按一个标准达标、按另一个不达标的有{n}项：{items}。",
    "{year}: met by one standard and missed by another with the same figure: {n} ({items}).",
)
_NO_OPPOSITES: Final = Text(
    "{year}年，没有按一个标准达标、按另一个不达标的项。",
    "{year}: none is met by one standard and missed by another.",
)
_MISSED: Final = Text("不达标：{said}。", "Missed: {said}.")
_OF: Final = Text("按{id} {n}项", "{n} by {id}")
_HOW_MANY: Final = Text(
    "判定不同{n}项，相同{same}项；标准没有规定的项写“无”，不计数，也不算不同。",
    "{n} differ, {same} are the same; what a standard does not ask is neither counted nor different.",
)
_NOT_VALID: Final = Text("{year}年不按{id}判断：有效期{valid}", "{id} does not judge {year}: valid {valid}")
_UNCHECKED: Final = Text("按{id}的判定须待条文核对：{named}", "verdicts by {id} wait for its text: {named}")
_THEN: Final = Text("，由{id}接替", ", then {id}")
_NOTHING: Final = Text("{id}没有所选的判定项", "{id} has none of what was asked for")
_ALONE: Final = Text(
    "登记册没有方案以外的标准，没有可以对照的", "the registry has the plan alone, so there is nothing to set beside it"
)
_SHOWN: Final = 6


def first_words(found: SideBySide, year: int, lang: Lang) -> Iterator[str]:
    """What matters most: which figures are met by one standard and missed by another, and how many each misses."""
    opposite = [one for one in found.differing if one.year == year and one.opposite]
    if opposite:
        items = [f"{one.region} {one.id} {one.name}" for one in opposite[:_SHOWN]]
        items += ["…"] if len(opposite) > _SHOWN else []
        yield _OPPOSITES.of(lang).format(year=year, n=len(opposite), items=joined(items, lang))
    else:
        yield _NO_OPPOSITES.of(lang).format(year=year)
    said = [
        _OF.of(lang).format(id=one.named.id, n=sum(row.year == year and _missed(row) for row in one.rows))
        for one in found.in_force(year)
    ]
    differing = sum(one.year == year for one in found.differing)
    yield _MISSED.of(lang).format(said=joined(said, lang))
    yield _HOW_MANY.of(lang).format(n=differing, same=found.same_in(year))


def _missed(row: Row) -> bool:
    """Whether the region misses a line of its own; one of the whole city is only compared."""
    return row.verdict is Verdict.NOT_MET and not row.city_line


def warnings(found: SideBySide, year: int, lang: Lang) -> Iterator[str]:
    """Which standards do not judge the year, have nothing asked for, or were not checked against their text."""
    if len(found.standards) == 1:
        yield _ALONE.of(lang)
    for one in found.standards:
        record = one.record
        if one.checked is None:
            yield _NOTHING.of(lang).format(id=one.named.id)
        elif record is not None and not record.valid_in(year):
            days = (record.valid_from, record.valid_until)
            valid = "—".join("" if day is None else date_words(day, lang) for day in days)
            said = _NOT_VALID.of(lang).format(year=year, id=record.id, valid=valid)
            yield said + (_THEN.of(lang).format(id=record.successor) if record.successor else "")
        elif one.named.checked is False:
            yield _UNCHECKED.of(lang).format(id=one.named.id, named=standard_short(one.named, lang))


def cell_words(row: Row | None, lang: Lang) -> str:
    """The verdict and below it the line; that there is none where the standard does not have it."""
    if row is None:
        return labels.NONE.of(lang)
    line = "" if row.rule is None or row.verdict is Verdict.NOT_APPLICABLE else whose_line_words(row, lang)
    return "\n".join(filter(None, (standing_words(row, lang), line)))


def answering_ids(one: Judgings, found: SideBySide, lang: Lang) -> str:
    """The criteria of other standards that answer it, by id."""
    ends = [(each.crossing.from_, each.crossing.to) for each in found.crosswalk]
    return joined([b if a == one.id else a for a, b in ends if one.id in {a, b}], lang)


def standard_head(one: ByStandard) -> Text:
    """The head of a standard's column: its id, in every language."""
    return Text(one.named.id, one.named.id)


def all_standards(found: SideBySide, lang: Lang) -> str:
    """The standards with their documents, in the order of the columns."""
    return clauses([f"{one.named.id} {standard_short(one.named, lang)}" for one in found.standards], lang)
