"""Codes of evidence: files that are missing or altered, and files that cannot be evidence."""

from __future__ import annotations

from ecocheck.findings.catalogue.evidence import files, unfit, weak

ENTRIES = (*files.ENTRIES, *unfit.ENTRIES, *weak.ENTRIES)
