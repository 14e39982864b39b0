"""Rules with numbers of their own: the value or the mean that is judged, the lines as far as they are eased."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.quantity import Amount, plain
from ecocheck.verdict.evaluating.comparison import compare_with_edges
from ecocheck.verdict.evaluating.each_year import each_year
from ecocheck.verdict.evaluating.year_before import earlier_years, relied_on
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined, unproven

if TYPE_CHECKING:
    from ecocheck.model.rule_kinds.base import Edge, NumberRule
    from ecocheck.verdict.inputs.given import Inputs


class Lines(NamedTuple):
    """The comparisons that count in a region, and what is to be said of a tolerance."""

    edges: tuple[Edge, ...]
    notes: tuple[Note, ...] = ()
    eased: tuple[Edge, ...] | None = None
    """The comparisons that may count as well, where it is not known whether the line is eased."""

    @property
    def every(self) -> tuple[Edge, ...]:
        """Every comparison that may count."""
        return (*self.edges, *(self.eased or ()))


def lines_of(rule: NumberRule, inputs: Inputs) -> Lines:
    """The lines of the rule; eased where its tolerance is for all regions or for a class of this one.

    Where nobody says of which class the region is, either line may be its own.
    """
    given = rule.tolerance
    if given is None:
        return Lines(rule.edges)
    concerned = True if not given.classes else inputs.place.is_of(given.classes)
    if concerned is False:
        return Lines(rule.edges)
    line = {"from": _shown(rule.edges), "line": _shown(rule.eased_edges), "document": given.document}
    if concerned is None:
        note = Note(NoteCode.EASING_OPEN, {**line, "classes": "、".join(given.classes)})
        return Lines(rule.edges, (note,), rule.eased_edges)
    return Lines(rule.eased_edges, (Note(NoteCode.EASED, line),))


def _shown(edges: tuple[Edge, ...]) -> str:
    return "，".join(f"{edge.operator.sign} {plain(Fraction(edge.number))}" for edge in edges)


def years_averaged(rule: NumberRule, year: int) -> tuple[int, ...]:
    """The years before the judged one whose figures the mean takes in."""
    return tuple(year - step for step in sorted(rule.steps_back)) if rule.averaged is not None else ()


def evaluate_number(rule: NumberRule, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome of a rule with numbers of its own, in the judged year or in each of the last years."""
    newest, lines = _in_the_year(rule, inputs, reasons), lines_of(rule, inputs)
    return newest if rule.years is None else each_year(rule, partial(_compared, lines, rule.round), inputs, newest)


def _in_the_year(rule: NumberRule, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome in the judged year. Bound and margin are those of the mean, where one is judged."""
    years, lines = years_averaged(rule, inputs.year), lines_of(rule, inputs)
    known = earlier_years(inputs, years)
    amount, reasons = inputs.amount, (*reasons, *known.reasons)
    if reasons or amount is None:
        bound = Amount.of(lines.edges[0].number) if len(lines.edges) == 1 else None
        notes = (*known.notes, *lines.notes)
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound, notes=notes)
    added = [amount, *(known.amounts[year] for year in years)]
    mean = _mean(added)
    outcome = _compared(lines, rule.round, mean)
    if years:
        terms = " + ".join(one.exactly() for one in added)
        figures = "、".join(f"{year}: {one.short()}" for year, one in zip((inputs.year, *years), added, strict=True))
        outcome = replace(
            outcome,
            mean=mean,
            arithmetic=f"({terms}) ÷ {len(added)} = {outcome.arithmetic}",
            notes=(Note(NoteCode.AVERAGED, {"figures": figures}), *outcome.notes),
        )
    outcome = replace(outcome, notes=(*known.notes, *lines.notes, *outcome.notes))
    return _sampled(rule, inputs, relied_on(outcome, inputs, years), years)


def _compared(lines: Lines, digits: int | None, value: Amount) -> Outcome:
    """The outcome by the lines; where two may count, only what both of them say, and a miss by the easier one."""
    plain_line = compare_with_edges(lines.edges, digits, value)
    if lines.eased is None or plain_line.verdict is Verdict.MET:
        return plain_line
    eased = compare_with_edges(lines.eased, digits, value)
    if eased.verdict is Verdict.NOT_MET:
        return eased
    said = f"{plain_line.arithmetic}；{eased.arithmetic}"
    open_ = undetermined((Reason.CONDITION_UNKNOWN,), bound=plain_line.bound, notes=plain_line.notes)
    return replace(open_, arithmetic=said)


def value_at(rule: NumberRule, inputs: Inputs, mean: Fraction) -> Fraction | None:
    """The value of the judged year with which the mean is that number; None where an earlier year lacks."""
    known = earlier_years(inputs, years_averaged(rule, inputs.year))
    if known.reasons:
        return None
    earlier = [one.exact for one in known.amounts.values()]
    return mean * (len(earlier) + 1) - sum(earlier, Fraction(0))


def _mean(amounts: list[Amount]) -> Amount:
    if len(amounts) == 1:
        return amounts[0]
    return Amount(sum((one.exact for one in amounts), Fraction(0)) / len(amounts))


def _sampled(rule: NumberRule, inputs: Inputs, outcome: Outcome, years: tuple[int, ...]) -> Outcome:
    """The outcome; a success becomes undetermined where a survey behind it has no sample that is large enough."""
    if rule.sample is None or outcome.verdict is not Verdict.MET:
        return outcome
    survey = None if inputs.measurement is None else inputs.measurement.survey
    samples = {inputs.year: None if survey is None else survey.sample}
    samples |= {year: one.sample for year in years if (one := inputs.before(year)) is not None}
    small = {year: found for year, found in samples.items() if found is None or found < rule.sample}
    if not small:
        return outcome
    said = "、".join(("" if year == inputs.year else f"{year}: ") + str(found or "—") for year, found in small.items())
    note = Note(NoteCode.SMALL_SAMPLE, {"found": said, "wanted": str(rule.sample)})
    return unproven(outcome, Reason.BASIS_MISMATCH, note)
