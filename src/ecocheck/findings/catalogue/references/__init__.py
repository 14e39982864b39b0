"""Codes of references: ids, names and standards that do not exist or do not fit."""

from __future__ import annotations

from ecocheck.findings.catalogue.references import (
    asking,
    fit,
    ids,
    keys,
    names,
    placeholders,
    quotes,
    registry,
    standards,
    tolerances,
    validity,
)

ENTRIES = (
    *registry.ENTRIES,
    *names.ENTRIES,
    *ids.ENTRIES,
    *fit.ENTRIES,
    *keys.ENTRIES,
    *asking.ENTRIES,
    *quotes.ENTRIES,
    *placeholders.ENTRIES,
    *standards.ENTRIES,
    *tolerances.ENTRIES,
    *validity.ENTRIES,
)
