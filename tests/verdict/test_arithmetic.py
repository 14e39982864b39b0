"""The arithmetic shown with a verdict has few decimals and is true as written."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.model.rule_kinds.comparisons import Rise
from ecocheck.quantity import Amount
from ecocheck.quantity.comparing import MORE_THAN, OPERATORS
from ecocheck.verdict.evaluating.comparison import compare
from ecocheck.verdict.evaluating.year_before import risen
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from ecocheck.quantity.comparing import Operator

RATIOS = st.builds(Fraction, st.integers(1, 20_000), st.integers(100, 400))
ADDED = re.compile(r" \+ ([\d.]+)$")
RAISED = re.compile(r" × \(1 \+ (\S+)%\)$")
READ = {one.sign: one for one in OPERATORS.values()}


def is_true(arithmetic: str) -> bool:
    """Whether the arithmetic is true as a reader calculates it: numbers, a sign, and the rise of last year's figure."""
    left, sign, right = arithmetic.split(" ", 2)
    added, raised = ADDED.search(right), RAISED.search(right)
    bound = Fraction(right.split(" ")[0])
    bound = bound + Fraction(added[1]) if added else bound
    bound = bound * (100 + Fraction(raised[1])) / 100 if raised else bound
    if sign == "≠":
        return Fraction(left) != bound
    return READ[sign].holds(Fraction(left), bound)


@pytest.mark.parametrize("operator", OPERATORS.values(), ids=lambda one: one.name)
@given(now=RATIOS, before=RATIOS)
def test_a_comparison_is_true_as_it_is_shown(operator: Operator, now: Fraction, before: Fraction) -> None:
    outcome = compare(operator, Amount(now), Amount(before))
    assert (outcome.verdict is Verdict.MET) is operator.holds(now, before)
    assert is_true(outcome.arithmetic), outcome.arithmetic


RISES = [Rise(points=Decimal(2), percent=None), Rise(points=None, percent=Decimal(5))]


@pytest.mark.parametrize("rise", RISES, ids=["points", "percent"])
@given(before=RATIOS, away=st.integers(-9, 9))
def test_a_rise_is_true_as_it_is_shown(rise: Rise, before: Fraction, away: int) -> None:
    """A ratio whose decimals do not end cannot be shown exactly on the line; a thousandth from the line it can."""
    bound = before + 2 if rise.points else before * 105 / 100
    now = Amount(bound + Fraction(away, 7000))
    arithmetic = risen(rise, now, Amount(before)).arithmetic
    assert away == 0 or is_true(arithmetic), arithmetic


def test_numbers_of_people_stay_short() -> None:
    """129/220 is 58.6363636…%, 49/86 is 56.9767…%: both are shown with as few decimals as needed."""
    now, before = Amount(Fraction(12900, 220)), Amount(Fraction(4900, 86))
    assert compare(MORE_THAN, now, before).arithmetic == "58.64 > 56.98"
    assert risen(RISES[0], now, before).arithmetic == "58.64 < 56.98 + 2"
