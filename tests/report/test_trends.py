"""The small pictures of a figure's years: what is joined, what the line is, and the scale that regions share."""

from __future__ import annotations

import datetime
import re
import shutil
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecocheck.render.phrases.report.filters import Words
from ecocheck.render.templating.report import render_report
from ecocheck.render.templating.trends import trend_paths, trend_scale
from tests.report.running import PROJECT, of, report_of
from tests.report.test_pictures import county, row_of

if TYPE_CHECKING:
    from ecocheck.app.verdicts.row import Row

DRILL = Path(__file__).parents[2] / "examples" / "演练市"
YEAR = datetime.date(2026, 3, 31)
FORMER = """\
region: 演练区
year: {year}
measurements:
  2-1: {{value: {value}, unit: "%", {more}source: {{title: 监测报告}}}}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project beside this file, to be changed."""
    return shutil.copytree(PROJECT, tmp_path / "project")


def former(root: Path, year: int, value: str, more: str) -> None:
    text = FORMER.format(year=year, value=value, more=more)
    (root / "data" / "演练区" / f"{year}.yaml").write_text(text, encoding="utf-8")


def test_years_on_the_same_basis_are_joined_and_others_are_not(project: Path) -> None:
    former(project, 2022, "97", "basis: 剔除沙尘, ")
    row = row_of(county(project), "2-1")
    assert [(one.year, one.joined) for one in row.trend] == [(2022, False), (2023, False), (2024, True)]
    assert Words("zh").trend(row) == "97 | 98.61 → 98.04"
    paths = trend_paths(row)
    assert (paths.dots.count("h0"), paths.last[-2:]) == (2, "h0")
    assert len(re.findall("M", paths.line)) == 1


def test_a_basis_that_nobody_stated_is_not_the_same_as_another(project: Path) -> None:
    for year in (2022, 2023):
        former(project, year, "97", "basis: 未说明, ")
    assert [one.joined for one in row_of(county(project), "2-1").trend] == [False, False, False]


def test_one_year_alone_is_no_series(project: Path) -> None:
    (project / "data" / "演练区" / "2023.yaml").unlink()
    assert row_of(county(project), "2-1").trend == ()


def test_a_criterion_without_bases_needs_none() -> None:
    row = row_of(report_of(of("演练区")), "3-3")
    assert Words("zh").trend(row) == "— | 70 → 71.5"


def drill_rows(region: str) -> dict[str, Row]:
    (part,) = report_of(of(region), DRILL, YEAR).regions
    return {row.id: row for one in part.indicators for row in one.rows}


def test_equal_years_lie_level_and_a_line_of_every_year_is_on_the_same_scale() -> None:
    by_id = drill_rows("青崖县")
    assert Words("zh").trend(by_id["3-1"]) == "15 → 18 → 20"
    assert trend_paths(by_id["3-1"]).line == "M6 16L33 8.8M33 8.8L60 4"
    assert trend_paths(by_id["3-1"]).bound == "M0 4H66"
    assert trend_paths(by_id["3-1"]).last == "M60 4h0"
    assert trend_paths(by_id["8-2"]).line == "M6 10L33 10M33 10L60 10"


def marks(region: str) -> dict[str, tuple[str, str]]:
    rows = drill_rows(region)
    drawn = {name: trend_paths(row) for name, row in rows.items() if row.trend}
    return {name: (one.mark, one.bound) for name, one in drawn.items()}


def test_baselines_years_before_and_targets_are_marked_each_in_its_way() -> None:
    """演练区: 96.94, 98.04, 96.93 against the year before; 28, 27, 26 against a target of 27; a baseline of 806.2.

    云岭县: 21, 21, 20.4 against a target of 20, so it lies 0.4 above the lowest, and 16 - 0.4 * 12 = 11.2.
    """
    found = marks("演练区")
    assert found["7-1"] == ("prior", "M33 4H66")
    assert found["7-2"] == ("handed", "M54 10H66")
    assert found["15-1"] == ("base", "M0 16H66")
    assert found["24-1"][0] == "b"
    assert marks("云岭县")["7-2"] == ("handed", "M54 16H66")
    assert trend_paths(drill_rows("云岭县")["7-2"]).last == "M60 11.2h0"


def test_a_line_that_the_years_cannot_be_held_to_is_not_drawn() -> None:
    """A target for five years beside single years, a year before on another basis, two readings, no target."""
    assert marks("演练区")["17-1"] == ("handed", "")
    assert marks("青崖县")["7-1"] == ("prior", "")
    assert marks("演练区")["22-1"] == ("prior", "")
    assert marks("柳溪县")["7-2"] == ("handed", "")


def test_regions_beside_each_other_share_a_scale() -> None:
    """24-1 asks for 98: from 97 to 99 it lies in the middle, and so does a region that stays on it."""
    row = drill_rows("演练区")["24-1"]
    assert row.value is not None
    value = row.value

    def held(*figures: int) -> Row:
        points = zip(row.trend, figures, strict=True)
        return replace(row, trend=tuple(replace(one, amount=replace(value, exact=Fraction(n))) for one, n in points))

    low, level = held(97, 99, 98), held(98, 98, 99)
    scale = trend_scale([low, level, replace(row, trend=())])
    assert [trend_paths(one, scale).line for one in (low, level)] == ["M6 16L33 4M33 4L60 10", "M6 10L33 10M33 10L60 4"]
    assert [trend_paths(one, scale).bound for one in (low, level)] == ["M0 10H66"] * 2
    assert trend_paths(level).line == "M6 16L33 16M33 16L60 4"
    assert trend_scale([replace(row, trend=())]) is None


def test_areas_against_baselines_are_drawn_as_parts_of_these() -> None:
    """15-1: 812.5 of 806.2 is the highest part and 465.9 of 466.3 the lowest; all baselines lie at one height."""
    rows = [drill_rows(region)["15-1"] for region in ("演练市", "演练区", "石潭县")]
    drawn = [trend_paths(row, trend_scale(rows)) for row in rows]
    assert len({one.bound for one in drawn}) == 1
    assert drawn[1].dots.startswith("M6 4h0")
    assert drawn[2].last == "M60 16h0"


def test_the_last_point_has_the_look_of_the_verdict() -> None:
    html = render_report(report_of(of("演练区"), DRILL, YEAR), form="html", lang="zh", templates=None)
    row = html.split('<tr id="s1-24-1"')[1].split("</tr>")[0]
    assert re.search(r'<path class="d e-not_met" d="M60 16h0"/>', row)
    row = html.split('<tr id="s1-3-1"')[1].split("</tr>")[0]
    assert re.search(r'<path class="d e-met" d="M60 4h0"/>', row)


def test_a_figure_of_some_months_is_a_hollow_point_with_its_months(project: Path) -> None:
    former(project, 2022, "97", "basis: 实况, ")
    former(project, 2023, "96", "basis: 实况, period: 2023-01/2023-09, ")
    row = row_of(county(project), "2-1")
    drawn = trend_paths(row)
    assert Words("zh").trend(row) == "97 | 96（1—9月） | 98.04"
    assert (drawn.line, drawn.dots.count("h0"), drawn.hollow.count("M"), drawn.whole) == ("", 1, 1, True)
    assert trend_paths(drill_rows("青崖县")["12-2"]).whole is False
