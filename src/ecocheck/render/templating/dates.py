"""The coordinates of the chart of dates: where a day stands on an axis of whole months, and what stands beside it.

Pure arithmetic over days; templates draw it. A row of the chart has lanes:
marks whose words would touch stand below each other.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.render.text.width import width as columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

WIDTH: Final = 720
"""The width of the axis; its height is that of its lanes."""
LANE: Final = 20
_SIGN, _LETTER, _APART = 16, 6.5, 6
"""The width of a mark, of half a Chinese character, and what is left between two marks."""
_MOST_TICKS: Final = 24
_STEPS: Final = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000)
"""Months between two ticks, as few as leave each its room."""
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Axis:
    """From the first day of a month to that of a later month, or to the last of all days."""

    first: datetime.date
    end: datetime.date

    @property
    def months(self) -> int:
        """How many months it holds."""
        return _number(self.end) - _number(self.first) + (self.end.day > 1)


def _number(day: datetime.date) -> int:
    return day.year * _MONTHS + day.month - 1


def _first_of(number: int) -> datetime.date:
    year, month = divmod(number, _MONTHS)
    return datetime.date.max if year > datetime.MAXYEAR else datetime.date(year, month + 1, 1)


def axis_of(days: Iterable[datetime.date], as_of: datetime.date) -> Axis:
    """The months of these days and of the day of the question."""
    found = [as_of, *days]
    return Axis(_first_of(_number(min(found))), _first_of(_number(max(found)) + 1))


def percent(day: datetime.date, axis: Axis) -> Fraction:
    """Where the day stands on the axis: 0 where it begins, 100 where it ends."""
    return Fraction((day - axis.first).days * 100, (axis.end - axis.first).days)


def ticks(axis: Axis) -> tuple[datetime.date, ...]:
    """First days of months: of each, or of every third, and so on; the axis' first only where it has room."""
    step = next((one for one in _STEPS if axis.months <= _MOST_TICKS * one), _STEPS[-1])
    begin, end = _number(axis.first), _number(axis.first) + axis.months
    found = [one for one in range(begin, end) if one == begin or one % step == 0]
    crowded = len(found) > 1 and (found[1] - begin) * 2 < step
    return tuple(_first_of(one) for one in found[crowded:])


@dataclass(frozen=True, slots=True)
class Box:
    """A mark's place: its lane, and on which side of it its words stand."""

    lane: int
    before: bool


def boxes(marks: Sequence[tuple[float, str]], width: float = WIDTH) -> tuple[Box, ...]:
    """A place for each mark (its middle, its words), in this order; no two of a lane touch."""
    ends: list[list[tuple[float, float]]] = []
    found = []
    for x, said in marks:
        broad = columns(said) * _LETTER
        before = x + _SIGN / 2 + broad > width and x - _SIGN / 2 - broad >= 0
        left = x - _SIGN / 2 - (broad if before else 0)
        right = x + _SIGN / 2 + (0 if before else broad)
        lane = next((n for n, taken in enumerate(ends) if _is_free(taken, left, right)), len(ends))
        if lane == len(ends):
            ends.append([])
        ends[lane].append((left, right))
        found.append(Box(lane, before))
    return tuple(found)


def _is_free(taken: Iterable[tuple[float, float]], left: float, right: float) -> bool:
    return all(right + _APART <= one or other + _APART <= left for one, other in taken)
