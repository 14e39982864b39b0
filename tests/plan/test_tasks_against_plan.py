"""``tasks.yaml`` against 附件2 of the plan, row by row."""

import csv
import re
from pathlib import Path
from typing import Any

import pytest

from tests.plan.cleaning import clean, plan_text
from tests.plan.tables import ROOT, registry, rows

Task = dict[str, Any]

ROWS = rows()
TASKS: list[Task] = registry("tasks.yaml")["tasks"]
BY_NUMBER: dict[int, Task] = {int(task["id"].removeprefix("T")): task for task in TASKS}
TARGETS: list[tuple[Task, dict[str, Any]]] = [(task, target) for task in TASKS for target in task["targets"]]
COUNTIES: list[dict[str, Any]] = registry("units.yaml")["counties"]

RANGES = (
    *((1, 4), (5, 8), (9, 11), (12, 16), (17, 20), (21, 24), (25, 28), (29, 32), (33, 34), (35, 39), (40, 43)),
    *((44, 45), (46, 48), (49, 51), (52, 55), (56, 59), (60, 64), (65, 66), (67, 69), (70, 72), (73, 75), (76, 78)),
    *((79, 81), (82, 83), (84, 86)),
)
"""First and last row of each group."""

RECONSTRUCTED_GROUPS = {
    *(1, 3, 4, 5, 7, 8, 24, 25, 27, 28, 29, 32, 35, 36, 38, 39, 40, 43, 44, 46, 48, 49, 51, 55, 56, 59, 60, 62),
    *(67, 69, 76, 78, 79, 81, 82),
}
RECONSTRUCTED_TITLES = {2, 37, 41, 80}
LOST_TITLES = {37, 41}
"""Neither scan nor neighbours give these rows a title of their own."""

JOINED = ((21, 22, 23), (30, 31), (41, 42), (57, 58))
"""The group's name is broken over the cells of these rows."""

GROUP_IN_TITLE_CELL = {37, 41, 80}
"""The row's only cell before the text holds the group's name."""

NUMBER_NOT_IN_QUOTE = {"T72-1": "全覆盖 is 100 %, the figure 3158 is the denominator"}

TRAPS = ("两当河", "康县模式")
"""A river and a model."""


def group_cell(number: int) -> str:
    """Find what the scan shows for the group of a row whose group is certain."""
    if number == 2:
        return ROWS[2].title_cell.split("，", 1)[0]
    if number == 54:  # title and group in one cell, two blanks between them
        return clean(ROWS[54].heads[0].split("  ")[1])
    for part in JOINED:
        if number in part:
            return "".join(ROWS[row].title_cell if row in GROUP_IN_TITLE_CELL else ROWS[row].group_cell for row in part)
    if number in GROUP_IN_TITLE_CELL:
        return ROWS[number].title_cell
    first = next(first for first, last in RANGES if first <= number <= last)
    return next(ROWS[row].group_cell for row in range(number, first - 1, -1) if ROWS[row].group_cell)


def compact(rule: dict[str, Any]) -> str:
    """Write a rule the way ``targets_table.csv`` does."""
    assert len(rule) == 1, rule
    ((kind, value),) = rule.items()
    if isinstance(value, list):
        return f"{kind}({'|'.join(compact(part) for part in value)})"
    return f"{kind}={str(value).lower() if isinstance(value, bool) else value}"


def numbers(rule: dict[str, Any]) -> list[str]:
    """Collect the numbers a rule compares with."""
    ((_, value),) = rule.items()
    if isinstance(value, list):
        return [number for part in value for number in numbers(part)]
    return [str(value)] if isinstance(value, int | float) and not isinstance(value, bool) else []


def test_all_86_rows_are_there_in_order() -> None:
    """Rows of the scan and tasks of the registry are the same 86."""
    assert list(ROWS) == list(range(1, 87))
    assert [task["id"] for task in TASKS] == [f"T{number}" for number in range(1, 87)]


def test_file_is_plain() -> None:
    """LF, a schema line first, nothing the strict reader refuses."""
    text = (ROOT / "tasks.yaml").read_bytes().decode("utf-8")
    assert "\r" not in text
    assert text.startswith("# yaml-language-server: $schema=schemas/tasks.schema.json\nschema_version: 1\n")
    assert not re.search(r"(?m)^\s*(- )?\w+: [&*!{|>]", text)


@pytest.mark.parametrize("number", ROWS)
def test_text_is_the_cleaned_cell(number: int) -> None:
    """The whole 具体任务, word for word."""
    assert BY_NUMBER[number]["text"] == clean(ROWS[number].text)


@pytest.mark.parametrize("number", ROWS)
def test_responsible_is_the_cleaned_cell(number: int) -> None:
    """Offices as they stand, in order."""
    assert BY_NUMBER[number]["responsible"] == clean(ROWS[number].responsible).split()


@pytest.mark.parametrize("number", ROWS)
def test_title_is_the_cell_where_certain(number: int) -> None:
    """A title is the scan's, or marked."""
    title = BY_NUMBER[number]["title"]
    assert title["reconstructed"] == (number in RECONSTRUCTED_TITLES)
    if number == 54:
        assert title["name"] == ROWS[54].heads[0].split("  ")[0]
    elif number == 2:
        assert ROWS[2].title_cell == f"{BY_NUMBER[2]['group']['name']}，{title['name']}"
    elif number in LOST_TITLES:
        assert title["name"] is None
    else:
        assert title["name"] == ROWS[number].title_cell


@pytest.mark.parametrize("number", ROWS)
def test_group_is_the_cell_where_certain(number: int) -> None:
    """A group's name is the scan's, or marked with a note."""
    group = BY_NUMBER[number]["group"]
    assert group["reconstructed"] == (number in RECONSTRUCTED_GROUPS)
    if group["reconstructed"]:
        assert BY_NUMBER[number]["note"]
    else:
        assert group["name"] == group_cell(number)


@pytest.mark.parametrize(("first", "last"), RANGES)
def test_reconstructed_groups_follow_a_certain_row(first: int, last: int) -> None:
    """Rows of one group carry one name, save 12–16 with its two wordings."""
    names = [BY_NUMBER[number]["group"]["name"] for number in range(first, last + 1)]
    if first == 12:
        two, three = names[:2], names[2:]
        assert (set(two), set(three)) == ({"坚持协同治理，持续改善环境空气质量"}, {"坚持协同治理，持续改善空气质量"})
    else:
        assert len(set(names)) == 1
    assert any(number not in RECONSTRUCTED_GROUPS for number in range(first, last + 1))


def test_ranges_cover_every_row_once() -> None:
    """The table above this test is itself whole."""
    assert [number for first, last in RANGES for number in range(first, last + 1)] == list(ROWS)


def test_targets_equal_the_independent_table() -> None:
    """Ids, rules, dates and strengths were typed twice."""
    with (Path(__file__).parent / "targets_table.csv").open(encoding="utf-8", newline="") as table:
        expected = [tuple(row.values()) for row in csv.DictReader(table)]
    found = [
        (target["id"], compact(target["rule"]), "" if target["due"] is None else str(target["due"]), target["strength"])
        for _, target in TARGETS
    ]
    assert found == expected


@pytest.mark.parametrize(("task", "target"), TARGETS, ids=[target["id"] for _, target in TARGETS])
def test_target_rests_on_the_text(task: Task, target: dict[str, Any]) -> None:
    """Quote, numbers, words and dates of a target stand in its row."""
    quote = target["quote"]
    assert re.fullmatch(rf"{task['id']}-\d", target["id"])
    assert quote in task["text"]
    for number in numbers(target["rule"]):
        if target["id"] in NUMBER_NOT_IN_QUOTE:
            assert number not in quote, "no longer an exception"
        else:
            assert re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.])", quote), number
    for word in re.findall(r"unstated=([^|)]+)", compact(target["rule"])):
        assert word in quote
    match target["due_from"]:
        case "text":
            assert f"{target['due']}年" in task["text"]
        case "title":
            assert target["due"] == 2023
        case _:
            assert target["due_from"] is None
            assert target["due"] is None
    assert (target["strength"] == "strive") == bool(re.search("力争|争创|探索", quote))
    assert {county["name"] for county in task["counties"]} >= set(target.get("counties", []))
    for county in target.get("counties", []):
        assert county in quote


def test_title_of_the_list_gives_the_year() -> None:
    """``due_from: title`` rests on the heading of 附件2."""
    assert "陇南市国家生态文明建设示范市2023年度重点任务分解清单" in clean(plan_text())


@pytest.mark.parametrize("number", ROWS)
def test_named_counties_are_those_of_the_text(number: int) -> None:
    """Every county that the text names is listed, and no other: a river and a model bind nobody."""
    text = BY_NUMBER[number]["text"]
    for trap in TRAPS:
        text = text.replace(trap, "")
    named = {
        county["name"] for county in COUNTIES if any(name in text for name in (county["name"], *county["aliases"]))
    }
    listed = [county["name"] for county in BY_NUMBER[number]["counties"]]
    assert set(listed) == named
    assert len(listed) == len(named)


def test_trap_names_bind_nobody() -> None:
    """两当河 is a river, 康县模式 a model."""
    assert "两当河" in BY_NUMBER[44]["text"]
    assert BY_NUMBER[44]["counties"] == []
    assert "康县模式" in BY_NUMBER[70]["text"]
    assert BY_NUMBER[70]["counties"] == []


def test_pilots_stand_in_the_text_as_pilots() -> None:
    """Three rows hold pilots; a row that binds only the named holds nothing but pilots."""
    pilots = {number for number, task in BY_NUMBER.items() if any(c["as"] == "试点" for c in task["counties"])}
    assert pilots == {6, 8, 67}
    for number in pilots:
        assert "试点" in BY_NUMBER[number]["text"]
    named = {number for number, task in BY_NUMBER.items() if task["scope"] == "named"}
    assert named == {8, 67}
    assert {number for number, task in BY_NUMBER.items() if task["scope"] == "city"} == {10, 45, 46}
    assert {task["scope"] for task in TASKS} == {"each", "named", "city"}


def test_batches_leave_one_county_out() -> None:
    """The batches of T84 name eight counties, each once; 两当县 is in none."""
    batches = [county for target in BY_NUMBER[84]["targets"] for county in target.get("counties", [])]
    assert len(batches) == len(set(batches)) == 8
    assert {county["name"] for county in COUNTIES} - set(batches) == {"两当县"}


def test_served_indicators_are_derived_and_known() -> None:
    """Nothing in the plan says which indicator a task serves; none serves 33."""
    for task in TASKS:
        indicators = task["serves"]["indicators"]
        assert task["serves"]["derived"] is True
        assert indicators == sorted(set(indicators))
        assert set(indicators) <= set(range(1, 38)) - {33}
