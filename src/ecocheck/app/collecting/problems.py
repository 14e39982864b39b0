"""Findings about handed-in files, at the places where people look for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.collecting.handed_in import Place, Problem
from ecocheck.findings import Finding, Spot

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.collecting.handed_in import CellKey


def problem(code: str, place: Place, cell: CellKey | None = None, **params: str) -> Problem:
    """The problem of that code at a place."""
    return Problem(place, Finding(code, Spot(place.file), params), cell)


def refused(file: str, reason: str, params: Mapping[str, str | int]) -> Problem:
    """The problem of a file that is not read, by the reason for it."""
    said = {"phrase_why": f"refused_{reason}", "phrase_do": f"refused_{reason}_do"}
    return problem("ECO901", Place(file), None, **said, **{name: str(value) for name, value in params.items()})
