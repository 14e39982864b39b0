"""Attached to a report of several regions: indicators against regions, and what is below lines of the whole city."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.blocks import Cell, GridColumn, Run, TableRow, cell
from ecocheck.render.phrases.gaps import quantity_words
from ecocheck.render.phrases.labels import TO_BE_MET
from ecocheck.render.templating.groups import failing_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting import Report
    from ecocheck.app.reporting.matrix import MatrixRow
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces

MATRIX: Final = "指标和地区对照"
BELOW: Final = Text("未达全市要求事项", "Below lines of the whole city")
_UPRIGHT_COLUMNS = 7
"""A matrix with more regions needs paper in landscape."""
_BELOW = (("判定项", 30), ("数值", 18), ("标准", 20), ("差距", 18))


class SideBySide:
    """Writes these tables into outlines."""

    def __init__(self, report: Report, pieces: Pieces) -> None:
        """Take the report and its words."""
        self._report, self._pieces = report, pieces
        self._t, self._words = pieces.t, pieces.words

    @property
    def wide(self) -> bool:
        """Whether the matrix needs paper in landscape."""
        matrix = self._report.matrix
        return matrix is not None and len(matrix.columns) > _UPRIGHT_COLUMNS

    def matrix(self, out: Outline) -> None:
        """Indicators against regions, those with most failures first; none where too little is known."""
        matrix = self._report.matrix
        if matrix is None or self._report.conclusion.unknown:
            return
        heads = [GridColumn(self._pieces.where(one.counted, self._report.years), 13) for one in matrix.columns]
        out.note(self._t("不达标地区多的指标列前，同数的按编号排列。"))
        out.table(
            (*self._pieces.columns(("编号", 7), ("指标", 24)), *heads),
            [TableRow((cell(str(one.id)), cell(one.name), *self._stands(one))) for one in failing_first(matrix.rows)],
        )

    def _stands(self, row: MatrixRow) -> Iterator[Cell]:
        """How the indicator stands in each region, and another line that the same figure is held to."""
        for stand, others in zip(row.stands, row.at_odds, strict=True):
            said = self._words.odds(others)
            lines = self._pieces.standing(stand).lines
            yield Cell((*lines, Run(said)) if said else lines)

    def below(self, out: Outline) -> None:
        """What counties miss of lines of the whole city; of a single region it stands in the body."""
        found = self._report.conclusion.below_city
        if len(self._report.regions) < 2 or not found:  # noqa: PLR2004 several
            return
        out.note(
            self._t(
                "“达到全市要求”“未达全市要求”系本地数值与全市标准的比较，方案未将该标准分解到县区，所以单列，不计入不达标。"
            )
        )
        columns = self._pieces.columns(("地区", 13), *_BELOW)
        columns += [GridColumn(self._pieces.say(TO_BE_MET), 48), GridColumn(self._t("责任单位"), 24)]
        out.table(columns, [self._missed(gap) for gap in found])

    def _missed(self, gap: Gap) -> TableRow:
        row, words = gap.row, self._words
        assert row is not None  # noqa: S101 a missed line has a row
        named = cell(f"{row.id} {row.name}", self._pieces.waived(row))
        lacking = quantity_words(gap.quantity, self._pieces.lang)
        said = (words.value(row), words.line(row), words.far(gap), lacking, words.offices(gap.lead))
        return TableRow((cell(self._pieces.where(gap, self._report.years)), named, *(cell(one) for one in said)))
