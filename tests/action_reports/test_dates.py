"""Where days stand on the chart: the arithmetic by hand, and what must hold of any days."""

from __future__ import annotations

import datetime
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.render.templating.dates import Axis, axis_of, boxes, percent, ticks

DAYS = st.dates()


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def axis(first: str, last: str) -> Axis:
    return axis_of([day(first)], day(last))


def test_no_day_at_all_gives_the_month_of_the_question() -> None:
    found = axis_of([], day("2024-06-30"))
    assert found == Axis(day("2024-06-01"), day("2024-07-01"))
    assert found.months == 1
    assert ticks(found) == (day("2024-06-01"),)


def test_one_day_on_the_day_of_the_question_is_that_month_too() -> None:
    assert axis("2024-06-01", "2024-06-01") == Axis(day("2024-06-01"), day("2024-07-01"))


def test_a_december_ends_with_its_year() -> None:
    assert axis("2023-12-31", "2023-12-01") == Axis(day("2023-12-01"), day("2024-01-01"))


@pytest.mark.parametrize(
    ("first", "last", "asked", "expected"),
    [
        ("2024-06-01", "2024-06-30", "2024-06-01", Fraction(0)),
        ("2024-06-01", "2024-06-30", "2024-06-16", Fraction(50)),  # 15 of 30 days
        ("2024-06-01", "2024-06-30", "2024-07-01", Fraction(100)),
        ("2024-01-15", "2024-02-29", "2024-02-29", Fraction(100 * 59, 60)),  # a leap year: 31 + 29 days
        ("2023-01-15", "2023-02-28", "2023-02-28", Fraction(100 * 58, 59)),
        ("2024-01-01", "2024-12-31", "2024-07-01", Fraction(100 * 182, 366)),  # 31 + 29 + 31 + 30 + 31 + 30
        ("2023-01-01", "2023-12-31", "2023-07-01", Fraction(100 * 181, 365)),
        ("2010-01-01", "2024-12-31", "2020-01-01", Fraction(100 * 3652, 5479)),  # 15 years with four leap days
    ],
)
def test_a_day_stands_where_its_part_of_the_days_is_over(first: str, last: str, asked: str, expected: Fraction) -> None:
    assert percent(day(asked), axis(first, last)) == expected


def test_every_month_has_a_tick_for_two_years() -> None:
    found = ticks(axis("2023-01-20", "2024-12-03"))
    assert len(found) == 24
    assert (found[0], found[1], found[-1]) == (day("2023-01-01"), day("2023-02-01"), day("2024-12-01"))


def test_a_month_more_and_every_third_has_one() -> None:
    found = ticks(axis("2023-02-01", "2025-02-28"))
    assert found[:3] == (day("2023-02-01"), day("2023-04-01"), day("2023-07-01"))
    assert found[-1] == day("2025-01-01")
    assert len(found) == 9


def test_over_fifteen_years_every_january_has_one() -> None:
    assert ticks(axis("2010-01-05", "2024-12-30")) == tuple(datetime.date(year, 1, 1) for year in range(2010, 2025))


def test_a_first_month_too_near_to_the_next_tick_has_none() -> None:
    """December 2009 is a month before January 2010, and years stand a year apart."""
    assert ticks(axis("2009-12-31", "2024-12-30"))[0] == day("2010-01-01")
    assert ticks(axis("2010-05-31", "2025-12-30"))[:2] == (day("2010-05-01"), day("2011-01-01"))


@pytest.mark.parametrize("last", ["9999-12-31", "9999-11-30"])
def test_the_end_of_the_calendar_is_no_fault(last: str) -> None:
    found = axis("2024-06-30", last)
    assert found.first == day("2024-06-01")
    assert 0 < percent(day(last), found) <= 100
    assert 1 < len(ticks(found)) <= 25


@given(st.lists(DAYS, max_size=20), DAYS)
def test_every_day_stands_on_the_axis_and_in_order(days: list[datetime.date], as_of: datetime.date) -> None:
    found = axis_of(days, as_of)
    places = [percent(one, found) for one in sorted([*days, as_of])]
    assert places == sorted(places)
    assert all(0 <= one <= 100 for one in places)
    assert 1 <= len(ticks(found)) <= 25
    assert all(0 <= percent(one, found) < 100 for one in ticks(found))


def test_marks_that_would_touch_stand_below_each_other() -> None:
    """A mark is 16 wide, 已完成 3 times 13, and 6 are left: from 92 to 147, from 102 to 157, and from 153 on."""
    found = boxes([(100, "已完成"), (110, "已完成"), (161, "已完成")])
    assert [one.lane for one in found] == [0, 1, 0]
    assert [one.lane for one in boxes([(100, "已完成"), (160.9, "已完成")])] == [0, 1]


def test_at_the_right_edge_the_words_stand_before_the_mark() -> None:
    """未到期限 is 52 wide: 700 + 8 + 52 is beyond 720, and 660 + 8 + 52 is not."""
    assert [one.before for one in boxes([(700, "未到期限"), (660, "未到期限")])] == [True, False]


def test_words_that_have_room_on_neither_side_stay_behind() -> None:
    assert not boxes([(30, "未到期限")], width=60)[0].before


@given(st.lists(st.tuples(st.integers(9, 711), st.sampled_from(["已完成", "2 逾期12天", "done"])), max_size=30))
def test_no_two_marks_of_a_lane_touch(marks: list[tuple[int, str]]) -> None:
    found = boxes(marks)
    spans = []
    for (x, text), box in zip(marks, found, strict=True):
        broad = sum(13 if ord(one) > 0x7F else 6.5 for one in text)
        span = (x - 8 - broad, x + 8) if box.before else (x - 8, x + 8 + broad)
        spans.append((box.lane, *span))
    for one, other in combinations(spans, 2):
        assert one[0] != other[0] or one[2] < other[1] or other[2] < one[1]
