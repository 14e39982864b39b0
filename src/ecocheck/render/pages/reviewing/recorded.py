"""The pages of `review`: what is vouched for, and what was recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.reviewing.recording import returned_by_others
from ecocheck.render.columns.collected import PROBLEMS
from ecocheck.render.pages.frame import framed, marked
from ecocheck.render.pages.reviewing.sample import short_sheet
from ecocheck.render.pages.tree import Break, Field, Fields, Item, Items, Note, Section, Table, Title
from ecocheck.render.phrases.joins import COLON
from ecocheck.render.phrases.reviews import recorded as words
from ecocheck.render.phrases.reviews.words import OPINIONS, opinion_words
from ecocheck.render.phrases.verdicts import judged_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.explaining import Explanation
    from ecocheck.app.reviewing.given import Given
    from ecocheck.app.reviewing.made import Made
    from ecocheck.app.reviewing.recording import Refused
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part


def asked_page(one: Explanation, mark: str, lang: Lang) -> Page:
    """What is vouched for, and what reviewers have said of it so far."""
    before = one.row.review.opinions if one.row.review is not None else ()
    parts: list[Part] = [*short_sheet(one, mark, lang)]
    if before:
        said = [
            f"{OPINIONS[each.review.opinion].of(lang)}{COLON.of(lang)}{opinion_words(each, lang)}" for each in before
        ]
        parts.append(Fields([Field(words.BEFORE.of(lang), said)]))
    return (Break(), *parts)


def recorded_page(made: Made, lang: Lang) -> Page:
    """What was recorded where, what was refused and why, and what is wrong with a form."""
    if made.checked is None:
        return marked(lang, _recorded(made, lang), drill=made.drill)
    return framed(made.checked, lang, _recorded(made, lang))


def _recorded(made: Made, lang: Lang) -> Iterator[Part]:
    recorded, form = made.recorded, made.form
    yield Title(words.TITLE.of(lang))
    if form is None or not form.faulty:
        said = words.TAKEN if made.written or made.checked is None else words.WOULD
        yield Note(said.of(lang).format(n=len(recorded.taken)), item=True)
    if form is not None and form.faulty:
        yield Note(words.FAULTY.of(lang), "warn", item=True)
    if form is not None and form.silent:
        yield Note(words.SILENT.of(lang).format(n=form.silent, drawn=form.drawn), item=True)
    if form is not None and form.problems:
        yield from (Break(), Table(PROBLEMS, [Section(form.problems)]), Break())
    if recorded.refused:
        yield Note(words.REFUSED.of(lang).format(n=len(recorded.refused)), "warn", item=True)
        yield from (Break(), Items([_refused(one, lang) for one in recorded.refused]))
    if recorded.taken:
        yield from (Break(), Items([_taken(given, row, lang) for given, row in recorded.taken]))
        yield Break()
        yield from (Note(words.FILE.of(lang).format(file=file)) for file in recorded.files)
        if made.written:
            yield Note(words.SEE.of(lang))


def _taken(given: Given, row: Row, lang: Lang) -> Item:
    named = words.NAMED.of(lang).format(region=row.region, year=row.year, key=row.id, name=row.name)
    opinion = OPINIONS[given.opinion].of(lang)
    judged = judged_words(replace(row, review=None), lang)  # the state before this opinion would mislead
    said = COLON.of(lang).join((f"{named} {judged}", opinion))
    again = (words.STANDS.of(lang).format(agency=office) for office in returned_by_others(given, row))
    return Item(said, [*([given.reason] if given.reason else []), *again])


def _refused(one: Refused, lang: Lang) -> Item:
    given, why = one.given, words.REFUSALS[one.why].of(lang).format(person=one.given.person)
    named = words.NAMED.of(lang).format(region=given.region, year=given.year, key=given.key, name="").strip()
    return Item(f"{named}{COLON.of(lang)}{why}", [given.where] if given.where else [])
