"""Grouping loses nothing, repeats only what belongs to several, and counts each group."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest

from ecocheck.app.checking import check
from ecocheck.app.gaps import list_gaps
from ecocheck.app.gaps.grouping import BY, By, count_gaps
from ecocheck.app.opening import open_project
from ecocheck.app.reporting import report_on
from ecocheck.app.selection import Wanted, select
from ecocheck.render.formats.markdown_page import markdown_page
from ecocheck.render.pages.gaps import gaps_page
from tests.drill.projects import EXAMPLES
from tests.gaps.running import PROJECT, listed

DRILL = EXAMPLES / "演练市"
DAY = datetime.date(2026, 3, 31)
GROUPINGS: tuple[By, ...] = ("county", "agency", "indicator", "domain")


def test_these_are_all_there_are() -> None:
    assert GROUPINGS == BY


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("county", ["演练市", "演练区", "云岭县"]),
        ("agency", ["市乙局", "市甲局", "市丙办"]),  # as units.yaml has them; whoever has nothing is left out
        ("indicator", ["污水处理", "公开", "利用", "生态", ""]),
        ("domain", ["水", "土", ""]),
    ],
)
def test_groups_in_order(by: By, names: list[str]) -> None:
    assert [group.name for group in listed(by).groups] == names


def test_two_leads_two_groups() -> None:
    """Indicator 1 has two leads, and 甲局 is another name of 市甲局."""
    offices = {group.name: {(gap.region, gap.criterion) for gap in group.gaps} for group in listed("agency").groups}
    assert ("演练区", "1-1") in offices["市乙局"] & offices["市甲局"]
    assert ("演练区", "2-1") in offices["市甲局"] - offices["市乙局"]


def test_a_task_stands_under_the_indicators_it_serves() -> None:
    under = {group.id: {gap.task for gap in group.gaps} for group in listed("indicator").groups}
    assert "T1-1" in under[1] & under[4]
    assert under[None] == {"T3-1"}


@pytest.mark.parametrize("root", [PROJECT, DRILL])
@pytest.mark.parametrize("by", GROUPINGS)
def test_no_gap_is_lost_and_none_invented(by: By, root: object) -> None:
    made = listed(by, Wanted(), PROJECT if root == PROJECT else DRILL)
    grouped = [gap for group in made.groups for gap in group.gaps]
    assert {id(gap) for gap in grouped} == {id(gap) for gap in made.all}
    repeated = [gap for gap, times in ((one, grouped.count(one)) for one in made.all) if times > 1]
    assert by != "county" or not repeated
    for gap in repeated:
        assert len(gap.lead if by == "agency" else gap.indicators) > 1


@pytest.mark.parametrize("by", GROUPINGS)
def test_counts_add_up_within_each_group(by: By) -> None:
    for group in listed(by).groups:
        counts = count_gaps(group.gaps)
        assert sum(one.open for one in counts) == len(group.open)
        assert sum(one.waived for one in counts) == group.waived
        kinds = Counter((gap.kind.value, gap.below_city) for gap in group.gaps)
        assert {(one.kind, one.below_city): one.open + one.waived for one in counts} == dict(kinds)


@pytest.mark.parametrize("by", GROUPINGS)
def test_within_a_group_the_order_is_that_of_all(by: By) -> None:
    made = listed(by)
    place = {id(gap): number for number, gap in enumerate(made.all)}
    for group in made.groups:
        places = [place[id(gap)] for gap in group.gaps]
        assert places == sorted(places)


def test_a_county_asked_for_is_its_group() -> None:
    """A subset by --county equals the subset of all."""
    everything = {group.name: group for group in listed("county").groups}
    for name, group in everything.items():
        alone = listed("county", Wanted(counties=(name,))).groups
        assert [(one.name, one.gaps) for one in alone] == [(name, group.gaps)]


def test_what_an_office_supports_stands_apart_and_is_not_counted_as_its_own() -> None:
    """市住建局 leads what its report counts: 4 lines missed and 4 below a line of the city; the rest is of others."""
    opened = open_project(DRILL, exactly=True)
    found = list_gaps(check(opened, select(opened.project, Wanted(agencies=("市住建局",))), DAY))
    led, helped = found.by_part
    assert {office for gap in helped for office in gap.lead}.isdisjoint({"市住建局"})
    report = report_on(opened, select(opened.project, Wanted(agencies=("市住建局",))), DAY)
    assert Counter(gap.kind for gap in led) == Counter(gap.kind for gap in report.worklists[0].gaps)
    assert sum(gap.kind == "line_missed" and not gap.below_city for gap in led) == len(report.conclusion.missed)
    text = markdown_page(gaps_page(found, "zh"), "zh")
    assert f"牵头和负责的：待办 {sum(gap.open for gap in led)} 项" in text
    assert f"配合的（由其他单位牵头）：待办 {sum(gap.open for gap in helped)} 项" in text
    assert text.index("## 牵头和负责的") < text.index("## 配合的")
