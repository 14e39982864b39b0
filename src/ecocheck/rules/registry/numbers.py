"""ECO443 and ECO475–477: whether the numbers of a rule, and the side it asks for, are those of the cited text."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.findings import Finding, Related
from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.base import OneNumber
from ecocheck.quantity import Amount
from ecocheck.quantity.comparing import EQUALS
from ecocheck.rules.registry.stated import stated_rules
from ecocheck.source.written.characters import shown
from ecocheck.verdict.words.figures import figures_in
from ecocheck.verdict.words.lines import sides_of
from ecocheck.verdict.words.rule_numbers import is_of_the_line, may_mean_all, states, without_standards
from ecocheck.verdict.words.whose_number import calls_for_less, other_clause

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ecocheck.model.rule_kinds.written import Exact, RuleNumber
    from ecocheck.rules.context import RegistryContext
    from ecocheck.rules.registry.stated import Stated
    from ecocheck.verdict.words.lines import Side

_ALL: Final = 100


class _Compared(NamedTuple):
    """The numbers of a rule that its text lacks: those of the line, those beside it, and those that are assumed."""

    line: tuple[RuleNumber, ...]
    beside: tuple[RuleNumber, ...]
    assumed: tuple[RuleNumber, ...]


def _compared(one: Stated) -> _Compared:
    line: list[RuleNumber] = []
    beside: list[RuleNumber] = []
    assumed: list[RuleNumber] = []
    for number in one.rule.numbers:
        text = one.source.text
        if states(text, number.key, number.number):
            continue
        if _is_assumed(number, one.assumption):
            assumed.append(number)
        else:
            sure = is_of_the_line(number.key) and not may_mean_all(number.number, text)
            (line if sure else beside).append(number)
    return _Compared(tuple(line), tuple(beside), tuple(assumed))


def _is_assumed(number: RuleNumber, assumption: str) -> bool:
    if is_of_the_line(number.key):
        return abs(number.number) in figures_in(assumption)
    return states(assumption, number.key, number.number)


def eco443_rule_beside_its_text(context: RegistryContext) -> Iterator[Finding]:
    """A number of a rule stands in the cited text, and the rule asks for the side that the text calls better.

    Of several texts, the first one with figures counts. Where the plan's text lies
    in the project its sentences are cited whole, so a text without any figure is no
    ground for a number either.
    """
    whole = context.plan_text.find(context.project.registry.indicators.plan.number) is not None
    for one in stated_rules(context):
        has_figures = bool(figures_in(without_standards(one.source.text)))
        missing = _compared(one).line if has_figures or (whole and one.source.text) else ()
        for number in missing[:1]:
            yield Finding("ECO443", one.spot(*number.route), _not_named(one, number), one.beside(one.source, context))
        lost = {number.number for number in missing}
        for leaf in leaves(one.rule) if has_figures else ():
            if isinstance(leaf, OneNumber) and leaf.edges[0].number not in lost:
                yield from _contrary(one, leaf, context)


def _not_named(one: Stated, number: RuleNumber) -> dict[str, str]:
    figures = figures_in(one.source.text)
    return {
        "id": one.id,
        "number": _shown(number.number),
        "figures": "、".join(dict.fromkeys(_shown(figure) for figure in figures)),
        "phrase_of": one.source.phrase,
        "phrase": "number_not_cited" if figures else "no_number_cited",
        "phrase_fix": "hundredth_of_it" if number.number * _ALL in figures else one.advice,
        "write": Amount(Fraction(number.number) * _ALL).shown,
    }


def _shown(number: Exact) -> str:
    return Amount(Fraction(number)).shown


def _contrary(one: Stated, leaf: OneNumber, context: RegistryContext) -> Iterator[Finding]:
    """The finding if the text calls the other side of the number better, or does not let the number itself pass."""
    number = leaf.edges[0].number
    cited, sides = next(((text, found) for text in one.texts if (found := sides_of(number, text.text))), (None, ()))
    if cited is None or any(_fits(leaf, side, exact=leaf is one.rule) for side in sides):
        return
    side = sides[0]
    better = "at_least" if side.better == "higher" else "at_most"
    params = {
        "id": one.id,
        "key": leaf.kind,
        "said": shown(side.words),
        "write": f"{better if side.operator is None else side.operator.name}: {_shown(number)}",
        "phrase_of": cited.phrase,
        "phrase": "number_on_other_side",
        "phrase_fix": "write_the_side",
    }
    spot = one.spot(leaf.kind) if leaf is one.rule else one.spot()
    yield Finding("ECO443", spot, params, one.beside(cited, context))


def _fits(leaf: OneNumber, side: Side, *, exact: bool) -> bool:
    """Whether the rule says what the words say; if `exact`, the operator must be the same, not only the side."""
    if leaf.operator is EQUALS:
        return side.operator is None or (leaf.edges[0].number == _ALL and side.better == "higher")
    if side.operator is None or not exact:
        return leaf.operator.better == side.better
    return leaf.operator is side.operator


def eco475_number_without_text(context: RegistryContext) -> Iterator[Finding]:
    """Years, months, counts and shares of a rule stand in its text, and so does a line where the text has no figure."""
    whole = context.plan_text.find(context.project.registry.indicators.plan.number) is not None
    for one in stated_rules(context):
        found = _compared(one)
        bare = not figures_in(without_standards(one.source.text)) and not whole
        for number in (*(found.line if bare and one.source.text else ()), *found.beside)[:1]:
            params = {"id": one.id, "key": number.key, "number": _shown(number.number)}
            yield Finding("ECO475", one.spot(*number.route), params, one.beside(one.source, context))


def eco476_number_of_something_else(context: RegistryContext) -> Iterator[Finding]:
    """The number stands in the text for what is judged, and the text lets a rule ask for less."""
    for one in stated_rules(context):
        rule, cited = one.rule, one.source
        if not isinstance(rule, OneNumber):
            continue
        number = rule.edges[0].number
        named = number in figures_in(cited.text) and number not in figures_in(one.assumption)
        said = other_clause(number, one.name, cited.text) if named else None
        params = {"id": one.id, "key": rule.kind, "number": _shown(number), "phrase_of": cited.phrase}
        if said is not None:
            more = {"said": shown(said, 60), "phrase": "number_of_another", "phrase_fix": "number_of_its_own"}
        elif rule.operator.better == "lower" and not _may_ask_for_less(one, number):
            more = {"phrase": "less_is_not_said", "phrase_fix": "say_why_less"}
        else:
            continue
        yield Finding("ECO476", one.spot(rule.kind), params | more, one.beside(cited, context))


def _may_ask_for_less(one: Stated, number: Decimal) -> bool:
    """Whether a text says on which side of the number better lies, or has a word of what should be little.

    At most 100 % holds for everything, so that it takes words about the number itself.
    """
    if any(sides_of(number, text.text) for text in one.texts):
        return True
    stated = one.source.text and states(one.source.text + one.assumption, one.rule.kind, number)
    return not stated or (number != _ALL and any(calls_for_less(text.text) for text in one.texts))


def eco477_assumed_number(context: RegistryContext) -> Iterator[Finding]:
    """A number that the text lacks and the assumption gives is told as what it is: nobody's words but the office's."""
    for one in stated_rules(context):
        assumed = _compared(one).assumed
        if assumed:
            params = {
                "id": one.id,
                "number": "、".join(dict.fromkeys(_shown(number.number) for number in assumed)),
                "key": str(one.assumed_at[-1]),
            }
            places = (Related(one.document.spot(one.assumed_at), "assumed"), *one.beside(one.source, context))
            yield Finding("ECO477", one.spot(*assumed[0].route), params, places)


REGISTRY_NUMBER_CHECKS = (
    eco443_rule_beside_its_text,
    eco475_number_without_text,
    eco476_number_of_something_else,
    eco477_assumed_number,
)
