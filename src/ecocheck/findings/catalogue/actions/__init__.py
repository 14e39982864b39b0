"""Codes of actions/*.yaml: what is done to close gaps."""

from __future__ import annotations

from ecocheck.findings.catalogue.actions import days, kept, named

ENTRIES = (*named.ENTRIES, *days.ENTRIES, *kept.ENTRIES)
