"""The state of an action: each state and reason by hand, three years day by day, and what it does not depend on."""

from __future__ import annotations

import datetime
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.app.actions.judging import Verdicts
from ecocheck.app.actions.listing import rows_of
from ecocheck.app.actions.states import ActionState, Because, Judged, state_of
from ecocheck.app.opening import open_project
from ecocheck.app.verdicts.reviewed import Reviewed, ReviewState
from ecocheck.model.actions import Action
from ecocheck.source.actions import read_actions
from ecocheck.verdict.outcome import Verdict
from tests.actions.running import GAP, PROOF, listed, make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.verdicts.row import Row

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "states.yaml").read_text(encoding="utf-8"))
COUNTY = "样例县"
PROOFS: dict[str, Any] = {
    "there": PROOF,
    "none": [],
    "empty": {"file": "evidence/空.txt"},
    "missing": {"file": "evidence/没有.txt"},
    "altered": PROOF | {"sha256": "a" * 64},
    "one_missing": [PROOF, {"file": "evidence/没有.txt"}],
    "own_data": {"file": "data/样例县/2023.yaml"},
    "own_action": {"file": "actions/样例县.yaml"},
    "archived": {"held_by": "样例市档案馆", "archive_no": "2023-17"},
    "archived_nowhere": {"held_by": "样例市档案馆", "archive_no": "待编"},
}


def action_of(case: dict[str, Any]) -> dict[str, Any]:
    """The action of a case as its file has it."""
    milestones = []
    for number, given_ in enumerate(case.get("milestones", ())):
        one = {"what": f"节点{number}", **given_}
        proof = one.pop("proof", "there")
        if "done" in one:
            one["evidence"] = PROOFS[proof]
        milestones.append(one)
    log = [{"date": day, "by": "市甲局", "what": "样例"} for day in case.get("log", ())]
    gap = {**GAP, **case.get("gap", {})}
    if "target" in gap:
        del gap["criterion"]
    return {"id": "甲", "gap": gap, "milestones": milestones, "log": log}


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["about"]))
def test_by_hand(case: dict[str, Any], tmp_path: Path) -> None:
    other = case.get("other", {})
    data = {(COUNTY, year): {"1-1": value, **other} for year, value in case["data"].items()}
    root = make(tmp_path, data, {"actions/样例县.yaml": [action_of(case)], "evidence/空.txt": ""})
    if case.get("waived"):
        path = root / "data/样例县/2023.yaml"
        waiver = "waivers:\n  1-1: {reason: 样例, approved_by: 样例市人民政府, expires: 2024-12-31}\n"
        path.write_text(path.read_text(encoding="utf-8") + waiver, encoding="utf-8")
    (row,) = listed(root, case["as_of"]).all
    assert row.state.value == case["state"]
    assert [one.value for one in row.because] == case.get("because", [])
    if "next" in case:
        assert row.next is not None
        assert row.next.days == case["next"]
    assert [one.days for one in row.late] == case.get("late", [])
    if case.get("waived"):
        assert row.row is not None
        assert row.row.waived


def test_every_state_and_reason_has_a_case() -> None:
    reviews = {Because.UNREVIEWED, Because.DOUBTED, Because.RETURNED, Because.STALE}
    assert {case["state"] for case in CASES} == {one.value for one in ActionState}
    shown = {reason for case in CASES for reason in case.get("because", ())}
    assert shown == {one.value for one in Because} - reviews - {Because.FLASH}


SWEPT = {
    "id": "甲",
    "gap": GAP,
    "milestones": [
        {"what": "开工", "due": "2023-06-30", "done": "2023-07-10", "evidence": PROOF},
        {"what": "通水", "due": "2024-03-31", "done": "2024-05-20", "evidence": PROOF},
    ],
    "log": [{"date": "2023-02-15", "by": "市甲局", "what": "立项"}],
}
TABLE = {
    "2023-01-01": ("not_started", []),
    "2023-02-15": ("in_progress", []),  # the log begins
    "2023-07-01": ("overdue", []),  # 开工 was due the day before
    "2023-07-10": ("in_progress", []),  # 开工 is done
    "2024-04-01": ("overdue", []),  # 通水 was due the day before
    "2024-05-20": ("pending", ["figure_older"]),  # all is done; 2023 was missed, and ended before that
    "2024-12-31": ("closed", []),  # 2024 is over and met
    "2025-12-31": ("in_progress", ["reopened"]),  # 2025 is over and missed
}
"""From which day on which state holds, reckoned by hand."""


def _days() -> Iterator[datetime.date]:
    day = datetime.date(2023, 1, 1)
    while day <= datetime.date(2026, 3, 31):
        yield day
        day += datetime.timedelta(days=1)


def test_three_years_day_by_day(tmp_path: Path) -> None:
    values = {2022: 97, 2023: 97, 2024: 98, 2025: 97}
    root = make(
        tmp_path, {(COUNTY, year): {"1-1": value} for year, value in values.items()}, {"actions/样例县.yaml": [SWEPT]}
    )
    opened, (action,) = open_project(root, exactly=True), read_actions(root).actions
    found: dict[str, tuple[str, list[str]]] = {}
    for day in _days():
        (row,) = rows_of(opened.project, [action], Verdicts(opened, [action.action.gap], day), day)
        now = (row.state.value, [one.value for one in row.because])
        if not found or now != list(found.values())[-1]:
            found[day.isoformat()] = now
    assert found == TABLE


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Row:
    """A verdict that is met, of 2023."""
    root = make(tmp_path_factory.mktemp("met"), {(COUNTY, 2023): {"1-1": 98}}, {"actions/甲.yaml": [SWEPT]})
    (row,) = listed(root, datetime.date(2024, 6, 30)).all
    assert row.row is not None
    assert row.row.verdict is Verdict.MET
    return row.row


DONE = Action.model_validate({
    "id": "甲", "gap": GAP, "milestones": [{"what": "通水", "done": "2023-05-20", "evidence": [PROOF]}],
})  # fmt: skip


@pytest.mark.parametrize(
    ("review", "state", "because"),
    [
        (None, ActionState.CLOSED, ()),
        (ReviewState.REVIEWED, ActionState.CLOSED, ()),
        (ReviewState.UNREVIEWED, ActionState.PENDING, (Because.UNREVIEWED,)),
        (ReviewState.DOUBTED, ActionState.PENDING, (Because.DOUBTED,)),
        (ReviewState.RETURNED, ActionState.PENDING, (Because.RETURNED,)),
        (ReviewState.STALE, ActionState.PENDING, (Because.STALE,)),
    ],
)
def test_where_reviews_are_kept(
    met: Row, review: ReviewState | None, state: ActionState, because: tuple[Because, ...]
) -> None:
    row = replace(met, review=None if review is None else Reviewed(review))
    found = state_of(DONE, Judged(2023, row), datetime.date(2024, 6, 30), lambda _: True)
    assert found == (state, because)


def test_a_flash_figure_closes_nothing(met: Row) -> None:
    from ecocheck.app.verdicts.standing import Standing

    row = replace(met, standing=Standing.FLASH_MET)
    found = state_of(DONE, Judged(2023, row), datetime.date(2024, 6, 30), lambda _: True)
    assert found == (ActionState.PENDING, (Because.FLASH,))


_DAY = st.dates(datetime.date(2023, 1, 1), datetime.date(2025, 12, 31))
_MILESTONE = st.fixed_dictionaries(
    {"what": st.sampled_from(["开工", "通水", "验收"])},
    optional={"due": _DAY, "done": _DAY, "evidence": st.sampled_from([PROOF, {"file": "evidence/没有.txt"}])},
)
_ACTION = st.fixed_dictionaries(
    {
        "gap": st.sampled_from([GAP, GAP | {"criterion": "1-4"}, GAP | {"year": 2024}]),
        "milestones": st.lists(_MILESTONE, max_size=4),
        "log": st.lists(_DAY, max_size=2),
    }
)


@settings(max_examples=40)
@given(st.lists(_ACTION, min_size=1, max_size=5), _DAY, st.randoms(use_true_random=False))
def test_order_changes_nothing(tmp_path_factory: pytest.TempPathFactory, some: Any, day: Any, shuffled: Any) -> None:
    """Neither the order of files, nor that of actions, nor that of milestones."""
    actions = [
        {**one, "id": f"第{number}项", "log": [{"date": each, "by": "市甲局", "what": "样例"} for each in one["log"]]}
        for number, one in enumerate(some)
    ]
    data = {(COUNTY, year): {"1-1": value, "1-4": 95} for year, value in {2022: 97, 2023: 98, 2024: 97}.items()}
    root = make(tmp_path_factory.mktemp("order"), data, {"actions/一.yaml": actions})
    before = _states(root, day)
    mixed = [{**one, "milestones": shuffled.sample(one["milestones"], len(one["milestones"]))} for one in actions]
    shuffled.shuffle(mixed)
    cut = shuffled.randrange(len(mixed) + 1)
    make(root, {}, {"actions/一.yaml": mixed[cut:], "actions/零.yaml": mixed[:cut]})
    assert _states(root, day) == before


def _states(root: Path, day: datetime.date) -> list[tuple[Any, ...]]:
    """The actions in the order of the list, with their states, reasons and days."""
    return [
        (
            one.action.id,
            one.state,
            one.because,
            one.next.days if one.next else None,
            sorted(s.days or 0 for s in one.late),
        )
        for one in listed(root, day).all
    ]


def test_no_clock_but_the_day_of_the_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = {(COUNTY, year): {"1-1": value} for year, value in {2022: 97, 2023: 97, 2024: 98}.items()}
    root = make(tmp_path, data, {"actions/样例县.yaml": [SWEPT]})
    day = datetime.date(2024, 4, 2)
    before = _states(root, day)
    for path in root.rglob("*"):
        os.utime(path, (0, 0))
    monkeypatch.setattr("time.time", lambda: 0.0)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert _states(root, day) == before == [("甲", ActionState.OVERDUE, (), -2, [-10])]
