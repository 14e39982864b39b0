"""Codes of values: units, ratios, limits, targets, doubtful figures, wider regions, months."""

from __future__ import annotations

from ecocheck.findings.catalogue.values import (
    another_kind,
    called,
    doubtful,
    forms,
    interim,
    limits,
    ratios,
    targets,
    wider,
)

ENTRIES = (
    *forms.ENTRIES,
    *ratios.ENTRIES,
    *limits.ENTRIES,
    *another_kind.ENTRIES,
    *called.ENTRIES,
    *targets.ENTRIES,
    *doubtful.ENTRIES,
    *wider.ENTRIES,
    *interim.ENTRIES,
)
