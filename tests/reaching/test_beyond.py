"""What would turn a verdict that rests on earlier years, other verdicts, wider regions or the region's class.

Every number is worked out by hand, and every change that a file can hold is written into one and judged.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.reaching.asking import reach_met
from ecocheck.app.selection import Wanted, select_topic
from ecocheck.render.phrases.reaching import LACKING, NONE, ReachWords
from ecocheck.source.setting.edit import edited
from tests.oracle.invented import criterion, registry
from tests.oracle.projects import CITY, County, Project

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.reaching.views import Change, Reach

YEAR, DAY = 2024, datetime.date(2026, 6, 30)
PLACE = "甲县"
PAPER = {"title": "2024年统计年报"}
AXES = {"axes": [{"name": "地形", "classes": ["山区", "平原"]}]}
COUNTIES = tuple(County(name) for name in (PLACE, "乙县", "丙县"))
CLASSED = (County(PLACE), County("乙县", classes={"地形": "山区"}), County("丙县", classes={"地形": "平原"}))
PERMIT = {"document": "演政发〔2023〕1号", "quote": "山区可下浮5个百分点"}


def figure(value: str, **more: Any) -> dict[str, Any]:
    return {"value": Decimal(value), "unit": "%", "source": PAPER, **more}


def project(rules: list[Any], files: dict[tuple[str, int], dict[str, Any]], *, classed: bool = False) -> Project:
    """Criteria 1-1, 2-1, … by those rules; `files` are the entries by region and year."""
    units = [None if "in_force" in rule or "meets" in rule or "counties" in rule else "%" for rule in rules]
    lines = [{"line": "city_only"} if "counties" in rule else {} for rule in rules]
    made = [criterion(n, *one) for n, one in enumerate(zip(units, rules, lines, strict=True), start=1)]
    text = registry(made, **(AXES if classed else {}))
    built = Project(counties=CLASSED if classed else COUNTIES, indicators=text)
    for (region, year), sections in files.items():
        built.file(region, year).update(sections)
    return built


def reach(root: Path, region: str = PLACE, key: str = "1-1") -> Reach:
    opened = open_project(root, exactly=True, as_of=DAY)
    (one,) = reach_met(opened, select_topic(opened.project, key, asked(region)), DAY).found
    return one


def asked(region: str) -> Wanted:
    return Wanted(counties=(region,), years=(YEAR,))


def told(one: Reach) -> list[list[str]]:
    """The ways, each change by its kind, its year where it is an earlier one, and its number."""
    return [[_told(change) for change in way.changes] for way in one.ways]


def _told(change: Change) -> str:
    number = "" if change.then is None else change.then.shown
    year = "" if change.year == YEAR else str(change.year)
    return " ".join(filter(None, (change.kind.value, year, number, change.of)))


def written(root: Path, one: Reach) -> list[str]:
    """The verdicts with each way written into the files."""
    found = []
    for way in one.ways:
        project = open_project(root, exactly=True).project
        by_year: dict[int, dict[Any, Any]] = {}
        for change in way.changes:
            by_year.setdefault(change.year, {}).update(change.settings)
        for year, settings in by_year.items():
            path = project.data.paths[PLACE].get(year)
            text = f"region: {PLACE}\nyear: {year}\n" if path is None else path.read_text(encoding="utf-8")
            made = edited(text, f"data/{PLACE}/{year}.yaml", settings).encode()
            project = project.with_contents({(PLACE, year): made})
        opened = replace(open_project(root, exactly=True), project=project)
        selection = select_topic(project, one.explanation.row.id, asked(PLACE))
        found += [row.verdict.value for row in check(opened, selection, DAY).rows]
    return found


def own(**years: dict[str, Any]) -> dict[tuple[str, int], dict[str, Any]]:
    """The county's entries of 1-1; the key y2024 has that of 2024."""
    return {(PLACE, int(key[1:])): {"measurements": {"1-1": entry}} for key, entry in years.items()}


BARE = {"value": Decimal(60), "unit": "%"}
EARLIER = {
    "0.55 has to be below that of 2022": (
        {"improves": "lower", "years": 2},
        own(y2024=figure("0.49"), y2023=figure("0.55")),
        [["prior 2022 0.56"]],
    ),
    "not worse than the year before it: as much is enough": (
        {"not_worse": "lower", "years": 2},
        own(y2024=figure("0.49"), y2023=figure("0.55")),
        [["prior 2022 0.55"]],
    ),
    "105 - 34 - 36 = 35": (
        {"at_most": 35, "averaged": 3},
        own(y2024=figure("34"), y2023=figure("36")),
        [["prior 2022 35"]],
    ),
    "105 - 34 = 71: at most 35.5 each, so 35, and then 36": (
        {"at_most": 35, "averaged": 3},
        own(y2024=figure("34")),
        [["prior 2023 35", "prior 2022 36"]],
    ),
    "60 is to be the mean of 58 and 62": (
        {"not_worse": "higher", "than_mean": 2},
        own(y2024=figure("60"), y2023=figure("58")),
        [["prior 2022 62"]],
    ),
    "each year 60 or more": (
        {"at_least": 60, "years": 2},
        own(y2024=figure("61")),
        [["prior 2023 60"]],
    ),
    "61 - 1.5 = 59.5, so 59": (
        {"change": {"at_least": Decimal("1.5")}},
        own(y2024=figure("61")),
        [["prior 2023 59"]],
    ),
    "97 is 3 per cent below 100": (
        {"change_percent": {"at_most": -3}},
        own(y2024=figure("97")),
        [["prior 2023 100"]],
    ),
    "the figure of 2022 has no document": (
        {"at_least": 60, "averaged": 3},
        own(y2024=figure("61"), y2023=figure("60"), y2022=BARE),
        [["earlier_document 2022"]],
    ),
    "both figures have none": (
        {"at_least": 60, "averaged": 3},
        own(y2024=figure("61"), y2023=BARE, y2022=BARE),
        [["prior_document 2023", "earlier_document 2022"]],
    ),
}  # fmt: skip # a table, read by rows


@pytest.mark.parametrize("case", EARLIER)
def test_what_earlier_years_lack(case: str, tmp_path: Path) -> None:
    rule, files, wanted = EARLIER[case]
    root = project([rule], files).write(tmp_path)
    one = reach(root)
    assert told(one) == wanted
    assert written(root, one) == ["met"] * len(wanted)


def test_a_state_of_which_nobody_says_since_when(tmp_path: Path) -> None:
    """Twelve months up to the end of 2024 begin on the first of January."""
    files = own(y2024={"value": True, "source": {"title": "制度"}})
    root = project([{"in_force": {"months": 12}}], files).write(tmp_path)
    one = reach(root)
    assert [[change.about for change in way.changes] for way in one.ways] == [["2024-01-01"]]
    assert written(root, one) == ["met"]


def test_a_survey_that_is_too_small(tmp_path: Path) -> None:
    root = project([{"at_least": 60, "sample": 400}], own(y2024=figure("61", survey={"sample": 399}))).write(tmp_path)
    one = reach(root)
    assert told(one) == [["sample 400"]]
    assert written(root, one) == ["met"]


MEAN = {"of": "演练省", "unit": "%", "source": {"title": "演练省2024年统计公报"}}


@pytest.mark.parametrize(
    ("recorded", "wanted", "verdict"),
    [
        (None, [["wider 61 演练省"]], "undetermined"),
        ({**MEAN, "mean": 60, "source": None}, [["wider_document 演练省"]], "undetermined"),
        ({**MEAN, "mean": 61}, [], "met"),  # what was told is enough
        ({**MEAN, "mean": Decimal("61.1")}, [["value 62"]], "not_met"),
    ],
)
def test_the_mean_that_the_city_records(
    recorded: dict[str, Any] | None, wanted: list[list[str]], verdict: str, tmp_path: Path
) -> None:
    """61 is not below a mean of 61."""
    files = own(y2024=figure("61"))
    files |= {} if recorded is None else {(CITY, YEAR): {"wider": {"1-1": [recorded]}}}
    one = reach(project([{"wider_mean": {"of": "演练省", "is": "at_least"}}], files).write(tmp_path))
    assert (one.explanation.row.verdict.value, told(one)) == (verdict, wanted)


def test_the_citys_own_figure(tmp_path: Path) -> None:
    rule = {"wider_mean": {"of": "全市", "is": "more_than"}}
    one = reach(project([rule], own(y2024=figure("61"))).write(tmp_path))
    assert told(one) == [["wider 60 全市"]]


def test_the_branch_that_applies(tmp_path: Path) -> None:
    """Without 2-1 it is open: 61 is enough below 80, and not above it."""
    condition = {"criterion": "2-1", "is": {"less_than": 80}}
    rule = {"when": [{"if": condition, "then": {"at_least": 60}}, {"else": {"at_least": 70}}]}
    one = reach(project([rule, {"at_least": 1}], own(y2024=figure("61"))).write(tmp_path))
    assert told(one)[0] == ["branch 1"]
    assert ["branch 2"] not in told(one)


def test_the_class_that_eases_the_line(tmp_path: Path) -> None:
    rule = {"at_least": 90, "tolerance": {"by": 5, "class": "山区", **PERMIT}}
    one = reach(project([rule], own(y2024=figure("88")), classed=True).write(tmp_path))
    assert told(one) == [["class 山区"], ["value 90"]]


def test_another_criterion(tmp_path: Path) -> None:
    """1-1 needs both, and one of them is missed, the other open."""
    files: dict[tuple[str, int], dict[str, Any]] = {(PLACE, YEAR): {"measurements": {"2-1": figure("50")}}}
    rules = [{"all_of": [{"meets": "2-1"}, {"meets": "3-1"}]}, {"at_least": 60}, {"at_least": 60}]
    one = reach(project(rules, files).write(tmp_path))
    assert told(one) == [["other 2-1演练判定项2", "other 3-1演练判定项3"]]


def test_counties_that_lack(tmp_path: Path) -> None:
    """Two of three are asked, and one meets it."""
    files: dict[tuple[str, int], dict[str, Any]] = {(PLACE, YEAR): {"measurements": {"2-1": figure("60")}}}
    rules: list[Any] = [{"counties": {"meet": "2-1", "number": 2}}, {"at_least": 60}]
    one = reach(project(rules, files).write(tmp_path), CITY)
    assert told(one) == [["counties 1 2-1演练判定项2"]]


def test_what_lacks_is_not_called_hopeless(tmp_path: Path) -> None:
    """The figure of 2023 is of nine months: no change is told, and still it is not said that nothing helps."""
    part = figure("60", period="2023-01/2023-09")
    one = reach(project([{"at_least": 60, "averaged": 2}], own(y2024=figure("61"), y2023=part)).write(tmp_path))
    said = list(ReachWords(one, "zh").notes())
    assert one.ways == ()
    assert said == [LACKING.of("zh").format(met="达标")]
    assert NONE.of("zh").format(met="达标") not in said
