"""Whether a figure is out of scale: so many times what it is compared with, or so small a part, that it is a slip."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Amount, plain, rounded, same_unit
from ecocheck.verdict.evaluating.assigned import deciding
from ecocheck.verdict.evaluating.baseline import amount_from_above, baseline_amount, usable
from ecocheck.verdict.inputs.scales import ADMITTED, FEW, LEAST_SHARE, NEAR, YEARLY, counted, kind_of
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.reading import PERCENT, WHOLE, is_percent, may_be_a_fraction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.measurement import Measurement
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.inputs.scales import Kind
    from ecocheck.verdict.outcome import Outcome

What = Literal["baseline", "target", "prior", "wider", "line"]

_CLAIMED: Final[dict[tuple[What, Kind], int]] = {
    ("baseline", "land"): 2,  # protected land changes by parts; a larger change is approved and recorded
    ("baseline", "water"): 4,  # a new reservoir may multiply the water of a small county
    ("target", "rate"): 4,  # a target is set from what the region had, and nobody is four times better than asked
    ("prior", "rate"): 4,  # an amount per person or per 10,000 yuan may halve within a year, but not twice
    ("target", "index"): 2,  # the scale of an index ends, mostly at 100, and a good index is above its middle
    ("prior", "index"): 2,
    ("line", "index"): 2,
}
"""The same for a figure that would meet its rule, where less than `ADMITTED` is beyond what can be.

An area that is planted or restored in a year may be several times its target or last year's, so it is not here.
"""
_OF_A_LINE: Final = 100
"""A quantity per something is never so many times better or worse than a line that holds for all regions."""
_HALVED: Final = 50
"""Percent by which energy, water, land or carbon per output does not fall within the span of a target."""
_FALLS: Final = 4
_DECIDED: Final = frozenset({Verdict.MET, Verdict.NOT_MET})


class OffScale(NamedTuple):
    """What a figure is out of scale with, and how many times the larger of the two is the smaller."""

    what: What
    bound: Amount
    times: str
    fraction: bool = False
    """The figure is a percentage that was written as a fraction: 0.538 for 53.8."""

    def note(self, inputs: Inputs) -> Note:
        """What is to be said beside the verdict."""
        if not self.fraction or inputs.amount is None:
            return Note(NoteCode.OUT_OF_SCALE, {"times": self.times})
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
        return _hundredth(inputs) or _fall(outcome, inputs)
    amount = inputs.amount
    if amount is None or amount.exact <= 0:
        return None
    claimed, kind = outcome.verdict is Verdict.MET, kind_of(one.unit, inputs.subject.name)
    for what, bound in (*_of_its_own(inputs, kind, amount.exact), *_line(outcome, inputs, kind, amount.exact)):
        low, high = sorted((amount.exact, bound.exact))
        if low > 0 and high >= low * _least(what, kind, low, claimed=claimed, above=bound.exact == low):
            return OffScale(what, bound, _shown(high / low, above=bound.exact == low))
    return None


def _least(what: What, kind: Kind, low: Fraction, *, claimed: bool, above: bool) -> int:
    """The smallest factor that is out of scale; `low` is the smaller of the two, `above` says that it is the bound."""
    if what == "wider" or (what == "line" and kind == "rate" and not (claimed and above)):
        return _OF_A_LINE
    if not claimed or (kind == "index" and low < FEW):
        return ADMITTED
    return _CLAIMED.get((what, kind), ADMITTED)


def _shown(times: Fraction, *, above: bool) -> str:
    """The factor for a sentence: 6.9 times, but 1/6 of."""
    return plain(rounded(times, 1)) if above and times < FEW else str(int(times))


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
    near = before <= NEAR * WHOLE * value and WHOLE * value <= NEAR * before
    if before < LEAST_SHARE or not near or not same_unit(prior.unit, PERCENT):
        return None
    return OffScale("prior", prior.amount, str(int(before / value)), fraction=True)


def falls_far(one: Measurement) -> bool:
    """A cheap test: whether a percentage is so high that as a rate of fall it would be out of scale."""
    if one.numerator is not None and one.denominator:
        return abs(WHOLE * one.numerator) >= _HALVED * abs(one.denominator)
    return isinstance(one.value, Decimal) and one.value >= _HALVED


def _fall(outcome: Outcome, inputs: Inputs) -> OffScale | None:
    """The target or the line of a rate of fall, if what it measures would have halved, four times beyond what is asked.

    A rate of fall may be below zero, or is one of several units of an assigned target.
    """
    one, subject, amount = inputs.measurement, inputs.subject, inputs.amount
    if one is None or amount is None or not falls_far(one) or outcome.verdict is not Verdict.MET:
        return None
    asked: list[tuple[What, Amount]] = []
    if subject.unit_assigned and subject.unit is None:
        asked += [("target", Amount.of(one.number)) for one in deciding(inputs) if same_unit(one.unit, PERCENT)]
    elif subject.may_be_negative and outcome.bound is not None:
        asked.append(("line", outcome.bound))
    for what, bound in asked:
        if 0 < _FALLS * bound.exact <= amount.exact:
            return OffScale(what, bound, _shown(amount.exact / bound.exact, above=True))
    return None


def _of_its_own(inputs: Inputs, kind: Kind, exact: Fraction) -> Iterator[tuple[What, Amount]]:
    """Baseline, targets, last year's figure and wider regions' means, as far as they are in the figure's unit."""
    held, unit = inputs.baseline, inputs.measurement.unit if inputs.measurement is not None else None
    if held is not None and same_unit(held.unit, unit) and usable(held, inputs):
        yield "baseline", baseline_amount(held, inputs.year)
        yield "baseline", amount_from_above(held, inputs)  # a county cannot approve another one for itself
    if inputs.subject.unit_assigned:
        for target in deciding(inputs):
            if same_unit(target.unit, unit):
                yield "target", Amount.of(target.number)
    for one in (*(mean for _, mean in inputs.wider.figures), inputs.wider.city):
        if one is not None and one.usable and one.amount is not None and same_unit(one.unit, unit):
            yield "wider", one.amount
    prior = inputs.prior
    if prior is not None and prior.usable and prior.amount is not None and same_unit(prior.unit, unit):
        few = counted(exact, prior.amount.exact)
        averaged = inputs.subject.averages and not few
        if averaged or (kind in YEARLY and not (unit is None and few)):
            yield "prior", prior.amount


def _line(outcome: Outcome, inputs: Inputs, kind: Kind, exact: Fraction) -> Iterator[tuple[What, Amount]]:
    """The line that holds for all regions."""
    if outcome.bound is None:
        return
    if inputs.subject.dimensionless:
        if exact > outcome.bound.exact and outcome.verdict is Verdict.MET:
            yield "line", outcome.bound
    elif kind == "rate":
        yield "line", outcome.bound
