"""One office's work list: what is open, what it owes, what it leads, supports and owns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.formats.word.blocks import Cell, GridColumn, TableRow, cell
from ecocheck.render.phrases.worklist import states

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.app.reporting import Report
    from ecocheck.app.reporting.pages import WorkIndicator, WorkList, WorkTask
    from ecocheck.app.verdicts.row import Row
    from ecocheck.render.formats.word.outline import Outline
    from ecocheck.render.formats.word.pieces import Pieces


def add_worklist(out: Outline, pieces: Pieces, one: WorkList, report: Report, depth: int) -> None:
    """Put the list into the outline; `depth` is 1 where it is a chapter among others."""
    t = pieces.t
    out.turn(wide=False)
    if depth:
        out.heading(0, t("{agency}工作清单", agency=one.agency))
    counts = {"leads": len(one.leads), "supports": len(one.supports), "tasks": len(one.tasks)}
    out.body(t("牵头{leads}个指标，配合{supports}个指标，负责{tasks}项任务。", **counts))
    _open(out, pieces, one, report, depth)
    _regions(out, pieces, one, report, depth)
    _owed(out, pieces, one, depth)
    _others(out, pieces, one, report, depth)
    out.turn(wide=True)
    maker = _Lists(pieces, report.years)
    for heading, group in (("牵头的指标", one.leads), ("配合的指标", one.supports)):
        if group:
            out.heading(depth, t(heading))
            out.table(maker.columns("判定项", "标准"), maker.indicators(group))
    if one.tasks:
        out.heading(depth, t("负责的任务"))
        out.table(maker.columns("任务和目标", "要求"), maker.tasks(one.tasks))


def _owed(out: Outline, pieces: Pieces, one: WorkList, depth: int) -> None:
    t = pieces.t
    out.heading(depth, t("须提供的数据和材料"))
    if not one.unclear:
        out.body(t("没有。"))
        return
    rows: list[TableRow] = []
    for region, year, asked in one.unclear:
        rows.append(TableRow((cell(t("{region}（{year}年）", region=region, year=year), span=2),), group=True))
        rows += pieces.asked(asked)
    out.table(pieces.request_columns(), rows)


def _others(out: Outline, pieces: Pieces, one: WorkList, report: Report, depth: int) -> None:
    """What is lacking beside lines and figures: evidence, plans, sums, contradictions."""
    if not one.others:
        return
    t, words = pieces.t, pieces.words
    out.heading(depth, t("佐证、计划和其他待办"))
    rows = [
        TableRow(
            (
                cell(pieces.where(gap, report.years)),
                cell(words.gap_kind(gap)),
                cell(words.gap_id(gap)),
                cell(gap.name),
                cell(words.gap_why(gap)),
            )
        )
        for gap in one.others
    ]
    out.table(pieces.columns(("地区", 14), ("种类", 18), ("编号", 10), ("事项", 34), ("说明", 34)), rows)


def _regions(out: Outline, pieces: Pieces, one: WorkList, report: Report, depth: int) -> None:
    """The criteria that the office leads, counted region by region."""
    if not one.by_region:
        return
    out.heading(depth, pieces.t("牵头的判定项在各地区的情况"))
    named = ((cell(pieces.where(found, report.years), strong=True), found.tally) for found in one.by_region)
    out.table(*pieces.counts(GridColumn(pieces.t("地区"), 60), named))


def _open(out: Outline, pieces: Pieces, one: WorkList, report: Report, depth: int) -> None:
    """What was missed and what is late, region by region."""
    t = pieces.t
    out.heading(depth, t("要办的事"))
    if not one.open and not one.late:
        out.body(t("所选地区已有的数据没有显示不达标或逾期的项目。"))
    colon = pieces.signs.colon
    for row in one.open:
        where = f"{pieces.where(row, report.years)} {pieces.words.standing(row.standing)}{colon}"
        out.item(where, *pieces.miss(row, t("标准"), t("牵头")))
    for late in one.late:
        out.item(f"{pieces.where(late.row, report.years)} {t('逾期')}{colon}", *pieces.late(late))


class _Lists:
    """Tables of what an office leads, supports or owns, with the state of each in every region."""

    def __init__(self, pieces: Pieces, years: Sequence[int]) -> None:
        self._pieces, self._words, self._t, self._years = pieces, pieces.words, pieces.t, years

    def columns(self, *middle: str) -> list[GridColumn]:
        """Id, name and line, and a broad column for the regions."""
        return self._pieces.columns(("编号", 8), (middle[0], 30), (middle[1], 26), ("各地区情况", 70))

    def _states(self, rows: Sequence[Row]) -> Cell:
        return cell(*states(rows, self._years, self._words, self._pieces.lang))

    def indicators(self, group: Iterable[WorkIndicator]) -> Iterator[TableRow]:
        """A group row for each indicator, then a row for each of its criteria."""
        for one in group:
            lead = f"{self._t('牵头')}{self._pieces.signs.colon}{self._words.offices(one.lead)}"
            led = "" if one.leads else self._pieces.within(lead)
            yield TableRow((cell(str(one.id)), cell(one.name + led, span=3)), group=True)
            for rows in one.criteria:
                line = cell(self._words.rule(rows[0]))
                yield TableRow((cell(rows[0].id), cell(rows[0].name), line, self._states(rows)))

    def tasks(self, tasks: Iterable[WorkTask]) -> Iterator[TableRow]:
        """A group row for each task, then a row for each of its targets."""
        comma = self._pieces.signs.comma
        for task in tasks:
            told = comma.join(f"{place} {self._words.status(view)}" for place, view in task.reports)
            title = task.title + self._pieces.within(self._words.offices(task.responsible))
            head = (cell(task.id), cell(title, span=2), cell(told))
            yield TableRow(head, group=bool(task.targets))
            for found in task.targets:
                first = found[0]
                name = first.row.name + ("" if first.must else f"〔{self._t('力争')}〕")
                due = f"{comma}{self._words.date(first.due)}" if first.due else ""
                wanted = self._words.rule(first.row) + due
                in_regions = self._states([one.row for one in found])
                yield TableRow((cell(first.row.id), cell(name), cell(wanted), in_regions))
