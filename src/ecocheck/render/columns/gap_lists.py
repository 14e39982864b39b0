"""The columns of lists of gaps: what is done about them where that is known, their group, since when they stand."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import Column, lifted, without
from ecocheck.render.columns.gaps import COLUMNS
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.actions.reports import SAID, held_words
from ecocheck.render.phrases.gap_notes import group_title
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.periods import since_words
from ecocheck.render.phrases.worklist import SINCE, at_odds_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.gaps import Gap
    from ecocheck.app.gaps.grouping import Group
    from ecocheck.app.work.rectify import Overdue

ACTION: Final[Column[Gap]] = Column(
    "action",
    Text("整改进展（推算）", "what is done about it, worked out"),
    held_words,
    stacked_on="lead",
    beneath=3,
    within=SAID,
    width=20,
)
"""Stands in the lists of projects that keep actions, and in no other."""


def columns_of(gaps: Iterable[Gap]) -> tuple[Column[Gap], ...]:
    """The columns of these gaps: with what is done about them, where that is known of any."""
    if all(gap.held is None for gap in gaps):
        return COLUMNS
    place = [one.key for one in COLUMNS].index("tasks")
    return (*COLUMNS[:place], ACTION, *COLUMNS[place:])


@dataclass(frozen=True, slots=True)
class Grouped:
    """A gap, with one of the groups that it belongs to."""

    group: Group
    gap: Gap


_GROUP: Final[Column[Grouped]] = Column(
    "group", labels.GROUP, lambda one, lang: group_title(one.group, lang), forms=frozenset({"csv"})
)
_SINCE: Final[Column[Overdue]] = Column(
    "since",
    labels.MISSED_SINCE,
    lambda one, lang: since_words(one.since, lang),
    exact=lambda one, _: one.since if isinstance(one.since, datetime.date) else str(one.since),
    beneath=1,
    within=SINCE,
)
_CONTRADICTIONS: Final[Column[Overdue]] = Column(
    "contradictions",
    Text("方案表述不一致（待明确）", "open contradictions of the plan"),
    at_odds_words,
    exact=lambda one, lang: joined(one.contradictions, lang),
    stacked_on="why",
    beneath=4,
)


def grouped_columns(rows: Sequence[Grouped]) -> tuple[Column[Grouped], ...]:
    """The columns of gaps under their groups."""
    return (_GROUP, *lifted(columns_of(one.gap for one in rows), lambda one: one.gap))


def overdue_columns(rows: Sequence[Overdue]) -> tuple[Column[Overdue], ...]:
    """The columns of what must be put right."""
    found = without(columns_of(one.gap for one in rows), "since")
    return (_SINCE, *lifted(found, lambda one: one.gap), _CONTRADICTIONS)
