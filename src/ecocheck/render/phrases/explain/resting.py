"""The words for the other verdicts on which a verdict rests, and for what of them would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.model.rule import criteria_asked
from ecocheck.model.rule_kinds.branching import AtLeastOf, When
from ecocheck.model.rule_kinds.derived import Meets
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import COLON, bracketed, clauses, joined, with_unit
from ecocheck.render.phrases.numbers import FACTS
from ecocheck.render.phrases.rules.words import rule_words
from ecocheck.render.phrases.standings import VERDICTS, reason_word
from ecocheck.verdict.evaluating.others import Role
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.explaining.views import Explanation, RestedOn
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.verdict.evaluating.others import Member

_ROLES: Final = {
    Role.MEETS: labels.NAMED,
    Role.CONDITION: Text("条件所看的{id} {name}", "{id} {name}, about which a condition asks"),
    Role.COUNTY: Text("{region} {id}", "{region} {id}"),
}
_DEEPER: Final = Text("　其中", "  within it: ")
_FIGURE: Final = Text("数据：{at}", "figure: {at}")
_NO_FIGURE: Final = Text("没有数据，应写在 {file}", "no figure; it belongs into {file}")
_RULE: Final = Text("规则：{rule}（{at}）", "rule: {rule} ({at})")
_MORE: Final = Text("再有{n}个县区达到{id}，即为达标", "{n} more counties that meet {id} make it met")
_FEWER: Final = Text("达到{id}的县区再少{n}个，即为不达标", "{n} fewer counties that meet {id} make it not met")
_ALL_OF: Final = Text("{which}均达标，即为达标", "met once all of these are: {which}")
_SOME_OF: Final = Text("{which}中再有{n}项达标，即为达标", "met once {n} more of these are: {which}")
_CASE: Final = Text("{id} {name}{figure}时，改按{rule}判定", "where {id} {name} is {figure}, it is judged by: {rule}")
_ELSE: Final = Text("其余情形按{rule}判定", "in all other cases it is judged by: {rule}")
_BY_FIGURE: Final = Text("适用哪种情形，随{ids}的数值而定", "which case applies depends on the figure of {ids}")
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
        yield _MORE.of(lang).format(n=count.lacking, id=count.meet) + _which_counties(row, lang)
    elif count is not None and row.verdict is Verdict.MET:
        yield _FEWER.of(lang).format(n=count.met - count.needed + 1, id=count.meet)
    yield from _cases(row, lang)
    met = [each for each in row.members if each.role is Role.MEETS]
    lacking = [each for each in met if each.other.outcome.verdict in {Verdict.UNDETERMINED, Verdict.NOT_MET}]
    asked = _lacking(row)
    if asked and lacking and row.verdict is not Verdict.MET:
        named = joined((_one_lacking(each, lang) for each in lacking), lang)
        every = asked >= len(lacking)
        yield (_ALL_OF if every else _SOME_OF).of(lang).format(which=named, n=asked)
    elif met:
        yield _WITH.of(lang).format(ids=joined(dict.fromkeys(each.criterion for each in met), lang))


def _lacking(row: Row) -> int:
    """How many members have to be met besides; 0 where the rule does more than count them."""
    match row.rule:
        case Meets():
            return 1
        case AtLeastOf() if all(isinstance(one, Meets) for one in row.rule.members):
            held = sum(each.other.outcome.verdict is Verdict.MET for each in row.members)
            return max(0, row.rule.at_least_of.n - held)
    return 0


def _one_lacking(each: Member, lang: Lang) -> str:
    named = _ROLES[Role.MEETS].of(lang).format(id=each.criterion, name=each.other.name)
    return named + bracketed(VERDICTS[each.other.outcome.verdict].of(lang), lang)


def _which_counties(row: Row, lang: Lang) -> str:
    """The counties that do not meet it, the undetermined ones first."""
    said = []
    for verdict in (Verdict.UNDETERMINED, Verdict.NOT_MET):
        names = [each.region for each in row.members if each.role is Role.COUNTY and _is(each, verdict)]
        said += [VERDICTS[verdict].of(lang) + COLON.of(lang) + joined(names, lang)] if names else []
    return bracketed(clauses(said, lang), lang) if said else ""


def _is(each: Member, verdict: Verdict) -> bool:
    return each.other.outcome.verdict is verdict


def _cases(row: Row, lang: Lang) -> Iterator[str]:
    """By which line it would be judged if a figure that chooses the line were another one."""
    asked = {each.criterion: each.other for each in row.members if each.role is Role.CONDITION}
    if not asked or row.taken is None:
        return
    if not isinstance(row.rule, When):
        yield _BY_FIGURE.of(lang).format(ids=joined(asked, lang))
        return
    for place, branch in enumerate(row.rule.when, start=1):
        if place == row.taken.place:
            continue
        rule = rule_words(branch.rule, row.unit, lang)
        condition = branch.condition
        if condition is None:
            yield _ELSE.of(lang).format(rule=rule)
        elif condition.judged_by is not None and condition.criterion in asked:
            other = asked[condition.criterion]
            values = {"id": condition.criterion, "name": other.name, "rule": rule}
            figure = rule_words(condition.judged_by, other.inputs.subject.unit, lang)
            yield _CASE.of(lang).format(**values, figure=figure)
