"""阶段情况: how a figure that cannot decide yet compares with its line. It is shown and never counted."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.model.rule_kinds.base import Against, NumberRule
from ecocheck.model.rule_kinds.comparisons import AgainstAYear, Improves, NotWorse
from ecocheck.quantity import Amount, Period, same_unit
from ecocheck.verdict.evaluating.assigned import due_later, of_its_span, other_basis
from ecocheck.verdict.evaluating.evaluate import evaluate_bare
from ecocheck.verdict.evaluating.members import leaves_in_force
from ecocheck.verdict.inputs.datum import datum_reasons
from ecocheck.verdict.outcome import Interim, Reason, Side, SoFar, Verdict
from ecocheck.verdict.reading import amount_of, period_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.outcome import Outcome

_EARLY: Final = (Reason.PARTIAL_PERIOD, Reason.TARGET_NOT_DUE, Reason.AMBIGUOUS_RULE)
"""Reasons that keep a sound figure from deciding, although it can be compared."""


def so_far(rule: Rule, inputs: Inputs, outcome: Outcome) -> SoFar | None:
    """The comparison with the strictest comparable part of the rule; None if the verdict is decided or no part is.

    What one member lacks, such as the year before, does not affect the other
    members; what makes the datum itself doubtful affects all of them.
    """
    if outcome.verdict is not Verdict.UNDETERMINED or Reason.NO_RULE in outcome.reasons:
        return None
    why = next((reason for reason in outcome.reasons if reason in _EARLY), None)
    own = None if why is None or inputs.measurement is None else _strictest(rule, inputs, why)
    return own or _of_interim(rule, inputs)


def _strictest(rule: Rule, inputs: Inputs, why: Reason) -> SoFar | None:
    if inputs.refused or not {Reason.PARTIAL_PERIOD}.issuperset(datum_reasons(inputs)):
        return None
    found = [one for member in leaves_in_force(rule, inputs) for one in _compared(member, inputs, why)]
    return min(found, key=lambda one: one.margin, default=None)


def interim_figures(inputs: Inputs) -> tuple[Interim, ...]:
    """The figures of parts of the year as they are shown, the newest and longest first."""
    unit = inputs.subject.unit
    made = ((span, amount_of(one, unit), one) for span, one in inputs.interim)
    return tuple(Interim(span, value, one.unit, one) for span, value, one in made if value is not None)


def _of_interim(rule: Rule, inputs: Inputs) -> SoFar | None:
    """The comparison of the newest figure of part of the year, which stands for itself and never for the year."""
    newest = next(iter(interim_figures(inputs)), None)
    if newest is None:
        return None
    alone = replace(
        inputs, measurement=newest.measurement, refused=False, unreadable=False, admitted=None, recorded_in=None
    )
    found = _strictest(rule, alone, Reason.PARTIAL_PERIOD)
    return None if found is None else replace(found, interim=newest)


def _compared(member: Rule, inputs: Inputs, why: Reason) -> Iterator[SoFar]:
    if member.against is Against.TARGET and not of_its_span(inputs):
        yield from _cumulative(inputs)
        return
    if isinstance(member, NumberRule) and member.averaged is not None:
        return  # one figure says nothing of a mean over some years
    amount = inputs.amount
    outcome = evaluate_bare(member, inputs)
    if amount is None or outcome.bound is None or outcome.margin is None:
        return
    yield SoFar(
        _side(outcome.margin),
        outcome.bound,
        outcome.margin,
        why,
        below=amount.exact < outcome.bound.exact,
        to_prior=isinstance(member, NotWorse | Improves) and member.than_mean is None,
        whole_before=isinstance(member, AgainstAYear | NotWorse | Improves) and why is Reason.PARTIAL_PERIOD,
        whole_wider=member.against is Against.WIDER and why is Reason.PARTIAL_PERIOD,
    )


def _side(distance: Fraction) -> Side:
    return Side.AHEAD if distance > 0 else Side.BEHIND if distance < 0 else Side.ON


def _cumulative(inputs: Inputs) -> Iterator[SoFar]:
    """Comparisons with targets over several years that begin with the figure's period and are not due yet."""
    measurement, amount = inputs.measurement, inputs.amount
    period = period_of(measurement, inputs.year) if measurement is not None else None
    if measurement is None or amount is None or not isinstance(period, Period):
        return
    for target in due_later(inputs):
        span, alike = target.period, same_unit(target.unit, measurement.unit)
        if isinstance(span, Period) and alike and not other_basis(target, inputs):
            yield _against(target, amount, Fraction(period.months, span.months))


def _against(target: AssignedTarget, amount: Amount, time: Fraction) -> SoFar:
    """If higher is better, the share reached is compared with the share of time that is over; else the levels are."""
    bound = Amount.of(target.number)
    distance = target.operator.margin(amount.exact, bound.exact)
    progress, side = None, _side(distance)
    if target.operator.better == "higher" and bound.exact > 0:
        done = amount.exact / bound.exact
        progress = (done, time)
        side = Side.AHEAD if distance >= 0 else _side(done - time)
    below = amount.exact < bound.exact
    return SoFar(side, bound, distance, Reason.TARGET_NOT_DUE, progress, below=below)
