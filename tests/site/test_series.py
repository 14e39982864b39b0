"""The page of series of years: what it shows is what `ecocheck trend` says, with small lines of the same years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.site.views import Kind
from ecocheck.app.trends.building import trends
from ecocheck.render.phrases.years.outlook import leads_words, pace_words
from ecocheck.render.phrases.years.series import years_words
from ecocheck.render.templating.series import series_paths
from tests.site.building import AS_OF, DRILL, TWO_YEARS, Read, builder, pages
from tests.trends.making import BASED, percent, project, trend_of

if TYPE_CHECKING:
    from pathlib import Path


def plain(text: str) -> str:
    """The text without blanks, as a page is read."""
    return "".join(text.split())


@pytest.mark.parametrize("wanted", [None, TWO_YEARS])
def test_the_page_says_what_the_command_says(wanted: Wanted | None) -> None:
    opened = open_project(DRILL, exactly=True)
    made = trends(opened.project, select(opened.project, Wanted()), AS_OF).found
    text = Read(pages(DRILL, wanted)["trend.html"]).text
    assert len(made) > 100
    for one in made:
        for said in (years_words(one, "zh"), pace_words(one, "zh"), leads_words(one, "zh")):
            assert plain(said) in text, (one.region, one.id)


def test_every_criterion_once_and_every_region_in_it() -> None:
    (page,) = (one for one in builder().pages() if one.address.kind is Kind.TREND)
    found = [(trend.id, trend.region) for one in page.series for trend in one.found]
    assert len(set(found)) == len(found)
    regions = [trend.region for one in page.series if one.id == 30 for trend in one.found]
    assert regions == ["演练市", "演练区", "云岭县", "石潭县", "青崖县", "柳溪县"]


def test_the_page_of_an_indicator_leads_there_only_where_there_is_something() -> None:
    """Indicator 1 asks for facts; the years of 24 are figures."""
    made = pages()
    assert "../trend.html#i-24" in Read(made["指标/24.html"]).links
    assert not any("#i-1" in one for one in Read(made["指标/1.html"]).links)


def test_years_after_the_one_asked_for_are_not_there() -> None:
    made = pages(DRILL, Wanted(years=(2024,)))["trend.html"]
    assert "2024 98.41" in made
    assert "2025 97.6" not in made


def test_a_project_without_figures_says_so(tmp_path: Path) -> None:
    folder = project(tmp_path, {2025: "value: true"})
    (folder / "data" / "演练区" / "2025.yaml").write_text("region: 演练区\nyear: 2025\n", encoding="utf-8")
    text = Read(pages(folder)["trend.html"]).text
    assert "没有一年有可用的数" in text


def test_a_figure_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    text = Read(pages(project(tmp_path, {2025: "value: true"}))["trend.html"]).text
    assert "2025年登记的数有误，不能使用" in text


def test_no_verdict_stands_on_the_page_of_series() -> None:
    """The page of an indicator has them; the cells of this one have arithmetic."""
    cells = {file: "".join(re.findall(r"<td.*?</td>", pages()[file])) for file in ("trend.html", "指标/24.html")}
    assert "不达标" in cells["指标/24.html"]
    assert not re.search("达标|现状不清|预计", cells["trend.html"])


def paths(folder: Path, years: dict[int, str], more: str | None = None) -> tuple[int, str, str, str, str]:
    """What is drawn of a series."""
    drawn = series_paths(trend_of(project(folder, years) if more is None else project(folder, years, more=more)))
    return drawn.width, drawn.line, drawn.dots, drawn.hollow, drawn.bound


def test_the_small_line_by_hand(tmp_path: Path) -> None:
    """96 lies lowest (16), the line of 98 highest (4), so 97 in the middle (10); a year is 20 wide."""
    assert paths(tmp_path, percent(y2023="96", y2024="97", y2025="96")) == (
        52,
        "M6 16L26 10M26 10L46 16",
        "M6 16h0M26 10h0M46 16h0",
        "",
        "M0 4H52",
    )


def test_what_is_not_joined_is_not_drawn_through(tmp_path: Path) -> None:
    """Another basis, then a year without a figure, then some months."""
    years = {
        2022: 'value: 96, unit: "%", basis: 剔除沙尘', 2023: 'value: 98, unit: "%", basis: 实况',
        2025: 'value: 97, unit: "%", basis: 实况, period: 2025-01/2025-03',
    }  # fmt: skip # a table, read by rows
    width, line, dots, hollow, _ = paths(tmp_path, years, BASED)
    assert (width, line) == (72, "")
    assert dots == "M6 16h0M26 4h0"
    assert hollow.startswith("M66 10m-2 0a2")


def test_another_unit_has_no_place_on_the_scale(tmp_path: Path) -> None:
    years = percent(y2024="97", y2025="98") | {2023: "value: 90, unit: 吨"}
    assert paths(tmp_path, years)[2] == "M26 16h0M46 4h0"


def test_equal_years_lie_level(tmp_path: Path) -> None:
    assert paths(tmp_path, percent(y2024="98", y2025="98"))[1] == "M6 10L26 10"


def test_the_same_field_whatever_the_figures() -> None:
    """Nothing is drawn out of its field."""
    (page,) = (one for one in builder().pages() if one.address.kind is Kind.TREND)
    for one in (trend for series in page.series for trend in series.found):
        drawn = series_paths(one)
        for x, y in re.findall(r"[ML]([\d.]+) ([\d.]+)", drawn.line + drawn.dots + drawn.hollow):
            assert 0 <= float(x) <= drawn.width
            assert 4 <= float(y) <= 16
