"""Verdicts that rest on others: their backing, what is read for them, and counties that want to look better."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.checking import check
from ecocheck.app.checking.run import Run
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.source.project import Project as Source
from tests.oracle.invented import criterion, registry
from tests.oracle.projects import CITY, TODAY, County, Project, by_key, run

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

YEAR = 2024
CLASSES = [{"name": "地形", "classes": ["山区", "平原"]}]
TITLED = {"title": "演练年报"}
PAPER = "甲县2024年演练年报：95%\n".encode() * 20
NUMBERED = {"title": "演练年报", "document": "演环发〔2025〕3号"}


def _figure(value: Any, source: dict[str, str] | None = None, unit: str | None = "%") -> dict[str, Any]:
    found = {"value": value, "source": TITLED if source is None else source}
    return found if unit is None else found | {"unit": unit}


def _project(*criteria: dict[str, Any], counties: tuple[County, ...] = (County("甲县"), County("乙县"))) -> Project:
    return Project(counties=counties, indicators=registry(list(criteria), axes=CLASSES))


def _shown(project: Project, root: Path, region: str, key: str = "1-1", **wanted: Any) -> Any:
    return by_key(run(project.write(root), years=(YEAR,), **wanted)["results"])[region, YEAR, key]


MEETS = criterion(1, None, {"meets": "2-1"}, {})
LINE = criterion(2, "%", {"at_least": 90}, {})
COUNTED = criterion(1, None, {"counties": {"meet": "2-1", "share": "2/3"}}, {"line": "city_only"})


@pytest.mark.parametrize(("source", "backing"), [(NUMBERED, "documented"), (TITLED, "titled")])
def test_a_derived_success_is_backed_as_what_it_rests_on(source: dict[str, str], backing: str, tmp_path: Path) -> None:
    project = _project(MEETS, LINE)
    project.file("甲县", YEAR)["measurements"]["2-1"] = _figure(95, source)
    found = _shown(project, tmp_path, "甲县")
    assert (found["verdict"], found["backing"], found["value"]) == ("met", backing, None)


@pytest.mark.parametrize(("again", "backing"), [(False, "evidenced"), (True, "documented")])
def test_last_years_paper_is_that_of_the_figures_given(again: bool, backing: str, tmp_path: Path) -> None:  # noqa: FBT001 both are cases
    """A paper that stood behind last year's figure proves no new one, where last year's figure is tried too."""
    paper = {"file": "evidence/a.txt", "sha256": hashlib.sha256(PAPER).hexdigest()}
    project = _project(MEETS, LINE)
    entry = _figure(95, NUMBERED) | {"evidence": [paper]}
    project.file("甲县", YEAR)["measurements"]["2-1"] = entry
    root = project.write(tmp_path)
    (root / "evidence").mkdir()
    (root / "evidence" / "a.txt").write_bytes(PAPER)
    opened = open_project(root, exactly=True)
    run = Run(opened, select(opened.project, Wanted(counties=("甲县",), years=(YEAR,))), TODAY)
    place = next(one for one in opened.project.places() if one.name == "甲县")
    years = {year: file.figures for year, file in opened.project.read_region("甲县").items()}
    if again:
        years[YEAR - 1] = replace(years[YEAR], year=YEAR - 1)
    indicators = opened.project.registry.indicators.indicators
    found = run.judging.criteria_of(indicators, place, years, YEAR)
    assert [one.backing and one.backing.value for one in found] == [backing, backing]


def test_the_weakest_county_backs_the_city(tmp_path: Path) -> None:
    project = _project(COUNTED, LINE)
    project.file("甲县", YEAR)["measurements"]["2-1"] = _figure(95, NUMBERED)
    project.file("乙县", YEAR)["measurements"]["2-1"] = _figure(95, TITLED)
    assert _shown(project, tmp_path, CITY)["backing"] == "titled"


def test_a_condition_backs_too(tmp_path: Path) -> None:
    """The line was chosen by its figure."""
    rule = {
        "when": [
            {"if": {"criterion": "2-1", "is": {"less_than": 80}}, "then": {"at_least": 9}},
            {"else": {"at_least": 11}},
        ]
    }
    project = _project(criterion(1, "%", rule, {}), LINE)
    project.file("甲县", YEAR)["measurements"] = {"1-1": _figure(10, NUMBERED), "2-1": _figure(79, TITLED)}
    found = _shown(project, tmp_path, "甲县")
    assert (found["verdict"], found["backing"], found["branch"]) == ("met", "titled", 1)


def test_a_flash_figure_behind_it_is_counted_apart(tmp_path: Path) -> None:
    project = _project(MEETS, LINE)
    project.file("甲县", YEAR)["measurements"]["2-1"] = _figure(95) | {"stage": "快报"}
    assert _shown(project, tmp_path, "甲县")["standing"] == "flash_met"


@pytest.mark.parametrize("hidden", [{}, {"2-1": _figure(79, {})}, {"2-1": _figure(79, {"title": "未记录"})}])
def test_the_easier_line_needs_a_figure_that_can_be_traced(hidden: dict[str, Any], tmp_path: Path) -> None:
    """10 meets 9 and misses 11: without the figure, or with one that nobody can trace, it stays open."""
    rule = {
        "when": [
            {"if": {"criterion": "2-1", "is": {"at_least": 80}}, "then": {"at_least": 11}},
            {"else": {"at_least": 9}},
        ]
    }
    project = _project(criterion(1, "%", rule, {}), LINE)
    project.file("甲县", YEAR)["measurements"] = {"1-1": _figure(10), **hidden}
    found = _shown(project, tmp_path, "甲县")
    assert (found["verdict"], found["reason"]) == ("undetermined", "condition_unknown")


def test_a_class_that_is_left_out_does_not_make_it_easier(tmp_path: Path) -> None:
    rule = {"when": [{"if": {"class": "山区"}, "then": {"at_least": 60}}, {"else": {"at_least": 18}}]}
    counties = (County("甲县", classes={"地形": "平原"}), County("乙县"))
    project = _project(criterion(1, "%", rule, {}), counties=counties)
    for county in counties:
        project.file(county.name, YEAR)["measurements"]["1-1"] = _figure(30)
    shown = by_key(run(project.write(tmp_path), years=(YEAR,))["results"])
    assert [shown[one.name, YEAR, "1-1"]["verdict"] for one in counties] == ["met", "undetermined"]


def test_a_case_for_which_the_rule_says_nothing_stays_open(tmp_path: Path) -> None:
    rule = {"when": [{"if": {"class": "山区"}, "then": {"at_least": 60}}]}
    project = _project(criterion(1, "%", rule, {}), counties=(County("甲县", classes={"地形": "平原"}),))
    project.file("甲县", YEAR)["measurements"]["1-1"] = _figure(95)
    found = _shown(project, tmp_path, "甲县")
    assert (found["verdict"], found["reasons"]) == ("undetermined", ["no_rule"])


def test_what_does_not_apply_does_not_hide_what_is_missed(tmp_path: Path) -> None:
    rule = {"all_of": [{"at_least": 60}, {"meets": "2-1"}]}
    project = _project(criterion(1, "%", rule, {"may_not_concern": True, "zero_allowed": True}), LINE)
    claimed = {"not_concerned": "没有森林和草原", "approved_by": f"{CITY}生态环境局", "source": NUMBERED}
    project.file("甲县", YEAR)["measurements"] = {"1-1": claimed, "2-1": _figure(80)}
    assert _shown(project, tmp_path, "甲县")["verdict"] == "not_met"


def test_a_typed_figure_of_a_derived_criterion_counts_for_nothing(tmp_path: Path) -> None:
    project = _project(MEETS, LINE)
    project.file("甲县", YEAR)["measurements"] = {
        "1-1": _figure(value=True, source=NUMBERED, unit=None),
        "2-1": _figure(80),
    }
    written = project.write(tmp_path)
    found = run(written, years=(YEAR,))
    assert by_key(found["results"])["甲县", YEAR, "1-1"]["verdict"] == "not_met"
    assert [one["code"] for one in found["findings"] if one["file"].startswith("data/")] == ["ECO457"]


def test_one_criterion_alone_is_judged_like_all(tmp_path: Path) -> None:
    """With a lasting state of an earlier year behind it, and with the counties not asked for."""
    state = criterion(2, None, {"done": True}, {"lasts": True})
    city = criterion(3, None, {"counties": {"meet": "2-1", "number": 2}}, {"line": "city_only"})
    project = _project(MEETS, state, city)
    for county in ("甲县", "乙县"):
        project.file(county, YEAR - 2)["measurements"]["2-1"] = _figure(value=True, source=NUMBERED, unit=None)
        project.file(county, YEAR)
    project.file(CITY, YEAR)
    assert _shown(project, tmp_path, "甲县", counties=("甲县",), indicators=("1-1",))["verdict"] == "met"
    assert _shown(project, tmp_path, CITY, "3-1", counties=(CITY,), indicators=("3-1",))["verdict"] == "met"


def test_files_of_counties_are_read_once_for_all_that_ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counties = tuple(County(f"{name}县") for name in "甲乙丙丁戊己庚辛壬")
    more = [criterion(n, None, {"counties": {"meet": "2-1", "number": n}}, {"line": "city_only"}) for n in range(3, 9)]
    project = _project(COUNTED, LINE, *more, counties=counties)
    for county in counties:
        project.file(county.name, YEAR)["measurements"]["2-1"] = _figure(95)
    project.file(CITY, YEAR)
    opened = open_project(project.write(tmp_path), exactly=True)
    asked: list[str] = []
    read = Source.read_region

    def counted(self: Source, region: str, years: Collection[int] | None = None) -> Any:
        asked.append(region)
        return read(self, region, years)

    monkeypatch.setattr(Source, "read_region", counted)
    check(opened, select(opened.project, Wanted(years=(YEAR,), counties=(CITY,))), TODAY)
    assert {asked.count(one.name) for one in counties} <= {1, 2}


def test_each_criterion_is_judged_once_however_many_ask_it(tmp_path: Path) -> None:
    """Of forty criteria each asks the two before it: asked anew each time, that would be a hundred million verdicts."""
    first = [criterion(number, "%", {"at_least": 90}, {}) for number in (1, 2)]
    asking = [
        criterion(number, None, {"all_of": [{"meets": f"{number - 1}-1"}, {"meets": f"{number - 2}-1"}]}, {})
        for number in range(3, 41)
    ]
    project = _project(*first, *asking)
    project.file("甲县", YEAR)["measurements"] = {"1-1": _figure(95, NUMBERED), "2-1": _figure(95, TITLED)}
    found = _shown(project, tmp_path, "甲县", "40-1")
    assert (found["verdict"], found["backing"]) == ("met", "titled")


@pytest.mark.parametrize(("value", "verdict"), [(95, "met"), (80, "not_met")])
def test_a_long_chain_is_judged_from_its_end(value: int, verdict: str, tmp_path: Path) -> None:
    """From the first asked, each link would be some calls deeper, until Python allows no more."""
    links = [
        criterion(n, None, {"all_of": [{"meets": f"{n - 1}-1"}, {"meets": f"{max(1, n - 2)}-1"}]}, {})
        for n in range(2, 151)
    ]
    project = _project(criterion(1, "%", {"at_least": 90}, {}), *links)
    project.file("甲县", YEAR)["measurements"]["1-1"] = _figure(value, NUMBERED)
    assert _shown(project, tmp_path, "甲县", "150-1", indicators=("150-1",))["verdict"] == verdict


HALF = {"meet": "2-1", "more_than": "1/2"}
HILLS = {"meet": "2-1", "share": "100%", "class": "山区"}
A, B, C, D = (County(f"{name}县", classes={"地形": "山区"}) for name in "甲乙丙丁")
FLAT = County("戊县", classes={"地形": "平原"})
UNCLASSED = County("己县")
"""Nobody says whether it lies in the hills."""


@pytest.mark.parametrize(
    ("asked", "figures", "verdict"),
    [
        (HALF, {A: 90, B: 90, C: 89, D: 89}, "not_met"),  # two of four are just half
        (HALF, {A: 90, B: 90, C: 90, D: 89}, "met"),
        (HALF, {A: 90, B: 89, C: 89, D: 89}, "not_met"),
        (HALF, {A: 90, B: 90, C: None, D: 89}, "undetermined"),  # two or three of four
        (HALF, {A: 90, B: 90, C: 89}, "met"),  # two of three
        (HALF, {A: 90, B: 89, C: None, D: 89}, "not_met"),  # two of four at best
        (HILLS, {A: 90, B: 90, FLAT: 80}, "met"),
        (HILLS, {A: 90, B: 89, FLAT: 90}, "not_met"),
        (HILLS, {A: 90, B: None, FLAT: 90}, "undetermined"),
        (HILLS, {FLAT: 80}, "not_applicable"),
        (HILLS, {A: 90, UNCLASSED: 90}, "met"),  # whether it counts or not
        (HILLS, {A: 90, UNCLASSED: 89}, "undetermined"),
        (HILLS, {A: 89, UNCLASSED: 90}, "not_met"),
        (HILLS, {UNCLASSED: 90}, "undetermined"),
        ({**HALF, "class": ["山区", "平原"]}, {A: 90, B: 89, FLAT: 90}, "met"),
        ({"meet": "2-1", "number": 2, "class": "山区"}, {A: 90, UNCLASSED: 90, FLAT: 90}, "undetermined"),
        ({"meet": "2-1", "number": 2, "class": "山区"}, {A: 90, B: 89, FLAT: 90}, "not_met"),
    ],
)
def test_counties_are_counted_exactly(
    asked: dict[str, Any], figures: dict[County, int | None], verdict: str, tmp_path: Path
) -> None:
    """A figure of 90 just reaches the line of 90; counts by hand."""
    project = _project(criterion(1, None, {"counties": asked}, {"line": "city_only"}), LINE, counties=tuple(figures))
    for county, value in figures.items():
        if value is not None:
            project.file(county.name, YEAR)["measurements"]["2-1"] = _figure(value)
    assert _shown(project, tmp_path, CITY)["verdict"] == verdict
