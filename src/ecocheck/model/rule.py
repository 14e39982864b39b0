"""The kinds of rule, one model each; a rule in a file is a mapping with exactly one kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, TypeAlias

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from ecocheck.model.base import Model, Number, Text, Yes

if TYPE_CHECKING:
    from decimal import Decimal

Better: TypeAlias = Literal["higher", "lower"]


class _Bounded(Model):
    """A number kind: the value as written is compared with `bound`, rounded first only where `round` says so."""

    kind: ClassVar[str]
    round: int | None = Field(
        None, ge=0, le=10, title="修约位数", description="按 GB/T 8170 修约到几位小数；不写则不修约"
    )

    @property
    def bound(self) -> Decimal:
        """The number of the line."""
        number: Decimal = getattr(self, self.kind)
        return number


class AtLeast(_Bounded):
    """Not below the number."""

    kind: ClassVar[str] = "at_least"
    at_least: Number = Field(title="不低于")


class MoreThan(_Bounded):
    """Strictly above the number (大于)."""

    kind: ClassVar[str] = "more_than"
    more_than: Number = Field(title="大于")


class AtMost(_Bounded):
    """Not above the number."""

    kind: ClassVar[str] = "at_most"
    at_most: Number = Field(title="不高于")


class LessThan(_Bounded):
    """Strictly below the number."""

    kind: ClassVar[str] = "less_than"
    less_than: Number = Field(title="小于")


class Equals(_Bounded):
    """Just the number."""

    kind: ClassVar[str] = "equals"
    equals: Number = Field(title="等于")


class Done(Model):
    """A stated fact with its document."""

    kind: ClassVar[str] = "done"
    done: Yes = Field(title="已完成并有文件佐证")


class NoEvents(Model):
    """The count of events is zero."""

    kind: ClassVar[str] = "none"
    none: Yes = Field(title="未发生（计数为零）")


class Assigned(Model):
    """A target handed down from above, recorded with issuer and document."""

    kind: ClassVar[str] = "assigned"
    assigned: Yes = Field(title="完成上级下达的考核目标")


class NotWorse(Model):
    """Not worse than the year before."""

    kind: ClassVar[str] = "not_worse"
    not_worse: Better = Field(title="不比上年差", description="higher：越高越好；lower：越低越好")


class Improves(Model):
    """Strictly better than the year before."""

    kind: ClassVar[str] = "improves"
    improves: Better = Field(title="比上年有改善", description="higher：越高越好；lower：越低越好")


class Rise(Model):
    """By how much: percentage points, or percent of the year before."""

    points: Number | None = Field(None, title="百分点")
    percent: Number | None = Field(None, title="相对百分比")

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.points is None) == (self.percent is None):
            raise PydanticCustomError("eco.rise", "points or percent")
        return self


class RisesBy(Model):
    """Above the year before by at least so much."""

    kind: ClassVar[str] = "rises_by"
    rises_by: Rise = Field(title="比上年提高")


class HoldsBaseline(Model):
    """Not below a recorded baseline."""

    kind: ClassVar[str] = "holds_baseline"
    holds_baseline: Yes = Field(title="不低于基线")


class Unstated(Model):
    """The plan gives a word and no number: never decided."""

    kind: ClassVar[str] = "unstated"
    unstated: Text = Field(title="方案只有词语、没有数值")


class Readings(Model):
    """Two readings of one sentence: decided only where they agree."""

    kind: ClassVar[str] = "readings"
    readings: tuple[Rule, ...] = Field(min_length=2, title="两种读法", strict=False)


class AllOf(Model):
    """Every member holds."""

    kind: ClassVar[str] = "all_of"
    all_of: tuple[Rule, ...] = Field(min_length=1, title="同时满足", strict=False)


class AnyOf(Model):
    """At least one member holds."""

    kind: ClassVar[str] = "any_of"
    any_of: tuple[Rule, ...] = Field(min_length=1, title="满足其一", strict=False)


Bounded: TypeAlias = AtLeast | MoreThan | AtMost | LessThan | Equals

_KINDS = (
    AtLeast, MoreThan, AtMost, LessThan, Equals, Done, NoEvents, Assigned, NotWorse, Improves,
    RisesBy, HoldsBaseline, Unstated, Readings, AllOf, AnyOf,
)  # fmt: skip
RULE_KINDS: tuple[str, ...] = tuple(kind.kind for kind in _KINDS)


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

for _compound in (Readings, AllOf, AnyOf):
    _compound.model_rebuild()
