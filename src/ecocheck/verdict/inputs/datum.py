"""Whether a datum can be judged at all: the reasons that do not depend on the rule's numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.model.base import recorded
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import UNKNOWN, Period, UnknownPeriod, same_unit
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Reason
from ecocheck.verdict.reading import as_of_before_the_end, last_day_of, ran_out
from ecocheck.verdict.sources.documents import PUBLIC
from ecocheck.verdict.words.another_span import judged_period, unstated_span
from ecocheck.verdict.words.bases import basis_of, known_basis

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.model.measurement import Measurement
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.subject import Subject


def period_reason(measurement: Measurement, inputs: Inputs) -> Reason | None:
    """Why the period cannot be judged: it is unknown, or less than the whole year; None if it can be judged.

    A span of several years is matched with its target later. If no period is
    stated and words give another span, the period is unknown. What a task has
    done by some day of the year is done; what it has not, it may still do.
    """
    year = inputs.datum_year
    period = judged_period(measurement, inputs.subject, year)
    if period is UNKNOWN or (inputs.subject.survey and survey_of_another_year(measurement, year) is not None):
        return Reason.PERIOD_UNKNOWN
    if inputs.subject.once and measurement.value is True:
        return None
    part = isinstance(period, Period) and not _whole(period, inputs)
    if part or _short(measurement, inputs, last_day(period, year)):
        return Reason.PARTIAL_PERIOD
    return None


def survey_of_another_year(one: Measurement, year: int) -> str | None:
    """The day of a survey that is not about the year: it was made neither in it nor in the year after."""
    made = one.survey.made_since if one.survey is not None else None
    return None if made is None or made.year in {year, year + 1} else str(one.survey.date if one.survey else "")


def last_day(period: Period | UnknownPeriod, year: int) -> datetime.date:
    """The last day of a period; if the period is unknown, of the file's year."""
    return period.last.last_day if isinstance(period, Period) else last_day_of(year)


def _short(measurement: Measurement, inputs: Inputs, end: datetime.date) -> bool:
    """Whether the datum stops early, or its span was not over on `as_of` or when it was published.

    A source cannot tell what comes after it: its day of publication stands for
    the `as_of` that is left out. A lasting state covers its year from any day
    of it, unless it expires before the year ends.
    """
    form = inputs.subject.form
    if inputs.subject.lasts and form is Form.FACT:
        return ran_out(measurement, inputs.year)
    if as_of_before_the_end(measurement, inputs.year):
        return True
    if form is Form.FACT:
        return False
    return end > inputs.as_of or published_early(measurement, inputs.subject, end)


def published_early(one: Measurement, subject: Subject, end: datetime.date) -> bool:
    """Whether its source was published before that day, so that the figure cannot go so far.

    A survey is the year's from the day on which it was made, so its report may
    be published in the year.
    """
    published = one.source.out_since if one.source is not None else None
    if published is None or published >= end:
        return False
    made = one.survey.made_since if one.survey is not None and subject.survey else None
    return made is None or made > published


def _whole(period: Period, inputs: Inputs) -> bool:
    """Whether the period is the file's year or, for assigned targets, several years that end with it."""
    if period.is_year(inputs.datum_year):
        return True
    over_years = period.first.year < inputs.year and period.last == Period.of_year(inputs.year).last
    return inputs.subject.unit_assigned and over_years


def _value_reasons(measurement: Measurement, inputs: Inputs) -> Iterator[Reason]:
    subject = inputs.subject
    period = period_reason(measurement, inputs)
    if period is not None:
        yield period
    asked = subject.unit is not None or subject.dimensionless
    if subject.form is not Form.FACT and asked and not same_unit(measurement.unit, subject.unit):
        yield Reason.UNIT_MISMATCH
    basis = known_basis(measurement.basis, subject)
    if basis_of(measurement, subject).another if basis is None else basis not in subject.accepted:
        yield Reason.BASIS_MISMATCH


def datum_reasons(inputs: Inputs) -> tuple[Reason, ...]:
    """Why the datum cannot be judged by any rule; empty where it can, and where no rule asks for one."""
    if inputs.subject.form is Form.DERIVED:
        return ()
    if inputs.refused:
        return (Reason.UNUSABLE_VALUE,)
    if inputs.measurement is None:
        return (Reason.NO_MEASUREMENT,)
    if inputs.measurement.not_concerned is not None:
        return ()
    return tuple(_value_reasons(inputs.measurement, inputs))


def _source_notes(measurement: Measurement) -> Iterator[Note]:
    """Notes on a source that is missing, has no title, or is only a public report."""
    source = measurement.source
    if source is None or (source.title is None and source.document is None and source.url is None):
        yield Note(NoteCode.NO_SOURCE)
    elif source.standing == PUBLIC:
        yield Note(NoteCode.PUBLIC_REPORT)
    elif source.title is not None and not recorded(source.title):
        yield Note(NoteCode.UNTITLED_SOURCE)


def _spoken_notes(measurement: Measurement, inputs: Inputs) -> Iterator[Note]:
    """Notes on what the file says of a basis or period that is not stated, and on what it admits."""
    subject = inputs.subject
    another = basis_of(measurement, subject).another
    if another is not None:
        yield Note(NoteCode.SPOKEN_BASIS, {"found": another})
    elif subject.bases and basis_of(measurement, subject).name is None:
        yield Note(NoteCode.BASIS_UNSTATED)
    span = unstated_span(measurement, subject, inputs.year)
    if span is not None:
        if measurement.period is None:
            yield Note(NoteCode.SPOKEN_SPAN, {"found": span.said})
        else:
            yield Note(NoteCode.STATED_SPAN, {"found": span.said, "stated": str(measurement.period)})
    made = survey_of_another_year(measurement, inputs.year) if subject.survey else None
    if made is not None:
        yield Note(NoteCode.SURVEY_OF_ANOTHER_YEAR, {"date": made})
    if inputs.admitted is not None:
        yield inputs.admitted


def datum_notes(inputs: Inputs) -> tuple[Note, ...]:
    """The notes beside a verdict that rests on this datum."""
    measurement = inputs.measurement
    if measurement is None:
        return ()
    held = () if inputs.recorded_in is None else (Note(NoteCode.HELD, {"year": str(inputs.recorded_in)}),)
    notes = [*held, *_source_notes(measurement), *_spoken_notes(measurement, inputs)]
    until = measurement.valid_until
    if inputs.subject.lasts and until is not None and ran_out(measurement, inputs.year):
        notes.append(Note(NoteCode.EXPIRED, {"until": until.isoformat()}))
    if measurement.stage in {"快报", "初步"}:
        notes.append(Note(NoteCode.PRELIMINARY, {"stage": str(measurement.stage)}))
    return tuple(notes)


def legitimate_zero(inputs: Inputs) -> bool:
    """Whether the denominator is zero and no value is given; a zero without a reason was refused as a defect."""
    measurement = inputs.measurement
    return measurement is not None and measurement.value is None and measurement.denominator == 0
