"""Rules about where a figure goes: against the year before, over some years in turn, or against the mean of some."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.comparisons import Improves
from ecocheck.quantity import Amount, rounded, same_unit
from ecocheck.quantity.comparing import toward
from ecocheck.verdict.evaluating.comparison import Said, compare
from ecocheck.verdict.evaluating.year_before import compared, earlier_years, evaluate_prior, relied_on, usable
from ecocheck.verdict.notes import Note, NoteCode, each_once
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined
from ecocheck.verdict.reading import stated_basis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.rule_kinds.comparisons import NotWorse
    from ecocheck.quantity.comparing import Better
    from ecocheck.verdict.inputs.given import Inputs, Prior


def evaluate_course(rule: NotWorse | Improves, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """Not worse than what was before, or strictly better."""
    strict = isinstance(rule, Improves)
    better = rule.improves if isinstance(rule, Improves) else rule.not_worse
    if rule.than_mean is not None:
        return _against_mean(better, rule.than_mean, inputs, reasons, strict=strict)
    outcome = evaluate_prior(better, inputs, reasons, strict=strict)
    if rule.years is None:
        return relied_on(outcome, inputs, (inputs.year - 1,))
    return _in_turn(better, rule.years, inputs, outcome, strict=strict)


def _against_mean(better: Better, count: int, inputs: Inputs, reasons: tuple[Reason, ...], *, strict: bool) -> Outcome:
    """The outcome against the mean of the years before; without one of them there is no mean."""
    years = tuple(range(inputs.year - 1, inputs.year - 1 - count, -1))
    known = earlier_years(inputs, years)
    reasons, amount = (*reasons, *known.reasons), inputs.amount
    whole = len(known.amounts) == count
    mean = Amount(sum((one.exact for one in known.amounts.values()), Fraction(0)) / count) if whole else None
    if reasons or amount is None or mean is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=mean, notes=known.notes)
    terms = " + ".join(known.amounts[year].exactly() for year in years)
    said = Said(f"({terms}) ÷ {count} = {mean.exactly(amount)}", mean)
    notes = tuple(compared(year, known.amounts[year], amount) for year in years)
    return relied_on(compare(toward(better, strict=strict), amount, mean, said=said, notes=notes), inputs, years)


def _in_turn(better: Better, count: int, inputs: Inputs, newest: Outcome, *, strict: bool) -> Outcome:
    """The outcome over the years: each against the year before it. One that is broken decides, whatever else lacks.

    `newest` is the outcome of the judged year against the year before. Its
    number is the only one that a figure of the judged year could still reach;
    where an earlier year broke the course none could, so there is no distance.
    """
    years = tuple(range(inputs.year - 1, inputs.year - 1 - count, -1))
    pairs = [_pair(better, year, inputs, strict=strict) for year in years[:-1]]
    broken = [one for one in pairs if one is not None and one.verdict is Verdict.NOT_MET]
    begun = inputs.year <= inputs.as_of.year
    if broken and begun:
        notes = tuple(note for one in broken for note in one.notes)
        missed = (newest, *broken) if newest.verdict is Verdict.NOT_MET else broken
        return Outcome(
            Verdict.NOT_MET, arithmetic="；".join(one.arithmetic for one in missed), notes=(*newest.notes, *notes)
        )
    told = (*newest.notes, *(note for one in pairs if one is not None for note in one.notes))
    if newest.verdict is Verdict.NOT_MET:
        return replace(newest, notes=told)
    known = earlier_years(inputs, years)
    missing = (*newest.reasons, *known.reasons)
    if None in pairs and not known.reasons:
        missing = (*missing, Reason.BASIS_MISMATCH)
    if missing:
        return undetermined(missing, bound=newest.bound, notes=each_once((*newest.notes, *known.notes)))
    arithmetic = "；".join(one.arithmetic for one in (newest, *pairs) if one is not None)
    return relied_on(replace(newest, arithmetic=arithmetic, notes=told), inputs, years)


def _pair(better: Better, year: int, inputs: Inputs, *, strict: bool) -> Outcome | None:
    """The outcome of an earlier year against the year before it; None where the two cannot be compared."""
    now, before = usable(inputs, year), usable(inputs, year - 1)
    if now is None or before is None or now.amount is None or before.amount is None:
        return None
    if not same_unit(now.unit, before.unit) or not _same_basis(now, before, inputs):
        return None
    outcome = compare(toward(better, strict=strict), _as_written(now, before), before.amount)
    if outcome.verdict is Verdict.MET:
        return replace(outcome, notes=(compared(year - 1, before.amount, now.amount),))
    values = {"value": now.amount.short(before.amount), "before": before.amount.short(now.amount)}
    note = Note(NoteCode.BROKEN_COURSE, {"year": str(year), "last": str(year - 1), **values})
    return replace(outcome, notes=(note,))


def _same_basis(now: Prior, before: Prior, inputs: Inputs) -> bool:
    bases = stated_basis(now.basis), stated_basis(before.basis)
    known = inputs.subject.accepted
    return bases[0] == bases[1] and (bases[0] in known if known else bases[0] is None)


def _as_written(now: Prior, before: Prior) -> Amount:
    """The amount of a year, rounded to the decimals of the year before where only it has parts."""
    amount, places = now.amount or Amount(Fraction(0)), None if before.amount is None else before.amount.places
    return Amount(rounded(amount.exact, places)) if now.parts and not before.parts and places is not None else amount


def lines_of_course(rule: NotWorse | Improves, inputs: Inputs) -> Iterator[Fraction]:
    """The number that a value of the judged year is compared with."""
    count = rule.than_mean or 1
    known = earlier_years(inputs, range(inputs.year - 1, inputs.year - 1 - count, -1))
    if len(known.amounts) == count:
        yield sum((one.exact for one in known.amounts.values()), Fraction(0)) / count
