"""The matrix: what each cell says, what is counted, and that unlike things are never added up. Expected by hand."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from ecocheck.app.verdicts.standing import Standing
from ecocheck.render.phrases.status import MARKS
from ecocheck.render.text.width import width
from tests.explain.running import DAY, DRILL, PROJECT, Runner, day_for
from tests.snapshots import same_as_snapshot

SNAPSHOTS = Path(__file__).parent / "snapshots"
REGIONS = ("青石市", "东山区", "西河县", "南岭县")


def board(eco: Runner, *args: str, folder: Path = PROJECT) -> dict[str, Any]:
    """The one board as other programs read it."""
    ran = eco("status", "--as-of", day_for(folder), "--format", "json", *args, folder=folder)
    assert (ran.code, ran.err) == (0, "")
    (found,) = json.loads(ran.out)["boards"]
    return dict(found)


def standings(one: dict[str, Any]) -> dict[str, list[str]]:
    """Each line's standings, in the order of the regions."""
    return {line["id"]: [cell["standing"] for cell in line["cells"]] for line in one["lines"]}


def test_indicators_by_hand(eco: Runner) -> None:
    """Of each indicator: the city, 东山区, 西河县, 南岭县."""
    made = board(eco)
    assert made["regions"] == list(REGIONS)
    open_, met, missed = "undetermined", "met", "not_met"
    assert standings(made) == {
        "1": [open_, open_, open_, open_],
        "2": [open_, missed, open_, open_],
        "3": [open_, met, open_, open_],
        "4": [met, missed, "city_met", "city_met"],
        "5": [met, met, open_, met],
    }


def test_criteria_where_they_were_asked_for(eco: Runner) -> None:
    assert standings(board(eco, "--indicator", "4", "--indicator", "2-1")) == {
        "2-1": ["undetermined", "not_met", "met", "met"],
        "4-1": ["met", "not_met", "not_applicable", "not_applicable"],
        "4-2": ["met", "city_not_met", "city_met", "city_met"],
    }


def test_counts_are_those_of_the_columns(eco: Runner) -> None:
    """City lines stand apart, and nothing is a sum over unlike things: the counts make up the number of lines."""
    for args in ([], ["--indicator", "4"], ["--county", "东山区"]):
        made = board(eco, *args)
        for place, counted in enumerate(made["counts"]):
            column = [line["cells"][place]["standing"] for line in made["lines"]]
            assert {one.value: column.count(one.value) for one in Standing}.items() <= counted.items()
            assert counted["total"] == len(made["lines"])


def test_a_line_of_the_city_is_never_not_met_of_a_county(eco: Runner) -> None:
    made = board(eco, "--indicator", "4-2")
    counted = {one["region"]: one for one in made["counts"]}
    assert (counted["东山区"]["city_not_met"], counted["东山区"]["not_met"]) == (1, 0)


def test_the_same_as_check(eco: Runner) -> None:
    """On the whole drill: every indicator's verdict is the one that `check` rolls up."""
    checked = json.loads(
        eco("check", "--year", "2025", "--as-of", day_for(DRILL), "--format", "json", folder=DRILL).out
    )["indicators"]
    wanted = {(one["region"], str(one["indicator"])): one["verdict"] for one in checked}
    made = board(eco, "--year", "2025", folder=DRILL)
    assert len(made["lines"]) == 37
    for line in made["lines"]:
        for cell in line["cells"]:
            assert cell["standing"].removeprefix("city_").removeprefix("flash_") == wanted[cell["region"], line["id"]]


def test_selecting_leaves_the_rest_as_it_is(eco: Runner) -> None:
    whole = standings(board(eco))
    for place, region in enumerate(REGIONS):
        assert standings(board(eco, "--county", region)) == {key: [row[place]] for key, row in whole.items()}


def test_sign_off_is_in_the_json(eco: Runner) -> None:
    (line,) = board(eco, "--county", "东山区", "--indicator", "4-1")["lines"]
    (criterion,) = line["cells"][0]["criteria"]
    assert criterion["signoff"] == {
        "agency": "东山区住建局", "person": "孙七", "reviewer": "陈八", "date": "2025-01-20", "for_file": False,
    }  # fmt: skip # a table, read by rows
    (line,) = board(eco, "--county", "东山区", "--indicator", "5-1")["lines"]
    assert line["cells"][0]["criteria"][0]["signoff"]["for_file"] is True


def test_marks_are_in_gbk_and_differ() -> None:
    assert set(MARKS) == set(Standing)
    for lang in ("zh", "en"):
        marks = [text.of(lang) for text in MARKS.values()]
        assert len(set(marks)) == len(marks)
        for mark in marks:
            mark.encode("gbk")
            assert not any(unicodedata.east_asian_width(char) == "A" for char in mark)


@pytest.mark.parametrize("columns", [80, 100, 200])
def test_columns_stay_straight(eco: Runner, columns: int) -> None:
    out = eco("status", "--readiness", folder=DRILL, width=columns).out.splitlines()
    assert all(width(line) <= columns for line in out)
    starts: list[int] = []
    for line in out:
        if line.startswith("编号"):  # each of the two tables has columns of its own
            starts = [width(line[: line.index(region)]) for region in ("演练市", "演练区", "云岭县")]
        if re.match(r"\d+ ", line):
            for start in starts:
                left, used = "", 0
                while used < start:
                    left += line[len(left)]
                    used = width(left)
                assert used == start, line
                assert left.endswith(" "), line


@pytest.mark.parametrize("columns", [None, 80])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_whole_output(eco: Runner, lang: str, columns: int | None) -> None:
    ran = eco("status", "--readiness", "--as-of", DAY, "--lang", lang, width=columns)
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / f"status-{columns or 'pipe'}-{lang}.txt", ran.out)


def test_as_markdown(eco: Runner) -> None:
    ran = eco("status", "--readiness", "--indicator", "4", "--as-of", DAY, "--format", "md")
    same_as_snapshot(SNAPSHOTS / "status.md", ran.out)


def test_whole_json(eco: Runner) -> None:
    ran = eco("status", "--county", "东山区", "--indicator", "4", "--as-of", DAY, "--format", "json")
    same_as_snapshot(SNAPSHOTS / "status-json.txt", ran.out)


def test_several_years_are_boards_of_their_own(eco: Runner) -> None:
    made = json.loads(eco("status", "--year", "2023", "--year", "2024", "--format", "json").out)
    assert [one["year"] for one in made["boards"]] == [2023, 2024]


@pytest.mark.parametrize(
    ("args", "code"), [(["--county", "武都区"], 2), (["--indicator", "99"], 2), (["--year", "2010"], 4)]
)
def test_what_cannot_be_answered(eco: Runner, args: list[str], code: int) -> None:
    ran = eco("status", *args)
    assert (ran.code, ran.out) == (code, "")


def test_a_drill_is_said_to_be_one(eco: Runner) -> None:
    lines = eco("status").out.strip().splitlines()
    assert "演练数据" in lines[0]
    assert "演练数据" in lines[-1]
