"""Rows of attached tables: a figure with its source and places; a task with its targets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.render.formats.word.blocks import Cell, Run, TableRow, cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.reporting.views import TaskView
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.render.formats.word.pieces import Pieces

DATA: Final = (
    ("编号", 8),
    ("判定项", 22),
    ("数值", 20),
    ("出处", 58),
    ("算式和说明", 26),
    ("数据位置", 20),
    ("依据和位置", 26),
)

TASKS: Final = (
    ("编号", 8),
    ("任务和目标", 34),
    ("数值", 19),
    ("要求", 26),
    ("期限", 20),
    ("判定", 22),
    ("差距", 14),
    ("数据位置", 16),
)


def datum(row: Row, pieces: Pieces) -> TableRow:
    """The row for a figure; the plan's clause leads to its sentence, which is attached too."""
    words = pieces.words
    url = words.url(row)
    sources = [Run(pieces.apart.join(words.measured(row)))]
    sources += [Run(url, url=url)] if url else []
    notes = [words.arithmetic(row), *(words.note(note) for note in row.notes)]
    clause = row.citation.clause if row.citation else ""
    return TableRow(
        (
            cell(row.id),
            cell(row.name),
            pieces.figure_cell(row),
            Cell(tuple(sources)),
            cell(*notes),
            cell(words.spot(row.at)),
            cell(clause, words.spot(row.rule_at)),
        )
    )


def task_rows(task: TaskView, pieces: Pieces) -> Iterator[TableRow]:
    """The rows of one task."""
    t, words = pieces.t, pieces.words
    marks = [t("标题为推定")] if task.reconstructed else []
    marks += [task.role] if task.role else []
    title = task.title + "".join(f"〔{mark}〕" for mark in marks)
    told = f"{t('自报进展：')}{pieces.status(task)}" if task.status else ""
    offices = f"{t('责任单位：')}{words.offices(task.responsible)}"
    head = (cell(task.id), cell(title, span=3), cell(offices, told, span=4))
    yield TableRow(head, group=bool(task.targets))
    for one in task.targets:
        yield _target(one, pieces)


def _target(one: TargetRow, pieces: Pieces) -> TableRow:
    row, words = one.row, pieces.words
    verdict = pieces.verdict(row)
    marks = ["逾期"] * one.late + ["力争"] * (not one.must)
    said = [
        *verdict.lines,
        *(Run(pieces.t(word)) for word in marks),
        *(Run(text) for text in words.beside(row) if text not in {words.backing(row), words.review_mark(row)}),
    ]
    return TableRow(
        (
            cell(row.id),
            cell(row.name),
            pieces.figure_cell(row),
            cell(words.line(row)),
            cell(words.date(one.due)),
            Cell(tuple(run for run in said if run.text)),
            cell(words.margin(row)),
            cell(words.near(row.at)),
        )
    )
