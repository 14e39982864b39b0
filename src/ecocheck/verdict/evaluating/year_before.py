"""Figures of earlier years as far as a rule may rest on them, and the rules that compare with the year before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.quantity import Amount, plain, rounded, same_unit
from ecocheck.quantity.comparing import AT_LEAST, Better, toward
from ecocheck.verdict.evaluating.comparison import Said, compare, compare_with_edges
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined, unproven
from ecocheck.verdict.reading import stated_basis
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.model.rule_kinds.base import NumberRule
    from ecocheck.model.rule_kinds.comparisons import Rise
    from ecocheck.verdict.inputs.given import Inputs, Prior


@dataclass(frozen=True, slots=True)
class Earlier:
    """What is known of some earlier years: usable figures, and why others cannot be used."""

    amounts: Mapping[int, Amount]
    """The usable figures, by year; whether they fit this year's in unit and basis, the reasons say."""
    reasons: tuple[Reason, ...]
    notes: tuple[Note, ...]


def earlier_years(inputs: Inputs, years: Iterable[int]) -> Earlier:
    """The figures of these years, each examined like last year's."""
    asked = tuple(years)
    amounts = {year: one.amount for year in asked if (one := usable(inputs, year)) is not None and one.amount}
    reasons = tuple(reason for year in asked for reason in _reasons(inputs, year))
    notes = [note for year in asked for note in _notes(inputs, year)]
    missing = [year for year in asked if year not in amounts and not _refused(inputs, year)]
    if missing and asked != (inputs.year - 1,):
        notes.append(Note(NoteCode.YEARS_MISSING, {"years": "、".join(map(str, missing))}))
    return Earlier(amounts, tuple(dict.fromkeys(reasons)), tuple(notes))


def usable(inputs: Inputs, year: int) -> Prior | None:
    """The figure of an earlier year, if a comparison may rest on it."""
    found = inputs.before(year)
    return found if found is not None and found.usable and found.amount is not None else None


def _refused(inputs: Inputs, year: int) -> bool:
    found = inputs.before(year)
    return found is not None and found.refused


def _reasons(inputs: Inputs, year: int) -> Iterator[Reason]:
    """Why this year's figure cannot be compared with that year's. Unit and basis of a refused figure do not matter."""
    prior, measurement = usable(inputs, year), inputs.measurement
    if prior is None:
        yield Reason.UNUSABLE_VALUE if _refused(inputs, year) else Reason.NO_PRIOR_YEAR
        return
    if measurement is None or inputs.refused:
        return
    if not same_unit(measurement.unit, prior.unit):
        yield Reason.UNIT_MISMATCH
    now, before = basis_of(measurement, inputs.subject).name, stated_basis(prior.basis)
    unstated = bool(inputs.subject.bases) and now is None
    if unstated or now != before or (before is not None and before not in inputs.subject.accepted):
        yield Reason.BASIS_MISMATCH


def _notes(inputs: Inputs, year: int) -> Iterator[Note]:
    """A note that the figure of that year is refused, or one with both units if this year's is another."""
    prior, measurement = usable(inputs, year), inputs.measurement
    if _refused(inputs, year):
        yield Note(NoteCode.REFUSED_PRIOR, {"year": str(year)})
    found = inputs.before(year)
    if found is not None and found.disputed is not None and found.amount is not None:
        said = {"year": str(year), "value": found.amount.shown, "other": found.disputed.shown}
        yield Note(NoteCode.DISPUTED_BASE, said)
    if prior is None or measurement is None or inputs.refused or same_unit(measurement.unit, prior.unit):
        return
    yield Note(NoteCode.OTHER_UNIT, {"before": prior.unit or "—", "now": measurement.unit or "—"})


def places_before(inputs: Inputs, year: int) -> int | None:
    """The decimals to which this year's ratio is rounded: those of that earlier year's figure, if that has no parts."""
    prior, one = inputs.before(year), inputs.measurement
    if inputs.tried or prior is None or prior.parts or prior.amount is None or one is None or one.numerator is None:
        return None
    return prior.amount.places


def as_before(inputs: Inputs, year: int) -> tuple[Amount | None, tuple[Note, ...]]:
    """The amount of this year, rounded to the decimals of that earlier figure, and a note if rounding changed it."""
    amount, places = inputs.amount, places_before(inputs, year)
    if amount is None or places is None:
        return amount, ()
    near = Amount(rounded(amount.exact, places))
    if near.exact == amount.exact:
        return amount, ()
    return near, (Note(NoteCode.ROUNDED_AS_BEFORE, {"value": amount.exactly(near), "rounded": near.shown}),)


def evaluate_prior(better: Better, inputs: Inputs, reasons: tuple[Reason, ...], *, strict: bool) -> Outcome:
    """Not worse than, or strictly better than, the year before; whether a document holds that is not asked yet."""
    last = inputs.year - 1
    known = earlier_years(inputs, (last,))
    before, reasons = known.amounts.get(last), (*reasons, *known.reasons)
    amount, rounding = as_before(inputs, last)
    if reasons or amount is None or before is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=before, notes=known.notes)
    operator = toward(better, strict=strict)
    return compare(operator, amount, before, notes=(compared(last, before, amount), *rounding))


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


def evaluate_rise(rise: Rise, last: int, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome of a rule that asks for a rise over the figure of the year `last`, in points or in percent."""
    known = earlier_years(inputs, (last,))
    before, reasons = known.amounts.get(last), (*reasons, *known.reasons)
    factor, step, _ = _raised(rise)
    bound = None if before is None else Amount(factor * before.exact + step)
    amount, rounding = as_before(inputs, last)
    if reasons or amount is None or bound is None or before is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound, notes=known.notes)
    outcome = risen(rise, amount, before, (compared(last, before, amount), *rounding))
    return relied_on(outcome, inputs, (last,))


def bound_of_change(number: Fraction, before: Fraction, *, percent: bool) -> Fraction:
    """The value at which the change against the year before is that number."""
    return before * (100 + number) / 100 if percent else before + number


def evaluate_change(
    limits: NumberRule, last: int, inputs: Inputs, reasons: tuple[Reason, ...], *, percent: bool
) -> Outcome:
    """The outcome of a rule about the change since `last`; bound and margin are in the value and not in the change."""
    known = earlier_years(inputs, (last,))
    before, reasons, notes = known.amounts.get(last), (*reasons, *known.reasons), known.notes
    amount, rounding = as_before(inputs, last)
    if percent and before is not None and before.exact <= 0:
        no_base = Note(NoteCode.NO_BASE, {"year": str(last), "value": before.shown})
        return undetermined((*reasons, Reason.NO_PRIOR_YEAR), notes=(*notes, no_base))
    if reasons or amount is None or before is None:
        bound = None
        if before is not None and limits.bound is not None:
            bound = Amount(bound_of_change(Fraction(limits.bound), before.exact, percent=percent))
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound, notes=notes)
    share = before.exact / 100 if percent else Fraction(1)
    outcome = compare_with_edges(limits.edges, limits.round, Amount((amount.exact - before.exact) / share))
    terms = f"{amount.exactly(before)} - {before.exactly(amount)}"
    terms = f"({terms}) ÷ {before.exactly(amount)} × 100" if percent else terms
    bound = outcome.bound
    made = replace(
        outcome,
        bound=None if bound is None else Amount(bound_of_change(bound.exact, before.exact, percent=percent)),
        margin=None if outcome.margin is None else outcome.margin * share,
        arithmetic=f"{terms} = {outcome.arithmetic}",
        notes=(compared(last, before, amount), *rounding, *outcome.notes),
    )
    return relied_on(made, inputs, (last,))


def relied_on(outcome: Outcome, inputs: Inputs, years: Iterable[int]) -> Outcome:
    """The outcome; a success becomes undetermined if a figure of these years, on which it rests, has no document."""
    if outcome.verdict is not Verdict.MET or inputs.weighing:
        return outcome
    bare = [year for year in years if (one := inputs.before(year)) is not None and not one.documented]
    if not bare:
        return outcome
    notes = (Note(NoteCode.BARE_PRIOR, {"year": str(year)}) for year in bare)
    return unproven(outcome, Reason.NO_PRIOR_YEAR, *notes)


def compared(year: int, before: Amount, amount: Amount) -> Note:
    """The note with which figure of an earlier year an amount was compared."""
    return Note(NoteCode.COMPARED, {"year": str(year), "value": before.short(amount)})
