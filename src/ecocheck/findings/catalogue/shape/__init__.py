"""Codes of shape: keys, kinds of values, formats, limits, rules."""

from __future__ import annotations

from ecocheck.findings.catalogue.shape import beside_numbers, formats, keys, levels, limits, nodes, rules

ENTRIES = (
    *keys.ENTRIES,
    *levels.ENTRIES,
    *nodes.ENTRIES,
    *formats.ENTRIES,
    *limits.ENTRIES,
    *rules.ENTRIES,
    *beside_numbers.ENTRIES,
)
