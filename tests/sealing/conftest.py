"""Fixtures of these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.explain.running import Runner, runner
from tests.sealing.building import city

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Run a command line in a project."""
    return runner(capsysbinary, monkeypatch)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project of the invented city."""
    return city(tmp_path / "云泽")
