"""Whole months between two days, and amounts spread over them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.quantity import per_month, whole_months

if TYPE_CHECKING:
    from fractions import Fraction

DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2040, 12, 31))


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2025-01-01", "2025-01-31", 1),
        ("2025-01-01", "2025-01-30", 0),
        ("2025-06-01", "2025-12-31", 7),
        ("2025-06-30", "2025-12-31", 6),
        ("2025-06-30", "2025-07-29", 1),
        ("2025-06-30", "2025-07-28", 0),
        ("2025-01-31", "2025-02-28", 1),
        ("2024-01-31", "2024-02-28", 0),  # a leap year: the 29th is still to come
        ("2024-01-31", "2024-02-29", 1),
        ("2025-12-15", "2026-01-14", 1),
        ("2025-06-30", "2025-06-30", 0),
        ("2025-06-30", "2024-06-30", 0),
    ],
)
def test_whole_months(first: str, last: str, months: int) -> None:
    assert whole_months(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)) == months


@given(DAYS, DAYS, st.integers(1, 400))
def test_more_time_is_never_fewer_months(first: datetime.date, last: datetime.date, days: int) -> None:
    later = last + datetime.timedelta(days=days)
    assert 0 <= whole_months(first, last) <= whole_months(first, later)


@given(DAYS, st.integers(0, 60))
def test_full_years_have_twelve(first: datetime.date, years: int) -> None:
    begin = first.replace(day=1)
    end = begin.replace(year=begin.year + years) - datetime.timedelta(days=1)
    assert whole_months(begin, end) == 12 * years


@given(st.fractions(min_value=0), st.integers(0, 100))
def test_all_of_it_is_done_in_time(amount: Fraction, months: int) -> None:
    assert per_month(amount, months) * max(1, months) == amount
