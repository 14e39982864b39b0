"""Trials in the invented projects, and what is on the disk before and after them."""

from __future__ import annotations

import datetime
import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.opening import Opened, open_project
from ecocheck.app.selection import Selection, Wanted, select
from ecocheck.app.trial.asked import read_asked
from ecocheck.app.trial.placing import row_in
from ecocheck.app.trial.trying import try_settings

if TYPE_CHECKING:
    from ecocheck.app.trial.views import Trial, TriedItem

ROOT = Path(__file__).parents[2]
DRILL, RULES, STANDARDS = (ROOT / "examples" / name for name in ("演练市", "规则示例", "标准示例"))
DAY = datetime.date(2026, 6, 30)


@cache
def opened(folder: Path) -> Opened:
    """A project, read once."""
    return open_project(folder, exactly=True, as_of=DAY)


def selected(folder: Path, *regions: str, year: int = 2025, standard: str | None = None) -> Selection:
    """What is judged."""
    return select(opened(folder).project, Wanted(counties=regions, years=(year,), standard=standard))


def tried(region: str, *typed: str, folder: Path = DRILL, year: int = 2025) -> Trial:
    """A trial of figures."""
    return try_settings(opened(folder), selected(folder, region, year=year), DAY, read_asked(typed))


def item(region: str, *typed: str, folder: Path = DRILL) -> TriedItem:
    """What came of the only id that was set."""
    (found,) = tried(region, *typed, folder=folder).items
    return found


def verdicts(one: TriedItem) -> tuple[str, str]:
    """The verdict without and with the trial."""
    assert one.before is not None
    assert one.after is not None
    return row_in(one.before).verdict.value, row_in(one.after).verdict.value


def on_disk(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every file of a folder with its time and its content."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


def copied(tmp_path: Path) -> Path:
    """A copy of the drill beside a copy of its registry."""
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return Path(shutil.copytree(DRILL, tmp_path / "examples" / "演练市"))
