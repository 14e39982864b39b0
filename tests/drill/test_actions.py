"""The actions of the drill, each against what it was meant to show, on the day of the drill."""

from __future__ import annotations

import csv
import datetime
from functools import cache

import pytest

from ecocheck.app.actions.listing import Asked, Listed, list_actions
from ecocheck.app.actions.states import ActionState, Because
from ecocheck.app.opening import open_project
from tests.drill.projects import AS_OF, DRILL, EXAMPLES, EXPECTED
from tests.drill.test_files import validated

ELSEWHERE = {Because.NO_SUCH_GAP, Because.NO_YEAR, Because.FLASH, Because.TOO_EARLY}
"""An unknown id is an error, the drill ends with 2025, and its one 快报 is compared with a line of the whole city.

tests/actions/states.yaml has them.
"""


@cache
def _listed(day: datetime.date = AS_OF) -> Listed:
    return list_actions(open_project(EXAMPLES / DRILL, exactly=True), Asked(), day)


@cache
def _meant() -> dict[str, tuple[str, list[str], str, str]]:
    """State, reasons, days by which a milestone was late, and days overdue, as the table was typed."""
    with (EXPECTED / "整改.csv").open(encoding="utf-8", newline="") as file:
        return {
            one["id"]: (one["state"], one["because"].split(), one["late"], one["overdue"])
            for one in csv.DictReader(file)
        }


def test_every_action_is_in_the_state_that_is_meant() -> None:
    assert {
        one.action.id: (
            one.state.value,
            [reason.value for reason in one.because],
            " ".join(str(-(step.days or 0)) for step in one.late),
            str(one.days_late or "") if one.state is ActionState.OVERDUE else "",
        )
        for one in _listed().all
    } == _meant()


@pytest.mark.parametrize("day", [datetime.date(2026, 3, 1), datetime.date(2026, 12, 30)])
def test_the_states_are_the_same_all_the_year(day: datetime.date) -> None:
    """Whoever tries the drill, and does not say on which day, sees what the manual tells."""
    assert {one.action.id: one.state.value for one in _listed(day).all} == {
        key: one[0] for key, one in _meant().items()
    }


def test_every_state_and_every_reason() -> None:
    assert {one.state for one in _listed().all} == set(ActionState)
    assert {reason for one in _listed().all for reason in one.because} == set(Because) - ELSEWHERE


def test_what_actions_may_hold_is_shown() -> None:
    """Costs, logs, targets of tasks, and originals that are kept elsewhere."""
    actions = [one.action for one in _listed().all]
    assert any(one.cost for one in actions)
    assert any(len(one.log) > 1 for one in actions)
    assert any(one.gap.target for one in actions)
    proofs = [proof for one in actions for step in one.milestones for proof in step.evidence]
    assert {proof.file is None for proof in proofs} == {True, False}


def test_what_validate_says_of_them() -> None:
    """Two drafts, and one claim without evidence."""
    found = [(one.at.file, one.code) for one in validated(DRILL) if one.at.file.startswith("actions/")]
    assert sorted(found) == [
        ("actions/柳溪县.yaml", "ECO847"),
        ("actions/演练市.yaml", "ECO847"),
        ("actions/青崖县.yaml", "ECO845"),
    ]
