"""The columns of an office's lists: a criterion or target over all regions for people, one region in a row for csv."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.columns import verdicts
from ecocheck.render.columns.column import Column, Form, keyed, lifted, no_words
from ecocheck.render.phrases import labels
from ecocheck.render.phrases import worklist as work
from ecocheck.render.phrases.banner import standard_short
from ecocheck.render.phrases.findings import spot_words
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.report.filters import Words
from ecocheck.render.phrases.standings import by_standing
from ecocheck.render.phrases.verdicts import asked_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.reporting.pages import WorkIndicator, WorkList, WorkTask
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone

_MARKDOWN: Final[frozenset[Form]] = frozenset({"markdown"})
_TOLD = Text("自报进展（未经核实）", "progress, self-reported")


@dataclass(frozen=True, slots=True)
class OfficeCriterion:
    """A criterion of an indicator that an office leads or supports: a row for each region and year."""

    indicator: WorkIndicator
    rows: tuple[Row, ...]
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OfficeTarget:
    """A target of a task that an office owns, for each region and year; a task may have none."""

    task: WorkTask
    rows: tuple[TargetRow, ...]
    years: tuple[int, ...]


def _duty_states(one: OfficeCriterion, lang: Lang) -> str:
    return "\n".join(work.states(one.rows, one.years, Words(lang), lang))


def _target_states(one: OfficeTarget, lang: Lang) -> str:
    return "\n".join(work.target_states(one.rows, one.years, Words(lang), lang))


def _tones(rows: Iterable[Row]) -> list[Tone]:
    """The tone of each line of states: what is missed and what is unclear stand out."""
    tones = (verdicts.TONES[kind] for kind, _ in by_standing(tuple(rows)))
    return [tone if tone in {"bad", "open", "compared"} else "" for tone in tones]


def _duty_tones(one: OfficeCriterion) -> list[Tone]:
    return _tones(one.rows)


def _target_tones(one: OfficeTarget) -> list[Tone]:
    """The tones of the states, then that of the line on where the target is late."""
    return [*_tones(target.row for target in one.rows), "bad"]


def _told(one: OfficeTarget, lang: Lang) -> str:
    return "\n".join(work.told(one.task, Words(lang), with_year=len(one.years) > 1))


DUTIES: Final[tuple[Column[OfficeCriterion], ...]] = (
    Column(
        "indicator",
        labels.INDICATOR,
        lambda one, lang: work.indicator_title(one.indicator, lang),
        forms=_MARKDOWN,
    ),
    Column("id", labels.ID, lambda one, _: one.rows[0].id),
    Column("name", labels.CRITERION, lambda one, _: one.rows[0].name, least=14),
    Column("line", labels.LINE, lambda one, lang: Words(lang).rule(one.rows[0]), least=12),
    Column("states", labels.IN_EACH_REGION, _duty_states, least=26, beneath=1, line_tones=_duty_tones),
)
TARGETS: Final[tuple[Column[OfficeTarget], ...]] = (
    Column("task", labels.TASK, lambda one, lang: work.task_title(one.task, lang), forms=_MARKDOWN),
    Column("id", labels.ID, lambda one, _: one.rows[0].row.id if one.rows else ""),
    Column(
        "name",
        labels.TARGET,
        lambda one, lang: one.rows[0].row.name if one.rows else work.NO_TARGET.of(lang),
        least=14,
    ),
    Column(
        "asked",
        labels.WHAT_IS_ASKED,
        lambda one, lang: work.demand(one.rows[0], Words(lang), lang) if one.rows else "",
        least=12,
    ),
    Column("states", labels.IN_EACH_REGION, _target_states, least=26, beneath=1, line_tones=_target_tones),
    Column("told", _TOLD, _told, forms=_MARKDOWN),
)


@dataclass(frozen=True, slots=True)
class Responsibility:
    """A criterion or target that an office answers for in a region and year; without `row`, a task without targets."""

    agency: str
    kind: Text
    role: Text
    matter: str
    row: Row | None
    target: TargetRow | None = None
    task: WorkTask | None = None


def responsibilities_of(one: WorkList) -> Iterator[Responsibility]:
    """All that an office answers for: its indicators, then its tasks with their targets."""
    for indicator in work.indicators(one):
        role = work.LEAD if indicator.leads else work.SUPPORT
        for row in (row for rows in indicator.criteria for row in rows):
            yield Responsibility(one.agency, work.DUTIES, role, f"{indicator.id} {indicator.name}", row)
    for task in one.tasks:
        matter = f"{task.id} {task.title}"
        for target in (target for found in task.targets for target in found):
            yield Responsibility(one.agency, work.TASKS, work.OWNER, matter, target.row, target, task)
        if not task.targets:
            yield Responsibility(one.agency, work.TASKS, work.OWNER, matter, None, None, task)


def _reported(one: Responsibility, lang: Lang) -> str:
    """The self-reported progress for the region and year; of a task without targets, for all of them."""
    if one.task is None:
        return ""
    words = Words(lang)
    if one.row is None:
        return joined(work.told(one.task, words, with_year=True), lang)
    here = (one.row.region, one.row.year)
    return "".join(words.status(view) for place, view in one.task.reports if (place, view.year) == here)


_STATE: Final[tuple[Column[Row], ...]] = (
    Column("name", labels.MATTER, lambda row, _: f"{row.id} {row.name}", width=28),
    Column("asked", labels.WHAT_IS_ASKED, asked_words, width=18),
    *keyed(verdicts.COLUMNS, "region", "year", "verdict", "value", "another_year", "bound", "unit"),
    *keyed(verdicts.COLUMNS, "signed_margin", "margin_unit", "reasons"),
)
_DEMAND: Final[tuple[Column[TargetRow], ...]] = (
    Column("due", labels.DUE, no_words, exact=lambda one, _: one.due),
    Column("strength", labels.STRENGTH, work.strength, width=7),
    Column(
        "late",
        labels.LATE,
        lambda one, lang: labels.YES.of(lang) if one.late else "",
        tone=lambda one: "bad" if one.late else "",
        width=6,
    ),
)
_GROUND: Final[tuple[Column[Row], ...]] = (
    Column("waived", labels.WAIVED, lambda row, lang: labels.YES.of(lang) if row.waived else ""),
    Column("standard", labels.JUDGED_BY, lambda row, lang: standard_short(row.standard, lang)),
    *keyed(verdicts.COLUMNS, "datum_at"),
)


_ON_THE_SCREEN: Final = (
    "told",
    "waived",
    "standard",
    "datum_at",
    "rule_at",
    "backing",
    "review",
    "opinions",
    "remarks",
)
"""The keys of columns that a workbook does not print."""


def _rule_at(one: Responsibility, _: Lang) -> str:
    return spot_words(one.row.rule_at if one.row is not None else one.task.at if one.task is not None else None)


_RESPONSIBILITIES: Final[tuple[Column[Responsibility], ...]] = (
    Column("office", labels.OFFICE, lambda one, _: one.agency, width=16),
    Column("list", Text("清单", "list"), lambda one, lang: one.kind.of(lang)),
    Column("role", Text("职责", "role"), lambda one, lang: one.role.of(lang), width=6),
    Column("matter", labels.INDICATOR_OR_TASK, lambda one, _: one.matter, width=26),
    *lifted(_STATE, lambda one: one.row),
    *lifted(_DEMAND, lambda one: one.target),
    Column("told", _TOLD, _reported, width=20),
    *lifted(_GROUND, lambda one: one.row),
    Column("rule_at", labels.RULE_AT, _rule_at, width=16),
    *lifted(keyed(verdicts.COLUMNS, "backing", "review", "opinions", "remarks"), lambda one: one.row),
)
RESPONSIBILITIES: Final = tuple(replace(one, paper=one.key not in _ON_THE_SCREEN) for one in _RESPONSIBILITIES)
