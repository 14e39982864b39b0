"""ECO606–611, 633: months that are missing, unknown, or still to come."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Month, earliest_day
from ecocheck.rules.since import SINCE_CHECKS
from ecocheck.rules.targets.assigned_targets import assigned_of
from ecocheck.verdict.inputs.datum import period_reason, published_early
from ecocheck.verdict.inputs.defects import Defect
from ecocheck.verdict.inputs.given import Inputs
from ecocheck.verdict.outcome import Reason
from ecocheck.verdict.reading import ran_out
from ecocheck.verdict.words.another_span import unstated_span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding, Route
    from ecocheck.rules.context import DataContext, Item


_PERIOD_DEFECTS = frozenset({Defect.OTHER_PERIOD, Defect.YEAR_TO_COME, Defect.DAY_TO_COME})
"""Defects of a period that `values` reports; the checks here then say nothing about the period."""


def _reason(item: Item) -> Reason | None:
    """The reason that judging gives for the period; None if the period has a defect."""
    if item.whole_year or not _PERIOD_DEFECTS.isdisjoint(item.defects):
        return None
    figures = item.context.figures
    assigned = figures.assigned.get(item.subject.id, ())
    place, as_of = item.context.place, item.context.as_of
    inputs = Inputs(
        figures.year, item.subject, item.measurement, refused=False, place=place, as_of=as_of, assigned=assigned
    )
    return period_reason(item.measurement, inputs)


def eco606_part_of_the_year(item: Item) -> Iterator[Finding]:
    """The figure covers only part of the year."""
    one = item.measurement
    if _reason(item) is not Reason.PARTIAL_PERIOD:
        return
    key = "as_of" if one.period is None and one.as_of is not None else "period"
    written = str(one.as_of) if key == "as_of" else str(one.period)
    phrase = "as_of" if key == "as_of" else "of_months"
    yield item.find("ECO606", (key,), written=written, phrase=phrase, year=str(item.context.figures.year))


def eco607_period_unknown(item: Item) -> Iterator[Finding]:
    """The period is recorded as unknown, because the source does not give its months."""
    if _reason(item) is Reason.PERIOD_UNKNOWN:
        yield item.find("ECO607", ("period",))


def eco608_year_to_come(context: DataContext) -> Iterator[Finding]:
    """Nothing can be measured in a year that has not begun; then the other checks of dates say nothing more."""
    year = context.figures.year
    if year > context.as_of.year and _holds_figures(context):
        yield context.find("ECO608", ("year",), written=str(year), today=context.as_of.isoformat())


def _holds_figures(context: DataContext) -> bool:
    return bool(context.figures.measurements) or any(one.targets for one in context.figures.tasks.values())


def eco609_date_to_come(context: DataContext) -> Iterator[Finding]:
    """A date on which something was done must not be in the future.

    If a figure is for a period that is not over, the dates that belong to it are
    in the future for that reason, which `eco610_year_not_over` reports.
    """
    if context.figures.year > context.as_of.year and _holds_figures(context):
        return
    for route, date in _dates(context):
        day = _day(date)
        if day is not None and day > context.as_of:
            phrase = "target_not_yet" if route[0] == "assigned" else "nothing"
            said = {"written": str(date), "today": context.as_of.isoformat(), "phrase_more": phrase}
            yield context.find("ECO609", route, **said)


def _dates(context: DataContext) -> Iterator[tuple[Route, object]]:
    """Every date on which something was done; due dates and expiry dates may be in the future."""
    head = context.file.head
    ahead = {item.route for item in context.items if to_come(item) is not None or _announced(item)}
    if head is not None and head.prepared_by is not None and not (ahead and _follows(head.prepared_by.date, context)):
        yield ("prepared_by", "date"), head.prepared_by.date
    for item in context.items:
        for route, date in _dates_of(item):
            if item.route not in ahead or not _follows(date, context):
                yield (*item.route, *route), date
    for _, route, target in assigned_of(context):
        yield (*route, "issued"), target.issued
    for key, baseline in context.figures.baselines.items():
        for place, change in enumerate(baseline.adjusted):
            yield ("baselines", key, "adjusted", place, "date"), change.date
    for key, report in context.figures.tasks.items():
        yield ("tasks", key, "as_of"), report.as_of


def _dates_of(item: Item) -> Iterator[tuple[Route, object]]:
    one = item.measurement
    for key, inner in (("source", "published"), ("reported_by", "date"), ("survey", "date")):
        yield (key, inner), getattr(getattr(one, key), inner, None)


def _announced(item: Item) -> bool:
    """Whether the figure is as of a day of its year that is still to come."""
    as_of = item.measurement.as_of
    return as_of is not None and item.context.as_of < as_of <= item.context.last_day


def _follows(date: object, context: DataContext) -> bool:
    """Whether a date belongs to a figure of the file's year; a date later than the next year is an error of its own."""
    day = _day(date)
    return day is not None and day.year <= context.figures.year + 1


def _day(date: object) -> datetime.date | None:
    """The day, or the first day of a month, so that a month in the future is wholly in the future."""
    return earliest_day(date) if isinstance(date, datetime.date | Month) else None


def to_come(item: Item) -> datetime.date | None:
    """The end of the figure's period, if it is still to come; else None."""
    today, year = item.context.as_of, item.context.figures.year
    if year > today.year or (item.whole_year and year < today.year) or item.subject.form is Form.FACT:
        return None
    end, as_of = item.end, item.measurement.as_of
    if end is None or end <= today or (as_of is not None and as_of > today):
        return None
    return end


def eco610_year_not_over(item: Item) -> Iterator[Finding]:
    """A figure of the whole year cannot be known before the year is over."""
    end = to_come(item)
    if end is not None:
        key = "period" if item.measurement.period is not None else item.figure_key
        year, today = str(item.context.figures.year), item.context.as_of.isoformat()
        yield item.find("ECO610", (key,), "key", end=end.isoformat(), today=today, year=year)


def eco611_published_too_early(item: Item) -> Iterator[Finding]:
    """A report cannot contain figures of months after its publication."""
    source, one, year = item.measurement.source, item.measurement, item.context.figures.year
    if unstated_span(one, item.subject, year) is not None:
        return  # the words give the months, which is reported as ECO642
    if source is None or source.out_since is None or item.subject.form is Form.FACT:
        return
    if one.not_concerned is not None:
        return  # that the criterion does not concern the region is no figure of months
    end = item.end
    if end is not None and published_early(one, item.subject, end):
        published = str(source.published)
        yield item.find("ECO611", ("source", "published"), published=published, end=end.isoformat())


def eco633_expires_within_the_year(item: Item) -> Iterator[Finding]:
    """A state that expires before the end of the year is not a state of that year."""
    until = item.measurement.valid_until
    expired = ran_out(item.measurement, item.context.figures.year)
    if until is not None and expired and item.subject.form is Form.FACT and item.subject.lasts:
        year = str(item.context.figures.year)
        yield item.find("ECO633", ("valid_until",), written=until.isoformat(), year=year)


PERIOD_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (
    eco606_part_of_the_year,
    eco607_period_unknown,
    eco610_year_not_over,
    eco611_published_too_early,
    eco633_expires_within_the_year,
    *SINCE_CHECKS,
)

PERIOD_FILE_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (
    eco608_year_to_come,
    eco609_date_to_come,
)
