"""任务台账: every task that binds a region, with its judged targets and its self-reported progress."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import keyed, lifted
from ecocheck.render.columns.verdicts import COLUMNS
from ecocheck.render.formats.excel.layout import Sheet, SheetColumn, declared
from ecocheck.render.formats.excel.sheet_names import TASKS
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.labels import STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.ledger import Ledger, TaskEntry
    from ecocheck.app.verdicts.row import TargetRow
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone
    from ecocheck.render.formats.excel.ledger import Heads
    from ecocheck.render.formats.excel.values import Value
    from ecocheck.render.phrases.report.filters import Words

_ABOUT = Text(
    "自报进展由责任单位填报，不作判定；“对应指标”方案未写明，系编制时推定；具体任务的全文在最后一列，不打印。",
    "Progress is self-reported and not judged; which indicators a task serves is derived; "
    "the last column holds the whole text and is not printed.",
)
_MUST, _STRIVE = labels.BINDING, labels.STRIVE
_LATE = labels.LATE
_RESTORED = Text("（标题为推定）", " (title restored)")


def sheet(ledger: Ledger, heads: Heads, lang: Lang) -> Sheet[TaskEntry]:
    """The sheet, with a row for each target of a task, or for the task where it has none."""
    return Sheet(
        TASKS.of(lang),
        heads.title(TASKS),
        (heads.note(_ABOUT),),
        _Tasks(heads.words, lang).columns(),
        ledger.tasks,
        kept=4,  # region, year, id and title
    )


def _late(entry: TaskEntry) -> Tone:
    """The tone of the cell that says that a binding target is late."""
    return "bad" if entry.target is not None and entry.target.late else ""


class _Tasks:
    """The columns in the words of one language."""

    def __init__(self, words: Words, lang: Lang) -> None:
        """Take the words of reports."""
        self._words, self._lang = words, lang

    def columns(self) -> list[SheetColumn[TaskEntry]]:
        """The columns of the task, of its self-reported progress, and of its target."""
        return [*self._task(), *self._target()]

    def _task(self) -> list[SheetColumn[TaskEntry]]:
        words, lang = self._words, self._lang
        return [
            SheetColumn(labels.REGION, 9, lambda one: one.region),
            SheetColumn(labels.YEAR, 6, lambda one: one.year, centred=True),
            SheetColumn(Text("任务编号", "task"), 8, lambda one: one.task.id, centred=True),
            SheetColumn(Text("任务名称", "title"), 24, self._title),
            SheetColumn(labels.MAIN_TASK, 18, lambda one: one.task.group.name, paper=False),
            SheetColumn(labels.RESPONSIBLE, 18, lambda one: words.offices(one.task.responsible)),
            SheetColumn(Text("点名身份", "named as"), 8, lambda one: one.view.role, paper=False),
            SheetColumn(
                Text("对应指标", "serves"),
                9,
                lambda one: words.list_words(one.task.serves.indicators) or None,
                paper=False,
            ),
            SheetColumn(
                labels.SELF_REPORTED,
                9,
                lambda one: STATUSES[one.view.status].of(lang) if one.view.status else None,
                centred=True,
            ),
            SheetColumn(Text("进展截至", "as of"), 11, lambda one: one.view.status_as_of, paper=False),
            SheetColumn(Text("进展说明", "remark"), 18, lambda one: one.view.status_note, paper=False),
        ]

    def _title(self, entry: TaskEntry) -> str:
        return entry.view.title + (_RESTORED.of(self._lang) if entry.view.reconstructed else "")

    def _late(self, one: TargetRow) -> str | None:
        return _LATE.of(self._lang) if one.late else None

    def _target(self) -> list[SheetColumn[TaskEntry]]:
        words, lang = self._words, self._lang
        return [
            SheetColumn(Text("目标编号", "target"), 8, _of(lambda one: one.row.id)),
            SheetColumn(Text("目标名称", "subject"), 22, _of(lambda one: one.row.name)),
            SheetColumn(labels.WHAT_IS_ASKED, 18, _of(lambda one: words.line(one.row))),
            *self._of_row("value", "another_year"),
            SheetColumn(labels.UNIT_OF_MEASURE, 8, _of(lambda one: one.row.value_unit or one.row.unit), centred=True),
            *self._of_row("verdict", "signed_margin", "margin_unit", "reasons"),
            *(replace(one, paper=False) for one in self._of_row("backing", "review", "opinions", "remarks")),
            SheetColumn(labels.DUE, 11, _of(lambda one: one.due), centred=True),
            SheetColumn(labels.STRENGTH, 7, _of(lambda one: (_MUST if one.must else _STRIVE).of(lang)), centred=True),
            SheetColumn(
                labels.LATE, 6, _of(lambda one: _LATE.of(lang) if one.late else None), centred=True, tone=_late
            ),
            *self._of_row("datum_at"),
            SheetColumn(labels.RULE_AT, 16, self._rule_at, paper=False),
            SheetColumn(Text("具体任务", "text"), 60, lambda one: one.task.text, paper=False),
        ]

    def _of_row(self, *keys: str) -> list[SheetColumn[TaskEntry]]:
        """Columns that every table of verdicts has; they are empty where the task sets no target."""
        return declared(lifted(keyed(COLUMNS, *keys), lambda one: one.target.row if one.target else None), self._lang)

    def _rule_at(self, entry: TaskEntry) -> str:
        """The place of the target in tasks.yaml, or of a task without a target."""
        return self._words.spot(entry.view.at if entry.target is None else entry.target.row.rule_at)


def _of(of: Callable[[TargetRow], Value]) -> Callable[[TaskEntry], Value]:
    """A function for a column: the value from the target; None where the task sets none."""
    return lambda entry: None if entry.target is None else of(entry.target)
