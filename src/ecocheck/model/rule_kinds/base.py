"""Base classes of the kinds of rule: form of the measurement, numbers, comparisons, members."""

from __future__ import annotations

from abc import abstractmethod
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from pydantic import Field

from ecocheck.model.base import SHARED, Model
from ecocheck.quantity.comparing import Operator

if TYPE_CHECKING:
    from decimal import Decimal

    from ecocheck.model.rule import Rule


class Form(StrEnum):
    """The form that a measurement must have for a rule."""

    NUMBER = "number"
    FACT = "fact"
    COUNT = "count"
    WORD = "word"
    """The rule is only a word of the plan: any reported value is kept, and none decides the rule."""


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


class NumberRule(RuleKind):
    """A kind with numbers of its own. The value is compared as written, and rounded first only where `round` is set."""

    round: int | None = Field(
        None, ge=0, le=10, title="修约位数", description="按 GB/T 8170 修约的小数位数；不写则不修约"
    )

    @property
    @abstractmethod
    def edges(self) -> tuple[Edge, ...]:
        """The comparisons that must all hold."""

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
