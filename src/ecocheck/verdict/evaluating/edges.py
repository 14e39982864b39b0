"""The numbers at which the verdict on a value may change: every number that a rule compares the value with."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Against, NumberRule
from ecocheck.model.rule_kinds.comparisons import Change, ChangePercent, Improves, NotWorse, RisesBy
from ecocheck.model.rule_kinds.facts import NoEvents
from ecocheck.quantity.crossing import rounding_edges
from ecocheck.verdict.evaluating.course import lines_of_course
from ecocheck.verdict.evaluating.evaluate import weigh
from ecocheck.verdict.evaluating.members import leaves_in_force
from ecocheck.verdict.evaluating.numbers import lines_of, value_at
from ecocheck.verdict.evaluating.year_before import bound_of_change, places_before, usable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.model.rule import Rule
    from ecocheck.model.rule_kinds.base import Edge
    from ecocheck.verdict.inputs.given import Inputs


def edges_of(rule: Rule, inputs: Inputs) -> Iterator[Fraction]:
    """Every number that a member of the rule compares the value with; each assigned target separately."""
    for member in leaves_in_force(rule, inputs):
        yield from _of_member(member, inputs)


def _of_member(member: Rule, inputs: Inputs) -> Iterator[Fraction]:
    match member:
        case NumberRule():
            means = _rounded(lines_of(member, inputs).every, member.round)
            yield from (found for one in means if (found := value_at(member, inputs, one)) is not None)
        case NoEvents():
            yield Fraction(0)
        case NotWorse() | Improves() if member.than_mean is not None:
            yield from lines_of_course(member, inputs)
        case NotWorse() | Improves():
            yield from _as_before(lines_of_course(member, inputs), inputs, inputs.year - 1)
        case Change():
            yield from _of_change(member, member.change, inputs)
        case ChangePercent():
            yield from _of_change(member, member.change_percent, inputs)
        case _:
            handed = member.against is Against.TARGET
            each = [replace(inputs, assigned=(target,)) for target in inputs.assigned] if handed else [inputs]
            bounds = (bound.exact for one in each if (bound := weigh(member, one).bound) is not None)
            year = member.other_year(inputs.year) if isinstance(member, RisesBy) else None
            yield from bounds if year is None else _as_before(bounds, inputs, year)


def _of_change(rule: Change | ChangePercent, limits: NumberRule, inputs: Inputs) -> Iterator[Fraction]:
    year, percent = rule.other_year(inputs.year), isinstance(rule, ChangePercent)
    prior = usable(inputs, year)
    if prior is None or prior.amount is None or (percent and prior.amount.exact <= 0):
        return
    before, numbers = prior.amount.exact, _rounded(limits.edges, limits.round)
    yield from _as_before((bound_of_change(one, before, percent=percent) for one in numbers), inputs, year)


def _rounded(edges: Iterable[Edge], digits: int | None) -> Iterator[Fraction]:
    """The numbers, or the half steps beside them where a value is rounded first."""
    for edge in edges:
        number = Fraction(edge.number)
        yield from (number,) if digits is None else rounding_edges(number, digits)


def _as_before(bounds: Iterable[Fraction], inputs: Inputs, year: int) -> Iterator[Fraction]:
    """The bounds, or the half steps beside them where a ratio is rounded like the figure of that earlier year."""
    digits = places_before(inputs, year)
    for bound in bounds:
        yield from (bound,) if digits is None else rounding_edges(bound, digits)
