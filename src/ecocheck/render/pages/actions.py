"""The page of `actions`: counts on top, then every action, those that are late first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.actions.states import ActionState, Because
from ecocheck.render.columns.actions import COLUMNS
from ecocheck.render.pages.frame import marked
from ecocheck.render.pages.tree import Break, Imprint, Note, Section, Table, Title
from ecocheck.render.phrases.actions import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.actions.listing import ActionRow, Listed
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part


def actions_page(listed: Listed, lang: Lang) -> Page:
    """The whole page."""
    number = listed.project.registry.indicators.plan.number
    imprint = Imprint(f"{number} {listed.as_of}", listed.as_of)
    return (imprint, *marked(lang, _parts(listed, lang), drill=listed.project.drill))


def _parts(listed: Listed, lang: Lang) -> Iterator[Part]:
    yield Title(words.title_words(listed, lang))
    yield from (Note(said, "warn") for said in words.unread_words(listed.unread, lang))
    if listed.all:
        yield Note(words.counts_words(listed.all, lang), "bad" if listed.overdue or listed.reopened else "strong")
    if listed.shown:
        yield Table(COLUMNS, _sections(listed, lang))
        yield Note(words.ABOUT.of(lang))
    elif listed.all:
        yield Note(words.NONE_LATE.of(lang))
    elif not listed.unread:
        yield Note(words.NONE.of(lang))
    yield Break()


def _sections(listed: Listed, lang: Lang) -> list[Section[ActionRow]]:
    """All in one; of those that press, the late ones, and those that are open again under a heading of their own."""
    if not (listed.only_overdue and listed.reopened):
        return [Section(listed.shown)]
    again = Section(listed.reopened, words.BECAUSE[Because.REOPENED].of(lang), tone="bad", names=words.STATE)
    late = Section(listed.overdue, words.STATES[ActionState.OVERDUE].of(lang), tone="bad", names=words.STATE)
    return [late, again] if listed.overdue else [again]
