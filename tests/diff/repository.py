"""A repository with the small project, and what the command says of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

    from tests.changes.repositories import Repository
    from tests.cli.conftest import Runner

DISTRICT: Final = "data/演练区/2024.yaml"
DAY: Final = ("--as-of", "2025-06-30")
LINE: Final = ("3-3: {value: 35", "3-3: {value: 29")
"""演练区 falls below the 30 of 3-3."""
TARGET: Final = ("at_most: 25", "at_most: 23")
"""演练区 misses its target of 2-2."""


def moved(eco: Runner, *args: str, folder: Path) -> list[str]:
    """The ids of the verdicts that moved, as the command says it."""
    ran = eco("diff", *args, *DAY, "--format", "json", folder=folder)
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return [one["id"] for one in found["moves"] if one["of_verdict"]]


def refused(eco: Runner, *args: str, folder: Path) -> str:
    """What is said where nothing can be compared, with exit 2 and an empty output."""
    ran = eco("diff", *args, *DAY, folder=folder)
    assert ran.code == 2
    assert ran.out == ""
    return ran.err


def parted(work: Repository) -> None:
    """`work` misses 3-3, and `main` went on to miss 2-2."""
    work.change(DISTRICT, *LINE)
    work.commit()
    work.git("checkout", "-q", "main")
    work.change(DISTRICT, *TARGET)
    work.commit()
    work.git("checkout", "-q", "work")
