"""Base classes of the kinds of rule: form of the measurement, numbers, comparisons, members."""

from __future__ import annotations

from abc import abstractmethod
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import SHARED, Model
from ecocheck.model.rule_kinds.tolerance import Tolerance
from ecocheck.model.rule_kinds.written import RuleNumber, numbers_in
from ecocheck.quantity.comparing import Operator

if TYPE_CHECKING:
    from decimal import Decimal

    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.conditions import Condition


class Form(StrEnum):
    """The form that a measurement must have for a rule."""

    NUMBER = "number"
    FACT = "fact"
    COUNT = "count"
    WORD = "word"
    """The rule is only a word of the plan: any reported value is kept, and none decides the rule."""
    DERIVED = "derived"
    """The rule asks about other verdicts or about the region, and needs no figure."""


class Against(StrEnum):
    """What a rule compares the value with, where that is recorded elsewhere."""

    YEAR_BEFORE = "year_before"
    TARGET = "target"
    """A target that an office above handed down."""
    BASELINE = "baseline"
    WIDER = "wider"
    """The published mean of a wider region, or the city's own figure."""


class Edge(NamedTuple):
    """One comparison with a number that the rule itself gives."""

    operator: Operator
    number: Decimal


class RuleKind(Model):
    """The base of all kinds of rule."""

    model_config = SHARED

    kind: ClassVar[str]
    form: ClassVar[Form] = Form.NUMBER
    against: ClassVar[Against | None] = None
    only_one_value: ClassVar[bool] = False
    """Only one value meets the rule, so a text need not add that the value equals the bound."""

    @property
    def members(self) -> tuple[Rule, ...]:
        """The rules that a compound joins; empty for a plain rule."""
        return ()

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions on which the rule, or a part of it, holds."""
        return ()

    @property
    def compared_with(self) -> Against | None:
        """What the rule itself compares the value with; where its kind leaves that open, what it says."""
        return self.against

    @property
    def steps_back(self) -> frozenset[int]:
        """How many years before the judged one each of the years lies that the rule itself reads."""
        return frozenset({1} if self.against is Against.YEAR_BEFORE else ())

    @property
    def base_year(self) -> int | None:
        """The fixed year whose figure the rule itself reads, whatever year is judged."""
        return None

    @property
    def numbers(self) -> tuple[RuleNumber, ...]:
        """Every number that the rule writes, its members' too; `round` says how values are rounded and is none."""
        return tuple(numbers_in(self))


MOST_YEARS: Final = 10
"""The most years that a rule may look at."""
YEARS_SAID: Final = (
    "有数的，这几年每一年都达到；逐年比的，这几年每一年都同它的上一年比；计数的，这几年都没有发生；不写则只看当年"
)


class NumberRule(RuleKind):
    """A kind with numbers of its own. The value is compared as written, and rounded first only where `round` is set."""

    round: int | None = Field(
        None, ge=0, le=10, title="修约位数", description="按 GB/T 8170 修约的小数位数；不写则不修约"
    )
    averaged: int | None = Field(
        None, ge=2, le=MOST_YEARS, title="几年平均", description="判定当年和以前各年的平均数，如 3：当年和前两年"
    )
    years: int | None = Field(None, ge=2, le=MOST_YEARS, title="连续几年", description=YEARS_SAID)
    tolerance: Tolerance | None = Field(
        None, title="允许的偏差", description="文件规定可以放宽的幅度；没有文件规定的不写"
    )
    sample: int | None = Field(None, gt=0, title="最小样本量", description="调查的样本量不少于这个数才能判定达标")

    @model_validator(mode="after")
    def _mean_or_each(self) -> Self:
        if self.years is not None and self.averaged is not None:
            raise PydanticCustomError("eco.either", "years or averaged")
        return self

    @property
    @abstractmethod
    def edges(self) -> tuple[Edge, ...]:
        """The comparisons that must all hold."""

    @property
    def eased_edges(self) -> tuple[Edge, ...]:
        """The comparisons where the tolerance applies: each line moved to its easier side."""
        if self.tolerance is None:
            return self.edges
        return tuple(Edge(one.operator, self.tolerance.eased(*one)) for one in self.edges)

    @property
    def steps_back(self) -> frozenset[int]:
        """The years beside the judged one that the mean takes in, or in which the line is held too."""
        return frozenset(range(1, self.averaged or self.years or 1))

    @property
    def bound(self) -> Decimal | None:
        """The number of the line, where there is only one."""
        return self.edges[0].number if len(self.edges) == 1 else None


class OneNumber(NumberRule):
    """A kind with one number, under the key that is the kind's own name."""

    operator: ClassVar[Operator]

    @property
    def edges(self) -> tuple[Edge, ...]:
        """A rule with one number makes one comparison."""
        return (Edge(self.operator, getattr(self, self.kind)),)
