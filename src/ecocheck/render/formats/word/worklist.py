"""The attached tables of offices: what they lead, support and own, what else is open, and the figures missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.formats.word.blocks import Cell, TableRow, cell
from ecocheck.render.formats.word.rows import DATA, datum
from ecocheck.render.phrases.worklist import states

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.app.reporting import Report
    from ecocheck.app.reporting.pages import WorkIndicator, WorkList, WorkTask
    from ecocheck.app.verdicts.row import Row
    from ecocheck.render.formats.word.blocks import GridColumn
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces

_OTHERS = (("地区", 14), ("种类", 18), ("编号", 10), ("事项", 40), ("说明", 44))


class OfficeTables:
    """Writes tables of what offices lead, support or own, with the state of each in every region."""

    def __init__(self, report: Report, pieces: Pieces) -> None:
        """Take the report and its words."""
        self._report, self._pieces = report, pieces
        self._t, self._words = pieces.t, pieces.words

    def led(self, out: Outline) -> None:
        """The indicators that each office leads."""
        for one in self._report.worklists:
            self._table(out, one, ("判定项", "标准"), self._indicators(one.leads))

    def supported(self, out: Outline) -> None:
        """The indicators that each office supports."""
        for one in self._report.worklists:
            self._table(out, one, ("判定项", "标准"), self._indicators(one.supports))

    def tasks(self, out: Outline) -> None:
        """The tasks that each office is responsible for."""
        for one in self._report.worklists:
            self._table(out, one, ("任务和目标", "要求"), self._tasks(one.tasks))

    def _office(self, out: Outline, one: WorkList) -> None:
        if len(self._report.worklists) > 1:
            out.heading(0, one.agency)

    def _table(self, out: Outline, one: WorkList, middle: tuple[str, str], rows: Iterable[TableRow]) -> None:
        made = list(rows)
        if made:
            self._office(out, one)
            out.table(self._columns(*middle), made)

    def _columns(self, *middle: str) -> list[GridColumn]:
        """Id, name and line, and a broad column for the regions."""
        return self._pieces.columns(("编号", 8), (middle[0], 30), (middle[1], 26), ("各地区情况", 70))

    def _states(self, rows: Sequence[Row]) -> Cell:
        return cell(*states(rows, self._report.years, self._words, self._pieces.lang))

    def _indicators(self, group: Iterable[WorkIndicator]) -> Iterator[TableRow]:
        """A group row for each indicator, then a row for each of its criteria."""
        for one in group:
            lead = f"{self._t('牵头')}{self._pieces.signs.colon}{self._words.offices(one.lead)}"
            led = "" if one.leads else self._pieces.within(lead)
            yield TableRow((cell(str(one.id)), cell(one.name + led, span=3)), group=True)
            for rows in one.criteria:
                line = cell(self._words.rule(rows[0]))
                yield TableRow((cell(rows[0].id), cell(rows[0].name), line, self._states(rows)))

    def _tasks(self, tasks: Iterable[WorkTask]) -> Iterator[TableRow]:
        """A group row for each task, then a row for each of its targets."""
        comma = self._pieces.signs.comma
        for task in tasks:
            told = comma.join(f"{place} {self._pieces.status(view)}" for place, view in task.reports)
            title = task.title + self._pieces.within(self._words.offices(task.responsible))
            head = (cell(task.id), cell(title, span=2), cell(told))
            yield TableRow(head, group=bool(task.targets))
            for found in task.targets:
                first = found[0]
                name = first.row.name + ("" if first.must else f"〔{self._t('力争')}〕")
                due = comma + (self._words.date(first.due) or self._t("方案未定期限"))
                wanted = self._words.rule(first.row) + due
                in_regions = self._states([one.row for one in found])
                yield TableRow((cell(first.row.id), cell(name), cell(wanted), in_regions))

    def data(self, out: Outline) -> None:
        """The figures of what was missed, region by region."""
        for one in self._report.worklists:
            rows = [
                row
                for row in (*one.open, *(target.row for target in (*one.late, *one.undated)))
                if row.measurement is not None
            ]
            if rows:
                self._office(out, one)
                columns = self._pieces.columns(("地区", 12), *DATA)
                where = [cell(self._pieces.where(row, self._report.years)) for row in rows]
                made = [datum(row, self._pieces).cells for row in rows]
                out.table(columns, [TableRow((at, *cells)) for at, cells in zip(where, made, strict=True)])

    def others(self, out: Outline) -> None:
        """What is lacking beside lines and figures: evidence, plans, sums, contradictions."""
        words = self._words
        for one in self._report.worklists:
            if not one.others:
                continue
            self._office(out, one)
            out.table(
                self._pieces.columns(*_OTHERS),
                [
                    TableRow(
                        (
                            cell(self._pieces.where(gap, self._report.years)),
                            *(
                                cell(said)
                                for said in (words.gap_kind(gap), words.gap_id(gap), gap.name, self._pieces.why(gap))
                            ),
                        )
                    )
                    for gap in one.others
                ],
            )
