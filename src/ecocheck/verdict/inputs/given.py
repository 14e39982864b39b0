"""The inputs of one evaluation: the subject, its measurement, last year's figure, targets, baseline."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from ecocheck.verdict.reading import amount_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement
    from ecocheck.model.registry import Revision
    from ecocheck.model.rule import Rule
    from ecocheck.quantity import Amount, Period
    from ecocheck.verdict.notes import Note
    from ecocheck.verdict.outcome import Outcome
    from ecocheck.verdict.subject import Subject


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
    """Whether it was given as numerator and denominator, and so is exact."""
    refused: bool = False
    """Last year's file has the figure, and it cannot be read."""
    in_part: bool = False
    """The figure is sound and of only a part of its year: what happened in that part has happened."""
    sample: int | None = None
    """How large the sample of its survey was, where it says that."""
    disputed: Amount | None = None
    """Another number that is on record as the baseline of the same year, so that neither can be used."""


@dataclass(frozen=True, slots=True)
class Wider:
    """What the city's file records of wider regions for a criterion, and the city's own figure of it."""

    figures: tuple[tuple[str, Prior], ...] = ()
    """The means on record, each with the name of its region."""
    city: Prior | None = None
    """The city's own figure; None where there is none, and where the city itself is judged."""
    refused: bool = False
    """The city's file has figures of wider regions for the criterion, and one of them cannot be read."""
    city_refused: bool = False
    """The city's own figure cannot be read."""


class Other(Protocol):
    """What another criterion came to in the same year, here or in another region."""

    @property
    def applies(self) -> bool:
        """Whether the criterion applies to the region."""

    @property
    def inputs(self) -> Inputs:
        """What it was judged on."""

    @property
    def outcome(self) -> Outcome:
        """Its verdict."""

    @property
    def name(self) -> str:
        """What the criterion is called."""

    @property
    def rule(self) -> Rule | None:
        """The rule by which it was judged."""

    @property
    def revision(self) -> Revision | None:
        """The revision that has that rule."""

    @property
    def revision_index(self) -> int | None:
        """Its index among the revisions of the criterion."""


class Others(Protocol):
    """Judges other criteria in the same year; `verdict.judge` has it, since judging needs inputs."""

    def of(self, criterion: str) -> Other | None:
        """What the criterion of that id came to in the same region; None if the registry has none of that id."""

    def counties(self, criterion: str) -> tuple[tuple[str, Other], ...]:
        """What it came to in each county, with the county's name."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs of one evaluation."""

    year: int
    subject: Subject
    measurement: Measurement | None
    refused: bool
    """The file has an entry that `validate` refuses, whether or not it could be read."""
    place: Place
    as_of: datetime.date
    """The day of the question: a span that ends after this day is not whole."""
    prior: Prior | None = None
    earlier: Mapping[int, Prior | None] = field(default_factory=dict)
    """The figures of the years before the last one that the rule reads, and those of fixed years; None where there is
    none."""
    assigned: tuple[AssignedTarget, ...] = ()
    unreadable: bool = False
    """Nothing in the year's file can be used, so that nobody knows which entries it has."""
    assigned_refused: bool = False
    """The file has targets for the subject, and one of them cannot be read."""
    baseline: Baseline | None = None
    baseline_refused: bool = False
    """The file has a baseline for the subject, and it cannot be read."""
    baselines_before: tuple[tuple[int, Baseline], ...] = ()
    """The baselines in the files of earlier years, the newest first, each with its year."""
    admitted: Note | None = None
    """The note of an admission that corrects the figure; `measurement` is the corrected figure."""
    recorded_in: int | None = None
    """The year whose file holds the measurement, if a state lasts from an earlier year; None means `year` itself."""

    wider: Wider = field(default_factory=Wider)
    """Figures of wider regions; empty unless the rule compares with one."""
    interim: tuple[tuple[Period, Measurement], ...] = ()
    """Figures of parts of the year, the newest and longest first; they give 阶段情况 and never a verdict."""
    others: Others | None = field(default=None, compare=False, repr=False)
    """Judges the other criteria that a rule asks about; None where a target of a task is judged."""
    weighing: bool = False
    """Only figures are compared: no documents are asked for last year's figure or for a baseline."""
    each_proven: bool = False
    """The rule rests on other verdicts too, so each part that needs the figure asks for its documents by itself."""

    tried: bool = False
    """The value is one that is tried, and exact even where it is written as a ratio."""

    @property
    def datum_year(self) -> int:
        """The year whose file holds the measurement."""
        return self.year if self.recorded_in is None else self.recorded_in

    def before(self, year: int) -> Prior | None:
        """The figure of an earlier year; None where none is on record, or where no rule reads that year."""
        return self.prior if year == self.year - 1 and year not in self.earlier else self.earlier.get(year)

    @property
    def amount(self) -> Amount | None:
        """The number to judge, or None where there is none."""
        return None if self.measurement is None else amount_of(self.measurement, self.subject.unit)
