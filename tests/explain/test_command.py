"""The command line of `explain`: whole outputs, what may be asked for, and what is answered to the rest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ecocheck.render.text.width import width
from tests.explain.running import DAY, DRILL, Runner
from tests.snapshots import same_as_snapshot

SNAPSHOTS = Path(__file__).parent / "snapshots"
STANDARDS = DRILL.parent / "标准示例"
SHEETS = {
    "missed": ["4-1", "--county", "东山区"],
    "ambiguous": ["1-1", "--county", "东山区"],
    "handed-down": ["1-2"],
    "baseline": ["3-1", "--county", "东山区", "--county", "南岭县"],
    "city-line": ["4-2"],
    "events": ["2", "--county", "东山区", "--county", "西河县"],
    "partial": ["5-1", "--county", "西河县"],
    "task": ["T1", "--county", "东山区"],
}


@pytest.mark.parametrize("columns", [None, 80])
@pytest.mark.parametrize("name", SHEETS)
def test_sheet(eco: Runner, name: str, columns: int | None) -> None:
    ran = eco("explain", *SHEETS[name], "--as-of", DAY, width=columns)
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / f"{name}-{columns or 'pipe'}.txt", ran.out)


def test_sheet_as_markdown(eco: Runner) -> None:
    ran = eco("explain", *SHEETS["missed"], "--as-of", DAY, "--format", "md")
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / "missed.md", ran.out)


@pytest.mark.parametrize("name", ["missed", "ambiguous", "task"])
def test_sheet_in_english(eco: Runner, name: str) -> None:
    same_as_snapshot(
        SNAPSHOTS / f"{name}-en.txt", eco("explain", *SHEETS[name], "--as-of", DAY, "--lang", "en", width=100).out
    )


def test_json(eco: Runner) -> None:
    ran = eco("explain", *SHEETS["missed"], "--as-of", DAY, "--format", "json")
    same_as_snapshot(SNAPSHOTS / "missed-json.txt", ran.out)
    assert json.loads(ran.out)["drill"] is True


def test_json_keys_are_the_same_for_every_verdict(eco: Runner) -> None:
    keys = set()
    for topic in ("1", "2", "3", "4", "5", "T1"):
        made = json.loads(eco("explain", topic, "--as-of", DAY, "--format", "json").out)
        keys |= {tuple(one) for one in made["explanations"]}
    assert len(keys) == 1


@pytest.mark.parametrize("columns", [80, 100, 200])
@pytest.mark.parametrize("topic", ["7", "22-1", "24", "15-1", "34-1", "T72"])
def test_nothing_is_wider_than_the_terminal(eco: Runner, topic: str, columns: int) -> None:
    ran = eco("explain", topic, "--year", "2025", folder=DRILL, width=columns)
    assert ran.code == 0
    for line in ran.out.splitlines():
        assert width(line) <= columns, line


def test_an_office_console_can_show_it(eco: Runner) -> None:
    """Whatever stands in the data, our own words are in GBK."""
    for args in SHEETS.values():
        eco("explain", *args).out.encode("gbk")


def test_the_same_verdicts_as_check(eco: Runner) -> None:
    shared = (
        "region",
        "year",
        "indicator",
        "criterion",
        "verdict",
        "reasons",
        "value",
        "bound",
        "unit",
        "margin",
        "at",
    )
    for number in range(1, 6):
        checked = json.loads(eco("check", "--indicator", str(number), "--format", "json").out)["results"]
        made = json.loads(eco("explain", str(number), "--format", "json").out)["explanations"]
        assert [{key: one[key] for key in shared} for one in made] == [
            {key: one[key] for key in shared} for one in checked
        ]


def test_several_years(eco: Runner) -> None:
    ran = eco("explain", "4-1", "--county", "东山区", "--year", "2023", "--year", "2024", "--format", "json")
    made = json.loads(ran.out)
    assert made["years"] == [2023, 2024]
    assert [[year["year"] for year in one["years"]] for one in made["explanations"]] == [
        [2021, 2022, 2023],
        [2022, 2023, 2024],
    ]


@pytest.mark.parametrize("typed", ["t1-1", " T1-1 "])
def test_a_target_by_any_spelling(eco: Runner, typed: str) -> None:
    made = json.loads(eco("explain", typed, "--county", "东山区", "--format", "json").out)
    assert [one["target"] for one in made["explanations"]] == ["T1-1"]


def test_codes_are_explained_as_before(eco: Runner) -> None:
    assert "ECO301" in eco("explain", "eco301").out
    assert "ECO301" in eco("explain").out


WRONG = [
    (["9-1"], 2, "没有指标或判定项“9-1”"),
    (["T9"], 2, "没有任务目标“T9”。任务目标有：T1-1、T1-2"),
    (["4-1", "--county", "武都区"], 2, "没有地区“武都区”"),
    (["T1", "--county", "武都区"], 2, "没有地区“武都区”"),
    (["4-1", "--year", "2010"], 4, "2010 没有任何地区的数据"),
    (["ECO301", "--county", "东山区"], 2, "选项 --county 只用于解释判定"),
    (["ECO999"], 2, "没有编号“ECO999”"),
    (["4-1", "--format", "xml"], 2, "--format 不能写“xml”"),
]


@pytest.mark.parametrize(("args", "code", "said"), WRONG)
def test_what_cannot_be_answered(eco: Runner, args: list[str], code: int, said: str) -> None:
    ran = eco("explain", *args)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


def test_by_a_further_standard(eco: Runner) -> None:
    """The example of standards: the county line is another than the plan's."""
    args = ("explain", "1-1", "--county", "示例区", "--year", "2025", "--standard", "GJ-XIAN")
    out = eco(*args, folder=STANDARDS).out
    assert "所依标准  《示例国家县级考核指标》" in out
    (made,) = json.loads(eco(*args, "--format", "json", folder=STANDARDS).out)["explanations"]
    assert made["standard"]["id"] == "GJ-XIAN"
    assert [(one["direction"], one["edge"]) for one in made["turns"]] == [("up", "58")]


def test_a_drill_is_said_to_be_one(eco: Runner) -> None:
    lines = eco("explain", "4-1").out.strip().splitlines()
    assert "演练数据" in lines[0]
    assert "演练数据" in lines[-1]


def test_without_county_those_to_which_it_does_not_apply_are_named_once(eco: Runner) -> None:
    out = eco("explain", "4-1").out
    assert "不适用：西河县 2024 4-1、南岭县 2024 4-1" in out
    assert "4-1 市区污水处理率 / 西河县" not in out
