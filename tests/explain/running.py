"""Running in the invented project of these tests."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ecocheck.app.explaining import Explanation, explain
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select_topic
from tests.cli.running import Ran, run_here

if TYPE_CHECKING:
    import pytest

PROJECT = Path(__file__).parent / "project"
DRILL = Path(__file__).parents[2] / "examples" / "演练市"
DAY = "2025-06-01"
AS_OF = datetime.date(2025, 6, 1)
AFTER = "2026-06-01"
"""A day on which the newest year of the drill is over."""


def day_for(folder: Path) -> str:
    """The day on which a project's newest year is asked about."""
    return AFTER if folder == DRILL else DAY


class Runner(Protocol):
    """Runs ecocheck in this process."""

    def __call__(self, *args: str, folder: Path = PROJECT, width: int | None = None) -> Ran:
        """Give the arguments, the working folder, and the width of the terminal (None: a pipe)."""
        ...


def runner(capture: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Runner:
    """A runner for one test."""
    monkeypatch.delenv("ECOCHECK_DEBUG", raising=False)

    def run(*args: str, folder: Path = PROJECT, width: int | None = None) -> Ran:
        return run_here(capture, monkeypatch, *args, folder=folder, width=width)

    return run


def explained(topic: str, region: str, year: int, folder: Path = PROJECT) -> Explanation:
    """The one explanation of a topic in a region and year."""
    opened = open_project(folder, exactly=True)
    selection = select_topic(opened.project, topic, Wanted(counties=(region,), years=(year,)))
    (found,) = explain(opened, selection, datetime.date.fromisoformat(day_for(folder))).explanations
    return found
