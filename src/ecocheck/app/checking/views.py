"""What a run of judging comes to: verdicts with their places, and everything that goes with them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ecocheck.app.standards import named

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.selection import Selection
    from ecocheck.app.standards import NamedStandard
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Finding, Spot
    from ecocheck.model.figures import Figures
    from ecocheck.model.registry import Contradiction
    from ecocheck.source.project import Project
    from ecocheck.verdict.rollup import IndicatorResult
    from ecocheck.verdict.totals import Disagreement


@dataclass(frozen=True, slots=True)
class Checked:
    """Everything that `check` has to say."""

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
    """Where the plan contradicts itself and nobody has settled it."""
    as_of: datetime.date
    """The day of the question: what was not over on it decides nothing. The only clock that verdicts know."""
    earlier: Mapping[tuple[str, int], Figures] = field(default_factory=dict)
    """As `figures`, of other years: those that `check` was asked to look back to, and those that record a state."""

    @property
    def unended(self) -> tuple[int, ...]:
        """The years asked that are not over on that day: what was filled in for them cannot be the whole year."""
        return tuple(year for year in self.selection.years if datetime.date(year, 12, 31) > self.as_of)

    @property
    def standard(self) -> NamedStandard:
        """The one standard that everything was judged by."""
        return named(self.project, self.selection.standard)
