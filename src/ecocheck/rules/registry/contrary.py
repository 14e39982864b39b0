"""ECO479: rules that ask for the opposite of what their text says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.model.rule_kinds.base import OneNumber
from ecocheck.model.rule_kinds.comparisons import Change, ChangePercent, RisesBy, WiderMean
from ecocheck.model.rule_kinds.conditions import Condition
from ecocheck.model.rule_kinds.numbers import Range
from ecocheck.model.rule_kinds.tolerance import Tolerance
from ecocheck.rules.registry.parts import Odd, Part, contrary_courses, judging, number_shown, parts_of, told
from ecocheck.source.written.characters import shown
from ecocheck.verdict.words.courses import sides_of_a_mean, steps_of, units_behind
from ecocheck.verdict.words.lines import sides_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from ecocheck.findings import Finding, Route
    from ecocheck.model.rule_kinds.base import Edge
    from ecocheck.quantity.comparing import Operator
    from ecocheck.rules.context import RegistryContext
    from ecocheck.rules.registry.stated import Stated
    from ecocheck.verdict.words.courses import Step
    from ecocheck.verdict.words.lines import Side


def eco479_contrary(context: RegistryContext) -> Iterator[Finding]:
    """A rule does not ask for the opposite of what its text says: course, sign, side of a mean, points or percent."""
    yield from told(context, "ECO479", _CONTRARY)


def _other_course(one: Stated) -> Iterator[Odd]:
    """下降 beside improves: higher."""
    return contrary_courses(one, sure=True)


def _other_sign(one: Stated) -> Iterator[Odd]:
    """△>-1 beside more_than: 1 or less_than: -1; 下降3% beside at_most: 3."""
    for part in judging(one):
        if not isinstance(part.model, OneNumber) or not part.inside((Change, ChangePercent)):
            continue
        rule, number = part.model, part.model.edges[0].number
        steps = tuple(steps_of(number, one.source.text))
        if steps and number and not any(_fits(rule, number, step) for step in steps):
            step = steps[0]
            operator = _operator(rule, step)
            signed = -abs(number) if step.falls else abs(number)
            params = {
                "said": shown(step.words),
                "written": f"{rule.kind}: {number_shown(number)}",
                "write": f"{operator}: {number_shown(signed)}",
            }
            yield Odd((*part.route, rule.kind), params)


def _fits(rule: OneNumber, number: Decimal, step: Step) -> bool:
    agrees = step.better is None or rule.operator.better is None or rule.operator.better == step.better
    return (number < 0) is step.falls and agrees


def _operator(rule: OneNumber, step: Step) -> str:
    """The operator for the words: that of the rule, or the one of the other side."""
    if step.better is None or rule.operator.better in {step.better, None}:
        return rule.operator.name
    return {"higher": {False: "at_least", True: "more_than"}, "lower": {False: "at_most", True: "less_than"}}[
        step.better
    ][rule.operator.strict]


def _other_side(one: Stated) -> Iterator[Odd]:
    """上年高于60% beside last_year: {at_most: 60}; 大于35 beside range: {at_least: 35}."""
    for part in parts_of(one):
        for edge, route in _bounds(part):
            sides = sides_of(edge.number, one.source.text)
            exact = isinstance(part.model, Range)
            said_of_all = len(sides) == len(units_behind(edge.number, one.source.text))
            if not sides or not said_of_all or any(_same(edge.operator, side, exact=exact) for side in sides):
                continue
            side = sides[0]
            better = side.operator.name if side.operator else {"higher": "at_least", "lower": "at_most"}[side.better]
            number = number_shown(edge.number)
            params = {"written": f"{edge.operator.name}: {number}", "write": f"{better}: {number}"}
            yield Odd(route, {"said": shown(side.words)} | params)


def _bounds(part: Part) -> Iterator[tuple[Edge, Route]]:
    """The bounds of a range, and the one of a condition; a denied condition is about the other side."""
    model = part.model
    if isinstance(model, Range):
        yield from ((edge, (*part.route, "range", edge.operator.name)) for edge in model.edges)
    elif isinstance(model, OneNumber) and model.operator.better is not None:
        conditions = [around for around in part.around if isinstance(around, Condition)]
        if conditions and not any(around.negated is not None for around in conditions):
            yield model.edges[0], (*part.route, model.kind)


def _same(operator: Operator, side: Side, *, exact: bool) -> bool:
    if exact and side.operator is not None:
        return operator is side.operator
    return operator.better == side.better


def _other_side_of_the_mean(one: Stated) -> Iterator[Odd]:
    """低于全省平均 beside is: more_than; with points the words before the mean do not say the whole."""
    sides = tuple(sides_of_a_mean(one.source.text))
    for part in judging(one):
        if isinstance(part.model, WiderMean) and sides:
            mean = part.model.wider_mean
            if mean.points is None and all(operator is not mean.operator for _, operator in sides):
                words, operator = sides[0]
                params = {"said": shown(words), "written": f"is: {mean.side}", "write": f"is: {operator.name}"}
                yield Odd((*part.route, "wider_mean", "is"), params)


def _percent_for_points(one: Stated) -> Iterator[Odd]:
    """2个百分点 beside rises_by: {percent: 2}, change_percent or a tolerance of percent."""
    for part in judging(one):
        model, text = part.model, one.source.text
        if isinstance(model, RisesBy) and model.rises_by.percent is not None:
            number, write = model.rises_by.percent, "rises_by: {{points: {}}}"
            key: Route = ("rises_by", "percent")
        elif isinstance(model, Tolerance) and model.percent is not None:
            number, key, write, text = model.percent, ("percent",), "by: {}", model.quote
        elif isinstance(model, OneNumber) and part.inside(ChangePercent):
            number, key = model.edges[0].number, (model.kind,)
            write = f"change: {{{{{model.kind}: {{}}}}}}"
        else:
            continue
        behind = units_behind(number, text)
        if behind and set(behind) == {"points"}:
            params = {
                "said": f"{number_shown(abs(number))}个百分点",
                "written": f"{'change_percent' if part.inside(ChangePercent) else key[-1]}: {number_shown(number)}",
                "write": write.format(number_shown(number)),
            }
            yield Odd((*part.route, *key), params)


_CONTRARY: Final = (_other_course, _other_sign, _other_side, _other_side_of_the_mean, _percent_for_points)
REGISTRY_CONTRARY_CHECKS = (eco479_contrary,)
"""ECO479: rules against their words."""
