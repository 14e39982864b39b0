"""Series of years as data without words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from fractions import Fraction

    from ecocheck.app.verdicts.row import Point
    from ecocheck.findings import Spot
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.model.rule_kinds.base import NumberRule
    from ecocheck.model.standard import Standard
    from ecocheck.quantity.comparing import Better
    from ecocheck.quantity.pace import Course, Pace, Reached
    from ecocheck.source.project import Project


class NoPace(StrEnum):
    """Why no pace is worked out."""

    NO_FIGURE = "no_figure"
    """No year has a sound figure of the whole year."""
    TOO_FEW = "too_few"
    """Fewer than three years may be compared, and there are no others."""
    BROKEN = "broken"
    """Fewer than three years may be compared, since the series breaks before them."""


class NoSeries(StrEnum):
    """Why a criterion that was asked for by name has no series."""

    NOT_APPLICABLE = "not_applicable"
    NO_NUMBER = "no_number"
    """It is a fact or a word, which goes no way."""
    DERIVED = "derived"
    """It rests on other verdicts and has no figure of its own."""
    NO_FIGURE = "no_figure"
    """No year has a figure."""


class Unused(StrEnum):
    """Why a recorded figure cannot be used."""

    REFUSED = "refused"
    """`validate` finds an error in it."""
    SPAN = "span"
    """It is not known to be of the whole year."""


class NoLine(StrEnum):
    """Why it is not worked out when a line is reached."""

    NO_RULE = "no_rule"
    NOT_FIXED = "not_fixed"
    """The rule has no fixed number of its own: a target, last year's figure, a baseline, a word."""
    TWO_SIDED = "two_sided"
    """The rule asks for one number or for a range, which a straight line only passes through."""
    UNIT = "unit"
    BASIS = "basis"
    """The figures are on a basis that the line does not accept, or on none that is stated."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One year of a series."""

    point: Point
    revision: Revision | None
    """The rule in force in that year."""
    new_rule: bool
    """Whether another revision of the rule was in force in the year before."""
    at: Spot | None
    unused: Unused | None = None
    """Why a figure that is on record cannot be used."""
    codes: tuple[str, ...] = ()
    """The codes of its errors, as far as they are known."""

    @property
    def joined(self) -> bool:
        """Whether it may be compared with the year before."""
        return self.point.joined and not self.new_rule


@dataclass(frozen=True, slots=True)
class Crossing:
    """When the straight line crosses a line: reaches it, or leaves it where the newest figure keeps it."""

    rule: NumberRule
    bound: Fraction
    distance: Fraction
    """The newest figure less the number of the line."""
    leaving: bool
    reached: Reached
    last: int
    """The last year that was looked at."""
    new_rule: int | None
    """The year from which the registry has another line, so that nothing is said of it; None without one."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the newest years that may be compared say."""

    years: tuple[int, ...]
    course: Course
    better: Better | None
    """The better side; None where the rule has none."""
    pace: Pace
    crossing: Crossing | NoLine


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing is said of the pace."""

    why: NoPace
    years: tuple[int, ...]
    """The newest years that may be compared; empty where no year has a figure."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The years of one criterion in one region."""

    region: str
    indicator: int
    criterion: Criterion
    city_line: bool
    """Whether a county is compared with a line of the whole city."""
    marks: tuple[Mark, ...]
    """From the first year with a figure to the last one."""
    outlook: Outlook | Refused

    @property
    def id(self) -> str:
        """The id of the criterion."""
        return self.criterion.id

    @property
    def name(self) -> str:
        """The name of the criterion."""
        return self.criterion.name

    @property
    def unit(self) -> str | None:
        """The unit of the criterion."""
        return self.criterion.unit

    @property
    def pace_unit(self) -> str | None:
        """The unit of the newest figure, and so of the pace; it may be another than the criterion's."""
        return next((one.point.unit for one in reversed(self.marks) if one.point.amount is not None), self.unit)


@dataclass(frozen=True, slots=True)
class Without:
    """A criterion without a series in one region."""

    region: str
    criterion: Criterion
    why: NoSeries


@dataclass(frozen=True, slots=True)
class Trends:
    """Every series that was asked for."""

    project: Project
    as_of: datetime.date
    standard: Standard | None
    regions: tuple[str, ...]
    years: tuple[int, ...]
    """The years with data."""
    found: tuple[Trend, ...]
    without: tuple[Without, ...]
    """What was asked for by name and has no series; empty where everything was asked for."""
