"""Evaluates the rule that a figure is not below a recorded baseline; says which baseline is in force and usable."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.model.base import recorded
from ecocheck.quantity import Amount, same_unit
from ecocheck.quantity.comparing import AT_LEAST
from ecocheck.verdict.evaluating.comparison import compare
from ecocheck.verdict.outcome import Note, NoteCode, Outcome, Reason, Verdict, undetermined, unproven
from ecocheck.verdict.reading import last_day_of
from ecocheck.verdict.sources.authority import Authority, authority_of
from ecocheck.verdict.sources.documents import in_hand, named_in

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.model.measurement import Adjustment, Baseline
    from ecocheck.verdict.inputs.given import Inputs


def _approved(baseline: Baseline, year: int) -> list[Adjustment]:
    """The adjustments in force at the end of that year, by date.

    An adjustment without a recorded document or approver never lowers the
    baseline. It may raise the baseline, because the stricter line is the safe one.
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
    """A note for each adjustment, so that a lowered baseline does not look unchanged."""
    before = Amount.of(baseline.value).shown
    for one in _approved(baseline, year):
        after = Amount.of(one.value).shown
        about = "，".join(part for part in (one.date.isoformat(), one.document or one.approved_by) if part)
        yield Note(NoteCode.ADJUSTED, {"before": before, "after": after, "about": about})
        before = after


class Flaw(StrEnum):
    """Why a recorded baseline cannot be used."""

    NOT_EARLIER = "not_earlier"
    """The baseline is of the judged year, or of a later one."""
    ADJUSTED_BEFORE = "adjusted_before"
    """An adjustment is dated before the baseline's own year."""
    ADJUSTED_AFTER = "adjusted_after"
    """An adjustment is dated after the day of the question."""
    NOTHING_HELD = "nothing_held"
    """The baseline or one of its adjusted values is zero or negative."""


def flaws(baseline: Baseline, year: int, as_of: datetime.date) -> Iterator[tuple[Flaw, int | None]]:
    """The flaws of a baseline, each with the index of the adjustment concerned (None: the baseline itself)."""
    if baseline.year >= year:
        yield Flaw.NOT_EARLIER, None
    if baseline.value <= 0:
        yield Flaw.NOTHING_HELD, None
    for place, one in enumerate(baseline.adjusted):
        if one.value <= 0:
            yield Flaw.NOTHING_HELD, place
        if one.date.year < baseline.year:
            yield Flaw.ADJUSTED_BEFORE, place
        if one.date > as_of:
            yield Flaw.ADJUSTED_AFTER, place


def lowered(baseline: Baseline, year: int) -> Iterator[Adjustment]:
    """The adjustments in force at the end of that year that lower the baseline, by date."""
    current = baseline.value
    for one in _approved(baseline, year):
        if one.value < current:
            yield one
        current = one.value


def _proven(baseline: Baseline, inputs: Inputs) -> bool:
    """Whether the baseline names a document, and an office above the region lowered it by a named document."""
    own, place = inputs.subject.name, inputs.place
    for one in lowered(baseline, inputs.year):
        if authority_of(one.approved_by, place) is not Authority.ABOVE or not named_in(one.document, own, place):
            return False
    return in_hand(baseline.source, own, place, inputs.as_of)


def evaluate_baseline(inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome of the rule that the figure is not below the recorded baseline."""
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
    amount = inputs.amount
    if reasons or amount is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound, notes=notes)
    outcome = compare(AT_LEAST, amount, bound, notes=notes)
    if outcome.verdict is Verdict.MET and not inputs.weighing and not _proven(baseline, inputs):
        return unproven(outcome, Reason.NO_BASELINE, Note(NoteCode.BARE_BASELINE))
    return outcome
