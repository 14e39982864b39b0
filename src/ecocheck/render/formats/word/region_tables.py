"""The attached tables of regions: every criterion, every figure with its source, waivers, evidence, tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.blocks import GridColumn, Run, TableRow, cell
from ecocheck.render.formats.word.rows import DATA, TASKS, datum, task_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.app.reporting import Report
    from ecocheck.app.reporting.pages import RegionReport
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces

_CRITERIA = (
    ("编号", 8),
    ("判定项", 32),
    ("数值", 24),
    ("标准", 32),
    ("判定", 18),
    ("差距或原因", 28),
    ("近三年", 24),
    ("牵头", 22),
    ("佐证", 8),
)
_TREND = 6
_SILENT = Text("无可判定目标、也未报进展的任务：{ids}。", "Tasks without a target to judge or a report: {ids}.")


class RegionTables:
    """Writes the tables into outlines, region by region."""

    def __init__(self, report: Report, pieces: Pieces) -> None:
        """Take the report and its words."""
        self._report, self._pieces = report, pieces
        self._t, self._words = pieces.t, pieces.words

    def _each(self, out: Outline, add: Callable[[Outline, RegionReport], None]) -> None:
        """Write each region that has something to write, under its name where there are several."""
        for part in self._report.regions:
            before = len(out.blocks)
            add(out, part)
            if len(self._report.regions) > 1 and len(out.blocks) > before:
                own, out.blocks = out.blocks[before:], out.blocks[:before]
                out.heading(0, self._t("{region}（{year}年）", region=part.region, year=part.year))
                out.blocks += own

    def criteria(self, out: Outline) -> None:
        """All indicators, criterion by criterion; of an unknown state what is known stands in the body."""
        self._each(out, self._criteria)

    def data(self, out: Outline) -> None:
        """Every figure with its source, its line in the data, and the plan's clause."""
        self._each(out, self._data)

    def waived(self, out: Outline) -> None:
        """What somebody above has waived, and until when."""
        self._each(out, self._waived)

    def support(self, out: Outline) -> None:
        """Figures without plan or evidence, and evidence that has changed."""
        self._each(out, self._support)

    def tasks(self, out: Outline) -> None:
        """The tasks with something to report on; the others by number."""
        self._each(out, self._tasks)

    def _criteria(self, out: Outline, part: RegionReport) -> None:
        if part.unknown:
            return
        columns = self._pieces.columns(*_CRITERIA)
        years = self._words.trend_years(part.year)
        columns[_TREND] = GridColumn(f"{self._t('近三年')} {years}", _CRITERIA[_TREND][1])
        out.note(
            self._t(
                "近三年：口径相同的两年之间以“→”相连，口径、单位不同或未说明的以“|”隔开，仅有部分月份的注明月份，无可用数据的记“—”。"
            )
        )
        out.table(columns, self._criterion_rows(part))

    def _criterion_rows(self, part: RegionReport) -> Iterator[TableRow]:
        words = self._words
        for one in part.indicators:
            if len(one.rows) > 1:
                head = (cell(str(one.id)), cell(one.name, span=3), cell(words.judged(one), span=len(_CRITERIA) - 4))
                yield TableRow(head, group=True)
            for row in one.rows:
                shown = (cell(row.id), cell(row.name), self._pieces.figure_cell(row), cell(words.line(row)))
                said = (words.why(row), words.trend(row), words.offices(row.lead), words.papers(row))
                yield TableRow((*shown, self._pieces.verdict(row), *(cell(one) for one in said)))

    def _data(self, out: Outline, part: RegionReport) -> None:
        if part.data:
            out.table(self._pieces.columns(*DATA), [datum(row, self._pieces) for row in part.data])

    def _waived(self, out: Outline, part: RegionReport) -> None:
        pieces, t = self._pieces, self._t
        colon = pieces.signs.colon
        for row in part.waived:
            waiver = row.waiver
            if waiver is None:
                continue
            out.item(
                Run(f"{row.id} {row.name}", strong=True),
                f"{pieces.within(pieces.words.judged(row))}{colon}{waiver.reason}{pieces.apart}",
                f"{t('批准')}{colon}{waiver.approved_by}{pieces.apart}",
                pieces.words.waiver(row),
            )

    def _support(self, out: Outline, part: RegionReport) -> None:
        pieces, t = self._pieces, self._t
        colon = pieces.signs.colon
        for text, rows in (
            ("有数据、缺材料佐证（{n}项）", part.no_evidence),
            ("有数据、缺计划安排（{n}项）", part.no_plan),
        ):
            if rows and not part.unknown:
                out.item(Run(t(text, n=len(rows)), strong=True), f"{colon}{pieces.names(rows)}")
        for row, files in part.stale:
            name = Run(t("佐证材料与登记的校验值不符"), strong=True)
            out.item(name, f"{colon}{row.id} {row.name}{pieces.within(files)}")

    def _tasks(self, out: Outline, part: RegionReport) -> None:
        told = [one for one in part.tasks if one.status or any(target.row.measurement for target in one.targets)]
        if not part.unknown:
            told = [one for one in part.tasks if one.status or one.targets]
        if not told:
            return
        t = self._t
        out.note(t("进展由责任单位自报，不作判定；有数值目标或事实目标的，按同一规则判定。"))
        out.table(self._pieces.columns(*TASKS), (row for task in told for row in task_rows(task, self._pieces)))
        silent = self._words.list_words(one.id for one in part.tasks if one not in told)
        if silent:
            out.note(self._pieces.say(_SILENT, ids=silent))
