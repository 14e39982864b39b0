"""The page of `status`: two years compared where asked for, the matrix, readiness, and criteria region by region."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from ecocheck.app.lacking import lacking_in
from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import Column, counted, keyed
from ecocheck.render.columns.verdicts import COLUMNS, TONES
from ecocheck.render.pages.counts import natures_table
from ecocheck.render.pages.frame import framed
from ecocheck.render.pages.lacking import lacking_parts
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.pages.yearly import yearly_parts
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.backing import kinds_shown
from ecocheck.render.phrases.reviews.words import REVIEW_STATES
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
    REVIEW_MARKS,
    REVIEWED_ROW,
    TEXTS,
)
from ecocheck.verdict.outcome import Backing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ecocheck.app.readiness import Readiness
    from ecocheck.app.status import Board, Compared, Status, StatusCell
    from ecocheck.findings import Lang
    from ecocheck.model.lack import Lack
    from ecocheck.render.columns.column import Exact, Tone
    from ecocheck.render.pages.tree import Page, Part

_NAME, _REGION = 24, 4
_COMPARED: Final = keyed(
    COLUMNS, "region", "value", "line", "margin", "verdict", "backing", "review_mark", "review", "at", "why"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the matrix: of an indicator, of a criterion, or of counts."""

    id: str
    name: str
    cells: tuple[tuple[str, Tone], ...]
    """A text and its tone for each region, in the order of the columns."""


def status_page(status: Status, lang: Lang, *, readiness: bool, cases: Sequence[Lack] = ()) -> Page:
    """What is lacking by the `cases` of `--fail-on` comes first.

    One year against another where it was asked for, since that was the question.

    Then year by year: the matrix, readiness where it was asked for, and each criterion region by region.
    """
    first = lacking_parts(lacking_in(status, cases), lang) if cases else ()
    return framed(status.checked, lang, (*first, *_parts(status, lang, readiness=readiness)))


def _parts(status: Status, lang: Lang, *, readiness: bool) -> Iterator[Part]:
    if status.checked.selection.agencies:
        yield Note(TEXTS["supported"].of(lang))
    for compared in status.yearly:
        yield from yearly_parts(compared, lang)
    for board in status.boards:
        matrix = _Matrix(board, lang, by_criterion=status.by_criterion)
        yield from matrix.verdicts()
        yield from matrix.natures()
        if readiness and board.lines:
            yield from matrix.readiness()
        for one in board.compared:
            yield from _compared(one, board.year, lang)


def _compared(one: Compared, year: int, lang: Lang) -> Iterator[Part]:
    """One criterion in all regions, in the order of units.yaml: distances are shown, and no region is ranked."""
    yield Title(TEXTS["compared"].of(lang).format(id=one.id, name=one.name, year=year))
    yield Table(_COMPARED, [Section(one.rows)])


def cell_words(ready: Readiness | None, lang: Lang) -> str:
    """The initials of legs (plan, data, evidence) that are missing or not whole; a word for all legs, or for none."""
    if ready is None:
        return MARKS[Standing.NOT_APPLICABLE].of(lang)
    legs = ready.legs()
    if all(leg == "full" for _, leg in legs):
        return ALL_THERE.of(lang)
    if all(leg == "none" for _, leg in legs):
        return NOTHING_THERE.of(lang)
    return "".join(LEGS[name][0].of(lang) for name, leg in legs if leg != "full")


def _mark(cell: StatusCell, lang: Lang) -> str:
    """The mark of a verdict, and that of its review; a success with evidence on file has its own."""
    backed = cell.backing is Backing.EVIDENCED and cell.standing in EVIDENCED
    review = None if cell.review_state is None else REVIEW_MARKS.get(cell.review_state)
    return (EVIDENCED if backed else MARKS)[cell.standing].of(lang) + (review.of(lang) if review else "")


class _Matrix:
    """The tables of one year."""

    def __init__(self, board: Board, lang: Lang, *, by_criterion: bool) -> None:
        self._board, self._lang, self._by_criterion = board, lang, by_criterion

    def _of(self, key: str, **values: object) -> str:
        return TEXTS[key].of(self._lang).format_map(values)

    def _table(self, show: Callable[[StatusCell], tuple[str, Tone]], counts: Section[Line]) -> Table[Line]:
        name = TEXTS["criterion" if self._by_criterion else "indicator"]
        columns: tuple[Column[Line], ...] = (
            Column("id", TEXTS["id"], lambda line, _: line.id, nothing="", width=7, centred=True),
            Column("name", name, lambda line, _: line.name, least=_NAME, width=36),
            *(_region(place, region) for place, region in enumerate(self._board.places)),
        )
        return Table(columns, [*self._sections(show), counts])

    def _sections(self, show: Callable[[StatusCell], tuple[str, Tone]]) -> Iterator[Section[Line]]:
        for (number, name), group in groupby(self._board.lines, lambda line: (line.domain, line.domain_name)):
            lines = [Line(one.id, one.name, tuple(map(show, one.cells))) for one in group]
            yield Section(lines, f"{number} {name}", names=labels.DOMAIN)

    def verdicts(self) -> Iterator[Part]:
        """The matrix of verdicts, and how many of each standing a region has."""
        board = self._board
        yield Title(self._of("title_criteria" if self._by_criterion else "title", year=board.year, n=len(board.lines)))
        if not board.lines:
            yield Note(self._of("nothing"))
            yield Break()
            return
        marks = [f"{mark}={said}" for mark, said in self._legend()]
        yield Note(self._of("legend", marks="  ".join(marks)))
        if any(tally.reviewed is not None for _, tally in board.tallies):
            known = ((mark, REVIEW_STATES[state]) for state, mark in REVIEW_MARKS.items())
            said = (f"{mark.of(self._lang).strip()}={word.of(self._lang)}" for mark, word in known)
            yield Note(self._of("review_legend", marks="  ".join(said)))
        kind = self._of("criterion" if self._by_criterion else "indicator")
        counts = Section(
            list(self._counts()),
            self._of("counts", kind=kind),
            names=labels.DOMAIN,
        )
        yield self._table(lambda cell: (_mark(cell, self._lang), TONES[cell.standing]), counts)

    def _counts(self) -> Iterator[Line]:
        lang, tallies = self._lang, [tally for _, tally in self._board.tallies]
        for one in self._kinds():
            numbers = (str(dict(tally.parts)[one]) for tally in tallies)
            yield _plain(MARKS[one].of(lang), STANDINGS[one].of(lang), numbers)
            if one in EVIDENCED:
                yield _plain("", EVIDENCED_ROW.of(lang), (str(tally.evidenced_of(one)) for tally in tallies))
                reviewed = [tally.reviewed_of(one) for tally in tallies]
                if any(n is not None for n in reviewed):
                    yield _plain("", REVIEWED_ROW.of(lang), (str(n or 0) for n in reviewed))

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

    def natures(self) -> Iterator[Part]:
        """How many of each standing a region has by the nature of the lines; nothing where no line has one."""
        found = [((region, self._board.year), one) for region, several in self._board.natures for one in several]
        if found:
            yield Title(self._of("natures", year=self._board.year))
            yield natures_table(found)

    def readiness(self) -> Iterator[Part]:
        """Which of plan, data and evidence each figure lacks."""
        lang = self._lang
        yield Title(self._of("ready_title", year=self._board.year))
        legs = "  ".join(f"{initial.of(lang)}={name.of(lang)}" for initial, name in LEGS.values())
        words = {"all": ALL_THERE.of(lang), "none": NOTHING_THERE.of(lang), "legs": legs, "na": cell_words(None, lang)}
        yield Note(self._of("ready_legend", **words))
        counts = Section(list(self._ready_counts()), self._of("ready_counts"), names=labels.DOMAIN)
        yield self._table(lambda cell: (cell_words(cell.readiness, lang), ""), counts)

    def _ready_counts(self) -> Iterator[Line]:
        for name, (initial, meaning) in LEGS.items():
            texts = []
            for region in self._board.places:
                own = [cell.readiness for line in self._board.lines for cell in line.cells if cell.region == region]
                legs = [dict(one.legs())[name] for one in own if one is not None]
                texts.append("/".join(str(legs.count(state)) for state in LEG_STATES))
            yield _plain(initial.of(self._lang), meaning.of(self._lang), texts)


def _plain(id_: str, name: str, texts: Iterable[str]) -> Line:
    return Line(id_, name, tuple((text, "") for text in texts))


def _region(place: int, name: str) -> Column[Line]:
    """The column of a region; its head is the region's name in every language."""
    return Column(
        name,
        Text(name, name),
        partial(_text, place),
        partial(_number, place),
        least=_REGION,
        tone=lambda line: line.cells[place][1],
        width=8,
        centred=True,
    )


def _text(place: int, line: Line, _: Lang) -> str:
    return line.cells[place][0]


def _number(place: int, line: Line, lang: Lang) -> Exact:
    return counted(_text(place, line, lang))
