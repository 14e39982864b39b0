"""The page of a trial: what was tried, and which verdicts it turns, between two marks that say that it is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.trial.views import Kind
from ecocheck.render.columns.trial import trial_columns
from ecocheck.render.pages.frame import tried
from ecocheck.render.pages.tree import Break, Item, Items, Note, Section, Table, Title
from ecocheck.render.phrases.diff.moves import DIRECTIONS
from ecocheck.render.phrases.joins import STOP
from ecocheck.render.phrases.trial import (
    BESIDE_HEADING,
    SAME,
    counts_words,
    item_lines,
    item_title,
    mark_words,
    rules_words,
    title_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.trial.views import Flip, Trial
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part


def trial_page(trial: Trial, lang: Lang, *, each: bool) -> Page:
    """The whole page. `each` lists every criterion, also those of which nothing is another."""
    return tried(trial.real, lang, mark_words(trial, lang), _parts(trial, lang, each=each))


def _parts(trial: Trial, lang: Lang, *, each: bool) -> Iterator[Part]:
    yield Title(title_words(trial, lang))
    if trial.items:
        yield Items([Item(item_title(one, lang), tuple(item_lines(one, lang))) for one in trial.items])
        yield Break()
    of_rules = rules_words(trial, lang)
    if of_rules:
        yield Note(of_rules + STOP.of(lang).rstrip(), "warn")
    without = trial.basis.kind is Kind.RULES and not trial.in_force
    if not without:
        yield Note(counts_words(trial, lang) + STOP.of(lang).rstrip(), "strong")
    yield Break()
    sections = [] if without else list(_sections(trial, lang, each=each))
    if sections:
        selection = trial.real.selection
        several = len(selection.places) * len(selection.years) > 1
        figures = trial.basis.kind is Kind.SET
        yield Table(trial_columns(figures=figures, several=several), sections, close=True)
    yield Break()


def _sections(trial: Trial, lang: Lang, *, each: bool) -> Iterator[Section[Flip]]:
    for direction, title in DIRECTIONS.items():
        rows = [one for one in trial.turned if one.direction is direction]
        if rows:
            yield Section(rows, title.of(lang))
    beside = [one for one in trial.flips if not one.of_verdict]
    if beside:
        yield Section(beside, BESIDE_HEADING[trial.basis.kind is Kind.SET].of(lang))
    if each and trial.same:
        yield Section(trial.same, SAME.of(lang))
