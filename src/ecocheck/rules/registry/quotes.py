"""ECO443–445: whether a rule fits the sentence that it cites, and the sentence the plan."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding
from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.base import NumberRule, OneNumber
from ecocheck.model.rule_kinds.comparisons import Change, ChangePercent, RisesBy
from ecocheck.model.rule_kinds.facts import InForce
from ecocheck.quantity import Amount
from ecocheck.quantity.comparing import EQUALS
from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.verdict.sources.document_numbers import number_year
from ecocheck.verdict.words.figures import figures_in
from ecocheck.verdict.words.lines import names_number, sides_of
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Route, Spot
    from ecocheck.model.rule import Rule
    from ecocheck.rules.context import RegistryContext
    from ecocheck.source.yaml.document import Document
    from ecocheck.verdict.words.lines import Side

_ALL: Final = 100
_MONTHS: Final = 12
_UNTIL: Final = regex(r"[到自从](20\d\d)年")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A rule, its place, and the texts on which it rests, each with the key of the phrase that names the text."""

    id: str
    rule: Rule
    document: Document
    route: Route
    texts: tuple[tuple[str, str], ...]
    assumption: str = ""
    advice: str = "cite_the_number"

    def spot(self, leaf: Rule) -> Spot:
        """The place of the number, or of the whole rule if that is a compound."""
        return self.document.spot((*self.route, leaf.kind) if leaf is self.rule else self.route)


def _stated(context: RegistryContext) -> Iterator[_Stated]:
    """Every rule of the registry that cites a text: revisions, targets of tasks, decisions about contradictions."""
    indicators, tasks = context.project.registry.indicators_document, context.project.registry.tasks_document
    for _, criterion, revision, route in context.revisions():
        texts = (("of_the_quote", revision.citation.quote),)
        yield _Stated(criterion.id, revision.rule, indicators, (*route, "rule"), texts, revision.assumption or "")
    for _, target, route in context.targets():
        texts = (("of_the_quote", target.quote or ""),)
        yield _Stated(target.id, target.rule, tasks, (*route, "rule"), texts, target.note or "")
    for one, settlement, effect, route in context.effects():
        if effect.rule is not None:
            said = (("of_the_decision", settlement.decided or ""), ("of_the_places", "，".join(one.says)))
            name, place = effect.concerns[1], (*route, "rule")
            yield _Stated(name, effect.rule, indicators, place, said, advice="decision_or_effect")


def _numbers(leaf: Rule) -> tuple[Decimal, ...]:
    if isinstance(leaf, RisesBy):
        return tuple(one for one in (leaf.rises_by.points, leaf.rises_by.percent) if one is not None)
    if isinstance(leaf, InForce):
        return (Decimal(leaf.in_force.months),) if leaf.in_force.months else ()
    if isinstance(leaf, Change | ChangePercent):
        limits = leaf.change if isinstance(leaf, Change) else leaf.change_percent
        return tuple(edge.number for edge in limits.edges)
    return tuple(edge.number for edge in leaf.edges) if isinstance(leaf, NumberRule) else ()


def eco443_rule_beside_its_text(context: RegistryContext) -> Iterator[Finding]:
    """A number of a rule stands in the cited text, and the rule asks for the side that the text calls better.

    Of several texts, the first one with figures counts. Where the plan's text lies
    in the project its sentences are cited whole, so a text without any figure is no
    ground for a number either.
    """
    whole = context.plan_text.find(context.project.registry.indicators.plan.number) is not None
    for one in _stated(context):
        source = next((source for source in one.texts if figures_in(source[1])), one.texts[0])
        for leaf in leaves(one.rule) if figures_in(source[1]) or (whole and source[1]) else ():
            missing = [number for number in _numbers(leaf) if not _said(leaf, number, source[1], one.assumption)]
            yield from (_not_named(one, leaf, missing[0], source),) if missing else _contrary(one, leaf)


def _said(leaf: Rule, number: Decimal, text: str, assumption: str) -> bool:
    """Whether the text states the number; months may be given as years."""
    years = isinstance(leaf, InForce) and number % _MONTHS == 0 and _named(number / _MONTHS, text, assumption)
    return years or _named(number, text, assumption)


def _named(number: Decimal, text: str, assumption: str) -> bool:
    return names_number(number, text) or number in figures_in(assumption)


def _not_named(one: _Stated, leaf: Rule, number: Decimal, source: tuple[str, str]) -> Finding:
    figures = figures_in(source[1])
    params = {
        "id": one.id,
        "number": Amount.of(number).shown,
        "figures": "、".join(dict.fromkeys(Amount.of(figure).shown for figure in figures)),
        "phrase_of": source[0],
        "phrase": "number_not_cited" if figures else "no_number_cited",
        "phrase_fix": "hundredth_of_it" if number * _ALL in figures else one.advice,
        "write": Amount(Fraction(number) * _ALL).shown,
    }
    return Finding("ECO443", one.spot(leaf), params)


def _contrary(one: _Stated, leaf: Rule) -> Iterator[Finding]:
    """The finding if the text calls the other side of the number better, or does not let the number itself pass."""
    if not isinstance(leaf, OneNumber):
        return
    number = leaf.edges[0].number
    source, sides = next(((name, found) for name, text in one.texts if (found := sides_of(number, text))), ("", ()))
    if not sides or any(_fits(leaf, side, exact=leaf is one.rule) for side in sides):
        return
    side = sides[0]
    better = "at_least" if side.better == "higher" else "at_most"
    params = {
        "id": one.id,
        "key": leaf.kind,
        "said": shown(side.words),
        "write": f"{better if side.operator is None else side.operator.name}: {Amount.of(number).shown}",
        "phrase_of": source,
        "phrase": "number_on_other_side",
        "phrase_fix": "write_the_side",
    }
    yield Finding("ECO443", one.spot(leaf), params)


def _fits(leaf: OneNumber, side: Side, *, exact: bool) -> bool:
    """Whether the rule says what the words say; if `exact`, the operator must be the same, not only the side."""
    if leaf.operator is EQUALS:
        return side.operator is None or (leaf.edges[0].number == _ALL and side.better == "higher")
    if side.operator is None or not exact:
        return leaf.operator.better == side.better
    return leaf.operator is side.operator


def eco444_before_its_document(context: RegistryContext) -> Iterator[Finding]:
    """A rule is not in force before the year of its document, or before the year that its sentence names.

    Another standard than the plan's may be asked about years before it was issued.
    """
    document = context.project.registry.indicators_document
    for _, criterion, revision, route in context.revisions():
        if revision.assumption is not None or revision.standard is not None:
            continue
        cited = revision.citation
        issued = number_year(cited.document)
        until = [int(year) for year in _UNTIL.findall(folded(cited.quote))]
        years = [year for year in (issued, min(until, default=None)) if year is not None]
        if years and revision.effective < max(years):
            params = {
                "id": criterion.id,
                "effective": str(revision.effective),
                "year": str(max(years)),
                "phrase": "year_of_document" if issued == max(years) else "year_of_quote",
            }
            yield Finding("ECO444", document.spot((*route, "effective")), params)


def eco445_not_in_the_plan(context: RegistryContext) -> Iterator[Finding]:
    """A sentence that is cited as the plan's stands in the plan's text, if that lies in the project."""
    plan, number = context.plan_text, context.project.registry.indicators.plan.number
    if plan.find(number) is None:
        return
    for document, route, name, quote in _cited(context, number):
        if plan.find(quote) is None:
            line, same = plan.nearest(quote)
            near = {"phrase_near": "nothing"}
            if line is not None:
                near = {
                    "phrase_near": "same_so_far",
                    "same": shown(same, 80),
                    "file": line.file,
                    "line": str(line.line),
                }
            said = {"id": name, "phrase": "quote_not_there", "phrase_fix": "copy_the_plan"}
            yield Finding("ECO445", document.spot(route), said | near)
    yield from _other_clauses(context, number)


def _cited(context: RegistryContext, number: str) -> Iterator[tuple[Document, Route, str, str]]:
    """Every sentence that the registry gives as the plan's, with its place."""
    registry = context.project.registry
    for _, criterion, revision, route in context.revisions():
        if revision.citation.document == number:
            yield registry.indicators_document, (*route, "citation", "quote"), criterion.id, revision.citation.quote
    for _, target, route in context.targets():
        if target.quote is not None:
            yield registry.tasks_document, (*route, "quote"), target.id, target.quote


def _other_clauses(context: RegistryContext, number: str) -> Iterator[Finding]:
    """A rule of the plan stands in the clause of its indicator."""
    document = context.project.registry.indicators_document
    for indicator, criterion, revision, route in context.revisions():
        written, wanted = revision.citation.clause, indicator.clause
        if revision.citation.document == number and wanted is not None and written != wanted:
            said = {"phrase": "clause_of_another", "phrase_near": "nothing", "phrase_fix": "write_clause"}
            spot = document.spot((*route, "citation", "clause"))
            yield Finding("ECO445", spot, {"id": criterion.id, "written": shown(written), "write": wanted, **said})


REGISTRY_QUOTE_CHECKS = (eco443_rule_beside_its_text, eco444_before_its_document, eco445_not_in_the_plan)
