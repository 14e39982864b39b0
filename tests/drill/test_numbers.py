"""The numbers above a list are those of its rows, in every form; what is waived stands under its own heading."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run_here
from tests.drill.projects import DRILL, EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable

REGIONS = ("演练区", "柳溪县", "演练市")
DAY = "2026-03-01"
"""A day on which both waivers of the district hold: 28-1 until the end of the month."""


@pytest.fixture
def say(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """What a command prints of 2025 in the invented city."""

    def run(*args: str) -> str:
        asked = (*args, "--as-of", DAY, "--year", "2025")
        return run_here(capsysbinary, monkeypatch, *asked, folder=EXAMPLES / DRILL).out.removeprefix("\ufeff")

    return run


def _number(pattern: str, text: str) -> int:
    found = re.search(pattern, text)
    return int(found[1]) if found else 0


def _rows_by_heading(said: str, region: str) -> dict[str, int]:
    """How many rows of the region stand under each `[heading]` of a terminal's table."""
    counts: dict[str, int] = {}
    heading = ""
    for line in said.splitlines():
        head = re.fullmatch(r"\[(.+)\]", line.strip())
        heading = head[1] if head else heading
        if not head and re.match(rf"(?:\d{{4}}年\S* +)?{region}  ", line):
            counts[heading] = counts.get(heading, 0) + 1
    return counts


def _tables_by_heading(said: str, region: str) -> dict[str, int]:
    """The same of tables in Markdown, under headings of any level."""
    counts: dict[str, int] = {}
    heading = ""
    for line in said.splitlines():
        heading = line.lstrip("# ") if line.startswith("#") else heading
        if line.startswith(f"| {region} ") or re.match(rf"\| \d{{4}}年\S* +\| {region} ", line):
            counts[heading] = counts.get(heading, 0) + 1
    return counts


def _kinds(header: str) -> dict[str, int]:
    """`不达标 3 · 未达全市要求 6（其中已豁免 2）` as numbers by kind, each with its waived ones."""
    return {name: int(number) for name, number in re.findall(r"· ([^\s·\d]+) (\d+)(?= ·|（|$)", header)}


def _waived(header: str) -> dict[str, int]:
    """How many of a kind are waived, where any are."""
    return {name: int(number) for name, number in re.findall(r"· ([^\s·\d]+) \d+（其中已豁免 (\d+)）", header)}


def _check(header: str, counts: dict[str, int]) -> None:
    waived = {head.removeprefix("已豁免："): number for head, number in counts.items() if head.startswith("已豁免")}
    is_open = {head: number for head, number in counts.items() if not head.startswith("已豁免")}
    assert _number(r"待办 ?(\d+) ?项", header) == sum(is_open.values())
    assert _number(r"另有已豁免 ?(\d+) ?项", header) == sum(waived.values())
    assert _kinds(header) == dict(Counter(is_open) + Counter(waived))
    assert _waived(header) == waived


@pytest.mark.parametrize("region", REGIONS)
def test_gaps(region: str, say: Callable[..., str]) -> None:
    text = say("gaps", "--county", region)
    header = "".join(line.strip() + "\n" for line in text.split(f"\n{region}  ")[0].splitlines() if "项" in line)
    _check(header.split("\n地区")[0], _rows_by_heading(text, region))
    page = say("gaps", "--county", region, "--format", "md")
    _check(next(line for line in page.splitlines() if line.startswith("- 待办")), _tables_by_heading(page, region))
    made = json.loads(say("gaps", "--county", region, "--format", "json"))
    waived = [gap["waived"] for gap in made["gaps"]]
    table = list(csv.DictReader(io.StringIO(say("gaps", "--county", region, "--format", "csv"))))
    assert [row["已豁免"] == "是" for row in table] == waived
    assert waived.count(True) == _number(r"另有已豁免 (\d+) 项", text)
    assert waived.count(False) == _number(r"待办 (\d+) 项", text)


@pytest.mark.parametrize("by", ["agency", "indicator", "domain"])
def test_gaps_in_groups_say_how_many_rows_there_are(by: str, say: Callable[..., str]) -> None:
    """A gap of two offices stands under both."""
    text = say("gaps", "--county", "演练区", "--by", by)
    listed = sum(_rows_by_heading(text, "演练区").values())
    gaps = _number(r"待办 (\d+) 项", text) + _number(r"另有已豁免 (\d+) 项", text)
    assert listed == (_number(r"以下共(\d+)行", text) or gaps)
    page = say("gaps", "--county", "演练区", "--by", by, "--format", "md")
    assert sum(_tables_by_heading(page, "演练区").values()) == listed


def test_an_office_s_list(say: Callable[..., str]) -> None:
    """28-1 is waived: the housing office has it under a heading of its own."""
    text = say("worklist", "--agency", "市住建局", "--county", "演练区")
    rows = [line for line in text.split("各地区待办")[1].splitlines() if re.match(r"T?\d+-\d+ ", line)]
    assert len(rows) == _number(r"；待办(\d+)项", text) + _number(r"另有(\d+)项已豁免", text)
    waived = text[text.index("[已豁免：未达全市要求]") :]
    assert re.search(r"^28-1 ", waived, re.MULTILINE)


@pytest.mark.parametrize("region", ["演练区", "演练市", "石潭县"])
def test_what_is_to_be_put_right(region: str, say: Callable[..., str]) -> None:
    text = say("worklist", "--rectify", "--county", region)
    made = json.loads(say("worklist", "--rectify", "--county", region, "--format", "json"))["rectify"]
    table = list(csv.DictReader(io.StringIO(say("worklist", "--rectify", "--county", region, "--format", "csv"))))
    page = say("worklist", "--rectify", "--county", region, "--format", "md")
    shown = sum(_rows_by_heading(text, region).values())
    assert _number(r"须整改 (\d+) 项", text) == sum(not one["waived"] for one in made)
    assert shown == (_number(r"共(\d+)行", text) or len(made))
    assert sum(_tables_by_heading(page, region).values()) == shown
    assert len(table) == len(made)


def test_a_target_at_odds_with_another_place_says_so(say: Callable[..., str]) -> None:
    """95 of T86 stands against the 90 of 36-1 (C01), whatever the figure is."""
    asked = ("worklist", "--rectify", "--county", "演练区")
    made = json.loads(say(*asked, "--format", "json"))["rectify"]
    assert {one["task"]: one["contradictions"] for one in made}["T86-1"] == ["C01"]
    for form in ("text", "md", "csv"):
        said = say(*asked, "--format", form)
        assert "C01" in said[said.index("T86-1") : said.index("T72-2")]


def test_what_is_missed_stands_before_what_is_unclear(say: Callable[..., str]) -> None:
    """A binding target without a day in the plan (T43-1) is missed like a late one, and stands beside it."""
    text = say("gaps", "--county", "演练市")
    assert re.findall(r"^\[(.+)\]$", text, re.MULTILINE) == [
        "不达标",
        "任务目标逾期未完成",
        "任务目标不达标（方案未定期限）",
        "市县数据不一致",
        "现状不清",
        "任务目标现状不清",
        "复核失效",
        "方案表述不一致，待明确",
    ]
