"""The small pictures of a figure's years: points, the lines between them, and the line that is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from ecocheck.model.rule import compares_with, leaves
from ecocheck.model.rule_kinds.base import Against, NumberRule
from ecocheck.model.rule_kinds.comparisons import Change, ChangePercent, RisesBy
from ecocheck.render.templating.charts import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ecocheck.app.verdicts.row import Point, Row
    from ecocheck.quantity import Amount

_YEARS_X, _LOW, _HIGH, _WIDTH = (6, 33, 60), 16, 4, 66
_FIXED, _BASELINE = "b", "base"
_MARKS = {
    Against.BASELINE: (_BASELINE, 0),
    Against.YEAR_BEFORE: ("prior", _YEARS_X[1]),
    Against.TARGET: ("handed", 54),
    Against.WIDER: ("handed", 54),
}
"""How the line of a year is marked that stands in another record: the class of the mark, and where it begins."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The lowest and the highest number of one or several pictures."""

    low: Fraction
    high: Fraction
    by_line: bool = False
    """Whether numbers are drawn as parts of their own line: areas of large and small regions cannot be compared."""

    def height(self, value: Fraction, line: Fraction | None) -> str:
        """The height of a number, level in the middle where all numbers are the same."""
        if self.low == self.high:
            return shown(Fraction(_LOW + _HIGH, 2))
        part = value / line if self.by_line and line else value
        return shown(_LOW - (part - self.low) / (self.high - self.low) * (_LOW - _HIGH))


@dataclass(frozen=True, slots=True)
class TrendPaths:
    """The paths of three years, in a field of 66 by 20."""

    line: str
    """The lines between years that may be compared; empty where no two may be."""
    dots: str
    """The points of the years before."""
    hollow: str
    """The points of years before of which only some months have a figure."""
    last: str
    """The point of the verdict's own year; empty where it has no figure of that year."""
    whole: bool
    """Whether the last point is of the whole year."""
    mark: str
    """The class of the line: `b` for a fixed number, `base` a baseline, `prior` the year before, `handed` a target."""
    bound: str
    """The line; empty where there is no single number."""


def trend_scale(rows: Iterable[Row]) -> Scale | None:
    """One scale for the pictures of all these rows; None where none of them has one.

    Where all are held to baselines of their own, they are drawn as parts of these.
    """
    drawn = [(row, _line(row)) for row in rows if row.trend]
    by_line = all(line.mark == _BASELINE and line.value for _, line in drawn)
    known = [
        value / line.value if by_line and line.value else value
        for row, line in drawn
        for value in (*_figures(row), *(() if line.value is None else (line.value,)))
    ]
    return Scale(min(known), max(known), by_line) if known else None


def trend_paths(row: Row, scale: Scale | None = None) -> TrendPaths:
    """The paths of the years of a row, on a scale of its own unless one is given; the line is on the same scale."""
    scale = scale or trend_scale([row])
    assert scale is not None  # noqa: S101 a row with a trend has two figures at least
    line, amounts = _line(row), [_amount(one) for one in row.trend]
    spots = [
        (str(x), "" if one is None else scale.height(one.exact, line.value))
        for x, one in zip(_YEARS_X, amounts, strict=True)
    ]
    wholes = [one.amount is not None for one in row.trend]
    points = [_point(spot, whole=whole) for spot, whole in zip(spots, wholes, strict=True)]
    before = list(zip(points, wholes, strict=True))[:-1]
    return TrendPaths(
        line="".join(_joins(row.trend, spots)),
        dots="".join(path for path, whole in before if whole),
        hollow="".join(path for path, whole in before if not whole),
        last=points[-1],
        whole=wholes[-1],
        mark=line.mark,
        bound="" if line.value is None else f"M{line.start} {scale.height(line.value, line.value)}H{_WIDTH}",
    )


class _Line(NamedTuple):
    """The line that the year of a row is held to: the class of its mark, where that begins, and the number."""

    mark: str
    start: int
    value: Fraction | None


def _line(row: Row) -> _Line:
    if isinstance(row.rule, NumberRule):
        return _Line(_FIXED, 0, None if row.rule.bound is None else Fraction(row.rule.bound))
    against = compares_with(row.rule)
    bound = None if row.bound is None else row.bound.exact
    if len(against) != 1:
        return _Line(_FIXED, 0, None if against or (row.rule and row.rule.members) else bound)
    (one,) = against
    if one is Against.YEAR_BEFORE and bound is None:
        bound = _year_before(row)
    elif one is Against.TARGET and _amount(row.trend[-1]) is None:
        bound = None  # a target for several years says nothing about the figures of single years
    return _Line(*_MARKS[one], bound)


def _year_before(row: Row) -> Fraction | None:
    """The figure of the year before, where the rule asks for just that and the two years may be compared."""
    *_, before, now = row.trend
    plain = not any(isinstance(one, RisesBy | Change | ChangePercent) for one in leaves(row.rule))
    return before.amount.exact if plain and now.joined and before.amount is not None else None


def _figures(row: Row) -> Iterator[Fraction]:
    return (amount.exact for amount in map(_amount, row.trend) if amount is not None)


def _amount(one: Point) -> Amount | None:
    """The figure of a year, or of some months of it."""
    return one.amount or (one.part.amount if one.part is not None else None)


def _point(spot: tuple[str, str], *, whole: bool) -> str:
    """A dot, or a small circle for some months of a year; empty where there is no figure."""
    x, y = spot
    if not y:
        return ""
    return f"M{x} {y}h0" if whole else f"M{x} {y}m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0"


def _joins(trend: Sequence[Point], spots: Sequence[tuple[str, str]]) -> Iterator[str]:
    for place, one in enumerate(trend):
        if one.joined:
            (x, y), (to_x, to_y) = spots[place - 1], spots[place]
            yield f"M{x} {y}L{to_x} {to_y}"


FILTERS: dict[str, Callable[..., Any]] = {one.__name__: one for one in (trend_paths, trend_scale)}
