"""Rules that compare with something recorded earlier: last year's figure, a baseline."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.model.base import recorded
from ecocheck.quantity import Amount, rounded, same_unit
from ecocheck.verdict.authority import Authority, authority_of
from ecocheck.verdict.datum import usable_amount
from ecocheck.verdict.documents import in_hand, named_in
from ecocheck.verdict.inputs import last_day_of, stated_basis
from ecocheck.verdict.kinds import Note, NoteCode, Outcome, Reason, Verdict, undetermined, unproven
from ecocheck.verdict.lines import Operator, compare
from ecocheck.verdict.words.bases import effective_basis

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.model.measurement import Adjustment, Baseline
    from ecocheck.model.rule import Better, Rise
    from ecocheck.verdict.inputs import Inputs


def _prior_reasons(inputs: Inputs) -> Iterator[Reason]:
    """Why this year's figure cannot be set against last year's; a refused figure is set against nothing."""
    prior, measurement = inputs.prior, inputs.measurement
    if prior is None or not prior.usable or prior.amount is None:
        yield Reason.NO_PRIOR_YEAR
        return
    if measurement is None or inputs.refused:
        return
    if not same_unit(measurement.unit, prior.unit):
        yield Reason.UNIT_MISMATCH
    now, before = effective_basis(measurement, inputs.subject), stated_basis(prior.basis)
    unstated = bool(inputs.subject.bases) and now is None
    if unstated or now != before or (before is not None and before not in inputs.subject.accepted):
        yield Reason.BASIS_MISMATCH


def _with_prior(inputs: Inputs, reasons: tuple[Reason, ...]) -> tuple[tuple[Reason, ...], Amount | None]:
    """All reasons, and last year's amount where it is known."""
    amount = inputs.prior.amount if inputs.prior and inputs.prior.usable else None
    return (*reasons, *_prior_reasons(inputs)), amount


def _other_unit(inputs: Inputs) -> tuple[Note, ...]:
    """The two units, where this year's is not last year's."""
    prior, measurement = inputs.prior, inputs.measurement
    if prior is None or not prior.usable or prior.amount is None or measurement is None or inputs.refused:
        return ()
    if same_unit(measurement.unit, prior.unit):
        return ()
    return (Note(NoteCode.OTHER_UNIT, {"before": prior.unit or "—", "now": measurement.unit or "—"}),)


def places_before(inputs: Inputs) -> int | None:
    """The decimals to which this year's ratio is rounded: those of a figure of last year that has no parts."""
    prior, one = inputs.prior, inputs.measurement
    if prior is None or prior.parts or prior.amount is None or one is None or one.numerator is None:
        return None
    return prior.amount.places


def _as_before(inputs: Inputs) -> tuple[Amount | None, tuple[Note, ...]]:
    """The amount of this year, as finely as last year's figure was written; a note where that changed it."""
    amount, places = usable_amount(inputs), places_before(inputs)
    if amount is None or places is None:
        return amount, ()
    near = Amount(rounded(amount.exact, places))
    if near.exact == amount.exact:
        return amount, ()
    return near, (Note(NoteCode.ROUNDED_AS_BEFORE, {"value": amount.exactly(), "rounded": near.shown}),)


def evaluate_prior(better: Better, inputs: Inputs, reasons: tuple[Reason, ...], *, strict: bool) -> Outcome:
    """Not worse than, or strictly better than, the year before."""
    reasons, before = _with_prior(inputs, reasons)
    amount, rounding = _as_before(inputs)
    if reasons or amount is None or before is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=before, notes=_other_unit(inputs))
    operators: dict[tuple[Better, bool], Operator] = {
        ("higher", False): "at_least",
        ("higher", True): "more_than",
        ("lower", False): "at_most",
        ("lower", True): "less_than",
    }
    outcome = compare(operators[better, strict], amount, before, notes=(_compared(inputs, before), *rounding))
    return _relied_on(outcome, inputs)


def evaluate_rise(rise: Rise, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """Above the year before by so many points, or by so many percent of it."""
    reasons, before = _with_prior(inputs, reasons)
    bound, said = None, ""
    if before is not None and rise.points is not None:
        step = Amount.of(rise.points)
        bound, said = Amount(before.exact + step.exact), f"{before.exactly()} + {step.shown}"
    elif before is not None and rise.percent is not None:
        step = Amount.of(rise.percent)
        bound, said = Amount(before.exact * (100 + step.exact) / 100), f"{before.exactly()} × (1 + {step.shown}%)"
    amount, rounding = _as_before(inputs)
    if reasons or amount is None or bound is None or before is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound, notes=_other_unit(inputs))
    outcome = compare("at_least", amount, bound, said=said, notes=(_compared(inputs, before), *rounding))
    return _relied_on(outcome, inputs)


def _relied_on(outcome: Outcome, inputs: Inputs) -> Outcome:
    """A success rests on last year's figure too, which needs a document as much as this year's."""
    proven = inputs.weighing or inputs.prior is None or inputs.prior.documented
    if outcome.verdict is not Verdict.MET or proven:
        return outcome
    return unproven(outcome, Reason.NO_PRIOR_YEAR, Note(NoteCode.BARE_PRIOR, {"year": str(inputs.year - 1)}))


def _compared(inputs: Inputs, before: Amount) -> Note:
    return Note(NoteCode.COMPARED, {"year": str(inputs.year - 1), "value": before.shown})


def _approved(baseline: Baseline, year: int) -> list[Adjustment]:
    """The adjustments in force by the end of that year, the last one last.

    One that nobody approved on record never lowers the baseline; one that
    raises it counts all the same, since the stricter reading is the safe one.
    """
    last_day = last_day_of(year)
    current, counted = baseline.value, []
    for one in sorted((one for one in baseline.adjusted if one.date <= last_day), key=lambda one: one.date):
        if recorded(one.document) or recorded(one.approved_by) or one.value > current:
            current = one.value
            counted.append(one)
    return counted


def baseline_amount(baseline: Baseline, year: int) -> Amount:
    """The baseline in force at the end of that year: the last approved adjustment, or the value itself."""
    approved = _approved(baseline, year)
    return Amount.of(approved[-1].value if approved else baseline.value)


def _adjusted(baseline: Baseline, year: int) -> Iterator[Note]:
    """That the baseline is not what it was: a lower one must not look as if it had always been so."""
    before = Amount.of(baseline.value).shown
    for one in _approved(baseline, year):
        after = Amount.of(one.value).shown
        about = "，".join(part for part in (one.date.isoformat(), one.document or one.approved_by) if part)
        yield Note(NoteCode.ADJUSTED, {"before": before, "after": after, "about": about})
        before = after


class Flaw(StrEnum):
    """Why a baseline on record can decide nothing."""

    NOT_EARLIER = "not_earlier"
    """It is of the year that is measured by it, or of a later one."""
    ADJUSTED_BEFORE = "adjusted_before"
    """An adjustment is dated before the baseline's own year."""
    ADJUSTED_AFTER = "adjusted_after"
    """An adjustment is dated after the day of the question."""
    NOTHING_HELD = "nothing_held"
    """A baseline, or what it was adjusted to, of nothing or less holds nothing."""


def flaws(baseline: Baseline, year: int, as_of: datetime.date) -> Iterator[tuple[Flaw, int | None]]:
    """What is wrong with the dates of a baseline, each with the place of the adjustment that it concerns."""
    if baseline.year >= year:
        yield Flaw.NOT_EARLIER, None
    if baseline.value <= 0 or any(one.value <= 0 for one in baseline.adjusted):
        yield Flaw.NOTHING_HELD, None
    for place, one in enumerate(baseline.adjusted):
        if one.date.year < baseline.year:
            yield Flaw.ADJUSTED_BEFORE, place
        if one.date > as_of:
            yield Flaw.ADJUSTED_AFTER, place


def _proven(baseline: Baseline, inputs: Inputs) -> bool:
    """Whether documents are named for the baseline and for what lowered it, and somebody above approved that."""
    own, place, current = inputs.subject.name, inputs.place, baseline.value
    for one in _approved(baseline, inputs.year):
        by = one.approved_by
        approved = by is None or authority_of(by, place) is Authority.ABOVE
        if one.value < current and not (approved and named_in(one.document, own, place)):
            return False
        current = one.value
    return in_hand(baseline.source, own, place, inputs.as_of)


def evaluate_baseline(inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """Not below the recorded baseline."""
    baseline = inputs.baseline
    if baseline is None or (baseline.source is not None and baseline.source.kind == "target"):
        return undetermined((*reasons, Reason.NO_BASELINE))
    if next(flaws(baseline, inputs.year, inputs.as_of), None) is not None:
        bad = Note(NoteCode.BAD_BASELINE, {"year": str(baseline.year)})
        return undetermined((*reasons, Reason.NO_BASELINE), notes=(bad,))
    bound, notes = baseline_amount(baseline, inputs.year), tuple(_adjusted(baseline, inputs.year))
    unit = inputs.subject.unit if inputs.subject.unit is not None else getattr(inputs.measurement, "unit", None)
    if not inputs.refused and not same_unit(baseline.unit, unit):
        reasons = (*reasons, Reason.UNIT_MISMATCH)
    amount = usable_amount(inputs)
    if reasons or amount is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound, notes=notes)
    outcome = compare("at_least", amount, bound, notes=notes)
    if outcome.verdict is Verdict.MET and not inputs.weighing and not _proven(baseline, inputs):
        return unproven(outcome, Reason.NO_BASELINE, Note(NoteCode.BARE_BASELINE))
    return outcome
