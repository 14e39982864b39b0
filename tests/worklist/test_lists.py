"""部门责任清单 and 重点工作任务清单, worked out by hand from the small project of the gaps' tests."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.gaps import find_gaps
from ecocheck.app.reporting import build_report
from ecocheck.app.reporting.worklists import WorkListBuilder
from ecocheck.app.selection import Wanted
from ecocheck.app.typed_names import agency_names
from ecocheck.app.work import list_work
from tests.gaps.running import checked, gaps

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.reporting.pages import WorkList
    from ecocheck.findings import Spot


def offices(wanted: Wanted = Wanted()) -> dict[str, WorkList]:  # noqa: B008 frozen
    """The lists of what is wanted, by office."""
    return {one.agency: one for one in list_work(checked(wanted)).offices}


def test_every_office_with_work_in_the_order_of_units() -> None:
    """市闲局 leads, supports and owns nothing."""
    assert list(offices()) == ["市乙局", "市甲局", "市丙办"]


def test_offices_without_work_are_not_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A registry may name thousands, and each would go through all rows and gaps."""
    built = []
    build = WorkListBuilder.build

    def counted(self: WorkListBuilder, agency: str, spots: Mapping[str, Spot]) -> WorkList:
        built.append(agency)
        return build(self, agency, spots)

    monkeypatch.setattr(WorkListBuilder, "build", counted)
    assert list(offices()) == built == ["市乙局", "市甲局", "市丙办"]
    project = checked(Wanted()).project
    assert agency_names(project) is agency_names(project)


@pytest.mark.parametrize(
    ("office", "leads", "supports", "tasks"),
    [
        ("市乙局", [1, 3, 4], [], ["T2"]),
        ("市甲局", [1, 2], [3], ["T1"]),  # 甲局, as indicator 2 has it, is the same office
        ("市丙办", [], [1], ["T1", "T3"]),
    ],
)
def test_what_an_office_leads_supports_and_owns(
    office: str, leads: list[int], supports: list[int], tasks: list[str]
) -> None:
    one = offices()[office]
    assert [indicator.id for indicator in one.leads] == leads
    assert [indicator.id for indicator in one.supports] == supports
    assert [task.id for task in one.tasks] == tasks


def test_state_in_every_region() -> None:
    """Criterion 1-1: the city has 98 % and the two counties 97."""
    [first, *_] = offices()["市乙局"].leads
    states = {row.region: row.standing.value for row in first.criteria[0]}
    assert states == {"演练市": "met", "演练区": "not_met", "云岭县": "not_met"}


def test_tasks_with_targets_and_what_owners_say() -> None:
    """T1: what is reported is 演练区's alone; one target binding and late, one a strive, one a fact and late."""
    [task] = offices()["市甲局"].tasks
    assert [(place, view.status) for place, view in task.reports] == [("演练区", "in_progress")]
    here = {one.row.id: one for found in task.targets for one in found if one.row.region == "演练区"}
    judged = {key: (one.row.verdict.value, one.must, one.late) for key, one in here.items()}
    assert judged == {
        "T1-1": ("not_met", True, True),
        "T1-2": ("not_met", False, False),
        "T1-3": ("not_met", True, True),
    }
    assert here["T1-3"].due == datetime.date(2024, 6, 30)


def test_what_is_open_is_what_the_office_answers_for() -> None:
    """Its own gaps of all, whether it leads the indicator or owns the task; what it only supports is another's."""
    for name, one in offices().items():
        names = {name, "甲局"} if name == "市甲局" else {name}
        assert list(one.gaps) == [gap for gap in gaps() if names & set(gap.lead)]
        assert one.still_open == sum(not gap.waived for gap in one.gaps)
        assert [gap for group in one.by_county for gap in group.gaps] == sorted(
            one.gaps, key=lambda gap: ["演练市", "演练区", "云岭县"].index(gap.region)
        )


@pytest.mark.parametrize("office", ["市乙局", "市甲局", "市丙办"])
def test_the_report_of_an_office_shows_the_same(office: str) -> None:
    """Every gap of `worklist` once in the report: missed, late, to be supplied, or among the others."""
    wanted = Wanted(agencies=(office,))
    listed, found = offices(wanted)[office], checked(wanted)
    [reported] = build_report(found, find_gaps(found)).worklists
    assert reported.gaps == listed.gaps
    shown = [("missed", row) for row in reported.open] + [("late", one.row) for one in reported.late]
    shown += [("owed", row) for *_, asked in reported.unclear for one in asked for row in one.rows]
    keys = [(kind, row.region, row.year, row.id) for kind, row in shown]
    ways = {"line_missed": "missed", "task_late": "late", "undetermined": "owed"}
    apart = [gap for gap in listed.gaps if gap not in reported.others]
    assert sorted(keys) == sorted(
        (ways[gap.kind], gap.region, gap.year, gap.criterion or gap.task or "") for gap in apart
    )
    assert {gap.kind.value for gap in reported.others} <= {
        "undetermined", "task_undetermined", "evidence_stale", "no_evidence", "no_plan", "totals_disagree",
        "contradiction",
    }  # fmt: skip # a table, read by rows


@pytest.mark.parametrize("office", ["市乙局", "市甲局", "市丙办"])
def test_one_office_is_the_same_alone_and_among_all(office: str) -> None:
    alone, among = offices(Wanted(agencies=(office,)))[office], offices()[office]
    assert replace(alone, gaps=(), by_county=()) == replace(among, gaps=(), by_county=())
    mine = [gap for gap in among.gaps if gap.kind != "contradiction"]
    assert [gap for gap in alone.gaps if gap.kind != "contradiction"] == mine


@pytest.mark.parametrize("region", ["演练市", "演练区", "云岭县"])
def test_one_county_is_the_same_alone_and_among_all(region: str) -> None:
    """A subset by --county equals the subset of all."""
    alone, among = offices(Wanted(counties=(region,))), offices()
    for name, one in alone.items():
        assert list(one.gaps) == [gap for gap in among[name].gaps if gap.region == region]
        for mine, whole in zip(one.leads, among[name].leads, strict=True):
            assert mine.criteria == tuple(tuple(row for row in rows if row.region == region) for rows in whole.criteria)


def test_an_office_without_work_that_was_asked_for_is_shown_empty() -> None:
    """Beside another; alone it selects nothing, and the command says so."""
    one = offices(Wanted(agencies=("市闲局", "市甲局")))["市闲局"]
    assert (one.leads, one.supports, one.tasks, one.gaps) == ((), (), (), ())
