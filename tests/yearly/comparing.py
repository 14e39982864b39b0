"""Two years of an invented project, compared."""

from __future__ import annotations

import datetime
import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.checking import Checked, check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.yearly.building import compare_years

if TYPE_CHECKING:
    from ecocheck.app.yearly.views import YearMove, YearsCompared

ROOT = Path(__file__).parents[2]
DRILL, RULES, STANDARDS = (ROOT / "examples" / name for name in ("演练市", "规则示例", "标准示例"))
DAY = datetime.date(2026, 6, 30)


@cache
def checked(
    folder: Path, against: int, day: datetime.date = DAY, standard: str | None = None, year: int = 2025
) -> Checked:
    """A check of one year that judges an earlier one too."""
    opened = open_project(folder, exactly=True, as_of=day)
    return check(opened, select(opened.project, Wanted(years=(year,), standard=standard)), day, against=against)


def compared(
    folder: Path, against: int = 2024, day: datetime.date = DAY, standard: str | None = None, year: int = 2025
) -> YearsCompared:
    """A year against an earlier one, every region listed."""
    found = checked(folder, against, day, standard, year)
    names = [place.name for place in found.selection.places]
    return compare_years(found, year, against, counted=names, listed=names)


def moves(found: YearsCompared) -> dict[tuple[str, str], YearMove]:
    """What is told of single verdicts, by region and criterion."""
    return {(one.after.region, one.after.id): one for one in (*found.moves, *found.still)}


def copied(tmp_path: Path) -> Path:
    """A copy of the drill beside a copy of its registry, to be changed."""
    for name in ("indicators.yaml", "tasks.yaml", "units.yaml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return Path(shutil.copytree(DRILL, tmp_path / "examples" / "演练市"))


def edit(file: Path, before: str, after: str) -> None:
    """Replace a text that stands once in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, before
    file.write_bytes(text.replace(before, after).encode())
