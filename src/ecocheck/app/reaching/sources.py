"""What several proposals need: a document that somebody must have, and the last place of a figure."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import FEWEST_PLACES, Amount, last_place
from ecocheck.source.setting.edit import REMOVED

if TYPE_CHECKING:
    from ecocheck.findings import Route
    from ecocheck.source.setting.edit import Wanted

DOCUMENT: Final = "试算〔{year}〕1号"
"""Stands for the document that somebody must have; judged in memory, never shown as one."""
_OF_A_SOURCE: Final = ("standing", "published", "quote", "url", "kind", "note")


def paper_of(route: Route, year: int) -> dict[Route, Wanted]:
    """A document of that year in the place of a source."""
    number = DOCUMENT.format(year=year)
    named: dict[Route, Wanted] = {(*route, "title"): number, (*route, "document"): number}
    return named | {(*route, key): REMOVED for key in _OF_A_SOURCE}


def step(amount: Amount) -> Fraction:
    """One in the last written place; of a ratio a hundredth."""
    return Fraction(1, 10**FEWEST_PLACES) if amount.written is None else last_place(Decimal(amount.written))
