"""Numbers: exact amounts, ratios, units and their spellings, rounding, periods. No policy."""

from ecocheck.quantity.amount import Amount, agrees, last_place, plain, rounded
from ecocheck.quantity.period import UNKNOWN, Period, UnknownPeriod, parse_period
from ecocheck.quantity.units import is_usual, known_unit, same_unit, usual_unit

__all__ = [
    "UNKNOWN",
    "Amount",
    "Period",
    "UnknownPeriod",
    "agrees",
    "is_usual",
    "known_unit",
    "last_place",
    "parse_period",
    "plain",
    "rounded",
    "same_unit",
    "usual_unit",
]
