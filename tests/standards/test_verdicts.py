"""By which standard a verdict is given: by the one asked for, and by no other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.selection import Wanted, select
from ecocheck.app.standards import list_standards
from ecocheck.app.typed_names import UnknownNameError
from ecocheck.render.as_json.objects import check_json
from tests.standards.projects import judged, opened, results

if TYPE_CHECKING:
    from ecocheck.app.verdicts.row import Row

PROVINCE, STATE, FORMER = "SF-2024", "GJ-XIAN", "SF-2020"

# region, year, criterion, by the plan, by the province (both levels), by the state (counties only, unchecked).
# Worked out by hand from examples/标准示例: 1-1 asks 60 of the city, 62 / 55, 58; 2-1 asks 90, then 93 and from 2025
# more than 95; 1-2 is the city's alone; 2-2 is the plan's alone.
TABLE = [
    ("示例市", 2024, "1-1", "met", "not_met", "not_applicable"),  # 61
    ("示例市", 2025, "1-1", "met", "met", "not_applicable"),  # 62.5
    ("示例区", 2024, "1-1", "not_met", "met", "not_met"),  # 56
    ("示例区", 2025, "1-1", "not_met", "met", "not_met"),  # 56.4
    ("示例县", 2024, "1-1", "not_met", "not_met", "not_met"),  # 54.9
    ("示例县", 2025, "1-1", "not_met", "met", "met"),  # 58
    ("示例市", 2024, "1-2", "met", "met", "not_applicable"),
    ("示例区", 2024, "1-2", "not_applicable", "not_applicable", "not_applicable"),
    ("示例县", 2025, "1-2", "not_applicable", "not_applicable", "not_applicable"),
    ("示例市", 2024, "2-1", "met", "met", "not_applicable"),  # 94
    ("示例市", 2025, "2-1", "met", "not_met", "not_applicable"),  # 94.5
    ("示例区", 2024, "2-1", "met", "met", "undetermined"),  # 93
    ("示例区", 2025, "2-1", "met", "not_met", "undetermined"),  # 95
    ("示例县", 2024, "2-1", "not_met", "not_met", "undetermined"),  # 89.9
    ("示例县", 2025, "2-1", "met", "met", "undetermined"),  # 95.1
    ("示例市", 2024, "2-2", "met", "undetermined", "not_applicable"),
    ("示例县", 2025, "2-2", "met", "undetermined", "undetermined"),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: "-".join(map(str, row[:3])))
def test_verdicts(row: tuple[str, int, str, str, str, str]) -> None:
    key = row[:3]
    assert tuple(results(name)[key].verdict.value for name in (None, PROVINCE, STATE)) == row[3:]


def test_the_plan_is_the_default_and_has_a_name() -> None:
    assert results(None) == results("plan")


def standard_of(row: Row) -> str | None:
    """The standard of the revision that holds the row's rule."""
    indicators = opened().project.registry.indicators.indicators
    found = [rev for one in indicators for each in one.criteria for rev in each.revisions if rev.rule is row.rule]
    assert len(found) == 1
    return found[0].standard


def test_nothing_is_judged_by_another_standard_than_the_one_asked_for() -> None:
    """A verdict that says met or not met has a revision of that standard; silence is no_rule, with a note."""
    for name in (None, PROVINCE, STATE):
        for result in results(name).values():
            if result.rule is not None:
                assert standard_of(result) == name
            if name is not None and result.verdict == "undetermined" and result.rule is None:
                assert result.reason == "no_rule"
                assert [note.code for note in result.remarks] == ["not_in_standard"]


def test_before_a_standard_there_is_no_rule() -> None:
    found = results(PROVINCE, 2023, 2024)["示例县", 2023, "1-1"]
    assert (found.verdict.value, found.reason) == ("undetermined", "no_rule")


def test_a_county_has_its_own_line_by_a_standard_for_counties() -> None:
    """By the plan the line is the city's; by a standard for counties it is each county's, and counts."""
    plan, state = judged(None), judged(STATE)
    by_plan = [row for row in plan.rows if row.id == "1-1" and row.region != "示例市"]
    by_state = [row for row in state.rows if row.id == "1-1" and row.region != "示例市"]
    assert {one.line for one in by_plan} == {"city"}
    assert all(one.city_line for one in by_plan)
    assert {one.line for one in by_state} == {"each"}
    assert not any(one.city_line for one in by_state)


def test_an_unchecked_text_is_marked_in_every_verdict_that_rests_on_it() -> None:
    for name in (None, PROVINCE, STATE):
        for result in results(name).values():
            marked = "unchecked" in {note.code for note in result.remarks}
            assert marked == (name == STATE and result.rule is not None)


def test_a_standard_is_never_carried() -> None:
    """Only the plan sets lines for one year and no later one; a standard is in force until it is changed."""
    assert all(result.carried for result in results(None).values())
    assert not any(result.carried for result in results(PROVINCE).values())


def test_every_verdict_names_its_standard() -> None:
    for name, checked in ((None, None), (PROVINCE, True), (STATE, False)):
        said = json.loads(check_json(judged(name), "zh"))
        standards = [one["standard"] for one in said["results"]]
        assert {one["id"] for one in standards} == {name or "plan"}
        assert {one["checked"] for one in standards} == {checked}
        assert all(one["name"] and one["document"] for one in standards)


def test_a_verdict_shows_the_line_of_its_own_rule() -> None:
    (one,) = [one for one in judged(PROVINCE).rows if (one.region, one.year, one.id) == ("示例县", 2025, "2-1")]
    assert one.rule_at is not None
    text = opened().project.registry.indicators_document
    assert "more_than: 95" in text.line(one.rule_at.line + 1)
    assert one.citation is not None
    assert one.citation.document == "示例省发〔2025〕1号"


def test_an_unknown_standard_is_answered_with_the_list() -> None:
    with pytest.raises(UnknownNameError) as caught:
        select(opened().project, Wanted(standard="SF-2025"))
    assert (caught.value.what, caught.value.known) == ("standard", ("plan", PROVINCE, STATE, FORMER))


def test_the_list_says_who_checked_what() -> None:
    plan, province, state, former = list_standards(opened().project)
    assert plan.criteria == ("1-1", "1-2", "2-1", "2-2", "2-3")
    assert province.criteria == ("1-1", "1-2", "2-1", "2-4", "3-1", "3-2")
    assert former.criteria == ("1-1", "3-1")
    assert state.criteria == ("1-1",)
    assert province.record is not None
    assert (province.record.checked, province.record.checked_by) == (True, "示例市环境局")
    assert state.named.checked is False
