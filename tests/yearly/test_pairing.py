"""How a verdict moved between two years, by hand from the data files of the drill and of the other examples."""

from __future__ import annotations

import datetime
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.diff.state import direction_of
from ecocheck.app.opening import open_project
from ecocheck.app.reporting import report_on
from ecocheck.app.selection import Wanted, select
from ecocheck.app.yearly.views import Course
from ecocheck.render.phrases.years.yearly import counts_words
from ecocheck.verdict.outcome import Verdict
from tests.yearly.comparing import DAY, DRILL, RULES, STANDARDS, checked, compared, copied, edit, moves

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.verdicts.row import Row

ROOT = DRILL.parents[1]
# region, criterion: the course, what else differs, and for a line missed in both years whether it came nearer.
BY_HAND = [
    # 18 % of 20 asked, then 20 %.
    ("青崖县", "3-1", "better", [], None),
    # 否, then 是 with its report.
    ("青崖县", "2-2", "better", [], None),
    # 466.30 on its baseline, then 465.90.
    ("石潭县", "15-1", "worse", [], None),
    # No event in the year, then one in its first half: decided, though the spans differ.
    ("青崖县", "12-2", "worse", ["period"], None),
    # The 口径 was stated, then left out.
    ("青崖县", "7-1", "newly_unclear", [], None),
    # The target for the county was not handed down again.
    ("青崖县", "25-1", "newly_unclear", [], None),
    # 60 after 61.25, which could not be judged for want of a number in the plan.
    ("云岭县", "33-1", "newly_known", [], None),
    # 98.0 in both years; that of 2024 had no usable figure of the year before to compare with.
    ("青崖县", "11-3", "newly_met", [], None),
    # 21 of at most 21, then 20.4 of at most 20: by last year's target it is met.
    ("云岭县", "7-2", "apart", ["line"], None),
    # 29.70 of 生态产业, which the line does not accept, then 24.20 of 十大生态产业: known, and nothing is said of more.
    ("石潭县", "37-1", "newly_met", ["basis"], None),
    # 88.89 % of the 乡镇 sources missed the line; 100 % of the 县级 ones cannot be judged.
    ("石潭县", "23-1", "newly_unclear", ["basis"], None),
    # 2.6 of a year against 2.9, then 15.2 of five years against 14.5.
    ("演练市", "17-1", "apart", ["period"], None),
    # No share to report in the later year.
    ("柳溪县", "6-1", "other", [], None),
    # 367/399 and 371/402 of 93 %.
    ("青崖县", "24-2", "unchanged", [], "nearer"),
    # 2.1 and -1.2 of the share that is asked.
    ("柳溪县", "19-1", "unchanged", [], "farther"),
    # A fact that is false in both years has no distance.
    ("石潭县", "13-2", "unchanged", [], None),
]


@pytest.mark.parametrize(("region", "criterion", "course", "apart", "nearer"), BY_HAND)
def test_moves_by_hand(region: str, criterion: str, course: str, apart: list[str], nearer: str | None) -> None:
    found = moves(compared(DRILL))[region, criterion]
    assert (found.course.value, [one.value for one in found.apart]) == (course, apart)
    assert (None if found.nearer is None else found.nearer.value) == nearer
    assert (found.before.year, found.after.year) == (2024, 2025)


RULED = [
    # at_most 70, then at_most 60.
    (RULES, None, "示例市", "1-1"),
    # A fact, then a share; none, then at most two.
    (RULES, None, "示例市", "4-1"),
    (RULES, None, "示例市", "4-2"),
    (RULES, None, "示例县", "4-1"),
    # 93 % of the further standard, then more than 95 %.
    (STANDARDS, "SF-2024", "示例市", "2-1"),
    (STANDARDS, "SF-2024", "示例县", "2-1"),
]


@pytest.mark.parametrize(("folder", "standard", "region", "criterion"), RULED)
def test_another_revision_says_nothing_of_the_region(
    folder: Path, standard: str | None, region: str, criterion: str
) -> None:
    found = moves(compared(folder, standard=standard))[region, criterion]
    assert (found.course.value, found.apart[0].value) == ("apart", "rule")


def test_the_same_rule_by_the_plan_moves_as_before() -> None:
    """2-1 by the plan asks 90 in both years: 94 and 94.5, 93 and 95 are met, 89.9 and 95.1 rose."""
    found = moves(compared(STANDARDS))
    assert {key for key in found if key[1] == "2-1"} == {("示例县", "2-1")}
    assert found["示例县", "2-1"].course is Course.BETTER


def test_a_year_before_the_plan_has_no_rule_to_compare_with() -> None:
    found = compared(DRILL, against=2022, year=2023)
    ruled = [one for one in found.moves if one.course is not Course.OTHER]
    assert ruled
    assert {(one.course.value, one.apart[0].value) for one in ruled} == {("apart", "rule")}


def test_a_figure_that_fell_by_either_target_fell(tmp_path: Path) -> None:
    """21.5 misses last year's 21 as well as this year's 20: the target is not the reason."""
    folder = copied(tmp_path)
    edit(folder / "data/云岭县/2025.yaml", "    value: 20.4\n    unit: 微克", "    value: 21.5\n    unit: 微克")
    found = moves(compared(folder))["云岭县", "7-2"]
    assert (found.course, found.apart) == (Course.WORSE, ())


def test_an_eased_target_brings_nothing_nearer(tmp_path: Path) -> None:
    """22 of at most 21 missed by 1, and 22.3 of at most 22 misses by 0.3: the target moved, not the air."""
    folder = copied(tmp_path)
    before, after = (folder / f"data/云岭县/{year}.yaml" for year in (2024, 2025))
    edit(before, "    value: 21\n    unit: 微克", "    value: 22\n    unit: 微克")
    edit(after, "    value: 20.4\n    unit: 微克", "    value: 22.3\n    unit: 微克")
    edit(after, "    at_most: 20\n    unit: 微克", "    at_most: 22\n    unit: 微克")
    found = moves(compared(folder))["云岭县", "7-2"]
    assert (found.before.margin, found.after.margin) == (Fraction(-1), Fraction(-3, 10))
    assert (found.course, found.apart, found.nearer) == (Course.UNCHANGED, (), None)


def test_another_unit_is_not_compared(tmp_path: Path) -> None:
    """72.4 立方米/万元 of at most 74 was met; a fall of 3 % misses the 4 % that were asked then."""
    folder = copied(tmp_path)
    file = folder / "data/青崖县/2025.yaml"
    edit(file, "    value: 71.0\n    unit: 立方米/万元", '    value: 3\n    unit: "%"')
    edit(file, "    at_most: 72\n    unit: 立方米/万元", '    at_least: 4\n    unit: "%"')
    found = moves(compared(folder))["青崖县", "18-1"]
    assert (found.before.verdict.value, found.after.verdict.value) == ("met", "not_met")
    assert (found.course, [one.value for one in found.apart]) == (Course.APART, ["unit"])


def test_a_target_in_another_unit_is_no_other_line(tmp_path: Path) -> None:
    """3 % of at least 4 % is missed; that 3 is more than the 2 立方米/万元 of the year before says nothing.

    1.9 after 73.0 is taken for a slip, so that the year before cannot be judged; it has its line all the same.
    """
    folder = copied(tmp_path)
    before, after = (folder / f"data/青崖县/{year}.yaml" for year in (2024, 2025))
    edit(before, "    value: 72.4\n    unit: 立方米/万元", "    value: 1.9\n    unit: 立方米/万元")
    edit(before, "    at_most: 74\n    unit: 立方米/万元", "    at_most: 2\n    unit: 立方米/万元")
    edit(after, "    value: 71.0\n    unit: 立方米/万元", '    value: 3\n    unit: "%"')
    edit(after, "    at_most: 72\n    unit: 立方米/万元", '    at_least: 4\n    unit: "%"')
    found = moves(compared(folder))["青崖县", "18-1"]
    assert (found.before.verdict.value, found.after.verdict.value) == ("undetermined", "not_met")
    assert (found.course, [one.value for one in found.apart]) == (Course.NEWLY_KNOWN, ["unit"])


def test_a_year_that_is_not_over_is_not_compared_with_a_whole_one() -> None:
    found = compared(DRILL, day=datetime.date(2025, 7, 1))
    assert found.unended
    assert found.counts[Course.NEWLY_UNCLEAR] == 0
    assert found.counts[Course.APART] > 200
    # Only what is decided already is told: events of the first half, facts.
    assert all(one.after.verdict.value != "undetermined" for one in found.moves)
    assert ("青崖县", "12-2") in moves(found)


def test_a_region_without_the_earlier_file_is_named_and_not_counted(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "data/石潭县/2024.yaml").unlink()
    found = compared(folder)
    assert found.without == ("石潭县",)
    assert {one.region for one in found.regions} == {"演练市", "演练区", "云岭县", "青崖县", "柳溪县"}


def test_a_fact_has_no_length() -> None:
    """是 of the year, then 是 of some months of it: newly unclear, and nothing is said of spans."""
    found = moves(compared(DRILL, against=2023, year=2024))["青崖县", "13-2"]
    assert (found.course, found.apart) == (Course.NEWLY_UNCLEAR, ())
    assert [one.value for one in found.after.reasons] == ["partial_period"]


def test_what_fell_is_told_by_whose_line_it_is() -> None:
    """Of 13 verdicts that fell from 2023 to 2024, 22-1 of 演练区 and 19-1 of 石潭县 are on lines of the city."""
    found = compared(DRILL, against=2023, year=2024)
    assert found.missed(Course.WORSE) == (11, 2)
    assert "变差13项（不达标11项、未达全市要求2项）、" in counts_words(found, "zh")


@pytest.mark.parametrize("folder", [DRILL, RULES])
def test_counts_are_those_of_the_verdicts(folder: Path) -> None:
    """Each verdict of the later year is counted once; nothing that differs in rule, unit or basis is called a fall."""
    found, judged = compared(folder), checked(folder, 2024)
    total = Counter((row.region, row.city_line) for row in judged.rows)
    assert {(one.region, one.city_line): one.total for one in found.regions} == dict(total)
    for one in found.moves:
        if one.course in {Course.APART, Course.OTHER}:
            continue
        if one.before.verdict is Verdict.UNDETERMINED and one.after.verdict is Verdict.MET:
            assert one.course is Course.NEWLY_MET
            continue
        assert direction_of(one.before.standing, one.after.standing).value == one.course.value
        assert "rule" not in [why.value for why in one.apart]
    told = Counter(one.course for one in found.moves)
    assert all(told[course] == n for course, n in found.counts.items() if course is not Course.UNCHANGED)
    assert len(found.still) == found.still_missed


@pytest.mark.parametrize("year", [2023, 2024])
def test_the_earlier_year_is_judged_as_if_it_had_been_asked_for(year: int) -> None:
    """Verdict, value and line of each criterion are those of a check of that year."""
    opened = open_project(DRILL, exactly=True, as_of=DAY)
    alone = check(opened, select(opened.project, Wanted(years=(year,))), DAY)

    def said(rows: tuple[Row, ...]) -> list[tuple[object, ...]]:
        return [
            (row.region, row.id, row.verdict, row.reasons, row.value, row.bound, row.at, row.waived) for row in rows
        ]

    assert said(checked(DRILL, year).against) == said(alone.rows)


def test_what_stayed_says_which_lines_and_what_was_never_known() -> None:
    """青崖县: 24-2 is missed in both years, and two lines of the whole city are not reached, which is not 不达标."""
    opened = open_project(DRILL, exactly=True)
    report = report_on(opened, select(opened.project, Wanted(counties=("青崖县",))), DAY)
    assert report.yearly is not None
    said = counts_words(report.yearly, "zh")
    assert "（两年均不达标1项、两年均未达全市要求2项" in said
    assert "未达标" not in said


def test_of_years_without_anything_known_nothing_is_concluded() -> None:
    """The real city: no criterion could be judged in either year, which is no steadiness."""
    found = compared(ROOT, 2023, year=2024)
    assert found.nothing_decided
    assert counts_words(found, "zh").endswith(f"两年均现状不清{found.still_unclear}项，无从比较")
    opened = open_project(ROOT, exactly=True)
    assert report_on(opened, select(opened.project, Wanted(years=(2024,))), DAY).yearly is None
