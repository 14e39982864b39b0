"""Kinds of rule that choose among rules: the branch whose condition holds, or so many of several.

They name the union of all kinds, so `model.rule` completes these models.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Model
from ecocheck.model.rule_kinds.base import RuleKind
from ecocheck.model.rule_kinds.conditions import Condition

if TYPE_CHECKING:
    from ecocheck.model.rule import Rule  # noqa: TC004 `model.rule` imports this module and gives the models the union


class Branch(Model):
    """A rule and the condition on which it holds; the last branch may have none."""

    condition: Condition | None = Field(None, alias="if", title="条件", description="与 then 同写")
    then: Rule | None = Field(None, title="条件成立时的规则")
    otherwise: Rule | None = Field(None, alias="else", title="以上条件都不成立时的规则", description="单独写在最后一条")

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        pair = (self.condition is None, self.then is None)
        if pair not in {(False, False), (True, True)} or (self.otherwise is None) == (self.then is None):
            raise PydanticCustomError("eco.branch", "if and then, or else")
        return self

    @property
    def rule(self) -> Rule:
        """The rule of the branch."""
        found = self.otherwise if self.then is None else self.then
        if found is None:
            raise TypeError(self)
        return found


class When(RuleKind):
    """The first branch whose condition holds."""

    kind: ClassVar[str] = "when"
    when: tuple[Branch, ...] = Field(
        min_length=1, strict=False, title="分情形", description="按先后，第一个条件成立的规则适用；else 写在最后"
    )

    @model_validator(mode="after")
    def _else_last(self) -> Self:
        if self.when[0].condition is None or any(one.condition is None for one in self.when[:-1]):
            raise PydanticCustomError("eco.branch", "else comes last and not alone")
        return self

    @property
    def members(self) -> tuple[Rule, ...]:
        """The rules of all branches."""
        return tuple(one.rule for one in self.when)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions of the branches, whole."""
        return tuple(one.condition for one in self.when if one.condition is not None)


class Several(Model):
    """How many of which rules must hold."""

    n: int = Field(ge=1, title="至少几项")
    of: tuple[Rule, ...] = Field(min_length=2, strict=False, title="各项规则")

    @model_validator(mode="after")
    def _so_many(self) -> Self:
        if self.n > len(self.of):
            raise PydanticCustomError("eco.several", "not more than there are")
        return self


class AtLeastOf(RuleKind):
    """At least so many of the members hold."""

    kind: ClassVar[str] = "at_least_of"
    at_least_of: Several = Field(title="若干项中至少几项", description="如 {n: 3, of: [规则, 规则, 规则, 规则]}")

    @property
    def members(self) -> tuple[Rule, ...]:
        """The rules of which so many must hold."""
        return self.at_least_of.of
