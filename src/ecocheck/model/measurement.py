"""Models of data/REGION/YEAR.yaml: what was measured, assigned, recorded and waived in one region and year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import (
    SHARED,
    Date,
    Model,
    Number,
    NumberOrFact,
    PeriodText,
    Publication,
    Text,
    Written,
    Year,
    mapping_or_list,
    recorded,
)
from ecocheck.model.documents import Evidence, Proofs, Reporter, Source, Survey
from ecocheck.model.wider import WiderFigures
from ecocheck.quantity import earliest_day
from ecocheck.quantity.comparing import OPERATORS, Operator
from ecocheck.regex import regex

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping
    from decimal import Decimal

_NO_PLAN = regex(
    r"(?:目前|现)?(?:暂?无|暂?没有)(?:专项|具体|相关)?(?:计划|安排|规划|方案)(?:安排)?"
    r"|(?:目前)?(?:尚未|还未|暂未|未|还没有|待|正在)(?:制定|编制|明确|安排|确定|研究)(?:专项|具体)?(?:计划|安排|规划|方案)?中?"
    r"|(?:制定|编制|研究)中"
)
"""Texts that state that there is no plan: 无计划, 暂无安排, 尚未制定, 研究中."""
_ENDS = " \t\u3000。．.，,；;（）()"


class Planned(Model):
    """A planned value; never a result."""

    value: Number = Field(title="计划值")
    unit: Text | None = Field(None, title="计量单位")
    source: Source | None = Field(None, title="来源")


class Compare(Model):
    """Last year's value, where the region has no file for that year."""

    year: Year = Field(title="年份")
    value: Number = Field(title="数值")
    unit: Text | None = Field(None, title="计量单位")
    basis: Annotated[Text | None, Written] = Field(None, title="口径")
    source: Source | None = Field(None, title="来源")


class Reading(Model):
    """An older or a competing reading of the same item, kept and never judged."""

    value: NumberOrFact | None = Field(None, title="数值")
    numerator: Number | None = Field(None, title="分子")
    denominator: Number | None = Field(None, title="分母")
    unit: Text | None = Field(None, title="计量单位")
    period: Annotated[PeriodText | None, Written] = Field(None, title="时段")
    as_of: Annotated[Date | None, Written] = Field(None, title="截至日期")
    basis: Annotated[Text | None, Written] = Field(None, title="口径")
    source: Source | None = Field(None, title="来源")
    note: Text | None = Field(None, title="说明")

    @property
    def figure_key(self) -> str:
        """The key that carries the figure."""
        return "value" if self.value is not None else "numerator"


class Measurement(Reading):
    """A figure or fact of one criterion (or task target) in one region and year."""

    model_config = SHARED

    reported_by: Reporter | None = Field(None, title="填报", description="本项数据的填报人和审核人")
    stage: Annotated[Literal["快报", "初步", "核定"] | None, Written] = Field(
        None, title="数据阶段", description="快报、初步或核定"
    )
    plan: Text | None = Field(None, title="计划安排", description="下一步措施，供查阅")
    evidence: Proofs = Field(
        (), title="佐证材料", description="佐证该数据的文件，每个一条；原件存档、不能入库的写 held_by 和 archive_no"
    )
    counts: dict[Text, Number] = Field(default_factory=dict, title="分项计数", description="登记册里列明的分项个数")
    zero: Text | None = Field(None, title="分母为零的原因", description="分母为零的，说明无可统计对象的原因")
    not_concerned: Text | None = Field(
        None, title="不涉及", description="本地区不涉及本项的理由，如 不临海，无近岸海域；不写数值，写明来源和确认单位"
    )
    approved_by: Text | None = Field(None, title="确认单位", description="确认本地区不涉及本项的上级单位")
    planned: Planned | None = Field(None, title="计划值", description="本年计划达到的数值；计划不作为结果")
    compare: Compare | None = Field(None, title="上年数值", description="上年数值，仅在无上年文件时填写")
    survey: Survey | None = Field(None, title="调查说明", description="由调查得出的，写明机构、方法、样本量和日期")
    also: tuple[Reading, ...] = Field(
        (), strict=False, title="其他读数", description="同一项的其他读数，留存备查，不用于判定"
    )
    since: Annotated[Date | None, Written] = Field(
        None, title="自何时起施行", description="状态开始的日期，写成 2023-05-01；规则要求施行满一定时间的，必须填写"
    )
    valid_until: Annotated[Date | None, Written] = Field(
        None, title="有效期至", description="状态有效的截止日期，写成 2026-12-31；不写则长期有效"
    )

    @property
    def stored(self) -> tuple[Evidence, ...]:
        """The evidence that lies in the project as files."""
        return tuple(one for one in self.evidence if one.file is not None)

    @property
    def planned_work(self) -> str | None:
        """The text of the plan; None where it states that there is no plan (无, 待定, 尚未制定)."""
        said = self.plan
        if said is None or not recorded(said) or _NO_PLAN.fullmatch("".join(said.split()).strip(_ENDS)):
            return None
        return said

    @model_validator(mode="after")
    def _has_a_figure(self) -> Self:
        """A measurement needs `value` or both parts."""
        if (self.numerator is None) != (self.denominator is None):
            raise PydanticCustomError("eco.partner", "numerator and denominator go together")
        if self.value is None and self.numerator is None and self.not_concerned is None:
            raise PydanticCustomError("eco.no_figure", "value or both parts")
        return self

    @property
    def figure_key(self) -> str:
        """The key that carries the figure, or that stands in its place."""
        if self.value is None and self.numerator is None:
            return "not_concerned"
        return "value" if self.value is not None else "numerator"


class AssignedTarget(Model):
    """A target handed down from above: operator, value, unit, period, document, issuer."""

    at_least: Annotated[Number | None, Written] = Field(None, title="不低于")
    more_than: Annotated[Number | None, Written] = Field(None, title="大于")
    at_most: Annotated[Number | None, Written] = Field(None, title="不高于")
    less_than: Annotated[Number | None, Written] = Field(None, title="小于")
    equals: Annotated[Number | None, Written] = Field(None, title="等于")
    unit: Text | None = Field(None, title="计量单位")
    period: Annotated[PeriodText | None, Written] = Field(None, title="目标时段")
    basis: Annotated[Text | None, Written] = Field(None, title="目标的口径")
    document: Text | None = Field(None, title="下达文件")
    issuer: Text | None = Field(None, title="下达单位")
    issued: Annotated[Publication | None, Written] = Field(None, title="下达日期")
    note: Text | None = Field(None, title="说明")

    @model_validator(mode="after")
    def _one_operator(self) -> Self:
        if [getattr(self, name) for name in OPERATORS].count(None) != len(OPERATORS) - 1:
            raise PydanticCustomError("eco.operator", "exactly one operator")
        return self

    @property
    def operator(self) -> Operator:
        """How a figure is compared with the number; the operator's name is the key of the number."""
        return next(one for name, one in OPERATORS.items() if getattr(self, name) is not None)

    @property
    def number(self) -> Decimal:
        """The number that the target sets."""
        number: Decimal = getattr(self, self.operator.name)
        return number

    @property
    def in_force_since(self) -> datetime.date | None:
        """The first day on which it may have been handed down; None where that is not recorded."""
        return None if self.issued is None or isinstance(self.issued, str) else earliest_day(self.issued)


class Adjustment(Model):
    """An approved change of a baseline: the baseline's new value from that date on."""

    date: Date = Field(title="批准日期")
    value: Number = Field(title="调整后的基线值")
    document: Text | None = Field(None, title="批准文件")
    approved_by: Text | None = Field(None, title="批准单位")
    note: Text | None = Field(None, title="说明")


class Baseline(Model):
    """The recorded value that later figures must hold."""

    year: Year = Field(title="基准年")
    value: Number = Field(title="基线值")
    unit: Text | None = Field(None, title="计量单位")
    source: Source | None = Field(None, title="来源")
    adjusted: tuple[Adjustment, ...] = Field((), strict=False, title="经批准的调整")

    @property
    def as_reading(self) -> Measurement:
        """The recorded value as a measurement, to be examined like any other figure."""
        return Measurement(value=self.value, unit=self.unit, source=self.source)


STATUS_WORDS: Mapping[str, str] = {
    "未开始": "not_started",
    "进行中": "in_progress",
    "已完成": "done",
    "完成": "done",
    "暂停": "suspended",
}
"""Chinese words for the progress of a task, with the format's own words for them."""


def _status(value: Any) -> Any:
    return STATUS_WORDS.get(value, value) if isinstance(value, str) else value


Status = Annotated[
    Literal["not_started", "in_progress", "done", "suspended"],
    BeforeValidator(_status),
    WithJsonSchema({"enum": [*STATUS_WORDS, *dict.fromkeys(STATUS_WORDS.values())]}),
]


class TaskReport(Model):
    """A report on a task: its progress is never judged, its targets are."""

    status: Status | None = Field(None, title="进展")
    as_of: Annotated[Date | None, Written] = Field(None, title="截至日期")
    note: Text | None = Field(None, title="说明")
    source: Source | None = Field(None, title="来源")
    targets: dict[Text, Measurement] = Field(default_factory=dict, title="目标完成情况")


Covered: TypeAlias = Literal["verdict", "evidence", "plan"]


class Waiver(Model):
    """Takes a gap off the open list until it expires; never changes a verdict."""

    reason: Text = Field(title="理由")
    approved_by: Text = Field(title="批准单位")
    expires: Date = Field(title="有效期至")
    covers: tuple[Covered, ...] = Field(
        ("verdict",), min_length=1, strict=False, title="豁免范围", description="verdict 判定；evidence 佐证；plan 计划"
    )


AssignedTargets = Annotated[
    tuple[AssignedTarget, ...], BeforeValidator(mapping_or_list), Field(min_length=1, strict=False)
]


class Head(Model):
    """The keys above the sections of a data file."""

    schema_version: Number | None = Field(None, title="格式版本")
    region: Text = Field(title="地区")
    year: Year = Field(title="年份")
    prepared_by: Reporter | None = Field(None, title="填报")
    note: Text | None = Field(None, title="说明")


class Fragment(Model):
    """The sections of a data file, without region and year; a worked example holds them alone."""

    measurements: dict[Text, Measurement] = Field(default_factory=dict, title="监测和统计数据")
    assigned: dict[Text, AssignedTargets] = Field(default_factory=dict, title="上级下达的考核目标")
    baselines: dict[Text, Baseline] = Field(default_factory=dict, title="基线")
    tasks: dict[Text, TaskReport] = Field(default_factory=dict, title="任务进展")
    waivers: dict[Text, Waiver] = Field(default_factory=dict, title="豁免")
    interim: dict[Text, dict[Text, Measurement]] = Field(default_factory=dict, title="年内各时段的数据")
    wider: dict[Text, WiderFigures] = Field(default_factory=dict, title="上级地区的公布数")


class RegionYear(Fragment, Head):
    """The whole of data/REGION/YEAR.yaml, as JSON Schema describes it; `source` reads it entry by entry."""
