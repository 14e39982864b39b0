"""The columns of an action, its next milestone, and the verdict that its state rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.actions.states import ActionState
from ecocheck.render.columns.column import PEOPLE, SHEETS, Column
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.actions import words
from ecocheck.render.phrases.findings import spot_words

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.app.actions.listing import ActionRow
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone

_TONES: Final[Mapping[ActionState, Tone]] = {
    ActionState.OVERDUE: "bad",
    ActionState.PENDING: "open",
    ActionState.CLOSED: "good",
}


def state_tone(one: ActionRow) -> Tone:
    """The tone of a state."""
    return _TONES.get(one.state, "")


def _due(one: ActionRow, _: Lang) -> datetime.date | None:
    return None if one.next is None else one.next.milestone.due


def _days(one: ActionRow, _: Lang) -> int | None:
    return None if one.next is None else one.next.days


def _said(one: ActionRow, lang: Lang) -> str:
    return "" if one.next is None else words.days_words(one.next, lang)


def _figure_at(one: ActionRow, _: Lang) -> str:
    return "" if one.row is None else spot_words(one.row.at or one.row.rule_at)


COLUMNS: Final[tuple[Column[ActionRow], ...]] = (
    Column("state", words.STATE, words.state_words, tone=state_tone, width=8),
    Column("action", words.NUMBER, lambda one, _: one.action.id, least=8, width=18),
    Column("region", labels.REGION, lambda one, _: one.action.gap.region, width=10),
    Column(
        "year",
        labels.YEAR,
        lambda one, _: str(one.action.gap.year),
        exact=lambda one, _: one.action.gap.year,
        width=6,
    ),
    Column("matter", labels.MATTER, words.matter_words, least=8, width=24),
    Column("office", labels.RESPONSIBLE, lambda one, lang: one.owner or words.NOBODY.of(lang), least=6, width=18),
    Column("person", labels.PERSON, lambda one, _: one.action.owner.person or "", forms=SHEETS, width=8),
    Column("measure", labels.MEASURES, lambda one, _: one.action.measure or "", forms=SHEETS, width=30),
    Column("next_and_due", words.NEXT, words.due_words, forms=PEOPLE, least=10),
    Column("next", words.NEXT, words.next_words, forms=SHEETS, width=24),
    Column("due", labels.DUE, _said, exact=_due, forms=SHEETS, width=12),
    Column("days", words.DAYS, _said, exact=_days, forms=SHEETS, width=10),
    Column("judged", labels.VERDICT, words.judged_words, forms=PEOPLE, least=10),
    Column("verdict", labels.VERDICT, words.verdict_words, forms=SHEETS, width=18),
    Column("because", labels.BECAUSE, words.because_words, beneath=1, width=30),
    Column("at", labels.DATUM_AT, _figure_at, forms=SHEETS, width=24, paper=False),
    Column("written_at", words.WRITTEN_AT, lambda one, _: spot_words(one.at), forms=SHEETS, width=24, paper=False),
)
