"""Compound rules in words: what is in what is plain, and two rules never read alike."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import TypeAdapter

from ecocheck.model.rule import Rule
from ecocheck.render.phrases.rules.words import rule_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.findings import Lang

_READ = TypeAdapter[Any](Rule)
LEAVES: tuple[dict[str, Any], ...] = (
    {"at_least": "60"},
    {"improves": "higher"},
    {"unstated": "明显"},
    {"rises_by": {"points": "2"}},
)
KINDS = ("all_of", "any_of", "readings")


def words(rule: dict[str, Any], lang: Lang = "zh") -> str:
    """The rule, written as in the registry, in words."""
    return rule_words(_READ.validate_python(_exact(rule)), "%", lang)


def _exact(rule: Any) -> Any:
    from decimal import Decimal

    if isinstance(rule, dict):
        return {key: _exact(value) for key, value in rule.items()}
    if isinstance(rule, list):
        return [_exact(one) for one in rule]
    return Decimal(rule) if rule.isdigit() else rule


def _pairs(members: tuple[dict[str, Any], ...], others: tuple[dict[str, Any], ...]) -> Iterator[dict[str, Any]]:
    for kind, one, other in product(KINDS, members, others):
        if one is not other:
            yield {kind: [one, other]}


SHALLOW = tuple(_pairs(LEAVES, LEAVES))
DEEP = (*_pairs(LEAVES[:2], SHALLOW), *_pairs(SHALLOW, LEAVES[:2]))
DEEPER = tuple({kind: [LEAVES[2], one]} for kind in KINDS for one in DEEP)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_two_rules_never_read_alike(lang: Lang) -> None:
    said: dict[str, dict[str, Any]] = {}
    for rule in (*LEAVES, *SHALLOW, *DEEP, *DEEPER):
        text = words(rule, lang)
        assert said.setdefault(text, rule) == rule, text


def test_and_within_or_within_and() -> None:
    inner = {"all_of": [{"at_least": "60"}, {"improves": "higher"}]}
    rule = {"all_of": [{"unstated": "明显"}, {"any_of": [{"rises_by": {"points": "2"}}, inner]}]}
    assert words(rule) == "“明显”（方案未给数值），并且（比上年提高2个百分点以上，或（不低于60%，并且高于上年））"


def test_readings_are_told_apart_from_a_choice() -> None:
    rules = [{"at_least": "60"}, {"improves": "higher"}]
    assert words({"any_of": rules}) == "不低于60%，或高于上年"
    assert words({"readings": rules}) == "2种理解：一是不低于60%；二是高于上年"


def test_a_compound_of_one_is_that_one() -> None:
    assert words({"all_of": [{"any_of": [{"at_least": "60"}]}]}) == "不低于60%"


def test_two_rises_stay_one_breath() -> None:
    both = {"readings": [{"rises_by": {"points": "2"}}, {"rises_by": {"percent": "2"}}]}
    assert words(both) == "比上年提高2个百分点或2%（两种理解）"
    assert words({"all_of": [both, {"at_least": "60"}]}) == "比上年提高2个百分点或2%（两种理解），并且不低于60%"
