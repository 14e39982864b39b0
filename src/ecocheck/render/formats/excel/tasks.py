"""任务台账: every task that binds a region, with its judged targets and its self-reported progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import keyed, lifted
from ecocheck.render.columns.verdicts import COLUMNS
from ecocheck.render.formats.excel.layout import Column, declared
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.labels import STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.ledger import TaskEntry
    from ecocheck.app.verdicts.row import TargetRow
    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.values import Value
    from ecocheck.render.phrases.report import Words

NAME = Text("任务台账", "tasks")
KEPT = 4
_MUST, _STRIVE = labels.BINDING, labels.STRIVE
_LATE = labels.LATE
_RESTORED = Text("（标题为推定）", " (title restored)")


def alarming(entry: TaskEntry) -> bool:
    """Whether a binding target is late."""
    return entry.target is not None and entry.target.late


class Tasks:
    """The columns in the words of one language."""

    def __init__(self, words: Words, lang: Lang) -> None:
        """Take the words of reports."""
        self._words, self._lang = words, lang

    def columns(self) -> list[Column[TaskEntry]]:
        """The columns of the task, of its self-reported progress, and of its target."""
        return [*self._task(), *self._target()]

    def _task(self) -> list[Column[TaskEntry]]:
        words, lang = self._words, self._lang
        return [
            Column(labels.REGION, 9, lambda one: one.region),
            Column(labels.YEAR, 6, lambda one: one.year, centred=True),
            Column(Text("任务编号", "task"), 8, lambda one: one.task.id, centred=True),
            Column(Text("任务名称", "title"), 24, self._title),
            Column(labels.MAIN_TASK, 18, lambda one: one.task.group.name),
            Column(labels.RESPONSIBLE, 18, lambda one: words.offices(one.task.responsible)),
            Column(Text("点名身份", "named as"), 8, lambda one: one.view.role),
            Column(Text("服务指标", "serves"), 9, lambda one: words.list_words(one.task.serves.indicators) or None),
            Column(
                labels.SELF_REPORTED,
                9,
                lambda one: STATUSES[one.view.status].of(lang) if one.view.status else None,
            ),
            Column(Text("进展截至", "as of"), 11, lambda one: one.view.status_as_of),
            Column(Text("进展说明", "remark"), 18, lambda one: one.view.status_note),
        ]

    def _title(self, entry: TaskEntry) -> str:
        return entry.view.title + (_RESTORED.of(self._lang) if entry.view.reconstructed else "")

    def _target(self) -> list[Column[TaskEntry]]:
        words, lang = self._words, self._lang
        return [
            Column(Text("目标编号", "target"), 8, _of(lambda one: one.row.id)),
            Column(Text("目标名称", "subject"), 22, _of(lambda one: one.row.name)),
            Column(labels.UNIT, 8, _of(lambda one: one.row.value_unit or one.row.unit)),
            Column(labels.WHAT_IS_ASKED, 18, _of(lambda one: words.line(one.row))),
            *self._of_row("value", "verdict", "backing", "margin", "reasons", "remarks"),
            Column(labels.DUE, 11, _of(lambda one: one.due)),
            Column(labels.STRENGTH, 7, _of(lambda one: (_MUST if one.must else _STRIVE).of(lang))),
            Column(labels.LATE, 6, _of(lambda one: _LATE.of(lang) if one.late else None)),
            *self._of_row("datum_at"),
            Column(labels.RULE_AT, 16, self._rule_at),
            Column(Text("具体任务", "text"), 60, lambda one: one.task.text, paper=False),
        ]

    def _of_row(self, *keys: str) -> list[Column[TaskEntry]]:
        """Columns that every table of verdicts has; they are empty where the task sets no target."""
        return declared(lifted(keyed(COLUMNS, *keys), lambda one: one.target.row if one.target else None), self._lang)

    def _rule_at(self, entry: TaskEntry) -> str:
        """The place of the target in tasks.yaml, or of a task without a target."""
        return self._words.spot(entry.view.at if entry.target is None else entry.target.row.rule_at)


def _of(of: Callable[[TargetRow], Value]) -> Callable[[TaskEntry], Value]:
    """A function for a column: the value from the target; None where the task sets none."""
    return lambda entry: None if entry.target is None else of(entry.target)
