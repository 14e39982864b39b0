"""Holds the engine's JSON against the oracle's judgements, field by field."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tests.oracle.datum import Open
from tests.oracle.oracle import Judgement, Shown, judge_project
from tests.oracle.plaintext import NUMBER
from tests.oracle.projects import by_key, run

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TEN_PLACES = 10**10


def ends(number: Fraction) -> bool:
    """Whether the decimal expansion ends: the denominator has no prime but 2 and 5."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def same(expected: Shown, shown: str | None) -> bool:
    """Whether a shown field is the number meant: exactly, or where it does not end to as many places as are shown.

    Ten at least, more where ten would tell a distance as none; never nothing for something.
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
    """Every field in which the engine says something else."""
    found = []
    if expected.verdict != shown["verdict"]:
        found.append(f"verdict: expected {expected.verdict}, got {shown['verdict']}")
    if list(expected.reasons) != shown["reasons"] or expected.reason != shown["reason"]:
        found.append(f"reasons: expected {list(expected.reasons)}, got {shown['reasons']}, first {shown['reason']}")
    found += [
        f"{name}: expected {getattr(expected, name)}, got {shown[name]}"
        for name in ("value", "bound", "margin")
        if not same(getattr(expected, name), shown[name])
    ]
    if not isinstance(expected.carried, Open) and expected.carried != shown["carried"]:
        found.append(f"carried: expected {expected.carried}, got {shown['carried']}")
    return found


def disagreements(project: Path, years: list[int], *indicators: str) -> list[str]:
    """All disagreements of engine and oracle about a project, one line each; the order counts too.

    `indicators` narrows the comparison where a project is large and only a few are of interest.
    """
    expected = judge_project(project, years)
    if indicators:
        expected = {key: one for key, one in expected.items() if key[2].partition("-")[0] in indicators}
    shown = by_key(run(project, years=tuple(years), indicators=indicators)["results"])
    found = [] if list(expected) == list(shown) else ["the results are not the same ones in the same order"]
    for key in expected.keys() & shown.keys():
        found += [f"{key}: {line}" for line in differences(expected[key], shown[key])]
    return sorted(found)
