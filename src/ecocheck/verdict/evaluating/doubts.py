"""Whether a figure is out of scale: so many times what it is compared with, or so small a part, that it is a slip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from ecocheck.model.base import recorded
from ecocheck.model.rule_kind import Form
from ecocheck.quantity import Amount, same_unit, units_in
from ecocheck.verdict.evaluating.assigned import deciding
from ecocheck.verdict.evaluating.baseline import baseline_amount, usable
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.reading import is_percent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.outcome import Outcome

What = Literal["baseline", "target", "prior", "line"]

_OF_ITS_OWN: Final = 8
"""An area is never so many times its baseline, nor a quantity its own target or last year's figure.

A slip of ten with a figure a fifth below the other is caught too; a year in which a figure doubles is far from it.
"""
_OF_A_LINE: Final = 100
"""A quantity per something (平方米/人) is never so many times a line that holds for all regions."""
_DECIDED: Final = frozenset({Verdict.MET, Verdict.NOT_MET})


class OffScale(NamedTuple):
    """What a figure is out of scale with, and how many times the larger of the two is the smaller."""

    what: What
    bound: Amount
    times: int


def off_scale(outcome: Outcome, inputs: Inputs) -> OffScale | None:
    """With what the figure is out of scale; None if the factor is credible, or if nothing was decided.

    Shares are left out: they end at 100, and small ones change by any factor.
    """
    one = inputs.measurement
    if one is None or outcome.verdict not in _DECIDED or inputs.subject.form is not Form.NUMBER:
        return None
    if is_percent(one, inputs.subject.unit):
        return None
    amount = inputs.amount
    if amount is None or amount.exact <= 0:
        return None
    unit = one.unit
    for what, bound, least in (*_of_its_own(inputs, unit, amount.exact), *_line(outcome, inputs, unit, amount.exact)):
        times = max(amount.exact / bound.exact, bound.exact / amount.exact) if bound.exact > 0 else 0
        if times >= least:
            return OffScale(what, bound, int(times))
    return None


def _of_its_own(inputs: Inputs, unit: str | None, exact: Fraction) -> Iterator[tuple[What, Amount, int]]:
    """Baseline, targets and last year's figure, as far as they are in the figure's unit."""
    held = inputs.baseline
    if held is not None and same_unit(held.unit, unit) and usable(held, inputs):
        yield "baseline", baseline_amount(held, inputs.year), _OF_ITS_OWN
        if not any(recorded(one.document) and recorded(one.approved_by) for one in held.adjusted):
            yield "baseline", Amount.of(held.value), _OF_ITS_OWN  # nobody has approved another one
    if inputs.subject.unit_assigned:
        for target in deciding(inputs):
            if same_unit(target.unit, unit):
                yield "target", Amount.of(target.number), _OF_ITS_OWN
    prior = inputs.prior
    if prior is not None and prior.usable and prior.amount is not None and same_unit(prior.unit, unit):
        counted = unit is None and exact.denominator == prior.amount.exact.denominator == 1
        if not counted and (unit is None or "/" in unit or units_in(unit, "平方公里") is not None):
            yield "prior", prior.amount, _OF_ITS_OWN


def _line(outcome: Outcome, inputs: Inputs, unit: str | None, exact: Fraction) -> Iterator[tuple[What, Amount, int]]:
    """The line that holds for all regions."""
    if outcome.bound is None:
        return
    if inputs.subject.dimensionless:
        if exact > outcome.bound.exact and outcome.verdict is Verdict.MET:
            yield "line", outcome.bound, _OF_ITS_OWN
    elif unit is not None and "/" in unit:
        yield "line", outcome.bound, _OF_A_LINE
