"""Running ecocheck where there is no project."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from tests.cli.running import Ran, run_here

if TYPE_CHECKING:
    from pathlib import Path


class Runner(Protocol):
    """Runs ecocheck in a folder."""

    def __call__(self, folder: Path, *args: str) -> Ran:
        """Give the folder, then the arguments."""


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    def runner(folder: Path, *args: str) -> Ran:
        return run_here(capsysbinary, monkeypatch, *args, folder=folder)

    return runner
