"""The coordinates of the small lines of years on the page of series. Templates draw them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.quantity import same_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ecocheck.app.trends.views import Mark, Trend

_LOW, _HIGH = 16, 4
_EDGE, _STEP = 6, 20


@dataclass(frozen=True, slots=True)
class SeriesPaths:
    """The paths of the years of a series, in a field of `width` by 20."""

    width: int
    line: str
    """The lines between years that may be compared; empty where no two may be."""
    dots: str
    hollow: str
    """The points of years of which only some months have a figure."""
    bound: str
    """The height of the line, where it is one number in all years; else empty."""


def series_paths(one: Trend) -> SeriesPaths:
    """The paths of a series. A figure in another unit has no place on the scale, and is not drawn."""
    values = [_value(one, mark) for mark in one.marks]
    bound = _bound(one)
    known = [value for value in (*values, bound) if value is not None]
    low, high = (min(known), max(known)) if known else (Fraction(0), Fraction(0))
    width = 2 * _EDGE + _STEP * (len(values) - 1)
    spots = [
        None if value is None else (str(_EDGE + _STEP * place), _height(value, low, high))
        for place, value in enumerate(values)
    ]
    whole = [mark.point.amount is not None for mark in one.marks]
    shown = [(spot, full) for spot, full in zip(spots, whole, strict=True) if spot is not None]
    return SeriesPaths(
        width=width,
        line="".join(_joins(one.marks, spots)),
        dots="".join(f"M{x} {y}h0" for (x, y), full in shown if full),
        hollow="".join(f"M{x} {y}m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0" for (x, y), full in shown if not full),
        bound="" if bound is None else f"M0 {_height(bound, low, high)}H{width}",
    )


def _value(one: Trend, mark: Mark) -> Fraction | None:
    point = mark.point
    if point.amount is not None:
        return point.amount.exact if same_unit(point.unit, one.unit) else None
    return None if point.part is None else point.part.amount.exact


def _bound(one: Trend) -> Fraction | None:
    """The number of the rule that was in force in every year with a rule."""
    revisions = {id(mark.revision): mark.revision for mark in one.marks if mark.revision is not None}
    rule = next(iter(revisions.values())).rule if len(revisions) == 1 else None
    return Fraction(rule.bound) if isinstance(rule, NumberRule) and rule.bound is not None else None


def _height(value: Fraction, low: Fraction, high: Fraction) -> str:
    """The height of a value, with one decimal at most; in the middle where all are the same."""
    middle = Fraction(_LOW + _HIGH, 2)
    height = middle if low == high else _LOW - (value - low) / (high - low) * (_LOW - _HIGH)
    return f"{float(height):.1f}".removesuffix(".0")


def _joins(marks: Sequence[Mark], spots: Sequence[tuple[str, str] | None]) -> Iterator[str]:
    for place, mark in enumerate(marks):
        before, now = spots[place - 1], spots[place]
        if mark.joined and before is not None and now is not None:
            yield f"M{before[0]} {before[1]}L{now[0]} {now[1]}"


FILTERS: dict[str, Callable[..., Any]] = {series_paths.__name__: series_paths}
