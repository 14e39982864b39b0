"""The output of `list`, as tables and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.listing import (
    list_agencies,
    list_contradictions,
    list_criteria,
    list_indicators,
    list_regions,
    list_tasks,
)
from ecocheck.app.revision import stamp_of_registry
from ecocheck.findings.entry import Text
from ecocheck.render.as_json.objects import dumps, head
from ecocheck.render.formats.text_table import Column, Part, cells, lay_out
from ecocheck.render.pages.listing_standards import STANDARD_HEADS, standard_entries
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.banner import drill_line
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.rules import rule_words
from ecocheck.render.phrases.standings import LINES
from ecocheck.verdict.settling import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Lang
    from ecocheck.model.registry import Criterion
    from ecocheck.render.formats.text_width import Line
    from ecocheck.source.project import Project

Entry = dict[str, Any]

_STATES = {
    State.OPEN: Text("未处理", "open"),
    State.PARTLY: Text("部分处理", "partly settled"),
    State.SETTLED: Text("已处理", "settled"),
}

_HEADS: dict[str, tuple[tuple[str, Text, int], ...]] = {
    "indicators": (
        ("id", labels.ID, 0),
        ("name", labels.INDICATOR, 16),
        ("domain", labels.DOMAIN, 12),
        ("lead", labels.LEAD_OFFICE, 12),
        ("support", labels.SUPPORT_OFFICE, 14),
        ("criteria", labels.CRITERIA, 10),
    ),
    "criteria": (
        ("id", labels.ID, 0),
        ("name", labels.CRITERION, 16),
        ("unit", labels.UNIT, 0),
        ("line_word", labels.WHOSE_LINE, 0),
        ("areas", labels.AREAS, 0),
        ("effective", Text("自哪年", "from"), 0),
        ("rule_words", labels.LINE, 20),
    ),
    "tasks": (
        ("id", labels.ID, 0),
        ("title", labels.TASK, 18),
        ("group", labels.MAIN_TASK, 14),
        ("responsible", labels.RESPONSIBLE, 14),
        ("targets", Text("目标", "targets"), 14),
    ),
    "regions": (
        ("name", labels.REGION, 0),
        ("kind", labels.KIND, 0),
        ("areas", labels.AREAS, 0),
        ("aliases", labels.ALIASES, 0),
        ("years", Text("有数据的年份", "years with data"), 20),
    ),
    "standards": STANDARD_HEADS,
    "contradictions": (
        ("id", labels.ID, 0),
        ("topic", labels.MATTER, 16),
        ("state_word", Text("处理情况", "state"), 0),
        ("told", Text("出处和原文", "places and what they say"), 30),
    ),
    "agencies": (
        ("name", labels.OFFICE, 16),
        ("leading_group", Text("领导小组", "group"), 0),
        ("leads", Text("牵头指标", "leads"), 10),
        ("supports", Text("配合指标", "supports"), 10),
        ("tasks", Text("负责任务", "tasks"), 12),
        ("aliases", labels.ALIASES, 10),
    ),
}


def _indicators(project: Project, _: Lang) -> Iterator[Entry]:
    for one in list_indicators(project):
        yield {
            "id": one.indicator.id,
            "name": one.indicator.name,
            "clause": one.indicator.clause,
            "domain": one.domain,
            "lead": list(one.indicator.lead),
            "support": list(one.indicator.support),
            "criteria": [criterion.id for criterion in one.indicator.criteria],
        }


def _rule(criterion: Criterion, lang: Lang) -> str:
    return rule_words(max(criterion.own_revisions, key=lambda one: one.effective).rule, criterion.unit, lang)


def _criteria(project: Project, lang: Lang) -> Iterator[Entry]:
    for one in list_criteria(project):
        criterion = one.criterion
        yield {
            "id": criterion.id,
            "indicator": one.indicator,
            "name": criterion.name,
            "unit": criterion.unit,
            "line": criterion.line,
            "line_word": LINES[criterion.line].of(lang),
            "areas": list(criterion.areas),
            "effective": max(revision.effective for revision in criterion.own_revisions),
            "rule_words": _rule(criterion, lang),
            "bases": [basis.name for basis in criterion.bases],
        }


def _tasks(project: Project, lang: Lang) -> Iterator[Entry]:
    for task in list_tasks(project):
        yield {
            "id": task.id,
            "title": task.title.name,
            "group": task.group.name,
            "responsible": list(task.responsible),
            "scope": task.scope,
            "counties": [county.name for county in task.counties],
            "targets": [
                f"{target.id} {target.name} {rule_words(target.rule, target.unit, lang)}" for target in task.targets
            ],
        }


def _contradictions(project: Project, lang: Lang) -> Iterator[Entry]:
    for one in list_contradictions(project):
        told, settled = one.contradiction, one.contradiction.settled
        topic = told.topic or "；".join(told.places)
        yield {
            "id": told.id,
            "topic": topic,
            "state": one.state.value,
            "state_word": _STATES[one.state].of(lang),
            "places": list(told.places),
            "says": list(told.says),
            "told": _beside(told.places, told.says),
            "decision": None if settled is None else settled.decided,
        }


def _beside(places: tuple[str, ...], says: tuple[str, ...]) -> list[str]:
    """Each place with what it says; where the two lists differ in length, one list after the other."""
    if len(places) != len(says):
        return [*places, *says]
    return [f"{place}：{said}" for place, said in zip(places, says, strict=True)]


def _regions(project: Project, _: Lang) -> Iterator[Entry]:
    for one in list_regions(project):
        yield {
            "name": one.name,
            "kind": one.kind,
            "areas": list(one.areas),
            "aliases": list(one.aliases),
            "years": list(one.years),
        }


def _agencies(project: Project, _: Lang) -> Iterator[Entry]:
    for one in list_agencies(project):
        yield {
            "name": one.name,
            "aliases": list(one.aliases),
            "leading_group": one.leading_group,
            "stands_for": one.stands_for,
            "leads": list(one.leads),
            "supports": list(one.supports),
            "tasks": list(one.tasks),
        }


_ENTRIES: dict[str, Callable[[Project, Lang], Iterator[Entry]]] = {
    "indicators": _indicators,
    "criteria": _criteria,
    "standards": standard_entries,
    "tasks": _tasks,
    "contradictions": _contradictions,
    "regions": _regions,
    "agencies": _agencies,
}


def listing_json(project: Project, kind: str, lang: Lang) -> bytes:
    """One object with the list under the name of its kind."""
    entries = list(_ENTRIES[kind](project, lang))
    return dumps(head(stamp_of_registry(project)) | {kind: entries})


def _cell(value: Any, lang: Lang) -> str:
    if isinstance(value, list):
        if any(" " in str(one) for one in value):
            return "\n".join(map(str, value))
        return joined(value, lang)
    return "-" if value is None else str(value)


def listing_lines(project: Project, kind: str, lang: Lang, room: int | None) -> Iterator[Line]:
    """The table of one kind."""
    heads = _HEADS[kind]
    rows: list[Part] = [
        cells(*(_cell(entry[key], lang) for key, _, _ in heads)) for entry in _ENTRIES[kind](project, lang)
    ]
    if project.drill:
        yield from (drill_line(lang), ())
    yield from lay_out([Column(head.of(lang), least) for _, head, least in heads], rows, room)
