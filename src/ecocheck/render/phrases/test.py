"""Worked examples in words: the expected outcome, the actual outcome, and its arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.findings import place_words
from ecocheck.render.phrases.joins import clauses, joined
from ecocheck.render.phrases.notes.words import note_words
from ecocheck.render.phrases.rules.words import rule_words
from ecocheck.render.phrases.standings import LINES, reason_word, verdict_word
from ecocheck.verdict.outcome import Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.worked import Compared, Difference, Tried
    from ecocheck.app.worked.views import Field
    from ecocheck.findings import Lang

_FIELDS: dict[Field, Text] = {
    "verdict": labels.VERDICT,
    "reason": Text("首要原因", "first reason"),
    "reasons": Text("全部原因", "reasons"),
    "value": labels.VALUE,
    "bound": Text("标准值", "bound"),
    "margin": labels.MARGIN,
    "so_far": Text("阶段差距", "so far"),
    "line": Text("适用范围", "line"),
    "findings": Text("有意写错之处", "mistake made on purpose"),
}
_SIDES = Text("{field}：期望 {expected}，得到 {got}（{at}）", "{field}: expected {expected}, got {got} ({at})")
_SUBJECT = Text("{id} {name}，{region} {year}年", "{id} {name}, {region} {year}")
_BY = Text("，按《{name}》", ", by “{name}”")
_ARITHMETIC = Text("算式：{said}", "arithmetic: {said}")
_CAME_TO = Text("结果：{said}", "came to: {said}")
_RULE = Text("规则：{said}（{at}）", "rule: {said} ({at})")
_NO_RULE = Text("规则：没有", "rule: none")
_NOTE = Text("说明：{said}", "note: {said}")
_WHY = Text("用例的演算：{said}", "by the case: {said}")
_NONE = Text("没有", "none")
_FACTS = {"true": labels.YES, "false": labels.NO}
_PASSED, _FAILED = Text("通过", "passed"), Text("不通过", "failed")


def outcome_word(tried: Tried, lang: Lang) -> str:
    """Whether a case passed."""
    return (_PASSED if tried.passed else _FAILED).of(lang)


def side_words(field: Field, side: tuple[str, ...], lang: Lang) -> str:
    """The expected or the actual side of a comparison, in words."""
    if not side:
        return _NONE.of(lang)
    match field:
        case "verdict":
            return verdict_word(Verdict(side[0]), lang, city_line=len(side) > 1)
        case "reason" | "reasons":
            return joined((reason_word(Reason(one), lang) for one in side), lang)
        case "line":
            return LINES[side[0]].of(lang)
        case "value" if side[0] in _FACTS:
            return _FACTS[side[0]].of(lang)
        case _:
            return side[0]


def field_word(field: Field, lang: Lang) -> str:
    """The name of the compared field."""
    return _FIELDS[field].of(lang)


def difference_words(one: Difference, lang: Lang) -> str:
    """The expected value, the actual value, and where the expectation stands."""
    expected, got = (side_words(one.field, side, lang) for side in (one.expected, one.got))
    at = place_words(one.at)
    return _SIDES.of(lang).format(field=field_word(one.field, lang), expected=expected, got=got, at=at)


def subject_words(tried: Tried, one: Compared, lang: Lang) -> str:
    """What was judged, in which region and year, and by which standard."""
    said = _SUBJECT.of(lang).format(id=one.id, name=one.name, region=tried.region, year=tried.year)
    return said if tried.standard.alone else said + _BY.of(lang).format(name=tried.standard.name)


def ground_words(one: Compared, lang: Lang) -> Iterator[str]:
    """The outcome, its arithmetic, the rule with its place, and the notes beside the verdict."""
    got = one.got
    came = [
        verdict_word(got.verdict, lang, city_line=got.city_line),
        *(reason_word(each, lang) for each in got.reasons),
    ]
    yield _CAME_TO.of(lang).format(said=clauses(came, lang))
    if got.arithmetic:
        yield _ARITHMETIC.of(lang).format(said=got.arithmetic)
    if got.rule is None or got.rule_at is None:
        yield _NO_RULE.of(lang)
    else:
        yield _RULE.of(lang).format(said=rule_words(got.rule, got.unit, lang), at=place_words(got.rule_at))
    for note in got.notes:
        yield _NOTE.of(lang).format(said=note_words(note, lang))


def failure_lines(tried: Tried, lang: Lang) -> Iterator[tuple[int, str]]:
    """The lines on what differs from the expectation, each with its depth of indentation."""
    for undiscovered in tried.undiscovered:
        yield 1, difference_words(undiscovered, lang)
    for one in tried.compared:
        if not one.differences:
            continue
        yield 1, subject_words(tried, one, lang)
        for difference in one.differences:
            yield 2, difference_words(difference, lang)
        for said in ground_words(one, lang):
            yield 2, said
    if tried.why is not None:
        yield 1, _WHY.of(lang).format(said=tried.why)
