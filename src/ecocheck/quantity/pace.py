"""The pace of a series of yearly figures, and where it leads if it goes on in a straight line. All of it is exact."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction


class Course(StrEnum):
    """Which way a series goes."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"
    MIXED = "mixed"
    """Up in one year and down in another."""


class Pace(NamedTuple):
    """The change per year of a series.

    The range is that of the single years. With three to six figures it says all
    that they say; an interval of probability would pretend to know how they are spread.
    """

    mean: Fraction
    """From the first figure to the last, divided by the years between them."""
    least: Fraction
    most: Fraction


class Reached(NamedTuple):
    """The first year in which something holds; None where it does not hold up to the last year that is looked at."""

    mean: int | None
    """At the mean pace."""
    soonest: int | None
    """At whichever pace of the range leads there first."""
    latest: int | None
    """At whichever leads there last; None also where one of them leads nowhere."""


def steps_of(values: Sequence[Fraction]) -> tuple[Fraction, ...]:
    """The change from each figure to the next."""
    return tuple(after - before for before, after in pairwise(values))


def pace_of(values: Sequence[Fraction]) -> Pace:
    """The pace of the figures of consecutive years, of which there are two at least."""
    steps = steps_of(values)
    return Pace(sum(steps) / len(steps), min(steps), max(steps))  # type: ignore[arg-type]  # a sum of fractions


def course_of(values: Sequence[Fraction]) -> Course:
    """Which way the figures of consecutive years go; a year without change changes no course."""
    steps = steps_of(values)
    up, down = any(one > 0 for one in steps), any(one < 0 for one in steps)
    if up and down:
        return Course.MIXED
    return Course.UP if up else Course.DOWN if down else Course.LEVEL


def reached(year: int, value: Fraction, pace: Pace, holds: Callable[[Fraction], bool], last: int) -> Reached:
    """When `holds` becomes true after `year`, whose figure is `value`, up to the year `last`."""
    mean, least, most = (_first(year, value, step, holds, last) for step in pace)
    known = [one for one in (mean, least, most) if one is not None]
    whole = len(known) == len(pace)
    return Reached(mean, min(known, default=None), max(known) if whole else None)


def _first(year: int, value: Fraction, step: Fraction, holds: Callable[[Fraction], bool], last: int) -> int | None:
    return next((later for later in range(year + 1, last + 1) if holds(value + (later - year) * step)), None)
