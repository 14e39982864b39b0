"""Fixtures of these tests: commands run as everywhere, and a repository with the small project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.changes.repositories import Repository, made
from tests.cli.conftest import eco
from tests.diff.running import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["eco"]


@pytest.fixture
def work(tmp_path: Path) -> Repository:
    """A repository with the project at its top; `work` is checked out, and `main` is the same."""
    return made(tmp_path, project=PROJECT)
