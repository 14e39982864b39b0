"""Fixtures of these tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecocheck.cli import run as running
from ecocheck.cli.console import Console
from tests.explain.running import Runner, runner
from tests.sealing.building import Sealed, args, city

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


@pytest.fixture(scope="session")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Sealed:
    """The invented city and its seal, for tests that only read."""
    folder = tmp_path_factory.mktemp("sealed")
    made = Sealed(city(folder / "云泽"), folder / "报送.zip")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made.project)
        patch.setattr(running, "find_console", lambda _: Console(None, coloured=False, height=None))
        assert running.run(args(made.out)) == 0
    return made
