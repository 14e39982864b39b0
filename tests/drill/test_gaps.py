"""Gaps, waivers and tasks of the drill, typed from intention."""

import pytest

from ecocheck.app.gaps import Gap, GapKind
from tests.drill.projects import AS_OF, DRILL, RULES, gaps, judged


def _of(kind: GapKind, region: str, year: int = 2025) -> list[Gap]:
    return [gap for gap in gaps(DRILL) if (gap.kind, gap.region, gap.year) == (kind, region, year)]


@pytest.mark.parametrize(
    ("kind", "criteria"),
    [
        (GapKind.LINE_MISSED, {"5-2", "24-1", "34-1", "10-1", "26-1", "28-1", "30-1", "36-1", "37-1"}),
        (GapKind.UNDETERMINED, {"7-1", "11-2", "18-1", "22-1", "29-1", "32-3", "33-1"}),
        (GapKind.EVIDENCE_STALE, {"24-1"}),
        (GapKind.NO_EVIDENCE, {"8-3", "34-1"}),
        (GapKind.NO_PLAN, {"10-1", "16-1"}),
    ],
)
def test_gaps_of_the_district(kind: GapKind, criteria: set[str]) -> None:
    """What stands between the district's newest report and submission."""
    assert {gap.criterion for gap in _of(kind, "演练区") if gap.criterion is not None} == criteria


def test_evidence_that_is_missing_is_no_evidence() -> None:
    """A path was recorded and nothing lies there."""
    assert "35-1" in {gap.criterion for gap in _of(GapKind.NO_EVIDENCE, "青崖县", 2023)}


def test_one_total_disagrees() -> None:
    """The city says 862 villages, its counties 858; everywhere else the sums are right."""
    found = [gap for gap in gaps(DRILL) if gap.kind is GapKind.TOTALS_DISAGREE]
    assert [(gap.region, gap.year, gap.criterion) for gap in found] == [("演练市", 2025, "27-1")]
    assert found[0].detail == "858 ÷ 1023 × 100 = 83.87"


def test_waivers() -> None:
    """One holds, one lapsed, one is of the county's own making; the fourth is for evidence alone."""
    found = {(gap.region, gap.kind, gap.criterion): gap.waived for gap in gaps(DRILL) if gap.waiver is not None}
    assert found == {
        ("演练区", GapKind.LINE_MISSED, "30-1"): True,
        ("演练区", GapKind.LINE_MISSED, "28-1"): False,
        ("石潭县", GapKind.LINE_MISSED, "10-1"): False,
        ("柳溪县", GapKind.NO_EVIDENCE, "32-2"): True,
    }
    expires = {gap.criterion: gap.waiver.expires for gap in gaps(DRILL) if gap.waiver is not None}
    assert expires["30-1"].isoformat() == "2027-12-31"
    assert expires["28-1"] < AS_OF


def test_a_waiver_of_evidence_leaves_the_plan_open() -> None:
    """What it does not name is no business of it."""
    assert "32-2" in {gap.criterion for gap in _of(GapKind.NO_PLAN, "柳溪县") if gap.open}


def test_binding_targets_that_are_late() -> None:
    """Only what must be done and was missed; figures of criteria serve where a target is the same quantity.

    演练区 had all enterprises disclose in 2023 (5-2), when T9-2 was due: that its task reports less for 2025
    takes nothing back. Counties below 95 in 36-1 are compared with the city's line there, and not late.
    """
    late = {(gap.region, gap.year, gap.task) for gap in gaps(DRILL) if gap.kind is GapKind.TASK_LATE}
    assert late == {
        ("演练市", 2023, "T1-1"),  # 15 of the 20 that the plan asks for
        ("演练区", 2023, "T1-1"),  # 18
        ("青崖县", 2023, "T1-1"),  # 15
        ("青崖县", 2024, "T1-1"),  # 18, reached 20 in 2025
        ("演练市", 2023, "T9-1"),  # 603 of 607
        ("青崖县", 2023, "T9-1"),  # 70 of 74
        ("演练市", 2023, "T86-1"),  # 89.2
        ("演练市", 2024, "T86-1"),  # 90.6
        ("演练市", 2023, "T86-2"),  # 94.8
        ("演练区", 2024, "T72-2"),
        ("演练区", 2025, "T72-2"),
        ("演练区", 2025, "T86-1"),
        ("演练市", 2025, "T86-1"),
    }


@pytest.mark.parametrize(
    ("region", "target", "verdict"),
    [
        ("演练区", "T31-1", "not_met"),  # 力争
        ("演练市", "T84-4", "not_met"),  # 力争
        ("演练市", "T43-1", "not_met"),  # 没有期限
        ("演练市", "T71-2", "undetermined"),  # 左右
        ("演练市", "T12-1", "met"),
        ("演练区", "T28-1", "met"),
        ("演练区", "T62-1", "met"),
    ],
)
def test_targets_that_are_not_late(region: str, target: str, verdict: str) -> None:
    """A strive, a target without a date and an approximate number are never late."""
    found = {(one.row.region, one.row.year, one.row.id): one for one in judged(DRILL).targets}
    one = found[region, 2025, target]
    assert one.row.verdict == verdict
    assert not one.late


def test_targets_of_the_second_registry() -> None:
    """A compound of two bounds holds, a binding date is missed, a strive is missed and not late."""
    found = {one.row.id: one for one in judged(RULES).targets if one.row.year == 2025}
    assert {key: (one.row.verdict.value, one.late) for key, one in found.items()} == {
        "T1-1": ("met", False),
        "T2-1": ("not_met", True),
        "T2-2": ("not_met", False),
    }
