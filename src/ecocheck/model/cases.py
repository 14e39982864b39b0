"""Models of worked examples: given figures and expected verdicts, written by a person who knows the field."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema

from ecocheck.model.base import Date, Model, Number, NumberOrFact, Text, Year, text_or_list
from ecocheck.model.measurement import Fragment
from ecocheck.model.units import Classes

VERDICT_WORDS = {
    "达标": "met",
    "不达标": "not_met",
    "现状不清": "undetermined",
    "不适用": "not_applicable",
    "达到全市要求": "met",
    "未达全市要求": "not_met",
    "达到全市线": "met",
    "低于全市线": "not_met",
}
"""Verdicts in the words of reports (the last two are former words), with their codes; a case may use either.

The words of the last four also state that the line is for the whole city.
"""

CITY_LINE_WORDS = frozenset({"达到全市要求", "未达全市要求", "达到全市线", "低于全市线"})
"""The verdict words for a county that was compared with a line for the whole city."""

REASON_WORDS = {
    "该年没有生效的规则": "no_rule",
    "没有数据": "no_measurement",
    "数据有误，不能使用": "unusable_value",
    "缺少文件依据": "no_document",
    "数据时段不明": "period_unknown",
    "不是全年数据": "partial_period",
    "计量单位不一致": "unit_mismatch",
    "口径不一致": "basis_mismatch",
    "考核目标未下达": "no_assigned_target",
    "考核期未满": "target_not_due",
    "没有可用的上年数据": "no_prior_year",
    "没有可用的基线数据": "no_baseline",
    "没有可用的上级地区平均水平": "no_wider_figure",
    "适用哪种情形不明": "condition_unknown",
    "所依据的其他判定现状不清": "other_undecided",
    "方案未明确数值或存在两种理解": "ambiguous_rule",
    "没有上年数据": "no_prior_year",
    "没有基线数据": "no_baseline",
    "方案未写明数值或有两种读法": "ambiguous_rule",
}
"""Reasons in the words of reports (the last three are former words), with their codes; a test compares with reports."""

VerdictWord: TypeAlias = Literal[
    "达标", "不达标", "现状不清", "不适用", "达到全市要求", "未达全市要求", "达到全市线", "低于全市线",
    "met", "not_met", "undetermined", "not_applicable",
]  # fmt: skip # a table, read by rows
ReasonWord: TypeAlias = Literal[
    "该年没有生效的规则", "没有数据", "数据有误，不能使用", "缺少文件依据", "数据时段不明", "不是全年数据",
    "计量单位不一致", "口径不一致", "考核目标未下达", "考核期未满", "没有可用的上年数据", "没有可用的基线数据",
    "没有可用的上级地区平均水平",
    "适用哪种情形不明", "所依据的其他判定现状不清",
    "方案未明确数值或存在两种理解", "没有上年数据", "没有基线数据", "方案未写明数值或有两种读法",
    "no_rule", "no_measurement", "unusable_value", "no_document", "period_unknown", "partial_period",
    "unit_mismatch", "basis_mismatch", "no_assigned_target", "target_not_due",
    "no_prior_year", "no_baseline", "no_wider_figure", "condition_unknown", "other_undecided", "ambiguous_rule",
]  # fmt: skip # a table, read by rows


Codes = Annotated[
    tuple[Annotated[str, Field(pattern=r"^ECO\d{3}$")], ...],
    BeforeValidator(text_or_list),
    Field(strict=False),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^ECO\d{3}$"},
                {"type": "array", "items": {"type": "string", "pattern": r"^ECO\d{3}$"}},
            ]
        }
    ),
]


FileYear: TypeAlias = Annotated[str, Field(pattern=r"^\d{4}$")]
"""The year of a data file, as a key."""


class Expected(Model):
    """The expected result of a criterion or target. An omitted key is not compared; null expects no value."""

    verdict: VerdictWord = Field(title="判定")
    reason: ReasonWord | None = Field(None, title="首要原因")
    reasons: tuple[ReasonWord, ...] | None = Field(None, strict=False, title="全部原因")
    value: NumberOrFact | None = Field(None, title="数值")
    bound: Number | None = Field(
        None, title="标准值", description="比较所用的数，如目标值、上年数、基线；没有时写 null"
    )
    margin: Number | None = Field(None, title="差距", description="达到的写 0 或正数，未达到的写负数；没有时写 null")
    so_far: Number | None = Field(
        None, title="阶段差距", description="现状不清时截至目前与标准的差距，不作判定；无可比的写 null"
    )
    line: Literal["each", "city", "city_only", "county_only", "handed"] | None = Field(None, title="适用范围")


class Case(Model):
    """One worked example."""

    name: Text = Field(title="用例名称")
    why: Text | None = Field(None, title="手工演算或理由")
    region: Text | None = Field(None, title="地区", description="样例市、样例区或样例县；不写则用文件开头的")
    year: Year | None = Field(None, title="年份", description="不写则用文件开头的")
    as_of: Date | None = Field(None, title="判定日期", description="不写则为次年12月31日")
    standard: Text | None = Field(None, title="标准编号", description="不写则按方案")
    given: Fragment | None = Field(None, title="当年数据", description="不写则当年没有数据文件")
    before: Fragment | None = Field(
        None,
        title="上年数据",
        description="不写则上年没有数据文件；规则看几年的，按年份写，如 2023: {measurements: …}",
    )
    elsewhere: dict[Text, dict[FileYear, Fragment | None]] = Field(
        default_factory=dict, title="别的地区的数据", description="按地区、年份写；不写的没有数据文件"
    )
    classes: Classes | None = Field(
        None, title="地区的类别", description="如 地形: 山区；不写则按文件开头的，都不写则按 units.yaml"
    )
    findings: Codes = Field((), title="数据中有意写错之处的错误编号")
    expect: dict[Text, Expected] = Field(min_length=1, title="应得结果")


class CaseHead(Model):
    """The keys above the cases of a file."""

    schema_version: Number | None = Field(None, title="格式版本")
    about: Text | None = Field(None, title="说明")
    region: Text | None = Field(None, title="地区", description="样例市、样例区或样例县；用例中可另写")
    year: Year | None = Field(None, title="年份", description="用例里可以另写")
    standard: Text | None = Field(None, title="标准编号", description="用例里可以另写；不写则按方案")
    classes: Classes | None = Field(None, title="地区的类别", description="用例里可以另写；都不写则按 units.yaml")


class CaseFile(CaseHead):
    """The whole of a file of worked examples, as JSON Schema describes it; `source` reads it case by case."""

    cases: tuple[Case, ...] = Field(min_length=1, strict=False, title="用例")
