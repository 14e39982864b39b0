"""What the parts of a ratio are called, and in which units they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.quantity import same_unit
from ecocheck.verdict.words.unit_behind import unit_behind

if TYPE_CHECKING:
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.terms import PartNames


@dataclass(frozen=True, slots=True)
class Parts:
    """Names and units of numerator and denominator; None where the registry has no name, or nothing tells the unit."""

    numerator: str | None
    denominator: str | None
    numerator_unit: str | None
    denominator_unit: str | None


def parts_of(measurement: Measurement | None, names: PartNames | None) -> Parts | None:
    """The parts of a figure; None if it has no parts.

    They are in the units of the registry, in which forms ask for them. If the
    source's own sentence gives either part another unit, only what it says is known.
    """
    if measurement is None or measurement.numerator is None or measurement.denominator is None:
        return None
    asked = names.units if names is not None else (None, None)
    told = tuple(unit_behind(measurement, part) for part in (measurement.numerator, measurement.denominator))
    agreed = all(unit is None or same_unit(unit, of) for unit, of in zip(told, asked, strict=True))
    over, under = asked if agreed else told
    return Parts(names.numerator if names else None, names.denominator if names else None, over, under)
