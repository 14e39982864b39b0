"""The columns and entries of each kind of `list`, the same for its table and its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.app.listing import (
    list_agencies,
    list_contradictions,
    list_criteria,
    list_indicators,
    list_regions,
    list_tasks,
)
from ecocheck.findings.entry import Text
from ecocheck.render.columns.listed_standards import (
    CROSSWALK_HEADS,
    STANDARD_HEADS,
    crosswalk_entries,
    standard_entries,
)
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.rules.words import rule_words
from ecocheck.render.phrases.standings import LINES, NATURES, ONLY_CITED
from ecocheck.verdict.settling import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Lang
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.source.project import Project

Entry = dict[str, Any]

CONFLICT_STATES = {
    State.OPEN: Text("未处理", "open"),
    State.PARTLY: Text("部分处理", "partly settled"),
    State.SETTLED: Text("已处理", "settled"),
}

MAYBE = frozenset({"nature_word", "counted_word", "validity_words", "classes_words"})
"""Columns that a table has only where some entry fills them."""

HEADS: dict[str, tuple[tuple[str, Text, int], ...]] = {
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
        ("nature_word", labels.NATURE, 0),
        ("counted_word", Text("是否计数", "counted for itself"), 0),
        ("effective", Text("自哪年", "from"), 0),
        ("rules_words", labels.LINE, 20),
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
        ("classes_words", Text("分类", "classes"), 8),
        ("aliases", labels.ALIASES, 0),
        ("years", Text("有数据的年份", "years with data"), 20),
    ),
    "standards": STANDARD_HEADS,
    "crosswalk": CROSSWALK_HEADS,
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
            "criteria": [criterion.id for criterion in one.criteria],
            "of_plan": one.of_plan,
            "standards": list(one.standards),
        }


_FROM: Final = Text("{year}年起：{rule}", "from {year}: {rule}")


def criterion_entries(project: Project, lang: Lang, year: int) -> Iterator[Entry]:
    """Every criterion by the rule in force in the year, the plan's first; its other rules stand below it.

    Before the first rule that is the first, whose year is told.
    """
    for one in list_criteria(project):
        criterion = one.criterion
        now = criterion.checked_by(year)
        own = criterion.own_revisions or tuple(each for each in criterion.revisions if each.standard == now.standard)
        others = [each for each in own if each is not now and each.effective != now.effective]
        rules = [_FROM.of(lang).format(year=each.effective, rule=_rule(criterion, each, lang)) for each in others]
        yield {
            "id": criterion.id,
            "indicator": one.indicator,
            "name": criterion.name,
            "unit": criterion.unit,
            "line": criterion.line,
            "line_word": LINES[criterion.line].of(lang),
            "areas": list(criterion.areas),
            "effective": now.effective,
            "rule_words": _rule(criterion, now, lang),
            "rules_words": "\n".join((_rule(criterion, now, lang), *rules)),
            "nature": now.nature,
            "nature_word": "" if now.nature is None else NATURES[now.nature].of(lang),
            "revisions": [
                {
                    "effective": each.effective,
                    "standard": each.standard,
                    "nature": each.nature,
                    "rule_words": _rule(criterion, each, lang),
                    "in_force": each is now,
                }
                for each in criterion.revisions
            ],
            "counted": criterion.counted,
            "counted_word": "" if criterion.counted else ONLY_CITED.of(lang),
            "of_plan": criterion.in_plan,
            "standards": list(one.standards),
            "bases": [basis.name for basis in criterion.bases],
        }


def _rule(criterion: Criterion, revision: Revision, lang: Lang) -> str:
    return rule_words(revision.rule, criterion.unit, lang)


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
            "state_word": CONFLICT_STATES[one.state].of(lang),
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


def _regions(project: Project, lang: Lang) -> Iterator[Entry]:
    for one in list_regions(project):
        yield {
            "name": one.name,
            "kind": one.kind,
            "areas": list(one.areas),
            "classes": [{"axis": axis, "classes": list(classes)} for axis, classes in one.classes.items()],
            "classes_words": joined((f"{axis}：{joined(of, lang)}" for axis, of in one.classes.items()), lang),
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


def entries_of(kind: str, project: Project, lang: Lang, year: int) -> Iterator[Entry]:
    """The list of a kind; criteria with the rule in force in the year."""
    return criterion_entries(project, lang, year) if kind == "criteria" else ENTRIES[kind](project, lang)


ENTRIES: dict[str, Callable[[Project, Lang], Iterator[Entry]]] = {
    "indicators": _indicators,
    "standards": standard_entries,
    "tasks": _tasks,
    "contradictions": _contradictions,
    "crosswalk": crosswalk_entries,
    "regions": _regions,
    "agencies": _agencies,
}
