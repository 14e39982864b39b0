"""Kinds of rule that compare a value with what is recorded elsewhere: another year, a target, a baseline."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Model, Number, Yes
from ecocheck.model.rule_kinds.base import Against, RuleKind
from ecocheck.quantity.comparing import Better


class Assigned(RuleKind):
    """A target handed down from above, recorded with issuer and document."""

    kind: ClassVar[str] = "assigned"
    against: ClassVar[Against] = Against.TARGET
    assigned: Yes = Field(title="完成上级下达的考核目标")


class NotWorse(RuleKind):
    """Not worse than the year before."""

    kind: ClassVar[str] = "not_worse"
    against: ClassVar[Against] = Against.YEAR_BEFORE
    not_worse: Better = Field(title="不劣于上年", description="higher：越高越好；lower：越低越好")


class Improves(RuleKind):
    """Strictly better than the year before."""

    kind: ClassVar[str] = "improves"
    against: ClassVar[Against] = Against.YEAR_BEFORE
    improves: Better = Field(title="比上年有改善", description="higher：越高越好；lower：越低越好")


class Rise(Model):
    """The rise that is required: percentage points, or percent of the year before."""

    points: Number | None = Field(None, title="百分点")
    percent: Number | None = Field(None, title="相对百分比")

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.points is None) == (self.percent is None):
            raise PydanticCustomError("eco.rise", "points or percent")
        return self


class RisesBy(RuleKind):
    """Above the year before by at least the given rise."""

    kind: ClassVar[str] = "rises_by"
    against: ClassVar[Against] = Against.YEAR_BEFORE
    rises_by: Rise = Field(title="比上年提高")


class HoldsBaseline(RuleKind):
    """Not below a recorded baseline."""

    kind: ClassVar[str] = "holds_baseline"
    against: ClassVar[Against] = Against.BASELINE
    holds_baseline: Yes = Field(title="不低于基线")
