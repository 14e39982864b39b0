"""JSON of what a verdict rests on beyond its own figure: other verdicts, and a count of counties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ecocheck.verdict.evaluating.others import Member
    from ecocheck.verdict.outcome import CountyCount


def counties_entry(count: CountyCount | None) -> dict[str, Any] | None:
    """How many counties meet a criterion, or null where the rule does not count them."""
    if count is None:
        return None
    return {
        "criterion": count.meet,
        "met": count.met,
        "of": count.of,
        "open": count.open,
        "needed": count.needed,
        "lacking": count.lacking,
    }


def member_entry(one: Member) -> dict[str, Any]:
    """Another verdict at which the rule looks."""
    inputs, outcome = one.other.inputs, one.other.outcome
    value, amount = inputs.measurement.value if inputs.measurement is not None else None, inputs.amount
    number = None if amount is None else amount.shown
    return {
        "role": one.role.value,
        "region": one.region,
        "criterion": one.criterion,
        "verdict": outcome.verdict.value,
        "reasons": [reason.value for reason in outcome.reasons],
        "value": str(value).lower() if isinstance(value, bool) else number,
    }
