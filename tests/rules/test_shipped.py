"""The shipped project has no errors and no warnings."""

from __future__ import annotations

import datetime
from pathlib import Path

from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.rules import check_registry
from ecocheck.source.project import load_project
from tests.rules.project import found_in

ROOT = Path(__file__).parents[2]


def test_registry() -> None:
    """The registry has the plan's eighteen contradictions, and one number (8-1) that is assumed; no other findings."""
    loaded = load_project(ROOT)
    assert loaded.project is not None
    assert [finding.code for finding in check_registry(loaded.project)] == [*["ECO803"] * 18, "ECO477"]


def test_data() -> None:
    found = found_in(ROOT, datetime.date(2026, 12, 1))
    assert [finding for finding in found if severity_of(finding) is not Severity.NOTICE] == []
