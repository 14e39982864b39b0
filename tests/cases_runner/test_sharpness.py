"""The shipped cases are sharp: whoever changes a rule of the plan by however little fails one of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.opening import Opened
from ecocheck.app.worked import run_cases
from ecocheck.model.rule_kinds.facts import Unstated
from ecocheck.model.rule_kinds.numbers import AtLeast
from tests.cases_runner.running import ROOT, opened
from tests.cases_runner.test_shipped import BOUNDED, CRITERIA

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ecocheck.model.registry import Criterion
    from ecocheck.model.rule import Rule

SMALL = Decimal("0.01")


def _file(key: str) -> Path:
    (path,) = (ROOT / "tests" / "cases").glob(f"{int(key.partition('-')[0]):02}-*.yaml")
    return path


def _changed(key: str, update: Mapping[str, Any]) -> Opened:
    """The project with one criterion written otherwise."""
    project = opened(ROOT).project
    registry = project.registry
    indicators = tuple(
        one.model_copy(
            update={
                "criteria": tuple(each.model_copy(update=update) if each.id == key else each for each in one.criteria)
            }
        )
        for one in registry.indicators.indicators
    )
    whole = registry.indicators.model_copy(update={"indicators": indicators})
    changed = replace(project, registry=replace(registry, indicators=whole))
    return Opened(changed, (), changed)


def _by_rule(criterion: Criterion, rule: Rule) -> dict[str, Any]:
    return {"revisions": tuple(one.model_copy(update={"rule": rule}) for one in criterion.revisions)}


def _failed(key: str, update: Mapping[str, Any]) -> int:
    return run_cases(_changed(key, update), [_file(key)]).failed


@pytest.mark.parametrize("key", CRITERIA)
def test_another_rule_is_noticed(key: str) -> None:
    """A rule that decides nothing, and one that asks for next to nothing."""
    assert _failed(key, {}) == 0
    for rule in (Unstated(unstated="若干"), AtLeast(at_least=Decimal(0))):
        assert _failed(key, _by_rule(CRITERIA[key], rule))


@pytest.mark.parametrize("key", BOUNDED)
@pytest.mark.parametrize("step", [SMALL, -SMALL], ids=["stricter", "laxer"])
def test_another_number_is_noticed(key: str, step: Decimal) -> None:
    rule = BOUNDED[key]
    number = getattr(rule, rule.kind) + step
    assert _failed(key, _by_rule(CRITERIA[key], rule.model_copy(update={rule.kind: number})))


@pytest.mark.parametrize("key", CRITERIA)
def test_another_scope_is_noticed(key: str) -> None:
    """Whose line it is, and where it applies."""
    other = "each" if CRITERIA[key].line != "each" else "city"
    assert _failed(key, {"line": other})
    if CRITERIA[key].areas:
        assert _failed(key, {"areas": ()})


@pytest.mark.parametrize("key", [key for key, one in CRITERIA.items() if one.zero_allowed])
def test_a_zero_that_is_no_longer_allowed_is_noticed(key: str) -> None:
    assert _failed(key, {"zero_allowed": False})


@pytest.mark.parametrize("key", CRITERIA)
def test_an_earlier_or_later_start_is_noticed(key: str) -> None:
    for year in (2022, 2025):
        moved = tuple(one.model_copy(update={"effective": year}) for one in CRITERIA[key].revisions)
        assert _failed(key, {"revisions": moved})
