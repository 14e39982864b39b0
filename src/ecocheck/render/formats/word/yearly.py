"""One year against another in a Word report: the counts, then each verdict that moved with both figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.formats.word.blocks import GridColumn, Run, TableRow, cell, number

if TYPE_CHECKING:
    from ecocheck.app.reporting import Report
    from ecocheck.app.yearly.views import RegionYears, YearsCompared
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces


def yearly_heading(report: Report, pieces: Pieces) -> str:
    """The heading of the part; empty where there is none."""
    found = report.yearly
    return "" if found is None else pieces.t("与{year}年对照", year=found.against)


class YearlyBody:
    """Writes the part into an outline, and its attachment."""

    def __init__(self, report: Report, pieces: Pieces) -> None:
        """Take the report and its words."""
        self._report, self._pieces = report, pieces
        self._t, self._words = pieces.t, pieces.words

    def add(self, out: Outline) -> None:
        """The sentence of counts, and what moved; of several regions that is attached."""
        found = self._report.yearly
        if found is None:
            return
        out.body(self._words.years_counted(found))
        if not found.several_regions:
            self._moved(out, found)

    def attached(self, out: Outline) -> None:
        """Of several regions the counts by region, and what moved."""
        found = self._report.yearly
        if found is not None and found.several_regions:
            self._counts(out, found)
            self._moved(out, found)

    def _moved(self, out: Outline, found: YearsCompared) -> None:
        for course, moves in found.by_course:
            items = self._words.moved_items(moves, self._report)
            out.body(Run(self._words.course(course), strong=True), f"{self._pieces.signs.colon}{items}")

    def _counts(self, out: Outline, found: YearsCompared) -> None:
        kinds = found.courses
        heads = [*(self._words.course(kind) for kind in kinds), self._t("两年均未达标")]
        out.table(
            [GridColumn(self._t("地区"), 30), *(GridColumn(head, 12) for head in heads)],
            [self._counted(one, found) for one in found.regions],
        )

    def _counted(self, one: RegionYears, found: YearsCompared) -> TableRow:
        counts = [one.counts[kind] for kind in found.courses]
        return TableRow((cell(self._words.counted_region(one)), *map(number, map(str, (*counts, one.still_missed)))))
