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
from ecocheck.verdict.sources.document_numbers import number_year
from ecocheck.verdict.sources.documents import in_hand, named_in
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
    """The value that an adjustment changed, by the dates of the adjustments."""
    earlier = [one for one in baseline.adjusted if one.date < baseline.adjusted[place].date]
    return max(earlier, key=lambda one: one.date).value if earlier else baseline.value


def _numbered_until(one: Adjustment, year: int) -> bool:
    numbered = number_year(one.document) if one.document is not None else None
    return numbered is not None and numbered <= year


def _is_area_taken_out(one: Adjustment, before: Decimal) -> bool:
    """Whether less than half is left or the note calls the value what was taken out, and no figure of the note fits.

    What nobody approved does not count anyway.
    """
    if not (recorded(one.document) or recorded(one.approved_by)):
        return False
    note = one.note or ""
    if any(before - figure == one.value for figure in figures_in(note)):
        return False
    return 2 * one.value < before or (one.value < before and one.value in taken_out_in(note))


def moved_from(baseline: Baseline, past: Baseline, year: int) -> Amount | None:
    """The baseline in last year's file, if this year's is another one that no adjustment explains.

    Compared is what was in force at the end of last year. An adjustment that only
    this year's file records is an explanation; one that both record with two
    values is none.
    """
    now, then = baseline_amount(baseline, year - 1), baseline_amount(past, year - 1)
    if now.exact == then.exact:
        return None
    began_otherwise = (baseline.value, baseline.year) != (past.value, past.year)
    return then if began_otherwise or adjusted_otherwise(baseline, past) is not None else None


def adjusted_otherwise(baseline: Baseline, past: Baseline) -> tuple[int, int] | None:
    """The places in both files of one adjustment, known by date or document number, that has two values."""
    for i, one in enumerate(baseline.adjusted):
        for j, other in enumerate(past.adjusted):
            document = one.document if one.document == other.document else None
            numbered = document is not None and number_year(document) is not None
            if (one.date == other.date or numbered) and one.value != other.value:
                return i, j
    return None


def _lowered(inputs: Inputs, baseline: Baseline, amount: Amount) -> Note | None:
    """The note for a success that last year's file denies: its baseline is higher than the figure."""
    past = inputs.baseline_before
    if past is None or not same_unit(past.unit, baseline.unit):
        return None
    then = moved_from(baseline, past, inputs.year)
    if then is None or amount.exact >= then.exact:
        return None
    return Note(NoteCode.MOVED_BASELINE, {"year": str(inputs.year - 1), "before": then.shown})


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
    if figure_elsewhere(baseline.source, None, place) or contradicted(baseline.as_reading, Amount.of(baseline.value)):
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
    lowered = None if inputs.weighing else _lowered(inputs, baseline, amount)
    if outcome.verdict is Verdict.MET and lowered is not None:
        return unproven(outcome, Reason.NO_BASELINE, lowered)
    return outcome
