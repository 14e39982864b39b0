"""What becomes a number, how much of it is shown, and what is left as text."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.quantity import Amount
from ecocheck.render.formats.excel.values import Number, of_amount, of_decimal, of_exact


@pytest.mark.parametrize(
    ("written", "made"),
    [
        ("98", Number(98.0, 0)),
        ("98.0", Number(98.0, 1)),
        ("98.000", Number(98.0, 3)),
        ("0.1", Number(0.1, 1)),
        ("-3.25", Number(-3.25, 2)),
        ("0", Number(0.0, 0)),
        ("1200", Number(1200.0, 0)),
        ("123456789012345", Number(123456789012345.0, 0)),
        ("1234567890123456", "1234567890123456"),
        ("0.123456789012345", Number(0.123456789012345, 15)),
        ("0.1234567890123456", "0.1234567890123456"),
        ("98.00000000000000001", "98.00000000000000001"),
        (f"0.{'0' * 29}1", Number(1e-30, 30)),
        (f"0.{'0' * 30}1", f"0.{'0' * 30}1"),
    ],
)
def test_a_figure_is_a_number_with_the_decimals_that_were_written(written: str, made: Number | str) -> None:
    assert of_decimal(Decimal(written)) == made
    assert of_amount(Amount.of(Decimal(written))) == made


@pytest.mark.parametrize(
    ("exact", "line", "places"),
    [
        (Fraction(100 * 350, 357), 98, 2),
        (Fraction(97996, 1000), 98, 3),
        (Fraction(979999, 10000), 98, 4),
        (Fraction(97995, 1000), 98, 3),
        (Fraction(97985, 1000), Fraction(9799, 100), 3),
        (Fraction(98), 98, 0),
        (Fraction(1, 3000), 0, 4),
    ],
)
def test_a_ratio_shows_as_few_decimals_as_leave_it_on_its_side(
    exact: Fraction, line: Fraction | int, places: int
) -> None:
    made = of_amount(Amount(exact), Amount(Fraction(line)))
    assert isinstance(made, Number)
    assert made.places == places


def test_a_ratio_too_close_to_its_line_stays_text() -> None:
    assert of_exact(Fraction(98) - Fraction(1, 3 * 10**12), Fraction(98)) == "97.9999999999997"
    assert of_exact(Fraction(98) - Fraction(1, 3 * 10**20), Fraction(98)) == "97.999999999999999999997"
    assert of_exact(Fraction(1, 10**12)) == Number(1e-12, 12)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=6))
def test_a_number_reads_back_as_the_same_decimal(number: Decimal) -> None:
    made = of_decimal(number)
    if isinstance(made, Number):
        assert Decimal(f"{made.value:.15g}") == number
        assert Decimal(f"{made.value:.{made.places}f}") == number
    else:
        assert Decimal(str(made)) == number


@given(st.fractions(min_value=-200, max_value=200, max_denominator=10**6), st.integers(-200, 200))
def test_what_is_held_and_what_is_shown_compare_as_the_exact_value_does(exact: Fraction, line: int) -> None:
    made = of_exact(exact, Fraction(line))
    if isinstance(made, Number):
        for shown in (Fraction(f"{made.value:.15g}"), Fraction(f"{made.value:.{made.places}f}")):
            assert (shown > line) == (exact > line)
            assert (shown < line) == (exact < line)
