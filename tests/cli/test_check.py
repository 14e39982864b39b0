"""`check` for people: snapshots at three widths, straight columns, counts that keep the city's lines apart."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from ecocheck.render.text.width import width
from tests.cli.running import DAY, PROJECT, SNAPSHOTS
from tests.snapshots import same_as_snapshot

if TYPE_CHECKING:
    from tests.cli.conftest import Runner


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [None, 80, 200])
def test_table(eco: Runner, columns: int | None, lang: str) -> None:
    ran = eco("check", "--as-of", DAY, "--lang", lang, width=columns)
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / f"check-{columns or 'pipe'}-{lang}.txt", ran.out)


@pytest.mark.parametrize("columns", [80, 100, 150, 200])
def test_nothing_is_wider_than_the_terminal(eco: Runner, columns: int) -> None:
    for args in (["check"], ["gaps"], ["list"], ["list", "criteria"], ["list", "tasks"], ["list", "agencies"]):
        for line in eco(*args, width=columns).out.splitlines():
            assert width(line) <= columns, line


@pytest.mark.parametrize("columns", [80, 200])
def test_ambiguous_characters_stand_in_the_last_column_only(eco: Runner, columns: int) -> None:
    """A column is straight where every line has the same width before its last cell, on any console."""
    lines = eco("check", "--county", "演练区", width=columns).out.splitlines()
    head = next(line for line in lines if line.startswith("编号"))
    before = width(head[: head.index("原因和说明")])
    start = lines.index(head)
    end = next(place for place, line in enumerate(lines) if line.startswith("注1"))
    for line in (one for one in lines[start + 2 : end] if not one.startswith("[")):
        left, used = "", 0
        for char in line:
            if used >= before:
                break
            left, used = left + char, used + width(char)
        assert not [char for char in left if unicodedata.east_asian_width(char) == "A"], line
        assert used == before or width(line) <= before, line


def test_city_lines_are_counted_apart(eco: Runner) -> None:
    out = eco("check", "--county", "演练区").out
    assert "按判定项计：不达标 2 · 现状不清 0 · 达标 2（有佐证0） · 不适用 2" in out
    assert "与全市标准比较：未达全市要求 1 · 现状不清 1 · 达到全市要求 1（有佐证0）" in out


def test_drill_is_said_at_top_and_bottom(eco: Runner) -> None:
    for args in (["check"], ["gaps"], ["validate"]):
        lines = eco(*args).out.strip().splitlines()
        assert "演练数据" in lines[0]
        assert "演练数据" in (lines[-1] if args != ["validate"] else lines[0])


def test_every_row_leads_to_datum_and_rule(eco: Runner) -> None:
    """The places named in the table are the lines where value and rule stand."""
    out = eco("check", "--county", "演练区", "--indicator", "3").out
    row = next(line for line in out.splitlines() if line.startswith("3-1"))
    found = re.search(r"(data/演练区/2024\.yaml):(\d+) (indicators\.yaml):(\d+)", row)
    assert found is not None
    file, line, rules, rule_line = found.groups()
    data = (PROJECT / file).read_text(encoding="utf-8").splitlines()
    registry = (PROJECT / rules).read_text(encoding="utf-8").splitlines()
    assert data[int(line) - 1].strip() == "value: 98.4"
    assert registry[int(rule_line) - 1].strip() == "rule: {at_least: 98}"


def test_json_says_the_same(eco: Runner) -> None:
    made = json.loads(eco("check", "--as-of", DAY, "--format", "json").out)
    verdicts = {(one["region"], one["criterion"]): one["verdict"] for one in made["results"]}
    assert verdicts["演练区", "3-1"] == "met"
    assert verdicts["演练市", "3-1"] == "not_met"
    assert verdicts["云岭县", "3-1"] == "not_applicable"
    assert made["drill"] is True
    assert made["years"] == [2024]


def test_markdown_says_the_same(eco: Runner) -> None:
    """A row for each verdict, with its words; every table reads as one."""
    ran = eco("check", "--as-of", DAY, "--format", "md")
    assert (ran.code, ran.err) == (0, "")
    same_as_snapshot(SNAPSHOTS / "check.md", ran.out)
    made = json.loads(eco("check", "--as-of", DAY, "--format", "json").out)
    wanted = [one for one in made["results"] if one["verdict"] != "not_applicable"]
    rows = re.findall(r"^\| (\d+-\d+) .*$", ran.out, re.MULTILINE)
    assert sorted(rows) == sorted(one["criterion"] for one in wanted)
    page = MarkdownIt().enable("table").render(ran.out)
    assert "<p>|" not in page


def test_selecting(eco: Runner) -> None:
    args = [
        "check",
        "--county",
        "演练",
        "--indicator",
        "3",
        "--agency",
        "市环保局",
        "--year",
        "2023",
        "--format",
        "json",
    ]
    made = json.loads(eco(*args).out)
    assert [(one["region"], one["year"], one["criterion"]) for one in made["results"]] == [
        ("演练区", 2023, "3-1"),
        ("演练区", 2023, "3-2"),
    ]
