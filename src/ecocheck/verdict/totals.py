"""The city's figure against the sum of its counties: a cross-check, never a replacement."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.quantity import Amount, agrees, plain, total
from ecocheck.verdict.applicable_rule import applies
from ecocheck.verdict.inputs.admitted import as_admitted
from ecocheck.verdict.inputs.defects import defects, refuses
from ecocheck.verdict.reading import PERCENT, amount_of
from ecocheck.verdict.subject import subject_of
from ecocheck.verdict.words.another_span import judged_period
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion
    from ecocheck.quantity import Period, UnknownPeriod


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The city states one figure and its counties add up to another; both are shown."""

    criterion: Criterion
    year: int
    region: str
    stated: str
    summed: str
    difference: Fraction
    arithmetic: str


@dataclass(frozen=True, slots=True)
class Part:
    """The numbers that a county adds to the sum; nothing else of its file is kept."""

    region: str
    criterion: str
    year: int
    numerator: Decimal
    denominator: Decimal
    kind: tuple[Period | UnknownPeriod, str | None]
    """Period and basis: only figures with the same period and basis are added up."""


def _sound(criterion: Criterion, figures: Figures, year: int, as_of: datetime.date) -> Measurement | None:
    measurement = figures.measurements.get(criterion.id)
    if measurement is None or figures.refuses("measurements", criterion.id):
        return None
    subject = subject_of(criterion, year)
    return None if refuses(defects(measurement, subject, year, as_of)) else as_admitted(measurement, subject, year)


def _kind(measurement: Measurement, criterion: Criterion, year: int) -> tuple[Period | UnknownPeriod, str | None]:
    subject = subject_of(criterion, year)
    return judged_period(measurement, subject, year), basis_of(measurement, subject).name


def part_of(criterion: Criterion, figures: Figures, year: int, as_of: datetime.date) -> Part | None:
    """The county's numerator and denominator, where both are reported and sound."""
    measurement = _sound(criterion, figures, year, as_of)
    if measurement is None or measurement.numerator is None or measurement.denominator is None:
        return None
    kind = _kind(measurement, criterion, year)
    return Part(figures.region, criterion.id, year, measurement.numerator, measurement.denominator, kind)


def cross_check(  # noqa: PLR0913, PLR0917 the whole, its parts, and the day of the question
    criterion: Criterion,
    city: Figures,
    counties: Sequence[Place],
    parts: Mapping[str, Part],
    year: int,
    as_of: datetime.date,
) -> Disagreement | None:
    """The disagreement of the city's figure with the sum of its counties; None if they agree or are not comparable.

    They are comparable if every county to which the criterion applies reported
    both parts.
    """
    measurement = _sound(criterion, city, year, as_of)
    concerned = [place.name for place in counties if applies(criterion, place)]
    if measurement is None or not concerned or any(name not in parts for name in concerned):
        return None
    kind = _kind(measurement, criterion, year)
    shares = [parts[name] for name in concerned]
    stated = amount_of(measurement, criterion.unit)
    numerator, denominator = total(part.numerator for part in shares), total(part.denominator for part in shares)
    if stated is None or denominator == 0 or any(part.kind != kind for part in shares):
        return None
    summed = Amount((100 if criterion.unit == PERCENT else 1) * numerator / denominator)
    if _same(measurement, summed, numerator, denominator):
        return None
    times = " × 100" if criterion.unit == PERCENT else ""
    return Disagreement(
        criterion,
        year,
        city.region,
        stated.short(summed),
        summed.short(stated),
        abs(stated.exact - summed.exact),
        f"{plain(numerator)} ÷ {plain(denominator)}{times} = {summed.short(stated)}",
    )


def _same(measurement: Measurement, summed: Amount, numerator: Fraction, denominator: Fraction) -> bool:
    """A stated value agrees within half its last place; stated parts must be the sums themselves."""
    if measurement.numerator is not None and measurement.denominator is not None:
        return Fraction(measurement.numerator) == numerator and Fraction(measurement.denominator) == denominator
    value = measurement.value
    return value is None or isinstance(value, bool) or agrees(value, summed.exact)
