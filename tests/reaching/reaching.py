"""Reaching in the invented projects, and the files in which a way was really gone."""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.app.checking import check
from ecocheck.app.opening import Opened, open_project
from ecocheck.app.reaching.asking import reach_met
from ecocheck.app.selection import Wanted, select, select_topic
from ecocheck.source.setting.edit import edited

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.reaching.views import Change, Reach, Reached
    from ecocheck.findings import Route
    from ecocheck.source.setting.edit import Wanted as Value

ROOT = Path(__file__).parents[2]
DRILL = ROOT / "examples" / "演练市"
DAY = datetime.date(2026, 6, 30)


@cache
def opened(folder: Path = DRILL) -> Opened:
    """A project, read once."""
    return open_project(folder, exactly=True, as_of=DAY)


@cache
def reached(year: int, region: str | None = None, topic: str | None = None, day: datetime.date = DAY) -> Reached:
    """Every verdict of a year in the drill, or those of one topic in one region."""
    wanted = Wanted(counties=() if region is None else (region,), years=(year,))
    project = opened().project
    return reach_met(opened(), select(project, wanted) if topic is None else select_topic(project, topic, wanted), day)


def verdict_in_files(one: Reach, changes: Iterable[Change], **instead: Value) -> str:
    """The verdict that `check` gives on a copy of the data files with these changes written into them.

    `instead` sets other values in the keys that the changes set.
    """
    row, project, day = one.explanation.row, opened().project, DAY
    by_year: dict[int, dict[Route, Value]] = {}
    for change in changes:
        day = change.day or day
        wanted = {keys: instead.get(str(keys[-1]), value) for keys, value in change.settings.items()}
        by_year.setdefault(change.year, {}).update(wanted)
    for year, settings in by_year.items():
        path = project.data.paths[row.region].get(year)
        text = f"region: {row.region}\nyear: {year}\n" if path is None else path.read_text(encoding="utf-8")
        made = edited(text, f"data/{row.region}/{year}.yaml", settings).encode()
        project = project.with_contents({(row.region, year): made})
    selection = select_topic(project, row.id, Wanted(counties=(row.region,), years=(row.year,)))
    checked = check(replace(opened(), project=project), selection, day)
    found = [each for each in (*checked.rows, *(target.row for target in checked.targets)) if each.id == row.id]
    return found[0].verdict.value
