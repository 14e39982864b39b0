"""Whether a datum can be judged at all: the reasons that do not depend on the rule's numbers."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.model.base import recorded
from ecocheck.quantity import UNKNOWN, Period, same_unit
from ecocheck.verdict.documents import PUBLIC
from ecocheck.verdict.inputs import Form, Inputs, amount_of, period_of, stated_basis
from ecocheck.verdict.kinds import Note, NoteCode, Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.measurement import Measurement
    from ecocheck.quantity import Amount


def period_reason(measurement: Measurement, inputs: Inputs) -> Reason | None:
    """Unknown, or less than the whole year; a span of several years is matched with its target later."""
    period = period_of(measurement, inputs.year)
    if period is UNKNOWN:
        return Reason.PERIOD_UNKNOWN
    early = measurement.as_of is not None and measurement.as_of < datetime.date(inputs.year, 12, 31)
    if early or (isinstance(period, Period) and not _whole(period, inputs)):
        return Reason.PARTIAL_PERIOD
    return None


def _whole(period: Period, inputs: Inputs) -> bool:
    """The file's year; where targets are handed down also earlier years up to its end, as they count several."""
    if period.is_year(inputs.year):
        return True
    over_years = period.first.year < inputs.year and period.last == Period.of_year(inputs.year).last
    return inputs.subject.unit_assigned and over_years


def _value_reasons(measurement: Measurement, inputs: Inputs) -> Iterator[Reason]:
    subject = inputs.subject
    period = period_reason(measurement, inputs)
    if period is not None:
        yield period
    if subject.form is not Form.FACT and subject.unit is not None and not same_unit(measurement.unit, subject.unit):
        yield Reason.UNIT_MISMATCH
    basis = stated_basis(measurement.basis)
    if basis is not None and basis not in subject.accepted:
        yield Reason.BASIS_MISMATCH


def datum_reasons(inputs: Inputs) -> tuple[Reason, ...]:
    """Why the datum cannot be judged by any rule; empty where it can."""
    if inputs.refused:
        return (Reason.UNUSABLE_VALUE,)
    if inputs.measurement is None:
        return (Reason.NO_MEASUREMENT,)
    return tuple(_value_reasons(inputs.measurement, inputs))


def _source_notes(measurement: Measurement) -> Iterator[Note]:
    """What the source lacks; nothing asks a fact or a figure of nobody to be believed in silence."""
    source = measurement.source
    if source is None or (source.title is None and source.document is None and source.url is None):
        yield Note(NoteCode.NO_SOURCE)
    elif source.standing == PUBLIC:
        yield Note(NoteCode.PUBLIC_REPORT)
    elif source.title is not None and not recorded(source.title):
        yield Note(NoteCode.UNTITLED_SOURCE)


def datum_notes(inputs: Inputs) -> tuple[Note, ...]:
    """What is marked beside a verdict that rests on this datum."""
    measurement = inputs.measurement
    if measurement is None:
        return ()
    notes = list(_source_notes(measurement))
    if inputs.subject.bases and stated_basis(measurement.basis) is None:
        notes.append(Note(NoteCode.BASIS_UNSTATED))
    if measurement.stage in {"快报", "初步"}:
        notes.append(Note(NoteCode.PRELIMINARY, {"stage": str(measurement.stage)}))
    return tuple(notes)


def usable_amount(inputs: Inputs) -> Amount | None:
    """The number to judge, or None where there is none."""
    return None if inputs.measurement is None else amount_of(inputs.measurement, inputs.subject.unit)


def legitimate_zero(inputs: Inputs) -> bool:
    """Whether the denominator is zero and the file says why."""
    measurement = inputs.measurement
    return measurement is not None and measurement.value is None and measurement.denominator == 0
