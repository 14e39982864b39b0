"""`status --standards`: counts of each standard beside each other, and what differs, worked out by hand."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.selection import Wanted
from ecocheck.app.side_by_side import judge_side_by_side
from ecocheck.app.typed_names import UnknownNameError
from ecocheck.verdict.outcome import Verdict
from tests.standards.projects import DAY, EXAMPLE, ROOT, opened

if TYPE_CHECKING:
    from ecocheck.app.side_by_side import SideBySide
    from tests.cli.conftest import Runner

# 2025 by the plan and by SF-2024: 示例市 has 94.5 for 2-1 (90, more than 95), 示例区 95. Both miss 2-1 by SF-2024
# alone. 示例区 misses 3-1 (76 of 80), 示例县 3-2 (44.9 of 45), which the plan does not have.
OPPOSITE = {("示例市", "2-1"), ("示例区", "2-1")}
MISSED = {("示例市", "2-1"), ("示例区", "2-1"), ("示例区", "3-1"), ("示例县", "3-2")}


def beside(*standards: str, **wanted: object) -> SideBySide:
    return judge_side_by_side(opened(), replace(Wanted(years=(2025,)), **wanted), standards, DAY)  # type: ignore[arg-type] # any option


def test_the_plan_stands_first_and_is_always_there() -> None:
    assert [one.named.id for one in beside("SF-2024").standards] == ["plan", "SF-2024"]
    assert [one.named.id for one in beside("SF-2020", "plan", "SF-2024").standards] == ["plan", "SF-2024", "SF-2020"]
    assert [one.named.id for one in beside().standards] == ["plan", "SF-2024", "GJ-XIAN", "SF-2020"]


def test_what_is_met_by_one_and_missed_by_another_comes_first() -> None:
    found = beside("SF-2024")
    assert {(one.region, one.id) for one in found.differing if one.opposite} == OPPOSITE
    flags = [one.opposite for one in found.differing]
    assert flags == sorted(flags, reverse=True)


def test_a_line_of_the_city_that_a_county_is_below_is_no_miss_of_its_own() -> None:
    """示例县 has 58 for 1-1: below the plan's 60 of the whole city, above the 55 of the province."""
    (one,) = [each for each in beside("SF-2024").differing if (each.region, each.id) == ("示例县", "1-1")]
    assert [row.verdict for row in one.rows if row is not None] == [Verdict.NOT_MET, Verdict.MET]
    assert not one.opposite


def test_what_a_standard_says_nothing_of_is_neither_different_nor_counted() -> None:
    """The plan does not have 3-2, and SF-2024 says nothing of 2-2 and 2-3."""
    found = beside("SF-2024")
    differing = {(one.region, one.id) for one in found.differing}
    assert {id_ for _, id_ in differing}.isdisjoint({"3-2", "2-2", "2-3"})
    by_id = {one.id: one.rows for one in found.judged if one.region == "示例县"}
    assert (by_id["3-2"][0], by_id["2-2"][1]) == (None, None)


def test_a_standard_that_is_not_in_force_has_no_column_and_no_counts(eco: Runner) -> None:
    """SF-2020 ended in June 2024."""
    found = beside("SF-2020")
    assert {one.standard for one in found.counts} == {"plan"}
    page = eco("status", "--standards", "--standard", "SF-2020", "--year", "2025", folder=EXAMPLE).out
    assert "2025年不按SF-2020判断" in page
    assert "按SF-2020 " not in page


def test_counts_are_those_of_a_check() -> None:
    found = beside("SF-2024")
    missed = {(row.region, row.id) for row in found.standards[1].rows if row.verdict is Verdict.NOT_MET}
    assert missed == MISSED
    counts = {(one.standard, one.region): one for one in found.counts}
    assert {key: one.tally.not_met for key, one in counts.items()} == {
        ("plan", "示例市"): 0,
        ("plan", "示例区"): 0,
        ("plan", "示例县"): 0,
        ("SF-2024", "示例市"): 1,
        ("SF-2024", "示例区"): 2,
        ("SF-2024", "示例县"): 1,
    }
    natures = {one.nature: one.tally.not_met for one in counts["SF-2024", "示例县"].natures}
    assert natures == {"约束性": 0, "参考性": 1}
    assert sum(one.tally.total for one in counts["SF-2024", "示例县"].natures) == 5
    assert counts["plan", "示例县"].natures == ()


def test_what_both_judge_is_counted_as_the_same_or_as_different() -> None:
    """The same: 1-1 and 1-2 of 示例市, 2-1 of 示例县. Different: both of 2-1, and 1-1 of both counties."""
    found = beside("SF-2024")
    assert (len(found.differing), found.same_in(2025)) == (4, 3)


def test_a_criterion_that_one_standard_alone_has() -> None:
    found = beside(indicators=("2-4",))
    assert [one.checked is None for one in found.standards] == [True, False, True, True]
    assert {one.id for one in found.judged} == {"2-4"}


def test_unknown_names() -> None:
    for options, what in (({"indicators": ("9-9",)}, "indicator"), ({"counties": ("没有",)}, "county")):
        with pytest.raises(UnknownNameError) as caught:
            beside(**options)
        assert caught.value.what == what
    with pytest.raises(UnknownNameError) as caught:
        beside("SF-2025")
    assert caught.value.known == ("plan", "SF-2024", "GJ-XIAN", "SF-2020")


def test_the_page_says_first_what_matters(eco: Runner) -> None:
    ran = eco("status", "--standards", "--year", "2025", folder=EXAMPLE)
    assert ran.code == 0
    first = ran.out.index("同样的数按一个标准达标、按另一个不达标")
    assert first < ran.out.index("按SF-2024 4项") < ran.out.index("各标准各地区计数") < ran.out.index("判定不同的项")
    assert "2025年不按SF-2020判断：有效期2020年1月1日—2024年6月30日，由SF-2024接替" in ran.out
    assert "条文未与原文核对" in ran.out
    assert "口径不同" in ran.out
    english = eco("--lang", "en", "status", "--standards", "--year", "2025", folder=EXAMPLE).out
    assert "another basis" in english


def test_as_json_and_as_csv(eco: Runner) -> None:
    args = ("status", "--standards", "--standard", "SF-2024", "--year", "2025", "--format")
    said = json.loads(eco(*args, "json", folder=EXAMPLE).out)
    assert [one["id"] for one in said["standards"]] == ["plan", "SF-2024"]
    assert {(one["region"], one["criterion"]) for one in said["differing"] if one["opposite"]} == OPPOSITE
    (county,) = [one for one in said["differing"] if (one["region"], one["criterion"]) == ("示例县", "1-1")]
    assert [one["by"] for one in county["verdicts"]] == ["plan", "SF-2024"]
    assert county["verdicts"][1]["result"]["nature"] == "约束性"
    assert said["same"] == 3
    rows = list(csv.DictReader(io.StringIO(eco(*args, "csv", folder=EXAMPLE).out.removeprefix("\ufeff"))))
    assert len(rows) == 3 * 5 + 4 + 4 + 5
    assert {(one["地区"], one["编号"]) for one in rows if one["判定"] == "不达标"} == MISSED


@pytest.mark.parametrize(
    "options",
    [("--standards", "--readiness"), ("--standards", "--received"), ("--standards", "--against", "2024")],
    ids=lambda one: one[1],
)
def test_what_does_not_go_with_it(eco: Runner, options: tuple[str, ...]) -> None:
    ran = eco("status", *options, folder=EXAMPLE)
    assert (ran.code, ran.out) == (2, "")
    assert options[1] in ran.err


def test_several_standards_ask_for_the_switch(eco: Runner) -> None:
    ran = eco("status", "--standard", "SF-2024", "--standard", "plan", folder=EXAMPLE)
    assert (ran.code, ran.out) == (2, "")
    assert "--standards" in ran.err


def test_a_registry_with_the_plan_alone_says_so(eco: Runner) -> None:
    ran = eco("status", "--standards", "--county", "武都区", "--year", "2024", folder=ROOT)
    assert ran.code == 0
    assert "没有方案以外的标准" in ran.out
