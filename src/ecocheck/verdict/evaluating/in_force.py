"""The rule that a state has been in force for some months, and still is."""

from __future__ import annotations

import datetime
from calendar import monthrange
from typing import TYPE_CHECKING, Final

from ecocheck.model.rule_kinds.facts import InForce
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Outcome, Reason, Verdict, undetermined
from ecocheck.verdict.reading import last_day_of
from ecocheck.verdict.sources.document_numbers import number_year
from ecocheck.verdict.sources.validity import issued_by_words, over

if TYPE_CHECKING:
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.inputs.given import Inputs

_DAY: Final = datetime.timedelta(days=1)
_YEAR: Final = 12


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day of a later month, or that month's last day where it has no such day."""
    years, month = divmod(day.month - 1 + months, _YEAR)
    year = day.year + years
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def counted_on(inputs: Inputs) -> datetime.date:
    """The day on which a state must be in force: the last of the year, or the day of the question before it."""
    return min(last_day_of(inputs.year), inputs.as_of)


def latest_start(inputs: Inputs, months: int) -> datetime.date:
    """The last day from which a state may be in force to have been so for the months."""
    day = counted_on(inputs)
    start = months_after(day + _DAY, -months)
    while months_after(start + _DAY, months) <= day + _DAY:
        start += _DAY
    return start


def start_wanted(rule: Rule | None, inputs: Inputs) -> datetime.date | None:
    """The last day from which the recorded state may be in force; None where the rule does not ask for months."""
    recorded = inputs.measurement is not None and inputs.measurement.value is True
    months = rule.in_force.months if isinstance(rule, InForce) else 0
    return latest_start(inputs, months) if recorded and months else None


def evaluate_in_force(months: int, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome. The end of its validity is judged here, so that it is no part of a year that is not over."""
    one = inputs.measurement
    if one is None or set(reasons) - {Reason.PARTIAL_PERIOD}:
        return undetermined(reasons or (Reason.NO_MEASUREMENT,))
    if one.value is not True:
        return undetermined(reasons) if reasons else Outcome(Verdict.NOT_MET)
    missed = _missed(one, months, counted_on(inputs))
    return _open(one, months, counted_on(inputs), reasons) if missed is None else missed


def _missed(one: Measurement, months: int, day: datetime.date) -> Outcome | None:
    """The outcome where the state is over on the day, or has not lasted for the months; else None."""
    if one.valid_until is not None and one.valid_until < day:
        gone = Note(NoteCode.OUT_OF_FORCE, {"until": one.valid_until.isoformat(), "day": day.isoformat()})
        return Outcome(Verdict.NOT_MET, notes=(gone,))
    if one.since is not None and (one.since > day or not _lasted(one.since, months, day)):
        return Outcome(Verdict.NOT_MET, notes=(_told(one.since, day),))
    return None


def _open(one: Measurement, months: int, day: datetime.date, reasons: tuple[Reason, ...]) -> Outcome:
    """The outcome of a state that nothing says is over: met, if day, beginning and document are known."""
    early = one.as_of is not None and one.as_of < day
    if early or (reasons and one.period is not None):
        return undetermined((Reason.PARTIAL_PERIOD,))
    ended = over(one, day)
    if ended is not None:
        note = Note(NoteCode.DOCUMENT_OVER, {"found": ended[1]})
        return undetermined((Reason.NO_DOCUMENT,), notes=(note,))
    if not months:
        return Outcome(Verdict.MET)
    if one.since is None:
        return undetermined((Reason.PERIOD_UNKNOWN,), notes=(Note(NoteCode.NO_SINCE, {"months": str(months)}),))
    issued = issued_since(one)
    if issued is not None and not _lasted(max(one.since, issued), months, day):
        said = {"since": one.since.isoformat(), "issued": issued.isoformat()}
        return undetermined((Reason.NO_DOCUMENT,), notes=(_told(one.since, day), Note(NoteCode.SINCE_UNPROVEN, said)))
    return Outcome(Verdict.MET, notes=(_told(one.since, day),))


def _lasted(since: datetime.date, months: int, day: datetime.date) -> bool:
    """Whether the months are over at the end of the day."""
    return months_after(since, months) <= day + _DAY


def issued_since(one: Measurement) -> datetime.date | None:
    """The first day on which the document named may have been issued; None where nothing tells it.

    A number tells the year alone, whose first day is a holiday; the words may tell day or month of issue.
    """
    source = one.source
    if source is None:
        return None
    numbered = next((year for text in (source.document, source.title) if text and (year := number_year(text))), None)
    out = source.out_since
    told = out is not None and out.year == numbered
    days = [] if numbered is None or told else [datetime.date(numbered, 1, 2)]
    days += [] if out is None else [out]
    days += [] if (said := issued_by_words(one)) is None else [said]
    return max(days, default=None)


def _told(since: datetime.date, day: datetime.date) -> Note:
    return Note(NoteCode.IN_FORCE, {"since": since.isoformat(), "day": day.isoformat()})
