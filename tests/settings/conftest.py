"""A small project that may be written to, and a way to run in it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import DAY, PROJECT, run_here

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Ran


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented project."""
    return shutil.copytree(PROJECT, tmp_path / "项目")


@pytest.fixture
def eco(
    capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, project: Path
) -> Callable[..., Ran]:
    """Run in that copy on one day; `DAY` stands for the option."""

    def run(*args: str, folder: Path | None = None) -> Ran:
        words = [word for one in args for word in (("--as-of", DAY) if one == "DAY" else (one,))]
        return run_here(capsysbinary, monkeypatch, *words, folder=folder or project)

    return run
