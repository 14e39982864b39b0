"""Every way in the drill is written into copies of its files: `check` says met, and one step less is not enough."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.reaching.views import FIGURES, Kind
from ecocheck.app.reaching.writing import as_typed
from ecocheck.app.selection import Wanted as Asked
from ecocheck.app.selection import select_topic
from ecocheck.quantity.comparing import OPERATORS
from ecocheck.source.setting.edit import REMOVED
from tests.reaching.reaching import DAY, opened, reached, verdict_in_files
from tests.trial.trying import copied

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.reaching.views import Change, Reach, Way
    from ecocheck.findings import Route
    from ecocheck.source.setting.edit import Wanted

PAPER = ("standing", "published", "quote", "url", "kind", "note")
YEARS = (2022, 2023, 2024, 2025)


def _ways(year: int) -> list[tuple[Reach, Way]]:
    return [(one, way) for one in reached(year).found for way in one.ways]


def _written(way: Way) -> bool:
    """Whether a way is one of files: who settles what the plan means writes into the registry, others into others'."""
    return all(change.rule is None and change.of_city is None and not change.met for change in way.changes)


@pytest.mark.parametrize("year", YEARS)
def test_each_way_leads_to_met(year: int) -> None:
    missed = [
        (one.explanation.row.region, one.explanation.row.id, [change.kind.value for change in way.changes])
        for one, way in _ways(year)
        if _written(way) and verdict_in_files(one, way.changes) != "met"
    ]
    assert missed == []


@pytest.mark.parametrize("year", YEARS)
def test_a_step_less_is_not_enough(year: int) -> None:
    enough = []
    for one, way in _ways(year):
        for change in way.changes:
            if change.kind in FIGURES:
                less = replace(change, settings=_a_step_back(change))
                changed = [less if each is change else each for each in way.changes]
                if verdict_in_files(one, changed) == "met":
                    enough.append((one.explanation.row.region, one.explanation.row.id, change.kind.value))
    assert enough == []


def _a_step_back(change: Change) -> dict[Route, Wanted]:
    """The settings with the number one step in its last place nearer to what it is now."""
    (key,) = (keys for keys in change.settings if keys[-1] == change.kind.value)
    number = Decimal(str(change.settings[key]))
    assert change.now is not None
    exponent = number.as_tuple().exponent
    step = Decimal(f"1E{exponent}")
    return {**change.settings, key: as_typed(number - step if number > Decimal(change.now.shown) else number + step)}


@pytest.mark.parametrize("year", YEARS)
def test_nothing_makes_a_line_easier(year: int) -> None:
    """No change takes a figure away, or touches a number that the figure is compared with, where one is on record."""
    for one, way in _ways(year):
        for change in way.changes:
            for keys, value in change.settings.items():
                if keys[-1] in {"value", "numerator", "denominator", *OPERATORS} and value is not REMOVED:
                    assert keys[0] in {"measurements", "tasks"} or not _on_record(one, change, keys), keys
                    assert change.year == one.explanation.row.figure_year or not _on_record(one, change, keys), keys
            gone = {keys[-1] for keys, value in change.settings.items() if value is REMOVED}
            assert gone <= {"value", "numerator", "denominator", "evidence", "zero", "as_of", *PAPER}


def _on_record(one: Reach, change: Change, keys: Route) -> bool:
    file = opened().project.read_region(one.explanation.row.region, {change.year}).get(change.year)
    return file is not None and file.document.value(keys[:2]) is not None


SETTLED = """\
    settled:
      by: 演练市生态文明建设领导小组办公室
      document: 演生态办〔2024〕5号
      date: 2024-06-01
      decision: 以正文的90%为准
      effects:
        - place: 二、（十）36
          none: true
        - target: T86-1
          effective: 2023
          rule:
            at_least: 90
"""


def test_a_settlement_leads_to_met(tmp_path: Path) -> None:
    """C01: 90 % for 36, 95 % for T86-1; 青崖县 has 90.6 %."""
    (one,) = reached(2025, "青崖县", "T86-1").found
    (settlement,) = [way.changes for way in one.ways if way.changes[0].kind is Kind.SETTLEMENT]
    assert [change.about for change in settlement] == ["C01"]
    folder = copied(tmp_path)
    path = tmp_path / "indicators.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("    settled: null\n", SETTLED, 1), encoding="utf-8")
    project = open_project(folder, exactly=True, as_of=DAY)
    selection = select_topic(project.project, "T86-1", Asked(counties=("青崖县",), years=(2025,)))
    (target,) = check(project, selection, DAY).targets
    assert target.row.verdict.value == "met"
