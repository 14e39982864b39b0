"""Kinds of rule that compare a value with what is recorded elsewhere: another year, a target, a baseline."""

from __future__ import annotations

from typing import Annotated, ClassVar, Final, Literal, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Model, Number, Text, Year, Yes
from ecocheck.model.rule_kinds.base import MOST_YEARS, YEARS_SAID, Against, NumberRule, RuleKind
from ecocheck.model.rule_kinds.numbers import PlainNumber
from ecocheck.quantity.comparing import OPERATORS, Better, Operator


class Assigned(RuleKind):
    """A target handed down from above, recorded with issuer and document."""

    kind: ClassVar[str] = "assigned"
    against: ClassVar[Against] = Against.TARGET
    assigned: Yes = Field(title="完成上级下达的考核目标")


class Course(RuleKind):
    """The base of the kinds that ask where a figure goes: against the year before, or over some years."""

    years: int | None = Field(None, ge=2, le=MOST_YEARS, title="连续几年", description=YEARS_SAID)
    than_mean: int | None = Field(
        None, ge=2, le=MOST_YEARS, title="同前几年的平均比", description="同以前这几年的平均数比，如 3；不写则同上年比"
    )

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if self.years is not None and self.than_mean is not None:
            raise PydanticCustomError("eco.span", "years or than_mean")
        return self

    @property
    def steps_back(self) -> frozenset[int]:
        """Those of the mean, or one more than the years that are compared in turn."""
        return frozenset(range(1, (self.than_mean or self.years or 1) + 1))


class NotWorse(Course):
    """Not worse than the year before."""

    kind: ClassVar[str] = "not_worse"
    against: ClassVar[Against] = Against.YEAR_BEFORE
    not_worse: Better = Field(title="不劣于上年", description="higher：越高越好；lower：越低越好")


class Improves(Course):
    """Strictly better than the year before."""

    kind: ClassVar[str] = "improves"
    against: ClassVar[Against] = Against.YEAR_BEFORE
    improves: Better = Field(title="比上年有改善", description="higher：越高越好；lower：越低越好")


class AgainstAYear(RuleKind):
    """The base of the kinds that compare with the figure of one other year: the one before, or one that they name."""

    against: ClassVar[Against] = Against.YEAR_BEFORE
    from_: Year | None = Field(
        None, alias="from", title="同哪一年比", description="如 2020：同2020年的数比；不写则同上年比"
    )
    over: int | None = Field(None, ge=2, le=MOST_YEARS, title="同几年前比", description="如 3：同3年前的数比")

    @model_validator(mode="after")
    def _one_year(self) -> Self:
        if self.from_ is not None and self.over is not None:
            raise PydanticCustomError("eco.either", "from or over")
        return self

    @property
    def compared_with(self) -> Against:
        """The figure of a named year may be recorded as a baseline."""
        return Against.YEAR_BEFORE if self.from_ is None else Against.BASELINE

    @property
    def steps_back(self) -> frozenset[int]:
        """The one year, where it moves with the judged one."""
        return frozenset() if self.from_ is not None else frozenset({self.over or 1})

    @property
    def base_year(self) -> int | None:
        """The year that the rule names."""
        return self.from_

    def other_year(self, year: int) -> int:
        """The year with which the judged one is compared."""
        return year - (self.over or 1) if self.from_ is None else self.from_


class Rise(Model):
    """The rise that is required: percentage points, or percent of the year before."""

    points: Number | None = Field(None, title="百分点")
    percent: Number | None = Field(None, title="相对百分比")

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.points is None) == (self.percent is None):
            raise PydanticCustomError("eco.rise", "points or percent")
        return self


class RisesBy(AgainstAYear):
    """Above the year before, or another year, by at least the given rise."""

    kind: ClassVar[str] = "rises_by"
    rises_by: Rise = Field(title="比上年提高")


def _bare(rule: NumberRule) -> NumberRule:
    """The rule for a change, which may be rounded and have no other condition."""
    if any(one is not None for one in (rule.averaged, rule.years, rule.tolerance, rule.sample)):
        raise PydanticCustomError("eco.change", "only numbers and round")
    return rule


class Change(AgainstAYear):
    """The change against the year before, or another year, in the criterion's unit, meets a rule with numbers."""

    kind: ClassVar[str] = "change"
    change: Annotated[PlainNumber, AfterValidator(_bare)] = Field(
        title="比上年的变化", description="当年数减上年数，按本项的计量单位"
    )


class ChangePercent(AgainstAYear):
    """The change against the year before, or another year, in percent of it, meets a rule with numbers."""

    kind: ClassVar[str] = "change_percent"
    change_percent: Annotated[PlainNumber, AfterValidator(_bare)] = Field(
        title="比上年变化百分之几", description="当年数减上年数，是上年数的百分之几"
    )


class HoldsBaseline(RuleKind):
    """Not below a recorded baseline."""

    kind: ClassVar[str] = "holds_baseline"
    against: ClassVar[Against] = Against.BASELINE
    holds_baseline: Yes = Field(title="不低于基线")


WHOLE_CITY: Final = frozenset({"全市", "全州", "全盟", "全地区"})
"""Names for the city as a whole, whose own figure of the criterion is meant."""


class Mean(Model):
    """A region, and on which side of its mean the value must lie."""

    of: Text = Field(title="地区", description="units.yaml 里列出的上级地区；全市：市自己的数")
    side: Literal["at_least", "more_than", "at_most", "less_than"] = Field(alias="is", title="怎样比较")
    percent: Number | None = Field(None, gt=0, title="平均水平的百分之几", description="不写为100")
    points: Number | None = Field(
        None, title="比平均水平高多少", description="按本项的计量单位，如 5；低多少的写负数，如 -5；不同 percent 一起写"
    )

    @model_validator(mode="after")
    def _part_or_points(self) -> Self:
        if self.percent is not None and self.points is not None:
            raise PydanticCustomError("eco.either", "percent or points")
        return self

    @property
    def operator(self) -> Operator:
        """How the value is compared with the line."""
        return OPERATORS[self.side]

    @property
    def of_the_city(self) -> bool:
        """Whether the city's own figure is meant."""
        return self.of in WHOLE_CITY


class WiderMean(RuleKind):
    """On one side of the mean of a wider region in the same year."""

    kind: ClassVar[str] = "wider_mean"
    against: ClassVar[Against] = Against.WIDER
    wider_mean: Mean = Field(title="与上级地区平均水平比较")
