"""ECO455: rules with branches that say nothing for some value or class, such as 60 between <60 and >60."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice, pairwise, product
from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding
from ecocheck.model.rule import classes_asked, every_part
from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.model.rule_kinds.branching import When
from ecocheck.quantity import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.findings import Route
    from ecocheck.model.registry import Criterion
    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.conditions import Condition
    from ecocheck.rules.context import RegistryContext

_MOST: Final = 20_000
"""How many combinations are tried; a rule with more branches than that is left to its reader."""
_LAST_YEAR: Final = "上年"
_STEP: Final = Fraction(1, 2)

Value = Fraction | bool | str
"""A number, whether a fact holds, or a class."""


def eco455_says_nothing_there(context: RegistryContext) -> Iterator[Finding]:
    """The branches of a rule cover every value and every class, or end with `else`."""
    document = context.project.registry.indicators_document
    axes = {one.name: one.classes for one in context.project.registry.indicators.axes}
    known = {name for names in axes.values() for name in names}
    for criterion, rule, route in _rules(context):
        if classes_asked(rule) - known:
            continue  # ECO453 tells the class; what is left depends on it
        for part in every_part(rule):
            left = _uncovered(part, axes) if isinstance(part, When) and part.when[-1].condition is not None else None
            if left is not None:
                said = "、".join(_said(key, value) for key, value in left.items())
                yield Finding("ECO455", document.spot((*route, "rule"), "key"), {"id": criterion.id, "left": said})


def _rules(context: RegistryContext) -> Iterator[tuple[Criterion, Rule, Route]]:
    for _, criterion, revision, route in context.revisions():
        yield criterion, revision.rule, route


def _said(key: str, value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return f"{key}{'成立' if value else '不成立'}"
    return f"{key}{plain(value)}"


def _uncovered(rule: When, axes: Mapping[str, tuple[str, ...]]) -> dict[str, Value] | None:
    """Values for which no branch holds; None where there are none."""
    asked = [plain for one in rule.conditions for plain in one.plain]
    values: dict[str, list[Value]] = {}
    for one in asked:
        if one.classes is not None:
            for axis, names in axes.items():
                if set(names) & set(one.classes):
                    values[axis] = list(names)
        else:
            values.setdefault(_key(one), []).extend(_edges(one))
    tried = {key: _around(found) for key, found in values.items()}
    for chosen in islice(product(*tried.values()), _MOST):
        given = dict(zip(tried, chosen, strict=True))
        if not any(_holds(one, given, axes) for one in rule.conditions):
            return given
    return None


def _key(one: Condition) -> str:
    return _LAST_YEAR if one.criterion is None else one.criterion


def _edges(one: Condition) -> list[Value]:
    rule = one.last_year if one.judged_by is None else one.judged_by
    return [Fraction(edge.number) for edge in rule.edges] if isinstance(rule, NumberRule) else [True, False]


def _around(found: list[Value]) -> list[Value]:
    """Every edge, and a number between each two and beyond the last; facts and classes as they are."""
    edges = sorted({one for one in found if isinstance(one, Fraction)})
    if not edges:
        return list(dict.fromkeys(found))
    between = [(low + high) / 2 for low, high in pairwise(edges)]
    return [*edges, *between, edges[0] - _STEP, edges[-1] + _STEP]


def _holds(one: Condition, given: Mapping[str, Value], axes: Mapping[str, tuple[str, ...]]) -> bool:
    if one.negated is not None:
        return not _holds(one.negated, given, axes)
    if one.parts:
        return (all if one.all_of else any)(_holds(each, given, axes) for each in one.parts)
    if one.classes is not None:
        return any(given.get(axis) in one.classes for axis in axes)
    value, rule = given[_key(one)], one.last_year if one.judged_by is None else one.judged_by
    if isinstance(value, Fraction) and isinstance(rule, NumberRule):
        return all(edge.operator.holds(value, Fraction(edge.number)) for edge in rule.edges)
    return value is True


REGISTRY_UNCOVERED_CHECKS = (eco455_says_nothing_there,)
