"""What the newest years that may be compared say: their course, their pace, and when it crosses the line."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.app.trends.views import Crossing, NoLine, NoPace, Outlook, Refused
from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.base import NumberRule
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
from ecocheck.model.rule_kinds.facts import NoEvents
from ecocheck.quantity import rounded, same_unit
from ecocheck.quantity.pace import course_of, pace_of, reached

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.trends.views import Mark
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.model.rule import Rule
    from ecocheck.quantity.comparing import Better
    from ecocheck.quantity.pace import Pace
    from ecocheck.verdict.subject import Subject

_FEWEST: Final = 3
"""Years that may be compared with one another, without which nothing is said: two make a difference and no course."""
_FURTHEST: Final = 10
"""Years that a straight line is followed; that is more than the figures bear, so nothing beyond is named."""


def outlook_of(
    marks: Sequence[Mark], criterion: Criterion, subject: Subject, *, later: Revision | None
) -> Outlook | Refused:
    """The outlook of a series; `later` is the next revision after the newest figure, where the registry has one."""
    run = newest_run(marks)
    years = tuple(one.point.year for one in run)
    if not run:
        return Refused(NoPace.NO_FIGURE, ())
    if len(run) < _FEWEST:
        broken = any(one.point.amount is not None for one in marks if one.point.year < years[0])
        return Refused(NoPace.BROKEN if broken else NoPace.TOO_FEW, years)
    values = [one.point.amount.exact for one in run if one.point.amount is not None]
    pace = pace_of(values)
    rule = run[-1].revision.rule if run[-1].revision is not None else None
    return Outlook(
        years,
        course_of(values),
        _better_of(rule, criterion, run[-1].point.unit),
        pace,
        _no_line(rule, run[-1], subject) or _crossing(rule, run[-1], pace, later),
    )


def newest_run(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The newest year with a figure of the whole year, and the years before it that may be compared one by one."""
    found: list[Mark] = []
    for one in reversed(marks):
        if found or one.point.amount is not None:
            found.append(one)
            if not one.joined:
                break
    return tuple(reversed(found))


def _no_line(rule: Rule | None, newest: Mark, subject: Subject) -> NoLine | None:
    """Why it is not asked when the figures cross the line; None where it is."""
    if rule is None:
        return NoLine.NO_RULE
    if not isinstance(rule, NumberRule) or rule.steps_back or rule.tolerance is not None:
        return NoLine.NOT_FIXED
    if len(rule.edges) > 1 or rule.edges[0].operator.better is None:
        return NoLine.TWO_SIDED
    if not same_unit(newest.point.unit, subject.unit):
        return NoLine.UNIT
    return NoLine.BASIS if subject.bases and newest.point.basis not in subject.accepted else None


def _crossing(rule: Rule | None, newest: Mark, pace: Pace, later: Revision | None) -> Crossing | NoLine:
    year, amount = newest.point.year, newest.point.amount
    if not isinstance(rule, NumberRule) or amount is None:
        return NoLine.NOT_FIXED
    edge, value = rule.edges[0], amount.exact
    bound = Fraction(edge.number)
    last = year + _FURTHEST if later is None else min(year + _FURTHEST, later.effective - 1)

    def keeps(figure: Fraction) -> bool:
        return edge.operator.holds(figure if rule.round is None else rounded(figure, rule.round), bound)

    leaving = keeps(value)
    found = reached(year, value, pace, lambda figure: keeps(figure) is not leaving, last)
    new_rule = None if later is None or later.effective > year + _FURTHEST else later.effective
    return Crossing(rule, bound, value - bound, leaving, found, last, new_rule)


def _better_of(rule: Rule | None, criterion: Criterion, unit: str | None) -> Better | None:
    """The better side of a figure in that unit, where all parts of the rule that have one have the same."""
    sides = {side for one in leaves(rule) if (side := _better(one, criterion, unit)) is not None}
    return sides.pop() if len(sides) == 1 else None


def _better(rule: Rule, criterion: Criterion, unit: str | None) -> Better | None:
    found: Better | None = None
    match rule:
        case NumberRule() if len(rule.edges) == 1:
            found = rule.edges[0].operator.better
        case NotWorse():
            found = rule.not_worse
        case Improves():
            found = rule.improves
        case WiderMean():
            found = rule.wider_mean.operator.better
        case Change(change=limits) | ChangePercent(change_percent=limits) if len(limits.edges) == 1:
            found = limits.edges[0].operator.better
        case RisesBy() | HoldsBaseline():
            found = "higher"
        case NoEvents():
            found = "lower"
        case Assigned():
            found = next((better for name, better in criterion.better.items() if same_unit(name, unit)), None)
    return found
