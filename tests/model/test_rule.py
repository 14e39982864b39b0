"""A rule is a mapping with exactly one kind, and each kind takes only what it may."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from ecocheck.model.rule import RULE_KINDS, AllOf, AnyOf, Readings, Rule, years_before
from ecocheck.model.rule_kinds import branching, comparisons, derived, facts, numbers

RULE: TypeAdapter[Any] = TypeAdapter(Rule)

# data-format.md lists the kinds; the list here is copied from there by hand.
KINDS = (
    "at_least", "more_than", "at_most", "less_than", "equals", "between", "done", "none", "assigned", "not_worse",
    "improves", "rises_by", "holds_baseline", "wider_mean", "unstated", "readings", "all_of", "any_of",
    "range", "in_force", "change", "change_percent", "at_least_of", "when", "meets", "counties", "not_concerned",
)  # fmt: skip # a table, read by rows

TOLERANCE = {"by": 5, "document": "演政发〔2023〕1号", "quote": "可下浮5个百分点"}
SIBLINGS = {"round", "averaged", "tolerance", "sample", "years", "than_mean"}

SOUND: list[tuple[dict[str, Any], type]] = [
    ({"at_least": Decimal("68.22")}, numbers.AtLeast),
    ({"at_least": 98}, numbers.AtLeast),
    ({"more_than": 95}, numbers.MoreThan),
    ({"at_most": 25}, numbers.AtMost),
    ({"less_than": Decimal("-0.5")}, numbers.LessThan),
    ({"equals": 100}, numbers.Equals),
    ({"equals": 100, "round": 1}, numbers.Equals),
    ({"between": [20, Decimal("30.5")]}, numbers.Between),
    ({"between": [-1, 0], "round": 1}, numbers.Between),
    ({"range": {"at_least": 35, "less_than": 65}}, numbers.Range),
    ({"range": {"more_than": -1, "at_most": 1}, "round": 0}, numbers.Range),
    ({"at_least": 80, "averaged": 3}, numbers.AtLeast),
    ({"at_least": 80, "sample": 400}, numbers.AtLeast),
    ({"at_least": 90, "tolerance": TOLERANCE}, numbers.AtLeast),
    ({"at_most": 25, "tolerance": TOLERANCE | {"class": ["山区", "丘陵"]}}, numbers.AtMost),
    ({"done": True}, facts.Done),
    ({"none": True, "years": 2}, facts.NoEvents),
    ({"in_force": {"months": 0}}, facts.InForce),
    ({"in_force": {"months": 12}}, facts.InForce),
    ({"improves": "lower", "years": 3}, comparisons.Improves),
    ({"not_worse": "higher", "than_mean": 3}, comparisons.NotWorse),
    ({"change": {"more_than": -1}}, comparisons.Change),
    ({"change": {"range": {"at_least": -1, "less_than": 1}, "round": 1}}, comparisons.Change),
    ({"change_percent": {"between": [-3, 3]}}, comparisons.ChangePercent),
    ({"none": True}, facts.NoEvents),
    ({"assigned": True}, comparisons.Assigned),
    ({"not_worse": "higher"}, comparisons.NotWorse),
    ({"improves": "lower"}, comparisons.Improves),
    ({"rises_by": {"points": 2}}, comparisons.RisesBy),
    ({"rises_by": {"percent": 2}}, comparisons.RisesBy),
    ({"holds_baseline": True}, comparisons.HoldsBaseline),
    ({"wider_mean": {"of": "示例省", "is": "at_most"}}, comparisons.WiderMean),
    ({"wider_mean": {"of": "全市", "is": "more_than", "percent": 90}}, comparisons.WiderMean),
    ({"unstated": "明显"}, facts.Unstated),
    ({"readings": [{"rises_by": {"points": 2}}, {"rises_by": {"percent": 2}}]}, Readings),
    ({"all_of": [{"improves": "higher"}, {"unstated": "明显"}]}, AllOf),
    ({"any_of": [{"all_of": [{"done": True}]}, {"unstated": "保持稳定"}]}, AnyOf),
    ({"at_least_of": {"n": 2, "of": [{"done": True}, {"meets": "4-1"}]}}, branching.AtLeastOf),
    ({"when": [{"if": {"class": "山区"}, "then": {"at_least": 60}}, {"else": {"at_least": 18}}]}, branching.When),
    ({"when": [{"if": {"not": {"last_year": {"at_most": 60}}}, "then": {"not_worse": "higher"}}]}, branching.When),
    (
        {
            "when": [
                {
                    "if": {"all_of": [{"class": "山区"}, {"criterion": "2-1", "is": {"done": True}}]},
                    "then": {"done": True},
                }
            ]
        },
        branching.When,
    ),
    ({"meets": "4-1"}, derived.Meets),
    ({"counties": {"meet": "4-1", "share": "2/3"}}, derived.Counties),
    ({"counties": {"meet": "4-1", "share": "80%"}}, derived.Counties),
    ({"counties": {"meet": "4-1", "number": 5}}, derived.Counties),
    ({"not_concerned": "不临海"}, derived.NotConcerned),
]


def test_the_kinds_are_those_of_the_contract() -> None:
    """None more and none less."""
    assert set(RULE_KINDS) == set(KINDS)


@pytest.mark.parametrize(("written", "model"), SOUND)
def test_every_kind_is_read_as_itself(written: dict[str, Any], model: type) -> None:
    """The one key decides."""
    read = RULE.validate_python(written)
    assert type(read) is model
    assert getattr(read, "kind", None) == next(key for key in written if key not in SIBLINGS)


def test_numbers_keep_the_digits_of_the_source() -> None:
    """68.22 as a float would be another number."""
    assert RULE.validate_python({"at_least": Decimal("68.22")}).bound == Decimal("68.22")
    assert str(RULE.validate_python({"equals": Decimal("100.0")}).bound) == "100.0"


UNSOUND: list[Any] = [
    {},
    {"at_leest": 98},
    {"at_least": 98, "at_most": 99},
    {"at_least": 98, "done": True},
    {"round": 1},
    {"at_least": None},
    {"at_least": "98"},
    {"at_least": True},
    {"at_least": 98.0},
    {"at_least": [98]},
    {"at_least": 98, "round": -1},
    {"at_least": 98, "round": "1"},
    {"at_least": 98, "round": True},
    {"at_least": 98, "unit": "%"},
    {"between": 20},
    {"between": [20]},
    {"between": [20, 30, 40]},
    {"between": [30, 20]},
    {"between": [20, 20]},
    {"between": [20, "30"]},
    {"between": [20, None]},
    {"range": 35},
    {"range": {"at_least": 35}},
    {"range": {"at_least": 35, "more_than": 34, "at_most": 65}},
    {"range": {"at_least": 35, "more_than": 34}},
    {"range": {"at_least": 65, "at_most": 35}},
    {"range": {"at_least": 35, "at_most": 35}},
    {"range": {"at_least": 35, "equals": 65}},
    {"range": {"at_least": 35, "at_most": None}},
    {"at_least": 80, "averaged": 1},
    {"at_least": 80, "averaged": 11},
    {"at_least": 80, "averaged": 3, "years": 3},
    {"equals": 80, "averaged": 3},
    {"at_least": 80, "sample": 0},
    {"at_least": 80, "sample": "400"},
    {"at_least": 90, "tolerance": 5},
    {"at_least": 90, "tolerance": {"by": 5}},
    {"at_least": 90, "tolerance": TOLERANCE | {"by": 0}},
    {"at_least": 90, "tolerance": TOLERANCE | {"by": -5}},
    {"at_least": 90, "tolerance": TOLERANCE | {"percent": 5}},
    {"at_least": 90, "tolerance": {"percent": 100, "document": "甲", "quote": "乙"}},
    {"at_least": 90, "tolerance": {"document": "甲", "quote": "乙"}},
    {"equals": 90, "tolerance": TOLERANCE},
    {"done": True, "tolerance": TOLERANCE},
    {"improves": "lower", "years": 1},
    {"improves": "lower", "years": 11},
    {"improves": "lower", "years": 3, "than_mean": 3},
    {"improves": "lower", "averaged": 3},
    {"rises_by": {"points": 2}, "years": 3},
    {"none": True, "years": 1},
    {"none": True, "than_mean": 3},
    {"change": -1},
    {"change": {}},
    {"change": {"more_than": -1, "less_than": 1}},
    {"change": {"done": True}},
    {"change": {"improves": "lower"}},
    {"change": {"more_than": -1, "averaged": 3}},
    {"change": {"more_than": -1, "sample": 3}},
    {"change": {"more_than": -1, "tolerance": TOLERANCE}},
    {"change": {"more_than": -1}, "round": 1},
    {"change_percent": {"unstated": "明显"}},
    {"in_force": True},
    {"in_force": {}},
    {"in_force": {"months": -1}},
    {"in_force": {"months": Decimal("1.5")}},
    {"done": True, "round": 1},
    {"done": False},
    {"done": "true"},
    {"none": False},
    {"none": 0},
    {"assigned": False},
    {"holds_baseline": 812},
    {"not_worse": "up"},
    {"not_worse": True},
    {"improves": None},
    {"rises_by": 2},
    {"rises_by": {}},
    {"rises_by": {"points": 2, "percent": 2}},
    {"rises_by": {"points": "2"}},
    {"rises_by": {"points": True}},
    {"unstated": ""},
    {"unstated": " "},
    {"unstated": True},
    {"readings": {"at_least": 98}},
    {"readings": []},
    {"readings": [{"at_least": 98}]},
    {"all_of": []},
    {"any_of": [{}]},
    {"any_of": [{"at_least": 98}, {"at_leest": 98}]},
    "at_least: 98",
    ["at_least", 98],
    None,
    98,
]


@pytest.mark.parametrize("written", UNSOUND, ids=repr)
def test_anything_else_is_refused(written: Any) -> None:
    """Two kinds, no kind, a kind unknown, a fact where a number stands, a number where a fact stands."""
    with pytest.raises(ValidationError):
        RULE.validate_python(written)


@pytest.mark.parametrize("kind", ["done", "none", "assigned", "holds_baseline"])
@pytest.mark.parametrize("one", [1, Decimal(1)], ids=["int", "decimal"])
def test_one_is_not_true(kind: str, one: Any) -> None:
    """1 equals True in Python, and still is a number."""
    with pytest.raises(ValidationError):
        RULE.validate_python({kind: one})


def test_the_error_of_a_nested_rule_names_its_place() -> None:
    """So that a line can be found: second member of any_of, first of all_of."""
    with pytest.raises(ValidationError) as caught:
        RULE.validate_python({"any_of": [{"done": True}, {"all_of": [{"at_least": "98"}]}]})
    first = [part for part in caught.value.errors()[0]["loc"] if isinstance(part, int)]
    assert first == [1, 0]


def test_rules_are_frozen() -> None:
    """A verdict rests on its rule; nobody moves the line afterwards."""
    read = RULE.validate_python({"at_least": 98})
    with pytest.raises(ValidationError):
        read.at_least = Decimal(97)


@pytest.mark.parametrize(
    ("written", "years"),
    [
        ({"at_least": 80}, 0),
        ({"at_least": 80, "averaged": 3}, 2),
        ({"improves": "lower"}, 1),
        ({"improves": "lower", "years": 3}, 3),
        ({"not_worse": "lower", "than_mean": 3}, 3),
        ({"none": True}, 0),
        ({"none": True, "years": 2}, 1),
        ({"rises_by": {"points": 2}}, 1),
        ({"change": {"more_than": -1}}, 1),
        ({"change_percent": {"at_most": -3}}, 1),
        ({"in_force": {"months": 24}}, 0),
        ({"all_of": [{"at_least": 80, "averaged": 2}, {"any_of": [{"improves": "higher", "years": 4}]}]}, 4),
    ],
)
def test_how_far_back_a_rule_looks(written: dict[str, Any], years: int) -> None:
    """Three years in turn need four figures, a mean over three years needs three."""
    assert years_before(RULE.validate_python(written)) == years
