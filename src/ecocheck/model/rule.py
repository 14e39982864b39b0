"""A rule: a mapping in a file with exactly one kind; the union of all kinds, and questions about any rule.

A kind holds everything that other rooms need: its key and Chinese title, the
form that a measurement must have, its own numbers, what else it compares a
value with, its members. `verdict` evaluates it, `render` has its words. Models
that name the union are completed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeAlias, get_args

from pydantic import Discriminator, Field, Tag

from ecocheck.model.base import Model
from ecocheck.model.rule_kinds.base import Against, Form, NumberRule, RuleKind
from ecocheck.model.rule_kinds.branching import AtLeastOf, Branch, Several, When
from ecocheck.model.rule_kinds.comparisons import (
    Assigned,
    Change,
    ChangePercent,
    HoldsBaseline,
    Improves,
    NotWorse,
    RisesBy,
    WiderMean,
)
from ecocheck.model.rule_kinds.conditions import Condition
from ecocheck.model.rule_kinds.derived import Counties, Meets, NotConcerned
from ecocheck.model.rule_kinds.facts import Done, InForce, NoEvents, Unstated
from ecocheck.model.rule_kinds.numbers import AtLeast, AtMost, Between, Equals, LessThan, MoreThan, Range

if TYPE_CHECKING:
    from collections.abc import Iterator


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
    | Annotated[Range, Tag("range")]
    | Annotated[Done, Tag("done")]
    | Annotated[InForce, Tag("in_force")]
    | Annotated[NoEvents, Tag("none")]
    | Annotated[Assigned, Tag("assigned")]
    | Annotated[NotWorse, Tag("not_worse")]
    | Annotated[Improves, Tag("improves")]
    | Annotated[RisesBy, Tag("rises_by")]
    | Annotated[Change, Tag("change")]
    | Annotated[ChangePercent, Tag("change_percent")]
    | Annotated[HoldsBaseline, Tag("holds_baseline")]
    | Annotated[WiderMean, Tag("wider_mean")]
    | Annotated[Unstated, Tag("unstated")]
    | Annotated[Readings, Tag("readings")]
    | Annotated[AllOf, Tag("all_of")]
    | Annotated[AnyOf, Tag("any_of")]
    | Annotated[AtLeastOf, Tag("at_least_of")]
    | Annotated[When, Tag("when")]
    | Annotated[Meets, Tag("meets")]
    | Annotated[Counties, Tag("counties")]
    | Annotated[NotConcerned, Tag("not_concerned")],
    Discriminator(_kind_of, custom_error_type="eco.rule", custom_error_message="exactly one kind of rule"),
]

_UNION, *_ = get_args(Rule)
KINDS: dict[str, type[RuleKind]] = {kind.kind: kind for kind, *_ in map(get_args, get_args(_UNION))}
"""Every kind by its key, in the order of the union."""
RULE_KINDS: tuple[str, ...] = tuple(KINDS)

for _one in (Condition, Branch, Several, Readings, AllOf, AnyOf, AtLeastOf, When):
    _one.model_rebuild(_types_namespace={"Rule": Rule, "Condition": Condition})


def leaves(rule: Rule | None) -> tuple[Rule, ...]:
    """The plain rules inside a rule, at any depth; a plain rule gives only itself."""
    if rule is None:
        return ()
    return tuple(leaf for one in rule.members for leaf in leaves(one)) if rule.members else (rule,)


def every_part(rule: Rule | None) -> Iterator[Rule]:
    """The rule and every rule inside it, at any depth."""
    if rule is not None:
        yield rule
        for one in rule.members:
            yield from every_part(one)


def plain_conditions(rule: Rule | None) -> Iterator[Condition]:
    """Every plain condition of the rule, at any depth."""
    for part in every_part(rule):
        for one in part.conditions:
            yield from one.plain


def form_of(rule: Rule | None) -> Form:
    """The form that a measurement must have for the whole rule; `derived` where no part needs one."""
    if rule is not None and rule.form is Form.WORD:
        return Form.WORD
    forms = {one.form for one in leaves(rule)}
    if forms == {Form.DERIVED}:
        return Form.DERIVED
    return next((form for form in (Form.FACT, Form.COUNT) if form in forms), Form.NUMBER)


def compares_with(rule: Rule | None) -> frozenset[Against]:
    """Everything recorded elsewhere that a part of the rule, or a condition, compares the value with."""
    found = {one.compared_with for one in leaves(rule) if one.compared_with is not None}
    return frozenset(found | ({Against.YEAR_BEFORE} if steps_back(rule) else set()))


def needs_since(rule: Rule | None) -> bool:
    """Whether a part of the rule asks since when a state is in force."""
    return any(isinstance(one, InForce) and one.in_force.months > 0 for one in leaves(rule))


def asks_sample(rule: Rule | None) -> bool:
    """Whether a part of the rule asks how large the sample of a survey was."""
    return any(isinstance(one, NumberRule) and one.sample is not None for one in leaves(rule))


def steps_back(rule: Rule | None) -> frozenset[int]:
    """How many years before the judged one each of the years lies that the rule, a part or a condition reads."""
    last = {1 for one in plain_conditions(rule) if one.last_year is not None}
    return frozenset(last).union(*(one.steps_back for one in every_part(rule)))


def base_years(rule: Rule | None) -> frozenset[int]:
    """The fixed years whose figures the rule reads, with all its parts."""
    return frozenset(one.base_year for one in every_part(rule) if one.base_year is not None)


def years_before(rule: Rule | None) -> int:
    """How many years before the judged one the farthest year lies that the rule reads by its distance."""
    return max(steps_back(rule), default=0)


def criteria_asked(rule: Rule | None) -> frozenset[str]:
    """The ids of other criteria that the rule asks about in the same region."""
    met = {one.meets for one in leaves(rule) if isinstance(one, Meets)}
    return frozenset(met | {one.criterion for one in plain_conditions(rule) if one.criterion is not None})


def counties_asked(rule: Rule | None) -> frozenset[str]:
    """The ids of criteria that the rule asks about in every county."""
    return frozenset(one.counties.meet for one in leaves(rule) if isinstance(one, Counties))


def classes_asked(rule: Rule | None) -> frozenset[str]:
    """The classes that the rule names of the region that is judged."""
    return frozenset(name for one in plain_conditions(rule) for name in one.classes or ())


def classes_of_counties(rule: Rule | None) -> frozenset[str]:
    """The classes that the rule names of the counties that it counts."""
    return frozenset(name for one in leaves(rule) if isinstance(one, Counties) for name in one.counties.classes)
