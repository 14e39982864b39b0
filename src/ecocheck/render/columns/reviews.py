"""The columns of `status --reviews`: counts by region, what somebody must act on, and every verdict for csv."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.render.columns import verdicts
from ecocheck.render.columns.column import Column, keyed
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.backing import with_backing
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.reviews.words import RETURNED_CHANGED, REVIEW_STATES, decisive_words, review_word
from ecocheck.render.phrases.standings import STANDINGS
from ecocheck.render.phrases.verdicts import backing_words, standing_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.app.reviewing.overview import RegionReviews, ReviewCounts
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

_UNREVIEWED: Final = REVIEW_STATES[ReviewState.UNREVIEWED]
_COUNTS: Final[tuple[tuple[str, Text, Callable[[ReviewCounts], int]], ...]] = (
    ("total", Text("判定项和目标", "verdicts"), lambda one: one.total),
    ("reviewed", REVIEW_STATES[ReviewState.REVIEWED], lambda one: one.reviewed),
    ("unreviewed", REVIEW_STATES[ReviewState.UNREVIEWED], lambda one: one.unreviewed),
    ("returned", REVIEW_STATES[ReviewState.RETURNED], lambda one: one.returned),
    ("returned_changed", RETURNED_CHANGED, lambda one: one.returned_changed),
    ("doubted", REVIEW_STATES[ReviewState.DOUBTED], lambda one: one.doubted),
    ("stale", REVIEW_STATES[ReviewState.STALE], lambda one: one.stale),
    ("met", STANDINGS[Standing.MET], lambda one: one.met),
    ("met_unreviewed", Text("达标而无有效复核", "met, without a valid review"), lambda one: one.met_unreviewed),
)


def _count(key: str, head: Text, of: Callable[[ReviewCounts], int]) -> Column[RegionReviews]:
    return Column(
        key,
        head,
        lambda one, _: str(of(one.counts)),
        exact=lambda one, _: of(one.counts),
        least=6,
        right=True,
    )


REGIONS: Final[tuple[Column[RegionReviews], ...]] = (
    Column("region", labels.REGION, lambda one, _: one.region, least=8),
    Column("year", labels.YEAR, lambda one, _: str(one.year), exact=lambda one, _: one.year),
    *(_count(*one) for one in _COUNTS),
)


def _judged(row: Row, lang: Lang) -> str:
    return with_backing(standing_words(row, lang), backing_words(row, lang), lang)


LISTED: Final[tuple[Column[Row], ...]] = (
    *keyed(verdicts.COLUMNS, "region", "year", "id", "name"),
    Column("verdict", labels.VERDICT, _judged, tone=verdicts.tone_of, least=10),
    Column("opinion", labels.OPINIONS, lambda row, lang: decisive_words(row.review, lang), least=30, beneath=1),
    Column("lead", labels.LEAD_OFFICE, lambda row, lang: joined(row.lead, lang), least=12, beneath=2),
    Column("at", labels.DATUM_AT, lambda row, _: spot_words(row.at), least=16, beneath=2),
)
"""What somebody must act on, under a heading with its state."""
EVERY: Final[tuple[Column[Row], ...]] = (
    *keyed(verdicts.COLUMNS, "region", "year", "id", "name", "verdict", "backing"),
    Column("review", labels.REVIEW, lambda row, lang: review_word(row.review, lang) or _UNREVIEWED.of(lang)),
    *keyed(verdicts.COLUMNS, "opinions"),
    Column("lead", labels.LEAD_OFFICE, lambda row, lang: joined(row.lead, lang)),
    *keyed(verdicts.COLUMNS, "datum_at"),
)
"""Every verdict with its review, for a spreadsheet."""
