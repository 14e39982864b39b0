"""A recorded verdict beside the one that the sealed data give, in the words of `diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.diff.state import Aspect
from ecocheck.findings.entry import Text
from ecocheck.quantity import Amount
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.backing import BACKINGS
from ecocheck.render.phrases.diff.moves import ASPECTS, MOVED
from ecocheck.render.phrases.explain.labels import STATES as EVIDENCE_STATES
from ecocheck.render.phrases.joins import COMMA, clauses, joined, with_unit
from ecocheck.render.phrases.standings import ONLY_CITED, STANDINGS, reason_word
from ecocheck.render.phrases.waivers import COVERED

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from ecocheck.app.diff.state import State
    from ecocheck.app.verifying.views import Difference
    from ecocheck.findings import Lang

NOT_RECORDED: Final = Text("封装时没有这一项判定", "no such verdict was recorded")
NOT_JUDGED: Final = Text("按封装件里的数据没有这一项判定", "the data in the seal give no such verdict")
SAME_PLAN: Final = {
    True: Text("有计划安排", "with a plan"),
    False: Text("没有计划安排", "without a plan"),
}
MOVED_WHERE: Final = Text("判定相同，但{what}", "the same verdict, but {what}")


def standing_of(one: State, lang: Lang) -> str:
    """A recorded verdict with its value, line, reason, lateness and waiver."""
    more = (
        _value(one, one.bound, lang),
        "" if one.reason is None else reason_word(one.reason, lang),
        labels.LATE.of(lang) if one.late else "",
        labels.WAIVED.of(lang) if one.waived else "",
        "" if one.counted else ONLY_CITED.of(lang),
    )
    return COMMA.of(lang).join((STANDINGS[one.standing].of(lang), *(each for each in more if each)))


def recorded_words(one: Difference, lang: Lang) -> str:
    """What the seal records."""
    return NOT_RECORDED.of(lang) if one.recorded is None else standing_of(one.recorded, lang)


def judged_words(one: Difference, lang: Lang) -> str:
    """What the sealed data give."""
    return NOT_JUDGED.of(lang) if one.judged is None else standing_of(one.judged, lang)


def differing_words(one: Difference, lang: Lang) -> str:
    """What else differs beside the verdict itself; empty where a side is missing."""
    if one.recorded is None or one.judged is None:
        return ""
    headline = {Aspect.VERDICT, Aspect.STANDING, Aspect.COUNTED, Aspect.LATE, Aspect.WAIVED}
    aspects = [each for each in one.recorded.moved(one.judged) if each not in headline]
    said = clauses((_moved(each, one.recorded, one.judged, lang) for each in aspects), lang)
    return said if one.recorded.headline != one.judged.headline else MOVED_WHERE.of(lang).format(what=said)


def _moved(aspect: Aspect, before: State, after: State, lang: Lang) -> str:
    sides = ((before, after), (after, before))
    was, now = (_aspect(aspect, one, other, lang) or labels.NONE.of(lang) for one, other in sides)
    heads = {Aspect.EVIDENCE: labels.EVIDENCE, Aspect.PLAN: labels.PLAN, Aspect.WAIVED_BESIDE: labels.WAIVER}
    return MOVED.of(lang).format(what=(heads.get(aspect) or ASPECTS[aspect]).of(lang), before=was, after=now)


def _aspect(aspect: Aspect, one: State, other: State, lang: Lang) -> str:
    """What a state says of an aspect; a number so that it does not look like the other state's."""
    beside = other.value[0] if isinstance(other.value, tuple) else None
    said: dict[Aspect, Callable[[], str]] = {
        Aspect.REASON: lambda: "" if one.reason is None else reason_word(one.reason, lang),
        Aspect.BOUND: lambda: _number(one.bound, other.bound),
        Aspect.MARGIN: lambda: _number(one.margin, other.margin),
        Aspect.VALUE: lambda: _value(one, beside, lang),
        Aspect.BASIS: lambda: one.basis or "",
        Aspect.EVIDENCE: lambda: joined((EVIDENCE_STATES[each].of(lang) for each in one.evidence), lang),
        Aspect.PLAN: lambda: SAME_PLAN[one.plan].of(lang),
        Aspect.WAIVED_BESIDE: lambda: joined((COVERED[each].of(lang) for each in sorted(one.waived_beside)), lang),
        Aspect.BACKING: lambda: "" if one.backing is None else BACKINGS[one.backing].of(lang),
    }
    return said[aspect]()


def _value(one: State, beside: Fraction | None, lang: Lang) -> str:
    if one.value is None:
        return ""
    if isinstance(one.value, bool):
        return (labels.YES if one.value else labels.NO).of(lang)
    exact, unit = one.value
    return with_unit(_number(exact, beside), unit, lang)


def _number(exact: Fraction | None, beside: Fraction | None) -> str:
    return "" if exact is None else Amount(exact).short(None if beside is None else Amount(beside))
