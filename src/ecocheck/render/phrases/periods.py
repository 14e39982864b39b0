"""The words for spans of time: years, quarters, months and days."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.quantity import Month, Period, UnknownPeriod
from ecocheck.render.phrases.joins import bracketed, date_words
from ecocheck.verdict.reading import period_of

if TYPE_CHECKING:
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings.entry import Lang
    from ecocheck.model.measurement import Measurement

_SPANS: dict[str, Text] = {
    "month": Text("{from}月", "month {from}"),
    "months": Text("{from}—{to}月", "months {from}–{to}"),
    "Q1": Text("一季度", "the first quarter"),
    "Q2": Text("二季度", "the second quarter"),
    "Q3": Text("三季度", "the third quarter"),
    "Q4": Text("四季度", "the fourth quarter"),
    "apart": Text("{first}年{from}月—{last}年{to}月", "{first}-{from} to {last}-{to}"),
    "year": Text("{first}年", "{first}"),
    "years": Text("{first}—{last}年", "{first}–{last}"),
    "until": Text("截至{month}月{day}日", "as of {month}/{day}"),
    "day": Text("截至{year}年{month}月{day}日", "as of {year}-{month:02}-{day:02}"),
    "told": Text("{year}年所报，时段不明", "reported for {year}, period unknown"),
}
_OF_ONE_YEAR = frozenset({"month", "months", "Q1", "Q2", "Q3", "Q4"})
_OF_YEAR = Text("{year}年{months}", "{months} of {year}")
_UNKNOWN_PERIOD = Text("不明", "unknown")


def period_word(period: Period | UnknownPeriod, lang: Lang) -> str:
    """A period with its year, as 2025年1—6月, or the word for one that is unknown."""
    if isinstance(period, UnknownPeriod):
        return _UNKNOWN_PERIOD.of(lang)
    key, values = _span(period, period.first.year)
    said = _SPANS[key].of(lang).format_map(values)
    return _OF_YEAR.of(lang).format(months=said, year=period.first.year) if key in _OF_ONE_YEAR else said


def day_words(day: object, lang: Lang) -> str:
    """A day, or a month where only that is known, as the language writes it; anything else as it is."""
    if isinstance(day, Month):
        return period_word(Period(day, day), lang)
    return date_words(day, lang) if isinstance(day, datetime.date) else str(day)


def since_words(since: Period | datetime.date, lang: Lang) -> str:
    """A day, or a span of months: a year alone for the figure of a year."""
    return period_word(since, lang) if isinstance(since, Period) else day_words(since, lang)


def part_of_year(measurement: Measurement | None, year: int, lang: Lang) -> str:
    """The period of a figure in brackets, as （1—6月）; empty where it is the year of its file, or unknown."""
    if measurement is None or isinstance(measurement.value, bool):
        return ""
    period, day = period_of(measurement, year), measurement.as_of
    if not isinstance(period, Period):
        return ""
    if not period.is_year(year):
        return months_of(period, year, lang)
    if day is not None and day.year == year and (day.month, day.day) != (12, 31):
        return bracketed(_SPANS["until"].of(lang).format(month=day.month, day=day.day), lang)
    return ""


def months_of(period: Period, year: int, lang: Lang) -> str:
    """A period other than the year of its file, in brackets, as （1—6月）."""
    key, values = _span(period, year)
    return bracketed(_SPANS[key].of(lang).format_map(values), lang)


def _span(period: Period, year: int) -> tuple[str, dict[str, int]]:
    """The key of `_SPANS` for a period, and the values to fill in."""
    first, last = period.first, period.last
    values = {"first": first.year, "last": last.year, "from": first.month, "to": last.month}
    whole = (first.month, last.month) == (1, 12)
    key = ("years" if first.year != last.year else "year") if whole else "months"
    if key == "months":
        key = ("month" if first == last else "months") if period.within(year) else "apart"
    if key == "months" and period.quarter is not None:
        key = f"Q{period.quarter}"
    return key, values


def another_year(row: Row, lang: Lang) -> str:
    """The period of a figure from the file of another year than the one asked about, as 2025年; else empty.

    A state that lasts is told in a note: it holds in the year asked about.
    """
    one, year = row.measurement, row.figure_year
    if one is None or year == row.year or row.recorded_in is not None:
        return ""
    period, day = period_of(one, year), one.as_of
    if not isinstance(period, Period):
        return _SPANS["told"].of(lang).format(year=year)
    if period.is_year(year) and day is not None and (day.month, day.day) != (12, 31):
        return _SPANS["day"].of(lang).format(year=day.year, month=day.month, day=day.day)
    key, values = _span(period, row.year)
    return _SPANS[key].of(lang).format_map(values)
