"""Rules that compare with the year before."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.quantity import Amount, plain, rounded, same_unit
from ecocheck.quantity.comparing import AT_LEAST, Better, toward
from ecocheck.verdict.evaluating.comparison import Said, compare
from ecocheck.verdict.outcome import Note, NoteCode, Outcome, Reason, Verdict, undetermined, unproven
from ecocheck.verdict.reading import stated_basis
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.rule_kinds.comparisons import Rise
    from ecocheck.verdict.inputs.given import Inputs


def _prior_reasons(inputs: Inputs) -> Iterator[Reason]:
    """Why this year's figure cannot be compared with last year's. Unit and basis of a refused figure do not matter."""
    prior, measurement = inputs.prior, inputs.measurement
    if prior is None or not prior.usable or prior.amount is None:
        yield Reason.UNUSABLE_VALUE if prior is not None and prior.refused else Reason.NO_PRIOR_YEAR
        return
    if measurement is None or inputs.refused:
        return
    if not same_unit(measurement.unit, prior.unit):
        yield Reason.UNIT_MISMATCH
    now, before = basis_of(measurement, inputs.subject).name, stated_basis(prior.basis)
    unstated = bool(inputs.subject.bases) and now is None
    if unstated or now != before or (before is not None and before not in inputs.subject.accepted):
        yield Reason.BASIS_MISMATCH


def _with_prior(inputs: Inputs, reasons: tuple[Reason, ...]) -> tuple[tuple[Reason, ...], Amount | None]:
    """All reasons, and last year's amount if it is usable."""
    amount = inputs.prior.amount if inputs.prior and inputs.prior.usable else None
    return (*reasons, *_prior_reasons(inputs)), amount


def _prior_notes(inputs: Inputs) -> tuple[Note, ...]:
    """A note that last year's figure is refused, or one with both units if this year's is another."""
    prior, measurement = inputs.prior, inputs.measurement
    if prior is not None and prior.refused:
        return (Note(NoteCode.REFUSED_PRIOR, {"year": str(inputs.year - 1)}),)
    if prior is None or not prior.usable or prior.amount is None or measurement is None or inputs.refused:
        return ()
    if same_unit(measurement.unit, prior.unit):
        return ()
    return (Note(NoteCode.OTHER_UNIT, {"before": prior.unit or "—", "now": measurement.unit or "—"}),)


def places_before(inputs: Inputs) -> int | None:
    """The decimals to which this year's ratio is rounded: those of last year's figure, if that has no parts."""
    prior, one = inputs.prior, inputs.measurement
    if prior is None or prior.parts or prior.amount is None or one is None or one.numerator is None:
        return None
    return prior.amount.places


def _as_before(inputs: Inputs) -> tuple[Amount | None, tuple[Note, ...]]:
    """The amount of this year, rounded to the decimals of last year's figure, and a note if rounding changed it."""
    amount, places = inputs.amount, places_before(inputs)
    if amount is None or places is None:
        return amount, ()
    near = Amount(rounded(amount.exact, places))
    if near.exact == amount.exact:
        return amount, ()
    return near, (Note(NoteCode.ROUNDED_AS_BEFORE, {"value": amount.exactly(near), "rounded": near.shown}),)


def evaluate_prior(better: Better, inputs: Inputs, reasons: tuple[Reason, ...], *, strict: bool) -> Outcome:
    """Not worse than, or strictly better than, the year before."""
    reasons, before = _with_prior(inputs, reasons)
    amount, rounding = _as_before(inputs)
    if reasons or amount is None or before is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=before, notes=_prior_notes(inputs))
    operator = toward(better, strict=strict)
    outcome = compare(operator, amount, before, notes=(_compared(inputs, before, amount), *rounding))
    return _relied_on(outcome, inputs)


def _raised(rise: Rise) -> tuple[Fraction, Fraction, str]:
    """The factor on last year's figure, the number added to it, and both as text."""
    step = Amount.of(rise.points if rise.points is not None else rise.percent or Decimal(0))
    if rise.points is not None:
        return Fraction(1), step.exact, f" + {step.shown}"
    return (100 + step.exact) / 100, Fraction(0), f" × (1 + {step.shown}%)"


def risen(rise: Rise, amount: Amount, before: Amount, notes: tuple[Note, ...] = ()) -> Outcome:
    """Compares the amount with last year's raised figure, shown with enough decimals to keep the comparison true."""
    factor, step, words = _raised(rise)
    bound = Amount(factor * before.exact + step)
    just = amount.exact == bound.exact
    shown = plain(before.exact) if just else before.exactly(Amount((amount.exact - step) / factor))
    said = Said(shown + words, Amount(factor * Fraction(Decimal(shown)) + step))
    return compare(AT_LEAST, amount, bound, said=said, notes=notes)


def evaluate_rise(rise: Rise, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome of a rule that asks for a rise over the year before, in points or in percent."""
    reasons, before = _with_prior(inputs, reasons)
    factor, step, _ = _raised(rise)
    bound = None if before is None else Amount(factor * before.exact + step)
    amount, rounding = _as_before(inputs)
    if reasons or amount is None or bound is None or before is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound, notes=_prior_notes(inputs))
    outcome = risen(rise, amount, before, (_compared(inputs, before, amount), *rounding))
    return _relied_on(outcome, inputs)


def _relied_on(outcome: Outcome, inputs: Inputs) -> Outcome:
    """The outcome; a success becomes undetermined if last year's figure, on which it rests too, has no document."""
    proven = inputs.weighing or inputs.prior is None or inputs.prior.documented
    if outcome.verdict is not Verdict.MET or proven:
        return outcome
    return unproven(outcome, Reason.NO_PRIOR_YEAR, Note(NoteCode.BARE_PRIOR, {"year": str(inputs.year - 1)}))


def _compared(inputs: Inputs, before: Amount, amount: Amount) -> Note:
    return Note(NoteCode.COMPARED, {"year": str(inputs.year - 1), "value": before.short(amount)})
