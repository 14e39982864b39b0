"""Codes of references: ids, names and standards that do not exist or do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue.references import fit, ids, keys, names, quotes, registry, standards

if TYPE_CHECKING:
    from ecocheck.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *registry.ENTRIES,
    *names.ENTRIES,
    *ids.ENTRIES,
    *fit.ENTRIES,
    *keys.ENTRIES,
    *quotes.ENTRIES,
    *standards.ENTRIES,
)
