"""Adds to a verdict's row what a report shows beside it: the years before, and the documents behind the figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.gaps.views import GapKind
from ecocheck.app.verdicts.points import points_of
from ecocheck.app.verdicts.row import Papers, years_shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap
    from ecocheck.app.verdicts.row import Point, Row

_FEWEST = 2
_PAPERS = {GapKind.NO_EVIDENCE: Papers.MISSING, GapKind.EVIDENCE_STALE: Papers.ALTERED}


class Beside:
    """Completes the rows of one check; years before are shown only if the check read them (`back`)."""

    def __init__(self, checked: Checked, gaps: Iterable[Gap]) -> None:
        """`gaps` tell which figures lack evidence or have altered evidence."""
        self._as_of = checked.as_of
        self._figures = {**checked.earlier, **checked.figures}
        self._papers = {(gap.region, gap.year, gap.criterion): _PAPERS[gap.kind] for gap in gaps if gap.kind in _PAPERS}

    def of(self, row: Row) -> Row:
        """The row of a criterion with the figures of its years and the state of its evidence."""
        return replace(row, trend=self._trend(row), papers=self._papers_of(row))

    def _papers_of(self, row: Row) -> Papers | None:
        """The state of the evidence behind the figure; None where there is no figure."""
        if row.measurement is None:
            return None
        found = self._papers.get((row.region, row.year, row.id))
        return found or (Papers.PRESENT if row.measurement.evidence else Papers.MISSING)

    def _trend(self, row: Row) -> tuple[Point, ...]:
        """The figures of three years; empty where fewer than two of them have a figure."""
        if row.value is None:
            return ()
        years = years_shown(row.year)
        known = {year: self._figures[key] for year in years if (key := (row.region, year)) in self._figures}
        found = points_of(row.subject, known, years, self._as_of)
        enough = sum(one.amount is not None or one.part is not None for one in found) >= _FEWEST
        return found if enough else ()
