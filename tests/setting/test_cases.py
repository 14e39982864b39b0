"""Each case sets values in a text and gives the whole text that must come out."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from ecocheck.source.setting.edit import REMOVED, CannotSetError, edited

FILE = "data/青崖县/2025.yaml"
CASES = [
    case
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text("utf-8"))
]


def settings(case: dict[str, Any]) -> dict[tuple[str | int, ...], Any]:
    return {tuple(one["at"]): _value(one) for one in case["set"]}


def _value(one: dict[str, Any]) -> Any:
    if one.get("remove"):
        return REMOVED
    value = one["value"]
    return Decimal(str(value)) if isinstance(value, float) else value


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """The whole text is the expected one."""
    assert edited(case["before"], FILE, settings(case)) == case["after"]


@pytest.mark.parametrize("case", CASES, ids=[case["about"] for case in CASES])
def test_twice_changes_nothing(case: dict[str, Any]) -> None:
    """What is set already is not set again; removals and additions to lists are not repeated."""
    again = {
        route: value for route, value in settings(case).items() if not any(isinstance(step, int) for step in route)
    }
    assert edited(case["after"], FILE, again) == case["after"]


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("measurements:\n  7-1: 95\n", ("measurements", "7-1", "value")),
        ("- 7-1\n", ("measurements", "7-1", "unit")),
        ("measurements:\n  7-1:\n    value: 95\n   unit: 1\n", ("measurements", "7-1", "value")),
        ("measurements:\n  7-1: [95]\n", ("measurements", "7-1", "value")),
    ],
)
def test_refused(text: str, route: tuple[str, ...]) -> None:
    """What cannot be set without changing something else is refused."""
    with pytest.raises(CannotSetError):
        edited(text, FILE, {route: 1})
