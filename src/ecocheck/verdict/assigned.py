"""The rule `assigned`: which of the targets handed down count for a figure, and what they say of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from ecocheck.quantity import UNKNOWN, Amount, same_unit
from ecocheck.verdict.combine import combine_all
from ecocheck.verdict.datum import period_reason, usable_amount
from ecocheck.verdict.inputs import period_of
from ecocheck.verdict.kinds import Note, NoteCode, Outcome, Reason, Verdict, undetermined
from ecocheck.verdict.lines import SIGNS, Operator, compare

if TYPE_CHECKING:
    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.verdict.inputs import Inputs


def _matching(inputs: Inputs) -> tuple[AssignedTarget, ...]:
    """Targets for the period that was measured; where that is not a sound one, for the file's year."""
    wanted = {str(inputs.year)}
    if inputs.measurement is not None and period_reason(inputs.measurement, inputs) is None:
        wanted = {str(period_of(inputs.measurement, inputs.year))}
    wanted.add(str(UNKNOWN))  # nobody can say that it is not meant
    return tuple(target for target in inputs.assigned if str(target.period or inputs.year) in wanted)


def evaluate_assigned(inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """Every target handed down for the measured period holds; the state and the province may each set one."""
    targets = _matching(inputs)
    if not targets:
        return undetermined((*reasons, Reason.NO_ASSIGNED_TARGET))
    outcomes = [_against(target, inputs, reasons) for target in targets]
    decided = [one for one in outcomes if one.margin is not None]
    nearest = min(decided, key=lambda one: (one.verdict is Verdict.MET, one.margin or 0), default=outcomes[0])
    whole = combine_all(outcomes)
    single = len(outcomes) == 1 or whole.verdict is not Verdict.UNDETERMINED
    return replace(whole, bound=nearest.bound if single else None, margin=nearest.margin if single else None)


def _against(target: AssignedTarget, inputs: Inputs, reasons: tuple[Reason, ...]) -> Outcome:
    """One target; without issuer and document on record it was not handed down."""
    if not target.complete:
        return undetermined((*reasons, Reason.NO_ASSIGNED_TARGET))
    if target.period is UNKNOWN:
        return undetermined((*reasons, Reason.PERIOD_UNKNOWN))
    operator = cast("Operator", target.operator)
    bound = Amount.of(getattr(target, operator))
    measurement, amount = inputs.measurement, usable_amount(inputs)
    if measurement is not None and not inputs.refused and not same_unit(target.unit, measurement.unit):
        reasons = (*reasons, Reason.UNIT_MISMATCH)
    if reasons or amount is None:
        return undetermined(reasons or (Reason.UNUSABLE_VALUE,), bound=bound)
    return compare(operator, amount, bound, notes=(_handed(target),))


def _handed(target: AssignedTarget) -> Note:
    operator = cast("Operator", target.operator)
    bound = Amount.of(getattr(target, operator)).shown
    return Note(
        NoteCode.TARGETS,
        {
            "issuer": target.issuer or "",
            "document": target.document or "",
            "target": f"{SIGNS[operator]} {bound}{target.unit or ''}",
        },
    )
