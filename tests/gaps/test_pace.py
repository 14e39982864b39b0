"""How much a month, from the day of the question to the day given."""

from __future__ import annotations

import datetime
from fractions import Fraction

import pytest

from ecocheck.app.gaps import GapKind
from tests.gaps.running import AS_OF, UNTIL, gaps, the

MISSED = GapKind.LINE_MISSED
WITH_PACE = {GapKind.LINE_MISSED, GapKind.TASK_LATE}


@pytest.mark.parametrize(
    ("key", "amount", "unit", "in_quantity"),
    [
        ("1-1", Fraction(10, 6), None, True),
        ("2-1", Fraction(1, 6), "家", True),
        ("4-1", Fraction(4, 60), "平方公里", True),
        ("4-2", Fraction(5, 6), "%", False),  # no parts: of the distance
    ],
)
def test_six_whole_months(key: str, amount: Fraction, unit: str | None, *, in_quantity: bool) -> None:
    """From 30 June to 31 December."""
    pace = the(MISSED, "演练区", key, until=UNTIL).pace
    assert pace is not None
    assert (pace.months, pace.amount, pace.unit, pace.in_quantity) == (6, amount, unit, in_quantity)
    assert not pace.overdue


def test_less_than_a_month_is_one() -> None:
    pace = the(MISSED, "演练区", "1-1", until=datetime.date(2025, 7, 3)).pace
    assert pace is not None
    assert pace.months == 1
    assert pace.amount == 10


def test_the_day_itself_is_not_past() -> None:
    on_the_day, past = (the(MISSED, "演练区", "1-1", until=day).pace for day in (AS_OF, datetime.date(2025, 6, 29)))
    assert on_the_day is not None
    assert past is not None
    assert (on_the_day.overdue, past.overdue) == (False, True)
    assert (past.months, past.amount) == (0, None)


def test_nothing_makes_up_for_what_happened() -> None:
    assert the(MISSED, "演练区", "2-2", until=UNTIL).pace is None


def test_a_fact_has_no_pace() -> None:
    assert the(MISSED, "演练区", "2-4", until=UNTIL).pace is None


def test_no_day_no_pace() -> None:
    assert all(gap.pace is None for gap in gaps())


def test_pace_and_time_cover_what_is_lacking() -> None:
    paced = [gap for gap in gaps(until=UNTIL) if gap.pace is not None]
    assert {gap.kind for gap in paced} == WITH_PACE
    for gap in paced:
        assert gap.pace is not None
        assert gap.pace.amount is not None
        lacking = gap.quantity.lacking.amount if gap.quantity else gap.magnitude
        assert gap.pace.amount * gap.pace.months == lacking
