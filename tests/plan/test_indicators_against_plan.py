"""indicators.yaml against the plan: what the registry says the plan says, the plan must say.

The file is read with plain ``yaml.safe_load``, so that these tests do not lean on ecocheck's own reader. The table of
criteria beside this file was taken from the project's semantics and knows nothing of the registry.
"""

import csv
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.plan.cleaning import RESTORED, clean, domains, paragraphs, plan_text, squeeze

HERE = Path(__file__).resolve().parent
REGISTRY = HERE.parents[1] / "indicators.yaml"

BOUNDS = {"at_least": "≥", "more_than": ">", "at_most": "≤", "less_than": "<", "equals": "="}
LINES = {"E": "each", "C": "city", "O": "city_only", "H": "handed"}
INDICATORS = range(1, 38)

# The plan says 断面达到考核标准 and gives no figure; that this is 100 % is our reading, and recorded as one.
NUMBER_BY_ASSUMPTION = {"8-1"}

# The plan compares with no year and no baseline: whoever judges by one must say so.
COMPARING = {"not_worse", "improves", "rises_by", "holds_baseline"}


@cache
def registry() -> dict[str, Any]:
    """Read the whole file, as any YAML reader sees it."""
    loaded: dict[str, Any] = yaml.safe_load(REGISTRY.read_text(encoding="utf-8"))
    return loaded


def indicator(number: int) -> dict[str, Any]:
    """Find one indicator by its number."""
    found: list[dict[str, Any]] = [each for each in registry()["indicators"] if each["id"] == number]
    assert len(found) == 1
    return found[0]


def criteria() -> dict[str, dict[str, Any]]:
    """List all criteria by id, in the order of the file."""
    listed = [criterion for each in registry()["indicators"] for criterion in each["criteria"]]
    found = {criterion["id"]: criterion for criterion in listed}
    assert len(found) == len(listed)
    return found


@cache
def table() -> dict[str, dict[str, str]]:
    """Read the independent table of criteria."""
    with (HERE / "criteria_table.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def notation(rule: dict[str, Any]) -> str:
    """Write a rule as the table of the semantics writes it."""
    assert len(rule) == 1, rule
    [(kind, content)] = rule.items()
    match kind:
        case "done" | "none" | "assigned" | "holds_baseline":
            assert content is True
            return str(kind)
        case "not_worse" | "improves":
            return f"{kind} ({content})"
        case "unstated":
            return f"unstated {content}"
        case "rises_by":
            [(measure, by)] = content.items()
            return f"rises_by {by} {measure}"
        case "any_of" | "all_of" | "readings":
            return f"{kind}: " + ", ".join(notation(part) for part in content)
        case _:
            return f"{BOUNDS[kind]} {content}"


def parts(rule: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Walk the simple rules of which a rule is made."""
    for kind, content in rule.items():
        if kind in {"any_of", "all_of", "readings"}:
            for part in content:
                yield from parts(part)
        else:
            yield kind, content


def numbers(rule: dict[str, Any]) -> Iterator[str]:
    """List every figure that a rule states."""
    for kind, content in parts(rule):
        if kind in BOUNDS:
            yield str(content)
        elif kind == "rises_by":
            yield from (str(by) for by in content.values())


def scan_of(place: str) -> str:
    """Cut out the part of the plan that a place names; the whole plan where it names no single item."""
    if item := re.match(r"二、（.+）(\d+)$", place):
        return paragraphs()[int(item[1])].text
    if row := re.match(r"附件2 第(\d+)", place):
        return next(line for line in clean(plan_text()).split("\n") if line.startswith(f"{row[1]}\t"))
    return clean(plan_text())


def test_the_file_is_plain_text() -> None:
    """Editors on every platform must show it alike, and the strict reader takes no anchors, aliases or tags."""
    content = REGISTRY.read_bytes()
    assert b"\r" not in content
    assert content.startswith(b"# yaml-language-server: $schema=schemas/indicators.schema.json\n")
    assert not re.search(r"(?m)(: |- )[&*!]", content.decode("utf-8"))


def test_the_plan_is_named_as_it_names_itself() -> None:
    """Citations point to the document by this name and number."""
    plan, scan = registry()["plan"], clean(plan_text())
    assert f"# {plan['title']}\n" in scan
    assert f"\n{plan['number']}\n" in scan
    assert plan["dated"] == date(2023, 11, 20)
    assert "\n2023年11月20日\n" in scan


def test_domains_are_the_ten_headings() -> None:
    """Reports group by them, in the order of the plan."""
    assert {each["id"]: each["name"] for each in registry()["domains"]} == domains()
    assert list(domains()) == list(range(1, 11))


def test_every_item_of_the_plan_is_an_indicator() -> None:
    """None may be lost or added, and the order is that of the plan."""
    assert [each["id"] for each in registry()["indicators"]] == list(INDICATORS)
    assert list(paragraphs()) == list(INDICATORS)


@pytest.mark.parametrize("number", INDICATORS)
def test_indicator_is_the_plans_item(number: int) -> None:
    """Names and offices are what people search for, so they are written as the plan writes them."""
    found, item = indicator(number), paragraphs()[number]
    assert found["name"] == item.heading
    assert found["clause"] == item.clause
    assert found["domain"] == item.domain
    assert tuple(found["lead"]) == item.lead
    assert tuple(found["support"]) == item.support


@pytest.mark.parametrize("number", INDICATORS)
def test_every_quote_stands_in_its_own_item(number: int) -> None:
    """A verdict shows its sentence; one from another item, or one cut short, would mislead."""
    found, item = indicator(number), paragraphs()[number]
    for notice in found["notices"]:
        assert notice["quote"] is None or notice["quote"] in item.text
        assert notice["remark"]
    for criterion in found["criteria"]:
        for revision in criterion["revisions"]:
            citation = revision["citation"]
            assert citation["document"] == registry()["plan"]["number"]
            assert citation["clause"] == item.clause
            assert citation["quote"] + "。" in item.text, "a quote runs to the end of its sentence"


@pytest.mark.parametrize("number", INDICATORS)
def test_restored_words_are_marked(number: int) -> None:
    """A 和 that the scan does not have may only be quoted with a notice that says so."""
    found = indicator(number)
    quotes = [revision["citation"]["quote"] for each in found["criteria"] for revision in each["revisions"]]
    quotes += [notice["quote"] for notice in found["notices"] if notice["quote"]]
    if any(words in quote for quote in quotes for words in RESTORED):
        assert any("和" in notice["remark"] and "还原" in notice["remark"] for notice in found["notices"])


def test_the_criteria_are_those_of_the_table() -> None:
    """Data files refer to these ids for years, so none may move."""
    assert list(criteria()) == list(table())
    assert len(table()) == 63
    for number in INDICATORS:
        ids = [each["id"] for each in indicator(number)["criteria"]]
        assert ids == [f"{number}-{part}" for part in range(1, len(ids) + 1)]


@pytest.mark.parametrize("key", list(table()))
def test_criterion_is_its_row_of_the_table(key: str) -> None:
    """Two transcriptions made apart from each other must agree."""
    criterion, row = criteria()[key], table()[key]
    assert (criterion["unit"] or "") == row["unit"]
    assert criterion["line"] == LINES[row["line"]]
    assert criterion.get("zero_allowed", False) is (row["zero"] == "yes")
    assert criterion.get("areas", []) == ([row["areas"]] if row["areas"] else [])
    assert [revision["effective"] for revision in criterion["revisions"]] == [2023]
    assert notation(criterion["revisions"][0]["rule"]) == row["rule"]


@pytest.mark.parametrize("key", list(table()))
def test_every_figure_of_a_rule_stands_in_its_quote(key: str) -> None:
    """A line that the plan does not state must be recorded as an assumption."""
    for revision in criteria()[key]["revisions"]:
        stated = re.findall(r"\d+(?:\.\d+)?", revision["citation"]["quote"])
        for figure in numbers(revision["rule"]):
            if key in NUMBER_BY_ASSUMPTION:
                assert figure not in stated
                assert figure in revision["assumption"]
            else:
                assert figure in stated


@pytest.mark.parametrize("key", list(table()))
def test_every_unstated_word_is_the_plans_word(key: str) -> None:
    """The word is shown in place of the number that the plan does not give."""
    for revision in criteria()[key]["revisions"]:
        for kind, word in parts(revision["rule"]):
            if kind == "unstated":
                assert word in revision["citation"]["quote"]


@pytest.mark.parametrize("key", list(table()))
def test_comparisons_say_what_they_assume(key: str) -> None:
    """The plan names no year to compare with, so each such verdict rests on our assumption."""
    for revision in criteria()[key]["revisions"]:
        if COMPARING & {kind for kind, _ in parts(revision["rule"])}:
            assert "方案未写明" in revision["assumption"]


def test_surveys_and_totals_exclude_each_other() -> None:
    """Samples of counties do not add up to the sample of the city."""
    surveys = {key for key, each in criteria().items() if each.get("survey")}
    totals = {key for key, each in criteria().items() if each.get("totals")}
    assert surveys == {"30-1", "35-1", "36-1"}
    assert not surveys & totals
    assert all(criteria()[key]["unit"] in {"%", "平方米/人"} for key in totals)


def test_bases_are_told_apart_by_their_words() -> None:
    """A phrase that two bases share would decide nothing."""
    stated = {
        key: {basis["name"]: basis["accepted"] for basis in each["bases"]}
        for key, each in criteria().items()
        if each.get("bases")
    }
    assert stated == {
        "7-1": {"实况": True, "剔除沙尘": True},
        "7-2": {"实况": True, "剔除沙尘": True},
        "23-1": {"乡镇及以上": True, "县级及以上": False},
        "37-1": {"十大生态产业": True, "生态产业": False},
    }
    for key in stated:
        phrases = [phrase for basis in criteria()[key]["bases"] for phrase in basis["phrases"]]
        assert len(phrases) == len(set(phrases))


def test_contradictions_are_numbered_and_open() -> None:
    """Only a person with a reason and a date may settle one."""
    found = registry()["contradictions"]
    assert [each["id"] for each in found] == [f"C{number:02}" for number in range(1, 19)]
    for each in found:
        assert each["topic"]
        assert len(each["places"]) == len(each["says"])
        assert each["settled"] is None
        assert set(each["indicators"]) <= set(INDICATORS)
        assert set(each["tasks"]) <= {f"T{row}" for row in range(1, 87)}


@pytest.mark.parametrize("number", range(1, 19))
def test_contradiction_quotes_the_plan(number: int) -> None:
    """What stands in full-width brackets is our statement; everything else is the plan's, at the place named."""
    found = registry()["contradictions"][number - 1]
    for place, says in zip(found["places"], found["says"], strict=True):
        if not says.startswith("（"):
            assert squeeze(says) in squeeze(scan_of(place))
