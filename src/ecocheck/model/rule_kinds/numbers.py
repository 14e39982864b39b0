"""Kinds of rule that compare a value with numbers of their own."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Number
from ecocheck.model.rule_kinds.base import Edge, NumberRule, OneNumber
from ecocheck.quantity.comparing import AT_LEAST, AT_MOST, EQUALS, LESS_THAN, MORE_THAN, Operator


class AtLeast(OneNumber):
    """Not below the number."""

    kind: ClassVar[str] = "at_least"
    operator: ClassVar[Operator] = AT_LEAST
    at_least: Number = Field(title="不低于")


class MoreThan(OneNumber):
    """Strictly above the number (大于)."""

    kind: ClassVar[str] = "more_than"
    operator: ClassVar[Operator] = MORE_THAN
    more_than: Number = Field(title="大于")


class AtMost(OneNumber):
    """Not above the number."""

    kind: ClassVar[str] = "at_most"
    operator: ClassVar[Operator] = AT_MOST
    at_most: Number = Field(title="不高于")


class LessThan(OneNumber):
    """Strictly below the number."""

    kind: ClassVar[str] = "less_than"
    operator: ClassVar[Operator] = LESS_THAN
    less_than: Number = Field(title="小于")


class Equals(OneNumber):
    """Equal to the number."""

    kind: ClassVar[str] = "equals"
    operator: ClassVar[Operator] = EQUALS
    only_one_value: ClassVar[bool] = True
    equals: Number = Field(title="等于")


class Between(NumberRule):
    """From the lower number to the higher one, both included."""

    kind: ClassVar[str] = "between"
    between: tuple[Number, ...] = Field(
        min_length=2, max_length=2, strict=False, title="介于", description="两个数，先小后大，都包括在内，如 [20, 30]"
    )

    @model_validator(mode="after")
    def _low_before_high(self) -> Self:
        if self.between[0] >= self.between[1]:
            raise PydanticCustomError("eco.between", "the lower number first")
        return self

    @property
    def edges(self) -> tuple[Edge, ...]:
        """Both ends."""
        low, high = self.between
        return (Edge(AT_LEAST, low), Edge(AT_MOST, high))
