"""Rules with numbers whose line is held in each of the last years, and not only in the judged one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.quantity import same_unit
from ecocheck.verdict.evaluating.year_before import earlier_years, relied_on, usable
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined, unproven
from ecocheck.verdict.reading import stated_basis

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.model.rule_kinds.base import NumberRule
    from ecocheck.quantity import Amount
    from ecocheck.verdict.inputs.given import Inputs, Prior


def each_year(rule: NumberRule, compared: Callable[[Amount], Outcome], inputs: Inputs, newest: Outcome) -> Outcome:
    """The outcome over the years: one in which the line was missed decides, whatever else lacks.

    `newest` is the outcome of the judged year. Its line is the only one that a
    figure of the judged year could still reach. `compared` gives the outcome of
    a figure by the line, or by both lines where either may count.
    """
    years = tuple(inputs.year - step for step in sorted(rule.steps_back))
    each = {year: _of_year(compared, year, inputs) for year in years}
    begun = inputs.year <= inputs.as_of.year
    broken = [one for one in each.values() if one is not None and one.verdict is Verdict.NOT_MET and begun]
    notes = (*newest.notes, *(note for one in broken for note in one.notes))
    if newest.verdict is Verdict.NOT_MET:
        return replace(newest, notes=notes)
    if broken:
        return Outcome(Verdict.NOT_MET, arithmetic="；".join(one.arithmetic for one in broken), notes=notes)
    known = earlier_years(inputs, years)
    missing = (*newest.reasons, *known.reasons)
    if None in each.values() and not known.reasons:
        missing = (*missing, Reason.BASIS_MISMATCH)
    missing = (*missing, *(reason for one in each.values() if one is not None for reason in one.reasons))
    if missing:
        return undetermined(missing, bound=newest.bound, notes=(*newest.notes, *known.notes))
    arithmetic = "；".join(one.arithmetic for one in (newest, *each.values()) if one is not None)
    return _sampled(rule, years, inputs, relied_on(replace(newest, arithmetic=arithmetic), inputs, years))


def _of_year(compared: Callable[[Amount], Outcome], year: int, inputs: Inputs) -> Outcome | None:
    """The outcome of an earlier year; None where its figure cannot be compared with the line."""
    one = usable(inputs, year)
    if one is None or one.amount is None or not _fits(one, inputs):
        return None
    outcome = compared(one.amount)
    missed = Note(NoteCode.MISSED_EARLIER, {"year": str(year), "value": one.amount.shown})
    return replace(outcome, notes=(missed,) if outcome.verdict is Verdict.NOT_MET else ())


def _fits(one: Prior, inputs: Inputs) -> bool:
    """Whether unit and basis of a figure are those of the line."""
    subject, measurement = inputs.subject, inputs.measurement
    unit = subject.unit if subject.unit is not None or measurement is None else measurement.unit
    basis = stated_basis(one.basis)
    return same_unit(one.unit, unit) and (basis in subject.accepted if subject.accepted else basis is None)


def _sampled(rule: NumberRule, years: tuple[int, ...], inputs: Inputs, outcome: Outcome) -> Outcome:
    """The outcome; a success becomes undetermined where the survey of an earlier year has no sample large enough."""
    if rule.sample is None or outcome.verdict is not Verdict.MET:
        return outcome
    for year in years:
        one = inputs.before(year)
        found = None if one is None else one.sample
        if found is None or found < rule.sample:
            said = {"found": f"{year}: {'—' if found is None else found}", "wanted": str(rule.sample)}
            return unproven(outcome, Reason.BASIS_MISMATCH, Note(NoteCode.SMALL_SAMPLE, said))
    return outcome
