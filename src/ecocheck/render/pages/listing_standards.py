"""`list standards`: the plan and the further standards of the registry, and whether their text was checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.standards import list_standards
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Lang
    from ecocheck.source.project import Project

STANDARD_HEADS = (
    ("id", labels.ID, 0),
    ("name", Text("标准", "standard"), 14),
    ("document", labels.DOCUMENT, 10),
    ("level_words", Text("用于", "level"), 0),
    ("checked_words", Text("原文核对", "text checked"), 8),
    ("criteria_words", labels.CRITERIA, 10),
)
_OF_PLAN = Text("方案原文", "the plan itself")
_CHECKED = Text("已核对", "yes")
_UNCHECKED = Text("未核对", "no")
_ALL = Text("全部{n}项", "all {n}")
_BY_LINE = Text("见各判定项", "by criterion")


def standard_entries(project: Project, lang: Lang) -> Iterator[dict[str, Any]]:
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
