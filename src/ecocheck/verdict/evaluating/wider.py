"""The rule that compares a value with the mean of a wider region, or with the whole city's figure."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.quantity import Amount, same_unit
from ecocheck.verdict.evaluating.comparison import Said, compare
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined, unproven
from ecocheck.verdict.reading import PERCENT, WHOLE, stated_basis
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.rule_kinds.comparisons import Mean
    from ecocheck.verdict.inputs.given import Inputs, Prior

_NEAR: Final = 2
"""How many times a hundredth of the value a mean may be, so that it is a percentage written as a fraction."""
_LEAST_SHARE: Final = 10
"""A share of fewer percent may really be a hundred times a mean."""


class Chosen(NamedTuple):
    """The figure with which the value is compared; None where none can be used, with the reason and what to say."""

    figure: Prior | None
    reason: Reason | None = None
    note: Note | None = None


def chosen(rule: Mean, inputs: Inputs) -> Chosen:
    """The figure of the region that the rule names: of several on record the one that can be compared."""
    wider, said = inputs.wider, {"of": rule.of, "year": str(inputs.year)}
    if wider.city_refused if rule.of_the_city else wider.refused:
        return Chosen(None, Reason.UNUSABLE_VALUE, Note(NoteCode.REFUSED_WIDER, said))
    found = [wider.city] if rule.of_the_city else [one for name, one in wider.figures if name == rule.of]
    known = [one for one in found if one is not None]
    usable = [one for one in known if one.usable and one.amount is not None and not _fraction(one, inputs)]
    alike = [one for one in usable if not tuple(_unlike(one, inputs))] or usable
    if alike and not any(_at_odds(one, alike[0]) for one in (*alike, *known)):
        return Chosen(alike[0])
    return Chosen(None, Reason.NO_WIDER_FIGURE, Note(NoteCode.UNUSED_WIDER, said) if known else None)


def _at_odds(one: Prior, chosen_one: Prior) -> bool:
    """Whether a figure of the same region may be on the same basis and is another number: nobody knows which holds.

    It counts even where it could not be used itself.
    """
    mine, theirs = stated_basis(chosen_one.basis), stated_basis(one.basis)
    apart = mine is not None and theirs is not None and mine != theirs
    if one.amount is None or chosen_one.amount is None or apart:
        return False
    return one.amount.exact != chosen_one.amount.exact or not same_unit(one.unit, chosen_one.unit)


def _fraction(one: Prior, inputs: Inputs) -> bool:
    """Whether a mean in percent looks like a fraction: 0.52 beside a value of 60."""
    if one.amount is None or inputs.amount is None or not same_unit(one.unit, PERCENT):
        return False
    mean, value = one.amount.exact, inputs.amount.exact
    near = value <= _NEAR * WHOLE * mean and WHOLE * mean <= _NEAR * value
    return 0 < mean <= 1 and value >= _LEAST_SHARE and near


def _slipped(mean: Amount, amount: Amount, inputs: Inputs) -> bool:
    """Whether one of two percentages is in tens and the other of at most one: 0.62 for 62 makes any value a success."""
    one = inputs.measurement
    if one is None or one.numerator is not None or not same_unit(one.unit, PERCENT):
        return False
    low, high = sorted((mean.exact, amount.exact))
    near = high <= _NEAR * WHOLE * low and WHOLE * low <= _NEAR * high
    return 0 < low <= 1 and high >= _LEAST_SHARE and (near or low == mean.exact)


def _unlike(one: Prior, inputs: Inputs) -> Iterator[Reason]:
    """Why the value cannot be compared with the figure: another unit, or another basis."""
    measurement = inputs.measurement
    if measurement is None or inputs.refused:
        return
    if not same_unit(measurement.unit, one.unit):
        yield Reason.UNIT_MISMATCH
    now, theirs = basis_of(measurement, inputs.subject).name, stated_basis(one.basis)
    unstated = bool(inputs.subject.bases) and now is None
    if unstated or now != theirs or (theirs is not None and theirs not in inputs.subject.accepted):
        yield Reason.BASIS_MISMATCH


def _line(rule: Mean, mean: Amount) -> Amount:
    """The mean, or the part of it that the rule asks, or so much beside it."""
    if rule.points is not None:
        return Amount(mean.exact + Fraction(rule.points))
    percent = Fraction(WHOLE if rule.percent is None else rule.percent)
    return mean if percent == WHOLE else Amount(percent / WHOLE * mean.exact)


def _said(rule: Mean, mean: Amount, amount: Amount) -> Said | None:
    """The calculation of a line that is part of a mean, or lies beside it."""
    if rule.points is not None:
        step = Amount.of(abs(rule.points))
        near = mean.exactly(Amount(amount.exact - Fraction(rule.points)))
        words = f"{near} {'-' if rule.points < 0 else '+'} {step.shown}"
        return Said(words, Amount(Fraction(Decimal(near)) + Fraction(rule.points)))
    if rule.percent is None or rule.percent == WHOLE:
        return None
    factor, shown = Fraction(rule.percent) / WHOLE, mean.exactly(Amount(amount.exact / Fraction(rule.percent) * WHOLE))
    return Said(f"{shown} × {Amount.of(rule.percent).shown}%", Amount(factor * Fraction(Decimal(shown))))


def evaluate_wider(rule: Mean, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome; what is missing or cannot be used leaves it open, and a success needs the mean's document.

    The city is not compared with itself, whatever its figure.
    """
    if rule.of_the_city and inputs.place.is_city:
        return Outcome(Verdict.NOT_APPLICABLE, notes=(Note(NoteCode.WIDER_ITSELF, {"of": rule.of}),))
    figure, reason, note = chosen(rule, inputs)
    notes = () if note is None else (note,)
    mean = None if figure is None else figure.amount
    bound = None if mean is None else _line(rule, mean)
    unlike = () if figure is None else tuple(_unlike(figure, inputs))
    reasons = (*reasons, *(() if reason is None else (reason,)), *unlike)
    amount = inputs.amount
    if Reason.UNIT_MISMATCH in unlike and figure is not None and inputs.measurement is not None:
        units = {"of": rule.of, "theirs": figure.unit or "—", "now": inputs.measurement.unit or "—"}
        notes = (*notes, Note(NoteCode.WIDER_UNIT, units))
    if reasons or amount is None or mean is None or bound is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound, notes=notes)
    told = {"of": rule.of, "year": str(inputs.year), "value": mean.short(amount)}
    compared = Note(NoteCode.COMPARED_WIDER, told)
    outcome = compare(rule.operator, amount, bound, said=_said(rule, mean, amount), notes=(compared,))
    if outcome.verdict is Verdict.MET and _slipped(mean, amount, inputs):
        unused = Note(NoteCode.UNUSED_WIDER, {"of": rule.of, "year": str(inputs.year)})
        return unproven(outcome, Reason.NO_WIDER_FIGURE, unused)
    if outcome.verdict is not Verdict.MET or inputs.weighing or (figure is not None and figure.documented):
        return outcome
    return unproven(outcome, Reason.NO_WIDER_FIGURE, Note(NoteCode.BARE_WIDER, {"of": rule.of}))
