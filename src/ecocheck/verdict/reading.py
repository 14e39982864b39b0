"""Amount, period and validity of a reading, as a file states them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.quantity import Amount, Period, UnknownPeriod, agrees, usual_unit

if TYPE_CHECKING:
    from ecocheck.model.measurement import Measurement, Reading

UNSTATED_BASIS = "未说明"
PERCENT = "%"
WHOLE = 100
"""The whole, in percent."""


def is_percent(reading: Reading, unit: str | None) -> bool:
    """Whether the figure is a percentage: by the subject's unit, or by its own where the subject has none."""
    own = reading.unit if unit is None else unit
    return own is not None and usual_unit(own) == PERCENT


def amount_of(reading: Reading, unit: str | None) -> Amount | None:
    """The number that a reading states; None for facts and zero denominators.

    If numerator and denominator are given, they decide, and a value beside them
    only says how the ratio is shown.
    """
    if isinstance(reading.value, bool):
        return None
    if reading.numerator is not None and reading.denominator:
        percent = is_percent(reading, unit)
        return Amount.ratio(reading.numerator, reading.denominator, percent=percent, written=reading.value)
    return None if reading.value is None else Amount.of(reading.value)


def may_be_a_fraction(reading: Reading, unit: str | None) -> bool:
    """Whether a percentage may have been written as a fraction: one number alone, of at most 1."""
    value = reading.value
    if value is None or isinstance(value, bool) or reading.numerator is not None:
        return False
    return 0 < value <= 1 and is_percent(reading, unit)


def parts_agree(reading: Reading, unit: str | None) -> bool:
    """Whether value and parts agree; true if only one of them is given."""
    if isinstance(reading.value, bool) or reading.value is None or reading.numerator is None:
        return True
    if not reading.denominator:
        return False
    ratio = Amount.ratio(reading.numerator, reading.denominator, percent=is_percent(reading, unit))
    return agrees(reading.value, ratio.exact)


def period_of(reading: Reading, year: int) -> Period | UnknownPeriod:
    """The period stated, or the file's year."""
    return Period.of_year(year) if reading.period is None else reading.period


def last_day_of(year: int) -> datetime.date:
    """The day on which a year ends."""
    return datetime.date(year, 12, 31)


def ran_out(one: Measurement, year: int) -> bool:
    """Whether its validity ended before the last day of a year."""
    return one.valid_until is not None and one.valid_until < last_day_of(year)


def as_of_before_the_end(one: Measurement, year: int) -> bool:
    """Whether it is stated as of a day before the last day of a year."""
    return one.as_of is not None and one.as_of < last_day_of(year)


def stated_basis(name: str | None) -> str | None:
    """The stated basis; None if it is left out or 未说明."""
    return None if name is None or name == UNSTATED_BASIS else name
