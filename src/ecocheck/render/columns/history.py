"""The columns of a version of a datum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.render.columns.column import Column, Tone
from ecocheck.render.columns.verdicts import tone_of
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.diff.moves import row_of
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.years import history as words

if TYPE_CHECKING:
    from ecocheck.app.history.views import Version
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Exact


def _tone(one: Version) -> Tone:
    row = row_of(one.judged.row)
    return "" if row is None else tone_of(row)


def _day(one: Version, lang: Lang) -> Exact:
    return words.UNCOMMITTED.of(lang) if one.commit is None else one.commit.day


def _rule_at(one: Version, _: Lang) -> str:
    row = row_of(one.judged.row)
    return "" if row is None else spot_words(row.rule_at)


COLUMNS: Final[tuple[Column[Version], ...]] = (
    Column("day", words.DAY, words.day_words, exact=_day, width=12),
    Column("commit", words.COMMIT, lambda one, _: words.commit_words(one.commit), width=10),
    Column("author", words.AUTHOR, words.author_words, width=12),
    Column("value", labels.VALUE, words.figure_words, least=8, width=22),
    Column("verdict", words.VERDICT, words.verdict_words, least=10, tone=_tone, width=20),
    Column("change", words.CHANGE, words.what_changed, least=20, beneath=1, width=40),
    Column("rule", words.RULE, words.rule_words_then, least=10, beneath=2, width=22),
    Column("reporter", labels.REPORTED, words.reporter_words, beneath=2, width=26),
    Column("at", labels.PLACE, words.place_words, beneath=3, width=26, paper=False),
    Column("rule_at", labels.RULE_AT, _rule_at, beneath=3, width=16, paper=False),
)
