"""Codes of waivers, and of settlements of the plan's contradictions."""

from __future__ import annotations

from ecocheck.findings.catalogue.waivers import settlement_effects, settlements, waivers

ENTRIES = (*waivers.ENTRIES, *settlements.ENTRIES, *settlement_effects.ENTRIES)
