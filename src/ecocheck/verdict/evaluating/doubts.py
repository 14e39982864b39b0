"""Whether a figure is out of scale: so many times what it is compared with, or so small a part, that it is a slip."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from ecocheck.model.base import recorded
from ecocheck.model.rule_kind import Form
from ecocheck.quantity import Amount, same_unit, units_in
from ecocheck.verdict.evaluating.assigned import deciding
from ecocheck.verdict.evaluating.baseline import baseline_amount, usable
from ecocheck.verdict.outcome import Note, NoteCode, Verdict
from ecocheck.verdict.reading import PERCENT, WHOLE, is_percent, may_be_a_fraction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.outcome import Outcome

What = Literal["baseline", "target", "prior", "line"]

_OF_ITS_OWN: Final = 8
"""An area is never so many times its baseline, nor a quantity its own target or last year's figure.

A slip of ten with a figure a fifth below the other is caught too; a year in which a figure doubles is far from it.
"""
_OF_A_LINE: Final = 100
"""A quantity per something (平方米/人) is never so many times a line that holds for all regions."""
_NEAR: Final = 2
"""How many times last year's share a hundred times the value may be, so that the value is a fraction."""
_LEAST_SHARE: Final = 10
"""A share of fewer percent may really fall to a hundredth."""
_DECIDED: Final = frozenset({Verdict.MET, Verdict.NOT_MET})


class OffScale(NamedTuple):
    """What a figure is out of scale with, and how many times the larger of the two is the smaller."""

    what: What
    bound: Amount
    times: int
    fraction: bool = False
    """The figure is a percentage that was written as a fraction: 0.538 for 53.8."""

    def note(self, inputs: Inputs) -> Note:
        """What is to be said beside the verdict."""
        if not self.fraction or inputs.amount is None:
            return Note(NoteCode.OUT_OF_SCALE, {"times": str(self.times)})
        said = {"meant": Amount(inputs.amount.exact * WHOLE).shown, "before": self.bound.shown}
        return Note(NoteCode.FRACTION, said | {"year": str(inputs.year - 1)})


def off_scale(outcome: Outcome, inputs: Inputs) -> OffScale | None:
    """With what the figure is out of scale; None if the factor is credible, or if nothing was decided.

    Shares end at 100, and small ones change by any factor: only one that is a hundredth of last year's is out of scale.
    """
    one = inputs.measurement
    if one is None or outcome.verdict not in _DECIDED or inputs.subject.form is not Form.NUMBER:
        return None
    if is_percent(one, inputs.subject.unit):
        return _hundredth(inputs)
    amount = inputs.amount
    if amount is None or amount.exact <= 0:
        return None
    unit = one.unit
    for what, bound, least in (*_of_its_own(inputs, unit, amount.exact), *_line(outcome, inputs, unit, amount.exact)):
        times = max(amount.exact / bound.exact, bound.exact / amount.exact) if bound.exact > 0 else 0
        if times >= least:
            return OffScale(what, bound, int(times))
    return None


def _hundredth(inputs: Inputs) -> OffScale | None:
    """Last year's share, if this year's is about a hundredth of it; no share falls so far within a year."""
    one, prior = inputs.measurement, inputs.prior
    if (
        one is None
        or not may_be_a_fraction(one, inputs.subject.unit)
        or prior is None
        or not prior.usable
        or prior.amount is None
    ):
        return None
    value, before = Fraction(one.value or 0), prior.amount.exact
    near = before <= _NEAR * WHOLE * value and WHOLE * value <= _NEAR * before
    if before < _LEAST_SHARE or not near or not same_unit(prior.unit, PERCENT):
        return None
    return OffScale("prior", prior.amount, int(before / value), fraction=True)


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
