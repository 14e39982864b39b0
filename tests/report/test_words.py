"""Rules as people say them, and numbers that are never rounded across a line."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from ecocheck.model.rule import Rule
from ecocheck.quantity import UNKNOWN, Month, Period, parse_period
from ecocheck.render.phrases.joins import dated, region_words
from ecocheck.render.phrases.numbers import distance, needed
from ecocheck.render.phrases.periods import day_words, period_word
from ecocheck.render.phrases.rules.words import rule_words
from ecocheck.source.yaml.reader import read_bytes

RULES = [
    ("{at_least: 98}", "%", "不低于98%", "at least 98%"),
    ("{at_least: 68.20}", "%", "不低于68.20%", "at least 68.20%"),
    ("{more_than: 95}", "%", "大于95%", "more than 95%"),
    ("{at_most: 25}", "微克/立方米", "不高于25微克/立方米", "at most 25 微克/立方米"),
    ("{less_than: 3}", None, "小于3", "less than 3"),
    ("{equals: 100, round: 1}", "%", "达到100%（修约到1位小数）", "equal to 100% (rounded to 1 places)"),
    ("{done: true}", None, "已完成，有文件为据", "done, with a document"),
    ("{none: true}", "起", "零发生", "none happened"),
    ("{none: true}", "个", "没有（0个）", "none (0个)"),
    ("{assigned: true}", None, "完成上级下达的考核目标", "the target handed down"),
    ("{not_worse: higher}", "%", "不低于上年", "not below the year before"),
    ("{not_worse: lower}", "%", "不高于上年", "not above the year before"),
    ("{improves: higher}", "%", "高于上年", "above the year before"),
    ("{improves: lower}", "%", "低于上年", "below the year before"),
    ("{rises_by: {points: 2}}", "%", "比上年提高2个百分点以上", "up by 2 percentage points or more on the year before"),
    ("{rises_by: {percent: 2}}", "%", "比上年提高2%以上（按上年值计）", "up by 2% or more of the year before"),
    ("{holds_baseline: true}", "平方公里", "不低于基线", "not below the baseline"),
    ("{unstated: 明显}", None, "“明显”（方案未给数值）", "“明显” (no number in the plan)"),
    (
        "{readings: [{rises_by: {points: 2}}, {rises_by: {percent: 2}}]}", "%",
        "比上年提高2个百分点或2%（两种理解）", "up by 2 points or by 2% (two readings)",
    ),
    (
        "{readings: [{at_least: 1}, {more_than: 1}]}", None,
        "2种理解：一是不低于1；二是大于1", "2 readings: (1) at least 1; (2) more than 1",
    ),
    (
        "{all_of: [{improves: higher}, {unstated: 明显}]}", "%",
        "高于上年，并且“明显”（方案未给数值）", "above the year before, and “明显” (no number in the plan)",
    ),
    (
        "{any_of: [{not_worse: higher}, {unstated: 保持稳定}]}", "%",
        "不低于上年，或“保持稳定”（方案未给数值）", "not below the year before, or “保持稳定” (no number in the plan)",
    ),
]  # fmt: skip # a table, read by rows


@pytest.mark.parametrize(("text", "unit", "zh", "en"), RULES)
def test_a_rule_in_words(text: str, unit: str | None, zh: str, en: str) -> None:
    data: Any = read_bytes(text.encode(), "rule.yaml").data
    rule = TypeAdapter[Rule](Rule).validate_python(data)
    assert rule_words(rule, unit, "zh") == zh
    assert rule_words(rule, unit, "en") == en


@given(st.fractions(min_value=0, max_value=200, max_denominator=10**6))
def test_a_distance_never_vanishes_and_a_need_is_never_understated(exact: Fraction) -> None:
    assert (Fraction(distance(exact)) == 0) == (exact == 0)
    assert exact <= Fraction(needed(exact)) < exact + Fraction(1, 100)


@given(st.fractions(min_value=0, max_value=200, max_denominator=10**6))
def test_what_may_be_lost_is_never_overstated_and_never_shown_as_nothing(exact: Fraction) -> None:
    shown = Fraction(needed(exact, up=False))
    assert shown <= exact
    assert (shown == 0) == (exact == 0)


def test_an_amount_has_two_decimals_or_two_digits() -> None:
    amounts = (Fraction("36.77616"), Fraction("9.125"), Fraction(1, 12), Fraction(1, 3000), Fraction(2))
    assert [needed(one) for one in amounts] == ["36.78", "9.13", "0.084", "0.00034", "2"]


@pytest.mark.parametrize(
    ("written", "zh", "en"),
    [
        ("2025-01/2025-06", "2025年1—6月", "months 1–6 of 2025"),
        ("2025-03", "2025年3月", "month 3 of 2025"),
        ("2021/2025", "2021—2025年", "2021–2025"),
        ("2024-11/2025-02", "2024年11月—2025年2月", "2024-11 to 2025-2"),
    ],
)
def test_periods_in_words(written: str, zh: str, en: str) -> None:
    period = parse_period(written)
    assert isinstance(period, Period)
    assert (period_word(period, "zh"), period_word(period, "en")) == (zh, en)


def test_dates_are_written_out_where_nobody_else_wrote_them() -> None:
    said = "豁免到 2026-03-31 为止，写着“2026-03-30”，见 data/演练区/2026-03-31.pdf；2026-02-30 不是日期"
    assert dated(said, "zh") == said.replace("到 2026-03-31", "到 2026年3月31日")
    assert dated(said, "en") == said
    assert [day_words(one, "zh") for one in (datetime.date(2025, 3, 31), Month(2025, 3), "未记录")] == [
        "2025年3月31日", "2025年3月", "未记录",
    ]  # fmt: skip


def test_a_period_that_nobody_knows_and_a_region_of_several_years() -> None:
    assert [period_word(UNKNOWN, lang) for lang in ("zh", "en")] == ["不明", "unknown"]
    assert period_word(Period.of_year(2024), "zh") == "2024年"
    assert region_words("演练区", 2024, with_year=True) == "演练区 2024"
    assert region_words("演练区", 2024, with_year=False) == "演练区"
