"""Days and times of day as workbooks store them: days since the end of 1899 or the beginning of 1904."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from decimal import Decimal

_SECONDS: Final = 86_400
_LAST: Final = 2_958_465
"""31 December 9999, the last day of Excel."""
_FALSE_DAY: Final = 60
"""Excel counts a 29 February 1900, which there was not."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, None for one that no calendar has, and the second of that day."""

    day: datetime.date | None
    second: int


def moment(serial: Decimal, *, since_1904: bool) -> Moment | None:
    """The moment that is stored, to the second; None where Excel shows none."""
    if not 0 <= serial <= _LAST:
        return None
    days, second = divmod(int((serial * _SECONDS).to_integral_value()), _SECONDS)
    return Moment(_day(days, since_1904=since_1904), second)


def _day(days: int, *, since_1904: bool) -> datetime.date | None:
    if since_1904:
        return _after(datetime.date(1904, 1, 1), days)
    if days in {0, _FALSE_DAY}:
        return None
    return _after(datetime.date(1899, 12, 31 if days < _FALSE_DAY else 30), days)


def _after(first: datetime.date, days: int) -> datetime.date | None:
    try:
        return first + datetime.timedelta(days=days)
    except OverflowError:
        return None
