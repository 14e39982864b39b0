"""`worklist` for spreadsheets: a row for each office, thing, region and year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.csv_table import csv_table
from ecocheck.render.pages.gaps_csv import COLUMNS
from ecocheck.render.phrases import worklist as said
from ecocheck.render.phrases.banner import standard_short
from ecocheck.render.phrases.codes import DRILL, reason_word
from ecocheck.render.phrases.gaps import joined, number
from ecocheck.render.phrases.numbers import margin_words, value_words
from ecocheck.render.phrases.report import Words
from ecocheck.render.phrases.verdicts import spot_words
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.verdicts.row import Row
    from ecocheck.app.work import OfficeWork, Work
    from ecocheck.app.work.rectify import Rectify
    from ecocheck.findings import Lang

_HEADS = (
    Text("单位", "office"), Text("清单", "list"), Text("职责", "role"), Text("指标或任务", "indicator or task"),
    Text("事项", "matter"), Text("要求", "what is asked"), Text("地区", "region"), Text("年份", "year"),
    Text("情况", "state"), Text("数值", "value"), Text("标准", "line asked"), Text("计量单位", "unit"),
    Text("离标准多远（负数为未达到）", "margin (negative: missed)"), Text("原因", "reasons"),
    Text("期限", "due"), Text("约束力", "strength"), Text("逾期", "late"),
    Text("自报进展（未经核实）", "progress, self-reported"),
    Text("已豁免", "waived"), Text("判断依据", "judged by"), Text("数据位置", "datum at"), Text("规则位置", "rule at"),
    Text("佐证程度", "backing"), Text("阶段情况和依据", "so far, grounds"),
)  # fmt: skip
_STATE = Text("数据性质", "state of the data")
_SINCE = Text("自何时起", "since")
_CONTRADICTIONS = Text("方案的矛盾（未处理）", "open contradictions of the plan")
_YES = Text("是", "yes")


class _Rows:
    """Makes the rows of one language."""

    def __init__(self, lang: Lang) -> None:
        self.lang, self.words = lang, Words(lang)

    def _state(self, row: Row) -> list[str]:
        """From what is asked to the reasons."""
        value = row.value.beside(row.bound) if row.value else value_words(row, self.lang)
        # On a line that must be passed the distance is nothing, and 0 would look met.
        margin = number(row.margin) if row.margin or row.verdict is Verdict.MET else margin_words(row, self.lang)
        reasons = joined([reason_word(reason, self.lang) for reason in row.reasons], self.lang)
        return [
            self.words.asked(row), row.region, str(row.year), self.words.standing(row.standing), value,
            row.bound.shown if row.bound else "", row.unit or "", margin, reasons,
        ]  # fmt: skip

    def _end(self, row: Row) -> list[str]:
        spots = (spot_words(spot) if spot else "" for spot in (row.at, row.rule_at))
        support = (self.words.backing(row), self.words.remarks(row))
        return [_YES.of(self.lang) if row.waived else "", standard_short(row.standard, self.lang), *spots, *support]

    def of(self, office: OfficeWork) -> Iterator[list[str]]:
        """Indicators, then tasks with their targets; a task without targets in a row of its own."""
        lang, one = self.lang, office.list
        for indicator in said.indicators(one):
            role = (said.LEAD if indicator.leads else said.SUPPORT).of(lang)
            head = [one.agency, said.DUTIES.of(lang), role, f"{indicator.id} {indicator.name}"]
            for row in (row for rows in indicator.criteria for row in rows):
                yield [*head, f"{row.id} {row.name}", *self._state(row), "", "", "", "", *self._end(row)]
        for task in one.tasks:
            head = [one.agency, said.TASKS.of(lang), said.OWNER.of(lang), f"{task.id} {task.title}"]
            told = {(place, view.year): self.words.status(view) for place, view in task.reports}
            for target in (target for found in task.targets for target in found):
                row = target.row
                due = target.due.isoformat() if target.due else ""
                late = _YES.of(lang) if target.late else ""
                middle = [due, said.strength(target, lang), late, told.get((row.region, row.year), "")]
                yield [*head, f"{row.id} {row.name}", *self._state(row), *middle, *self._end(row)]
            if not task.targets:
                reports = joined([f"{place}{year} {status}" for (place, year), status in told.items()], lang)
                yield [*head, *[""] * 13, reports, "", "", "", spot_words(task.at), "", ""]


def work_csv(work: Work, lang: Lang) -> bytes:
    """`ecocheck worklist --format csv`."""
    drill = [DRILL.of(lang)] if work.checked.project.drill else []
    rows = _Rows(lang)
    heads = [head.of(lang) for head in _HEADS] + [_STATE.of(lang) for _ in drill]
    return csv_table(heads, ([*row, *drill] for one in work.offices for row in rows.of(one)))


def rectify_csv(found: Rectify, lang: Lang) -> bytes:
    """`ecocheck worklist --rectify --format csv`: each thing once."""
    drill = [DRILL.of(lang)] if found.checked.project.drill else []
    own = (_SINCE, *(head for head, _ in COLUMNS.values()), _CONTRADICTIONS)
    heads = [*(head.of(lang) for head in own), *(_STATE.of(lang) for _ in drill)]
    rows = (
        [
            one.since.isoformat(),
            *(of(one.gap, lang) for _, of in COLUMNS.values()),
            joined(one.contradictions, lang),
            *drill,
        ]
        for one in found.overdue
    )
    return csv_table(heads, rows)
