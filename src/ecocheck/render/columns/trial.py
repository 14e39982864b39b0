"""The columns of a trial: each verdict as it is, and beside it the trial's, which is marked in every row."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ecocheck.app.trial.placing import row_in
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import PEOPLE, SHEETS, Column, keyed, lifted
from ecocheck.render.columns.verdicts import COLUMNS, TONES
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.trial import (
    NOT_REAL,
    NOW,
    TRIAL,
    figure_and_verdict,
    line_and_verdict,
    tried_words,
    verdict_words,
    why_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.trial.views import Flip
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone


def trial_columns(*, figures: bool, several: bool) -> tuple[Column[Flip], ...]:
    """`figures`: figures were set, so that each side shows its own; otherwise each side shows its line.

    `several`: there are several regions or years. Spreadsheets also say in every row that it is a trial.
    """
    named = keyed(COLUMNS, *(("region", "year") if several else ()), "id", "name")
    shared = () if figures else keyed(COLUMNS, "value")
    return (
        *lifted((*named, *shared), lambda one: one.row),
        Column("now", NOW, partial(_now, figures), forms=PEOPLE, least=14, tone=_tone_now),
        Column("trial", TRIAL, partial(_tried, figures), forms=PEOPLE, least=14, tone=_tone_tried),
        *_sheet(figures=figures),
        Column("why", labels.REASONS_AND_NOTES, why_words, least=14, beneath=1),
    )


def _now(figures: bool, one: Flip, lang: Lang) -> str:  # noqa: FBT001 bound by `partial`
    if one.before is None:
        return labels.NONE.of(lang)
    row = row_in(one.before)
    return _side(figures, row, verdict_words(row, lang), lang)


def _tried(figures: bool, one: Flip, lang: Lang) -> str:  # noqa: FBT001 bound by `partial`
    said = tried_words(one.after, lang)
    return said if one.after is None else _side(figures, row_in(one.after), said, lang)


def _side(figures: bool, row: Row, said: str, lang: Lang) -> str:  # noqa: FBT001 passed on
    return (figure_and_verdict if figures else line_and_verdict)(row, said, lang)


def _tone_now(one: Flip) -> Tone:
    return "" if one.before is None else TONES[row_in(one.before).standing]


def _tone_tried(one: Flip) -> Tone:
    return "" if one.after is None else TONES[row_in(one.after).standing]


_HEADS = {"now": Text("现{what}", "{what} now"), "trial": Text("试算{what}", "{what} in the trial")}
"""The heads of a spreadsheet's columns."""


def _sheet(*, figures: bool) -> Iterator[Column[Flip]]:
    """The columns of a spreadsheet: figure or line, distance and verdict of each side."""
    shown = keyed(COLUMNS, "value" if figures else "line", "margin")
    for side, part, verdict in (("now", _before, _sheet_now), ("trial", _after, _sheet_tried)):
        for column in lifted(shown, part):
            yield replace(column, key=f"{column.key}_{side}", head=_head(side, column.head), forms=SHEETS)
        yield Column(f"verdict_{side}", _head(side, labels.VERDICT), verdict, forms=SHEETS, width=16)
    yield Column("state", labels.STATE_OF_DATA, lambda _, lang: NOT_REAL.of(lang), forms=SHEETS, width=18)


def _head(side: str, what: Text) -> Text:
    form = _HEADS[side]
    return Text(form.zh.format(what=what.zh), form.en.format(what=what.en))


def _before(one: Flip) -> Row | None:
    return None if one.before is None else row_in(one.before)


def _after(one: Flip) -> Row | None:
    return None if one.after is None else row_in(one.after)


def _sheet_now(one: Flip, lang: Lang) -> str:
    return "" if one.before is None else verdict_words(row_in(one.before), lang)


def _sheet_tried(one: Flip, lang: Lang) -> str:
    return tried_words(one.after, lang)
