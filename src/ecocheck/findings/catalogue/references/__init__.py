"""Codes of references: ids, names and standards that do not exist or do not fit."""

from __future__ import annotations

from ecocheck.findings.catalogue.references import (
    asking,
    carried,
    courses,
    fit,
    ids,
    keys,
    members,
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
    *members.ENTRIES,
    *quotes.ENTRIES,
    *carried.ENTRIES,
    *courses.ENTRIES,
    *placeholders.ENTRIES,
    *standards.ENTRIES,
    *tolerances.ENTRIES,
    *validity.ENTRIES,
)
