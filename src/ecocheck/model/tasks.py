"""Models of tasks.yaml: the plan's tasks, row by row, with their targets."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from ecocheck.model.base import Model, Number, Text, to_date
from ecocheck.model.rule import Rule
from ecocheck.quantity import FIRST_YEAR, LAST_YEAR
from ecocheck.regex import regex

if TYPE_CHECKING:
    from ecocheck.model.figures import Place


_FIRST_CLAUSE = regex("[，；。]")


class Named(Model):
    """A name, and whether it was reconstructed because the scan lost it."""

    name: Text | None = Field(title="名称")
    reconstructed: bool = Field(default=False, title="扫描件缺失，由编制单位补全")


class NamedCounty(Model):
    """A county that the task names; in a task of scope `named`, the targets bind only counties with the role 试点."""

    name: Text = Field(title="县区")
    role: Literal["试点", "重点", "地点"] = Field(alias="as", title="在任务中的身份")


def _due(value: Any) -> Any:
    """A year, or a full date."""
    if type(value) is int and FIRST_YEAR <= value <= LAST_YEAR:
        return value
    return to_date(value)


Due = Annotated[
    int | datetime.date,
    BeforeValidator(_due),
    WithJsonSchema({"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}]}),
]


class TaskTarget(Model):
    """A figure or fact that a task's text sets."""

    id: Text = Field(pattern=r"^T\d+-\d+$", title="目标编号")
    name: Text = Field(title="目标名称")
    unit: Text | None = Field(None, title="计量单位")
    rule: Rule = Field(title="规则")
    due: Due | None = Field(None, title="完成时限")
    due_from: Literal["text", "title"] | None = Field(
        None, title="时限出处", description="text 正文写明；title 由清单标题推定"
    )
    strength: Literal["must", "strive"] = Field(title="约束力", description="must 必须完成；strive 力争，不计逾期")
    criterion: Text | None = Field(
        None, title="数据相同的判定项", description="目标与该判定项为同一数据：判定项已填的，此处不必再填"
    )
    line: Literal["each", "city_only"] = Field(
        "each", title="适用范围", description="city_only：全市合计，不与各县区比较"
    )
    zero_allowed: bool = Field(default=False, title="分母可以为零")
    counties: tuple[Text, ...] = Field((), strict=False, title="仅约束的县区")
    quote: Text | None = Field(None, title="原文")
    note: Text | None = Field(None, title="说明")

    def due_on(self) -> datetime.date | None:
        """The last day on which the target is in time."""
        return datetime.date(self.due, 12, 31) if isinstance(self.due, int) else self.due


class Serves(Model):
    """The indicators that a task serves; the plan does not state them, so they are derived."""

    indicators: tuple[int, ...] = Field((), strict=False, title="指标")
    derived: bool = Field(default=True, title="由编制单位推定")


class Task(Model):
    """One row of the plan's list of tasks."""

    id: Text = Field(pattern=r"^T\d+$", title="任务编号")
    group: Named = Field(title="重点任务")
    title: Named = Field(title="任务名称")
    text: Text = Field(title="具体任务")
    responsible: tuple[Text, ...] = Field(min_length=1, strict=False, title="责任单位")
    counties: tuple[NamedCounty, ...] = Field((), strict=False, title="点名的县区")
    scope: Literal["each", "named", "city"] = Field("each", title="约束范围")
    serves: Serves = Field(default_factory=Serves, title="对应指标")
    targets: tuple[TaskTarget, ...] = Field((), strict=False, title="目标")
    note: Text | None = Field(None, title="说明")

    @property
    def called(self) -> str:
        """What the task is called; the beginning of its text, where the plan gives it no title."""
        return self.title.name or f"{_FIRST_CLAUSE.split(self.text, 1)[0]}……"

    def binds(self, place: Place) -> bool:
        """Whether the task applies to a region. Only tasks for named counties do not apply to the city."""
        if place.is_city:
            return self.scope != "named"
        if self.scope == "named":
            return any(county.name == place.name for county in self.counties)
        return self.scope == "each"

    def target_binds(self, target: TaskTarget, place: Place) -> bool:
        """Whether a target of the task applies to a region.

        A target for named counties or pilots applies only to these; a figure for
        the whole city applies only to the city.
        """
        if place.is_city:
            return self.scope != "named" and not target.counties
        if target.line == "city_only" or self.scope == "city":
            return False
        if target.counties:
            return place.name in target.counties
        pilots = (county.name for county in self.counties if county.role == "试点")
        return self.scope == "each" or place.name in pilots


class Tasks(Model):
    """The whole of tasks.yaml."""

    schema_version: Number | None = Field(None, title="格式版本")
    stands_in: Text | None = Field(
        None, title="任务清单在方案的哪里", description="方案文本里任务清单前面的标题，如 附件"
    )
    tasks: tuple[Task, ...] = Field(strict=False, title="任务")
