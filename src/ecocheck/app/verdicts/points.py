"""The figures of several years side by side, and which of them may be compared with that of the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.verdicts.row import Apart, PartOfYear, Point
from ecocheck.quantity import Period, same_unit
from ecocheck.verdict.inputs.gathering import recorded_in
from ecocheck.verdict.reading import amount_of, last_day_of, period_of, stated_basis

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from ecocheck.model.figures import Figures
    from ecocheck.verdict.inputs.given import Prior
    from ecocheck.verdict.subject import Subject


def points_of(
    subject: Subject, figures: Mapping[int, Figures], years: Iterable[int], as_of: datetime.date
) -> tuple[Point, ...]:
    """The figure of each year, oldest first; `figures` are those of the region's files, by year.

    A figure counts where it would count as the year before of a verdict, once its year is over on the day `as_of`.
    """
    found: list[Point] = []
    before: Prior | None = None
    for year in years:
        over = last_day_of(year) <= as_of
        past = _recorded(subject, figures.get(year), year, as_of) if over else None
        apart = _apart(before, past, based=bool(subject.bases), first=not found)
        if past is None:
            found.append(Point(year, None, apart, _part(subject, figures.get(year), year, over=over)))
        else:
            found.append(Point(year, past.amount, apart, None, past.unit, stated_basis(past.basis)))
        before = past
    return tuple(found)


def _recorded(subject: Subject, figures: Figures | None, year: int, as_of: datetime.date) -> Prior | None:
    """A sound figure of the whole year; None where there is none."""
    past = recorded_in(subject, figures, year, as_of) if figures is not None else None
    return past if past is not None and past.usable and past.amount is not None else None


def _part(subject: Subject, figures: Figures | None, year: int, *, over: bool) -> PartOfYear | None:
    """The figure that a file has of some months of its year; None where it has none, or its unit is another.

    Before the year is over, one of the whole year is a part of it too.
    """
    past = figures.measurements.get(subject.id) if figures is not None else None
    if past is None or not same_unit(past.unit, subject.unit):
        return None
    span, amount = period_of(past, year), amount_of(past, subject.unit)
    if not isinstance(span, Period) or (over and span.is_year(year)) or not span.within(year) or amount is None:
        return None
    return PartOfYear(amount, span)


def _apart(before: Prior | None, now: Prior | None, *, based: bool, first: bool) -> Apart | None:
    """Why two figures may not be compared; an unstated basis counts only if the criterion has no bases."""
    if now is None:
        return Apart.NO_FIGURE
    if before is None:
        return Apart.FIRST if first else Apart.NONE_BEFORE
    if not same_unit(before.unit, now.unit):
        return Apart.UNIT
    bases = stated_basis(before.basis), stated_basis(now.basis)
    if based and None in bases:
        return Apart.UNSTATED
    return None if bases[0] == bases[1] else Apart.BASIS
