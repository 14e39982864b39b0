"""The rule that nothing happened, in the judged year and in the years before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.quantity import Amount, same_unit
from ecocheck.quantity.comparing import AT_MOST
from ecocheck.verdict.evaluating.comparison import compare
from ecocheck.verdict.evaluating.year_before import earlier_years, relied_on
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined
from ecocheck.verdict.words.another_span import unstated_span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.rule_kinds.facts import NoEvents
    from ecocheck.verdict.inputs.given import Inputs

NOTHING = Amount.of(0)


def evaluate_none(rule: NoEvents, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome: an event in any of the years decides, and a success needs all of them."""
    own = _in_the_year(inputs, reasons)
    years = tuple(inputs.year - step for step in sorted(rule.steps_back))
    if not years:
        return own
    happened = tuple(_earlier_events(inputs, years)) if inputs.year <= inputs.as_of.year else ()
    if own.verdict is Verdict.NOT_MET:
        return replace(own, notes=(*own.notes, *happened))
    if happened:
        return Outcome(Verdict.NOT_MET, notes=(*own.notes, *happened))
    known = earlier_years(inputs, years)
    missing = (*own.reasons, *known.reasons)
    if missing:
        return undetermined(missing, bound=NOTHING, notes=(*own.notes, *known.notes))
    return relied_on(replace(own, notes=(*own.notes, *known.notes)), inputs, years)


def _earlier_events(inputs: Inputs, years: tuple[int, ...]) -> Iterator[Note]:
    """A note for each earlier year in which something happened, be it in a part of the year."""
    for year in years:
        one = inputs.before(year)
        if one is None or one.amount is None or not (one.usable or one.in_part):
            continue
        if one.amount.exact > 0 and (inputs.subject.unit is None or same_unit(one.unit, inputs.subject.unit)):
            params = {"year": str(year), "value": one.amount.shown, "unit": inputs.subject.unit or ""}
            yield Note(NoteCode.EARLIER_EVENTS, params)


def _still_counts(inputs: Inputs) -> frozenset[Reason]:
    """Reasons that do not stop an event from counting: the period, stated or in words, is only part of the year."""
    one = inputs.measurement
    span = unstated_span(one, inputs.subject, inputs.year) if one is not None else None
    told = span is not None and span.within
    return frozenset({Reason.PARTIAL_PERIOD, Reason.PERIOD_UNKNOWN} if told else {Reason.PARTIAL_PERIOD})


def _in_the_year(inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The judged year alone: an event in part of it already decides; a zero needs the whole year."""
    amount = inputs.amount
    happened = amount is not None and amount.exact > 0 and _still_counts(inputs).issuperset(reasons)
    if amount is None or (reasons and not happened):
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=NOTHING)
    return compare(AT_MOST, amount, NOTHING)
