"""Codes of files and folders: what is missing, stray, unreadable, or not where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.catalogue.disk import cases, files, project

if TYPE_CHECKING:
    from ecocheck.findings.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    *files.ENTRIES,
    *project.ENTRIES,
    *cases.ENTRIES,
)
