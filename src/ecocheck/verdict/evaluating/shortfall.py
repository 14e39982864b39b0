"""What a missed line lacks, in real things: so much more treated, so many more villages, so much less used.

A distance in percentage points is no work order. Where numerator and
denominator were reported, the distance is told in the numerator, at the
present denominator; otherwise in the value itself, where that is a thing and
not a share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.model.rule_kind import Form
from ecocheck.quantity import Amount
from ecocheck.verdict.evaluating.turning_points import way_to
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.reading import is_percent

if TYPE_CHECKING:
    from fractions import Fraction

    from ecocheck.model.rule import Rule
    from ecocheck.verdict.evaluating.turning_points import Turn
    from ecocheck.verdict.inputs.given import Inputs

_EVENT = "起"
"""What happened stays: events are counted, and cannot be made up for within their year."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """How much has to be added or taken away, and from where to where."""

    amount: Fraction
    """Whole, and rounded up, where things are counted; never negative."""
    unit: str | None
    """Of the value; a numerator's own unit is not recorded."""
    now: Amount
    then: Fraction
    """What the figure comes to when the amount has been added or taken away."""
    denominator: Amount | None
    """Where the amount is one of the numerator: the present denominator. None where it is one of the value."""
    up: bool
    beyond: bool
    """The amount alone reaches the line, which must be passed: strictly more is needed."""
    whole: bool
    reaches: Verdict
    """What the verdict is then; not `met` where the plan's word leaves it open."""
    event: bool
    """Something happened that cannot be undone."""

    @property
    def in_parts(self) -> bool:
        """Whether it is the numerator that lacks."""
        return self.denominator is not None


def lacking(rule: Rule, inputs: Inputs) -> Lacking | None:
    """What a missed line lacks to be met; where no number ever meets it, to be missed no longer.

    None where there is no number, where another would not help, and where the
    value is a bare share: points are no quantity.
    """
    turn = way_to(rule, inputs, Verdict.MET) or way_to(rule, inputs, Verdict.UNDETERMINED)
    if turn is None or inputs.measurement is None:
        return None
    return _of_parts(turn) or _of_value(turn, inputs)


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
