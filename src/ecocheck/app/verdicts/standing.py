"""The classes in which verdicts are counted."""

from __future__ import annotations

from enum import StrEnum

from ecocheck.verdict.outcome import Verdict


class Standing(StrEnum):
    """The class in which a verdict is counted.

    Lines of the whole city are separate from a county's own, and 快报 from final figures.
    """

    MET = "met"
    FLASH_MET = "flash_met"
    NOT_MET = "not_met"
    CITY_MET = "city_met"
    CITY_FLASH_MET = "city_flash_met"
    CITY_NOT_MET = "city_not_met"
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"


FLASHES = frozenset({Standing.FLASH_MET, Standing.CITY_FLASH_MET})
"""Successes by figures that are 快报; outputs leave them out where there are none."""


def standing(verdict: Verdict, *, city_line: bool, flash: bool = False) -> Standing:
    """The class in which a verdict is counted.

    `city_line`: a county is compared with a line of the whole city; `flash`: the figure is a 快报.
    """
    match verdict:
        case Verdict.MET if flash:
            return Standing.CITY_FLASH_MET if city_line else Standing.FLASH_MET
        case Verdict.MET:
            return Standing.CITY_MET if city_line else Standing.MET
        case Verdict.NOT_MET:
            return Standing.CITY_NOT_MET if city_line else Standing.NOT_MET
        case Verdict.UNDETERMINED:
            return Standing.UNDETERMINED
        case Verdict.NOT_APPLICABLE:
            return Standing.NOT_APPLICABLE
