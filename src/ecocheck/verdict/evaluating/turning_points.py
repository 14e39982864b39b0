"""Finds the nearest values, up and down, at which a rule gives another verdict.

The meaning of the rules is not repeated here. A verdict can change only at a
bound of its rule, so the rule itself is evaluated at each bound and between
the bounds. Compound rules, rounding and the year before need no further code.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity.crossing import fewest_steps, part_at, probes, share_at
from ecocheck.verdict.evaluating.edges import edges_of
from ecocheck.verdict.evaluating.evaluate import evaluate, weigh
from ecocheck.verdict.outcome import Reason
from ecocheck.verdict.reading import WHOLE, is_percent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.model.measurement import Measurement
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.outcome import Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Parts:
    """A change of the value, expressed in the numerator at the present denominator."""

    numerator: Decimal
    denominator: Decimal
    edge: Fraction
    """The numerator at which the value equals the edge of the turn."""
    change: Fraction
    """The amount to add or take away to reach `edge`; never negative."""
    steps: int | None
    """The fewest whole units that give the new verdict, if the numerator counts whole units."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A change of the value that changes the verdict."""

    verdict: Verdict
    reasons: tuple[Reason, ...]
    up: bool
    edge: Fraction
    touching: bool
    """The edge itself already has the new verdict; if false, only values beyond the edge have it."""
    distance: Fraction
    steps: int | None
    """The fewest whole units, if the value itself is a count."""
    parts: Parts | None


def turns(rule: Rule, inputs: Inputs) -> tuple[Turn, ...]:
    """The nearest turn downward and the nearest upward, if they exist.

    Empty if there is no number to change, if another number would not help
    because the datum cannot be judged, or if the number itself is not believed.
    """
    if Reason.UNUSABLE_VALUE in evaluate(rule, inputs).reasons:
        return ()
    now = weigh(rule, inputs).verdict
    return _found(rule, inputs, lambda verdict: verdict is not now)


def way_to(rule: Rule, inputs: Inputs, wanted: Verdict) -> Turn | None:
    """The nearest change of the value that gives the wanted verdict; None if no number gives it."""
    return min(_found(rule, inputs, lambda verdict: verdict is wanted), key=lambda turn: turn.distance, default=None)


def _found(rule: Rule, inputs: Inputs, counts: Callable[[Verdict], bool]) -> tuple[Turn, ...]:
    """On each side, the nearest turn to a verdict for which `counts` is true."""
    measurement, amount = inputs.measurement, inputs.amount
    if measurement is None or amount is None or inputs.refused or inputs.subject.form is Form.FACT:
        return ()
    # `_at` may write another value as a ratio, which must not be rounded like a reported ratio
    inputs = replace(inputs, tried=measurement.numerator is None)
    edges = {*edges_of(rule, inputs), *_ends(inputs, measurement)}
    found = []
    for up in (False, True):
        for point, edge, touching in probes(amount.exact, edges, up=up):
            then = _at(rule, inputs, measurement, point) if _possible(inputs, measurement, point) else None
            if then is not None and counts(then.verdict):
                turn = _turn(then, inputs, measurement, edge=edge, up=up, touching=touching)
                found.append(_in_whole_units(turn, rule, inputs, measurement))
                break
    return tuple(found)


def _ends(inputs: Inputs, measurement: Measurement) -> Iterator[Fraction]:
    """Where values end that can be reported, so that what lies between them and the last edge is tried too."""
    if not inputs.subject.may_be_negative:
        yield Fraction(0)
    if is_percent(measurement, inputs.subject.unit):
        yield Fraction(WHOLE)


def _at(rule: Rule, inputs: Inputs, measurement: Measurement, point: Fraction) -> Outcome:
    """The outcome of the rule if the value were `point` and everything else unchanged."""
    if point.denominator == 1:
        figure = {"value": Decimal(point.numerator), "numerator": None, "denominator": None}
    else:
        exact = point / 100 if is_percent(measurement, inputs.subject.unit) else point
        figure = {"value": None, "numerator": Decimal(exact.numerator), "denominator": Decimal(exact.denominator)}
    return weigh(rule, replace(inputs, measurement=measurement.model_copy(update=figure)))


def _possible(inputs: Inputs, measurement: Measurement, point: Fraction) -> bool:
    """Whether such a value can be reported: percentages end at 0 and 100, and most values are not negative."""
    subject = inputs.subject
    percent = is_percent(measurement, subject.unit)
    if subject.may_be_negative or (percent and subject.unit_assigned and subject.unit is None):
        return True
    return point >= 0 and not (percent and point > WHOLE)


def _turn(  # noqa: PLR0913 the edge is told in the value and in its parts
    then: Outcome, inputs: Inputs, measurement: Measurement, *, edge: Fraction, up: bool, touching: bool
) -> Turn:
    amount = inputs.amount
    distance = abs(edge - amount.exact) if amount is not None else Fraction(0)
    counted = inputs.subject.form is Form.COUNT
    return Turn(
        verdict=then.verdict,
        reasons=then.reasons,
        up=up,
        edge=edge,
        touching=touching,
        distance=distance,
        steps=fewest_steps(distance, touching=touching) if counted else None,
        parts=_parts(inputs, measurement, edge=edge, touching=touching),
    )


def _in_whole_units(turn: Turn, rule: Rule, inputs: Inputs, measurement: Measurement) -> Turn:
    """The turn, without whole units if these jump over the line: of three villages no whole number is a half."""
    parts = turn.parts
    if parts is None or parts.steps is None:
        return turn
    numerator = Fraction(parts.numerator) + (parts.steps if turn.up else -parts.steps)
    point = share_at(numerator, parts.denominator, percent=is_percent(measurement, inputs.subject.unit))
    if _possible(inputs, measurement, point) and _at(rule, inputs, measurement, point).verdict is turn.verdict:
        return turn
    return replace(turn, parts=replace(parts, steps=None))


def _parts(inputs: Inputs, measurement: Measurement, *, edge: Fraction, touching: bool) -> Parts | None:
    """The change expressed in the numerator; None if numerator and denominator were not reported."""
    numerator, denominator = measurement.numerator, measurement.denominator
    if numerator is None or denominator is None or denominator <= 0:
        return None
    wanted = part_at(edge, denominator, percent=is_percent(measurement, inputs.subject.unit))
    change = abs(wanted - Fraction(numerator))
    counted = _counted(numerator) and _counted(denominator)
    return Parts(numerator, denominator, wanted, change, fewest_steps(change, touching=touching) if counted else None)


def _counted(part: Decimal) -> bool:
    """Whether the number may be a count: 371.0 was measured to a tenth, so half a unit more is possible."""
    exponent = part.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= 0
