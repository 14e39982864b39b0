"""The columns of a report at a glance: what is missed, and what is known so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.gaps.views import GapKind
from ecocheck.render.columns import verdicts
from ecocheck.render.columns.column import Column, keyed
from ecocheck.render.columns.gaps import kind_tone
from ecocheck.render.phrases import gaps as words
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import bracketed, joined
from ecocheck.render.phrases.numbers import since_words
from ecocheck.render.phrases.report.conclusion import far_words

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
    """The name, marked if it is late, and where a waiver holds."""
    marks = [labels.LATE] if gap.kind is GapKind.TASK_LATE else []
    marks += [] if gap.open else [labels.WAIVED]
    return gap.name + (bracketed(joined((one.of(lang) for one in marks), lang), lang) if marks else "")


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
