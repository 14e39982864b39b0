"""The bench of these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.action_forms.forms import Bench, bench

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(name="bench")
def made(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A copy of the project, and an empty folder for what is handed in."""
    return bench(tmp_path, capsysbinary, monkeypatch)
