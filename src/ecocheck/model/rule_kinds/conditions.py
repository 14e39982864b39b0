"""Conditions on which a rule, or a part of it, holds: last year's value, another criterion, a class of the region.

Rules stand in conditions and conditions in rules, so `model.rule` completes these models.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, Self, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Model, Text, text_or_list
from ecocheck.model.rule_kinds.base import Form, NumberRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.rule import Rule  # noqa: TC004 `model.rule` imports this module and gives the models the union

_KINDS: Final = ("last_year", "criterion", "classes", "all_of", "any_of", "negated")
"""The fields of which a condition has exactly one."""

_Names: TypeAlias = Annotated[
    tuple[Text, ...],
    BeforeValidator(text_or_list),
    Field(min_length=1, strict=False),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "minItems": 1, "items": {"type": "string"}}]}),
]


class Condition(Model):
    """One condition. A plain one asks about last year's value, another criterion or a class; others join conditions."""

    last_year: Rule | None = Field(
        None, title="上年数值符合", description="本判定项上年的数值，如 last_year: {at_most: 60}"
    )
    criterion: Text | None = Field(None, title="另一判定项", description="编号；同时写 is")
    judged_by: Rule | None = Field(
        None, alias="is", title="其本年数值符合", description="与 criterion 同写，如 is: {less_than: 80}"
    )
    classes: _Names | None = Field(
        None, alias="class", title="地区属于哪一类", description="写几类的，属于其中一类即可"
    )
    all_of: tuple[Condition, ...] | None = Field(None, min_length=2, strict=False, title="各条件同时成立")
    any_of: tuple[Condition, ...] | None = Field(None, min_length=2, strict=False, title="有一个条件成立")
    negated: Condition | None = Field(None, alias="not", title="条件不成立")

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        """Require one kind of condition, with a rule that a figure alone decides."""
        if sum(getattr(self, key) is not None for key in _KINDS) != 1:
            raise PydanticCustomError("eco.condition", "exactly one condition")
        if (self.criterion is None) != (self.judged_by is None):
            raise PydanticCustomError("eco.condition", "criterion and is go together")
        if self.last_year is not None and not (isinstance(self.last_year, NumberRule) and _is_plain(self.last_year)):
            raise PydanticCustomError("eco.condition_rule", "a rule with numbers")
        if self.judged_by is not None and not _is_plain(self.judged_by):
            raise PydanticCustomError("eco.condition_rule", "a rule that one figure decides")
        return self

    @property
    def parts(self) -> tuple[Condition, ...]:
        """The conditions that this one joins; empty for a plain one."""
        return self.all_of or self.any_of or (() if self.negated is None else (self.negated,))

    @property
    def plain(self) -> Iterator[Condition]:
        """The plain conditions inside, at any depth; a plain one gives only itself."""
        if not self.parts:
            yield self
        for one in self.parts:
            yield from one.plain


def _is_plain(rule: Rule) -> bool:
    """Whether one figure decides the rule: no other year, no target, no other rule."""
    if isinstance(rule, NumberRule) and (rule.tolerance is not None or rule.sample is not None):
        return False
    alone = not rule.members and rule.against is None and not rule.steps_back
    return alone and rule.form not in {Form.WORD, Form.DERIVED}
