"""The words for the other verdicts on which a verdict rests, and for what of them would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.model.rule import criteria_asked
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import COLON, clauses, joined, with_unit
from ecocheck.render.phrases.numbers import FACTS
from ecocheck.render.phrases.rules import rule_words
from ecocheck.render.phrases.standings import VERDICTS, reason_word
from ecocheck.verdict.evaluating.others import Role
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.explaining.views import Explanation, RestedOn
    from ecocheck.findings import Lang

_ROLES: Final = {
    Role.MEETS: Text("{id} {name}", "{id} {name}"),
    Role.CONDITION: Text("条件所看的{id} {name}", "{id} {name}, about which a condition asks"),
    Role.COUNTY: Text("{region} {id}", "{region} {id}"),
}
_DEEPER: Final = Text("　其中", "  within it: ")
_FIGURE: Final = Text("数据：{at}", "figure: {at}")
_NO_FIGURE: Final = Text("没有数据，应写在 {file}", "no figure; it belongs into {file}")
_RULE: Final = Text("规则：{rule}（{at}）", "rule: {rule} ({at})")
_MORE: Final = Text("再有{n}个县区达到{id}，即为达标", "{n} more counties that meet {id} make it met")
_FEWER: Final = Text("达到{id}的县区再少{n}个，即为不达标", "{n} fewer counties that meet {id} make it not met")
_WITH: Final = Text("随{ids}的判定改变", "it changes with the verdict on {ids}")


def resting_words(one: RestedOn, lang: Lang) -> tuple[str, tuple[str, ...]]:
    """One member with its verdict, and below it the places of its figure and its rule."""
    member, other = one.member, one.member.other
    named = _ROLES[member.role].of(lang).format(id=member.criterion, name=other.name, region=member.region)
    reasons = (reason_word(reason, lang) for reason in other.outcome.reasons)
    told = clauses((VERDICTS[other.outcome.verdict].of(lang), _value(one, lang), *reasons), lang)
    head = (_DEEPER.of(lang) if one.depth else "") + named + COLON.of(lang) + told
    return head, tuple(_places(one, lang))


def _value(one: RestedOn, lang: Lang) -> str:
    if one.fact is not None:
        return FACTS[one.fact].of(lang)
    other = one.member.other
    return "" if one.value is None else with_unit(one.value.short(other.outcome.bound), other.inputs.subject.unit, lang)


def _places(one: RestedOn, lang: Lang) -> Iterator[str]:
    other = one.member.other
    if one.at is not None:
        yield _FIGURE.of(lang).format(at=spot_words(one.at))
    elif other.applies and not other.outcome.counties and not criteria_asked(other.rule):
        yield _NO_FIGURE.of(lang).format(file=one.file)
    if other.rule is not None and one.rule_at is not None:
        rule = rule_words(other.rule, other.inputs.subject.unit, lang)
        yield _RULE.of(lang).format(rule=rule, at=spot_words(one.rule_at))


def turns_of_others(one: Explanation, lang: Lang) -> Iterator[str]:
    """What would change a verdict that rests on others."""
    row, count = one.row, one.row.counties
    if count is not None and count.lacking:
        yield _MORE.of(lang).format(n=count.lacking, id=count.meet)
    elif count is not None and row.verdict is Verdict.MET:
        yield _FEWER.of(lang).format(n=count.met - count.needed + 1, id=count.meet)
    ids = dict.fromkeys(each.criterion for each in row.members if each.role is not Role.COUNTY)
    if ids:
        yield _WITH.of(lang).format(ids=joined(ids, lang))
