"""Codes of values: units, ratios, limits, targets, doubtful figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue.values import called, doubtful, forms, limits, ratios, targets

if TYPE_CHECKING:
    from ecocheck.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *forms.ENTRIES,
    *ratios.ENTRIES,
    *limits.ENTRIES,
    *called.ENTRIES,
    *targets.ENTRIES,
    *doubtful.ENTRIES,
)
