"""Codes of files and folders: what is missing, stray, unreadable, or not where it belongs."""

from __future__ import annotations

from ecocheck.findings.catalogue.disk import cases, files, project, strays

ENTRIES = (*files.ENTRIES, *project.ENTRIES, *strays.ENTRIES, *cases.ENTRIES)
