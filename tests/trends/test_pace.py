"""The arithmetic alone, by hand and by properties."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.quantity.pace import Course, Pace, course_of, pace_of, reached

if TYPE_CHECKING:
    from collections.abc import Callable

FIGURES = st.lists(st.fractions(-100, 100, max_denominator=50), min_size=3, max_size=6)


def exact(*figures: str) -> list[Fraction]:
    """Figures as they are written."""
    return [Fraction(one) for one in figures]


@pytest.mark.parametrize(
    ("figures", "pace"),
    [
        # 2 + 3 = 5 in two years, so 5/2 a year; the single years 2 and 3
        (("1", "3", "6"), ("5/2", "2", "3")),
        # -0.1 - 0.59 = -0.69, so -0.345; ten thirds are never rounded
        (("95.69", "95.59", "95"), ("-69/200", "-59/100", "-1/10")),
        (("0", "10/3", "10/3"), ("5/3", "0", "10/3")),
        (("4", "4", "4", "4"), ("0", "0", "0")),
        # up 1, down 3, up 1, up 2: together 1 in four years
        (("5", "6", "3", "4", "6"), ("1/4", "-3", "2")),
    ],
)
def test_the_pace(figures: tuple[str, ...], pace: tuple[str, str, str]) -> None:
    assert pace_of(exact(*figures)) == Pace(*exact(*pace))


@pytest.mark.parametrize(
    ("figures", "course"),
    [
        (("1", "2", "2"), Course.UP),
        (("2", "2", "1"), Course.DOWN),
        (("2", "2", "2"), Course.LEVEL),
        (("1", "2", "1"), Course.MIXED),
    ],
)
def test_the_course(figures: tuple[str, ...], course: Course) -> None:
    assert course_of(exact(*figures)) is course


def at_least(bound: str) -> Callable[[Fraction], bool]:
    return lambda figure: figure >= Fraction(bound)


@pytest.mark.parametrize(
    ("value", "pace", "bound", "found"),
    [
        # 97 + 1/2 a year: 98 after two years; + 1/4: after four; + 1: after one
        ("97", ("1/2", "1/4", "1"), "98", (2027, 2026, 2029)),
        # 97 + 2/3: 97 2/3, then 98 1/3; + 1/3: 98 after three
        ("97", ("2/3", "1/3", "1"), "98", (2027, 2026, 2028)),
        # ten years are looked at: 97 + 1/10 comes to just 98 in the tenth
        ("97", ("1/10", "1/10", "1/10"), "98", (2035, 2035, 2035)),
        # and 97 + 9/100 to 97.9
        ("97", ("9/100", "9/100", "9/100"), "98", (None, None, None)),
        # a year without change leads nowhere, so there is no latest year
        ("97", ("1/2", "0", "1"), "98", (2027, 2026, None)),
        # down at the mean, up in the best year
        ("97", ("-1/2", "-1", "1/2"), "98", (None, 2027, None)),
        ("97", ("-1", "-2", "0"), "98", (None, None, None)),
    ],
)
def test_the_year_in_which_something_holds(
    value: str, pace: tuple[str, str, str], bound: str, found: tuple[int | None, ...]
) -> None:
    assert reached(2025, Fraction(value), Pace(*exact(*pace)), at_least(bound), 2035) == found


@given(FIGURES)
def test_the_mean_lies_in_the_range_and_leads_from_the_first_to_the_last(figures: list[Fraction]) -> None:
    mean, least, most = pace_of(figures)
    assert least <= mean <= most
    assert figures[0] + mean * (len(figures) - 1) == figures[-1]


@given(FIGURES, st.fractions(-5, 5, max_denominator=10), st.fractions(-100, 100, max_denominator=10))
def test_a_turned_series_has_the_turned_pace(figures: list[Fraction], factor: Fraction, more: Fraction) -> None:
    """Another scale changes the pace with it, another zero does not."""
    mean, least, most = pace_of(figures)
    other = pace_of([factor * one + more for one in figures])
    assert other.mean == factor * mean
    assert {other.least, other.most} == {factor * least, factor * most}


@given(FIGURES, st.fractions(-100, 100, max_denominator=10))
def test_the_year_is_the_first_one(figures: list[Fraction], bound: Fraction) -> None:
    """In the year before the line is not reached, in that year it is, whichever pace leads there."""
    pace = pace_of(figures)
    found = reached(2025, figures[-1], pace, lambda figure: figure >= bound, 2035)
    years = [found.mean, found.soonest, found.latest]
    assert found.soonest is None or all(one is None or found.soonest <= one for one in years)
    assert found.latest is None or all(one is not None and one <= found.latest for one in years)
    if found.mean is not None:
        assert figures[-1] + (found.mean - 2025) * pace.mean >= bound
        assert all(figures[-1] + n * pace.mean < bound for n in range(1, found.mean - 2025))
