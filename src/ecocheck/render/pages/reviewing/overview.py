"""The page of `status --reviews`: counts by region, then what was returned, is out of date, or is doubted."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.columns.reviews import LISTED, REGIONS
from ecocheck.render.pages.frame import framed
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import clauses, date_words, joined
from ecocheck.render.phrases.reviews.words import LOOK_AGAIN, RETURNED_CHANGED, review_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.reviewing.overview import Reviews
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part

_TITLE = Text("复核情况（{years}年）", "Reviews, {years}")
_AS_OF = Text("截至{day}；复核不改变判定", "as of {day}; a review never changes a verdict")
_NOT_KEPT = Text(
    "本项目还没有 reviews 文件夹，没有记过复核意见，以下均按未复核计。",
    "The project keeps no folder reviews yet, so every verdict counts as not reviewed.",
)
_BY_REGION = Text("各地区复核情况", "Reviews by region")
_TO_DO = Text("退回、已失效和存疑的", "Returned, out of date, and doubted")
_NONE = Text("没有退回、已失效和存疑的。", "Nothing is returned, out of date or doubted.")
_COUNTED = Text("{state}（{n}）", "{state} ({n})")


def reviews_page(found: Reviews, lang: Lang) -> Page:
    """The whole page."""
    return framed(found.checked, lang, _parts(found, lang))


def _parts(found: Reviews, lang: Lang) -> Iterator[Part]:
    yield Title(_TITLE.of(lang).format(years=joined(found.checked.selection.years, lang)))
    yield Note(_AS_OF.of(lang).format(day=date_words(found.checked.as_of, lang)), item=True)
    if not found.kept:
        yield Note(_NOT_KEPT.of(lang), "warn")
    yield Title(_BY_REGION.of(lang), 2)
    yield Table(REGIONS, [Section(found.regions)])
    yield Title(_TO_DO.of(lang), 2)
    if found.listed:
        yield Table(LISTED, list(_sections(found.listed, lang)), close=True)
    else:
        yield Note(_NONE.of(lang))
    yield Break()


def _sections(listed: Sequence[Row], lang: Lang) -> Iterator[Section[Row]]:
    for said, group in groupby(listed, lambda row: review_word(row.review, lang)):
        rows = list(group)
        head = _COUNTED.of(lang).format(state=said, n=len(rows))
        again = LOOK_AGAIN.of(lang) if said == RETURNED_CHANGED.of(lang) else ""
        yield Section(rows, clauses((head, again), lang), 3, names=labels.REVIEW)
