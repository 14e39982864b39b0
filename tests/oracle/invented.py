"""A second, invented registry with the kinds and nestings of rules that the plan does not use."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.oracle.projects import dump

PLAN = "演政办发〔2023〕1号"
BASES = [
    {"name": "甲口径", "phrases": ["甲口径"], "accepted": True},
    {"name": "乙口径", "phrases": ["乙口径"], "accepted": True},
    {"name": "丙口径", "phrases": ["丙口径"], "accepted": False},
]

Rule = dict[str, Any]


def number(text: str) -> Decimal:
    """A number as it will be written."""
    return Decimal(text)


# unit, rule, and further keys of the criterion.
CRITERIA: list[tuple[str | None, Rule, dict[str, Any]]] = [
    ("%", {"more_than": number("95")}, {}),
    ("微克/立方米", {"at_most": number("35")}, {}),
    ("微克/立方米", {"less_than": number("35.50")}, {}),
    ("个", {"equals": number("34")}, {}),
    ("%", {"between": [number("20"), number("30.5")]}, {}),
    ("微克/立方米", {"between": [number("20.4"), number("30.6")], "round": 0}, {}),
    ("%", {"any_of": [{"between": [number("20"), number("30")]}, {"at_least": number("60")}]}, {}),
    ("%", {"equals": number("100")}, {"zero_allowed": True}),
    (None, {"at_least": number("0.5")}, {}),
    ("%", {"at_least": number("98"), "round": 0}, {}),
    ("%", {"more_than": number("97.5"), "round": 1}, {}),
    ("个", {"at_most": number("2"), "round": 0}, {}),
    ("平方公里", {"less_than": number("10.25"), "round": 2}, {}),
    ("%", {"equals": number("60.4"), "round": 1}, {}),
    ("%", {"at_least": number("0"), "round": 0}, {"may_be_negative": True}),
    ("%", {"not_worse": "lower"}, {}),
    ("%", {"improves": "higher"}, {"zero_allowed": True}),
    ("%", {"rises_by": {"points": number("1.6")}}, {}),
    ("%", {"rises_by": {"percent": number("2.5")}}, {}),
    ("%", {"not_worse": "higher"}, {"bases": BASES}),
    ("吨", {"unstated": "大幅"}, {}),
    ("%", {"readings": [{"at_least": number("90")}, {"more_than": number("90")}]}, {}),
    ("%", {"readings": [{"rises_by": {"points": number("2")}}, {"at_least": number("80")}]}, {}),
    (
        "%",
        {
            "readings": [
                {"all_of": [{"at_least": number("60")}, {"not_worse": "higher"}]},
                {"any_of": [{"at_least": number("70")}, {"improves": "higher"}]},
            ]
        },
        {},
    ),
    ("%", {"any_of": [{"at_least": number("82")}, {"not_worse": "higher"}]}, {}),
    ("%", {"any_of": [{"improves": "higher"}, {"unstated": "稳定"}]}, {"bases": BASES}),
    (
        "%",
        {
            "any_of": [
                {"readings": [{"at_least": number("78")}, {"at_least": number("80")}]},
                {"improves": "higher"},
            ]
        },
        {},
    ),
    ("%", {"any_of": [{"all_of": [{"at_least": number("78")}, {"unstated": "明显"}]}, {"improves": "higher"}]}, {}),
    ("%", {"all_of": [{"at_least": number("60")}, {"at_most": number("80")}]}, {}),
    ("%", {"all_of": [{"not_worse": "higher"}, {"unstated": "逐步"}, {"at_least": number("50")}]}, {}),
    (
        "%",
        {"all_of": [{"assigned": True}, {"at_least": number("24.5")}]},
        {"line": "handed", "better": {"%": "higher"}},
    ),
    ("平方公里", {"any_of": [{"holds_baseline": True}, {"at_least": number("811")}]}, {}),
    ("起", {"all_of": [{"none": True}, {"at_most": number("1")}]}, {}),
    (None, {"all_of": [{"done": True}, {"done": True}]}, {"line": "city"}),
    ("%", {"range": {"more_than": number("20.5"), "at_most": number("60")}}, {}),
    ("%", {"range": {"at_least": number("40"), "less_than": number("80.5")}}, {}),
    ("%", {"change": {"more_than": number("-1.5")}}, {}),
    ("%", {"change": {"at_most": number("2")}}, {}),
    ("%", {"change_percent": {"at_least": number("2.5")}}, {}),
    (None, {"assigned": True}, {"zero_allowed": True, "better": {"微克/立方米": "lower", "%": "higher"}}),
]

# The line grows stricter in 2025, and stays so; before 2023 there is none.
REVISED: tuple[tuple[int, Rule], ...] = (
    (2023, {"at_least": number("60.5")}),
    (2025, {"at_least": number("68.5")}),
)


def _revision(effective: int, rule: Rule) -> dict[str, Any]:
    citation = {"document": PLAN, "clause": "二、演练", "quote": "演练用的一句话"}
    return {"effective": effective, "rule": rule, "assumption": None, "citation": citation}


def criterion(place: int, unit: str | None, rule: Rule, more: dict[str, Any]) -> dict[str, Any]:
    """One criterion; its indicator has the same number."""
    head = {"id": f"{place}-1", "name": f"演练判定项{place}", "unit": unit, "line": "each"}
    return {**head, **more, "revisions": [_revision(2023, rule)]}


def registry(criteria: list[dict[str, Any]], **more: Any) -> str:
    """The text of an indicators.yaml with one indicator for every criterion."""
    indicators = [
        {
            "id": int(one["id"].partition("-")[0]),
            "name": one["name"],
            "domain": 1,
            "lead": ["市演练局"],
            "support": [],
            "notices": [],
            "criteria": [one],
        }
        for one in criteria
    ]
    plan = {"title": "演练方案", "number": PLAN, "dated": "2023-11-20"}
    domains = [{"id": 1, "name": "演练"}]
    head = {"schema_version": 1, "plan": plan, "domains": domains, "contradictions": [], **more}
    return dump({**head, "indicators": indicators})


def invented() -> list[dict[str, Any]]:
    """All invented criteria; the last one has two revisions."""
    found = [criterion(place, *one) for place, one in enumerate(CRITERIA, start=1)]
    revised = criterion(len(found) + 1, "%", {}, {})
    revised["revisions"] = [_revision(*one) for one in REVISED]
    return [*found, revised]
