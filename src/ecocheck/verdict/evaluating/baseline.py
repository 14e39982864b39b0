"""Evaluates the rule that a figure is not below a recorded baseline; says which baseline is in force and usable."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.model.base import recorded
from ecocheck.quantity import Amount, same_unit
from ecocheck.quantity.comparing import AT_LEAST
from ecocheck.verdict.evaluating.approvals import from_above
from ecocheck.verdict.evaluating.comparison import compare, wrong_unit
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined, unproven
from ecocheck.verdict.reading import last_day_of
from ecocheck.verdict.sources.document_numbers import number_year
from ecocheck.verdict.sources.documents import in_hand
from ecocheck.verdict.sources.others_papers import figure_elsewhere
from ecocheck.verdict.words.figures import figures_in, taken_out_in
from ecocheck.verdict.words.quoted import contradicted

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from decimal import Decimal

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
    OTHER_DATE = "other_date"
    """An adjustment is dated after the judged year, and its document's number is of an earlier year."""
    AREA_TAKEN_OUT = "area_taken_out"
    """An adjusted value looks like the area that was taken out, and not like the area that is left."""


def flaws(baseline: Baseline, year: int, as_of: datetime.date) -> Iterator[tuple[Flaw, int | None]]:
    """The flaws of a baseline, each with the index of the adjustment concerned (None: the baseline itself)."""
    if baseline.year >= year:
        yield Flaw.NOT_EARLIER, None
    if baseline.value <= 0:
        yield Flaw.NOTHING_HELD, None
    current = baseline.value
    for place, one in sorted(enumerate(baseline.adjusted), key=lambda pair: pair[1].date):
        if one.date.year < baseline.year:
            yield Flaw.ADJUSTED_BEFORE, place
        if one.date > as_of:
            yield Flaw.ADJUSTED_AFTER, place
        elif one.date.year > year and _numbered_until(one, year):
            yield Flaw.OTHER_DATE, place
        if one.value <= 0:
            yield Flaw.NOTHING_HELD, place
        elif _is_area_taken_out(one, current):
            yield Flaw.AREA_TAKEN_OUT, place
        else:
            current = one.value


def value_before(baseline: Baseline, place: int) -> Decimal:
    """The value before the adjustment at index `place`: that of the adjustment before it by date, or the baseline's."""
    earlier = [one for one in baseline.adjusted if one.date < baseline.adjusted[place].date]
    return max(earlier, key=lambda one: one.date).value if earlier else baseline.value


def _numbered_until(one: Adjustment, year: int) -> bool:
    numbered = number_year(one.document) if one.document is not None else None
    return numbered is not None and numbered <= year


def _is_area_taken_out(one: Adjustment, before: Decimal) -> bool:
    """Whether an adjusted value looks like the area that was taken out, and not like the area that is left.

    It does if it is less than half of the value before, or if the note says that
    this area was taken out; but not if the value before, less a figure of the note,
    gives the adjusted value. An adjustment that nobody approved lowers nothing.
    """
    if not (recorded(one.document) or recorded(one.approved_by)):
        return False
    note = one.note or ""
    if any(before - figure == one.value for figure in figures_in(note)):
        return False
    return 2 * one.value < before or (one.value < before and one.value in taken_out_in(note))


def moved_from(baseline: Baseline, past: Baseline, year: int) -> Amount | None:
    """The baseline in the file of that earlier year, if this one is another that no adjustment explains.

    Compared is what was in force at the end of that year. An adjustment that only
    the later file records is an explanation; one that both record with two values
    is none.
    """
    now, then = baseline_amount(baseline, year), baseline_amount(past, year)
    if now.exact == then.exact:
        return None
    began_otherwise = (baseline.value, baseline.year) != (past.value, past.year)
    return then if began_otherwise or adjusted_otherwise(baseline, past) is not None else None


def adjusted_otherwise(baseline: Baseline, past: Baseline) -> tuple[int, int] | None:
    """Of an adjustment that two files record with different values: its index in each. Same date or document number."""
    for i, one in enumerate(baseline.adjusted):
        for j, other in enumerate(past.adjusted):
            document = one.document if one.document == other.document else None
            numbered = document is not None and number_year(document) is not None
            if (one.date == other.date or numbered) and one.value != other.value:
                return i, j
    return None


def _lowered(inputs: Inputs, baseline: Baseline, amount: Amount) -> Note | None:
    """The note for a success that an earlier year's file denies: its baseline is higher than the figure."""
    for year, past in inputs.baselines_before:
        then = moved_from(baseline, past, year) if same_unit(past.unit, baseline.unit) else None
        if then is not None and amount.exact < then.exact:
            return Note(NoteCode.MOVED_BASELINE, {"year": str(year), "before": then.shown})
    return None


def lowered(baseline: Baseline, year: int) -> Iterator[Adjustment]:
    """The adjustments in force at the end of that year that lower the baseline, by date."""
    current = baseline.value
    for one in _approved(baseline, year):
        if one.value < current:
            yield one
        current = one.value


def amount_from_above(baseline: Baseline, inputs: Inputs) -> Amount:
    """The last value at the end of the judged year that offices above the region approved, or the baseline as drawn."""
    approved = [one for one in _approved(baseline, inputs.year) if from_above(one, inputs)]
    return Amount.of(approved[-1].value if approved else baseline.value)


def _proven(baseline: Baseline, inputs: Inputs) -> bool:
    """Whether the source names a document, and offices above the region approved each lowering in a named document."""
    own, place = inputs.subject.name, inputs.place
    if not all(from_above(one, inputs) for one in lowered(baseline, inputs.year)):
        return False
    if figure_elsewhere(baseline.source, None, place) or contradicted(baseline.as_reading, Amount.of(baseline.value)):
        return False
    return in_hand(baseline.source, own, place, inputs.as_of)


def _without_baseline(inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome if there is no baseline to compare with: none is recorded, or it cannot be read."""
    if not inputs.baseline_refused:
        return undetermined((*reasons, Reason.NO_BASELINE))
    told = () if inputs.unreadable else (Note(NoteCode.REFUSED_BASELINE),)
    return undetermined((*reasons, Reason.UNUSABLE_VALUE), notes=told)


def _is_target(baseline: Baseline) -> bool:
    return baseline.source is not None and baseline.source.kind == "target"


def usable(baseline: Baseline, inputs: Inputs) -> bool:
    """Whether a figure can be compared with the baseline: it has no flaw and is no target."""
    return not _is_target(baseline) and next(flaws(baseline, inputs.year, inputs.as_of), None) is None


def evaluate_baseline(inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome of the rule that the figure is not below the recorded baseline."""
    baseline = inputs.baseline
    if baseline is None or _is_target(baseline):
        return _without_baseline(inputs, reasons)
    if not usable(baseline, inputs):
        bad = Note(NoteCode.BAD_BASELINE, {"year": str(baseline.year)})
        return undetermined((*reasons, Reason.NO_BASELINE), notes=(bad,))
    bound, notes = baseline_amount(baseline, inputs.year), tuple(_adjusted(baseline, inputs.year))
    unit = inputs.subject.unit if inputs.subject.unit is not None else getattr(inputs.measurement, "unit", None)
    if not inputs.refused and not same_unit(baseline.unit, unit):
        reasons = (*reasons, Reason.UNIT_MISMATCH)
        notes = (*wrong_unit(baseline.unit, inputs.subject.unit), *notes)
    amount = inputs.amount
    if reasons or amount is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound, notes=notes)
    outcome = compare(AT_LEAST, amount, bound, notes=notes)
    if outcome.verdict is Verdict.MET and not inputs.weighing and not _proven(baseline, inputs):
        return unproven(outcome, Reason.NO_BASELINE, Note(NoteCode.BARE_BASELINE))
    lowered = None if inputs.weighing else _lowered(inputs, baseline, amount)
    if outcome.verdict is Verdict.MET and lowered is not None:
        return unproven(outcome, Reason.NO_BASELINE, lowered)
    return outcome
