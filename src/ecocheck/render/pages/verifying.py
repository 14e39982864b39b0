"""The page of `verify`: one table of all seals, then each seal in detail, first what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck import __version__
from ecocheck.app.verifying.views import Result
from ecocheck.render.columns.verifying import DIFFERENCES, PROBLEMS, SEALS, Told, name_of, tone_of
from ecocheck.render.pages.tree import Break, Field, Fields, Note, Section, Table, Title
from ecocheck.render.phrases.joins import COLON, joined
from ecocheck.render.phrases.verifying import results as words
from ecocheck.render.text.escape import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.verifying.views import Verified
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part


def verified_page(found: Sequence[Verified], lang: Lang) -> Page:
    """The whole page."""
    return tuple(_parts(found, lang))


def _parts(found: Sequence[Verified], lang: Lang) -> Iterator[Part]:
    yield Title(words.TITLE.of(lang))
    yield Break()
    if len(found) > 1:
        yield Table(SEALS, [Section(tuple(found))], sheet=words.TITLE.of(lang))
        yield Break()
    for one in found:
        yield from _detail(one, lang)
    if any(one.is_seal and not one.confirmed for one in found):
        yield Note(words.ONLY_THE_PAGE.of(lang))


def _detail(one: Verified, lang: Lang) -> Iterator[Part]:
    name = name_of(one, lang)
    yield Title(name, 2, names=words.SEAL)
    yield Note(words.result_words(one, lang) + COLON.of(lang) + words.why_words(one, __version__, lang), tone_of(one))
    yield Break()
    if one.problems:
        rows = tuple(Told(one, problem=each) for each in one.problems)
        yield Table(PROBLEMS, [Section(rows, words.PROBLEMS.of(lang), 3)], sheet=words.PROBLEMS.of(lang))
        yield Break()
    if one.differences:
        rows = tuple(Told(one, difference=each) for each in one.differences)
        yield Table(DIFFERENCES, [Section(rows, words.DIFFERENCES.of(lang), 3)], sheet=words.DIFFERENCES.of(lang))
        yield Break()
    if one.result is Result.DIFFERENT and one.judged:
        yield Note(words.remade_words(one, __version__, lang))
        if one.own_templates:
            yield Note(words.templates_words(one, lang))
    about = (
        words.about_words(one, lang),
        words.gaps_words(one, lang),
        words.held_words(one, lang),
        *words.given_words(one, lang),
    )
    yield from (Note(said, item=True) for said in about if said)
    if one.differing:
        yield Note(words.DIFFERING.of(lang).format(files=visible(joined(one.differing, lang))), item=True)
    yield Break()
    digests = words.digest_lines(one, lang)
    if digests:
        yield Note(words.DIGESTS.of(lang), "strong")
        yield Fields([Field(what, lines) for what, lines in digests])
        yield Break()
