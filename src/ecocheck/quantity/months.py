"""Whole months between two days, and the amount per month."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

_YEAR = 12


def whole_months(first: datetime.date, last: datetime.date) -> int:
    """The whole months from one day to another, both days included; 0 where there is no whole month.

    From 30 June to 31 December there are six, from 1 June to 31 December seven:
    work can be done on the first day, and still on the last.
    """
    after = last + datetime.timedelta(days=1)
    months = (after.year - first.year) * _YEAR + after.month - first.month - (after.day < first.day)
    return max(0, months)


def per_month(amount: Fraction, months: int) -> Fraction:
    """The amount divided equally over the months; fewer than one month count as one."""
    return amount / max(1, months)
