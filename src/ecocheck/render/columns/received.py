"""The columns of who has handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.render.columns.column import SHEETS, Column, lifted
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.forms import received as words

if TYPE_CHECKING:
    from ecocheck.app.received import Counts, OfficeLine, Sum

_COUNTS: Final[tuple[Column[Counts], ...]] = (
    Column("due", words.DUE, lambda one, _: str(one.due), exact=lambda one, _: one.due, width=8),
    Column(
        "reported",
        words.REPORTED,
        lambda one, _: str(one.reported),
        exact=lambda one, _: one.reported,
        tone=lambda one: "open" if one.reported < one.due else "",
        width=8,
    ),
    Column(
        "waiting",
        words.WAITING,
        lambda one, _: str(one.waiting),
        exact=lambda one, _: one.waiting,
        tone=lambda one: "warn" if one.waiting else "",
        width=8,
    ),
    Column(
        "conflicts",
        words.CONFLICTS,
        lambda one, _: str(one.conflicts),
        exact=lambda one, _: one.conflicts,
        tone=lambda one: "bad" if one.conflicts else "",
        width=8,
    ),
    Column("last", words.LAST, lambda one, _: words.last_words(one), exact=lambda one, _: one.last, width=12),
)

LINES: Final[tuple[Column[OfficeLine], ...]] = (
    Column("region", labels.REGION, lambda one, _: one.region, width=10),
    Column("year", labels.YEAR, lambda one, _: str(one.year), exact=lambda one, _: one.year, forms=SHEETS, width=6),
    Column("office", labels.OFFICE, lambda one, _: one.office, least=10, width=22),
    *lifted(_COUNTS, lambda one: one.counts),
    Column("state", words.STATE, words.state_words, width=8),
    Column("which", words.WHICH, words.which_words, beneath=1, width=30),
)
REGIONS: Final[tuple[Column[Sum], ...]] = (
    Column("region", labels.REGION, lambda one, _: one.name, width=10),
    *lifted(_COUNTS, lambda one: one.counts),
)
OFFICES: Final[tuple[Column[Sum], ...]] = (
    Column("office", labels.OFFICE, lambda one, _: one.name, least=10, width=22),
    *lifted(_COUNTS, lambda one: one.counts),
)
