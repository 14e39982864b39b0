"""The numbers of rules beside the sentences that they cite: by hand, and every number of the real registry mutated."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ecocheck.findings.catalogue import severity_of
from ecocheck.model.rule import KINDS
from ecocheck.model.rule_kinds.base import OneNumber
from ecocheck.rules.context import RegistryContext
from ecocheck.rules.registry import numbers
from ecocheck.rules.registry.stated import Stated, stated_rules
from ecocheck.source.project import load_project
from ecocheck.verdict.words.figures import figures_in
from ecocheck.verdict.words.rule_numbers import states

if TYPE_CHECKING:
    from ecocheck.findings import Finding

ROOT = Path(__file__).parents[2]
SENTENCES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8"))
OPPOSITE = {"at_least": "at_most", "more_than": "less_than"}
NO_SIDE = {"T1-1", "T86-1", "T86-2"}
"""达到20%: whether more than 20 or 20 is asked for is not said, but which side is better."""


@pytest.mark.parametrize("one", SENTENCES, ids=lambda one: f"{one['says']}-{one['key']}-{one['number']}")
def test_sentence(one: dict[str, Any]) -> None:
    written = Fraction(one["number"]) if "/" in one["number"] else Decimal(one["number"])
    assert states(one["says"], one["key"], written) is one["stated"]


@cache
def _context() -> RegistryContext:
    project = load_project(ROOT).project
    assert project is not None
    return RegistryContext(project)


@cache
def _numeric() -> tuple[Stated, ...]:
    return tuple(one for one in stated_rules(_context()) if isinstance(one.rule, OneNumber))


def _told(one: Stated) -> list[Finding]:
    """What the checks of numbers say of one rule."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbers, "stated_rules", lambda _: (one,))
        return [finding for check in numbers.REGISTRY_NUMBER_CHECKS for finding in check(_context())]


def _with(one: Stated, number: Decimal, kind: str | None = None) -> Stated:
    kind = kind or one.rule.kind
    rule: Any = KINDS[kind](**{kind: number})
    return replace(one, rule=rule)


def _number(one: Stated) -> Decimal:
    assert isinstance(one.rule, OneNumber)
    return one.rule.edges[0].number


def test_the_registry_as_it_is() -> None:
    """Only 8-1 has a number that its sentence lacks, and says that it is assumed."""
    found = [(one.id, finding.code) for one in stated_rules(_context()) for finding in _told(one)]
    assert found == [("8-1", "ECO477")]
    assert len(_numeric()) > 35


@given(st.data())
def test_another_number_is_told(data: st.DataObject) -> None:
    one = data.draw(st.sampled_from(_numeric()))
    number = _number(one)
    beside = [figure for figure in figures_in(one.source.text) if figure != number]
    digits = Decimal("".join(reversed(str(number).replace(".", ""))).lstrip("0") or "0")
    near = [number + 1, number - 1, number * 10, number / 10, number / 100, -number / 100, digits, *beside]
    any_number = st.decimals(-300, 4000, places=2, allow_nan=False)
    other = data.draw(st.sampled_from(near) | any_number)
    if other in {number, -number} or other in figures_in(one.assumption):
        return
    told = _told(_with(one, other))
    assert [finding.at.route[-1] for finding in told] == [one.rule.kind]
    assert severity_of(told[0]) in {"error", "warning"}
    assert {place.label for place in told[0].related} >= {"quote", "plan"}


@pytest.mark.parametrize("one", [one for one in _numeric() if one.rule.kind in OPPOSITE], ids=lambda one: one.id)
def test_the_other_side_is_told(one: Stated) -> None:
    told = _told(_with(one, _number(one), OPPOSITE[one.rule.kind]))
    assert len(told) == 1
    assert told[0].at.line > 0
    assert [place.label for place in told[0].related] == ["quote", "plan"]


@pytest.mark.parametrize("one", [one for one in _numeric() if one.rule.kind == "equals"], ids=lambda one: one.id)
def test_all_is_not_at_most_all(one: Stated) -> None:
    """保持100% asks for all of it; at_most would let everything pass."""
    told = [finding.code for finding in _told(_with(one, _number(one), "at_most"))]
    assert "ECO476" in told or "ECO443" in told
