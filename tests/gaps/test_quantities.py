"""What is lacking in real things, worked out by hand: the sums stand beside the figures in `project/data`."""

from __future__ import annotations

from fractions import Fraction

import pytest

from ecocheck.app.gaps import GapKind
from ecocheck.verdict.outcome import Verdict
from tests.gaps.running import gaps, the

MISSED, LATE = GapKind.LINE_MISSED, GapKind.TASK_LATE

LACKING = [
    # kind, region, id, amount, now, then, unit, of, more
    (MISSED, "演练区", "1-1", "10", "970", "980", None, "污水处理量", True),  # 98 % of 1000
    (MISSED, "演练区", "1-2", "1", "95", "96", "车", "无害化处理量", True),  # more than 95 of 100
    (MISSED, "演练区", "1-3", "10", "30", "20", None, None, False),  # at most 10 % of 200
    (MISSED, "演练区", "2-1", "1", "11", "12", "家", "公开的企业", True),  # all of 12
    (MISSED, "演练区", "2-3", "3", "3", "0", "个", None, False),  # none of 3
    (MISSED, "演练区", "3-1", "19", "601", "620", None, None, True),  # both readings: 60 + 2 points
    (MISSED, "演练区", "3-2", "2", "49", "51", None, None, True),  # above last year's 50 of 100
    (MISSED, "演练区", "3-3", "1", "26", "25", "微克/立方米", None, False),  # the target handed down
    (MISSED, "演练区", "4-1", "0.4", "812.1", "812.5", "平方公里", None, True),  # the baseline
    (MISSED, "演练区", "4-3", "5", "970", "975", None, None, True),  # 97.5 rounds to the even 98
    (MISSED, "云岭县", "4-2", "1.7", "33.3", "35", None, None, True),  # 70 % of 50; tenths are no count
    (LATE, "演练区", "T1-1", "1", "11", "12", "段", "改造的管段", True),  # 60 % of 20
    (LATE, "演练市", "T3-1", "3", "7", "10", "场", None, True),
]


@pytest.mark.parametrize(("kind", "region", "key", "amount", "now", "then", "unit", "of", "more"), LACKING)
def test_what_is_lacking(  # noqa: PLR0913, PLR0917 a column each
    kind: GapKind,
    region: str,
    key: str,
    amount: str,
    now: str,
    then: str,
    unit: str | None,
    of: str | None,
    *,
    more: bool,
) -> None:
    quantity = the(kind, region, key).quantity
    assert quantity is not None
    assert quantity.lacking.amount == Fraction(amount)
    assert (quantity.lacking.now.shown, quantity.lacking.then) == (now, Fraction(then))
    assert (quantity.unit, quantity.of, quantity.lacking.up) == (unit, of, more)
    assert not quantity.lacking.beyond


def test_a_strict_line_needs_strictly_more() -> None:
    """9.50 of 10.00 stands on the line of 95 %: nothing is lacking to reach it, and it must be passed."""
    gap = the(MISSED, "云岭县", "1-2")
    assert gap.quantity is not None
    assert gap.quantity.lacking.amount == 0
    assert gap.quantity.lacking.beyond
    assert gap.quantity.lacking.denominator is not None


@pytest.mark.parametrize(
    ("region", "key"), [("云岭县", "1-1"), ("演练市", "1-2"), ("演练区", "4-2"), ("演练区", "2-4")]
)
def test_without_parts_there_is_no_quantity(region: str, key: str) -> None:
    """Points are no quantity; a fact has none."""
    assert the(MISSED, region, key).quantity is None


def test_what_happened_stays() -> None:
    """Two events: two too many, and nothing can be done about them in that year."""
    quantity = the(MISSED, "演练区", "2-2").quantity
    assert quantity is not None
    assert quantity.lacking.event
    assert quantity.lacking.amount == 2
    assert quantity.unit == "起"


def test_a_word_of_the_plan_leaves_it_open() -> None:
    """No rise makes 明显 met: it is only missed no longer."""
    found = {key: the(MISSED, "演练区", key).quantity for key in ("3-1", "3-2")}
    reached = {key: one.lacking.reaches for key, one in found.items() if one is not None}
    assert reached == {"3-1": Verdict.MET, "3-2": Verdict.UNDETERMINED}


def test_only_what_was_missed_lacks_something() -> None:
    for gap in gaps():
        assert gap.quantity is None or gap.kind in {MISSED, LATE}


@pytest.mark.parametrize(
    ("region", "key", "amount"),
    [
        ("演练区", "5-2", "1"),  # 11 of 12
        ("演练区", "34-1", "8"),  # 412 of 420
        ("演练区", "24-1", "10"),  # 2440 of 2500, 98 %
        ("演练区", "10-1", "67.292"),  # 1201.6 of 1860.0, 68.22 %
        ("演练区", "28-1", "48"),  # 552 for 40, 15 each
        ("演练区", "37-1", "2.74"),  # 56.9 of 248.5, 24 %
        ("石潭县", "25-1", "5"),  # 61 of 172, 38 % is 65.36
        ("青崖县", "27-1", "5"),  # 203 of 259, 80 % is 207.2
        ("青崖县", "24-2", "2.86"),  # 371.0 of 402.0, 93 % is 373.86: measured to the tenth, so no whole units
        ("演练市", "28-1", "24.4"),  # 1163.6 for 79.2, 15 each is 1188
        ("石潭县", "10-1", "36.77616"),  # 1008.9 of 1532.8, 68.22 % is 1045.67616
        ("柳溪县", "22-1", "0.05"),  # 4.65 of 5.00; 92 + 2 points is 4.7, 92 × 1.02 is 4.692: both readings
        ("云岭县", "33-1", "9.125"),  # 438.0 of 730.0; above last year's 441 of 720, which is 447.125
        ("石潭县", "32-3", "1"),  # 114 after 113, which must be undercut
    ],
)
def test_the_drill(region: str, key: str, amount: str) -> None:
    """By hand from the drill's files."""
    from tests.drill.projects import DRILL
    from tests.drill.projects import gaps as drill_gaps

    found = [one for one in drill_gaps(DRILL) if (one.region, one.year, one.criterion) == (region, 2025, key)]
    quantity = next(one.quantity for one in found if one.kind is MISSED)
    assert quantity is not None
    assert quantity.lacking.amount == Fraction(amount)


def test_a_line_to_be_passed_says_so_of_a_plain_value() -> None:
    """114 after 113 must fall: one less is 113, and that is not yet a fall."""
    from ecocheck.render.phrases.gaps import quantity_words
    from tests.drill.projects import DRILL
    from tests.drill.projects import gaps as drill_gaps

    gap = next(one for one in drill_gaps(DRILL) if (one.region, one.year, one.criterion) == ("石潭县", 2025, "32-3"))
    assert quantity_words(gap.quantity, "zh") == "须低于113，与113持平仍不达标"
    assert quantity_words(gap.quantity, "en") == "must fall below 113; 113 itself is not enough"
