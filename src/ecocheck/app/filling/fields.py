"""The fields of a form: each is a column, with the keys in YAML that its cells stand for.

The writer of the workbook, its reader and the merge all use these tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.action_fields import ACTION_FIELDS
from ecocheck.app.filling.field import NUMBERS, Field, Kind, Section
from ecocheck.findings.entry import Text
from ecocheck.quantity.comparing import OPERATORS

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CARRIED", "FACTS", "FIELDS", "NUMBERS", "SIDES", "STATUSES", "Field", "Kind", "Section", "field_of"]

SIDES: Final[Mapping[str, str]] = {
    "不低于": "at_least",
    "不高于": "at_most",
    "大于": "more_than",
    "小于": "less_than",
    "等于": "equals",
}
"""The words for the direction of a target, with the keys of the format."""

STATUSES: Final = ("未开始", "进行中", "已完成", "暂停")
FACTS: Final[Mapping[str, bool]] = {"是": True, "否": False}
CARRIED: Final = "carried"
"""The field that says that a state recorded in an earlier year still holds; it sets nothing."""

_TITLE = Field(
    "source.title",
    Text("来源标题", "source"),
    Kind.TEXT,
    26,
    Text(
        "文件或资料的全名。填报已完成、已达到的，未注明文件不予采信", "full name of the document; a success needs one"
    ),
)
_QUOTE = Field(
    "source.quote",
    Text("原文", "quote"),
    Kind.TEXT,
    26,
    Text("照录文件中写明该数据的语句", "the sentence with the figure, word for word"),
)
_NUMBER = Field(
    "source.document",
    Text("文号", "document number"),
    Kind.TEXT,
    18,
    Text("如 演政发〔2025〕1号，没有的留空", "as in 演政发〔2025〕1号; leave empty where there is none"),
)
_PUBLISHED = Field(
    "source.published",
    Text("发布日期", "published"),
    Kind.PUBLISHED,
    12,
    Text("年-月-日，如 2026-01-15；仅知月份的填 2026-01", "2026-01-15, or 2026-01"),
)
_NOTE = Field("note", Text("说明", "note"), Kind.TEXT, 20, Text("需要说明的情况", "remarks"))
_UNIT = Field(
    "unit", Text("计量单位", "unit"), Kind.CHOICE, 11, Text("选择数值的计量单位", "the unit of the number; choose one")
)
_PERIOD = Field(
    "period",
    Text("时段", "period"),
    Kind.PERIOD,
    16,
    Text("全年的留空；不足全年的填起止月份，如 2025-01/2025-06", "empty for the whole year; else as 2025-01/2025-06"),
)

FIELDS: Final[Mapping[Section, tuple[Field, ...]]] = {
    Section.FIGURE: (
        Field(
            "value",
            Text("数值", "value"),
            Kind.NUMBER,
            10,
            Text("只填数字，百分比填 98.5；有分子、分母的填分子、分母", "the number alone, 98.5 for 98.5 %"),
        ),
        Field("numerator", Text("分子", "numerator"), Kind.NUMBER, 10, Text("分子，只填数字", "the number alone")),
        Field("denominator", Text("分母", "denominator"), Kind.NUMBER, 10, Text("分母，只填数字", "the number alone")),
        Field(
            "fact", Text("是否完成", "done"), Kind.FACT, 9, Text("已完成选“是”，未完成选“否”", "是 or 否"), tuple(FACTS)
        ),
        Field(
            "since",
            Text("施行日期", "in force since"),
            Kind.DAY,
            12,
            Text("文件自哪一天起施行，年-月-日，如 2023-05-01", "the day from which it is in force: 2023-05-01"),
        ),
        _UNIT,
        Field(
            "basis",
            Text("口径", "basis"),
            Kind.CHOICE,
            11,
            Text("选择来源写明的口径", "the basis that the source states"),
        ),
        _PERIOD,
        _TITLE,
        _NUMBER,
        _PUBLISHED,
        _QUOTE,
        Field(
            "evidence",
            Text("佐证文件", "evidence"),
            Kind.FILES,
            24,
            Text(
                "佐证文件的名称，一行一个；文件与本表一并报送",
                "file names, one a line; hand the files in with the form",
            ),
        ),
        Field(
            "plan",
            Text("计划安排", "plan"),
            Kind.TEXT,
            20,
            Text("下一步措施和完成时间", "what will be done, and when"),
        ),
        Field(
            "reported_by.person", Text("填报人", "person"), Kind.TEXT, 8, Text("姓名，可留空", "name; may stay empty")
        ),
        Field(
            "reported_by.reviewer",
            Text("审核人", "reviewer"),
            Kind.TEXT,
            8,
            Text("姓名，可留空", "name; may stay empty"),
        ),
        Field(
            "zero",
            Text("不适用原因", "why not applicable"),
            Kind.TEXT,
            18,
            Text("无可统计对象（分母为零）的填写，并说明原因", "only where there is nothing to count: why"),
        ),
        Field(
            CARRIED,
            Text("沿用哪一年", "as recorded in"),
            Kind.CHOICE,
            9,
            Text(
                "以前已登记、目前无变化的，选择登记年份，本行其他格不填",
                "unchanged since the year chosen; fill in nothing else",
            ),
        ),
        _NOTE,
    ),
    Section.SURVEY: (
        Field(
            "survey.agency", Text("调查机构", "surveyor"), Kind.TEXT, 22, Text("实施调查的单位", "who made the survey")
        ),
        Field("survey.method", Text("调查方法", "method"), Kind.TEXT, 22, Text("如 入户问卷", "such as 入户问卷")),
        Field("survey.sample", Text("样本量", "sample"), Kind.WHOLE, 9, Text("有效样本数", "how many answers")),
        Field(
            "survey.date",
            Text("调查日期", "surveyed"),
            Kind.PUBLISHED,
            12,
            Text("年-月-日，历时数天的填最后一天", "the last day"),
        ),
    ),
    Section.TARGET: (
        Field("side", Text("方向", "direction"), Kind.CHOICE, 9, Text("目标的方向", "the direction"), tuple(SIDES)),
        Field("number", Text("目标值", "target"), Kind.NUMBER, 10, Text("只填数字", "the number alone")),
        _UNIT,
        Field(
            "basis",
            Text("目标口径", "basis"),
            Kind.CHOICE,
            11,
            Text("下达文件写明口径的选择", "where the document states one"),
        ),
        _PERIOD,
        Field("document", Text("下达文件", "document"), Kind.TEXT, 26, Text("文号或文件全名", "number or full name")),
        Field("issuer", Text("下达单位", "issuer"), Kind.TEXT, 18, Text("上级单位全名", "the office above, full name")),
        Field("issued", Text("下达日期", "issued"), Kind.PUBLISHED, 12, Text("年-月-日", "2025-03-01")),
        _NOTE,
    ),
    Section.BASELINE: (
        Field("year", Text("基准年", "base year"), Kind.YEAR, 9, Text("四位数的年份", "a year")),
        Field("value", Text("基线值", "baseline"), Kind.NUMBER, 12, Text("只填数字", "the number alone")),
        _UNIT,
        _TITLE,
        _NUMBER,
        _QUOTE,
    ),
    Section.PROGRESS: (
        Field("status", Text("进展", "progress"), Kind.CHOICE, 9, Text("从列表选择", "choose one"), STATUSES),
        Field("as_of", Text("截至日期", "as of"), Kind.DAY, 12, Text("年-月-日", "2025-12-31")),
        _NOTE,
        _TITLE,
    ),
    Section.COVER: (
        Field("agency", Text("填报单位", "office"), Kind.TEXT, 30, Text("单位全名", "full name")),
        Field("person", Text("填报人", "person"), Kind.TEXT, 12, Text("姓名，可留空", "name; may stay empty")),
        Field("reviewer", Text("审核人", "reviewer"), Kind.TEXT, 12, Text("姓名，可留空", "name; may stay empty")),
        Field("date", Text("填报日期", "date"), Kind.DAY, 12, Text("年-月-日", "2026-01-15")),
    ),
    **ACTION_FIELDS,
}
"""The fields of each kind of row, in the order of the columns."""


def field_of(section: Section, key: str) -> Field:
    """The field of a section with that key."""
    return next(one for one in FIELDS[section] if one.key == key)


if set(SIDES.values()) != set(OPERATORS):  # a new operator needs a word
    raise AssertionError(SIDES)
