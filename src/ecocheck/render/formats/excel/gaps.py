"""差距清单: what stands between today and submission, worst first, with its size as a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel.layout import Column
from ecocheck.render.formats.excel.values import of_amount, of_exact
from ecocheck.render.phrases import gaps as words
from ecocheck.render.phrases.codes import LINES
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from ecocheck.app.gaps import Gap
    from ecocheck.findings import Lang, Spot
    from ecocheck.render.formats.excel.values import Value

NAME = Text("差距清单", "gaps")
KEPT = 5
_WAIVED = Text("已豁免", "waived")


def alarming(gap: Gap) -> bool:
    """Whether it is a line missed or a task late that nobody waived."""
    return gap.open and gap.kind in {"line_missed", "task_late"} and not gap.below_city


def _quantity(gap: Gap) -> Value:
    """What is lacking in real things."""
    lacking = gap.quantity.lacking if gap.quantity is not None else None
    return None if lacking is None or lacking.amount is None else of_exact(lacking.amount)


def _spot(spot: Spot | None) -> str | None:
    return None if spot is None else f"{spot.file}:{spot.line}"


def columns(lang: Lang) -> list[Column[Gap]]:
    """The kind, what it concerns, how far, why, who, where."""
    return [
        Column(Text("类别", "kind"), 11, lambda one: words.kind_words(one.kind.value, lang, below_city=one.below_city)),
        Column(Text("地区", "region"), 9, lambda one: one.region),
        Column(Text("年度", "year"), 6, lambda one: one.year, centred=True),
        Column(Text("编号", "id"), 8, lambda one: words.subject_id(one) or None, centred=True),
        Column(Text("名称", "matter"), 26, lambda one: one.name),
        Column(Text("适用", "whose line"), 9, lambda one: LINES[one.line].of(lang) if one.line in LINES else None),
        Column(Text("数值", "value"), 9, lambda one: of_amount(one.value, one.bound)),
        Column(Text("标准", "line"), 9, lambda one: of_amount(one.bound)),
        Column(Text("差多少", "short by"), 9, lambda one: None if one.magnitude is None else of_exact(one.magnitude)),
        Column(Text("单位", "unit"), 9, lambda one: one.unit, centred=True),
        Column(Text("还差的量", "amount lacking"), 10, _quantity),
        Column(Text("量的说明", "what is lacking"), 30, lambda one: words.quantity_words(one.quantity, lang) or None),
        Column(Text("原因和说明", "reasons, notes"), 30, lambda one: words.why_words(one, lang) or None),
        Column(Text("牵头", "lead"), 18, lambda one: joined(one.lead, lang)),
        Column(Text("配合", "support"), 18, lambda one: joined(one.support, lang)),
        Column(Text("相关任务", "tasks"), 12, lambda one: joined(one.tasks, lang)),
        Column(Text("豁免", "waived"), 8, lambda one: _WAIVED.of(lang) if one.waived else None),
        Column(Text("豁免到期", "waived until"), 11, lambda one: one.waiver.expires if one.waiver else None),
        Column(Text("数据位置", "datum at"), 20, lambda one: _spot(one.at)),
        Column(Text("规则位置", "rule at"), 18, lambda one: _spot(one.rule_at)),
    ]
