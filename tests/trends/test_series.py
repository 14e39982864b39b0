"""Which years may be joined, which break, and what is refused, in projects of one criterion."""

from __future__ import annotations

import datetime
import random
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.trends.building import trends_in
from ecocheck.app.trends.views import Crossing, NoLine, NoPace, Outlook, Refused
from ecocheck.quantity.pace import Course
from ecocheck.render.phrases.years.outlook import leads_words, pace_words
from ecocheck.render.phrases.years.series import breaks, years_words
from tests.trends.making import AT_LEAST, BASED, percent, project, revision, trend_of

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.trends.views import Trend


def outlook(one: Trend) -> Outlook:
    """What is said of a series; it must not be refused."""
    assert isinstance(one.outlook, Outlook), one.outlook
    return one.outlook


def crossing(one: Trend) -> Crossing:
    """When a series crosses its line; it must be worked out."""
    found = outlook(one).crossing
    assert isinstance(found, Crossing), found
    return found


def refused(one: Trend) -> tuple[NoPace, tuple[int, ...]]:
    """Why nothing is said, and of how many years."""
    assert isinstance(one.outlook, Refused)
    return one.outlook.why, one.outlook.years


def test_three_years(tmp_path: Path) -> None:
    """97.0, 97.3, 97.4: 0.4 in two years is 0.2 a year; 0.6 lacks, so three years at 0.2, two at 0.3, six at 0.1."""
    found = trend_of(project(tmp_path, percent(y2023="97.0", y2024="97.3", y2025="97.4")))
    assert outlook(found).years == (2023, 2024, 2025)
    assert outlook(found).course is Course.UP
    assert outlook(found).better == "higher"
    assert outlook(found).pace == (Fraction(1, 5), Fraction(1, 10), Fraction(3, 10))
    assert crossing(found).distance == Fraction(-3, 5)
    assert crossing(found).reached == (2028, 2027, 2031)
    assert years_words(found, "zh") == "2023 97.0 → 2024 97.3 → 2025 97.4"
    assert leads_words(found, "zh") == (
        "2025年比98%低0.6个百分点；按2023至2025年的变动推算，不是预测结论：2028年不低于98%"
        "（按变动最有利的一年推算为2027年；按变动最不利的一年推算为2031年）"
    )


def test_a_line_that_is_being_left(tmp_path: Path) -> None:
    """99, 98.8, 98.2: 0.4 down a year; 98.2 is 0.2 above, so it is below in one year; at 0.2 a year in the second.

    At 0.2 down the first year comes to just 98, which still keeps the line.
    """
    found = trend_of(project(tmp_path, percent(y2023="99", y2024="98.8", y2025="98.2")))
    assert crossing(found).leaving
    assert crossing(found).reached == (2026, 2026, 2027)
    assert leads_words(found, "zh") == (
        "2025年比98%高0.2个百分点；按2023至2025年的变动推算，不是预测结论：2026年低于98%"
        "（按变动最不利的一年推算为2026年；按变动最有利的一年推算为2027年）"
    )


def test_a_line_that_is_kept_is_no_forecast(tmp_path: Path) -> None:
    """Whatever its pace, nothing is said of years to come where no pace leads across the line."""
    found = trend_of(project(tmp_path, percent(y2023="98.1", y2024="98.2", y2025="98.4")))
    assert leads_words(found, "zh") == "2025年比98%高0.4个百分点"


def test_a_line_that_is_kept_and_may_be_left(tmp_path: Path) -> None:
    """98.8, 99, 98.9: 0.05 up a year at the mean, 0.1 down in the worst year; 0.9 down in nine years is just 98."""
    found = trend_of(project(tmp_path, percent(y2023="98.8", y2024="99", y2025="98.9")))
    assert crossing(found).reached == (None, 2035, None)
    assert (
        "到2035年仍不低于98%（按变动最不利的一年推算为2035年；按变动最有利的一年推算，到2035年仍不低于98%）"
        in leads_words(found, "zh")
    )


@pytest.mark.parametrize(
    ("rule", "quote", "figures", "better", "reached", "said"),
    [
        # 30, 29, 28: one down a year, 3 too many
        ("{at_most: 25}", "不高于25", ("30", "29", "28"), "lower", 2028, "2028年不高于25%"),
        # 28 - 3 = 25 is not less than 25
        ("{less_than: 25}", "小于25", ("30", "29", "28"), "lower", 2029, "2029年小于25%"),
        # 97 + 1 = 98 is not more than 98
        ("{more_than: 98}", "大于98", ("95", "96", "97"), "higher", 2027, "2027年大于98%"),
        # 97.4 + 0.1 = 97.5, which is rounded to 98 (half to even)
        ("{at_least: 98, round: 0}", "不低于98", ("97.2", "97.3", "97.4"), "higher", 2026, "2026年不低于98%"),
    ],
)
def test_sides_of_lines(  # noqa: PLR0913, PLR0917 a table, read by rows
    tmp_path: Path, rule: str, quote: str, figures: tuple[str, str, str], better: str, reached: int, said: str
) -> None:
    years = dict(zip(("y2023", "y2024", "y2025"), figures, strict=True))
    found = trend_of(project(tmp_path, percent(**years), revision(2020, rule, quote)))
    assert outlook(found).better == better
    assert crossing(found).reached.mean == reached
    assert said in leads_words(found, "zh")


@pytest.mark.parametrize(
    ("rule", "quote", "why"),
    [
        ("{equals: 100}", "为100", NoLine.TWO_SIDED),
        ("{between: [90, 100]}", "90至100", NoLine.TWO_SIDED),
        ("{not_worse: higher}", "不低于上年", NoLine.NOT_FIXED),
        ("{assigned: true}", "完成任务", NoLine.NOT_FIXED),
        ("{unstated: 明显}", "明显", NoLine.NOT_FIXED),
        ("{all_of: [{at_least: 98}, {not_worse: higher}]}", "不低于98且不低于上年", NoLine.NOT_FIXED),
    ],
)
def test_lines_that_are_no_single_number(tmp_path: Path, rule: str, quote: str, why: NoLine) -> None:
    """Their pace is told all the same."""
    found = trend_of(project(tmp_path, percent(y2023="97", y2024="97.5", y2025="98"), revision(2020, rule, quote)))
    assert outlook(found).pace.mean == Fraction(1, 2)
    assert outlook(found).crossing is why


def test_no_rule_in_force(tmp_path: Path) -> None:
    """The figures of years before the plan are kept as a record."""
    years = percent(y2017="97", y2018="97.5", y2019="98")
    found = trend_of(project(tmp_path, years, AT_LEAST))
    assert outlook(found).crossing is NoLine.NO_RULE


def test_the_first_rule_breaks_nothing(tmp_path: Path) -> None:
    """The plan came in 2020 and took no other rule's place."""
    found = trend_of(project(tmp_path, percent(y2018="97", y2019="97.1", y2020="97.2")))
    assert outlook(found).years == (2018, 2019, 2020)


def test_a_new_revision_breaks_it(tmp_path: Path) -> None:
    rules = revision(2020, "{at_least: 97}", "不低于97") + revision(2024, "{at_least: 98}", "不低于98")
    years = percent(y2021="97", y2022="97.1", y2023="97.2", y2024="97.3", y2025="97.4")
    found = trend_of(project(tmp_path, years, rules))
    assert [one.joined for one in found.marks] == [False, True, True, False, True]
    assert refused(found) == (NoPace.BROKEN, (2024, 2025))
    assert breaks(found, "zh") == ["2024年规则有新的版本"]
    assert "更早的年份不能与之相比，不推算" in leads_words(found, "zh")


def test_nothing_is_said_beyond_a_revision_to_come(tmp_path: Path) -> None:
    """97.4 + 0.2 a year would come to 98 in 2028; from 2027 on the line is another."""
    rules = AT_LEAST + revision(2027, "{at_least: 99}", "不低于99")
    found = trend_of(project(tmp_path, percent(y2023="97.0", y2024="97.2", y2025="97.4"), rules))
    assert (crossing(found).last, crossing(found).new_rule) == (2026, 2027)
    assert crossing(found).reached == (None, None, None)
    assert leads_words(found, "zh") == (
        "2025年比98%低0.6个百分点；按2023至2025年的变动推算，不是预测结论：到2026年仍低于98%；"
        "2027年起另有规定，以后的不推算"
    )


def test_a_revision_of_the_next_year_leaves_nothing_to_say(tmp_path: Path) -> None:
    rules = AT_LEAST + revision(2026, "{at_least: 99}", "不低于99")
    found = trend_of(project(tmp_path, percent(y2023="97.0", y2024="97.2", y2025="97.4"), rules))
    assert leads_words(found, "zh") == "2025年比98%低0.6个百分点；2026年起另有规定，以后的不推算"


def test_a_revision_of_another_standard_is_none_of_this_one(tmp_path: Path) -> None:
    rules = AT_LEAST + revision(2024, "{at_least: 97}", "不低于97").replace(
        "          - effective: 2024\n", "          - effective: 2024\n            standard: SB-2024\n"
    )
    folder = project(tmp_path, percent(y2023="97", y2024="97.2", y2025="97.4"), rules)
    registry = folder / "indicators.yaml"
    text = registry.read_text(encoding="utf-8")
    standard = (
        "standards: [{id: SB-2024, name: 省级标准, document: 演发〔2024〕1号, issuer: 省厅, issued: 2024-01-10, "
        "level: [市, 县], checked: false}]\n"
    )
    registry.write_text(text.replace("domains:", f"{standard}domains:"), encoding="utf-8")
    assert outlook(trend_of(folder)).years == (2023, 2024, 2025)


def test_two_years_are_too_few(tmp_path: Path) -> None:
    found = trend_of(project(tmp_path, percent(y2024="97", y2025="97.5")))
    assert refused(found) == (NoPace.TOO_FEW, (2024, 2025))
    assert leads_words(found, "zh") == "可以相比的只有2年（2024、2025），至少要3年，不推算"


def test_another_basis_breaks_it(tmp_path: Path) -> None:
    years = {
        year: f'value: {value}, unit: "%", basis: {basis}'
        for year, value, basis in (
            (2022, "97", "剔除沙尘"), (2023, "97.2", "剔除沙尘"), (2024, "97.3", "实况"), (2025, "97.4", "实况"),
        )
    }  # fmt: skip # a table, read by rows
    found = trend_of(project(tmp_path, years, more=BASED))
    assert refused(found) == (NoPace.BROKEN, (2024, 2025))
    assert years_words(found, "zh") == "2022 97 → 2023 97.2 | 2024 97.3 → 2025 97.4"
    assert breaks(found, "zh") == ["2024年口径不同（剔除沙尘→实况）"]


def test_a_basis_that_is_not_stated_is_not_the_same(tmp_path: Path) -> None:
    years = percent(y2023="97", y2024="97.2", y2025="97.4")
    found = trend_of(project(tmp_path, years, more=BASED))
    assert refused(found) == (NoPace.BROKEN, (2025,))
    assert breaks(found, "zh") == ["2024年或上一年没有写口径", "2025年或上一年没有写口径"]


def test_a_basis_that_the_line_does_not_accept_has_a_pace_and_no_line(tmp_path: Path) -> None:
    years = {2020 + n: f'value: 97.{n}, unit: "%", basis: 剔除沙尘' for n in (3, 4, 5)}
    found = trend_of(project(tmp_path, years, more=BASED))
    assert outlook(found).pace.mean == Fraction(1, 10)
    assert outlook(found).crossing is NoLine.BASIS


def test_another_unit_breaks_it(tmp_path: Path) -> None:
    years = {2023: "value: 97, unit: 吨", 2024: "value: 98, unit: 吨", 2025: 'value: 97.4, unit: "%"'}
    found = trend_of(project(tmp_path, years))
    assert refused(found)[0] is NoPace.BROKEN
    assert "2025年计量单位不同（吨→%）" in breaks(found, "zh")
    assert years_words(found, "zh") == "2023 97吨 → 2024 98吨 | 2025 97.4"


def test_a_unit_that_is_not_the_lines_has_no_line(tmp_path: Path) -> None:
    years = {2020 + n: f"value: 9{n}, unit: 吨" for n in (3, 4, 5)}
    found = trend_of(project(tmp_path, years))
    assert outlook(found).crossing is NoLine.UNIT
    assert pace_words(found, "zh") == "平均每年上升1吨（各年相同）"


def test_a_criterion_without_a_unit_takes_that_of_its_figures(tmp_path: Path) -> None:
    """PM2.5 may be reported in 微克/立方米 or as a fall in percent: the unit stands beside each figure."""
    years = {2020 + n: f"value: 2{n}, unit: 微克/立方米" for n in (3, 4, 5)}
    found = trend_of(project(tmp_path, years, more="        line: each\n"))
    assert years_words(found, "zh") == "2023 23微克/立方米 → 2024 24微克/立方米 → 2025 25微克/立方米"
    assert pace_words(found, "zh") == "平均每年上升1微克/立方米（各年相同）"


def test_changes_that_read_the_same_are_no_range(tmp_path: Path) -> None:
    """97.001, 97.332, 97.664: 0.331 and 0.332 are both 0.33."""
    found = trend_of(project(tmp_path, percent(y2023="97.001", y2024="97.332", y2025="97.664")))
    assert pace_words(found, "zh") == "平均每年上升0.33个百分点（各年相近）"


def test_a_year_without_a_figure_breaks_it(tmp_path: Path) -> None:
    years = percent(y2021="97", y2022="97.1", y2023="97.2", y2025="97.4")
    found = trend_of(project(tmp_path, years))
    assert years_words(found, "zh") == "2021 97 → 2022 97.1 → 2023 97.2 | 2024 — | 2025 97.4"
    assert refused(found) == (NoPace.BROKEN, (2025,))
    assert breaks(found, "zh") == ["2024年没有可用的全年数"]


def test_part_of_a_year_is_shown_and_joined_with_nothing(tmp_path: Path) -> None:
    """The newest whole years say what they say without it."""
    years = percent(y2023="97", y2024="97.2", y2025="97.4") | {2026: 'value: 99, unit: "%", period: 2026-01/2026-06'}
    found = trend_of(project(tmp_path, years))
    assert years_words(found, "zh") == "2023 97 → 2024 97.2 → 2025 97.4 | 2026 99（1—6月）"
    assert breaks(found, "zh") == ["2026年的数不足全年"]
    assert outlook(found).years == (2023, 2024, 2025)


def test_a_year_that_is_not_over_is_none(tmp_path: Path) -> None:
    folder = project(tmp_path, percent(y2023="97", y2024="97.2", y2025="97.4"))
    found = trend_of(folder, datetime.date(2025, 10, 1))
    assert refused(found) == (NoPace.TOO_FEW, (2023, 2024))
    assert years_words(found, "zh") == "2023 97 → 2024 97.2 | 2025 97.4（年度尚未结束）"
    assert breaks(found, "zh") == ["2025年度尚未结束"]


def test_only_parts_of_years(tmp_path: Path) -> None:
    years = {year: f'value: 97, unit: "%", period: {year}-01/{year}-06' for year in (2023, 2024, 2025)}
    assert refused(trend_of(project(tmp_path, years))) == (NoPace.NO_FIGURE, ())


def test_the_exact_ratio_counts(tmp_path: Path) -> None:
    """1/3, 1/2 and 2/3 of a hundred: one sixth of it a year; what is shown beside them does not count."""
    years = {
        2023: 'value: 33.3, numerator: 1, denominator: 3, unit: "%"',
        2024: 'numerator: 1, denominator: 2, unit: "%"',
        2025: 'value: 66.7, numerator: 2, denominator: 3, unit: "%"',
    }
    found = trend_of(project(tmp_path, years))
    assert outlook(found).pace == (Fraction(100, 6),) * 3
    assert crossing(found).distance == Fraction(200, 3) - 98


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        ('value: 96.5, numerator: 361.5, denominator: 395, unit: "%"', "2023年登记的数有误（ECO520），不能使用"),
        ('value: 九十六, unit: "%"', "2023年登记的数有误（ECO259），不能使用"),
        ('value: 96.5, unit: "%", period: unknown', "2023年登记的数时段不明或不足全年，不能使用"),
    ],
)
@pytest.mark.parametrize("year", [2023, 2025])
def test_a_recorded_figure_that_cannot_be_used_is_named(tmp_path: Path, figure: str, said: str, year: int) -> None:
    """First or last of the years, it is no year without a figure."""
    own = percent(y2024="97.3") | {year: figure}
    found = trend_of(project(tmp_path, own))
    assert said.replace("2023", str(year)) in breaks(found, "zh")
    assert f"{year} —" in years_words(found, "zh")
    assert refused(found) == (NoPace.TOO_FEW, (2024,))


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_files_is_nothing(tmp_path: Path, seed: int) -> None:
    folder = project(tmp_path, percent(y2021="96", y2022="97", y2023="96.5", y2024="97.4", y2025="97.2"))
    opened = open_project(folder, exactly=True)
    selection = select(opened.project, Wanted(counties=("演练区",)))
    place = selection.places[0]
    figures = {year: file.figures for year, file in opened.project.read_region(place.name).items()}
    turned = list(figures.items())
    random.Random(seed).shuffle(turned)  # noqa: S311 no secret
    made = [
        list(trends_in(selection, place, each, datetime.date(2031, 1, 1), lambda _key, _year: None))
        for each in (figures, dict(turned))
    ]
    assert made[0] == made[1] != []


@pytest.mark.parametrize(
    "other",
    [
        {2020: 'value: 10, unit: "%", basis: 剔除沙尘'},
        {2022: 'value: 10, unit: "%", basis: 剔除沙尘'},
        {2026: 'value: 10, unit: "%", basis: 实况, period: 2026-01/2026-03'},
        {2027: 'value: 10, unit: "%", basis: 实况, period: 2027-05'},
        {2026: "value: 十, unit: 吨"},
        {2022: 'value: 10, unit: "%"'},
        {2022: "value: 10, unit: 吨, basis: 实况"},
    ],
    ids=["another-basis-long-ago", "another-basis", "months", "a-month", "refused", "no-basis", "another-unit"],
)
def test_a_year_that_cannot_be_compared_changes_nothing(tmp_path: Path, other: dict[int, str]) -> None:
    own = {2020 + n: f'value: {value}, unit: "%", basis: 实况' for n, value in ((3, "97"), (4, "97.3"), (5, "97.2"))}
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    alone = trend_of(project(tmp_path / "a", own, more=BASED))
    beside = trend_of(project(tmp_path / "b", own | other, more=BASED))
    assert beside.outlook == alone.outlook
    assert replace(alone, marks=()) == replace(beside, marks=())
