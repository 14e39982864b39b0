"""Codes of consistency: sources, times, documents, years, baselines, places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue.consistency import (
    admissions,
    baselines,
    documents,
    grounds,
    places,
    sources,
    targets,
    times,
    words,
    years,
)

if TYPE_CHECKING:
    from ecocheck.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *sources.ENTRIES,
    *times.ENTRIES,
    *documents.ENTRIES,
    *grounds.ENTRIES,
    *years.ENTRIES,
    *baselines.ENTRIES,
    *places.ENTRIES,
    *targets.ENTRIES,
    *words.ENTRIES,
    *admissions.ENTRIES,
)
