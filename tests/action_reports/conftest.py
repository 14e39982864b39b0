"""Fixtures of these tests: commands run as everywhere."""

from __future__ import annotations

from tests.cli.conftest import eco

__all__ = ["eco"]
