"""The words for rules that choose among rules or rest on other verdicts, and for the branch that was taken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ecocheck.findings.entry import Text
from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.quantity import Amount
from ecocheck.render.phrases.joins import CLAUSES, EITHER, ITEMS, bracketed, item_mark, with_unit
from ecocheck.render.phrases.labels import COUNTIES
from ecocheck.render.phrases.rules.numbers import broken_words

if TYPE_CHECKING:
    from ecocheck.findings.entry import Lang
    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.branching import AtLeastOf, Branch, When
    from ecocheck.model.rule_kinds.conditions import Condition
    from ecocheck.model.rule_kinds.derived import Counties, Meets, NotConcerned
    from ecocheck.verdict.outcome import Known, Taken

_WHEN = Text("分情形：{said}", "by case: {said}")
_IF = Text("若{condition}，则{rule}", "if {condition}, then {rule}")
_ELSE = Text("否则{rule}", "else {rule}")
_LAST_YEAR = Text("上年{rule}", "last year was {rule}")
_CLASS = Text("属{classes}", "of class {classes}")
_NOT = Text("并非（{condition}）", "not ({condition})")
_PART = Text("（{condition}）", "({condition})")
_ALL = Text("且", " and ")
_SEVERAL = Text("{of}项中至少{n}项：{said}", "at least {n} of {of}: {said}")
_MEETS = Text("{id}达标", "{id} is met")
_SHARE = Text("达到{id}的{county}占{share}以上", "{share} of the {county} or more meet {id}")
_MORE_THAN = Text("达到{id}的{county}超过{share}", "more than {share} of the {county} meet {id}")
_NUMBER = Text("达到{id}的{county}不少于{n}个", "at least {n} {county} meet {id}")
_OF_CLASS = Text("{classes}县区", "counties of class {classes}")
_NOT_CONCERNED = Text("不涉及（{reason}）", "not concerned ({reason})")

_WAS = Text("上年{value}，{rule}", "last year {value}, {rule}")
_WAS_NOT = Text("上年{value}，并非{rule}", "last year {value}, not {rule}")
_IS = Text("{id}为{value}，{rule}", "{id} {value}, {rule}")
_IS_NOT = Text("{id}为{value}，并非{rule}", "{id} {value}, not {rule}")
_BESIDE = Text("{id}{name}", "{id} {name} ")
_HOLDS = Text("{id}{rule}", "{id} is {rule}")
_HOLDS_NOT = Text("{id}并非{rule}", "{id} is not {rule}")
_NOT_CLASS = Text("不属{classes}", "not of class {classes}")


class RuleWords(Protocol):
    """Words a rule; a compound one in brackets where it stands inside another."""

    def __call__(self, rule: Rule, unit: str | None, lang: Lang) -> str:
        """The rule in words, its numbers with the unit."""


def when_words(rule: When, unit: str | None, lang: Lang, part: RuleWords) -> str:
    """Each branch with its condition, in the order in which they are tried."""
    each = (_branch(one, unit, lang, part) for one in rule.when)
    return _WHEN.of(lang).format(said=CLAUSES.of(lang).join(each))


def _branch(one: Branch, unit: str | None, lang: Lang, part: RuleWords) -> str:
    said = part(one.rule, unit, lang)
    if one.condition is None:
        return _ELSE.of(lang).format(rule=said)
    return _IF.of(lang).format(condition=condition_words(one.condition, unit, lang, part), rule=said)


def condition_words(one: Condition, unit: str | None, lang: Lang, part: RuleWords) -> str:
    """The condition in words; joined conditions inside another stand in brackets."""
    if one.last_year is not None:
        return _LAST_YEAR.of(lang).format(rule=part(one.last_year, unit, lang))
    if one.judged_by is not None:
        return _HOLDS.of(lang).format(id=one.criterion, rule=part(one.judged_by, None, lang))
    if one.classes is not None:
        return _CLASS.of(lang).format(classes=ITEMS.of(lang).join(one.classes))
    if one.negated is not None:
        return _NOT.of(lang).format(condition=condition_words(one.negated, unit, lang, part))
    return (_ALL if one.all_of else EITHER).of(lang).join(_inner(each, unit, lang, part) for each in one.parts)


def _inner(one: Condition, unit: str | None, lang: Lang, part: RuleWords) -> str:
    said = condition_words(one, unit, lang, part)
    return _PART.of(lang).format(condition=said) if one.all_of or one.any_of else said


def several_words(rule: AtLeastOf, unit: str | None, lang: Lang, part: RuleWords) -> str:
    """How many of the numbered members must hold."""
    each = (f"{item_mark(n, lang)}{part(one, unit, lang)}" for n, one in enumerate(rule.members, start=1))
    said = CLAUSES.of(lang).join(each)
    return _SEVERAL.of(lang).format(of=len(rule.members), n=rule.at_least_of.n, said=said)


def meets_words(rule: Meets, lang: Lang) -> str:
    """That another criterion is met."""
    return _MEETS.of(lang).format(id=rule.meets)


def counties_words(rule: Counties, lang: Lang) -> str:
    """How many counties, or which share of them, must meet a criterion."""
    asked = rule.counties
    county = (
        _OF_CLASS.of(lang).format(classes=ITEMS.of(lang).join(asked.classes)) if asked.classes else COUNTIES.of(lang)
    )
    if asked.number is not None:
        return _NUMBER.of(lang).format(id=asked.meet, n=asked.number, county=county)
    said = _SHARE if asked.more_than is None else _MORE_THAN
    return said.of(lang).format(id=asked.meet, share=asked.written, county=county)


def not_concerned_words(rule: NotConcerned, lang: Lang) -> str:
    """That the criterion does not concern the region, and why."""
    return _NOT_CONCERNED.of(lang).format(reason=rule.not_concerned)


def taken_words(taken: Taken, unit: str | None, lang: Lang, part: RuleWords) -> str:
    """The rule of the branch that was taken, after what made it hold, as （上年58%，不高于60%）不低于62%."""
    known = CLAUSES.of(lang).join(_known(one, unit, lang, part) for one in _deciding(taken.known))
    said = part(taken.rule, unit, lang)
    return said if not known else f"{bracketed(known, lang).strip()}{_GAP.of(lang)}{said}"


_GAP = Text("", " ")


def _deciding(known: tuple[Known, ...]) -> list[Known]:
    """What is told of how the branch was found: of conditions that do not hold of one figure the last one alone."""
    last = {one.condition.criterion: one for one in known if _is_a_miss(one)}
    return [one for one in known if not _is_a_miss(one) or last[one.condition.criterion] is one]


def _is_a_miss(one: Known) -> bool:
    return not one.holds and one.value is not None


def _known(one: Known, unit: str | None, lang: Lang, part: RuleWords) -> str:
    condition = one.condition
    if condition.classes is not None:
        classes = ITEMS.of(lang).join(condition.classes)
        return (_CLASS if one.holds else _NOT_CLASS).of(lang).format(classes=classes)
    rule = condition.last_year if condition.judged_by is None else condition.judged_by
    if rule is None:
        return ""
    own = unit if condition.judged_by is None else one.unit
    said = part(rule, own, lang)
    ident = _BESIDE.of(lang).format(id=condition.criterion, name=one.name).strip()
    if one.value is None:
        return (_HOLDS if one.holds else _HOLDS_NOT).of(lang).format(id=ident, rule=said)
    broken = broken_words(rule, one.value.exact, own, lang) if isinstance(rule, NumberRule) and not one.holds else ""
    edges = [Amount.of(edge.number) for edge in rule.edges] if isinstance(rule, NumberRule) else []
    value = with_unit(one.value.short(*edges), own, lang)
    told, holds = broken or said, one.holds or bool(broken)
    if condition.judged_by is None:
        return (_WAS if holds else _WAS_NOT).of(lang).format(value=value, rule=told)
    return (_IS if holds else _IS_NOT).of(lang).format(id=ident, value=value, rule=told)
