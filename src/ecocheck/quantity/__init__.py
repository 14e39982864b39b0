"""Numbers: exact amounts, ratios, units and their spellings, rounding, periods. No policy."""

from ecocheck.quantity.amount import FEWEST_PLACES, Amount, agrees, last_place, plain, rounded, total
from ecocheck.quantity.apportion import apportion
from ecocheck.quantity.conversion import is_unit, units_in
from ecocheck.quantity.crossing import (
    decimal_at,
    fewest_steps,
    part_at,
    probes,
    rounded_down,
    rounded_up,
    rounding_edges,
)
from ecocheck.quantity.months import per_month, whole_months
from ecocheck.quantity.period import (
    FIRST_YEAR,
    LAST_YEAR,
    UNKNOWN,
    Month,
    Period,
    UnknownPeriod,
    earliest_day,
    parse_month,
    parse_period,
)
from ecocheck.quantity.units import is_usual, known_unit, measures, real_unit, same_unit, unquoted, usual_unit

__all__ = [
    "FEWEST_PLACES",
    "FIRST_YEAR",
    "LAST_YEAR",
    "UNKNOWN",
    "Amount",
    "Month",
    "Period",
    "UnknownPeriod",
    "agrees",
    "apportion",
    "decimal_at",
    "earliest_day",
    "fewest_steps",
    "is_unit",
    "is_usual",
    "known_unit",
    "last_place",
    "measures",
    "parse_month",
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
    "units_in",
    "unquoted",
    "usual_unit",
    "whole_months",
]
