"""No two different rules have one wording: whoever reads a line knows which rule it is.

The rules are made kind by kind; a kind for which nothing makes rules fails.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from ecocheck.model.rule import RULE_KINDS, Rule
from ecocheck.render.phrases.rules.words import rule_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecocheck.findings import Lang

Written = dict[str, Any]
RULE: TypeAdapter[Any] = TypeAdapter(Rule)
NUMBERS = st.integers(0, 3)
SIDES = st.sampled_from(("higher", "lower"))
IDS = st.sampled_from(("1-1", "2-1", "2-12"))
CLASSES = st.sampled_from(("山区", "丘陵", "平原"))
_ROUND: st.SearchStrategy[Written] = st.one_of(st.just({}), st.integers(0, 2).map(lambda digits: {"round": digits}))
_YEARS: st.SearchStrategy[Written] = st.sampled_from(({}, {"years": 2}, {"years": 3}, {"averaged": 3}))
_THAN: st.SearchStrategy[Written] = st.sampled_from(({}, {"over": 2}, {"over": 3}, {"from": 2020}, {"from": 2021}))
_BESIDE_A_MEAN: st.SearchStrategy[Written] = st.sampled_from(
    ({}, {"percent": 90}, {"points": 5}, {"points": -5}, {"points": 0})
)


def _one_number(kind: str) -> st.SearchStrategy[Written]:
    return st.tuples(NUMBERS, _ROUND).map(lambda found: {kind: found[0], **found[1]})


def _over_years(kind: str) -> st.SearchStrategy[Written]:
    return st.tuples(_one_number(kind), _YEARS).map(lambda found: found[0] | found[1])


def _one_of(kind: str, *values: Any) -> st.SearchStrategy[Written]:
    return st.sampled_from(values).map(lambda value: {kind: value})


NUMERIC = st.one_of(*map(_one_number, ("at_least", "more_than", "at_most", "less_than", "equals")))
_COUNTS: st.SearchStrategy[Written] = st.sampled_from(
    (
        {"share": "2/3"},
        {"share": "80%"},
        {"number": 2},
        {"number": 3},
        {"more_than": "2/3"},
        {"share": "2/3", "class": "山区"},
        {"more_than": "2/3", "class": ["山区", "平原"]},
        {"number": 2, "class": "山区"},
    )
)
PLAIN: dict[str, st.SearchStrategy[Written]] = {
    "at_least": _over_years("at_least"),
    "more_than": _over_years("more_than"),
    "at_most": _over_years("at_most"),
    "less_than": _over_years("less_than"),
    "equals": _one_number("equals"),
    "between": _one_of("between", [1, 2], [1, 3], [2, 3]),
    "done": st.just({"done": True}),
    "none": st.just({"none": True}),
    "assigned": st.just({"assigned": True}),
    "not_worse": SIDES.map(lambda side: {"not_worse": side}),
    "improves": SIDES.map(lambda side: {"improves": side}),
    "rises_by": st.tuples(st.sampled_from(("points", "percent")), NUMBERS, _THAN).map(
        lambda found: {"rises_by": {found[0]: found[1]}, **found[2]}
    ),
    "range": st.sampled_from(
        (
            {"at_least": 1, "less_than": 3},
            {"more_than": 1, "less_than": 3},
            {"at_least": 1, "at_most": 3},
            {"more_than": 1, "at_most": 2},
        )
    ).map(lambda ends: {"range": ends}),
    "in_force": NUMBERS.map(lambda months: {"in_force": {"months": months}}),
    "change": st.tuples(NUMERIC, _THAN).map(lambda found: {"change": found[0], **found[1]}),
    "change_percent": st.tuples(NUMERIC, _THAN).map(lambda found: {"change_percent": found[0], **found[1]}),
    "wider_mean": st.tuples(
        st.sampled_from(("示例省", "全市")),
        st.sampled_from(("less_than", "at_most", "at_least", "more_than")),
        _BESIDE_A_MEAN,
    ).map(lambda found: {"wider_mean": {"of": found[0], "is": found[1], **found[2]}}),
    "holds_baseline": st.just({"holds_baseline": True}),
    "unstated": st.sampled_from(("稳定", "明显", "或")).map(lambda word: {"unstated": word}),
    "meets": IDS.map(lambda key: {"meets": key}),
    "counties": st.tuples(IDS, _COUNTS).map(lambda found: {"counties": found[1] | {"meet": found[0]}}),
    "not_concerned": st.sampled_from(("不临海", "无")).map(lambda why: {"not_concerned": why}),
}


def _conditions() -> st.SearchStrategy[Written]:
    plain = st.one_of(
        NUMERIC.map(lambda rule: {"last_year": rule}),
        st.tuples(IDS, st.one_of(NUMERIC, PLAIN["done"])).map(lambda found: {"criterion": found[0], "is": found[1]}),
        st.lists(CLASSES, min_size=1, max_size=2, unique=True).map(lambda names: {"class": names}),
    )
    return st.recursive(
        plain,
        lambda inner: st.one_of(
            inner.map(lambda one: {"not": one}),
            *(_joined(key)(inner) for key in ("all_of", "any_of")),
        ),
        max_leaves=3,
    )


def _when(rules: st.SearchStrategy[Written]) -> st.SearchStrategy[Written]:
    branch = st.tuples(_conditions(), rules).map(lambda found: {"if": found[0], "then": found[1]})
    last: st.SearchStrategy[list[Written]] = st.one_of(st.just([]), rules.map(lambda rule: [{"else": rule}]))
    return st.tuples(st.lists(branch, min_size=1, max_size=2), last).map(lambda found: {"when": [*found[0], *found[1]]})


def _joined(kind: str) -> Callable[[st.SearchStrategy[Written]], st.SearchStrategy[Written]]:
    return lambda rules: st.lists(rules, min_size=2, max_size=3).map(lambda each: {kind: each})


COMPOUND: dict[str, Callable[[st.SearchStrategy[Written]], st.SearchStrategy[Written]]] = {
    **{kind: _joined(kind) for kind in ("readings", "all_of", "any_of")},
    "at_least_of": lambda rules: st.tuples(st.integers(1, 2), st.lists(rules, min_size=2, max_size=3)).map(
        lambda found: {"at_least_of": {"n": found[0], "of": found[1]}}
    ),
    "when": _when,
}


def rules() -> st.SearchStrategy[Written]:
    """Rules of every kind, three levels deep."""
    return st.recursive(
        st.one_of(*PLAIN.values()),
        lambda inner: st.one_of(*(make(inner) for make in COMPOUND.values())),
        max_leaves=5,
    )


def _meaning(rule: Written) -> str:
    """What the rule says; the two rises of a pair of readings are one phrase, in whichever order they stand."""
    return json.dumps(_same(rule), sort_keys=True, ensure_ascii=False)


def _same(node: Any) -> Any:
    if isinstance(node, list):
        return [_same(one) for one in node]
    if not isinstance(node, dict):
        return node
    made = {key: _same(value) for key, value in node.items()}
    both = made.get("readings")
    if both and len(both) == 2 and all(set(one) == {"rises_by"} for one in both):
        made["readings"] = sorted(both, key=str)
    return made


def test_rules_of_every_kind_are_made() -> None:
    """A new kind of rule gets its place here."""
    assert {*PLAIN, *COMPOUND} == set(RULE_KINDS)


@pytest.mark.parametrize("lang", ["zh", "en"])
@settings(max_examples=150, deadline=None)
@given(one=rules(), other=rules())
def test_two_rules_have_two_wordings(lang: Lang, one: Written, other: Written) -> None:
    said = [rule_words(RULE.validate_python(each), "%", lang) for each in (one, other)]
    assert (said[0] == said[1]) is (_meaning(one) == _meaning(other))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_many_rules_have_as_many_wordings(lang: Lang) -> None:
    """Pairs at random rarely collide, so that many are also compared all with all."""
    said: dict[str, str] = {}

    @settings(max_examples=600, deadline=None, database=None)
    @given(one=rules())
    def collect(one: Written) -> None:
        words = rule_words(RULE.validate_python(one), "%", lang)
        assert said.setdefault(words, _meaning(one)) == _meaning(one)

    collect()
