"""The pages of `review`: what is vouched for, and what was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.pages.frame import framed
from ecocheck.render.pages.sample import short_sheet
from ecocheck.render.pages.tree import Break, Field, Fields, Item, Items, Note, Title
from ecocheck.render.phrases import recorded_reviews as words
from ecocheck.render.phrases.joins import COLON
from ecocheck.render.phrases.reviews import OPINIONS, opinion_words
from ecocheck.render.phrases.verdicts import judged_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.explaining import Explanation
    from ecocheck.app.reviewing.given import Given
    from ecocheck.app.reviewing.recording import Recorded, Refused
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


def recorded_page(checked: Checked, recorded: Recorded, lang: Lang, *, written: bool) -> Page:
    """What was recorded where, and what was refused and why."""
    return framed(checked, lang, _recorded(recorded, lang, written=written))


def _recorded(recorded: Recorded, lang: Lang, *, written: bool) -> Iterator[Part]:
    yield Title(words.TITLE.of(lang))
    yield Note((words.TAKEN if written else words.WOULD).of(lang).format(n=len(recorded.taken)), item=True)
    if recorded.refused:
        yield Note(words.REFUSED.of(lang).format(n=len(recorded.refused)), "warn", item=True)
        yield from (Break(), Items([_refused(one, lang) for one in recorded.refused]))
    if recorded.taken:
        yield from (Break(), Items([_taken(given, row, lang) for given, row in recorded.taken]))
        yield Break()
        yield from (Note(words.FILE.of(lang).format(file=file)) for file in recorded.files)


def _taken(given: Given, row: Row, lang: Lang) -> Item:
    named = words.NAMED.of(lang).format(region=row.region, year=row.year, key=row.id, name=row.name)
    opinion = OPINIONS[given.opinion].of(lang)
    said = COLON.of(lang).join((f"{named} {judged_words(row, lang)}", opinion))
    return Item(said, [given.reason] if given.reason else [])


def _refused(one: Refused, lang: Lang) -> Item:
    given, why = one.given, words.REFUSALS[one.why].of(lang).format(person=one.given.person)
    named = words.NAMED.of(lang).format(region=given.region, year=given.year, key=given.key, name="").strip()
    return Item(f"{named}{COLON.of(lang)}{why}", [given.where] if given.where else [])
