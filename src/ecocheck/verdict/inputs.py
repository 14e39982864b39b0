"""What an evaluation is given: the subject, its measurement, last year, targets, baseline."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from ecocheck.model.rule import Against, Equals, NumberRule, compares_with, form_of, leaves
from ecocheck.quantity import Amount, Period, UnknownPeriod, agrees, usual_unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement, Reading
    from ecocheck.model.registry import Basis, Criterion, DocumentOf
    from ecocheck.model.rule import Form, Rule
    from ecocheck.model.tasks import TaskTarget
    from ecocheck.quantity.comparing import Better
    from ecocheck.verdict.outcome import Note

T = TypeVar("T")

UNSTATED_BASIS = "未说明"
PERCENT = "%"


@dataclass(frozen=True)
class Subject:
    """What is judged: a criterion, or a target of a task."""

    id: str
    unit: str | None
    form: Form
    bases: tuple[Basis, ...] = ()
    zero_allowed: bool = False
    may_be_negative: bool = False
    whole: bool = False
    """The rule asks for just 100: a rate above it is another 口径."""
    unit_assigned: bool = False
    """The unit comes with the assigned target, so the criterion has none."""
    name: str = ""
    """What the criterion or target is called; a title that says only this names no document."""
    dimensionless: bool = False
    """The line is a bare number without unit, such as an index."""
    better: Mapping[str, Better] = field(default_factory=dict)
    """Of a target handed down: in which direction better lies, by the unit in which it may be stated."""
    confused_with: tuple[str, ...] = ()
    """Names of other quantities that people put here."""
    counts: tuple[str, ...] = ()
    """The sections of which the denominator is the sum."""
    lasts: bool = False
    """A state: once recorded it holds until it is recorded anew."""
    document_of: DocumentOf = "any"
    """Of which years the document behind a success may be."""

    @cached_property
    def basis_names(self) -> frozenset[str]:
        """The bases that may be stated."""
        return frozenset(basis.name for basis in self.bases)

    @cached_property
    def accepted(self) -> frozenset[str]:
        """The bases that the line accepts."""
        return frozenset(basis.name for basis in self.bases if basis.accepted)


class Same(Generic[T]):
    """A part of the registry as a key: the object itself, since hashing all that it holds would cost too much."""

    __slots__ = ("one",)

    def __init__(self, one: T) -> None:
        """Hold on to it, so that its identity stays its own."""
        self.one = one

    def __hash__(self) -> int:
        """Hash by identity."""
        return hash(id(self.one))

    def __eq__(self, other: object) -> bool:
        """Compare by identity."""
        return isinstance(other, Same) and other.one is self.one


def subject_of(criterion: Criterion, year: int) -> Subject:
    """A criterion as the plan judges it in that year (by its first revision where none is in force yet)."""
    return _subject_of(Same(criterion), year)


@lru_cache(maxsize=4096)
def _subject_of(same: Same[Criterion], year: int) -> Subject:
    """Kept, because it is asked for with every figure of every region."""
    criterion = same.one
    found = criterion.in_force(year)
    own = criterion.own_revisions or criterion.revisions
    return subject_by(criterion, (found[1] if found else own[0]).rule)


def subject_by(criterion: Criterion, rule: Rule) -> Subject:
    """A criterion as it is judged by that rule."""
    return _subject_by(Same(criterion), Same(rule))


@lru_cache(maxsize=1024)
def _subject_by(judged: Same[Criterion], by: Same[Rule]) -> Subject:
    criterion, rule = judged.one, by.one
    return Subject(
        id=criterion.id,
        unit=criterion.unit,
        form=form_of(rule),
        bases=criterion.bases,
        zero_allowed=criterion.zero_allowed,
        may_be_negative=criterion.may_be_negative,
        whole=_whole(rule, criterion.unit),
        unit_assigned=Against.TARGET in compares_with(rule),
        name=criterion.name,
        dimensionless=criterion.unit is None and any(isinstance(one, NumberRule) for one in leaves(rule)),
        better=criterion.better,
        confused_with=criterion.confused_with,
        counts=criterion.counts,
        lasts=criterion.lasts,
        document_of=criterion.document_of,
    )


def _whole(rule: Rule, unit: str | None) -> bool:
    return unit == PERCENT and isinstance(rule, Equals) and rule.equals == 100  # noqa: PLR2004 a whole is 100 %


def subject_of_target(target: TaskTarget) -> Subject:
    """A target of a task, judged by the same engine."""
    return Subject(
        id=target.id,
        unit=target.unit,
        form=form_of(target.rule),
        zero_allowed=target.zero_allowed,
        whole=_whole(target.rule, target.unit),
        name=target.name,
    )


def is_percent(reading: Reading, unit: str | None) -> bool:
    """Whether the figure is a percentage: by the subject's unit, or by its own where the subject has none."""
    own = reading.unit if unit is None else unit
    return own is not None and usual_unit(own) == PERCENT


def amount_of(reading: Reading, unit: str | None) -> Amount | None:
    """The number that a measurement states; None for facts and zero denominators.

    Parts decide where they stand, and a value beside them is only how the
    ratio is shown.
    """
    if isinstance(reading.value, bool):
        return None
    if reading.numerator is not None and reading.denominator:
        percent = is_percent(reading, unit)
        return Amount.ratio(reading.numerator, reading.denominator, percent=percent, written=reading.value)
    return None if reading.value is None else Amount.of(reading.value)


def parts_agree(reading: Reading, unit: str | None) -> bool:
    """Whether value and parts, where both stand, say the same."""
    if isinstance(reading.value, bool) or reading.value is None or reading.numerator is None:
        return True
    if not reading.denominator:
        return False
    ratio = Amount.ratio(reading.numerator, reading.denominator, percent=is_percent(reading, unit))
    return agrees(reading.value, ratio.exact)


def period_of(reading: Reading, year: int) -> Period | UnknownPeriod:
    """The period stated, or the file's year."""
    return Period.of_year(year) if reading.period is None else reading.period


def last_day_of(year: int) -> datetime.date:
    """The day on which a year ends."""
    return datetime.date(year, 12, 31)


def ran_out(one: Measurement, year: int) -> bool:
    """Whether it was valid only until some day before the end of a year."""
    return one.valid_until is not None and one.valid_until < last_day_of(year)


def as_of_before_the_end(one: Measurement, year: int) -> bool:
    """Whether it is stated as of some day before the end of a year."""
    return one.as_of is not None and one.as_of < last_day_of(year)


def stated_basis(name: str | None) -> str | None:
    """The basis stated, None where it is left out or 未说明."""
    return None if name is None or name == UNSTATED_BASIS else name


@dataclass(frozen=True, slots=True)
class Prior:
    """Last year's figure, as far as it can be used."""

    amount: Amount | None
    unit: str | None
    basis: str | None
    usable: bool
    documented: bool = False
    """Whether its source names a document."""
    parts: bool = False
    """Whether it was given by its parts, and so is exact."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that one evaluation may look at."""

    year: int
    subject: Subject
    measurement: Measurement | None
    refused: bool
    """The file has an entry that `validate` refuses, whether or not it could be read."""
    place: Place
    as_of: datetime.date
    """The day of the question: a span that is not over on it is not the whole."""
    prior: Prior | None = None
    assigned: tuple[AssignedTarget, ...] = ()
    baseline: Baseline | None = None
    admitted: Note | None = None
    """What the file admits over the figure that was filled in; the measurement is the admitted one."""
    recorded_in: int | None = None
    """The year whose file holds the measurement, where a state lasts from an earlier year; None: `year` itself."""

    weighing: bool = False
    """Only the figures are weighed: nobody asks for the documents of what they are compared with."""

    @property
    def datum_year(self) -> int:
        """The year whose file holds the measurement."""
        return self.year if self.recorded_in is None else self.recorded_in
