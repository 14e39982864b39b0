"""ECO657–659: a denominator, a number of days and a sample that no honest figure has, whatever the share is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.findings import Related
from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Period
from ecocheck.rules.figures.out_of_scale import off_scale_of
from ecocheck.rules.year_on_year import eco620_jump
from ecocheck.verdict.inputs.defects import refuses
from ecocheck.verdict.reading import period_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding
    from ecocheck.model.measurement import Measurement
    from ecocheck.rules.context import Item

_FACTOR: Final = 2
"""What a share is of (villages, officials, sewage) seldom doubles or halves within a year."""
_FEW: Final = 10
"""Where last year and this year fewer things were counted, any factor is ordinary."""
_DAYS: Final = "天"
_LEAST: Final = Fraction(5, 6)
"""A figure of a year is found on nearly all of its days; two months without any are no year."""
_SMALLEST, _LARGEST = 100, 1_000_000
"""Fewer people speak for no county, and nobody asks more."""


def denominators_apart(one: Measurement, past: Measurement | None) -> bool:
    """Whether the denominator is twice last year's or more, or half of it or less."""
    if past is None or not one.denominator or not past.denominator or one.note is not None:
        return False
    low, high = sorted((abs(one.denominator), abs(past.denominator)))
    counted = low % 1 == high % 1 == 0
    return high >= _FACTOR * low and not (counted and high < _FEW)


def eco657_another_whole(item: Item) -> Iterator[Finding]:
    """A share stays as it is, or gets better, when half of the things are left out of both parts."""
    one, past, before = item.measurement, item.past, item.context.before
    if past is None or before is None or not denominators_apart(one, past) or refuses(item.defects):
        return
    if counts_days(item):
        return  # ECO658 knows how many there are
    if off_scale_of(item) is not None or next(eco620_jump(item), None) is not None:
        return  # said of the share itself
    year, whole = before.figures.year, period_of(past, before.figures.year)
    if not item.whole_year or not isinstance(whole, Period) or not whole.is_year(year):
        return
    related = (Related(before.document.spot(("measurements", item.subject.id, "denominator")), "prior"),)
    said = {"written": f"{one.denominator:f}", "before": f"{past.denominator:f}"}
    yield item.find("ECO657", ("denominator",), "value", related, **said)


WHOLE_CHECKS: tuple[Callable[[Item], Iterator[Finding]], ...] = (eco657_another_whole,)


def counts_days(item: Item) -> bool:
    """Whether the denominator is a number of days."""
    names = item.context.project.registry.indicators.parts.get(item.subject.id)
    return item.measurement.denominator is not None and names is not None and names.unit == _DAYS


def eco658_days_of_the_period(item: Item) -> Iterator[Finding]:
    """A share of the days of a period is found on nearly all of them, and on no more."""
    one, year = item.measurement, item.context.figures.year
    period = period_of(one, year)
    if not counts_days(item) or one.as_of is not None or not isinstance(period, Period):
        return
    days, counted = (period.last.last_day - period.first.first_day).days + 1, Fraction(one.denominator or 0)
    if 0 < counted < _LEAST * days and one.note is None:
        phrase = "days_missing"
    elif counted > days:
        phrase = "days_too_many"
    else:
        return
    said = {"written": f"{one.denominator:f}", "period": str(period), "days": str(days), "phrase": phrase}
    yield item.find("ECO658", ("denominator",), **said)


def eco659_size_of_sample(item: Item) -> Iterator[Finding]:
    """A survey of four people says nothing of a county, and nobody asks a million."""
    survey = item.measurement.survey
    if item.subject.form is not Form.NUMBER or not item.subject.survey or survey is None or survey.sample is None:
        return
    if survey.sample < _SMALLEST:
        yield item.find("ECO659", ("survey", "sample"), written=str(survey.sample), phrase="sample_small")
    elif survey.sample >= _LARGEST:
        yield item.find("ECO659", ("survey", "sample"), written=str(survey.sample), phrase="sample_large")
