"""How far apart two figures of one quantity may be before one of them is a slip of unit, point or percent."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Final, Literal

from ecocheck.quantity import same_unit, units_in
from ecocheck.verdict.reading import PERCENT, WHOLE, is_percent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from ecocheck.model.measurement import Measurement
    from ecocheck.quantity import Amount
    from ecocheck.verdict.inputs.given import Prior
    from ecocheck.verdict.subject import Subject

Kind = Literal["land", "water", "rate", "index", "other"]
"""An area, of water by its name; an amount per something (平方米/人); a number without a unit; anything else."""

ADMITTED: Final = 8
"""How many times anything of its own a figure never is, to the better or to the worse.

A slip of ten with a figure a fifth below the other is caught too; a year in which a figure doubles is far from it.
"""
FEW: Final = 10
"""A number without a unit below this may be a count, or an index on a scale of its own."""
LEAST_SHARE: Final = 10
"""A share of fewer percent may really rise from a hundredth, or fall to one."""
NEAR: Final = 2
"""How many times the one share a hundred times the other may be, so that the other is a fraction."""
YEARLY: Final = frozenset({"land", "water", "rate", "index"})
"""What is compared with the figure of the year before; a count may change by any factor."""
_WATER: Final = ("水域", "水面")


def kind_of(unit: str | None, name: str) -> Kind:
    """What kind of quantity a figure is, by its unit and the name of the criterion."""
    if unit is None:
        return "index"
    if "/" in unit:
        return "rate"
    if units_in(unit, "平方公里") is None:
        return "other"
    return "water" if any(word in name for word in _WATER) else "land"


def counted(one: Fraction, other: Fraction) -> bool:
    """Whether two numbers may be small counts, which change by any factor."""
    return one.denominator == other.denominator == 1 and min(one, other) < FEW


def in_step(one: Fraction, other: Fraction, *, may_count: bool) -> bool:
    """Whether two figures of one quantity may both be right; a few of what is counted may become many."""
    low, high = sorted((one, other))
    return low <= 0 or (may_count and counted(one, other)) or high < ADMITTED * low


def beside_tens(share: Fraction, others: Iterable[Fraction]) -> bool:
    """Whether a share of at most one percent stands beside tens of percent, so that it was written as a fraction."""
    return 0 < share <= 1 and any(one >= LEAST_SHARE for one in others)


def _near(share: Fraction, other: Fraction) -> bool:
    return other <= NEAR * WHOLE * share and WHOLE * share <= NEAR * other


def slips(
    known: Mapping[int, Prior | None], one: Measurement | None, own: Amount | None, subject: Subject, year: int
) -> frozenset[int]:
    """The earlier years whose figures `validate` would not believe beside the others that the rule reads.

    Shares end at 100 and small ones change by any factor, so of these only a fraction is out of scale.
    """
    unit = subject.unit if one is None else one.unit
    figures = {at: found for at, found in known.items() if found is not None and found.usable and found.amount}
    exact = {at: found.amount.exact for at, found in figures.items() if found.amount and same_unit(found.unit, unit)}
    now = None if own is None else own.exact
    share = unit is not None and same_unit(unit, PERCENT) if one is None else is_percent(one, subject.unit)
    if share:
        bare = {at: number for at, number in exact.items() if not figures[at].parts}
        return _fractions(bare, [*exact.values(), *(() if now is None else (now,))], alone=len(known) == 1)
    if len(known) == 1 and not subject.averages:
        return frozenset()
    if subject.averages:
        return _far_from_the_middle(exact, now)
    return _jumping(exact, year, may_count=unit is None) if kind_of(unit, subject.name) in YEARLY else frozenset()


def _fractions(bare: Mapping[int, Fraction], every: list[Fraction], *, alone: bool) -> frozenset[int]:
    """The years of shares that are fractions; of one year alone only where a hundred times it is near this year's."""
    found = (at for at, number in bare.items() if beside_tens(number, every))
    return frozenset(
        at for at in found if not alone or any(_near(bare[at], one) for one in every if one >= LEAST_SHARE)
    )


def _far_from_the_middle(exact: Mapping[int, Fraction], now: Fraction | None) -> frozenset[int]:
    """The years whose figures are out of step with the middle one; one slip moves a mean to any side."""
    several = [*exact.values(), *(() if now is None else (now,))]
    if not several:
        return frozenset()
    middle, low, high = median(several), min(several), max(several)
    far = frozenset(at for at, number in exact.items() if not in_step(number, middle, may_count=True))
    if far or in_step(low, high, may_count=True) or (now is not None and not in_step(now, middle, may_count=True)):
        return far  # this year's own figure is held against last year's by another check
    return frozenset(at for at, number in exact.items() if number in {low, high})


def _jumping(exact: Mapping[int, Fraction], year: int, *, may_count: bool) -> frozenset[int]:
    """The years between which a quantity jumps as none does; this year's own jump is another check's."""
    pairs = [(at, at - 1) for at in exact if at < year and at - 1 in exact]
    return frozenset(
        at for pair in pairs if not in_step(exact[pair[0]], exact[pair[1]], may_count=may_count) for at in pair
    )
