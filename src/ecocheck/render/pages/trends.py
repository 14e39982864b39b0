"""The page of `trend`: the years of each criterion, region by region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.standards import named
from ecocheck.render.columns.trends import COLUMNS
from ecocheck.render.pages.frame import marked
from ecocheck.render.pages.tree import Break, Imprint, Note, Section, Table, Title
from ecocheck.render.phrases.banner import standard_words
from ecocheck.render.phrases.years.series import ABOUT, NOTHING, TITLE, without_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.trends.views import Trends
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part


def trends_page(made: Trends, lang: Lang) -> Page:
    """The whole page."""
    plan = made.project.registry.indicators.plan.number
    imprint = Imprint(f"{plan} {made.as_of}", made.as_of)
    return (imprint, *marked(lang, _parts(made, lang), drill=made.project.drill))


def _parts(made: Trends, lang: Lang) -> Iterator[Part]:
    yield Title(TITLE.of(lang))
    standard = named(made.project, made.standard)
    if not standard.alone:
        yield Note(standard_words(standard, lang), "warn" if standard.checked is False else "strong", item=True)
    yield from (Note(one.of(lang), item=True) for one in ABOUT)
    yield Break()
    if made.found:
        yield Table(COLUMNS, [Section(made.found)])
    elif not made.without:
        yield Note(NOTHING.of(lang))
    yield from (Note(said, item=True) for said in without_words(made.without, lang))
    yield Break()
