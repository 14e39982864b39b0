"""What a clerk is told of verdicts that rest on others: where to write, which counties, what would turn it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.explaining import explain
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.render.phrases.rules.turning_points import turn_words
from tests.oracle.invented import criterion, registry
from tests.oracle.projects import CITY, TODAY, County, Project

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.explaining import Explanation

YEAR = 2024
NAMES = ("甲县", "乙县", "丙县")
LINE = criterion(2, "%", {"at_least": 90}, {})
COUNTED = criterion(1, None, {"counties": {"meet": "2-1", "share": "2/3"}}, {"line": "city_only"})
CASES = criterion(
    1, "%", {"when": [{"if": {"criterion": "2-1", "is": {"less_than": 80}}, "then": {"at_least": 9}},
                      {"else": {"at_least": 10}}]}, {}
)  # fmt: skip
SOURCE = {"title": "演练年报", "document": "演环发〔2025〕3号"}


def _figure(value: Any) -> dict[str, Any]:
    return {"value": value, "unit": "%", "source": SOURCE}


def _project(*criteria: dict[str, Any]) -> Project:
    return Project(counties=tuple(map(County, NAMES)), indicators=registry(list(criteria)))


def _explained(project: Project, root: Path, region: str) -> Explanation:
    opened = open_project(project.write(root), exactly=True)
    wanted = Wanted(counties=(region,), indicators=("1-1",), years=(YEAR,))
    (one,) = explain(opened, select(opened.project, wanted), TODAY).explanations
    return one


def test_an_open_verdict_on_counties_asks_for_the_counties_entries(tmp_path: Path) -> None:
    """One of three meets it, one is missing it, one has not reported: two are needed."""
    project = _project(COUNTED, LINE)
    project.file("甲县", YEAR)["measurements"]["2-1"] = _figure(95)
    project.file("乙县", YEAR)["measurements"]["2-1"] = _figure(80)
    one = _explained(project, tmp_path, CITY)
    assert [(ask.file, ask.keys) for ask in one.asks] == [("data/丙县/2024.yaml", ("measurements", "2-1"))]
    (said,) = turn_words(one, "zh")
    assert said.index("丙县") < said.index("乙县")
    assert "甲县" not in said


def test_a_missed_one_names_who_missed_it(tmp_path: Path) -> None:
    project = _project(COUNTED, LINE)
    for name, value in zip(NAMES, (95, 80, 70), strict=True):
        project.file(name, YEAR)["measurements"]["2-1"] = _figure(value)
    one = _explained(project, tmp_path, CITY)
    assert one.asks == ()
    assert {note.params.get("counties") for note in one.row.remarks} >= {"乙县、丙县"}


def test_a_condition_asks_for_its_own_figure(tmp_path: Path) -> None:
    project = _project(CASES, LINE)
    project.file("甲县", YEAR)["measurements"]["1-1"] = _figure(9.5)
    one = _explained(project, tmp_path, "甲县")
    assert [ask.keys for ask in one.asks] == [("measurements", "2-1")]


def test_it_is_said_by_which_line_another_figure_would_judge(tmp_path: Path) -> None:
    project = _project(CASES, LINE)
    project.file("甲县", YEAR)["measurements"] |= {"1-1": _figure(9.5), "2-1": _figure(85)}
    _, said = turn_words(_explained(project, tmp_path, "甲县"), "zh")
    assert all(word in said for word in ("小于80%", "不低于9%"))


@pytest.mark.parametrize(
    ("rule", "values", "first"),
    [
        ({"none": True, "years": 2}, {2023: 1, 2024: 0}, "2025"),
        ({"improves": "lower", "years": 3}, {2021: 5, 2022: 3, 2023: 4, 2024: 2}, "2026"),
    ],
    ids=["events", "course"],
)
def test_an_earlier_year_that_decides_says_when_it_can_be_met(
    rule: dict[str, Any], values: dict[int, int], first: str, tmp_path: Path
) -> None:
    unit = "起" if "none" in rule else "吨"
    project = _project(criterion(1, unit, rule, {}))
    for year, value in values.items():
        project.file("甲县", year)["measurements"]["1-1"] = {"value": value, "unit": unit, "source": SOURCE}
    (said,) = turn_words(_explained(project, tmp_path, "甲县"), "zh")
    assert "2023年" in said
    assert f"最早{first}年" in said
