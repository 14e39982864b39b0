"""What a missed line lacks, in things instead of percentage points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.app.verdicts.parts import Parts
    from ecocheck.app.verdicts.row import Row
    from ecocheck.verdict.evaluating.shortfall import Lacking


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a missed line lacks, in things instead of percentage points, with names and units of the parts."""

    lacking: Lacking
    parts: Parts | None = None

    @property
    def of(self) -> str | None:
        """What the amount counts: the numerator's name; None where it has no name, or the amount is of the value."""
        return self.parts.numerator if self.parts is not None else None

    @property
    def over(self) -> str | None:
        """The denominator's name; None where it has none, or the amount is of the value."""
        return self.parts.denominator if self.parts is not None else None

    @property
    def unit(self) -> str | None:
        """The unit of the amount; None for a numerator whose unit is not known."""
        if not self.lacking.in_parts:
            return self.lacking.unit
        return self.parts.numerator_unit if self.parts is not None else None

    @property
    def denominator_unit(self) -> str | None:
        """The unit of the denominator; None where it is not known, or the amount is of the value."""
        return self.parts.denominator_unit if self.parts is not None else None


def quantity_of(row: Row) -> Quantity | None:
    """What a missed line lacks, in things; None where it cannot be told."""
    found = row.lacking
    return None if found is None else Quantity(found, row.parts if found.in_parts else None)
