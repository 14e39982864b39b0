"""Exact amounts: plain decimals, rounding by GB/T 8170, agreement of a value with its parts. Expected by hand."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.quantity import Amount, agrees, last_place, plain, rounded, total

PLAIN = [
    (Fraction(0), "0"),
    (Fraction(98), "98"),
    (Fraction(100), "100"),
    (Fraction(-7, 2), "-3.5"),
    (Fraction(1, 8), "0.125"),
    (Fraction(-1, 8), "-0.125"),
    # 350 of 357 days: 98.03921568627…, the contract's own example.
    (Fraction(35000, 357), "98.0392156863"),
    (Fraction(1, 3), "0.3333333333"),
    (Fraction(2, 3), "0.6666666667"),
    (Fraction(-2, 3), "-0.6666666667"),
    # Below half of the tenth place there are as many decimals as it takes not to show nothing.
    (Fraction(1, 3 * 10**12), "0.0000000000003"),
    (Fraction(-1, 3 * 10**12), "-0.0000000000003"),
    # A ratio that ends is shown to its end, however far that is: 1/8192 has 13 places, 1/2**20 has 20.
    (Fraction(1, 8192), "0.0001220703125"),
    (Fraction(1, 2**20), "0.00000095367431640625"),
    (Fraction(10**30), "1" + "0" * 30),
    (Fraction(1, 10**12), "0.000000000001"),
]


@pytest.mark.parametrize(("exact", "shown"), PLAIN)
def test_plain_has_no_exponent_and_ten_decimals_at_most_where_it_never_ends(exact: Fraction, shown: str) -> None:
    """The contract of results: plain decimal strings without exponent."""
    assert plain(exact) == shown


@pytest.mark.parametrize("written", ["98", "98.0", "98.50", "0.00", "-0.5", "68.22", "1000000", "0.0000001"])
def test_a_number_from_a_file_is_shown_as_written(written: str) -> None:
    """98.50 promises two places, so it stays 98.50."""
    assert Amount.of(Decimal(written)).shown == written


def test_a_small_decimal_is_written_without_exponent() -> None:
    """str(Decimal('0.0000001')) would be 1E-7."""
    assert Amount.of(Decimal("0.0000001")).shown == "0.0000001"
    assert Amount.of(Decimal("1E+3")).shown == "1000"


def test_a_whole_number_is_an_amount_too() -> None:
    """The zero of `none` is one."""
    assert Amount.of(0).shown == "0"


def test_ratios_are_exact_and_percent_multiplies_by_a_hundred() -> None:
    """350/357 is kept as a fraction; 15000/1000 square metres a head is a plain quotient."""
    days = Amount.ratio(Decimal(350), Decimal(357), percent=True)
    assert (days.exact, days.shown) == (Fraction(35000, 357), "98.0392156863")
    green = Amount.ratio(Decimal("15000.5"), Decimal(1000), percent=False)
    assert (green.exact, green.shown) == (Fraction(150005, 10000), "15.0005")


def test_a_ratio_of_nothing_is_refused() -> None:
    """Whoever divides looks at the denominator first."""
    with pytest.raises(ZeroDivisionError):
        Amount.ratio(Decimal(0), Decimal(0), percent=True)


# GB/T 8170—2008: 四舍六入五成双; 5 with nothing but zeros behind it goes to the even neighbour.
ROUNDED = [
    ("12.1498", 1, "12.1"),
    ("12.1498", 0, "12"),
    ("10.502", 0, "11"),
    ("1.050", 1, "1.0"),
    ("0.35", 1, "0.4"),
    ("0.25", 1, "0.2"),
    ("0.2500000001", 1, "0.3"),
    ("2.5", 0, "2"),
    ("3.5", 0, "4"),
    ("0.5", 0, "0"),
    ("1.5", 0, "2"),
    ("-2.5", 0, "-2"),
    ("-3.5", 0, "-4"),
    ("-0.25", 1, "-0.2"),
    ("97.5", 0, "98"),
    ("96.5", 0, "96"),
    ("97.49999", 0, "97"),
    ("68.215", 2, "68.22"),
    ("68.225", 2, "68.22"),
    ("68.2250001", 2, "68.23"),
    ("15.4546", 0, "15"),
    ("2.675", 2, "2.68"),
    ("94.95", 1, "95.0"),
]


@pytest.mark.parametrize(("number", "digits", "expected"), ROUNDED)
def test_rounding_goes_to_the_even_neighbour(number: str, digits: int, expected: str) -> None:
    """15.4546 is rounded once, to 15: never by steps through 15.455, 15.46, 15.5, 16."""
    assert rounded(Fraction(number), digits) == Fraction(expected)


def test_a_ratio_is_rounded_from_its_exact_value() -> None:
    """2/3 of a hundred to one place is 66.7; 1/8 of a hundred is the tie 12.5, which goes to 12."""
    assert rounded(Fraction(200, 3), 1) == Fraction(667, 10)
    assert rounded(Fraction(100, 8), 0) == 12


LAST_PLACES = [("98", "1"), ("98.2", "0.1"), ("98.20", "0.01"), ("0.000", "0.001"), ("-5", "1"), ("100", "1")]


@pytest.mark.parametrize(("written", "unit"), LAST_PLACES)
def test_last_written_place(written: str, unit: str) -> None:
    """A zero that was written counts."""
    assert last_place(Decimal(written)) == Fraction(unit)


def test_a_number_that_is_none_has_no_last_place() -> None:
    """Not a number and infinity cannot come from a file; whoever passes them in learns so."""
    with pytest.raises(TypeError):
        last_place(Decimal("NaN"))


# 350/357 of a hundred is 98.0392…; half a unit of the last place is allowed, and belongs to it.
AGREES = [
    ("98", Fraction(35000, 357), True),
    ("98.0", Fraction(35000, 357), True),
    ("98.04", Fraction(35000, 357), True),
    ("98.039", Fraction(35000, 357), True),
    ("98.03", Fraction(35000, 357), False),
    ("98.1", Fraction(35000, 357), False),
    ("98.00", Fraction(35000, 357), False),
    ("99", Fraction(35000, 357), False),
    ("12", Fraction(25, 2), True),
    ("13", Fraction(25, 2), True),
    ("12.4", Fraction(25, 2), False),
    ("12.5", Fraction(25, 2), True),
    ("12.50", Fraction(25, 2), True),
    ("12.45", Fraction(25, 2), False),
    ("-12", Fraction(-25, 2), True),
    ("0", Fraction(1, 2), True),
    ("0", Fraction(1000001, 2000000), False),
]


@pytest.mark.parametrize(("stated", "exact", "same"), AGREES)
def test_a_value_agrees_within_half_a_unit_of_its_last_place(stated: str, exact: Fraction, same: bool) -> None:  # noqa: FBT001 a table
    """The half unit itself still agrees, whichever way somebody rounded."""
    assert agrees(Decimal(stated), exact) is same


decimals = st.decimals(min_value=-1000, max_value=1000, allow_nan=False, allow_infinity=False, places=4)


@given(decimals)
def test_plain_reads_back_as_the_same_number(number: Decimal) -> None:
    """What ends is shown whole."""
    assert Fraction(plain(Fraction(number))) == Fraction(number)


@given(decimals, st.integers(0, 6))
def test_rounding_moves_by_half_a_unit_at_most(number: Decimal, digits: int) -> None:
    """And twice is as good as once."""
    once = rounded(Fraction(number), digits)
    assert abs(once - Fraction(number)) <= Fraction(1, 2 * 10**digits)
    assert rounded(once, digits) == once


@given(decimals)
def test_the_precision_of_the_decimal_context_plays_no_part(number: Decimal) -> None:
    """Arithmetic is on fractions, so a context with three digits changes nothing."""
    wide = Amount.ratio(number, Decimal("357.0001"), percent=True)
    with localcontext() as narrow:
        narrow.prec = 3
        assert Amount.ratio(number, Decimal("357.0001"), percent=True) == wide
        assert agrees(number, Fraction(number))


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30, places=20)))
def test_a_sum_is_exact_whatever_the_context(numbers: list[Decimal]) -> None:
    """Thirty digits before the point and twenty behind it, added in a context of three."""
    with localcontext(prec=3):
        assert total(numbers) == sum(map(Fraction, numbers), Fraction(0))


FRACTIONS = st.fractions(max_denominator=10**9)


@given(FRACTIONS, FRACTIONS)
def test_what_is_shown_stays_on_its_side_of_nothing_and_of_a_line(far: Fraction, line: Fraction) -> None:
    """Also where it is closer to the line than the tenth decimal."""
    for exact in (far, line, line + far / 10**12):
        for text, edges in ((plain(exact), [Fraction(0)]), (plain(exact, line), [Fraction(0), line])):
            near = Fraction(text)
            others = [one for one in edges if one != exact]
            assert all((near > one) - (near < one) == (exact > one) - (exact < one) for one in others)


def test_two_that_differ_by_a_hair_are_shown_apart() -> None:
    """97.9999999999999666… against 98: ten decimals would show 98."""
    value = Amount.ratio(Decimal(2939999999999999), Decimal(3000000000000000), percent=True)
    assert value.beside(Amount.of(98)) == "97.99999999999997"
    assert value.beside(Amount.of(97)) == "98"
    assert Amount.of(Decimal("98.0")).beside(Amount.of(98)) == "98.0"


@pytest.mark.parametrize(
    ("exact", "line", "shown"),
    [
        (Fraction(97996, 1000), 98, "97.996"),
        (Fraction(979999, 10000), 98, "97.9999"),
        (Fraction(9800, 100), 98, "98"),
        (Fraction(980001, 10000), 98, "98.0001"),
        (Fraction(100 * 350, 357), 98, "98.04"),
        (Fraction(100 * 11, 12), 100, "91.67"),
        (Fraction(1, 3000), 0, "0.0003"),
    ],
)
def test_a_ratio_in_a_sentence_is_short_and_stays_on_its_side(exact: Fraction, line: int, shown: str) -> None:
    assert Amount(exact).short(Amount(Fraction(line))) == shown


def test_a_value_as_written_is_left_as_written() -> None:
    assert Amount(Fraction(98), "98.000").short(Amount(Fraction(98))) == "98.000"


@given(st.fractions(min_value=-200, max_value=200, max_denominator=10**6), st.integers(-200, 200))
def test_what_is_shown_compares_as_the_exact_value_does(exact: Fraction, line: int) -> None:
    shown = Fraction(Amount(exact).short(Amount(Fraction(line))))
    assert (shown > line) == (exact > line)
    assert (shown < line) == (exact < line)


@given(st.fractions(-200, 200, max_denominator=10**4), st.fractions(-1, 1, max_denominator=10**4))
def test_two_ratios_shown_short_beside_each_other_compare_as_they_do(one: Fraction, away: Fraction) -> None:
    """97.6649 and 97.6551 are both 97.66 with two decimals: the larger must look larger, and like ones alike."""
    other = one + away
    shown = Amount(one).short(Amount(other)), Amount(other).short(Amount(one))
    near, far = Fraction(shown[0]), Fraction(shown[1])
    assert ((near > far) - (near < far)) == ((one > other) - (one < other))
    assert near == far or (near < other) == (one < other)


def test_two_ratios_that_are_the_same_with_two_decimals_get_a_third() -> None:
    """By hand: 97.6649 is nearer to 97.665, 97.6551 to 97.655."""
    above, below = Amount(Fraction(976649, 10000)), Amount(Fraction(976551, 10000))
    assert (above.short(below), below.short(above)) == ("97.665", "97.655")


def test_a_written_value_that_lies_on_another_side_than_its_parts_is_not_shown() -> None:
    """979996/10000 was written 98 and misses 98."""
    assert Amount(Fraction(979996, 10000), "98").short(Amount.of(98)) == "97.9996"
    assert Amount(Fraction(979996, 10000), "98").short(Amount.of(97)) == "98"
