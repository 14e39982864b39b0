"""`worklist` for people: office by office, its duties, its tasks, and what is open where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.gaps.grouping import offices_in_order
from ecocheck.findings.entry import Text
from ecocheck.render.formats.terminal import has_room
from ecocheck.render.formats.text_table import Beneath, Cell, Column, Heading, Part, lay_out
from ecocheck.render.formats.text_width import Line, Span, plain, wrap
from ecocheck.render.pages.gaps_text import columns_of, group_parts, heads_for, kind_parts
from ecocheck.render.phrases import worklist as said
from ecocheck.render.phrases.banner import drill_line, standard_lines
from ecocheck.render.phrases.gap_notes import days_words
from ecocheck.render.phrases.gaps import clauses
from ecocheck.render.phrases.report import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.reporting.pages import WorkList
    from ecocheck.app.work import OfficeWork, Work
    from ecocheck.app.work.rectify import Overdue, Rectify
    from ecocheck.findings import Lang

_DUTY_HEADS = (
    (Text("编号", "id"), 0), (Text("判定项", "criterion"), 14), (Text("标准", "line asked"), 12),
    (Text("各地区情况", "state in each region"), 26),
)  # fmt: skip
_TASK_HEADS = (
    (Text("编号", "id"), 0), (Text("目标", "target"), 14), (Text("要求", "what is asked"), 12),
    (Text("各地区情况", "state in each region"), 26),
)  # fmt: skip
_NO_TARGET = Text("没有可判定的目标", "no target that can be judged")


class _Page:
    """Lays out one list for one language and width."""

    def __init__(self, lang: Lang, room: int | None, years: Sequence[int]) -> None:
        self.lang, self.room, self.years = lang, room, years
        self.words = Words(lang)

    def wrapped(self, text: str) -> Iterator[Line]:
        yield from (plain(line) for line in wrap(text, self.room))

    def title(self, text: str) -> Line:
        return (Span(text, "bold"),)

    def office(self, one: OfficeWork) -> Iterator[Line]:
        """Everything of one office."""
        yield self.title(f"== {one.list.agency} ==")
        yield from self.wrapped(said.counted(one, self.lang))
        if one.list.leads or one.list.supports:
            yield from ((), self.title(said.DUTIES.of(self.lang)))
            yield from self._table(_DUTY_HEADS, list(self._duties(one.list)))
        if one.list.tasks:
            yield from ((), self.title(said.TASKS.of(self.lang)))
            yield from self._table(_TASK_HEADS, list(self._tasks(one.list)))
        yield from ((), self.title(said.OPEN.of(self.lang)))
        if one.gaps:
            heads = heads_for(self.years, self.room, by="county")
            parts = list(group_parts(one.by_county, heads, self.lang, self.room))
            yield from lay_out(columns_of(heads, self.lang), parts, self.room)
        else:
            yield from self.wrapped(said.NOTHING.of(self.lang))

    def _table(self, heads: Sequence[tuple[Text, int]], parts: list[Part]) -> Iterator[Line]:
        shown = heads if has_room(self.room) else heads[:-1]
        yield from lay_out([Column(head.of(self.lang), least) for head, least in shown], parts, self.room)

    def _headings(self, text: str) -> Iterator[Part]:
        yield from (Heading(line) for line in wrap(f"[{text}]", self.room))

    def _row(self, cells: tuple[str, ...], states: list[str]) -> Iterator[Part]:
        """A row; where the terminal is narrow, the states of the regions stand in lines beneath it."""
        if has_room(self.room):
            yield tuple(Cell(text) for text in (*cells, "\n".join(states)))
            return
        yield tuple(Cell(text) for text in cells)
        yield from (Beneath(text) for text in states)

    def _duties(self, one: WorkList) -> Iterator[Part]:
        for indicator in said.indicators(one):
            yield from self._headings(said.indicator_title(indicator, self.lang))
            for rows in indicator.criteria:
                states = said.states(rows, self.years, self.words, self.lang)
                yield from self._row((rows[0].id, rows[0].name, self.words.rule(rows[0])), states)

    def _tasks(self, one: WorkList) -> Iterator[Part]:
        for task in one.tasks:
            yield from self._headings(said.task_title(task, self.lang))
            for found in task.targets:
                states = said.target_states(found, self.years, self.words, self.lang)
                asked = said.demand(found[0], self.words, self.lang)
                yield from self._row((found[0].row.id, found[0].row.name, asked), states)
            told = said.reports(task, self.years, self.words, self.lang)
            yield Beneath(told if task.targets else clauses((_NO_TARGET.of(self.lang), told), self.lang), "dim")

    def overdue(self, found: Sequence[Overdue]) -> Iterator[Part]:
        """The rows of what must be put right, since when in a line beneath each; waived ones last."""
        heads = heads_for(self.years, self.room, by=None)
        for head, own in said.open_and_waived(found, self.lang):
            yield from (Heading(f"[{head}]"),) if head else ()
            yield from (part for one in own for part in self._overdue(one, heads))

    def _overdue(self, one: Overdue, heads: Sequence[str]) -> Iterator[Part]:
        yield from (part for part in kind_parts((one.gap,), heads, self.lang) if not isinstance(part, Heading))
        yield Beneath(said.since_words(one, self.lang), "red" if one.gap.open else "dim")


def work_lines(work: Work, lang: Lang, room: int | None) -> Iterator[Line]:
    """`ecocheck worklist`."""
    checked = work.checked
    page = _Page(lang, room, checked.selection.years)
    drill = checked.project.drill
    if drill:
        yield from (drill_line(lang), ())
    yield from standard_lines(checked.standard, lang)
    yield from page.wrapped(said.BASIS.of(lang))
    if work.until is not None:
        yield from page.wrapped(days_words(work.checked.as_of, work.until, lang))
    for one in work.offices:
        yield ()
        yield from page.office(one)
    if drill:
        yield from ((), drill_line(lang))


def rectify_lines(found: Rectify, lang: Lang, room: int | None) -> Iterator[Line]:
    """`ecocheck worklist --rectify`: under each office that leads or owns it."""
    checked = found.checked
    page = _Page(lang, room, checked.selection.years)
    drill = checked.project.drill
    if drill:
        yield from (drill_line(lang), ())
    yield from standard_lines(checked.standard, lang)
    yield page.title(said.RECTIFY.of(lang))
    yield from page.wrapped(said.RECTIFY_BASIS.of(lang))
    offices = offices_in_order(checked.project)
    yield from page.wrapped(said.rectify_counted(found, lang, offices))
    if found.until is not None:
        yield from page.wrapped(days_words(found.checked.as_of, found.until, lang))
    parts: list[Part] = []
    for office, overdue in said.by_office(found, offices):
        parts += [Heading(""), Heading(f"== {office} ==")] if parts else [Heading(f"== {office} ==")]
        parts += page.overdue(overdue)
    if parts:
        yield ()
        yield from lay_out(columns_of(heads_for(page.years, room, by=None), lang), parts, room)
    if drill:
        yield from ((), drill_line(lang))
