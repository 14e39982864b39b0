"""The answers of rules, and how they are joined in three-valued logic; written from semantics.md alone."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from tests.oracle.contract import Open

if TYPE_CHECKING:
    from collections.abc import Iterable

Shown = Fraction | str | Open | None

# In the order of precedence of semantics.md.
REASONS = (
    "no_rule",
    "no_measurement",
    "unusable_value",
    "no_document",
    "period_unknown",
    "partial_period",
    "unit_mismatch",
    "basis_mismatch",
    "no_assigned_target",
    "target_not_due",
    "no_prior_year",
    "no_baseline",
    "ambiguous_rule",
)


@dataclass(frozen=True)
class Answer:
    """The answer of one rule."""

    verdict: str
    reasons: frozenset[str] = frozenset()
    bound: Shown = None
    margin: Shown = None
    loose: bool = False
    """Whether the contract leaves open which names the reasons have."""
    unsure: bool = False
    """Whether the contract leaves the answer open."""


def undetermined(*reasons: str, bound: Shown = None, loose: bool = False) -> Answer:
    """An undetermined answer with its reasons."""
    return Answer("undetermined", frozenset(reasons), bound, loose=loose)


def all_of(verdicts: list[str]) -> str:
    """Three-valued and: one failure decides."""
    return next((one for one in ("not_met", "undetermined", "met") if one in verdicts), "not_applicable")


def any_of(verdicts: list[str]) -> str:
    """Three-valued or: one success decides."""
    return next((one for one in ("met", "undetermined", "not_met") if one in verdicts), "not_applicable")


def _open_ones(answers: list[Answer]) -> tuple[frozenset[str], bool]:
    waiting = [one for one in answers if one.verdict == "undetermined"]
    return frozenset(x for one in waiting for x in one.reasons), any(one.loose for one in waiting)


def join(answers: list[Answer]) -> Answer:
    """The answer of a rule of which all parts have to hold."""
    verdict, unsure = all_of([one.verdict for one in answers]), any(one.unsure for one in answers)
    reasons, loose = _open_ones(answers)
    return Answer(verdict, reasons if verdict == "undetermined" else frozenset(), loose=loose, unsure=unsure)


def choose(answers: list[Answer]) -> Answer:
    """The answer of a rule of which one part has to hold.

    The contract's own example: without last year's figure the reasons are exactly [no_prior_year].
    So a word of the plan is no reason as long as an input is missing that may decide the rule.
    """
    verdict, unsure = any_of([one.verdict for one in answers]), any(one.unsure for one in answers)
    reasons, loose = _open_ones(answers)
    heard = reasons - {"ambiguous_rule"} or reasons
    return Answer(verdict, heard if verdict == "undetermined" else frozenset(), loose=loose, unsure=unsure)


def read_both(answers: list[Answer]) -> Answer:
    """The answer of several readings of the plan's words: decided only if all readings agree."""
    verdicts, unsure = {one.verdict for one in answers}, any(one.unsure for one in answers)
    if verdicts in ({"met"}, {"not_met"}):
        return Answer(verdicts.pop(), unsure=unsure)
    if "undetermined" in verdicts:
        reasons, loose = _open_ones(answers)
        return Answer("undetermined", reasons, loose=loose, unsure=unsure)
    return Answer("undetermined", frozenset({"ambiguous_rule"}), unsure=unsure)


def half_even(number: Fraction, digits: int) -> Fraction:
    """Round by GB/T 8170; Python's `round` of a Fraction is exact and half-even."""
    return Fraction(round(number * 10**digits), 10**digits)


def compare(kind: str, number: Fraction, bound: Fraction) -> tuple[bool, Fraction]:
    """Whether the comparison holds, and the distance to the line: positive on the right side."""
    match kind:
        case "at_least":
            return number >= bound, number - bound
        case "more_than":
            return number > bound, number - bound
        case "at_most":
            return number <= bound, bound - number
        case "less_than":
            return number < bound, bound - number
        case "equals":
            return number == bound, -abs(number - bound)
        case _:
            raise ValueError(kind)


def in_order(reasons: Iterable[str]) -> tuple[str, ...]:
    """Every reason once, in the order of precedence."""
    wanted = set(reasons)
    return tuple(one for one in REASONS if one in wanted)
