"""A verdict in words, the same in every output: its line, reasons, remarks, backing and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.model.rule_kinds.comparisons import (
    Assigned,
    Change,
    ChangePercent,
    HoldsBaseline,
    Improves,
    NotWorse,
    RisesBy,
    WiderMean,
)
from ecocheck.render.phrases import backing
from ecocheck.render.phrases.joins import COMMA, bracketed, clauses, joined, with_unit
from ecocheck.render.phrases.notes.words import WEIGHTY, handed_words, note_words
from ecocheck.render.phrases.numbers import bound_words, is_fall
from ecocheck.render.phrases.reviews.words import row_mark
from ecocheck.render.phrases.rules.so_far import interim_words, later_words, so_far_words
from ecocheck.render.phrases.rules.words import branch_words, rule_words
from ecocheck.render.phrases.standings import NATURES, ONLY_CITED, STANDINGS, row_reasons
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.verdicts.row import OtherLine, Row
    from ecocheck.findings import Lang
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.totals import Disagreement

CITY_LINE = Text("（全市标准）", " (city line)")
_PRIOR = Text("（上年{bound}）", " ({bound})")
_COMES_TO = Text("（即{bound}）", " (that is {bound})")
_BASELINE = Text("（{bound}）", " ({bound})")
_NOTHING = Text("", "")
_OTHER_LINE = {
    Verdict.MET: Text("同一数值达到{id}的要求（{line}）", "the same figure reaches the line of {id} ({line})"),
    Verdict.NOT_MET: Text("同一数值未达到{id}的要求（{line}）", "the same figure misses the line of {id} ({line})"),
}
_ODDS = {
    Verdict.MET: Text("同一数值达到{id}", "reaches {id}"),
    Verdict.NOT_MET: Text("同一数值未达到{id}", "misses {id}"),
}
_SAME_FIGURE = frozenset({NoteCode.OTHER_LINE_MET, NoteCode.OTHER_LINE_MISSED})
_TOTALS = Text(
    "市级报送{stated}，各县区合计{summed}（{arithmetic}）",
    "the city states {stated}, its counties sum to {summed} ({arithmetic})",
)
_TOTALS_ALONE = Text("市级报送{stated}，各县区合计{summed}", "the city states {stated}, its counties sum to {summed}")
_AT_ODDS = Text("方案表述不一致，待明确：{ids}", "the plan is at odds with itself: {ids}")


def disagreement_words(one: Disagreement, lang: Lang, *, arithmetic: bool = True) -> str:
    """The city's figure, and what its counties add up to, with the `arithmetic` of that."""
    unit = one.criterion.unit
    stated, summed = (with_unit(number, unit, lang) for number in (one.told, one.summed))
    if not arithmetic:
        return _TOTALS_ALONE.of(lang).format(stated=stated, summed=summed)
    return _TOTALS.of(lang).format(stated=stated, summed=summed, arithmetic=one.arithmetic)


def asked_words(row: Row, lang: Lang) -> str:
    """The rule in words, of one with branches that of the branch taken; with an assigned target and its direction."""
    if row.rule is None:
        return ""
    handed = handed_words(row.notes, lang, fall=is_fall(row)) if isinstance(row.rule_in_force, Assigned) else ""
    if row.taken is not None:
        return branch_words(row.taken, row.unit, lang) + handed
    return rule_words(row.rule, row.unit, lang) + handed


def line_words(row: Row, lang: Lang) -> str:
    """The rule in words, the number that it asks of this region and year, and whether it is binding where that is said.

    The line's own words come first: 不低于60%（约束性）.
    """
    said = _asked_of_region(row, lang)
    if row.rule is None:
        return said
    said += "" if row.nature is None else bracketed(NATURES[row.nature].of(lang), lang)
    return said if row.counted else said + bracketed(ONLY_CITED.of(lang), lang)


def _asked_of_region(row: Row, lang: Lang) -> str:
    said, bound = asked_words(row, lang), bound_words(row, lang)
    if not bound:
        return said
    return said + _number(row.rule_in_force).of(lang).format(bound=bound)


def _number(rule: Rule | None) -> Text:
    """How the number that a rule comes to stands behind its words; nothing where they have it, or it is one of two."""
    match rule:
        case NotWorse() | Improves():
            return _PRIOR if rule.than_mean is None else _BASELINE
        case Change(change=limits) | ChangePercent(change_percent=limits):
            return _COMES_TO if limits.bound is not None else _NOTHING
        case RisesBy() | WiderMean():
            return _COMES_TO
        case HoldsBaseline():
            return _BASELINE
    return _NOTHING


def whose_line_words(row: Row, lang: Lang) -> str:
    """`line_words`, marked where it is a line of the whole city; for tables that also hold the region's own lines."""
    return line_words(row, lang) + (CITY_LINE.of(lang) if row.rule is not None and row.city_line else "")


def reasons_words(row: Row, lang: Lang) -> str:
    """Every reason of a verdict in words, in one line."""
    return clauses(row_reasons(row, lang), lang)


def skipped_words(row: Row, lang: Lang) -> str:
    """The id of a criterion that does not apply, with the reason where the data or the rule give one."""
    said = [note_words(note, lang) for note in row.notes if note.code is NoteCode.NOT_CONCERNED]
    return row.id + (bracketed(clauses(said, lang), lang) if said else "")


def standing_so_far(row: Row, lang: Lang) -> str:
    """阶段情况 of a figure that cannot decide a verdict yet, or a newer figure that changes none; else empty."""
    if row.later is not None:
        return later_words(row.later, row.unit, lang)
    said = so_far_words(row.so_far, row.unit, lang) if row.so_far else ""
    told = row.so_far.interim.span if row.so_far is not None and row.so_far.interim is not None else None
    return clauses((said, interim_words((one for one in row.interim if one.span != told), lang)), lang)


def remarks(row: Row, lang: Lang) -> list[str]:
    """阶段情况 and the weighty notes of a verdict, one text each."""
    said_already = _SAME_FIGURE if row.other_line is not None else ()
    notes = (note_words(note, lang) for note in row.notes if note.code in WEIGHTY and note.code not in said_already)
    return [said for said in (standing_so_far(row, lang), other_line_words(row, lang), *notes) if said]


def other_line_words(row: Row, lang: Lang) -> str:
    """That the same figure has another verdict by another line, with the contradiction; empty where it has none."""
    if row.other_line is None:
        return ""
    other, open_ones = row.other_line.row, row.other_line.contradictions
    said = _OTHER_LINE[other.verdict].of(lang).format(id=other.id, line=line_words(other, lang))
    return said + (bracketed(_AT_ODDS.of(lang).format(ids=joined(open_ones, lang)), lang) if open_ones else "")


def odds_words(others: Iterable[OtherLine], lang: Lang) -> str:
    """For a cell of a matrix: the other lines of the same figures that have another verdict, with contradictions."""
    return clauses(
        (
            _ODDS[one.row.verdict].of(lang).format(id=one.row.id)
            + (bracketed(joined(one.contradictions, lang), lang) if one.contradictions else "")
            for one in others
        ),
        lang,
    )


def remarks_words(row: Row, lang: Lang) -> str:
    """阶段情况 and the weighty notes of a verdict, in one line."""
    return clauses(remarks(row, lang), lang)


def grounds_words(row: Row, lang: Lang) -> str:
    """The reasons, 阶段情况 and the weighty notes of a verdict, in one line."""
    return clauses((reasons_words(row, lang), *remarks(row, lang)), lang)


def standing_words(row: Row, lang: Lang) -> str:
    """The standing in words, as 达标, 不达标 or 达到全市要求."""
    return STANDINGS[row.standing].of(lang)


def backing_words(row: Row, lang: Lang) -> str:
    """The backing of a success, as 有佐证 or 仅有文件名称; empty for other verdicts."""
    return backing.backing_word(row.backing, row.measurement, lang)


def vouched_words(row: Row, lang: Lang) -> str:
    """What stands beside a verdict: its backing, and what reviewers say of it, as 有佐证，退回."""
    return COMMA.of(lang).join(filter(None, (backing_words(row, lang), row_mark(row.review, lang))))


def judged_words(row: Row, lang: Lang) -> str:
    """The verdict with its backing and what reviewers say of it, as 达标（有佐证，退回）."""
    return backing.with_backing(standing_words(row, lang), vouched_words(row, lang), lang)
