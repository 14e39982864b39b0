"""A verdict in words, the same in every output."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.findings import Spot


def spot_words(spot: Spot | None) -> str:
    """A place as editors and terminals understand it; empty where there is none."""
    return "" if spot is None else f"{spot.file}:{spot.line}"
