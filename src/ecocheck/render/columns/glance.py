"""The columns of a report at a glance: what is missed, and what is known so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.render.columns import verdicts
from ecocheck.render.columns.column import Column, keyed
from ecocheck.render.columns.gaps import kind_tone
from ecocheck.render.phrases import gaps as words
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import bracketed, joined
from ecocheck.render.phrases.periods import since_words
from ecocheck.render.phrases.report.conclusion_table import far_words, mark_words

if TYPE_CHECKING:
    from ecocheck.app.gaps import Gap
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

SINCE: Final = "since"
LINE: Final = "asked"
VALUE: Final = "stated"


def _far(gap: Gap, lang: Lang) -> str:
    return far_words(gap, words.magnitude_words(gap, lang), lang)


def _name(gap: Gap, lang: Lang) -> str:
    """The name, marked if a target is late or without a day, and where a waiver holds."""
    marks = [mark_words(gap, lang), "" if gap.open else labels.WAIVED.of(lang)]
    said = joined((one for one in marks if one), lang)
    return gap.name + (bracketed(said, lang) if said else "")


MISSED: Final[tuple[Column[Gap], ...]] = (
    Column("region", labels.REGION, lambda gap, _: gap.region),
    Column("id", labels.ID, lambda gap, _: words.subject_id(gap), tone=kind_tone),
    Column("name", labels.MISSED, _name, least=16),
    Column(VALUE, labels.VALUE, words.stated_words, least=8, right=True),
    Column(LINE, labels.LINE, words.demand_words, least=10),
    Column("margin", labels.MARGIN, _far, least=10, tone=kind_tone, right=True),
    Column("lead", labels.RESPONSIBLE, lambda gap, lang: joined(gap.lead, lang), least=12),
    Column(SINCE, labels.MISSED_SINCE, lambda gap, lang: "" if gap.since is None else since_words(gap.since, lang)),
)
KNOWN: Final[tuple[Column[Row], ...]] = keyed(
    verdicts.COLUMNS, "region", "id", "name", "value", "line", "judged", "why"
)
