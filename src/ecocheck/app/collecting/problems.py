"""Findings about handed-in files, at the places where people look for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.collecting.handed_in import Problem
from ecocheck.findings import Finding, Spot

if TYPE_CHECKING:
    from ecocheck.app.collecting.handed_in import CellKey, Place


def problem(code: str, place: Place, cell: CellKey | None = None, **params: str) -> Problem:
    """The problem of that code at a place."""
    return Problem(place, Finding(code, Spot(place.file), params), cell)
