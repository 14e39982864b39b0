"""The numbers that a rule writes, worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter

from ecocheck.model.base import Model, Number
from ecocheck.model.rule import Rule
from ecocheck.model.rule_kinds.written import numbers_in

RULES: dict[str, tuple[dict[str, Any], list[tuple[tuple[str | int, ...], str]]]] = {
    "one": ({"at_least": 95}, [(("at_least",), "95")]),
    "rounding is no line": ({"at_least": 95, "round": 1}, [(("at_least",), "95")]),
    "both ends": ({"between": [20, 30]}, [(("between", 0), "20"), (("between", 1), "30")]),
    "a rise": ({"rises_by": {"points": 2}}, [(("rises_by", "points"), "2")]),
    "no number": ({"done": True}, []),
    "a word": ({"unstated": "达到95"}, []),
    "members": (
        {"any_of": [{"at_most": 100}, {"all_of": [{"at_most": 120}, {"improves": "lower"}]}]},
        [(("any_of", 0, "at_most"), "100"), (("any_of", 1, "all_of", 0, "at_most"), "120")],
    ),
}


@pytest.mark.parametrize("name", RULES)
def test_numbers(name: str) -> None:
    written, wanted = RULES[name]
    rule = TypeAdapter(Rule).validate_python(written)
    assert [(one.route, one.number) for one in rule.numbers] == [(route, Decimal(number)) for route, number in wanted]


class _Cited(Model):
    by: Number
    quote: str


class _Part(Model):
    n: int
    share: str
    part: str
    left_out: int = 7
    eased: _Cited


def test_shares_are_numbers_and_a_part_with_its_own_sentence_is_not_asked() -> None:
    part = _Part(n=3, share="2/3", part="80%", eased=_Cited(by=Decimal(5), quote="可下浮5"))
    assert [(one.key, one.number) for one in numbers_in(part)] == [
        ("n", Decimal(3)),
        ("share", Fraction(2, 3)),
        ("part", Fraction(4, 5)),
    ]
