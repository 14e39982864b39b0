"""Codes of consistency: sources, times, documents, years, baselines, places."""

from __future__ import annotations

from ecocheck.findings.catalogue.consistency import (
    admissions,
    baselines,
    documents,
    grounds,
    others_figures,
    others_targets,
    places,
    since,
    sources,
    targets,
    times,
    words,
    years,
)

ENTRIES = (
    *sources.ENTRIES,
    *times.ENTRIES,
    *documents.ENTRIES,
    *grounds.ENTRIES,
    *years.ENTRIES,
    *baselines.ENTRIES,
    *places.ENTRIES,
    *targets.ENTRIES,
    *others_targets.ENTRIES,
    *others_figures.ENTRIES,
    *words.ENTRIES,
    *admissions.ENTRIES,
    *since.ENTRIES,
)
