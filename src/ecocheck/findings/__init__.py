"""Findings, and the one catalogue of their codes. Independent of YAML and of terminals."""

from ecocheck.findings.entry import Entry, Lang, Text
from ecocheck.findings.finding import Finding, Part, Related, Route, Severity, Spot, ordered, sort_key, worst

__all__ = [
    "Entry",
    "Finding",
    "Lang",
    "Part",
    "Related",
    "Route",
    "Severity",
    "Spot",
    "Text",
    "ordered",
    "sort_key",
    "worst",
]
