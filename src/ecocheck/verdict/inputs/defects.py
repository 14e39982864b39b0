"""What makes a readable measurement unusable: one list for judging and for `validate`."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Period, real_unit, same_unit
from ecocheck.verdict.inputs.admitted import admission, as_admitted
from ecocheck.verdict.reading import PERCENT, WHOLE, amount_of, is_percent, parts_agree, period_of
from ecocheck.verdict.words.bases import known_basis
from ecocheck.verdict.words.called_target import called_target
from ecocheck.verdict.words.nothing import nothing_told, says_why
from ecocheck.verdict.words.undone import undone

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.model.measurement import Measurement
    from ecocheck.quantity import Amount
    from ecocheck.verdict.subject import Subject


class Defect(StrEnum):
    """An error of a measurement beyond its shape."""

    FACT_EXPECTED = "fact_expected"
    NUMBER_EXPECTED = "number_expected"
    COUNT_EXPECTED = "count_expected"
    NO_UNIT = "no_unit"
    WRONG_UNIT = "wrong_unit"
    PARTS_DISAGREE = "parts_disagree"
    ZERO_NOT_ALLOWED = "zero_not_allowed"
    ZERO_UNEXPLAINED = "zero_without_reason"
    ABOVE_WHOLE = "above_whole"
    OUT_OF_RANGE = "out_of_range"
    TARGET_AS_RESULT = "target_as_result"
    OTHER_PERIOD = "other_period"
    UNKNOWN_BASIS = "unknown_basis"
    UNIT_UNWANTED = "unit_unwanted"
    ZERO_EXPLANATION_EMPTY = "zero_no_reason"
    SAYS_UNDONE = "says_undone"
    CALLED_TARGET = "called_target"
    NOTHING_TO_COUNT = "nothing_to_count"
    YEAR_TO_COME = "year_to_come"
    DAY_TO_COME = "day_to_come"
    NO_FIGURE_ASKED = "no_figure_asked"
    """Other verdicts decide the criterion, so that no figure of its own counts."""
    MUST_CONCERN = "must_concern"
    """The criterion concerns every region."""
    CONCERNED_AFTER_ALL = "concerned_after_all"
    """A figure of any kind stands beside the statement that the criterion does not concern the region."""
    UNCONCERNED_UNEXPLAINED = "unconcerned_unexplained"


JUDGED_ELSEWHERE = frozenset({Defect.WRONG_UNIT, Defect.UNIT_UNWANTED, Defect.UNKNOWN_BASIS})
"""Errors that have a reason of their own (`unit_mismatch`, `basis_mismatch`) and do not refuse the value."""


def _form_defect(measurement: Measurement, form: Form) -> Defect | None:
    """The defect of a measurement that is not of the form that the rule asks for; None if it is."""
    fact = isinstance(measurement.value, bool)
    match form:
        case Form.FACT:
            return None if fact else Defect.FACT_EXPECTED
        case Form.COUNT:
            return None if _is_count(measurement) else Defect.COUNT_EXPECTED
        case Form.WORD | Form.DERIVED:
            return None
        case Form.NUMBER:
            return Defect.NUMBER_EXPECTED if fact else None


def _is_count(measurement: Measurement) -> bool:
    value = measurement.value
    return value is not None and not isinstance(value, bool) and value >= 0 and value == value.to_integral_value()


def _zero_defect(measurement: Measurement, subject: Subject) -> Defect | None:
    """A denominator of zero is right only where the criterion allows it and the file says why."""
    if measurement.denominator is None or measurement.denominator != 0:
        return None
    if not subject.zero_allowed or measurement.numerator != 0 or measurement.value is not None:
        return Defect.ZERO_NOT_ALLOWED
    if measurement.zero is None:
        return Defect.ZERO_UNEXPLAINED
    return None if says_why(measurement.zero) else Defect.ZERO_EXPLANATION_EMPTY


def _unconcerned(measurement: Measurement, subject: Subject) -> Iterator[Defect]:
    """What is wrong with the statement that the criterion does not concern the region."""
    reason = measurement.not_concerned
    if reason is None:
        return
    if not subject.may_not_concern:
        yield Defect.MUST_CONCERN
    if measurement.value is not None or measurement.numerator is not None or beside_it(measurement):
        yield Defect.CONCERNED_AFTER_ALL
    if not says_why(reason):
        yield Defect.UNCONCERNED_UNEXPLAINED


def beside_it(one: Measurement) -> bool:
    """Whether an entry has other figures than its own: other readings, last year's, a plan's, counts."""
    return bool(one.also or one.counts) or one.compare is not None or one.planned is not None


def _range_defect(amount: Amount | None, measurement: Measurement, subject: Subject) -> Defect | None:
    parts = (measurement.numerator, measurement.denominator)
    negative = amount is not None and amount.exact < 0
    if any(part is not None and part < 0 for part in parts) or negative:
        return None if subject.may_be_negative or _rate_of_change(measurement, subject) else Defect.OUT_OF_RANGE
    if amount is not None and subject.unit == PERCENT and amount.exact > WHOLE:
        return Defect.ABOVE_WHOLE if subject.whole else Defect.OUT_OF_RANGE
    return None


def _nothing_there(measurement: Measurement, subject: Subject) -> bool:
    """Whether a share is given although words beside it say that there was nothing to count."""
    return subject.zero_allowed and nothing_told(measurement, subject.name) is not None


def _rate_of_change(measurement: Measurement, subject: Subject) -> bool:
    """Whether the figure may be a rate of change: assigned targets in percent often are, and those may be negative."""
    return subject.unit_assigned and subject.unit is None and is_percent(measurement, None)


def _unit_defect(measurement: Measurement, subject: Subject) -> Defect | None:
    if subject.form is Form.FACT:
        return None
    if subject.unit is None:
        return Defect.UNIT_UNWANTED if subject.dimensionless and real_unit(measurement.unit) is not None else None
    if measurement.unit is None:
        return Defect.NO_UNIT
    return None if same_unit(measurement.unit, subject.unit) else Defect.WRONG_UNIT


def _to_come(measurement: Measurement, year: int, as_of: datetime.date) -> Defect | None:
    """The defect of a figure for a year that has not begun, or as of a day that has not come."""
    if year > as_of.year:
        return Defect.YEAR_TO_COME
    return Defect.DAY_TO_COME if measurement.as_of is not None and measurement.as_of > as_of else None


def _other_period(measurement: Measurement, year: int, subject: Subject) -> bool:
    """Whether the figure covers months outside the file's year; for an assigned target it may cover several years."""
    period = period_of(measurement, year)
    outside = isinstance(period, Period) and not period.within(year) and not subject.unit_assigned
    early = measurement.as_of is not None and measurement.as_of.year < year
    return outside or early


def plainly_sound(measurement: Measurement, subject: Subject, year: int, as_of: datetime.date) -> bool:
    """Whether a cheap check already shows that there is no defect; for nearly all figures it does."""
    one = measurement
    if one.not_concerned is not None or one.period is not None or one.as_of is not None or year > as_of.year:
        return False
    if one.basis is not None and one.basis not in subject.basis_names:
        return False
    if subject.dimensionless and one.unit is not None:
        return False
    if (one.source is not None and one.source.kind is not None) or subject.form is Form.DERIVED:
        return False
    if subject.form is Form.FACT:
        return one.value is False or (one.value is True and undone(one, year) is None)
    right_unit = subject.unit is None or one.unit == subject.unit
    plain = right_unit and subject.form is not Form.WORD and _plain_number(one, subject, year)
    return plain and called_target(one) is None and not _nothing_there(one, subject)


def _plain_number(one: Measurement, subject: Subject, year: int) -> bool:
    """Whether either a value or its two parts are given, not negative and not above the whole."""
    percent = subject.unit == PERCENT
    if subject.form is Form.COUNT and admission(one, subject, year) is not None:
        return False
    if one.numerator is None and one.denominator is None:
        number = one.value
        if number is None or number is True or number is False or number < 0:
            return False
        whole = subject.form is not Form.COUNT or number == number.to_integral_value()
        return whole and (not percent or number <= WHOLE)
    if one.value is not None or one.numerator is None or one.denominator is None or subject.form is Form.COUNT:
        return False
    if one.counts and subject.counts:
        return False
    return one.denominator > 0 <= one.numerator and (not percent or one.numerator <= one.denominator)


def defects(measurement: Measurement, subject: Subject, year: int, as_of: datetime.date) -> tuple[Defect, ...]:
    """Every error of the measurement, in the order in which they are reported."""
    if plainly_sound(measurement, subject, year, as_of):
        return ()
    return every_defect(measurement, subject, year, as_of)


def every_defect(measurement: Measurement, subject: Subject, year: int, as_of: datetime.date) -> tuple[Defect, ...]:
    """Every defect, without the cheap check; the figure is first corrected by what the file admits."""
    if subject.form is Form.DERIVED:
        return (Defect.NO_FIGURE_ASKED,)
    if measurement.not_concerned is not None:
        to_come = _to_come(measurement, year, as_of)
        return (*_unconcerned(measurement, subject), *(() if to_come is None else (to_come,)))
    measurement = as_admitted(measurement, subject, year)
    wrong_form = _form_defect(measurement, subject.form)
    found: list[Defect | None] = [wrong_form]
    if subject.form is not Form.FACT and wrong_form is None:
        zero = _zero_defect(measurement, subject)
        disagree = zero is None and not parts_agree(measurement, subject.unit)
        found += [
            _unit_defect(measurement, subject),
            zero,
            Defect.PARTS_DISAGREE if disagree else None,
            _range_defect(amount_of(measurement, subject.unit), measurement, subject),
        ]
        if _nothing_there(measurement, subject):
            found.append(Defect.NOTHING_TO_COUNT)
        if called_target(measurement) is not None:
            found.append(Defect.CALLED_TARGET)
    elif measurement.value is True and undone(measurement, year) is not None:
        found.append(Defect.SAYS_UNDONE)
    if measurement.source is not None and measurement.source.kind == "target":
        found.append(Defect.TARGET_AS_RESULT)
    if _other_period(measurement, year, subject):
        found.append(Defect.OTHER_PERIOD)
    basis = known_basis(measurement.basis, subject)
    if basis is not None and basis not in subject.basis_names:
        found.append(Defect.UNKNOWN_BASIS)
    found.append(_to_come(measurement, year, as_of))
    return tuple(defect for defect in found if defect is not None)


def refuses(found: tuple[Defect, ...]) -> bool:
    """Whether the defects leave no usable value."""
    return any(defect not in JUDGED_ELSEWHERE for defect in found)
