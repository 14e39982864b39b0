"""Two years of one project side by side, as data without words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.verdicts.row import Row


class Course(StrEnum):
    """How a verdict moved between two years; the order is that in which it is shown.

    All but `NEWLY_MET`, `APART` and `UNCHANGED` are the directions of `app.diff.state`.
    """

    WORSE = "worse"
    NEWLY_UNCLEAR = "newly_unclear"
    NEWLY_KNOWN = "newly_known"
    BETTER = "better"
    """The line was missed, and is met."""
    NEWLY_MET = "newly_met"
    """It could not be judged, and now meets its line: nothing got better but the knowledge of it."""
    APART = "apart"
    """It moved, and what was asked or what was measured is not the same: nothing is said of the region."""
    OTHER = "other"
    """From or to 不适用."""
    UNCHANGED = "unchanged"


class Apart(StrEnum):
    """What is not the same in both years, so that the figures cannot be compared."""

    RULE = "rule"
    """Another revision of the rule, or no rule in one of the years."""
    LINE = "line"
    """Another number handed down, or another baseline; by the earlier one the later verdict is another."""
    BASIS = "basis"
    UNIT = "unit"
    PERIOD = "period"
    """A figure of one year is of some months only, or of several years; or the year is not over."""


class Nearer(StrEnum):
    """Where a line was missed in both years: whether the distance shrank."""

    NEARER = "nearer"
    FARTHER = "farther"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class YearMove:
    """One criterion in one region in both years."""

    before: Row
    after: Row
    course: Course
    apart: tuple[Apart, ...]
    """What differs besides the figures; also where the verdict is shown under its direction."""
    nearer: Nearer | None = None
    """Only for a line missed in both years whose distances can be compared."""


@dataclass(frozen=True, slots=True)
class RegionYears:
    """The counts of one region, of its own lines or of those of the whole city."""

    region: str
    city_line: bool
    counts: Mapping[Course, int]
    still_missed: int
    """How many of the unchanged verdicts are missed lines."""
    still_unclear: int
    """How many of the unchanged verdicts are undetermined in both years."""
    decided: int
    """How many verdicts say something of the region in one of the years: met or missed."""

    @property
    def total(self) -> int:
        """How many verdicts were compared."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class YearsCompared:
    """One year against an earlier one."""

    year: int
    against: int
    listed: tuple[str, ...]
    """The regions whose verdicts are told one by one."""
    regions: tuple[RegionYears, ...]
    """The counts of these regions, and of those that are only counted."""
    moves: tuple[YearMove, ...]
    """The verdicts that moved, the worsened first; of each direction in the order of regions and of the registry."""
    still: tuple[YearMove, ...]
    """The lines missed in both years."""
    without: tuple[str, ...]
    """The regions without a file of the earlier year, of which nothing is compared."""
    unended: bool
    """Whether the later year is not over, so that few of its figures can be compared."""

    @property
    def counts(self) -> Mapping[Course, int]:
        """The counts of the listed regions together."""
        return {course: sum(one.counts[course] for one in self._listed) for course in Course}

    def missed(self, course: Course) -> tuple[int, int]:
        """How many verdicts went in a direction by the lines of the listed regions, and by those of the whole city."""
        own, city = (
            sum(one.counts[course] for one in self._listed if one.city_line is city_line) for city_line in (False, True)
        )
        return own, city

    @property
    def still_missed(self) -> int:
        """How many lines of the listed regions were missed in both years."""
        return sum(one.still_missed for one in self._listed)

    @property
    def still_below_city(self) -> int:
        """How many of these are lines of the whole city, which never count as 不达标."""
        return sum(one.still_missed for one in self._listed if one.city_line)

    @property
    def still_unclear(self) -> int:
        """How many verdicts of the listed regions were undetermined in both years."""
        return sum(one.still_unclear for one in self._listed)

    @property
    def nothing_decided(self) -> bool:
        """Whether nothing of the listed regions is known in either year, so that there is nothing to compare."""
        return not any(one.decided for one in self._listed)

    @property
    def _listed(self) -> tuple[RegionYears, ...]:
        return tuple(one for one in self.regions if one.region in self.listed)

    @property
    def courses(self) -> tuple[Course, ...]:
        """The directions that occur in any region, and the unchanged, in their order."""
        found = {course for one in self.regions for course, n in one.counts.items() if n}
        return tuple(course for course in Course if course in found or course is Course.UNCHANGED)

    @property
    def several_regions(self) -> bool:
        """Whether the counts are of more than one region."""
        return len({one.region for one in self.regions}) > 1

    @property
    def by_course(self) -> tuple[tuple[Course, tuple[YearMove, ...]], ...]:
        """The verdicts that moved, by their direction."""
        found = ((course, tuple(one for one in self.moves if one.course is course)) for course in Course)
        return tuple((course, moves) for course, moves in found if moves)
