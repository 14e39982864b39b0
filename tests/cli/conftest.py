"""Fixtures of the command line's tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from tests.cli.running import PROJECT, Ran, run_here

if TYPE_CHECKING:
    from pathlib import Path


class Runner(Protocol):
    """Runs ecocheck in this process."""

    def __call__(self, *args: str, folder: Path = PROJECT, width: int | None = None, height: int | None = None) -> Ran:
        """Give the arguments, the working folder, and the size of the terminal (no width: a pipe)."""
        ...


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Run a command line in the invented project."""
    monkeypatch.delenv("ECOCHECK_DEBUG", raising=False)

    def run(*args: str, folder: Path = PROJECT, width: int | None = None, height: int | None = None) -> Ran:
        return run_here(capsysbinary, monkeypatch, *args, folder=folder, width=width, height=height)

    return run
