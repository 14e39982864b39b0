"""Fixtures of these tests."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.explain.running import DRILL, Runner, runner

ROOT = Path(__file__).parents[2]


@pytest.fixture
def eco(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    """Run a command line in the invented city."""
    return runner(capsysbinary, monkeypatch)


@pytest.fixture
def drill(tmp_path: Path) -> Path:
    """A copy of the invented city beside a copy of the registry that it names."""
    project = tmp_path / "examples" / "演练"
    shutil.copytree(DRILL, project)
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return project


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder outside of the project, with two documents."""
    folder = tmp_path / "收到的"
    folder.mkdir()
    (folder / "污水台账.pdf").write_bytes("台账，虚构".encode())
    (folder / "公报.pdf").write_bytes("公报，虚构".encode())
    return folder
