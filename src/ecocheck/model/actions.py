"""Models of actions/*.yaml: what is done to close a gap, by whom and until when. Its state is never written."""

from __future__ import annotations

from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Date, Model, Number, PersonName, Text, Year
from ecocheck.model.documents import Proofs


def _blank_is_empty(value: Any) -> Any:
    """A key without a value stands for an empty list: a draft has such keys."""
    return () if value is None else value


class GapOf(Model):
    """The gap that an action is to close: a criterion or a target of a task, in one region and year."""

    region: Text = Field(title="地区")
    year: Year = Field(title="年份", description="差距出现在哪一年的数据里")
    criterion: Text | None = Field(None, title="判定项编号")
    target: Text | None = Field(None, title="任务目标编号")

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.criterion is None) == (self.target is None):
            raise PydanticCustomError("eco.gap", "a criterion or a target")
        return self

    @property
    def key(self) -> str:
        """The id of the criterion or target."""
        return self.criterion or self.target or ""


class Owner(Model):
    """Who answers for an action; both are blank in a draft."""

    agency: Text | None = Field(None, title="责任单位", description="units.yaml 里的单位")
    person: PersonName | None = Field(None, title="责任人", description="负责的人")


class Cost(Model):
    """What an action costs."""

    amount: Number = Field(title="金额")
    unit: Text = Field(title="计量单位", description="如 万元")
    source: Text | None = Field(None, title="资金来源", description="如 省级专项、县级财政")


class Milestone(Model):
    """A step of an action."""

    what: Text = Field(title="节点内容")
    due: Date | None = Field(None, title="完成期限")
    done: Date | None = Field(None, title="完成日期", description="没有完成的空着或不写")
    evidence: Proofs = Field((), title="佐证材料", description="证明该节点已完成的文件")


class Logged(Model):
    """An entry of the log; entries are added, and never changed or taken out."""

    date: Date = Field(title="日期")
    by: PersonName = Field(title="记录人")
    what: Text = Field(title="记录内容")


class Action(Model):
    """One action."""

    id: Text = Field(title="整改编号")
    gap: GapOf = Field(title="针对的差距")
    owner: Owner = Field(default_factory=Owner, title="责任")
    measure: Text | None = Field(None, title="整改措施")
    milestones: Annotated[tuple[Milestone, ...], BeforeValidator(_blank_is_empty)] = Field(
        (), strict=False, title="整改节点"
    )
    cost: Cost | None = Field(None, title="资金")
    log: Annotated[tuple[Logged, ...], BeforeValidator(_blank_is_empty)] = Field(
        (), strict=False, title="记录", description="只增不改，按日期先后"
    )


class Actions(Model):
    """The whole of one file in actions/."""

    actions: tuple[Action, ...] = Field((), strict=False, title="整改事项")
