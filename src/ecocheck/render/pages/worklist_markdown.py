"""`worklist` as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.gaps.grouping import offices_in_order
from ecocheck.findings.entry import Text
from ecocheck.render.formats.aligned import aligned
from ecocheck.render.formats.escape import markdown
from ecocheck.render.formats.markdown import drill_text, md_table
from ecocheck.render.pages.gaps_markdown import HEADS, WHY, gap_cells, gap_tables
from ecocheck.render.phrases import worklist as said
from ecocheck.render.phrases.banner import standard_words
from ecocheck.render.phrases.gap_notes import days_words
from ecocheck.render.phrases.joins import clauses, joined
from ecocheck.render.phrases.report import Words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.work import OfficeWork, Work
    from ecocheck.app.work.rectify import Overdue, Rectify
    from ecocheck.findings import Lang

_TITLE = Text("# 各部门责任清单和重点工作任务清单（{years}年）", "# Duties and tasks of the offices, {years}")
_RECTIFY_TITLE = Text("# 限期整改清单（{years}年）", "# To be put right, {years}")
_AS_OF = Text("- 判断期限截至：{day}", "- as of {day}")
_DUTY_HEADS = (
    Text("职责", "role"), Text("编号", "id"), Text("判定项", "criterion"), Text("标准", "line asked"),
    Text("各地区情况", "state in each region"),
)  # fmt: skip
_TASK_HEADS = (
    Text("任务", "task"), Text("目标", "target"), Text("要求", "what is asked"),
    Text("各地区情况", "state in each region"), Text("自报进展（未经核实）", "progress, self-reported"),
)  # fmt: skip
_SINCE = Text("自何时起", "since")


def _top(checked: Checked, title: Text, as_of: datetime.date, until: datetime.date | None, lang: Lang) -> list[str]:
    lines = [title.of(lang).format(years=joined(checked.selection.years, lang)), ""]
    if checked.project.drill:
        lines += [drill_text(lang), ""]
    if not checked.standard.alone:
        lines.append(f"- {markdown(standard_words(checked.standard, lang))}")
    lines.append(_AS_OF.of(lang).format(day=as_of))
    if until is not None:
        lines.append(f"- {days_words(as_of, until, lang)}")
    return [*lines, ""]


def _office(one: OfficeWork, years: Sequence[int], words: Words, lang: Lang) -> Iterator[str]:
    yield from (f"## {markdown(one.list.agency)}", "", said.counted(one, lang), "")
    duties = [
        [(said.LEAD if indicator.leads else said.SUPPORT).of(lang), rows[0].id, rows[0].name, words.rule(rows[0]),
         "\n".join(said.states(rows, years, words, lang))]
        for indicator in said.indicators(one.list) for rows in indicator.criteria
    ]  # fmt: skip
    if duties:
        yield from (f"### {said.DUTIES.of(lang)}", "")
        yield from md_table([head.of(lang) for head in _DUTY_HEADS], duties)
    tasks = list(_tasks(one, years, words, lang))
    if tasks:
        yield from (f"### {said.TASKS.of(lang)}", "")
        yield from md_table([head.of(lang) for head in _TASK_HEADS], tasks)
    yield from (f"### {said.OPEN.of(lang)}", "")
    if not one.gaps:
        yield from (said.NOTHING.of(lang), "")
    for group in one.by_county:
        yield from (f"#### {markdown(group.name)}", "")
        yield from gap_tables(group.gaps, lang, "#####")


def _tasks(one: OfficeWork, years: Sequence[int], words: Words, lang: Lang) -> Iterator[list[str]]:
    for task in one.list.tasks:
        told = "\n".join(said.told(task, years, words))
        title = said.task_title(task, lang)
        for found in task.targets:
            states = "\n".join(said.target_states(found, years, words, lang))
            name = f"{found[0].row.id} {found[0].row.name}"
            yield [title, name, said.demand(found[0], words, lang), states, told]
        if not task.targets:
            yield [title, "", "", "", told]


def _overdue_cells(one: Overdue, lang: Lang) -> list[str]:
    """What is missed since when; reasons and notes say where the plan is at odds with itself about it."""
    cells = dict(zip(HEADS, gap_cells(one.gap, lang), strict=True))
    cells[WHY] = clauses((cells[WHY], said.at_odds_words(one, lang)), lang)
    return [one.since.isoformat(), *cells.values()]


def work_markdown(work: Work, lang: Lang) -> str:
    """`ecocheck worklist --format md`."""
    checked, words = work.checked, Words(lang)
    lines = _top(checked, _TITLE, work.checked.as_of, work.until, lang)
    lines += [markdown(said.BASIS.of(lang)), ""]
    for one in work.offices:
        lines += _office(one, checked.selection.years, words, lang)
    return aligned("\n".join([*lines, *([drill_text(lang)] if checked.project.drill else [])]))


def rectify_markdown(found: Rectify, lang: Lang) -> str:
    """`ecocheck worklist --rectify --format md`: a table under each office."""
    checked = found.checked
    offices = offices_in_order(checked.project)
    lines = _top(checked, _RECTIFY_TITLE, found.checked.as_of, found.until, lang)
    lines += [markdown(said.RECTIFY_BASIS.of(lang)), "", said.rectify_counted(found, lang, offices), ""]
    heads = [_SINCE.of(lang), *(head.of(lang) for head in HEADS)]
    for office, overdue in said.by_office(found, offices):
        lines += [f"## {markdown(office)}", ""]
        for head, own in said.open_and_waived(overdue, lang):
            lines += [f"### {head}", ""] if head else []
            lines += md_table(heads, [_overdue_cells(one, lang) for one in own])
    return aligned("\n".join([*lines, *([drill_text(lang)] if checked.project.drill else [])]))
