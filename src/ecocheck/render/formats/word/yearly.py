"""One year against another in a Word report: the counts, then each verdict that moved with both figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.blocks import GridColumn, Run, TableRow, cell, number

if TYPE_CHECKING:
    from ecocheck.app.reporting import Report
    from ecocheck.app.yearly.views import RegionYears, YearsCompared
    from ecocheck.render.formats.word.attachments import Attached
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces


_ATTACHED = Text("逐项情况见{attached}。", "Each of them is in {attached}.")


def yearly_heading(report: Report, pieces: Pieces) -> str:
    """The heading of the part; empty where there is none."""
    found = report.yearly
    return "" if found is None else pieces.t("与{year}年对照", year=found.against)


class YearlyBody:
    """Writes the part into an outline, and its attachment."""

    def __init__(self, report: Report, pieces: Pieces, attached: Attached | None = None) -> None:
        """Take the report, its words and, for the body, the numbers of what is attached."""
        self._report, self._pieces, self._attached = report, pieces, attached
        self._t, self._words = pieces.t, pieces.words

    def add(self, out: Outline) -> None:
        """The sentence of counts, and where what moved is attached."""
        found = self._report.yearly
        if found is None:
            return
        where = "" if self._attached is None else self._attached.of(yearly_heading(self._report, self._pieces))
        said = self._pieces.blank + self._pieces.say(_ATTACHED, attached=where) if where else ""
        out.body(self._words.years_counted(found) + said)

    def attached(self, out: Outline) -> None:
        """What moved, and of several regions the counts by region."""
        found = self._report.yearly
        if found is None:
            return
        if found.several_regions:
            self._counts(out, found)
        self._moved(out, found)

    def _moved(self, out: Outline, found: YearsCompared) -> None:
        for course, moves in found.by_course:
            items = self._words.moved_items(moves, self._report)
            head, signs = Run(self._words.course(course), strong=True), self._pieces.signs
            out.body(head, f"{signs.colon}{items}{signs.stop.rstrip()}")

    def _counts(self, out: Outline, found: YearsCompared) -> None:
        kinds = found.courses
        heads = [
            *(self._words.course(kind) for kind in kinds),
            *map(self._t, ("两年均不达标", "两年均未达全市要求", "两年均现状不清")),
        ]
        out.table(
            [GridColumn(self._t("地区"), 30), *(GridColumn(head, 12) for head in heads)],
            [self._counted(one, found) for one in found.regions],
        )

    def _counted(self, one: RegionYears, found: YearsCompared) -> TableRow:
        counts = [one.counts[kind] for kind in found.courses]
        return TableRow(
            (cell(self._words.counted_region(one)), *map(number, map(str, (*counts, *self._words.still_counts(one)))))
        )
