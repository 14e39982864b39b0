"""The project with reviews and the same without, made once; and a way to run a command in either."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run_here
from tests.reviews.making import DAY, made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Ran

AT = ("--as-of", DAY.isoformat())


@pytest.fixture(scope="session")
def reviewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with a verdict in each state of review."""
    return made(tmp_path_factory.mktemp("复核") / "样例")


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same project, which keeps no reviews."""
    return made(tmp_path_factory.mktemp("没有复核") / "样例", reviews=False)


@pytest.fixture
def run(
    reviewed: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    """Run a command about the county, in the project with reviews unless another folder is given."""

    def ran(*args: str, folder: Path = reviewed, width: int | None = None) -> Ran:
        chosen = ("--county", "样例县", *AT)
        return run_here(capsysbinary, monkeypatch, *args, *chosen, folder=folder, width=width, height=200)

    return ran
