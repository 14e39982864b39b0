"""限期整改台账 as a Word document for a meeting: counts, then a table for each office, on paper in landscape.

Its base document is that of reports. Places in files stand in an attachment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.actions.states import ActionState
from ecocheck.render.formats.word.blocks import Cell, GridColumn, Run, TableRow, Turn, cell, number
from ecocheck.render.formats.word.content import attachment, drill_words
from ecocheck.render.formats.word.outline import Outline
from ecocheck.render.formats.word.pieces import Pieces
from ecocheck.render.formats.word.styles import Role
from ecocheck.render.formats.word.writer import saved_with_base
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.actions import reports as said
from ecocheck.render.phrases.actions import words
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.report.filters import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from ecocheck.app.actions.listing import ActionRow, Listed, Step
    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text
    from ecocheck.render.formats.word.blocks import Block

_COLUMNS: tuple[tuple[Text, int], ...] = (
    (said.SERIAL, 8),
    (labels.REGION, 11),
    (labels.INDICATOR_OR_TASK, 22),
    (labels.MARGIN, 17),
    (labels.PERSON, 11),
    (labels.MEASURES, 32),
    (said.STEP, 20),
    (said.STEP_DUE, 21),
    (labels.PROGRESS, 23),
    (words.STATE, 20),
    (labels.VERDICT, 26),
    (labels.CITATION, 16),
)
_PLACES: tuple[tuple[Text, int], ...] = (
    (said.SERIAL, 6),
    (words.NUMBER, 26),
    (words.WRITTEN_AT, 24),
    (labels.DATUM_AT, 24),
    (labels.RULE_AT, 24),
)


def word_actions(listed: Listed, *, lang: Lang, templates: Path | None) -> bytes:
    """The file. `templates` is the project's own folder. Raises BaseFault where its base.docx is of no use, OSError."""
    pieces = Pieces(Words(lang), lang)
    title, blocks = pieces.say(said.TITLE), list(_blocks(listed, pieces))
    return saved_with_base(blocks, title, listed.as_of, drill=listed.project.drill, lang=lang, templates=templates)


def _blocks(listed: Listed, pieces: Pieces) -> Iterator[Block]:
    lang, out = pieces.lang, Outline(pieces.lang, wide=True)
    if listed.project.drill:
        out.par(Role.MARK, drill_words(pieces))
    out.par(Role.TITLE, pieces.say(said.TITLE))
    for text in words.unread_words(listed.unread, lang):
        out.body(Run(text, strong=True))
    if listed.all:
        only = pieces.blank + pieces.say(said.ONLY_LATE) if listed.only_overdue else ""
        out.body(
            Run(said.counted_words(listed.all, listed.as_of, lang), strong=bool(listed.overdue or listed.reopened)),
            only,
        )
    if listed.shown:
        _offices(out, listed, pieces)
        out.note(pieces.say(words.ABOUT))
    elif listed.all:
        out.body(pieces.say(words.NONE_LATE))
    elif not listed.unread:
        out.body(pieces.say(words.NONE))
    yield Turn(wide=True)
    yield from out.blocks
    if listed.shown:
        yield from attachment(pieces.say(said.PLACES), _places(listed, pieces), pieces)


def _offices(out: Outline, listed: Listed, pieces: Pieces) -> None:
    """A table for each office; the numbers of its rows go on from table to table."""
    count = 0
    for head, group in said.by_office(listed.shown, pieces.lang):
        out.heading(0, head)
        rows: list[TableRow] = []
        for one in group:
            count += 1
            rows += _rows(count, one, listed, pieces)
        out.table(_grid(_COLUMNS, pieces), rows)


def _grid(columns: Iterable[tuple[Text, int]], pieces: Pieces) -> list[GridColumn]:
    return [GridColumn(pieces.say(head), share) for head, share in columns]


def _rows(count: int, one: ActionRow, listed: Listed, pieces: Pieces) -> Iterator[TableRow]:
    """A row for each milestone; all else of the action goes down through its rows."""
    lang, steps = pieces.lang, one.steps or (None,)
    before, behind = _before(count, one, listed, pieces), _behind(one, pieces)
    alarming = one.state is ActionState.OVERDUE
    state = Cell(tuple(Run(text, strong=alarming) for text in said.state_lines(one, lang)))
    for place, step in enumerate(steps):
        down = (*before, *_step(step, lang), state, *behind)
        last = place == len(steps) - 1
        merged = [_down(each, first=place == 0) for each in down] if len(steps) > 1 else list(down)
        merged[len(before) : len(before) + 3] = _step(step, lang)
        yield TableRow(tuple(merged), keep=not last)


def _down(one: Cell, *, first: bool) -> Cell:
    """The cell as the first of several that are one, or as one of those below it."""
    return Cell(one.lines, number=one.number, down="first") if first else Cell(down="next")


def _before(count: int, one: ActionRow, listed: Listed, pieces: Pieces) -> tuple[Cell, ...]:
    action, lang = one.action, pieces.lang
    margin = "" if one.row is None else said.open_margin(one, pieces.words.margin(one.row))
    return (
        number(count),
        cell(action.gap.region),
        cell(words.matter_words(one)),
        cell(margin, said.gap_of_words(one, lang)),
        cell(action.owner.person or ""),
        cell(action.measure or "", said.last_entry(one, listed.as_of, lang)),
    )


def _step(step: Step | None, lang: Lang) -> tuple[Cell, Cell, Cell]:
    if step is None:
        return cell(), cell(), cell()
    due = step.milestone.due
    return cell(step.milestone.what), cell("" if due is None else str(due)), cell(*said.step_lines(step, lang))


def _behind(one: ActionRow, pieces: Pieces) -> tuple[Cell, Cell]:
    row, lang = one.row, pieces.lang
    if row is None:
        return cell(), cell()
    figures = said.figure_lines(pieces.words.value(row), pieces.words.line(row), lang)
    clause = row.citation.clause if row.citation is not None else ""
    return cell(words.verdict_words(one, lang), *figures), cell(clause)


def _places(listed: Listed, pieces: Pieces) -> list[Block]:
    """Where each action is written, and where its figure and rule stand, in the order of the body."""
    out = Outline(pieces.lang, wide=True)
    made = []
    for count, one in enumerate((one for _, group in said.by_office(listed.shown, pieces.lang) for one in group), 1):
        figure, rule = (None, None) if one.row is None else (one.row.at, one.row.rule_at)
        spots = (cell(spot_words(spot)) for spot in (one.at, figure, rule))
        made.append(TableRow((number(count), cell(one.action.id), *spots)))
    out.table(_grid(_PLACES, pieces), made)
    return out.blocks
