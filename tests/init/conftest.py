"""Running `init` in a new folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from tests.cli.running import Ran, run_here

if TYPE_CHECKING:
    from pathlib import Path


class Runner(Protocol):
    """Runs ecocheck in the test's own folder, or in another."""

    def __call__(self, *args: str, folder: Path | None = None) -> Ran:
        """Run it."""


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Runner:
    def runner(*args: str, folder: Path | None = None) -> Ran:
        return run_here(capsysbinary, monkeypatch, *args, folder=folder or tmp_path)

    return runner
