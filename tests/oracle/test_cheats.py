"""No cheat succeeds, and its honest twin, which differs in one thing, is not harmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.oracle.cheating import Side, checked, name_of, open_gaps, pairs, sides, told, write
from tests.oracle.contract import Open
from tests.oracle.oracle import judge_project
from tests.oracle.projects import by_key
from tests.oracle.tasks import tell_project

if TYPE_CHECKING:
    from pathlib import Path

LOUDNESS = {"notice": 0, "warning": 1, "error": 2}


def as_expected(expected: Any, shown: Any) -> bool:
    """Whether the shown value is as expected; `true` accepts any value, a mapping is compared by its own keys."""
    if isinstance(expected, dict):
        return isinstance(shown, dict) and all(as_expected(value, shown.get(key)) for key, value in expected.items())
    if isinstance(expected, list):
        return isinstance(shown, list) and expected == [str(one) for one in shown]
    if expected == "true":
        return shown is not None
    return (expected == "null" and shown is None) or expected == shown


def spoken(side: Side, otherwise: str, findings: list[dict[str, Any]]) -> str | None:
    """What is wrong with the findings about the side's region, or None."""
    said = side.expected.get("said", otherwise)
    about = (side.region, "indicators.yaml") if "settled" in side.nodes else (side.region,)
    named = [one for one in findings if any(file in str(one["file"]) for file in about)]
    loud = [one for one in named if LOUDNESS[one["severity"]] > 0]
    codes = [one["code"] for one in loud]
    if said == "nothing":
        return f"spoken of: {codes}" if loud else None
    if said != "any" and not any(LOUDNESS[one["severity"]] >= LOUDNESS[said] for one in loud):
        return f"no {said} among {codes}"
    return None


def targets_wrong(side: Side, project: Path) -> list[str]:
    """Where the program or the oracle says something else of a task's target than the pair expects."""
    wanted: dict[str, dict[str, str]] = side.expected.get("targets", {})
    if not wanted:
        return []
    shown, judged = told(side, project), tell_project(project, [side.year], side.as_of, set(wanted))
    wrong = [f"{key}: expected {one}, got {shown.get(key)}" for key, one in wanted.items() if shown.get(key) != one]
    for key, one in wanted.items():
        by_oracle = judged[side.region, side.year, key]
        late, year = "yes" if by_oracle.late else "no", str(by_oracle.told_in or "none")
        if not isinstance(by_oracle.verdict, Open) and [by_oracle.verdict, late, year] != list(one.values()):
            wrong.append(f"{key}: the oracle says {by_oracle}")
    return wrong


@pytest.mark.parametrize("path", pairs(), ids=name_of)
@pytest.mark.parametrize("which", ["cheat", "twin"])
def test_cheat_and_twin(path: Path, which: str, tmp_path: Path) -> None:
    """Engine and oracle give what the pair expects, and validating reports only the cheat."""
    side = sides(path)[which]
    project = write(side, tmp_path)
    output = checked(side, project)
    results, wrong = by_key(output["results"]), []
    judged = judge_project(project, [side.year], side.as_of)
    wrong += targets_wrong(side, project)
    for criterion, expected in side.expected.get("comes_out", {}).items():
        key = (side.region, side.year, criterion)
        shown = results[key]
        wrong += [
            f"{criterion} {name}: expected {value}, got {shown[name]}"
            for name, value in expected.items()
            if not as_expected(value, shown[name])
        ]
        verdict = judged[key].verdict
        if not isinstance(verdict, Open) and verdict != expected["verdict"]:
            wrong.append(f"{criterion}: the oracle says {verdict} {judged[key].reasons}")
    wrong.append(spoken(side, "any" if which == "cheat" else "nothing", output["findings"]) or "")
    for criterion, state in side.expected.get("gaps", {}).items():
        of_verdict = ("line_missed", "undetermined")
        found = [one for one in open_gaps(side, project) if one["criterion"] == criterion and one["kind"] in of_verdict]
        if [bool(one["waived"]) for one in found] != [state == "waived"]:
            wrong.append(f"{criterion}: the gap is not {state}: {[one['waived'] for one in found]}")
    assert [one for one in wrong if one] == []


def test_pairs_are_many() -> None:
    """At least the rows of the table of cheats, each with its twin."""
    assert len(pairs()) >= 60
    assert all(set(sides(path)) == {"cheat", "twin"} for path in pairs())
