"""The page of `explain --to met`: for each verdict what would turn it, between two marks that say it is a trial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.columns.verdicts import tone_of
from ecocheck.render.pages.frame import tried
from ecocheck.render.pages.tree import Break, Field, Fields, Item, Items, Note, Title
from ecocheck.render.phrases.explain.figures import explained_value, phrase
from ecocheck.render.phrases.explain.ground import GroundWords
from ecocheck.render.phrases.explain.labels import LABELS
from ecocheck.render.phrases.joins import clauses, joined
from ecocheck.render.phrases.notes.words import WEIGHTY, note_words
from ecocheck.render.phrases.reaching import ASKED, MARK, PARTS, ReachWords
from ecocheck.render.phrases.standings import row_reasons
from ecocheck.render.phrases.verdicts import judged_words, line_words
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.reaching.views import Reach, Reached
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part


def reaching_page(reached: Reached, lang: Lang) -> Page:
    """Every verdict that was asked about."""
    return tried(reached.explained.checked, lang, MARK.of(lang), _parts(reached, lang))


def _parts(reached: Reached, lang: Lang) -> Iterator[Part]:
    many = len(reached.found) > 1
    skipped = [one for one in reached.found if many and one.explanation.row.verdict is Verdict.NOT_APPLICABLE]
    for one in reached.found:
        if one not in skipped:
            yield from _sheet(one, lang)
            yield Break()
    if skipped:
        rows = (one.explanation.row for one in skipped)
        names = joined((f"{row.region} {row.year} {row.id}" for row in rows), lang)
        yield from (Note(phrase("skipped", lang, regions=names)), Break())
    if not reached.found:
        yield from (Note(phrase("nothing", lang)), Break())


def _sheet(one: Reach, lang: Lang) -> Iterator[Part]:
    row, words = one.explanation.row, ReachWords(one, lang)
    yield Title(words.title())
    reasons = clauses(row_reasons(row, lang), lang)
    yield Fields([
        Field(LABELS["verdict"].of(lang), (judged_words(row, lang),), tone_of(row)),
        Field(LABELS["why"].of(lang), (reasons,)),
        Field(LABELS["rule"].of(lang), (line_words(row, lang),)),
        Field(LABELS["value"].of(lang), (explained_value(one.explanation, lang),)),
        Field(LABELS["notes"].of(lang), tuple(note_words(note, lang) for note in row.notes if note.code in WEIGHTY)),
    ])  # fmt: skip
    yield from (Note(said, "warn") for said in words.notes())
    if one.ways:
        yield Title(words.heading(), level=2, mark="# ")
        yield Items([Item(words.way(way), list(words.places(way))) for way in one.ways], numbered=True)
    if one.parts:
        yield Title(PARTS.of(lang), level=2, mark="# ")
        yield Items([Item(*words.part(part)) for part in one.parts])
    if not one.ways and one.explanation.asks:
        ground = GroundWords(one.explanation, lang)
        yield Title(ASKED.of(lang), level=2, mark="# ")
        yield Items([Item(*ground.ask(ask)) for ask in one.explanation.asks], numbered=True)
