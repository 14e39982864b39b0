"""Periods: a year, a month, a span of months, or `unknown`."""

from __future__ import annotations

import pytest

from ecocheck.quantity import UNKNOWN, Period, UnknownPeriod, parse_period

# text, first year and month, last year and month, the year it wholly is, how it is written again
READ = [
    ("2024", (2024, 1), (2024, 12), 2024, "2024"),
    ("2024-03", (2024, 3), (2024, 3), None, "2024-03"),
    ("2024Q1", (2024, 1), (2024, 3), None, "2024-01/2024-03"),
    ("2024Q4", (2024, 10), (2024, 12), None, "2024-10/2024-12"),
    ("2024-01/2024-09", (2024, 1), (2024, 9), None, "2024-01/2024-09"),
    ("2024-01/2024-12", (2024, 1), (2024, 12), 2024, "2024"),
    ("2021-01/2025-12", (2021, 1), (2025, 12), None, "2021-01/2025-12"),
    ("2023-12/2024-11", (2023, 12), (2024, 11), None, "2023-12/2024-11"),
]


@pytest.mark.parametrize(("text", "first", "last", "year", "again"), READ)
def test_periods_are_read(
    text: str, first: tuple[int, int], last: tuple[int, int], year: int | None, again: str
) -> None:
    """January to September is not the year; January to December is."""
    period = parse_period(text)
    assert isinstance(period, Period)
    assert (tuple(period.first), tuple(period.last)) == (first, last)
    assert [one for one in range(2020, 2027) if period.is_year(one)] == ([year] if year else [])
    assert str(period) == again


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-13",
        "2024Q0",
        "2024Q5",
        "2024q1",
        "1940Q1",
        "2024Q1/2024Q2",
        "2024-00",
        "2024-1",
        "2024-09/2024-01",
        "2024-01/09",
        "2024-01-01",
        "2024/2024-09",
        "2024-01/2024",
        "２０２４",
        "Unknown",
        "2024 ",
        "0000",
        "9999",
    ],
)
def test_anything_else_is_no_period(text: str) -> None:
    """A span that runs backwards, a month that does not exist, digits of another width."""
    assert parse_period(text) is None


def test_unknown_is_a_word_of_its_own() -> None:
    """`unknown` is what a source that does not say gets, never a guess."""
    assert parse_period("unknown") is UNKNOWN
    assert isinstance(UNKNOWN, UnknownPeriod)
    assert str(UNKNOWN) == "unknown"


def test_within_a_year() -> None:
    """A figure of months outside the file's year stands in the wrong file."""
    spans = {"2024-02/2024-09": True, "2024": True, "2023-12/2024-01": False, "2025": False}
    for text, inside in spans.items():
        period = parse_period(text)
        assert isinstance(period, Period)
        assert period.within(2024) is inside


def test_a_year_is_january_to_december() -> None:
    """The same however it is made."""
    assert Period.of_year(2024) == parse_period("2024") == parse_period("2024-01/2024-12")


def test_which_spans_are_quarters() -> None:
    """Three months that begin with January, April, July or October."""
    spans = {"2024Q1": 1, "2024-04/2024-06": 2, "2024-07/2024-09": 3, "2024Q4": 4}
    spans |= dict.fromkeys(("2024-02/2024-04", "2024-01/2024-06", "2024-03", "2024", "2024-10/2025-12"), 0)
    for text, number in spans.items():
        period = parse_period(text)
        assert isinstance(period, Period)
        assert (period.quarter or 0) == number
