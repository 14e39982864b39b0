"""Codes of waivers, and of settlements of the plan's contradictions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue.waivers import settlement_effects, settlements, waivers

if TYPE_CHECKING:
    from ecocheck.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *waivers.ENTRIES,
    *settlements.ENTRIES,
    *settlement_effects.ENTRIES,
)
