"""The kinds of rule, one model each; a rule in a file is a mapping with exactly one kind.

A kind holds everything that other rooms need: its key and Chinese title, the
form that a measurement must have, its own numbers, what else it compares a
value with, its members. `verdict` evaluates it, `render` has its words.
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self, TypeAlias, get_args

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Model, Number, Text, Yes
from ecocheck.model.rule_kind import Against, Edge, Form, NumberRule, OneNumber, RuleKind
from ecocheck.quantity.comparing import AT_LEAST, AT_MOST, EQUALS, LESS_THAN, MORE_THAN, Better, Operator


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


class Done(RuleKind):
    """A stated fact with its document."""

    kind: ClassVar[str] = "done"
    form: ClassVar[Form] = Form.FACT
    done: Yes = Field(title="已完成并有文件佐证")


class NoEvents(RuleKind):
    """The count of events is zero."""

    kind: ClassVar[str] = "none"
    form: ClassVar[Form] = Form.COUNT
    only_one_value: ClassVar[bool] = True
    none: Yes = Field(title="未发生（计数为零）")


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


class Unstated(RuleKind):
    """The plan states a word and no number, so the rule is never decided."""

    kind: ClassVar[str] = "unstated"
    form: ClassVar[Form] = Form.WORD
    unstated: Text = Field(title="方案仅有定性表述，无量化数值")


class _Compound(RuleKind):
    @property
    def members(self) -> tuple[Rule, ...]:
        """The rules that the compound joins."""
        joined: tuple[Rule, ...] = getattr(self, self.kind)
        return joined


class Readings(_Compound):
    """Two readings of one sentence: decided only where they agree."""

    kind: ClassVar[str] = "readings"
    readings: tuple[Rule, ...] = Field(min_length=2, title="两种理解", strict=False)


class AllOf(_Compound):
    """Every member holds."""

    kind: ClassVar[str] = "all_of"
    all_of: tuple[Rule, ...] = Field(min_length=1, title="同时满足", strict=False)


class AnyOf(_Compound):
    """At least one member holds."""

    kind: ClassVar[str] = "any_of"
    any_of: tuple[Rule, ...] = Field(min_length=1, title="满足其一", strict=False)


def _kind_of(value: Any) -> str | None:
    """The one kind that a mapping names; None (an error) where it names none or several."""
    if isinstance(value, Model):
        return str(getattr(value, "kind", None))
    if not isinstance(value, dict):
        return None
    named = [key for key in value if key in RULE_KINDS]
    return named[0] if len(named) == 1 else None


Rule: TypeAlias = Annotated[
    Annotated[AtLeast, Tag("at_least")]
    | Annotated[MoreThan, Tag("more_than")]
    | Annotated[AtMost, Tag("at_most")]
    | Annotated[LessThan, Tag("less_than")]
    | Annotated[Equals, Tag("equals")]
    | Annotated[Between, Tag("between")]
    | Annotated[Done, Tag("done")]
    | Annotated[NoEvents, Tag("none")]
    | Annotated[Assigned, Tag("assigned")]
    | Annotated[NotWorse, Tag("not_worse")]
    | Annotated[Improves, Tag("improves")]
    | Annotated[RisesBy, Tag("rises_by")]
    | Annotated[HoldsBaseline, Tag("holds_baseline")]
    | Annotated[Unstated, Tag("unstated")]
    | Annotated[Readings, Tag("readings")]
    | Annotated[AllOf, Tag("all_of")]
    | Annotated[AnyOf, Tag("any_of")],
    Discriminator(_kind_of, custom_error_type="eco.rule", custom_error_message="exactly one kind of rule"),
]

_UNION, *_ = get_args(Rule)
KINDS: dict[str, type[RuleKind]] = {kind.kind: kind for kind, *_ in map(get_args, get_args(_UNION))}
"""Every kind by its key, in the order of the union."""
RULE_KINDS: tuple[str, ...] = tuple(KINDS)

for _compound in (Readings, AllOf, AnyOf):
    _compound.model_rebuild()


def leaves(rule: Rule | None) -> tuple[Rule, ...]:
    """The plain rules inside a rule, at any depth; a plain rule gives only itself."""
    if rule is None:
        return ()
    return tuple(leaf for one in rule.members for leaf in leaves(one)) if rule.members else (rule,)


def form_of(rule: Rule | None) -> Form:
    """The form that a measurement must have for the whole rule."""
    if rule is not None and rule.form is Form.WORD:
        return Form.WORD
    forms = {one.form for one in leaves(rule)}
    return next((form for form in (Form.FACT, Form.COUNT) if form in forms), Form.NUMBER)


def compares_with(rule: Rule | None) -> frozenset[Against]:
    """Everything recorded elsewhere that a part of the rule compares the value with."""
    return frozenset(one.against for one in leaves(rule) if one.against is not None)
