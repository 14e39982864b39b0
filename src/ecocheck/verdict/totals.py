"""The city's figure and the sum of its counties: a cross-check where both are there, never a replacement."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import UNKNOWN, Amount, UnknownPeriod, agrees, plain, total
from ecocheck.verdict.applicable_rule import applies
from ecocheck.verdict.evaluating.doubts import off_scale
from ecocheck.verdict.evaluating.evaluate import weigh
from ecocheck.verdict.inputs.admitted import as_admitted
from ecocheck.verdict.inputs.defects import defects, refuses
from ecocheck.verdict.inputs.gathering import inputs_of
from ecocheck.verdict.reading import PERCENT, amount_of
from ecocheck.verdict.sources.others_papers import figure_elsewhere
from ecocheck.verdict.subject import subject_of
from ecocheck.verdict.words.another_span import judged_period
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from ecocheck.findings import Spot
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion
    from ecocheck.quantity import Period


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
    """How the counties come to their sum."""
    told: str
    """The city's figure for people: its own division where both come to the same number and only the parts differ."""


class Undisputed(StrEnum):
    """Why the city's figure and the sum of its counties do not disagree."""

    AGREES = "agrees"
    NOT_SUMMED = "not_summed"
    """The registry does not ask for the sum, or the criterion applies in no county."""
    NO_FIGURE = "no_figure"
    """The city has no sound figure."""
    NO_PARTS = "no_parts"
    """A county has no sound numerator and denominator, or all denominators are zero."""
    ANOTHER_KIND = "another_kind"
    """The figures are of different periods or bases."""


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
    at: Spot | None = None
    """Where it stands; None where nobody asked."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the counties add up to, where the city has no figure. It is shown, and never judged."""

    criterion: Criterion
    year: int
    region: str
    addends: tuple[Part, ...]
    """One for each county to which the criterion applies, in the order of units.yaml."""

    @property
    def numerator(self) -> Fraction:
        """The sum of the numerators."""
        return total(one.numerator for one in self.addends)

    @property
    def denominator(self) -> Fraction:
        """The sum of the denominators, which is not zero."""
        return total(one.denominator for one in self.addends)

    @property
    def value(self) -> Amount:
        """The ratio in the criterion's unit."""
        return _ratio(self.criterion, self.numerator, self.denominator)

    @property
    def arithmetic(self) -> str:
        """As in `184.5 ÷ 195 × 100 = 94.62%`, with period and basis in brackets where it is not the plain year."""
        unit = self.criterion.unit or ""
        made = _arithmetic(self.criterion, self.numerator, self.denominator, self.value.short()) + unit
        period, basis = self.addends[0].kind
        whole = not isinstance(period, UnknownPeriod) and period.is_year(self.year)
        span = " · ".join(said for said in ("" if whole else str(period), basis or "") if said)
        return f"{made} [{span}]" if span else made


@dataclass(frozen=True, slots=True)
class Incomplete:
    """Only few counties keep the others from adding up, where the city has no figure."""

    criterion: Criterion
    year: int
    region: str
    missing: tuple[str, ...]
    """The counties that give no sound numerator and denominator."""
    others: int
    """How many do."""


_FEW: Final = 2
"""How many missing counties are named; of more the city learns nothing that it does not know."""


def _sound(criterion: Criterion, figures: Figures, year: int, as_of: datetime.date) -> Measurement | None:
    measurement = figures.measurements.get(criterion.id)
    if measurement is None or figures.refuses("measurements", criterion.id):
        return None
    subject = subject_of(criterion, year)
    return None if refuses(defects(measurement, subject, year, as_of)) else as_admitted(measurement, subject, year)


def _kind(measurement: Measurement, criterion: Criterion, year: int) -> tuple[Period | UnknownPeriod, str | None]:
    subject = subject_of(criterion, year)
    return judged_period(measurement, subject, year), basis_of(measurement, subject).name


def part_of(
    criterion: Criterion, place: Place, years: Mapping[int, Figures], year: int, as_of: datetime.date
) -> Part | None:
    """The county's numerator and denominator, where both are reported, sound, in scale, and the county's own."""
    figures = years[year]
    measurement = _sound(criterion, figures, year, as_of)
    if measurement is None or measurement.numerator is None or measurement.denominator is None:
        return None
    if figure_elsewhere(measurement.source, measurement.note, place) is not None:
        return None
    if criterion.unit != PERCENT and _out_of_scale(criterion, place, years, year, as_of):
        return None
    kind = _kind(measurement, criterion, year)
    return Part(figures.region, criterion.id, year, measurement.numerator, measurement.denominator, kind)


def _out_of_scale(
    criterion: Criterion, place: Place, years: Mapping[int, Figures], year: int, as_of: datetime.date
) -> bool:
    found = criterion.in_force(year)
    inputs = inputs_of(subject_of(criterion, year), place, years, year, as_of)
    return found is not None and off_scale(weigh(found[1].rule, inputs), inputs) is not None


def cross_check(  # noqa: PLR0913, PLR0917 the whole, its parts, and the day of the question
    criterion: Criterion,
    city: Figures,
    counties: Sequence[Place],
    parts: Mapping[str, Part],
    year: int,
    as_of: datetime.date,
) -> Disagreement | Undisputed:
    """The disagreement of the city's figure with the sum of its counties, or why there is none.

    They are comparable if every county to which the criterion applies reported
    both parts.
    """
    concerned = [place.name for place in counties if applies(criterion, place)]
    if not criterion.totals or not concerned:
        return Undisputed.NOT_SUMMED
    measurement = _sound(criterion, city, year, as_of)
    stated = None if measurement is None else amount_of(measurement, criterion.unit)
    if measurement is None or stated is None:
        return Undisputed.NO_FIGURE
    shares = [parts[name] for name in concerned if name in parts]
    numerator, denominator = total(part.numerator for part in shares), total(part.denominator for part in shares)
    if len(shares) < len(concerned) or denominator == 0:
        return Undisputed.NO_PARTS
    kind = _kind(measurement, criterion, year)
    if any(part.kind != kind for part in shares):
        return Undisputed.ANOTHER_KIND
    summed = _ratio(criterion, numerator, denominator)
    if _same(measurement, summed, numerator, denominator):
        return Undisputed.AGREES
    return Disagreement(
        criterion,
        year,
        city.region,
        stated.short(summed),
        summed.short(stated),
        abs(stated.exact - summed.exact),
        _arithmetic(criterion, numerator, denominator, summed.short(stated)),
        _told(criterion, measurement, stated, summed),
    )


def _told(criterion: Criterion, measurement: Measurement, stated: Amount, summed: Amount) -> str:
    """The figure with as many decimals as tell it from the sum; where nothing does, with its division."""
    if stated.exact != summed.exact or measurement.numerator is None or measurement.denominator is None:
        return stated.short(summed)
    parts = Fraction(measurement.numerator), Fraction(measurement.denominator)
    return _arithmetic(criterion, *parts, stated.short())


def _ratio(criterion: Criterion, numerator: Fraction, denominator: Fraction) -> Amount:
    return Amount((100 if criterion.unit == PERCENT else 1) * numerator / denominator)


def _arithmetic(criterion: Criterion, numerator: Fraction, denominator: Fraction, result: str) -> str:
    times = " × 100" if criterion.unit == PERCENT else ""
    return f"{plain(numerator)} ÷ {plain(denominator)}{times} = {result}"


def lacks(criterion: Criterion, figures: Figures | None) -> bool:
    """Whether a file says nothing of a criterion, soundly or not."""
    if figures is None:
        return True
    written = criterion.id in figures.measurements or criterion.id in figures.misplaced_ids
    return not written and not figures.refuses("measurements", criterion.id)


def propose(
    criterion: Criterion, city: Place, counties: Sequence[Place], parts: Mapping[str, Part], year: int
) -> Proposal | Incomplete | None:
    """What the counties add up to, for a city that lacks a figure; None where they do not add up to anything.

    Their figures must have one period, which is known, and one basis. `parts`
    are the sound ones, by county.
    """
    concerned = [place.name for place in counties if applies(criterion, place)]
    shares = tuple(parts[name] for name in concerned if name in parts)
    if not applies(criterion, city) or not shares or shares[0].kind[0] is UNKNOWN:
        return None
    if any(one.kind != shares[0].kind for one in shares):
        return None
    missing = tuple(name for name in concerned if name not in parts)
    if missing:
        few = len(missing) <= _FEW and len(missing) < len(shares)
        return Incomplete(criterion, year, city.name, missing, len(shares)) if few else None
    return Proposal(criterion, year, city.name, shares) if total(one.denominator for one in shares) else None


def _same(measurement: Measurement, summed: Amount, numerator: Fraction, denominator: Fraction) -> bool:
    """A stated value agrees within half its last place; stated parts must be the sums themselves."""
    if measurement.numerator is not None and measurement.denominator is not None:
        return Fraction(measurement.numerator) == numerator and Fraction(measurement.denominator) == denominator
    value = measurement.value
    return value is None or isinstance(value, bool) or agrees(value, summed.exact)
