"""Filters that put one year against another into words for templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.phrases.joins import STOP, clauses
from ecocheck.render.phrases.report.figures import FigureWords
from ecocheck.render.phrases.years import yearly

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.reporting.pages import Report
    from ecocheck.app.yearly.views import Course, RegionYears, YearMove, YearsCompared


class YearlyWords(FigureWords):
    """The words for one year against another. Every public method is a filter for templates."""

    def years_counted(self, found: YearsCompared) -> str:
        """How many verdicts moved in each direction, and what is not compared at all."""
        said = clauses((yearly.counts_words(found, self._lang), yearly.limits_words(found, self._lang)), self._lang)
        return said + STOP.of(self._lang).rstrip()

    def course(self, one: Course) -> str:
        """A direction, as 判定下降."""
        return yearly.COURSES[one].of(self._lang)

    def counted_region(self, one: RegionYears) -> str:
        """A region, marked where its counts are of lines of the whole city."""
        return yearly.region_words(one, self._lang)

    def still_counts(self, one: RegionYears) -> tuple[int, int, int]:
        """Of a region: not met in both years, below a line of the city in both, undetermined in both."""
        return yearly.still_counts(one)

    def moved_items(self, moves: Sequence[YearMove], report: Report) -> str:
        """The verdicts that moved in one direction, each with both years, in one line."""
        several = len(report.places) > 1
        return clauses((yearly.item_words(one, self._lang, with_region=several) for one in moves), self._lang)
