"""The example with further standards, judged by each of them."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.checking import Checked, check
from ecocheck.app.opening import Opened, open_project
from ecocheck.app.selection import Wanted, select

if TYPE_CHECKING:
    from ecocheck.app.verdicts.row import Row

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "标准示例"
DAY = datetime.date(2026, 6, 30)
YEARS = (2024, 2025)


@cache
def opened(root: Path = EXAMPLE) -> Opened:
    """A project, read once."""
    return open_project(root, exactly=True)


@cache
def judged(standard: str | None, *years: int) -> Checked:
    """The example judged by one standard."""
    wanted = Wanted(years=years or YEARS, standard=standard)
    return check(opened(), select(opened().project, wanted), DAY)


def results(standard: str | None, *years: int) -> dict[tuple[str, int, str], Row]:
    """Results by region, year and criterion."""
    return {(one.region, one.year, one.id): one for one in judged(standard, *years).rows}
