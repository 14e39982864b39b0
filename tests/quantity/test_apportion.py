"""Sharing out a number over a table: every cell, row and column gets its due, rounded down or up."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.quantity.apportion import apportion

if TYPE_CHECKING:
    from collections.abc import Callable


def sevenths() -> Callable[[], Fraction]:
    """A chance that is none: the same for every run."""
    numbers = count()
    return lambda: Fraction(next(numbers) * 3 % 7, 7)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[int]], int]:
    """A table of counts, and a number to share out."""
    columns = draw(st.integers(1, 6))
    counts = draw(st.lists(st.lists(st.integers(0, 9), min_size=columns, max_size=columns), min_size=1, max_size=6))
    return counts, draw(st.integers(0, sum(map(sum, counts))))


def near(got: int, due: Fraction) -> bool:
    """The due, rounded down or up."""
    return got in {math.floor(due), math.ceil(due)}


@given(tables(), st.integers(0, 10**6))
def test_cells_rows_and_columns_get_their_due(case: tuple[list[list[int]], int], start: int) -> None:
    counts, total = case
    everything = sum(map(sum, counts)) or 1
    numbers = count(start)
    made = apportion(counts, total, lambda: Fraction(next(numbers) * 7919 % 10007, 10007))
    assert sum(map(sum, made)) == total
    for got, held in zip(made, counts, strict=True):
        assert near(sum(got), Fraction(total * sum(held), everything))
        assert all(near(one, Fraction(total * of, everything)) for one, of in zip(got, held, strict=True))
        assert all(one <= of for one, of in zip(got, held, strict=True))
    for got_column, column in zip(zip(*made, strict=True), zip(*counts, strict=True), strict=True):
        assert near(sum(got_column), Fraction(total * sum(column), everything))


def test_whole_shares_are_given_as_they_are() -> None:
    assert apportion([[10, 20], [30, 40]], 10, sevenths()) == [[1, 2], [3, 4]]
    assert apportion([[3, 4]], 7, sevenths()) == [[3, 4]]
    assert apportion([[3, 4]], 0, sevenths()) == [[0, 0]]
    assert apportion([[0, 0]], 0, sevenths()) == [[0, 0]]


def test_small_cells_get_their_share_on_average() -> None:
    """One of four in a 2 × 2 table of ones: each chance of four gives each cell once."""
    given_out = [0, 0]
    for number in range(100):
        made = apportion([[1, 3]], 1, lambda number=number: Fraction(number, 100))  # type: ignore[misc] # a default is not inferred
        given_out = [given_out[0] + made[0][0], given_out[1] + made[0][1]]
    assert given_out == [25, 75]


def test_more_than_there_is_cannot_be_shared_out() -> None:
    with pytest.raises(ValueError, match="share"):
        apportion([[1]], 2, sevenths())
