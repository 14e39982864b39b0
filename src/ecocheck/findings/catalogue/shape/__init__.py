"""Codes of shape: keys, kinds of values, formats, limits, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue.shape import formats, keys, limits, nodes, rules

if TYPE_CHECKING:
    from ecocheck.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *keys.ENTRIES,
    *nodes.ENTRIES,
    *formats.ENTRIES,
    *limits.ENTRIES,
    *rules.ENTRIES,
)
