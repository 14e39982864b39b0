"""Comparing an amount with a line: operators, margins, and the arithmetic that is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from ecocheck.quantity import Amount, rounded
from ecocheck.verdict.outcome import Note, NoteCode, Outcome, Verdict

if TYPE_CHECKING:
    from fractions import Fraction

    from ecocheck.model.rule import Bounded

Operator: TypeAlias = Literal["at_least", "more_than", "at_most", "less_than", "equals"]

SIGNS: dict[Operator, str] = {"at_least": "≥", "more_than": ">", "at_most": "≤", "less_than": "<", "equals": "="}
_BROKEN: dict[Operator, str] = {"at_least": "<", "more_than": "≤", "at_most": ">", "less_than": "≥", "equals": "≠"}


def holds(operator: Operator, value: Fraction, bound: Fraction) -> bool:
    """Whether the comparison is true, exactly."""
    match operator:
        case "at_least":
            return value >= bound
        case "more_than":
            return value > bound
        case "at_most":
            return value <= bound
        case "less_than":
            return value < bound
        case "equals":
            return value == bound


def margin(operator: Operator, value: Fraction, bound: Fraction) -> Fraction:
    """Distance from the line, zero or positive on its right side."""
    match operator:
        case "at_least" | "more_than":
            return value - bound
        case "at_most" | "less_than":
            return bound - value
        case "equals":
            return -abs(value - bound)


@dataclass(frozen=True, slots=True)
class Said:
    """How a bound came about, in short numbers, and what those short numbers come to."""

    words: str
    comes_to: Amount


def compare(
    operator: Operator, value: Amount, bound: Amount, *, said: Said | None = None, notes: tuple[Note, ...] = ()
) -> Outcome:
    """The outcome of one comparison. `said` shows how the bound came about, where it is more than a number."""
    right = holds(operator, value.exact, bound.exact)
    sign = SIGNS[operator] if right else _BROKEN[operator]
    return Outcome(
        Verdict.MET if right else Verdict.NOT_MET,
        bound=bound,
        margin=margin(operator, value.exact, bound.exact),
        arithmetic=(
            f"{value.exactly(bound)} {sign} {bound.exactly(value)}"
            if said is None
            else f"{value.exactly(bound, said.comes_to)} {sign} {said.words}"
        ),
        notes=notes,
    )


def compare_bounded(rule: Bounded, operator: Operator, value: Amount) -> Outcome:
    """A number kind; rounding happens only where the rule states it, and then both values are shown."""
    bound = Amount.of(rule.bound)
    if rule.round is None:
        return compare(operator, value, bound)
    near = Amount(rounded(value.exact, rule.round))
    note = Note(NoteCode.ROUNDED, {"value": value.exactly(near), "rounded": near.shown, "digits": str(rule.round)})
    outcome = compare(operator, near, bound, notes=(note,))
    return Outcome(
        outcome.verdict,
        bound=outcome.bound,
        margin=outcome.margin,
        arithmetic=f"{value.exactly(near)} ≈ {outcome.arithmetic}",
        notes=outcome.notes,
    )
