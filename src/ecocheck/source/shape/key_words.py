"""Words that people write for keys, and the place for what has no key where it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.documents import Evidence, Reporter, Source, Survey
from ecocheck.model.measurement import AssignedTarget, Measurement, Waiver
from ecocheck.model.registry import Criterion, Revision
from ecocheck.model.tasks import TaskTarget
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.source.expected.annotations import keys_of
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import is_part_of_a_year

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ecocheck.model.base import Model
    from ecocheck.source.shape.locate_error import Site

_FIGURES: Final = frozenset(
    {"value", "target", "number", "数值", "目标", "目标值", "指标值", "值", "标准", "标准值", "要求", "要求值"}
)
_HANDED: Final = frozenset({*OPERATORS, "issuer", "issued", "下达单位", "下达日期", "下达文件"})
_NAMES_OF_A_DOCUMENT: Final = frozenset({"title", "source", "标题", "名称", "来源", "文件", "文件名", "依据"})
_PUBLISHERS: Final = frozenset({
    "publisher", "issuer", "author", "agency", "page", "pages",
    "发布单位", "发布机构", "发布机关", "发文单位", "编制单位", "印发单位", "页码", "页", "页数",
})  # fmt: skip # a table, read by rows
_PUBLISHERS_HERE: Final = frozenset(word for word in _PUBLISHERS if not word.isascii())
_YEARS: Final = frozenset({"年度", "年份", "所属年度", "数据年份", "统计年度"})
_VERDICTS: Final = frozenset({"结论", "判定", "判定结果", "是否达标", "达标", "达标情况", "评价"})
_LINES: Final = frozenset({"标准", "标准值", "要求", "要求值", "方案要求"})
_OF_THE_REGISTRY: Final = frozenset({"指标", "指标名称", "判定项", "责任单位", "牵头单位", "配合单位", "序号", "编号"})
_DATES: Final = frozenset({"日期", "数据日期"})
_WAIVERS: Final = frozenset({"waived", "waiver", "waive", "豁免"})
_LAST_YEARS: Final = frozenset({"上年", "上年值", "上一年", "去年", "上年数", "上年同期"})
_CHANGES: Final = frozenset({"同比", "增长", "增幅", "增减", "较上年", "比上年"})
_PEOPLE: Final = frozenset({"填报人", "审核人", "审核", "联系人", "经办人", "person", "reviewer", "负责人"})

_BESIDE_A_RULE: Final = frozenset({"tolerance", "averaged", "sample", "round", "years", "than_mean"})

_SAYING: Final[tuple[tuple[type[Model], Collection[str], str], ...]] = (
    (AssignedTarget, _FIGURES, "line_key"),
    (AssignedTarget, _NAMES_OF_A_DOCUMENT, "names_a_document"),
    (Measurement, _HANDED, "a_target_here"),
    (Measurement, _WAIVERS, "a_waiver_here"),
    (Measurement, _LAST_YEARS, "last_years"),
    (Measurement, _CHANGES, "a_change_here"),
    (Measurement, _PEOPLE, "people_below"),
    (Measurement, _PUBLISHERS_HERE, "publisher_below"),
    (Measurement, _YEARS, "year_of_the_file"),
    (Measurement, _DATES, "which_date"),
    (Measurement, _VERDICTS, "a_verdict_here"),
    (Measurement, _LINES, "a_line_here"),
    (Measurement, _OF_THE_REGISTRY, "of_the_registry"),
    (Source, _PUBLISHERS, "publisher_in_title"),
    (Revision, _BESIDE_A_RULE, "beside_the_number"),
    (Criterion, _BESIDE_A_RULE, "beside_the_number"),
    (TaskTarget, _BESIDE_A_RULE, "beside_the_number"),
)
"""For each model: words in the place of a key, and the phrase that says where such a thing belongs."""

_WHERE_REMARKS_GO: Final[Mapping[type[Model], str]] = {
    Waiver: "remarks_in_reason",
    Evidence: "remarks_in_note_of",
    Survey: "remarks_in_note_of",
    Reporter: "remarks_in_note_of",
}


def belongs_elsewhere(site: Site, owner: type[Model] | None, key: str) -> dict[str, str]:
    """The params that say where the thing belongs that was written under a key; empty for any other key."""
    phrase = next((said for model, words, said in _SAYING if owner is model and key in words), None)
    if owner is Measurement and is_part_of_a_year(key):
        phrase = "in_interim"
    if phrase is None:
        return {}
    if phrase == "a_target_here" and site.route[0] == "tasks":
        phrase = "a_target_of_tasks"
    return {"phrase_more": phrase, "phrase_note": "nothing", "entry": _entry(site)}


def remarks(site: Site, owner: type[Model] | None) -> dict[str, str]:
    """The params that say where remarks belong: the note beside the key, the note of the entry, or neither."""
    if owner is None or "note" in keys_of(owner):
        return {"phrase_note": "remarks_in_note" if owner is not None else "nothing"}
    phrase = _WHERE_REMARKS_GO.get(owner, "nothing")
    if phrase == "remarks_in_note_of" and "measurements" not in site.route[:1]:
        phrase = "nothing"
    return {"phrase_note": phrase, "entry": _entry(site)}


def glossed(known: Mapping[str, str]) -> str:
    """Keys with their titles in Chinese."""
    return "、".join(f"{key}（{title}）" if title and title != key else key for key, title in known.items())


def _entry(site: Site) -> str:
    return shown(str(site.route[1])) if len(site.route) > 1 else ""
