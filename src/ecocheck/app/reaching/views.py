"""What would turn verdicts to `met`, as data without words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from itertools import takewhile
from typing import TYPE_CHECKING

from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.app.explaining.views import Explained, Explanation
    from ecocheck.findings import Route
    from ecocheck.model.measurement import AssignedTarget, Measurement
    from ecocheck.model.rule import Rule
    from ecocheck.model.wider import WiderFigure
    from ecocheck.quantity import Amount
    from ecocheck.source.setting.edit import Wanted
    from ecocheck.verdict.outcome import Reason


class Kind(StrEnum):
    """What is changed; the order is that in which changes of equal size are told: paper first, figures last."""

    DAY = "day"
    """Nothing but the day of the question: the span of the figure is over then, or a document is published."""
    DOCUMENT = "document"
    PERIOD = "period"
    UNIT = "unit"
    BASIS = "basis"
    SURVEY = "survey"
    """A survey that was made in the year."""
    TARGET_PAPER = "target_paper"
    """Document and issuer of an assigned target on record."""
    PRIOR_DOCUMENT = "prior_document"
    EARLIER_DOCUMENT = "earlier_document"
    """A document for the figure of a year before the last one."""
    WIDER_DOCUMENT = "wider_document"
    """A document for what the city's file records of a wider region, or for the city's own figure."""
    SINCE = "since"
    """The day from which a state is in force."""
    SAMPLE = "sample"
    """A survey with as large a sample as is asked."""
    CLASS = "class"
    """The class of the region, for which a document eases the line."""
    BRANCH = "branch"
    """What tells which branch of the rule applies."""
    OTHER = "other"
    """Another criterion of the region, once it is met."""
    COUNTIES = "counties"
    """So many more counties that meet a criterion."""
    BASELINE_DOCUMENT = "baseline_document"
    READING = "reading"
    """One of two readings of the plan, once it is decided in writing."""
    SETTLEMENT = "settlement"
    """Another line of the plan for the same figure, once the contradiction is settled in its favour."""
    TARGET = "target"
    """A target that is not on record yet."""
    PRIOR = "prior"
    """The figure of an earlier year, which is not on record yet."""
    WIDER = "wider"
    """A mean of a wider region, or the city's own figure, which is not on record yet."""
    BASELINE = "baseline"
    CONVERTED = "converted"
    """The same figure in the unit that is asked."""
    OTHER_BASIS = "other_basis"
    """A figure on the basis that is asked."""
    WHOLE_YEAR = "whole_year"
    """A figure of the whole year, with its document."""
    FACT = "fact"
    VALUE = "value"
    NUMERATOR = "numerator"


OPEN = frozenset({Verdict.NOT_MET, Verdict.UNDETERMINED})
"""The verdicts that are neither met nor out of application."""
FIGURES = frozenset({Kind.VALUE, Kind.NUMERATOR})
"""The kinds that ask for another number."""
NEW_FIGURES = FIGURES | {Kind.FACT}
"""The kinds of which the documents on record cannot tell."""


_OF_SEVERAL = frozenset({Kind.PRIOR, Kind.PRIOR_DOCUMENT, Kind.EARLIER_DOCUMENT, Kind.OTHER, Kind.WIDER})
"""The kinds of which a way may need several: of several years, or of several criteria."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change, and the settings in the data file of that year with which it was judged.

    A document in the settings stands for one that somebody must have.
    """

    kind: Kind
    year: int
    settings: Mapping[Route, Wanted] = field(default_factory=dict)
    now: Amount | None = None
    """The number as it is."""
    then: Amount | None = None
    """The number that is needed; of what is not on record, the strictest that still gives `met`."""
    about: str = ""
    """The basis, the unit, the contradictions of the plan, or on which side of `then` a record must lie."""
    share: Fraction = Fraction(0)
    """How far the value is from its line, as a share of the line."""
    rule: Rule | None = None
    """The reading or the line that is decided for."""
    day: datetime.date | None = None
    of: str = ""
    """The criterion, the region or the classes about which it is."""
    of_city: WiderFigure | Measurement | None = None
    """What the city's file would have: a figure of a wider region, or its own."""
    met: frozenset[tuple[str, str]] = frozenset()
    """The verdicts, by region and criterion, that would be `met`."""

    @property
    def keys(self) -> Route:
        """The route in the data file below which all of the settings lie; empty where nothing is recorded there."""
        steps = takewhile(lambda same: len(set(same)) == 1, zip(*self.settings, strict=False))
        return tuple(step for step, *_ in steps)

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two changes the same."""
        return self.kind, self.year, self.about, self.of, self.day, self.then, tuple(self.settings.items())

    @property
    def slot(self) -> tuple[object, ...]:
        """What no way changes twice."""
        if self.kind in _OF_SEVERAL:
            return self.kind, self.year, self.of
        return (self.kind,)


@dataclass(frozen=True, slots=True)
class Way:
    """Changes that together give `met`, and none of which can be left out."""

    changes: tuple[Change, ...]

    @property
    def size(self) -> tuple[object, ...]:
        """What ways are ordered by: the way of the numbers, then the kinds."""
        order = list(Kind)
        return sum((one.share for one in self.changes), Fraction(0)), *(order.index(one.kind) for one in self.changes)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a rule of several, judged by itself."""

    rule: Rule
    target: AssignedTarget | None
    """The assigned target, where the part is one of several."""
    verdict: Verdict
    reasons: tuple[Reason, ...]
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """One verdict, with the ways that lead to `met`; without any, `explanation.asks` says what is to be reported."""

    explanation: Explanation
    ways: tuple[Way, ...]
    parts: tuple[Part, ...]
    happened: bool
    """Events happened, which nothing undoes."""
    files: Mapping[int, str]
    """The data file of each year in which something is changed."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Every verdict that was asked about."""

    explained: Explained
    found: tuple[Reach, ...]
