"""Kinds of rule that compare a value with numbers of their own."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self, TypeAlias, get_args

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Model, Number, Written
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

    @model_validator(mode="after")
    def _nothing_easier(self) -> Self:
        if self.tolerance is not None or self.averaged is not None:
            raise PydanticCustomError("eco.tolerance", "one number has no easier side, and no mean is just it")
        return self


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


_LOWER, _UPPER = (AT_LEAST, MORE_THAN), (AT_MOST, LESS_THAN)


class Span(Model):
    """The ends of a range, each included or not."""

    at_least: Annotated[Number | None, Written] = Field(None, title="不低于")
    more_than: Annotated[Number | None, Written] = Field(None, title="大于")
    at_most: Annotated[Number | None, Written] = Field(None, title="不高于")
    less_than: Annotated[Number | None, Written] = Field(None, title="小于")

    @model_validator(mode="after")
    def _two_ends(self) -> Self:
        """Require one lower end and one upper end above it."""
        lower, upper = ([one for one in ends if self._end(one) is not None] for ends in (_LOWER, _UPPER))
        if len(lower) != 1 or len(upper) != 1 or self.edges[0].number >= self.edges[1].number:
            raise PydanticCustomError("eco.range", "one lower and one upper end")
        return self

    def _end(self, operator: Operator) -> Any:
        return getattr(self, operator.name)

    @property
    def edges(self) -> tuple[Edge, ...]:
        """Both ends, the lower one first."""
        return tuple(Edge(one, end) for one in (*_LOWER, *_UPPER) if (end := self._end(one)) is not None)


class Range(NumberRule):
    """Between two numbers of which either may be excluded."""

    kind: ClassVar[str] = "range"
    range: Span = Field(title="范围", description="下端 at_least 或 more_than，上端 at_most 或 less_than，各写一个")

    @property
    def edges(self) -> tuple[Edge, ...]:
        """Both ends."""
        return self.range.edges


def _kind_of(value: Any) -> str | None:
    """The one kind of number rule that a mapping names."""
    if isinstance(value, NumberRule):
        return value.kind
    named = [key for key in value if key in NUMBER_KINDS] if isinstance(value, dict) else []
    return named[0] if len(named) == 1 else None


PlainNumber: TypeAlias = Annotated[
    Annotated[AtLeast, Tag("at_least")]
    | Annotated[MoreThan, Tag("more_than")]
    | Annotated[AtMost, Tag("at_most")]
    | Annotated[LessThan, Tag("less_than")]
    | Annotated[Equals, Tag("equals")]
    | Annotated[Between, Tag("between")]
    | Annotated[Range, Tag("range")],
    Discriminator(_kind_of, custom_error_type="eco.number_rule", custom_error_message="one kind with numbers"),
]
"""Any rule with numbers of its own."""

NUMBER_KINDS: tuple[str, ...] = tuple(kind.kind for kind, *_ in map(get_args, get_args(get_args(PlainNumber)[0])))
