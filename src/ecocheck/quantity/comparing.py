"""The five ways to compare a value with a number: sign, better side, margin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from fractions import Fraction

Better: TypeAlias = Literal["higher", "lower"]


@dataclass(frozen=True, slots=True)
class Operator:
    """How a value is compared with a number; `name` is the key under which a file writes the number."""

    name: str
    sign: str
    broken: str
    """The sign of the opposite comparison."""
    better: Better | None
    """The better side of the number; None where only the number itself makes the comparison true."""
    strict: bool = False
    """Whether the comparison is false for the number itself."""

    def holds(self, value: Fraction, bound: Fraction) -> bool:
        """Whether the comparison is true, without any rounding."""
        distance = self.margin(value, bound)
        return distance > 0 if self.strict else distance >= 0

    def margin(self, value: Fraction, bound: Fraction) -> Fraction:
        """Distance from the number: zero at the number, positive on the better side, negative elsewhere."""
        match self.better:
            case "higher":
                return value - bound
            case "lower":
                return bound - value
            case None:
                return -abs(value - bound)


AT_LEAST = Operator("at_least", "≥", "<", "higher")
MORE_THAN = Operator("more_than", ">", "≤", "higher", strict=True)
AT_MOST = Operator("at_most", "≤", ">", "lower")
LESS_THAN = Operator("less_than", "<", "≥", "lower", strict=True)
EQUALS = Operator("equals", "=", "≠", None)

OPERATORS = {one.name: one for one in (AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EQUALS)}


def toward(better: Better, *, strict: bool = False) -> Operator:
    """The operator that requires the better side."""
    return next(one for one in OPERATORS.values() if one.better == better and one.strict is strict)
