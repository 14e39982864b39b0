"""How much is lacking to meet a missed line, in an amount of things and not in percentage points.

If numerator and denominator were reported, the amount is in the numerator, at
the present denominator. Otherwise it is in the value itself, unless the value
is a percentage.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Amount
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.evaluating.others import COUNTIES
from ecocheck.verdict.evaluating.turning_points import way_to
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.reading import is_percent

if TYPE_CHECKING:
    from fractions import Fraction

    from ecocheck.model.rule import Rule
    from ecocheck.verdict.evaluating.turning_points import Turn
    from ecocheck.verdict.inputs.given import Inputs

_EVENT = "起"
"""The unit of events: an event that happened cannot be made up for within its year."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """The amount to add or take away, and the figure before and after."""

    amount: Fraction
    """A whole number, rounded up, where things are counted; never negative."""
    unit: str | None
    """The unit of the value; None for a numerator, whose unit is not recorded."""
    now: Amount
    then: Fraction
    """The figure after the amount has been added or taken away."""
    denominator: Amount | None
    """The present denominator if the amount is in the numerator; None if it is in the value."""
    up: bool
    beyond: bool
    """The amount only reaches the line, but the line must be passed: strictly more is needed."""
    whole: bool
    reaches: Verdict
    """The verdict after the change; not `met` if a word of the plan leaves it open."""
    event: bool
    """Something happened that cannot be undone."""

    @property
    def in_parts(self) -> bool:
        """Whether the amount is in the numerator."""
        return self.denominator is not None


def lacking(rule: Rule, inputs: Inputs) -> Lacking | None:
    """What is lacking to meet a missed line or, if no number meets it, to miss it no longer.

    None if there is no number, if another number would not help, or if the value
    is a percentage without numerator and denominator.
    """
    counted = _of_counties(rule, inputs)
    if counted is not None:
        return counted
    turn = way_to(rule, inputs, Verdict.MET) or way_to(rule, inputs, Verdict.UNDETERMINED)
    if turn is None or inputs.measurement is None:
        return None
    return _of_parts(turn) or _of_value(turn, inputs)


def _of_counties(rule: Rule, inputs: Inputs) -> Lacking | None:
    """The counties that still have to meet a criterion, where the rule counts them."""
    found = None if inputs.others is None or inputs.measurement is not None else evaluate(rule, inputs).counties
    if found is None or not found.lacking:
        return None
    return Lacking(
        Amount.of(found.lacking).exact,
        COUNTIES,
        Amount.of(found.met),
        Amount.of(found.needed).exact,
        None,
        up=True,
        beyond=False,
        whole=True,
        reaches=Verdict.MET,
        event=False,
    )


def _of_parts(turn: Turn) -> Lacking | None:
    parts = turn.parts
    if parts is None:
        return None
    now, denominator = Amount.of(parts.numerator), Amount.of(parts.denominator)
    amount = parts.change if parts.steps is None else Amount.of(parts.steps).exact
    return Lacking(
        amount,
        None,
        now,
        _moved(now, amount, up=turn.up),
        denominator,
        turn.up,
        beyond=parts.steps is None and not turn.touching,
        whole=parts.steps is not None,
        reaches=turn.verdict,
        event=False,
    )


def _of_value(turn: Turn, inputs: Inputs) -> Lacking | None:
    measurement, subject = inputs.measurement, inputs.subject
    if measurement is None or is_percent(measurement, subject.unit):
        return None
    if measurement.value is None or isinstance(measurement.value, bool):
        return None
    now, unit = Amount.of(measurement.value), subject.unit or measurement.unit
    amount = turn.distance if turn.steps is None else Amount.of(turn.steps).exact
    return Lacking(
        amount,
        unit,
        now,
        _moved(now, amount, up=turn.up),
        None,
        turn.up,
        beyond=turn.steps is None and not turn.touching,
        whole=turn.steps is not None,
        reaches=turn.verdict,
        event=subject.form is Form.COUNT and unit == _EVENT,
    )


def _moved(now: Amount, amount: Fraction, *, up: bool) -> Fraction:
    return now.exact + amount if up else now.exact - amount
