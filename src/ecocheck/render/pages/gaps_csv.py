"""`gaps` for spreadsheets: a row a gap; with groups, a row for each group that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.csv_table import csv_table
from ecocheck.render.phrases import gaps as words
from ecocheck.render.phrases.banner import standard_short
from ecocheck.render.phrases.codes import DRILL, LINES
from ecocheck.render.phrases.gap_notes import group_title
from ecocheck.render.phrases.verdicts import spot_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.app.gaps import Gap, Gaps
    from ecocheck.findings import Lang, Spot

_YES = Text("是", "yes")


def _spot(spot: Spot | None) -> str:
    return "" if spot is None else spot_words(spot)


def _matter(gap: Gap, _: Lang) -> str:
    """Id and name in one cell: alone, 3-1 would become the third of January."""
    return f"{words.subject_id(gap)} {gap.name}".strip()


def _line(gap: Gap, lang: Lang) -> str:
    return LINES[gap.row.line].of(lang) if gap.row is not None and gap.row.line in LINES else ""


def _value(gap: Gap, _: Lang) -> str:
    row = gap.row
    return "" if row is None or row.value is None else row.value.beside(row.bound)


def _bound(gap: Gap, _: Lang) -> str:
    return gap.row.bound.shown if gap.row is not None and gap.row.bound else ""


def _magnitude(gap: Gap, lang: Lang) -> str:
    """A number; where the figure stands just on a line that it must pass, words, for 0 would look met."""
    return words.magnitude_words(gap, lang) if gap.magnitude == 0 else words.number(gap.magnitude)


def _amount(gap: Gap, _: Lang) -> str:
    """Empty for what happened and cannot be made up for."""
    if gap.quantity is None or gap.quantity.lacking.event:
        return ""
    return words.number(gap.quantity.lacking.amount)


def _amount_unit(gap: Gap, lang: Lang) -> str:
    return gap.quantity.unit or "" if gap.quantity is not None and _amount(gap, lang) else ""


def _of(gap: Gap, lang: Lang) -> str:
    """What the amount is an amount of, and that more than it is needed."""
    return words.quantity_words(gap.quantity, lang)


COLUMNS: dict[str, tuple[Text, Callable[[Gap, Lang], str]]] = {
    "kind": (
        Text("类别", "kind"), lambda gap, lang: words.kind_words(gap.kind.value, lang, below_city=gap.below_city),
    ),
    "region": (Text("地区", "region"), lambda gap, _: gap.region),
    "year": (Text("年份", "year"), lambda gap, _: str(gap.year)),
    "indicator": (Text("指标", "indicator"), lambda gap, _: str(gap.indicator or "")),
    "matter": (Text("事项", "matter"), _matter),
    "line": (Text("适用", "line"), _line),
    "value": (Text("数值", "value"), _value),
    "bound": (Text("标准", "line asked"), _bound),
    "magnitude": (Text("差多少", "short by"), _magnitude),
    "unit": (Text("计量单位", "unit"), lambda gap, _: gap.unit or ""),
    "amount": (
        Text("还差的量", "amount lacking"), _amount,
    ),
    "amount_unit": (Text("量的单位", "its unit"), _amount_unit),
    "amount_words": (Text("量的说明", "what is lacking"), _of),
    "until": (Text("期限", "until"), lambda gap, _: gap.pace.until.isoformat() if gap.pace else ""),
    "months": (Text("剩余月数", "months left"), lambda gap, _: str(gap.pace.months) if gap.pace else ""),
    "pace": (Text("每月的量", "a month"), lambda gap, _: words.number(gap.pace.amount if gap.pace else None)),
    "phase": (Text("阶段", "phase"), lambda gap, _: gap.phase.name if gap.phase else ""),
    "lead": (Text("牵头单位", "lead"), lambda gap, lang: words.joined(gap.lead, lang)),
    "support": (Text("配合单位", "support"), lambda gap, lang: words.joined(gap.support, lang)),
    "tasks": (Text("相关任务", "tasks"), lambda gap, lang: words.joined(gap.tasks, lang)),
    "why": (Text("原因和说明", "reasons, notes"), words.why_words),
    "waived": (Text("已豁免", "waived"), lambda gap, lang: _YES.of(lang) if gap.waived else ""),
    "standard": (Text("判断依据", "judged by"), lambda gap, lang: standard_short(gap.standard, lang)),
    "at": (Text("数据位置", "datum at"), lambda gap, _: _spot(gap.at)),
    "rule_at": (Text("规则位置", "rule at"), lambda gap, _: _spot(gap.rule_at)),
}  # fmt: skip
_GROUP = Text("分组", "group")
_STATE = Text("数据性质", "state of the data")


def _rows(listed: Gaps, lang: Lang) -> Iterator[list[str]]:
    drill = [DRILL.of(lang)] if listed.checked.project.drill else []
    if listed.by is None:
        for gap in listed.all:
            yield [*(of(gap, lang) for _, of in COLUMNS.values()), *drill]
    for group in listed.groups:
        for gap in group.gaps:
            yield [group_title(group, lang), *(of(gap, lang) for _, of in COLUMNS.values()), *drill]


def gaps_csv(listed: Gaps, lang: Lang) -> bytes:
    """`ecocheck gaps --format csv`."""
    heads = [head.of(lang) for head, _ in COLUMNS.values()]
    heads = ([] if listed.by is None else [_GROUP.of(lang)]) + heads
    heads += [_STATE.of(lang)] if listed.checked.project.drill else []
    return csv_table(heads, _rows(listed, lang))
