"""Proposes what lies beyond the figure: which branch applies, other verdicts, and what the city's file records."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.app.reaching.sources import DOCUMENT, step
from ecocheck.app.reaching.views import OPEN, Change, Kind
from ecocheck.model.documents import Source
from ecocheck.model.measurement import Measurement
from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.model.rule_kinds.branching import When
from ecocheck.model.rule_kinds.comparisons import WiderMean
from ecocheck.model.wider import WiderFigure
from ecocheck.quantity import Amount, decimal_at
from ecocheck.verdict.evaluating.branches import choice
from ecocheck.verdict.evaluating.evaluate import on_figure
from ecocheck.verdict.evaluating.members import leaves_in_force, members_of
from ecocheck.verdict.evaluating.others import Role
from ecocheck.verdict.outcome import Reason
from ecocheck.verdict.reading import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.reaching.case import Case
    from ecocheck.model.rule_kinds.comparisons import Mean


def others(case: Case) -> Iterator[Change]:
    """What would decide the case beside its own figure. Whether it does, the judgement says."""
    rule, inputs, outcome = case.judged
    if rule is None or isinstance(case.subject, tuple):
        return
    yield from _branches(case)
    yield from _classes(case)
    yield from _members(case)
    if Reason.NO_WIDER_FIGURE in outcome.reasons:
        for leaf in leaves_in_force(rule, inputs):
            if isinstance(leaf, WiderMean):
                yield from _wider(case, leaf.wider_mean)


def _branches(case: Case) -> Iterator[Change]:
    """Each branch that may still apply: what decides it is not known."""
    rule, inputs, _ = case.judged
    if isinstance(rule, When) and (found := choice(rule, inputs, on_figure)).taken is None:
        for one in found.possible:
            if one.rule is not None:
                yield Change(Kind.BRANCH, case.year, of=str(one.place), rule=one.rule)


def _classes(case: Case) -> Iterator[Change]:
    """The eased line, where nobody says whether the region is of the class that has it."""
    rule, inputs, _ = case.judged
    if not isinstance(rule, NumberRule) or rule.tolerance is None or not rule.tolerance.classes:
        return
    classes = rule.tolerance.classes
    if inputs.place.is_of(classes) is None:
        eased = rule.model_copy(update={"tolerance": rule.tolerance.model_copy(update={"classes": ()})})
        yield Change(Kind.CLASS, case.year, of="、".join(classes), rule=eased)


def _members(case: Case) -> Iterator[Change]:
    """Each other criterion that is not met, and as many counties as lack."""
    rule, inputs, outcome = case.judged
    asked = [one for one in members_of(rule, inputs) if one.other.applies and one.other.outcome.verdict in OPEN]
    for one in asked:
        if one.role is Role.MEETS:
            named = f"{one.criterion}{one.other.name}"
            yield Change(Kind.OTHER, case.year, of=named, met=frozenset({(one.region, one.criterion)}))
    counties = [one for one in asked if one.role is Role.COUNTY]
    number = len(counties) if outcome.counties is None else max(outcome.counties.lacking, 1)
    chosen = counties[:number]
    if chosen and len(chosen) == number:
        named = f"{chosen[0].criterion}{chosen[0].other.name}"
        met = frozenset((one.region, one.criterion) for one in chosen)
        yield Change(Kind.COUNTIES, case.year, of=named, then=Amount.of(number), met=met)


def _wider(case: Case, rule: Mean) -> Iterator[Change]:
    """A document for the mean on record; where there is none, the mean that the figure just suffices for."""
    inputs = case.judged.inputs
    one, amount, known = inputs.measurement, inputs.amount, inputs.wider
    if rule.of_the_city and inputs.place.is_city:
        return
    on_record = [known.city] if rule.of_the_city else [each for name, each in known.figures if name == rule.of]
    held = [each for each in on_record if each is not None]
    paper = Source(title=DOCUMENT.format(year=case.year), document=DOCUMENT.format(year=case.year))
    if one is None or amount is None or known.refused or known.city_refused or len(held) > 1:
        return
    if held:
        if held[0].amount is not None and not held[0].documented:
            made = _figure(rule, held[0].amount, paper, held[0].unit, held[0].basis)
            yield Change(Kind.WIDER_DOCUMENT, case.year, of=rule.of, of_city=made)
        return
    operator = rule.operator
    edge = _edge(rule, amount)
    number = Amount.of(decimal_at(edge, step(amount), up=operator.better == "lower", touching=not operator.strict))
    made = _figure(rule, number, paper, one.unit, one.basis)
    about = "at_least" if operator.better == "lower" else "at_most"
    yield Change(Kind.WIDER, case.year, then=number, about=about, of=rule.of, of_city=made)


def _edge(rule: Mean, amount: Amount) -> Fraction:
    """The mean with which the line is just the figure."""
    if rule.points is not None:
        return amount.exact - Fraction(rule.points)
    return amount.exact * WHOLE / Fraction(WHOLE if rule.percent is None else rule.percent)


def _figure(
    rule: Mean, number: Amount, paper: Source, unit: str | None, basis: str | None
) -> WiderFigure | Measurement:
    """What the city's file would record: its own figure, or the mean of the region."""
    exact = decimal_at(number.exact, step(number), up=True, touching=True)
    told = {"unit": unit, "basis": basis}
    if rule.of_the_city:
        return Measurement(value=exact, source=paper).model_copy(update=told)
    return WiderFigure(of=rule.of, mean=exact, source=paper).model_copy(update=told)
