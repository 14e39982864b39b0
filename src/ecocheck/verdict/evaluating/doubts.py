"""Whether a figure is out of scale: so many times its line, or so small a part of it, that it cannot be true."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ecocheck.quantity import Amount
    from ecocheck.verdict.inputs.given import Inputs

_SCALE: Final = 100
"""A quantity per something (平方米/人) is never so many times more or less than what it is compared with."""


def times_off(bound: Amount | None, inputs: Inputs) -> int | None:
    """How many times the larger of figure and `bound` is the smaller, if that cannot be true; None otherwise.

    Only for units such as 平方米/人: there numerator and denominator are easily
    written in different multiples (万平方米 and 人). `bound` is a line, a target, or
    last year's figure.
    """
    unit, amount = inputs.measurement.unit if inputs.measurement is not None else None, inputs.amount
    if unit is None or "/" not in unit or amount is None or bound is None or amount.exact <= 0 or bound.exact <= 0:
        return None
    times = max(amount.exact / bound.exact, bound.exact / amount.exact)
    return int(times) if times >= _SCALE else None
