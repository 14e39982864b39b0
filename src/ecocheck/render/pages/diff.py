"""The page of `diff`: what moved, the worsened first, each with its causes and their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.diff.beside import beside_of
from ecocheck.app.diff.bundles import bundled
from ecocheck.render.pages.frame import marked
from ecocheck.render.pages.tree import Break, Item, Items, Note, Title
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.diff.causes import (
    because_label,
    because_words,
    faults_words,
    places_of,
    places_words,
    sum_causes_words,
    sum_places,
)
from ecocheck.render.phrases.diff.head import TITLE, counts_words, sides_words
from ecocheck.render.phrases.diff.moves import (
    BESIDE,
    DECIDED,
    DIRECTIONS,
    SUMS,
    decided_words,
    move_title,
    moved_words,
    sum_title,
    sum_words,
)
from ecocheck.render.phrases.diff.regions import WHOLE, whole_places
from ecocheck.render.phrases.joins import COLON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.diff.bundles import Bundle
    from ecocheck.app.diff.opening import Origin
    from ecocheck.app.diff.views import Comparison, Decided, SumMove
    from ecocheck.findings import Lang
    from ecocheck.findings.entry import Text
    from ecocheck.render.pages.tree import Page, Part


def diff_page(comparison: Comparison, origins: tuple[Origin, Origin], lang: Lang) -> Page:
    """The whole page."""
    return marked(lang, _parts(comparison, origins, lang), drill=comparison.drill)


def verdicts(comparison: Comparison) -> Iterator[tuple[Text, tuple[Bundle, ...]]]:
    """The moves of verdicts under their headings, the worsened first."""
    for direction, title in DIRECTIONS.items():
        found = bundled(one for one in comparison.told if one.of_verdict and one.direction is direction)
        if found:
            yield title, found


def beside(comparison: Comparison) -> Iterator[tuple[Text, tuple[Bundle, ...]]]:
    """What moved beside verdicts that stayed, under its headings."""
    moves = [one for one in comparison.told if not one.of_verdict]
    for kind, title in BESIDE.items():
        found = bundled(one for one in moves if beside_of(one) is kind)
        if found:
            yield title, found


def _parts(comparison: Comparison, origins: tuple[Origin, Origin], lang: Lang) -> Iterator[Part]:
    yield Title(TITLE.of(lang))
    yield Note(sides_words(*origins, lang), item=True)
    yield Note(counts_words(comparison, lang), item=True)
    with_year = len(comparison.after.selection.years) > 1
    if whole := list(_whole(comparison, lang)):
        yield Title(WHOLE.of(lang), 2)
        yield Items(whole)
    for title, bundles in verdicts(comparison):
        yield Title(title.of(lang), 2)
        yield Items([_item(one, comparison, lang, with_year=with_year) for one in bundles])
    if comparison.sums:
        yield Title(SUMS.of(lang), 2)
        yield Items([_sum_item(one, lang, with_year=with_year) for one in comparison.sums])
    if comparison.decided:
        yield Title(DECIDED.of(lang), 2)
        yield Items([_decided_item(one, lang) for one in comparison.decided])
    for title, bundles in beside(comparison):
        yield Title(title.of(lang), 2)
        yield Items([_item(one, comparison, lang, with_year=with_year) for one in bundles])
    yield Break()


def _whole(comparison: Comparison, lang: Lang) -> Iterator[Item]:
    """What concerns the whole project or a whole region."""
    for said, places in whole_places(comparison, lang):
        told = _told([(labels.PLACE.of(lang), places_words(places, lang))], lang)
        yield Item(said, tuple(told))


def _sum_item(one: SumMove, lang: Lang, *, with_year: bool) -> Item:
    lines = (
        (labels.BECAUSE.of(lang), sum_causes_words(one, lang)),
        (labels.PLACE.of(lang), places_words(sum_places(one, lang), lang)),
    )
    return Item(sum_title(one, lang, with_year=with_year), (sum_words(one, lang), *_told(lines, lang)))


def _decided_item(one: Decided, lang: Lang) -> Item:
    places = places_words([(one.id, one.before_at, one.after_at)], lang)
    return Item(decided_words(one, lang), tuple(_told([(labels.PLACE.of(lang), places)], lang)))


def _told(lines: Iterable[tuple[str, str]], lang: Lang) -> Iterator[str]:
    """Each line that says something."""
    return (label + COLON.of(lang) + said for label, said in lines if said)


def _item(bundle: Bundle, comparison: Comparison, lang: Lang, *, with_year: bool) -> Item:
    one = bundle.first
    lines = (
        (because_label(one, lang), because_words(one, lang)),
        (labels.PLACE.of(lang), places_words(places_of(one, lang), lang)),
    )
    said = (*moves_words(bundle, lang), *faults_words(bundle, comparison, lang), *_told(lines, lang))
    return Item(move_title(bundle, lang, with_year=with_year), said)


def moves_words(bundle: Bundle, lang: Lang) -> list[str]:
    """How each verdict of a bundle moved; where it is several regions', with their names."""
    if len(bundle.moves) == 1:
        return [moved_words(bundle.first, lang)]
    return [one.region + COLON.of(lang) + moved_words(one, lang) for one in bundle.moves]
