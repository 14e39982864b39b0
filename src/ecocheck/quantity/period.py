"""Periods: the months that a figure covers, or the word `unknown`."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from ecocheck.regex import regex

_PERIOD = regex(r"(\d{4})(?:-(\d{2}))?(?:/(\d{4})(?:-(\d{2}))?)?", re.ASCII)
_MONTH = regex(r"(\d{4})-(\d{2})", re.ASCII)
_QUARTER = regex(r"(\d{4})Q([1-4])", re.ASCII)
_OF_A_QUARTER = 3
_DECEMBER = 12

FIRST_YEAR, LAST_YEAR = 1949, 2100
"""The years that a file may name, both included."""


class Month(NamedTuple):
    """A month of a year; an earlier month is less than a later one."""

    year: int
    month: int

    @property
    def first_day(self) -> datetime.date:
        """The day on which it begins."""
        return datetime.date(self.year, self.month, 1)

    @property
    def last_day(self) -> datetime.date:
        """The day on which it ends."""
        return datetime.date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def __str__(self) -> str:
        """As it is written in a file: `2024-03`."""
        return f"{self.year}-{self.month:02}"


@dataclass(frozen=True, slots=True)
class Period:
    """Whole months from `first` to `last`, both included."""

    first: Month
    last: Month

    @staticmethod
    @cache
    def of_year(year: int) -> Period:
        """January to December; cached, because it is needed for every figure."""
        return Period(Month(year, 1), Month(year, _DECEMBER))

    def is_year(self, year: int) -> bool:
        """Whether this is exactly that calendar year."""
        return self == Period.of_year(year)

    def inside(self, other: Period) -> bool:
        """Whether the other span has all of its months."""
        return other.first <= self.first and self.last <= other.last

    def within(self, year: int) -> bool:
        """Whether every month lies in that calendar year."""
        return self.first.year == year == self.last.year

    @property
    def months(self) -> int:
        """How many months it covers."""
        return (self.last.year - self.first.year) * _DECEMBER + self.last.month - self.first.month + 1

    @property
    def quarter(self) -> int | None:
        """The number of the quarter that it is; None for any other span."""
        begins = self.first.month % _OF_A_QUARTER == 1
        return self.last.month // _OF_A_QUARTER if begins and self.months == _OF_A_QUARTER else None

    def __str__(self) -> str:
        """As it is written in a file: `2024`, `2024-03` or `2024-01/2024-09`; a quarter as its months."""
        if self.is_year(self.first.year):
            return str(self.first.year)
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"


@dataclass(frozen=True, slots=True)
class UnknownPeriod:
    """The source does not say which months the figure covers."""

    def __str__(self) -> str:
        """As it is written in a file."""
        return "unknown"


UNKNOWN: Final = UnknownPeriod()


def _month(year: str, month: str | None, default: int) -> Month | None:
    found = Month(int(year), default if month is None else int(month))
    sound = FIRST_YEAR <= found.year <= LAST_YEAR and 1 <= found.month <= _DECEMBER
    return found if sound else None


def parse_month(text: str) -> Month | None:
    """`YYYY-MM`; None for anything else."""
    found = _MONTH.fullmatch(text)
    return _month(found[1], found[2], 1) if found is not None else None


def earliest_day(date: datetime.date | Month) -> datetime.date:
    """The day; where only the month is known, its first day."""
    return date.first_day if isinstance(date, Month) else date


def _quarter(year: str, number: int) -> Period | None:
    last = _month(year, f"{number * _OF_A_QUARTER}", 1)
    return None if last is None else Period(Month(last.year, last.month - _OF_A_QUARTER + 1), last)


def parse_period(text: str) -> Period | UnknownPeriod | None:
    """`YYYY`, `YYYYQn`, `YYYY-MM`, `YYYY-MM/YYYY-MM` (or years on both sides) or `unknown`; None for anything else."""
    if text == "unknown":
        return UNKNOWN
    if quarter := _QUARTER.fullmatch(text):
        return _quarter(quarter[1], int(quarter[2]))
    found = _PERIOD.fullmatch(text)
    if found is None:
        return None
    year, month, last_year, last_month = found.groups()
    first = _month(year, month, 1)
    if last_year is None:
        last = _month(year, month, _DECEMBER)
    elif (month is None) != (last_month is None):
        return None
    else:
        last = _month(last_year, last_month, _DECEMBER)
    if first is None or last is None or last < first:
        return None
    return Period(first, last)
