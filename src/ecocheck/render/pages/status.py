"""`status` for people: a matrix with its legend and counts; readiness beside it; criteria region by region."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ecocheck.render.formats.text_table import Cell, Column, Heading, Part, cells, lay_out
from ecocheck.render.formats.text_width import Line, Span, plain, wrap
from ecocheck.render.pages.compared import compared_lines
from ecocheck.render.phrases.backing import kinds_shown
from ecocheck.render.phrases.banner import drill_line, standard_lines, unended_lines
from ecocheck.render.phrases.standings import STANDINGS
from ecocheck.render.phrases.status import (
    ALL_THERE,
    EVIDENCED,
    EVIDENCED_LEGEND,
    EVIDENCED_ROW,
    LEG_STATES,
    LEGS,
    MARKS,
    NOTHING_THERE,
    STYLES,
    TEXTS,
)
from ecocheck.verdict.outcome import Backing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.app.readiness import Readiness
    from ecocheck.app.status import Board, Status, StatusCell
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text

_NAME, _REGION = 24, 4


def status_lines(status: Status, lang: Lang, room: int | None, *, readiness: bool) -> Iterator[Line]:
    """Year by year: the matrix, readiness where it was asked for, then each criterion region by region."""
    if status.checked.project.drill:
        yield from (drill_line(lang), ())
    yield from standard_lines(status.checked.standard, lang)
    yield from unended_lines(status.checked.unended, status.checked.as_of, lang, room)
    for board in status.boards:
        page = _Page(board, lang, room, by_criterion=status.by_criterion)
        yield from page.matrix()
        yield ()
        if readiness and board.lines:
            yield from page.readiness()
            yield ()
        for one in board.compared:
            yield from compared_lines(one, board.year, lang, room)
            yield ()
    if status.checked.project.drill:
        yield drill_line(lang)


def cell_words(ready: Readiness | None, lang: Lang) -> str:
    """The legs that are missing or not whole; a word where all are there, or none is."""
    if ready is None:
        return next(mark for standing, mark in MARKS.items() if standing == "not_applicable").of(lang)
    legs = ready.legs()
    if all(leg == "full" for _, leg in legs):
        return ALL_THERE.of(lang)
    if all(leg == "none" for _, leg in legs):
        return NOTHING_THERE.of(lang)
    return "".join(LEGS[name][0].of(lang) for name, leg in legs if leg != "full")


def _mark(cell: StatusCell) -> Text:
    """The mark of a verdict; a success with evidence on file has its own."""
    backed = cell.backing is Backing.EVIDENCED and cell.standing in EVIDENCED
    return (EVIDENCED if backed else MARKS)[cell.standing]


class _Page:
    """Lays out one year."""

    def __init__(self, board: Board, lang: Lang, room: int | None, *, by_criterion: bool) -> None:
        self._board, self._lang, self._room, self._by_criterion = board, lang, room, by_criterion

    def _of(self, key: str, **values: object) -> str:
        return TEXTS[key].of(self._lang).format_map(values)

    def _wrapped(self, text: str) -> Iterator[Line]:
        return (plain(line) for line in wrap(text, self._room))

    def _title(self, text: str) -> Iterator[Line]:
        return ((Span(line, "bold"),) for line in wrap(text, self._room))

    def _columns(self) -> list[Column]:
        head = self._of("criterion" if self._by_criterion else "indicator")
        regions = [Column(name, _REGION) for name in self._board.places]
        return [Column(self._of("id")), Column(head, _NAME), *regions]

    def matrix(self) -> Iterator[Line]:
        """Verdicts, and how many of each a region has."""
        board, lang = self._board, self._lang
        title = self._of("title_criteria" if self._by_criterion else "title", year=board.year, n=len(board.lines))
        yield from self._title(title)
        if not board.lines:
            yield plain(self._of("nothing"))
            return
        marks = [f"{mark}={said}" for mark, said in self._legend()]
        yield from self._wrapped(self._of("legend", marks="  ".join(marks)))
        yield ()
        rows = list(self._rows(lambda cell: Cell(_mark(cell).of(lang), STYLES[cell.standing])))
        yield from lay_out(self._columns(), [*rows, *self._counts()], self._room)

    def _rows(self, show: Callable[[StatusCell], Cell]) -> Iterator[Part]:
        for (number, name), group in groupby(self._board.lines, lambda line: (line.domain, line.domain_name)):
            yield Heading(f"[{number} {name}]")
            for line in group:
                yield (Cell(line.id), Cell(line.name), *(show(cell) for cell in line.cells))

    def _counts(self) -> Iterator[Part]:
        yield Heading(self._of("counts"))
        lang, tallies = self._lang, [tally for _, tally in self._board.tallies]
        for one in self._kinds():
            numbers = [dict(tally.parts)[one] for tally in tallies]
            yield cells(MARKS[one].of(lang), STANDINGS[one].of(lang), *map(str, numbers))
            if one in EVIDENCED:
                yield cells("", EVIDENCED_ROW.of(lang), *(str(tally.evidenced_of(one)) for tally in tallies))

    def _kinds(self) -> list[Standing]:
        """The standings that are shown, in the order of the marks."""
        shown = kinds_shown(tally for _, tally in self._board.tallies)
        return [one for one in MARKS if one in shown]

    def _legend(self) -> Iterator[tuple[str, str]]:
        """Every mark with what it stands for."""
        for one in self._kinds():
            said = STANDINGS[one].of(self._lang)
            yield MARKS[one].of(self._lang), said
            if one in EVIDENCED:
                yield EVIDENCED[one].of(self._lang), EVIDENCED_LEGEND.of(self._lang).format(standing=said)

    def readiness(self) -> Iterator[Line]:
        """Which of plan, data and evidence each figure lacks."""
        lang = self._lang
        yield from self._title(self._of("ready_title", year=self._board.year))
        legs = "  ".join(f"{initial.of(lang)}={name.of(lang)}" for initial, name in LEGS.values())
        words = {"all": ALL_THERE.of(lang), "none": NOTHING_THERE.of(lang), "legs": legs, "na": cell_words(None, lang)}
        yield from self._wrapped(self._of("ready_legend", **words))
        yield ()
        rows = list(self._rows(lambda cell: Cell(cell_words(cell.readiness, lang))))
        yield from lay_out(self._columns(), [*rows, *self._ready_counts()], self._room)

    def _ready_counts(self) -> Iterator[Part]:
        yield Heading(self._of("ready_counts"))
        for name, (initial, meaning) in LEGS.items():
            texts = []
            for region in self._board.places:
                own = [cell.readiness for line in self._board.lines for cell in line.cells if cell.region == region]
                legs = [dict(one.legs())[name] for one in own if one is not None]
                texts.append("/".join(str(legs.count(state)) for state in LEG_STATES))
            yield cells(initial.of(self._lang), meaning.of(self._lang), *texts)
