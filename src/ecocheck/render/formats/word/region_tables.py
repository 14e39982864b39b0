"""The tables of a region: who must act, how far each figure is from its line, every criterion, figure and task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.blocks import Cell, GridColumn, Run, TableRow, cell, number
from ecocheck.render.templating.groups import by_lead, needs_counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.reporting.pages import RegionReport
    from ecocheck.app.reporting.views import TaskView
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces

_CRITERIA = (
    ("编号", 8),
    ("判定项", 21),
    ("数值", 20),
    ("标准", 22),
    ("判定", 14),
    ("差距或原因", 18),
    ("近三年", 18),
)
_WHO = (("牵头", 15), ("佐证", 8), ("数据位置", 18))
_DATA = (("编号", 8), ("判定项", 20), ("数值", 21), ("出处", 62), ("算式和说明", 26), ("位置", 21))
_TASKS = (
    ("编号", 8),
    ("任务和目标", 30),
    ("数值", 20),
    ("要求", 24),
    ("期限", 13),
    ("判定", 17),
    ("差距", 14),
    ("数据位置", 17),
)
_ACTORS = (("牵头单位", 60), ("未达到", 20), ("逾期", 16), ("未达全市要求", 28), ("待提供", 20))
_DISTANCES = (("编号", 10), ("判定项", 34), ("数值", 18), ("标准", 32), ("差距", 22), ("判定", 17))


_TARGETS = Text("任务目标", "targets")


class RegionTables:
    """Adds the tables of one region to an outline. `depth` is 1 where the region is a chapter among others."""

    def __init__(self, out: Outline, pieces: Pieces, part: RegionReport, depth: int) -> None:
        """Take the region's report."""
        self._out, self._pieces, self._part, self._depth = out, pieces, part, depth
        self._t, self._words = pieces.t, pieces.words

    def _actors(self) -> None:
        """Who must act, and what kinds of input are missing."""
        part, out, pieces, t = self._part, self._out, self._pieces, self._t
        out.heading(self._depth, t("谁来办"))
        counted = needs_counted(part)
        if counted:
            total = part.by_criterion.undetermined - part.waived_unclear
            kinds = [pieces.words.needs(needs) + pieces.within(t("{n}项", n=n)) for needs, n in counted]
            out.body(t("{n}个判定项缺：", n=total) + pieces.apart.join(kinds) + pieces.signs.stop.strip())
        if not part.actors:
            out.body(t("没有。"))
            return
        rows = [
            TableRow(
                (
                    cell(pieces.words.offices(one.offices)),
                    *(number(n or "") for n in (one.missed, one.late, one.below_city, one.owed)),
                )
            )
            for one in part.actors
        ]
        out.table(pieces.columns(*_ACTORS), rows)

    def _distances(self) -> None:
        """Every figure with its line and margin, missed lines first."""
        found, out, t = self._part.distances, self._out, self._t
        if not found.shown:
            return
        out.heading(self._depth, t("离标准多远"))
        said = self._pieces.words.undrawn(found)
        if said:
            out.body(said)
        out.table(self._pieces.columns(*_DISTANCES), [self._distance(one.row) for one in found.shown])

    def _distance(self, row: Row) -> TableRow:
        words = self._words
        margin = words.margin(row) or self._t("正好")
        said = (row.id, row.name, words.value(row), words.line(row), margin)
        return TableRow((*(cell(text) for text in said), self._pieces.verdict(row)))

    def _criteria(self) -> None:
        """All indicators, criterion by criterion: value, line, verdict, margin, years, office, evidence, place."""
        columns = self._pieces.columns(*_CRITERIA, *_WHO)
        years = self._words.trend_years(self._part.year)
        columns[len(_CRITERIA) - 1] = GridColumn(f"{self._t('近三年')} {years}", _CRITERIA[-1][1])
        self._out.heading(self._depth, self._t("逐项对照"))
        self._out.body(
            self._t("近三年：口径相同的两年之间写“→”，口径、单位不同或没有说明的写“|”，没有全年可用数字的年份写“—”。")
        )
        self._out.table(columns, self._criterion_rows())

    def _criterion_rows(self) -> Iterator[TableRow]:
        for one in self._part.indicators:
            if len(one.rows) > 1:
                verdict = self._words.judged(one)
                yield TableRow((cell(str(one.id)), cell(one.name, span=3), cell(verdict, span=6)), group=True)
            for row in one.rows:
                yield TableRow(
                    (
                        cell(row.id),
                        cell(row.name),
                        self._pieces.figure_cell(row),
                        cell(self._words.line(row)),
                        self._pieces.verdict(row),
                        cell(self._words.why(row)),
                        cell(self._words.trend(row)),
                        cell(self._words.offices(row.lead)),
                        cell(self._words.papers(row)),
                        cell(self._words.near(row.at)),
                    )
                )

    def _data(self) -> None:
        """Every figure with what is known of its source."""
        if not self._part.data:
            return
        self._out.heading(self._depth, self._t("数据与出处"))
        self._out.table(self._pieces.columns(*_DATA), [self._datum(row) for row in self._part.data])

    def _datum(self, row: Row) -> TableRow:
        url = self._words.url(row)
        sources = [Run(self._pieces.apart.join(self._words.measured(row)))]
        sources += [Run(url, url=url)] if url else []
        notes = [self._words.arithmetic(row), *(self._words.note(note) for note in row.notes)]
        shown = (cell(row.id), cell(row.name), self._pieces.figure_cell(row))
        return TableRow((*shown, Cell(tuple(sources)), cell(*notes), cell(self._words.spot(row.at))))

    def _tasks(self) -> None:
        """Every task that binds the region; below them the undetermined targets, for the offices to report on."""
        part, out, t = self._part, self._out, self._t
        if not part.tasks:
            return
        out.heading(self._depth, t("任务"))
        out.body(t("进展由责任单位自报，不作判定；有数值或事实目标的按同样的办法判定。"))
        out.table(self._pieces.columns(*_TASKS), (row for task in part.tasks for row in self._task(task)))
        if part.unclear_targets:
            unclear = len(part.unclear_targets)
            out.heading(self._depth + 1, t("现状不清的任务目标，请责任单位报完成情况（{n}项）", n=unclear))
            targets = GridColumn(self._pieces.say(_TARGETS), 90)
            out.table((*self._pieces.columns(("责任单位", 40), ("合计", 8)), targets), self._silent())

    def _task(self, task: TaskView) -> Iterator[TableRow]:
        marks = [self._t("标题为推定")] if task.reconstructed else []
        marks += [task.role] if task.role else []
        title = task.title + "".join(f"〔{mark}〕" for mark in marks)
        told = f"{self._t('自报进展：')}{self._words.status(task)}" if task.status else ""
        offices = f"{self._t('责任单位：')}{self._words.offices(task.responsible)}"
        yield TableRow((cell(task.id), cell(title, span=3), cell(offices, told, span=4)), group=bool(task.targets))
        for one in task.targets:
            yield self._target(one)

    def _target(self, one: TargetRow) -> TableRow:
        row, words = one.row, self._words
        verdict = self._pieces.verdict(row)
        said = [
            *verdict.lines,
            *(Run(self._t(word)) for word in self._marks(one)),
            *(Run(text) for text in words.beside(row) if text != words.backing(row)),
        ]
        return TableRow(
            (
                cell(row.id),
                cell(row.name),
                self._pieces.figure_cell(row),
                cell(words.line(row)),
                cell(one.due.isoformat() if one.due else ""),
                Cell(tuple(run for run in said if run.text)),
                cell(words.margin(row)),
                cell(words.near(row.at)),
            )
        )

    @staticmethod
    def _marks(one: TargetRow) -> list[str]:
        return ["逾期"] * one.late + ["力争"] * (not one.must)

    def _silent(self) -> Iterator[TableRow]:
        for lead, rows in by_lead(self._part.unclear_targets):
            names = self._pieces.names(rows)
            yield TableRow((cell(self._words.offices(lead)), number(len(rows)), cell(names)))
