"""Compares the engine's JSON with the oracle's judgements, field by field."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.oracle.contract import Open
from tests.oracle.oracle import Judgement, judge_project
from tests.oracle.plaintext import NUMBER
from tests.oracle.projects import by_key, run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.oracle.answers import Shown

TEN_PLACES = 10**10


def ends(number: Fraction) -> bool:
    """Whether the decimal expansion ends: the denominator has no prime but 2 and 5."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def same(expected: Shown, shown: str | None) -> bool:
    """Whether a shown field is the expected number: exactly, or rounded if its decimals do not end.

    A rounded number has ten places at least, more if ten would show zero; a number other than zero is never shown as 0.
    """
    if isinstance(expected, Open):
        return True
    if not isinstance(expected, Fraction) or shown is None:
        return expected == shown
    if not NUMBER.fullmatch(shown):
        return False
    if ends(expected):
        return Fraction(shown) == expected
    scale = max(TEN_PLACES, 10 ** len(shown.partition(".")[2]))
    return Fraction(shown) == Fraction(round(expected * scale), scale) != 0


def differences(expected: Judgement, shown: Mapping[str, Any]) -> list[str]:
    """Every field in which the engine differs from the oracle."""
    if isinstance(expected.verdict, Open):
        return []
    found = []
    if expected.verdict != shown["verdict"]:
        found.append(f"verdict: expected {expected.verdict}, got {shown['verdict']}")
    found += _reasons(expected, shown)
    found += [
        f"{name}: expected {getattr(expected, name)}, got {shown[name]}"
        for name in ("value", "bound", "margin")
        if not same(getattr(expected, name), shown[name])
    ]
    found += [
        f"{name}: expected {getattr(expected, name)}, got {shown[name]}"
        for name in ("carried", "backing")
        if not isinstance(getattr(expected, name), Open) and getattr(expected, name) != shown[name]
    ]
    return found + _so_far(expected, shown["so_far"])


def _reasons(expected: Judgement, shown: Mapping[str, Any]) -> list[str]:
    reasons, first = shown["reasons"], shown["reason"]
    if first != (reasons[0] if reasons else None):
        return [f"reason: {first} is not the first of {reasons}"]
    if isinstance(expected.reasons, Open) or list(expected.reasons) == reasons:
        return []
    return [f"reasons: expected {list(expected.reasons)}, got {reasons}"]


def _so_far(expected: Judgement, shown: Mapping[str, Any] | None) -> list[str]:
    wanted = expected.so_far
    if isinstance(wanted, Open) or (wanted is None and shown is None):
        return []
    if wanted is None or shown is None:
        return [f"so_far: expected {wanted}, got {shown}"]
    return [
        f"so_far.{name}: expected {getattr(wanted, name)}, got {shown[name]}"
        for name in ("side", "bound", "margin")
        if not same(getattr(wanted, name), shown[name])
    ]


def disagreements(project: Path, years: list[int], *indicators: str) -> list[str]:
    """All disagreements of engine and oracle about a project, one line each; the order of results counts too.

    `indicators` limits the comparison if a project is large and only a few indicators matter.
    """
    expected = judge_project(project, years)
    if indicators:
        expected = {key: one for key, one in expected.items() if key[2].partition("-")[0] in indicators}
    shown = by_key(run(project, years=tuple(years), indicators=indicators)["results"])
    found = [] if list(expected) == list(shown) else ["the results are not the same ones in the same order"]
    for key in expected.keys() & shown.keys():
        found += [f"{key}: {line}" for line in differences(expected[key], shown[key])]
    return sorted(found)
