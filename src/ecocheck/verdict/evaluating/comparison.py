"""Comparing an amount with a line, and the arithmetic that is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.quantity import Amount, rounded, same_unit
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Outcome, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.rule_kinds.base import Edge
    from ecocheck.quantity.comparing import Operator


@dataclass(frozen=True, slots=True)
class Said:
    """The calculation of a bound with shortened numbers, as it is shown, and the result of those numbers."""

    words: str
    comes_to: Amount


def compare(
    operator: Operator, value: Amount, bound: Amount, *, said: Said | None = None, notes: tuple[Note, ...] = ()
) -> Outcome:
    """The outcome of one comparison. `said` shows the calculation of a bound that is more than one number."""
    right = operator.holds(value.exact, bound.exact)
    sign = operator.sign if right else operator.broken
    return Outcome(
        Verdict.MET if right else Verdict.NOT_MET,
        bound=bound,
        margin=operator.margin(value.exact, bound.exact),
        arithmetic=(
            f"{value.exactly(bound)} {sign} {bound.exactly(value)}"
            if said is None
            else f"{value.exactly(bound, said.comes_to)} {sign} {said.words}"
        ),
        notes=notes,
    )


def compare_with_edges(edges: tuple[Edge, ...], digits: int | None, value: Amount) -> Outcome:
    """The outcome of a rule with numbers of its own; its bound is the number missed, or else the nearest one.

    Values are rounded only if the rule gives the digits, and then both values are shown.
    """
    if digits is None:
        return _nearest(edges, value)
    near = Amount(rounded(value.exact, digits))
    note = Note(NoteCode.ROUNDED, {"value": value.exactly(near), "rounded": near.shown, "digits": str(digits)})
    outcome = _nearest(edges, near)
    return replace(outcome, arithmetic=f"{value.exactly(near)} ≈ {outcome.arithmetic}", notes=(note,))


def _nearest(edges: tuple[Edge, ...], value: Amount) -> Outcome:
    each = [compare(edge.operator, value, Amount.of(edge.number)) for edge in edges]
    nearest = min(each, key=lambda one: (one.verdict is Verdict.MET, one.margin or 0))
    kept = nearest.verdict is Verdict.MET
    return replace(nearest, arithmetic="；".join(one.arithmetic for one in each)) if kept else nearest


def wrong_unit(written: str | None, unit: str | None) -> Iterator[Note]:
    """A note that the baseline has the wrong unit; none if the criterion has no unit, for then it may be the figure."""
    if unit is not None and not same_unit(written, unit):
        yield Note(NoteCode.BASELINE_UNIT, {"written": written or "—", "unit": unit})
