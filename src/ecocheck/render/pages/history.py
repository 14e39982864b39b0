"""The page of `history`: every version of each datum, the newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.columns.history import COLUMNS
from ecocheck.render.pages.frame import marked
from ecocheck.render.pages.tree import Break, Imprint, Note, Section, Table, Title
from ecocheck.render.phrases.years.history import (
    NOT_APPLICABLE,
    about_words,
    missing_words,
    never_words,
    other_years_words,
    title_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.history.views import History
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part


def history_page(history: History, lang: Lang) -> Page:
    """The whole page."""
    plan = history.project.registry.indicators.plan.number
    imprint = Imprint(f"{plan} {history.as_of}", history.as_of)
    return (imprint, *marked(lang, _parts(history, lang), drill=history.project.drill))


def _parts(history: History, lang: Lang) -> Iterator[Part]:
    for place, datum in enumerate(history.data):
        yield Title(title_words(datum, history, lang))
        if place == 0:
            yield from (Note(said, item=True) for said in about_words(history, lang))
            yield from (Note(said, "warn", item=True) for said in missing_words(history, lang))
        if not datum.item.applies:
            yield Note(NOT_APPLICABLE.of(lang), "warn", item=True)
        if datum.other_years:
            yield Note(other_years_words(datum, lang), item=True)
        yield Break()
        if datum.versions:
            yield Table(COLUMNS, [Section(datum.versions)], sheet=datum.item.id)
        else:
            yield from (Note(said) for said in never_words(history, lang))
        yield Break()
