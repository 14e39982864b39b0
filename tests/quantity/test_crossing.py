"""How far a number is from a line: whole steps, parts, rounding, and the points worth trying."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.quantity import rounded
from ecocheck.quantity.crossing import fewest_steps, part_at, probes, rounded_down, rounded_up, rounding_edges, share_at

STEPS = [
    # 11 of 12 firms: one more reaches 100 %.
    (Fraction(1), True, 1),
    # 98 % of 1250 is 1225; at 1213 twelve more reach it, and at 1225 one less breaks it.
    (Fraction(12), True, 12),
    (Fraction(0), False, 1),
    # More than 95 % of 200 is more than 190: 190 itself does not do.
    (Fraction(0), True, 0),
    (Fraction(1, 3), True, 1),
    (Fraction(1, 3), False, 1),
    (Fraction(7, 2), True, 4),
    (Fraction(7, 2), False, 4),
    (Fraction(4), False, 5),
]


@pytest.mark.parametrize(("distance", "touching", "steps"), STEPS)
def test_fewest_steps(distance: Fraction, touching: bool, steps: int) -> None:  # noqa: FBT001 a table
    assert fewest_steps(distance, touching=touching) == steps


@given(st.fractions(min_value=0, max_value=1000), st.booleans())
def test_fewest_steps_are_enough_and_one_less_is_not(distance: Fraction, touching: bool) -> None:  # noqa: FBT001 drawn
    def covers(steps: int) -> bool:
        return steps >= distance if touching else steps > distance

    steps = fewest_steps(distance, touching=touching)
    assert covers(steps)
    assert not covers(steps - 1)


def test_part_at_a_share() -> None:
    assert part_at(Fraction(98), Decimal(1250), percent=True) == 1225
    assert part_at(Fraction(6822, 100), Decimal("1860.0"), percent=True) == Fraction("1268.892")
    assert part_at(Fraction(15), Decimal(1000), percent=False) == 15000


@given(st.fractions(0, 100), st.decimals("0.01", 9999, places=2), st.booleans())
def test_share_and_part_lead_to_each_other(share: Fraction, denominator: Decimal, percent: bool) -> None:  # noqa: FBT001 drawn
    assert share_at(part_at(share, denominator, percent=percent), denominator, percent=percent) == share


ROUNDING = [
    (Fraction(98), 0, ("97.5", "98.5")),
    (Fraction(98), 1, ("97.95", "98.05")),
    (Fraction("66.66"), 1, ("66.55", "66.65")),
]


@pytest.mark.parametrize(("bound", "digits", "edges"), ROUNDING)
def test_rounding_edges(bound: Fraction, digits: int, edges: tuple[str, ...]) -> None:
    assert rounding_edges(bound, digits) == tuple(map(Fraction, edges))


@given(st.fractions(-50, 50, max_denominator=400), st.fractions(-50, 50, max_denominator=100), st.integers(0, 3))
def test_rounded_values_change_their_side_at_an_edge_only(value: Fraction, bound: Fraction, digits: int) -> None:
    """Below, between and above the edges, all values stand on one side of the bound."""
    low, high = rounding_edges(bound, digits)
    side = rounded(value, digits) - bound
    if value < low:
        assert side < 0
    elif value > high:
        assert side > 0
    elif low < value < high:
        centre = rounded((low + high) / 2, digits) - bound
        assert (side > 0, side < 0) == (centre > 0, centre < 0)


@given(st.fractions(), st.integers(0, 6))
def test_rounded_up_suffices_and_down_does_no_harm(exact: Fraction, digits: int) -> None:
    unit = Fraction(1, 10**digits)
    assert exact <= rounded_up(exact, digits) < exact + unit
    assert exact - unit < rounded_down(exact, digits) <= exact


def test_probes_go_outward_and_try_edges_and_middles() -> None:
    edges = [Fraction(98), Fraction(95), Fraction(98), Fraction(50)]
    assert probes(Fraction(96), edges, up=True) == (
        (Fraction(97), Fraction(96), False),
        (Fraction(98), Fraction(98), True),
        (Fraction(99), Fraction(98), False),
    )
    assert [point for point, _, _ in probes(Fraction(96), edges, up=False)] == [
        Fraction("95.5"), 95, Fraction("72.5"), 50, 49,
    ]  # fmt: skip # a table, read by rows
    # Standing on an edge: what lies beyond it is tried, and the edge is where one stands.
    assert probes(Fraction(98), [Fraction(98)], up=False) == ((Fraction(97), Fraction(98), False),)
