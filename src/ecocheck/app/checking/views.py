"""The result of a run: verdicts with their places, findings, figures and contradictions."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ecocheck.app.standards import named
from ecocheck.app.verdicts.counting import counted_indicator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.selection import Selection
    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.verdicts.counting import CountedVerdict
    from ecocheck.app.verdicts.reviewed import ReviewState
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Finding, Spot
    from ecocheck.model.figures import Figures
    from ecocheck.model.registry import Contradiction
    from ecocheck.source.project import Project
    from ecocheck.verdict.rollup import IndicatorResult
    from ecocheck.verdict.totals import Disagreement, Proposal


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of `check`."""

    project: Project
    selection: Selection
    rows: tuple[Row, ...]
    targets: tuple[TargetRow, ...]
    indicators: tuple[IndicatorResult, ...]
    disagreements: tuple[tuple[Disagreement, Spot | None], ...]
    findings: tuple[Finding, ...]
    figures: Mapping[tuple[str, int], Figures]
    """What each selected region recorded in each selected year; a region without a file is not in it."""
    contradictions: tuple[tuple[Contradiction, Spot], ...]
    """The contradictions of the plan that are not settled, each with its place in indicators.yaml."""
    as_of: datetime.date
    """The day for which verdicts are given: a figure whose span is not over on that day decides nothing.

    Verdicts depend on no other clock.
    """
    earlier: Mapping[tuple[str, int], Figures] = field(default_factory=dict)
    """Figures of other years, by region and year: those of the years looked back to, and those that record a state."""
    proposals: tuple[Proposal, ...] = ()
    """What the counties add up to, where the city has no figure; no verdict rests on it."""
    against: tuple[Row, ...] = ()
    """The verdicts of an earlier year that was judged only to be compared with."""
    indicator_reviews: Mapping[tuple[str, int, int], ReviewState] = field(default_factory=dict)
    """By region, year and indicator, what the reviews of its criteria come to; empty where none are kept."""

    def counted(self, one: IndicatorResult) -> CountedVerdict:
        """How an indicator is counted."""
        review = self.indicator_reviews.get((one.region, one.year, one.indicator))
        return counted_indicator(one, review, is_city=one.region == self.project.units.city.name)

    @property
    def by_key(self) -> dict[tuple[str, int, str], Row]:
        """The rows of criteria and targets by region, year and id."""
        rows = (*self.rows, *(one.row for one in self.targets))
        return {(row.region, row.year, row.id): row for row in rows}

    @property
    def unended(self) -> tuple[int, ...]:
        """The years asked for that are not over on `as_of`: a figure for such a year cannot be of the whole year."""
        return tuple(year for year in self.selection.years if datetime.date(year, 12, 31) > self.as_of)

    @property
    def year_before(self) -> int | None:
        """The year before the first that is not over, where it has data and was not asked for; None otherwise."""
        years = [year - 1 for year in self.unended[:1]]
        known, asked = self.project.data.years(), self.selection.years
        return next((year for year in years if year in known and year not in asked), None)

    @property
    def standard(self) -> NamedStandard:
        """The standard that every criterion was judged by."""
        return named(self.project, self.selection.standard)
