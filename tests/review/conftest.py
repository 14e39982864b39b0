"""Fixtures of these tests."""

from __future__ import annotations

import pytest

from tests.explain.running import Runner, runner


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Run a command line in the invented project."""
    return runner(capsysbinary, monkeypatch)
