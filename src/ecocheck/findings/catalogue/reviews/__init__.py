"""Codes of reviews: opinions on verdicts, and the files that hold them."""

from __future__ import annotations

from ecocheck.findings.catalogue.reviews import opinions, records

ENTRIES = (*opinions.ENTRIES, *records.ENTRIES)
