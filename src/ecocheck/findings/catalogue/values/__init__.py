"""Codes of values: units, ratios, limits, targets, doubtful figures."""

from __future__ import annotations

from ecocheck.findings.catalogue.values import another_kind, called, doubtful, forms, limits, ratios, targets

ENTRIES = (
    *forms.ENTRIES,
    *ratios.ENTRIES,
    *limits.ENTRIES,
    *another_kind.ENTRIES,
    *called.ENTRIES,
    *targets.ENTRIES,
    *doubtful.ENTRIES,
)
