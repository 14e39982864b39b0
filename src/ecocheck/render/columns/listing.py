"""The columns and entries of each kind of `list`, the same for its table and its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.listing import (
    list_agencies,
    list_contradictions,
    list_criteria,
    list_crosswalk,
    list_indicators,
    list_regions,
    list_tasks,
)
from ecocheck.app.standards import list_standards
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import crossings, labels
from ecocheck.render.phrases.joins import clauses, joined
from ecocheck.render.phrases.rules import rule_words
from ecocheck.render.phrases.standings import LINES, NATURES
from ecocheck.verdict.settling import State

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Lang
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.model.standard import Standard
    from ecocheck.source.project import Project

Entry = dict[str, Any]

_STATES = {
    State.OPEN: Text("未处理", "open"),
    State.PARTLY: Text("部分处理", "partly settled"),
    State.SETTLED: Text("已处理", "settled"),
}

_STANDARD_HEADS = (
    ("id", labels.ID, 0),
    ("name", Text("标准", "standard"), 14),
    ("document", labels.DOCUMENT, 10),
    ("level_words", Text("用于", "level"), 0),
    ("validity_words", Text("有效期", "valid"), 8),
    ("checked_words", Text("原文核对", "text checked"), 8),
    ("criteria_words", labels.CRITERIA, 10),
)
_OF_STANDARD = Text("属于", "standards")
MAYBE = frozenset({"nature_word", "validity_words", "classes_words"})
"""Columns that a table has only where some entry fills them."""
_OF_PLAN = Text("方案原文", "the plan itself")
_CHECKED = Text("已核对", "yes")
_UNCHECKED = Text("未核对", "no")
_SINCE = Text("自{said}起", "from {said}")
_UNTIL = Text("至{said}", "until {said}")
_THEN = Text("由{said}接替", "then {said}")
_ALL = Text("全部{n}项", "all {n}")
_BY_LINE = Text("见各判定项", "by criterion")

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
        ("classes_words", Text("分类", "classes"), 8),
        ("aliases", labels.ALIASES, 0),
        ("years", Text("有数据的年份", "years with data"), 20),
    ),
    "standards": _STANDARD_HEADS,
    "crosswalk": (
        ("from", labels.ID, 0),
        ("from_name", labels.CRITERION, 12),
        ("from_standards_words", _OF_STANDARD, 0),
        ("relation_word", crossings.RELATION, 0),
        ("to", crossings.ANSWERED, 0),
        ("to_name", labels.CRITERION, 12),
        ("to_standards_words", _OF_STANDARD, 0),
        ("note", labels.NOTES, 14),
    ),
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


def _newest(criterion: Criterion) -> Revision:
    """The newest revision of the plan; of a standard, where the plan has none."""
    return max(criterion.own_revisions or criterion.revisions, key=lambda one: one.effective)


def _criteria(project: Project, lang: Lang) -> Iterator[Entry]:
    for one in list_criteria(project):
        criterion, newest = one.criterion, _newest(one.criterion)
        yield {
            "id": criterion.id,
            "indicator": one.indicator,
            "name": criterion.name,
            "unit": criterion.unit,
            "line": criterion.line,
            "line_word": LINES[criterion.line].of(lang),
            "areas": list(criterion.areas),
            "effective": newest.effective,
            "rule_words": rule_words(newest.rule, criterion.unit, lang),
            "nature": newest.nature,
            "nature_word": "" if newest.nature is None else NATURES[newest.nature].of(lang),
            "of_plan": criterion.in_plan,
            "standards": list(one.standards),
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


def _day(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _validity(record: Standard | None, lang: Lang) -> str:
    """Since when and until when a standard is valid, and what takes its place; empty where none of it is stated."""
    if record is None:
        return ""
    stated = (
        (_SINCE, record.valid_from and record.valid_from.isoformat()),
        (_UNTIL, record.valid_until and record.valid_until.isoformat()),
        (_THEN, record.successor),
    )
    return clauses([text.of(lang).format(said=said) for text, said in stated if said is not None], lang)


def _standards(project: Project, lang: Lang) -> Iterator[Entry]:
    """One entry for each standard, the plan first; for the others who checked the text, and when."""
    for one in list_standards(project):
        named, record = one.named, one.record
        checked = {None: _OF_PLAN, True: _CHECKED, False: _UNCHECKED}[named.checked].of(lang)
        by = (record.checked_on, record.checked_by) if record is not None else (None, None)
        yield {
            "id": named.id,
            "name": named.name,
            "document": named.document,
            "level": list(named.level),
            "level_words": joined(named.level, lang) or _BY_LINE.of(lang),
            "issuer": record.issuer if record is not None else None,
            "valid_from": _day(None if record is None else record.valid_from),
            "valid_until": _day(None if record is None else record.valid_until),
            "validity_words": _validity(record, lang),
            "successor": None if record is None else record.successor,
            "issued": None if record is None or record.issued is None else record.issued.isoformat(),
            "checked": named.checked,
            "checked_on": None if by[0] is None else by[0].isoformat(),
            "checked_by": by[1],
            "checked_words": joined([checked, *(part for part in by if part is not None)], lang),
            "criteria": list(one.criteria),
            "criteria_words": joined(one.criteria, lang)
            if record is not None
            else _ALL.of(lang).format(n=len(one.criteria)),
        }


def _crosswalk(project: Project, lang: Lang) -> Iterator[Entry]:
    for one in list_crosswalk(project):
        ends = {"from": one.criterion, "to": one.other}
        yield {
            "from": one.crossing.from_,
            "to": one.crossing.to,
            "relation": one.crossing.relation,
            "relation_word": crossings.RELATIONS[one.crossing.relation].of(lang),
            "note": one.crossing.note,
            **{f"{end}_name": criterion.name for end, (criterion, _) in ends.items()},
            **{f"{end}_standards": list(standards) for end, (_, standards) in ends.items()},
            **{f"{end}_standards_words": joined(standards, lang) for end, (_, standards) in ends.items()},
        }


ENTRIES: dict[str, Callable[[Project, Lang], Iterator[Entry]]] = {
    "indicators": _indicators,
    "criteria": _criteria,
    "standards": _standards,
    "tasks": _tasks,
    "contradictions": _contradictions,
    "crosswalk": _crosswalk,
    "regions": _regions,
    "agencies": _agencies,
}
