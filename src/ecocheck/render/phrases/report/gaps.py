"""Filters that put gaps, and the table of what was missed, into words for templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.phrases import gaps
from ecocheck.render.phrases.joins import clauses
from ecocheck.render.phrases.periods import since_words
from ecocheck.render.phrases.report.conclusion_table import (
    deadline_words,
    far_words,
    how_listed,
    mark_words,
    supply_words,
)
from ecocheck.render.phrases.report.returned import MOST, Returned, returned_words
from ecocheck.render.phrases.report.yearly import YearlyWords

if TYPE_CHECKING:
    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.conclusion import Conclusion


class GapWords(YearlyWords):
    """The words for gaps. Every public method is a filter for templates."""

    def since(self, gap: Gap) -> str:
        """Since when the gap has stood: a year, some months or a day; empty where that is not known."""
        return "" if gap.since is None else since_words(gap.since, self._lang)

    def far(self, gap: Gap) -> str:
        """The distance of a gap from its line, or the day when a late target was due."""
        return far_words(gap, "" if gap.row is None else self.margin(gap.row), self._lang)

    def mark(self, gap: Gap) -> str:
        """What stands beside the name of a task's target: that it is late, or without a day."""
        return mark_words(gap, self._lang)

    def deadline(self, found: Conclusion) -> str:
        """By when what was missed is to be put right, or that the day is yet to be set."""
        return deadline_words(found, self._lang)

    def how_listed(self, found: Conclusion) -> str:
        """How many rows the table of what was missed has, in which order, and since when is which day."""
        return how_listed(found, self._lang)

    def supply_by(self, found: Conclusion) -> str:
        """By when offices are to supply what is lacking, or who sets that day."""
        return supply_words(found, self._lang)

    def returned(self, found: Conclusion, most: int = MOST) -> list[Returned]:
        """The lines on what reviewers returned, each with the part to stand out and the rest."""
        return returned_words(found, self._lang, most)

    def gap_kind(self, gap: Gap) -> str:
        """The kind of the gap in words."""
        return gaps.kind_words(gap.kind, self._lang, below_city=gap.below_city)

    def gap_id(self, gap: Gap) -> str:
        """The id of the criterion, target or indicator that the gap is about; empty where it is about several."""
        return gaps.subject_id(gap)

    def gap_far(self, gap: Gap) -> str:
        """The distance from the line, and what is lacking in the numerator."""
        far = gaps.magnitude_words(gap, self._lang), gaps.quantity_words(gap.quantity, self._lang)
        return clauses(far, self._lang)

    def gap_why(self, gap: Gap) -> str:
        """The reasons, remarks, details and waiver of the gap."""
        return gaps.why_words(gap, self._lang)
