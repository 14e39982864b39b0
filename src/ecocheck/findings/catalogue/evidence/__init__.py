"""Codes of evidence: files that are missing or altered, and files that cannot be evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue.evidence import files, unfit

if TYPE_CHECKING:
    from ecocheck.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *files.ENTRIES,
    *unfit.ENTRIES,
)
