"""Numbers: exact amounts, ratios, units and their spellings, rounding, periods. No policy."""

from ecocheck.quantity.amount import Amount, agrees, last_place, plain, rounded, total
from ecocheck.quantity.apportion import apportion
from ecocheck.quantity.crossing import fewest_steps, part_at, probes, rounded_down, rounded_up, rounding_edges
from ecocheck.quantity.months import per_month, whole_months
from ecocheck.quantity.period import UNKNOWN, Period, UnknownPeriod, parse_period
from ecocheck.quantity.units import is_usual, known_unit, real_unit, same_unit, usual_unit

__all__ = [
    "UNKNOWN",
    "Amount",
    "Period",
    "UnknownPeriod",
    "agrees",
    "apportion",
    "fewest_steps",
    "is_usual",
    "known_unit",
    "last_place",
    "parse_period",
    "part_at",
    "per_month",
    "plain",
    "probes",
    "real_unit",
    "rounded",
    "rounded_down",
    "rounded_up",
    "rounding_edges",
    "same_unit",
    "total",
    "usual_unit",
    "whole_months",
]
