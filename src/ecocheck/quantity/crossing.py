"""Arithmetic for the distance from a number to the point where a comparison changes: shares, steps, rounding."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def fewest_steps(distance: Fraction, *, touching: bool) -> int:
    """The fewest whole units that reach the end of a distance (`touching`), or pass it.

    Half a village does not help, so the count is rounded up. Where the end
    itself does not suffice, the units must pass it.
    """
    return math.ceil(distance) if touching else math.floor(distance) + 1


def part_at(share: Fraction, denominator: Decimal, *, percent: bool) -> Fraction:
    """The numerator that gives exactly this share of the denominator (`percent`: the share is in percent)."""
    return share * Fraction(denominator) / (100 if percent else 1)


def share_at(numerator: Fraction, denominator: Decimal, *, percent: bool) -> Fraction:
    """The share that a numerator is of the denominator; the inverse of `part_at`."""
    return (100 if percent else 1) * numerator / Fraction(denominator)


def rounding_edges(bound: Fraction, digits: int) -> tuple[Fraction, Fraction]:
    """The two half steps near the bound where a value rounded to `digits` decimals can change its side of the bound."""
    step = Fraction(1, 10**digits)
    below = math.floor(bound / step)
    return (below - Fraction(1, 2)) * step, (below + Fraction(1, 2)) * step


def rounded_up(exact: Fraction, digits: int) -> Fraction:
    """Rounded up to `digits` decimals, so that supplying the amount shown suffices."""
    return Fraction(math.ceil(exact * 10**digits), 10**digits)


def rounded_down(exact: Fraction, digits: int) -> Fraction:
    """Rounded down to `digits` decimals, so that losing the amount shown does no harm."""
    return Fraction(math.floor(exact * 10**digits), 10**digits)


def decimal_at(edge: Fraction, step: Fraction, *, up: bool, touching: bool) -> Decimal:
    """The first number upward or downward in steps of a power of ten that reaches the edge (`touching`), or passes it.

    It is written with the decimals of the step: 98.00 for the edge 98 in steps of 0.01.
    """
    exact = edge / step
    count = math.ceil(exact) if up else math.floor(exact)
    if count == exact and not touching:
        count += 1 if up else -1
    zeros = len(str(max(step.numerator, step.denominator))) - 1
    return Decimal(f"{count}E{zeros if step > 1 else -zeros}")


def probes(start: Fraction, edges: Iterable[Fraction], *, up: bool) -> tuple[tuple[Fraction, Fraction, bool], ...]:
    """Points to try from `start` upward or downward, nearest first: each edge, one point between each two, one beyond.

    Between two edges a comparison has the same result everywhere, so other
    points are not needed. Each point comes with the edge that it stands for,
    and whether it is that edge itself.
    """
    way = sorted((edge for edge in set(edges) if (edge > start if up else edge < start)), reverse=not up)
    stops = [start, *way]
    found: list[tuple[Fraction, Fraction, bool]] = []
    for one, other in pairwise(stops):
        found += [((one + other) / 2, one, False), (other, other, True)]
    return (*found, (stops[-1] + (1 if up else -1), stops[-1], False))
