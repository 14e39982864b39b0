"""The pages of `worklist`: duties, tasks and open gaps of each office, and what must be put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.gaps.grouping import offices_in_order
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import without
from ecocheck.render.columns.duties import (
    DUTIES,
    RESPONSIBILITIES,
    TARGETS,
    OfficeCriterion,
    OfficeTarget,
    Responsibility,
    responsibilities_of,
)
from ecocheck.render.columns.gap_lists import overdue_columns
from ecocheck.render.pages.frame import framed
from ecocheck.render.pages.gaps import counts_words, groups_of, opening, table_of, tone_of
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.phrases import labels
from ecocheck.render.phrases import worklist as words
from ecocheck.render.phrases.report.filters import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.reporting.pages import WorkList
    from ecocheck.app.work import Work
    from ecocheck.app.work.rectify import Overdue, Rectify
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part

_TITLE = Text("各部门责任清单和重点工作任务清单（{years}年）", "Duties and tasks of the offices, {years}")
_TITLE_ALONE = Text("各部门责任清单（{years}年）", "Duties of the offices, {years}")
_RECTIFY_TITLE = Text("限期整改清单（{years}年）", "To be put right, {years}")
_MARK = "== "


def work_page(work: Work, lang: Lang) -> Page:
    """The page of `ecocheck worklist`."""
    return framed(work.checked, lang, _work(work, lang))


def rectify_page(found: Rectify, lang: Lang) -> Page:
    """The page of `ecocheck worklist --rectify`: the items under each office that leads or owns them."""
    return framed(found.checked, lang, _rectify(found, lang))


def _work(work: Work, lang: Lang) -> Iterator[Part]:
    title = _TITLE if work.checked.project.registry.tasks.tasks else _TITLE_ALONE
    yield from opening(work.checked, title, work.until, lang)
    yield Note(words.basis(work.checked.project.registry.indicators.plan, lang))
    for one in work.offices:
        yield from _office(one, work.checked, lang)
    yield Break()


def _office(one: WorkList, checked: Checked, lang: Lang) -> Iterator[Part]:
    """Everything of one office."""
    years = checked.selection.years
    yield Title(one.agency, 2, _MARK, labels.OFFICE)
    yield Note(words.counted(one, lang))
    if one.gaps:
        yield Note(counts_words(one.gaps, lang))
    if one.leads or one.supports:
        yield Title(words.DUTIES.of(lang), 3)
        duties = [
            Section(
                [OfficeCriterion(indicator, rows, years) for rows in indicator.criteria],
                words.indicator_title(indicator, lang),
            )
            for indicator in words.indicators(one)
        ]
        yield Table(DUTIES, duties, close=True, one_in_markdown=True, instead=_held(one, words.DUTIES))
    if one.tasks:
        yield Title(words.TASKS.of(lang), 3)
        tasks = list(_tasks(one, years, lang))
        yield Table(TARGETS, tasks, close=True, one_in_markdown=True, instead=_held(one, words.TASKS))
    yield Title(words.OPEN.of(lang), 3)
    if one.gaps:
        yield table_of(checked, groups_of(one.by_county, lang, 4), ("region",))
    else:
        yield Note(words.NOTHING.of(lang))


def _held(one: WorkList, kind: Text) -> Table[Responsibility]:
    """The same as a table with a row for each region and year."""
    rows = [held for held in responsibilities_of(one) if held.kind is kind]
    return Table(without(RESPONSIBILITIES, "list"), [Section(rows)])


def _tasks(one: WorkList, years: tuple[int, ...], lang: Lang) -> Iterator[Section[OfficeTarget]]:
    for task in one.tasks:
        targets = [OfficeTarget(task, found, years) for found in task.targets] or [OfficeTarget(task, (), years)]
        told = words.reports(task, years, Words(lang), lang)
        yield Section(targets, words.task_title(task, lang), about=told)


def _rectify(found: Rectify, lang: Lang) -> Iterator[Part]:
    offices = offices_in_order(found.checked.project)
    yield from opening(found.checked, _RECTIFY_TITLE, found.until, lang)
    yield Note(words.rectify_basis(found.checked.project, lang))
    yield Note(words.rectify_counted(found, lang, offices))
    if found.overdue:
        sections = [
            section for office, own in words.by_office(found, offices) for section in _of_office(office, own, lang)
        ]
        columns = without(overdue_columns(found.overdue), "year")
        yield from (Break(), Table(columns, sections, lambda one: tone_of(one.gap), close=True))
    yield Break()


def _of_office(office: str, overdue: list[Overdue], lang: Lang) -> Iterator[Section[Overdue]]:
    """The sections of one office: open items without a heading, then waived items under a heading."""
    yield Section((), office, names=labels.OFFICE)
    for head, own in words.open_and_waived(overdue, lang):
        yield Section(own, head, 3, names=labels.WAIVED)
