"""Whose a gap is, which tasks serve it, its phase, and the order of all."""

from __future__ import annotations

import datetime
import shutil
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.gaps import GapKind
from ecocheck.app.selection import Wanted
from tests.gaps.running import PROJECT, checked, gaps, the

if TYPE_CHECKING:
    from pathlib import Path

MISSED = GapKind.LINE_MISSED


@pytest.mark.parametrize(
    ("region", "key", "tasks"),
    [
        ("演练区", "1-1", ("T1",)),
        ("云岭县", "1-1", ("T1", "T2")),  # T2 binds the pilot alone
        ("演练区", "2-1", ()),
        ("演练区", "4-1", ("T1",)),
    ],
)
def test_tasks_that_serve_the_indicator_here(region: str, key: str, tasks: tuple[str, ...]) -> None:
    assert the(MISSED, region, key).tasks == tasks


@pytest.mark.parametrize(
    ("kind", "region", "key", "phase"),
    [
        (MISSED, "演练区", "1-1", "近期"),  # 2023 lies in 近期 and 中期: the one that ends first
        (MISSED, "演练区", "4-2", "中期"),  # in force from 2024
        (GapKind.TASK_LATE, "演练区", "T1-1", "近期"),
        (GapKind.TASK_LATE, "演练区", "T1-3", "中期"),  # due in June 2024
    ],
)
def test_phase(kind: GapKind, region: str, key: str, phase: str) -> None:
    found = the(kind, region, key).phase
    assert found is not None
    assert found.name == phase


def test_a_task_gap_names_its_indicators_and_its_day() -> None:
    gap = the(GapKind.TASK_LATE, "演练区", "T1-1")
    assert (gap.indicators, gap.tasks, gap.due) == ((1, 4), ("T1",), datetime.date(2023, 12, 31))


def test_order_by_what_matters() -> None:
    """Own lines, late tasks, then lines of the whole city, then what is unclear; the largest share first."""
    kinds = [(gap.kind.value, gap.below_city) for gap in gaps()]
    assert list(dict.fromkeys(kinds)) == [
        ("line_missed", False), ("task_late", False), ("line_missed", True), ("undetermined", False),
        ("task_undetermined", False), ("no_evidence", False), ("no_plan", False), ("contradiction", False),
    ]  # fmt: skip # a table, read by rows
    own = [(gap.region, gap.criterion) for gap in gaps() if gap.kind is MISSED and not gap.below_city]
    assert own == [
        ("演练区", "2-3"),  # 3 where none may be
        ("演练区", "2-2"),  # 2 where none may be
        ("演练区", "1-3"),  # 5 of 10
        ("演练区", "2-1"),  # 8.33 of 100
        ("演练区", "4-2"),  # 5 of 70
        ("云岭县", "4-2"),  # 3.4 of 70
        ("演练区", "3-3"),  # 1 of 25
        ("演练区", "1-1"),  # 1 of 98
        ("演练区", "4-3"),  # 1 of 98, after rounding
        ("云岭县", "1-1"),  # 1 of 98
        ("演练市", "1-2"),  # 0.5 of 95: the city's own line
        ("演练区", "4-1"),  # 0.4 of 812.5
        ("演练区", "2-4"),
        ("演练区", "3-1"),
        ("演练区", "3-2"),
    ]


def test_a_strive_is_never_late_and_the_last_day_is_in_time() -> None:
    assert "T1-2" not in {gap.task for gap in gaps()}
    due = datetime.date(2024, 6, 30)
    late = {day: _late(day) for day in (due, due + datetime.timedelta(days=1))}
    assert [("演练区", "T1-3") in found for found in late.values()] == [False, True]


def _late(day: datetime.date) -> set[tuple[str, str | None]]:
    return {(gap.region, gap.task) for gap in gaps(Wanted(), PROJECT, None, day) if gap.kind is GapKind.TASK_LATE}


def test_waived_until_it_lapses() -> None:
    """One holds, and takes all gaps of its criterion off the open list; one lapsed, and its gap is open."""
    found = {(gap.region, gap.criterion): gap.waived for gap in gaps() if gap.waiver is not None}
    assert found == {("演练区", "4-2"): True, ("云岭县", "2-4"): False}
    assert {gap.kind.value for gap in gaps() if gap.waived} == {"line_missed", "no_evidence"}
    assert all(gap.open is not gap.waived for gap in gaps())


@pytest.mark.parametrize(
    ("covers", "waived"),
    [
        (", covers: [verdict, evidence]", {"line_missed", "no_evidence"}),
        (", covers: [verdict]", {"line_missed"}),
        ("", {"line_missed"}),  # left to itself it waives the verdict
        (", covers: [evidence]", {"no_evidence"}),
        (", covers: [plan]", set()),  # no gap of that kind is there
    ],
)
def test_a_waiver_takes_off_only_what_it_covers(covers: str, waived: set[str], tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT, root)
    file = root / "data/演练区/2024.yaml"
    before = file.read_text(encoding="utf-8")
    after = before.replace(", covers: [verdict, evidence]", covers)
    assert after.count("approved_by") == before.count("approved_by") == 1
    file.write_text(after, encoding="utf-8")
    found = {gap.kind.value: gap.waived for gap in gaps(root=root) if (gap.region, gap.criterion) == ("演练区", "4-2")}
    assert {kind for kind, off in found.items() if off} == waived
    assert found.keys() == {"line_missed", "no_evidence"}
    row = next(row for row in checked(root=root).rows if (row.region, row.id) == ("演练区", "4-2"))
    assert row.waived is ("line_missed" in waived)


def test_sums_contradictions_and_reviews_are_never_waived() -> None:
    never = {"totals_disagree", "contradiction", "review_returned", "review_stale"}
    assert {kind.value for kind in GapKind if kind.covered_as is None} == never


def test_every_gap_leads_to_file_and_line() -> None:
    for gap in gaps():
        spots = [spot for spot in (gap.at, gap.rule_at) if spot is not None]
        assert spots, gap
        for spot in spots:
            lines = (PROJECT / spot.file).read_text(encoding="utf-8").splitlines()
            assert (gap.criterion or gap.task or gap.detail).partition(" ")[0] in "\n".join(lines[: spot.line]), (
                "the id stands at or above the line"
            )


def test_the_contradiction_concerns_both_indicators() -> None:
    gap = next(gap for gap in gaps() if gap.kind is GapKind.CONTRADICTION)
    assert (gap.indicator, gap.indicators, gap.lead, gap.tasks) == (None, (1, 4), ("市甲局", "市乙局"), ("T1",))
