"""Codes of YAML and of slips in typing: characters, signs, numbers, layout; in the order of the codes."""

from __future__ import annotations

from ecocheck.findings.catalogue.yaml import characters, lines, no_names, numbers, plain, signs, structure

_PARTS = (lines, no_names, signs, structure, characters, plain, numbers)

ENTRIES = tuple(sorted((entry for part in _PARTS for entry in part.ENTRIES), key=lambda one: one.code))
