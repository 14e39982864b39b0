"""The columns and entries of `list standards` and `list crosswalk`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ecocheck.app.listing import list_crosswalk
from ecocheck.app.standards import list_standards
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import crossings, labels
from ecocheck.render.phrases.joins import clauses, joined

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.findings import Lang
    from ecocheck.model.standard import Standard
    from ecocheck.source.project import Project

Entry: TypeAlias = dict[str, Any]
Heads: TypeAlias = tuple[tuple[str, Text, int], ...]

_OF_STANDARD = Text("属于", "standards")
STANDARD_HEADS: Heads = (
    ("id", labels.ID, 0),
    ("name", Text("标准", "standard"), 14),
    ("document", labels.DOCUMENT, 10),
    ("level_words", Text("用于", "level"), 0),
    ("validity_words", Text("有效期", "valid"), 8),
    ("checked_words", Text("原文核对", "text checked"), 8),
    ("criteria_words", labels.CRITERIA, 10),
)
CROSSWALK_HEADS: Heads = (
    ("from", labels.ID, 0),
    ("from_name", labels.CRITERION, 12),
    ("from_standards_words", _OF_STANDARD, 0),
    ("relation_word", crossings.RELATION, 0),
    ("to", crossings.ANSWERED, 0),
    ("to_name", labels.CRITERION, 12),
    ("to_standards_words", _OF_STANDARD, 0),
    ("note", labels.NOTES, 14),
)
_OF_PLAN = Text("方案原文", "the plan itself")
_CHECKED = Text("已核对", "yes")
_UNCHECKED = Text("未核对", "no")
_SINCE = Text("自{said}起", "from {said}")
_UNTIL = Text("至{said}", "until {said}")
_THEN = Text("由{said}接替", "then {said}")
_ALL = Text("全部{n}项", "all {n}")
_BY_LINE = Text("见各判定项", "by criterion")


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


def standard_entries(project: Project, lang: Lang) -> Iterator[Entry]:
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


def crosswalk_entries(project: Project, lang: Lang) -> Iterator[Entry]:
    """One entry for each crossing, with both criteria and the standards that have them."""
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
