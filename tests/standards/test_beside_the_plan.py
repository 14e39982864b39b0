"""Criteria that only further standards have, standards that are over, and criteria of one level."""

from __future__ import annotations

import json
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.checking import check
from ecocheck.app.opening import open_project
from ecocheck.app.selection import Wanted, select
from ecocheck.app.typed_names import UnknownNameError
from ecocheck.app.validating import validate
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Reason, Verdict
from tests.standards.projects import DAY, EXAMPLE, judged, opened, results

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Runner

OF_PLAN = {"1-1", "1-2", "2-1", "2-2", "2-3"}
OF_PROVINCE_ALONE = {"2-4", "3-1", "3-2"}

# region, year, criterion, by the province, by its former edition. Worked out by hand: 2-4 asks 40 of counties,
# 3-1 asks 80 (formerly 75), 3-2 asks 45 in hills, where 示例县 alone lies. The former edition is over in 2025.
TABLE = [
    ("示例市", 2024, "2-4", "not_applicable", None),
    ("示例区", 2024, "2-4", "not_met", None),  # 39.9
    ("示例区", 2025, "2-4", "met", None),  # 40
    ("示例县", 2024, "2-4", "met", None),  # 42
    ("示例市", 2024, "3-1", "met", "met"),  # 82
    ("示例市", 2025, "3-1", "met", "undetermined"),  # 80
    ("示例区", 2024, "3-1", "not_met", "met"),  # 79.9
    ("示例区", 2025, "3-1", "not_met", "undetermined"),  # 76
    ("示例市", 2024, "3-2", "not_applicable", None),
    ("示例区", 2024, "3-2", "not_applicable", None),
    ("示例县", 2024, "3-2", "met", None),  # 45
    ("示例县", 2025, "3-2", "not_met", None),  # 44.9
    ("示例县", 2024, "1-1", "not_met", "met"),  # 54.9 against 55 and 50
    ("示例县", 2025, "1-1", "met", "undetermined"),
]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: "-".join(map(str, row[:3])))
def test_verdicts(row: tuple[str, int, str, str, str | None]) -> None:
    found = tuple(results(name).get(row[:3]) for name in ("SF-2024", "SF-2020"))
    assert tuple(None if one is None else one.verdict.value for one in found) == row[3:]


def test_by_the_plan_they_do_not_exist() -> None:
    """Neither as rows, nor in the indicators, nor in any count."""
    checked = judged(None)
    assert {row.id for row in checked.rows} == OF_PLAN
    assert {one.indicator for one in checked.indicators} == {1, 2}
    assert {criterion.id for one in checked.selection.indicators for criterion in one.criteria} == OF_PLAN


def test_by_a_standard_there_are_its_own_and_those_of_the_plan() -> None:
    assert {row.id for row in judged("SF-2024").rows} == OF_PLAN | OF_PROVINCE_ALONE
    assert {row.id for row in judged("GJ-XIAN").rows} == OF_PLAN
    assert {row.id for row in judged("SF-2020").rows} == OF_PLAN | {"3-1"}


def test_an_indicator_is_rolled_up_without_them() -> None:
    """In 2024 示例区 meets every criterion of indicator 2 that the plan has, and misses 2-4 of the province."""

    def whole(standard: str | None) -> Verdict:
        (found,) = [one for one in judged(standard, 2024).indicators if (one.region, one.indicator) == ("示例区", 2)]
        return found.verdict

    assert (whole(None), whole("SF-2024")) == (Verdict.MET, Verdict.NOT_MET)


def test_asked_for_by_the_plan_they_are_refused_with_their_standards() -> None:
    for name in ("2-4", "3-1", "3"):
        with pytest.raises(UnknownNameError) as caught:
            select(opened().project, Wanted(indicators=(name,)))
        assert caught.value.what == "beside_plan"
        assert caught.value.known[0] == "SF-2024"
    assert select(opened().project, Wanted(indicators=("2",))).criteria == {"2-1", "2-2", "2-3"}
    assert select(opened().project, Wanted(indicators=("2-4",), standard="SF-2024")).criteria == {"2-4"}


def test_the_message_names_the_option(eco: Runner) -> None:
    for command in (("check", "--indicator", "2-4"), ("explain", "2-4"), ("gaps", "--indicator", "3")):
        ran = eco(*command, folder=EXAMPLE)
        assert (ran.code, ran.out) == (2, "")
        assert "--standard SF-2024" in ran.err


@pytest.mark.parametrize(
    "command",
    [
        "check",
        "gaps",
        "worklist",
        "status",
        "report",
        "trend",
        "status:--indicator:2",
        "form:--county:示例县:--year:2026",
    ],
)
def test_no_output_of_the_plan_names_them(eco: Runner, command: str) -> None:
    made = eco(*command.split(":"), folder=EXAMPLE)
    assert made.code in {0, 1}
    for name in ("治理污水的行政村占比", "优良天数比例（剔除沙尘）", "乔木林覆盖率", "空气和森林"):
        assert name not in made.out
    assert "污水处理率" in made.out or "环境治理" in made.out


def test_a_figure_of_them_is_sound_and_looked_at(tmp_path: Path) -> None:
    """Checked by the standard's rule: as a percentage, which cannot pass 100, and as none of the city's."""
    root = tmp_path / "示例"
    copytree(EXAMPLE, root)
    assert {one.code for one in validate(root, DAY, exactly=True).findings} == {"ECO472"}  # no text of the plan
    county, city = root / "data/示例县/2025.yaml", root / "data/示例市/2025.yaml"
    county.write_text(county.read_text(encoding="utf-8").replace("value: 46", "value: 460"), encoding="utf-8")
    text = city.read_text(encoding="utf-8")
    city.write_text(text + '  2-4:\n    value: 41\n    unit: "%"\n    source:\n      title: 年报\n', encoding="utf-8")
    found = {(one.code, one.at.file) for one in validate(root, DAY, exactly=True).findings}
    assert {file for code, file in found if code == "ECO435"} == {"data/示例市/2025.yaml"}
    assert {file for code, file in found if code not in {"ECO435", "ECO472"}} == {"data/示例县/2025.yaml"}


def test_a_standard_that_is_over_names_its_successor() -> None:
    found = results("SF-2020")
    over, ending = found["示例县", 2025, "3-1"], found["示例县", 2024, "3-1"]
    assert over.reasons[0] is Reason.NO_RULE
    (note,) = over.remarks
    assert (note.code, note.params["id"], note.params["date"]) == (
        NoteCode.STANDARD_REPLACED,
        "SF-2024",
        "2024-06-30",
    )
    assert [one.code for one in ending.remarks] == [NoteCode.STANDARD_ENDED]
    assert ending.verdict is Verdict.MET


def test_a_standard_valid_to_the_last_day_leaves_no_note(tmp_path: Path) -> None:
    """Until 31 December, or without an end: nothing has ended in the year."""
    for text in ("valid_until: 2024-12-31", "note: 没有期限"):
        root = tmp_path / text[:5]
        copytree(EXAMPLE, root)
        file = root / "indicators.yaml"
        said = file.read_text(encoding="utf-8").replace("valid_until: 2024-06-30", text)
        file.write_text(said.replace("    successor: SF-2024\n", ""), encoding="utf-8")
        read = open_project(root, exactly=True)
        made = check(read, select(read.project, Wanted(years=(2024, 2025), standard="SF-2020")), DAY)
        rows = {(row.region, row.year, row.id): row for row in made.rows}
        assert rows["示例县", 2024, "3-1"].remarks == ()
        later = rows["示例县", 2025, "3-1"]
        if "until" in text:
            assert [note.code for note in later.remarks] == [NoteCode.STANDARD_OVER]
            assert later.verdict is Verdict.UNDETERMINED
        else:
            assert later.verdict is Verdict.MET


def test_before_it_came_into_force() -> None:
    found = results("SF-2020", 2019, 2024)["示例县", 2019, "3-1"]
    assert [note.code for note in found.remarks] == [NoteCode.STANDARD_TO_COME]
    assert found.reasons[0] is Reason.NO_RULE


def test_the_lists_tell_them_apart(eco: Runner) -> None:
    ran = eco("list", "criteria", folder=EXAMPLE).out
    above, below = ran.split("方案以外：SF-2024 示例省生态示范建设指标\n")
    assert "2-3" in above
    assert "2-4" not in above
    assert "2-4" in below
    said = json.loads(eco("list", "criteria", "--format", "json", folder=EXAMPLE).out)["criteria"]
    assert {one["id"] for one in said if one["of_plan"]} == OF_PLAN
    assert {one["id"]: one["standards"] for one in said}["3-1"] == ["SF-2024", "SF-2020"]
    listed = json.loads(eco("list", "indicators", "--format", "json", folder=EXAMPLE).out)["indicators"]
    assert [(one["id"], one["criteria"]) for one in listed if one["of_plan"]] == [
        (1, ["1-1", "1-2"]),
        (2, ["2-1", "2-2", "2-3"]),
    ]


def test_regions_are_listed_with_their_classes(eco: Runner) -> None:
    said = json.loads(eco("list", "regions", "--format", "json", folder=EXAMPLE).out)["regions"]
    assert {one["name"]: one["classes"] for one in said} == {
        "示例市": [{"axis": "地形", "classes": ["平原"]}],
        "示例区": [{"axis": "地形", "classes": ["平原"]}],
        "示例县": [{"axis": "地形", "classes": ["山区"]}],
    }


def test_the_crosswalk_is_listed(eco: Runner) -> None:
    said = json.loads(eco("list", "crosswalk", "--format", "json", folder=EXAMPLE).out)["crosswalk"]
    assert [(one["from"], one["relation"], one["to"]) for one in said] == [
        ("3-2", "narrower", "1-1"),
        ("2-4", "other_basis", "2-1"),
    ]
    assert said[0]["to_standards"] == ["plan", "SF-2024", "GJ-XIAN", "SF-2020"]
    assert "口径不同" in eco("list", "crosswalk", folder=EXAMPLE).out
