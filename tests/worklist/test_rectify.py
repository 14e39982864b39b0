"""限期整改: what was missed although its time is over, since when, and what is never on the list."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.work.rectify import Rectify, list_rectify
from ecocheck.quantity import Month, Period
from ecocheck.verdict.outcome import Verdict
from tests.drill.projects import AS_OF as DRILL_DAY
from tests.drill.projects import EXAMPLES
from tests.gaps.running import AS_OF, PROJECT, opened
from tests.gaps.test_properties import few, judged_of, with_tasks
from tests.oracle.projects import TODAY
from tests.oracle.random_files import YEARS
from tests.oracle.test_properties import written

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.app.gaps.views import Since
    from tests.oracle.projects import Project

END = {year: datetime.date(year, 12, 31) for year in range(2022, 2027)}
OF = {year: Period.of_year(year) for year in END}


def rectify(wanted: Wanted = Wanted(), root: Path = PROJECT, day: datetime.date = AS_OF) -> Rectify:  # noqa: B008 frozen
    """The list of what is wanted."""
    return list_rectify(opened(root), select(opened(root).project, wanted), day)


def since(found: Rectify) -> dict[tuple[str, str], Since]:
    """When each thing began to be missed."""
    return {(one.gap.region, one.gap.criterion or one.gap.task or ""): one.since for one in found.overdue}


def test_what_is_to_be_put_right_and_since_when() -> None:
    assert since(rectify()) == {
        ("演练区", "2-3"): OF[2024],
        ("演练区", "2-2"): OF[2024],
        ("演练区", "1-3"): OF[2024],
        ("演练区", "2-1"): OF[2024],  # in 2023 all twelve had
        ("演练区", "4-2"): OF[2024],
        ("云岭县", "4-2"): OF[2024],
        ("演练区", "3-3"): OF[2024],
        ("演练区", "1-1"): OF[2023],  # 96 of 100 in 2023 already; in 2022 there was no line
        ("演练区", "4-3"): OF[2024],
        ("云岭县", "1-1"): OF[2024],
        ("演练市", "1-2"): OF[2024],  # the line of the whole city is the city's own
        ("演练区", "4-1"): OF[2024],
        ("演练区", "2-4"): OF[2024],
        ("演练区", "3-1"): OF[2024],
        ("演练区", "3-2"): OF[2024],
        ("演练市", "T3-1"): OF[2024],  # due in 2023, of which nothing is known
        ("演练区", "T1-1"): OF[2024],  # due in 2023, of which only nine months are known
        ("演练区", "T1-3"): datetime.date(2024, 6, 30),
    }


def test_what_is_waived_stays_visible_and_is_counted_apart() -> None:
    found = rectify()
    assert [(one.gap.region, one.gap.criterion) for one in found.overdue if one.gap.waived] == [("演练区", "4-2")]
    assert found.open == len(found.overdue) - 1


@pytest.mark.parametrize(("day", "kept"), [(END[2024], False), (datetime.date(2025, 1, 1), True)])
def test_a_year_that_is_not_over_can_still_be_mended(day: datetime.date, *, kept: bool) -> None:
    assert (("演练区", "1-1") in since(rectify(day=day))) is kept


def test_an_office_must_put_right_what_it_leads_or_owns() -> None:
    """市丙办 supports indicator 1, and owns T1 and T3."""
    assert set(since(rectify(Wanted(agencies=("市丙办",))))) == {
        ("演练市", "T3-1"), ("演练区", "T1-1"), ("演练区", "T1-3"),
    }  # fmt: skip # a table, read by rows


def test_the_newest_year_asked_for_counts() -> None:
    assert set(since(rectify(Wanted(years=(2022, 2023))))) == {("演练区", "1-1")}


def test_the_drill() -> None:
    """From intention: 13-2, T86-1 and the city's 28-1 missed in all three years, 24-2 and T72-2 in the last two."""
    root = EXAMPLES / "演练市"
    found = since(rectify(root=root, day=DRILL_DAY))
    assert {key: day for key, day in found.items() if day != OF[2025]} == {
        ("演练市", "28-1"): OF[2023],
        ("石潭县", "13-2"): OF[2023],
        ("青崖县", "12-2"): Period(Month(2025, 1), Month(2025, 6)),  # an event of these months
        ("青崖县", "24-2"): OF[2024],
        ("演练区", "T72-2"): OF[2024],  # due in 2023, of which nothing is known
        ("演练市", "T86-1"): END[2023],  # due then; 89.2, 90.6 and 91.4 of 95, by 36-1
        ("演练区", "T86-1"): END[2023],  # 85.0, 87.2 and 88.5
    }


@few
@given(with_tasks())
def test_only_own_lines_and_binding_targets_that_were_missed(project: Project) -> None:
    """Never a strive, never what is unclear, never a county below a line of the whole city, never a year to come."""
    with written(project) as root:
        opened = open_project(root, exactly=True)
        listed = list_rectify(opened, select(opened.project, Wanted(years=YEARS)), TODAY)
        checked = judged_of(opened)
    verdicts = {(row.region, row.year, row.id): row for row in checked.rows}
    targets = {(one.row.region, one.row.year, one.row.id): one for one in checked.targets}
    for one in listed.overdue:
        gap = one.gap
        assert gap.year == YEARS[-1]
        first = one.since.first.first_day if isinstance(one.since, Period) else one.since
        assert first < TODAY
        if gap.criterion is not None:
            result = verdicts[gap.region, gap.year, gap.criterion]
            assert result.verdict is Verdict.NOT_MET
            assert not (result.city_line and gap.region != "演练市")
            assert verdicts[gap.region, first.year, gap.criterion].verdict is Verdict.NOT_MET
        else:
            target = targets[gap.region, gap.year, gap.task or ""]
            assert (target.row.verdict, target.must) == (Verdict.NOT_MET, True)
