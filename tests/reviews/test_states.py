"""The states reckoned by hand, in every form; a review changes no verdict, and without any nothing is said of them."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from ecocheck.app.verdicts.reviewed import ReviewState, worst_of
from tests.cli.running import run_here
from tests.reviews.conftest import AT
from tests.reviews.making import STATES, made, review

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.cli.running import Ran

WORDS = {
    "reviewed": "已复核", "doubted": "存疑", "returned": "退回", "stale": "复核已失效", "unreviewed": "未复核",
}  # fmt: skip # a table, read by rows
EVERY = (
    ("check",), ("check", "--format", "md"), ("explain", "1-1"), ("status",), ("status", "--indicator", "1"),
    ("gaps",), ("gaps", "--format", "csv"), ("report",), ("report", "--format", "html"), ("worklist",),
    ("worklist", "--format", "csv"),
)  # fmt: skip # a table, read by rows


def _verdicts(run: Callable[..., Ran], **where: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("status", "--reviews", "--format", "json", **where).out)["verdicts"]
    return found


def _key(one: dict[str, Any]) -> str:
    return str(one["criterion"] or one["target"])


def test_each_verdict_has_the_state_reckoned_by_hand(run: Callable[..., Ran]) -> None:
    found = {_key(one): one["review"]["state"] for one in _verdicts(run)}
    assert len(found) == 16
    assert {key: state for key, state in found.items() if state != "unreviewed"} == STATES


def test_csv_has_the_same_states(run: Callable[..., Ran]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("status", "--reviews", "--format", "csv").out.lstrip("\ufeff"))))
    assert {row["编号"]: row["复核"] for row in rows if row["复核"] != "未复核"} == {
        key: WORDS[state] for key, state in STATES.items()
    }


def test_counts_are_those_reckoned_by_hand(run: Callable[..., Ran]) -> None:
    counts = json.loads(run("status", "--reviews", "--format", "json").out)["regions"]
    assert counts == [
        {
            "region": "样例县", "year": 2024, "total": 16, "reviewed": 2, "unreviewed": 9, "returned": 3,
            "doubted": 1, "returned_changed": 0, "stale": 1, "met": 7, "met_unreviewed": 5,
        }
    ]  # fmt: skip # a table, read by rows
    assert "达标 5（有佐证2，已复核1）" in run("check").out
    assert "达到全市要求 1（有佐证0，已复核0）" in run("check").out
    board = json.loads(run("status", "--indicator", "1", "--indicator", "2", "--format", "json").out)["boards"][0]
    assert {key: board["counts"][0][key] for key in ("met", "met_evidenced", "met_reviewed", "city_met_reviewed")} == {
        "met": 5, "met_evidenced": 2, "met_reviewed": 1, "city_met_reviewed": 0,
    }  # fmt: skip # a table, read by rows


def test_an_indicator_is_as_well_reviewed_as_its_least_criterion(run: Callable[..., Ran]) -> None:
    found = json.loads(run("check", "--format", "json").out)["indicators"]
    # 1: stale and returned; 2: returned; 3 and 4: nobody looked
    assert [one["review_state"] for one in found] == ["returned", "returned", "unreviewed", "unreviewed"]
    picked = json.loads(run("check", "--indicator", "2-1", "--format", "json").out)["indicators"]
    assert [one["review_state"] for one in picked] == ["returned"]  # 2-3, though it was not asked for


def test_the_newest_opinion_of_an_office_decides_and_the_former_stays(run: Callable[..., Ran]) -> None:
    found = next(one["review"] for one in _verdicts(run) if _key(one) == "2-1")
    assert [(one["opinion"], one["date"]) for one in found["opinions"]] == [
        ("doubted", "2025-03-01"),
        ("agreed", "2025-04-03"),
    ]
    assert {one["at"]["file"] for one in found["opinions"]} == {"reviews/样例县/2024.yaml"}


def test_what_moved_is_told_with_both_values(run: Callable[..., Ran]) -> None:
    found = next(one["review"] for one in _verdicts(run) if _key(one) == "1-1")
    moved = [one for one in found["opinions"][0]["moved"] if one["part"] == "figure"]
    assert moved == [{"part": "figure", "key": "value", "before": "98.2", "after": "98.1"}]
    for args in (("explain", "1-1"), ("report",), ("report", "--format", "html"), ("gaps",), ("status", "--reviews")):
        assert "复核后数值由98.2改为98.1" in re.sub(r"\s", "", run(*args).out), args


@pytest.mark.parametrize("args", [("check",), ("explain", "1-3"), ("report",), ("status", "--indicator", "1")])
def test_a_return_stands_beside_the_success(run: Callable[..., Ran], args: tuple[str, ...]) -> None:
    # a terminal's table has the backing and the review below the verdict
    assert re.search(r"达标(（仅有文件名称，退回）|[^\n]*\n[^\n]*仅有文件名称[^\n]*\n\s*退回)", run(*args).out)


def test_a_screen_that_folds_successes_still_names_what_was_returned(run: Callable[..., Ran]) -> None:
    assert "1-3（退回）" in run("check", width=120).out


@pytest.mark.parametrize("args", EVERY, ids=" ".join)
def test_without_reviews_nothing_is_said_of_them(run: Callable[..., Ran], plain: Path, args: tuple[str, ...]) -> None:
    page = re.sub(r"<(style|script)\b.*?</\1>", "", run(*args, folder=plain).out, flags=re.DOTALL)
    assert not [word for word in (*WORDS.values(), "复核") if word in page]


@pytest.mark.parametrize("command", [("check",), ("status",), ("worklist",), ("explain", "1-3"), ("explain", "T1-3")])
def test_a_review_changes_no_verdict_and_no_count(
    run: Callable[..., Ran], plain: Path, command: tuple[str, ...]
) -> None:
    with_them, without = (
        json.loads(run(*command, "--format", "json", **where).out) for where in ({}, {"folder": plain})
    )
    assert list(_bare(with_them)) == list(_bare(without))


def _bare(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every value but those about reviews; what is to be done about a review is the only gap that comes beside."""
    if isinstance(value, dict):
        if str(value.get("kind", "")).startswith("review_"):
            return
        for key, one in value.items():
            if key not in {"review", "review_state", "met_reviewed", "city_met_reviewed", "revision", "open"}:
                yield from _bare(one, f"{path}.{key}")
    elif isinstance(value, list):
        for one in value:
            yield from _bare(one, path)
    else:
        yield path, value


def test_an_open_gap_is_added_for_each_return_and_each_stale_review(run: Callable[..., Ran], plain: Path) -> None:
    after, before = (
        json.loads(run("gaps", "--format", "json", **where).out)["gaps"] for where in ({}, {"folder": plain})
    )
    added = [(one["kind"], one["criterion"] or one["task"], one["waived"]) for one in after]
    for one in before:
        added.remove((one["kind"], one["criterion"] or one["task"], one["waived"]))
    assert sorted(added) == [
        ("review_returned", "1-3", False),
        ("review_returned", "2-3", False),
        ("review_returned", "T1-3", False),
        ("review_stale", "1-1", False),
    ]


def test_a_new_opinion_on_the_figure_as_it_is_ends_the_staleness(run: Callable[..., Ran], tmp_path: Path) -> None:
    root = made(tmp_path / "样例")
    review(root, (("1-1", "agreed", None, "市甲局", "周正", "2025-06-01"),))
    found = {_key(one): one["review"]["state"] for one in _verdicts(run, folder=root)}
    assert found["1-1"] == "reviewed"


def test_nobody_reviewed_a_figure_that_is_only_assumed(run: Callable[..., Ran]) -> None:
    # 98.2 is what was reviewed, and still nobody has reported it
    trial = json.loads(run("check", "--set", "1-1=98.2", "--format", "json").out)["trial"]
    found = {_key(one): one["review"] for one in trial["trial_results"]}
    assert found["1-1"] is None
    assert found["2-1"]["state"] == "reviewed"


def test_under_another_rule_the_plan_s_reviews_say_nothing(run: Callable[..., Ran]) -> None:
    trial = json.loads(run("check", "--rules-of", "2023", "--format", "json").out)["trial"]
    assert {one["review"] for one in trial["trial_results"]} == {None}


def test_two_states_of_a_project_are_compared_though_one_keeps_reviews(
    reviewed: Path, plain: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run_here(capsysbinary, monkeypatch, "diff", str(plain), str(reviewed), *AT, "--format", "json", folder=plain)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["moves"] == []


CODES: dict[tuple[str, ...], dict[tuple[str, ...], int]] = {
    ("status", "--reviews"): {(): 0, ("stale",): 1, ("unreviewed",): 1},
    ("check",): {(): 0, ("stale",): 1, ("unreviewed",): 1},
    ("check", "--indicator", "2-1"): {("stale",): 0, ("unreviewed",): 0, ("stale", "unreviewed"): 0},
    ("check", "--indicator", "2-2"): {("stale",): 0, ("unreviewed",): 1},
    ("check", "--indicator", "1-2"): {("unreviewed",): 0},  # reaches a line of the whole city
    ("check", "--indicator", "2-3"): {("stale",): 1, ("unreviewed",): 0},  # returned, and not met
    ("check", "--indicator", "3-1"): {("stale",): 0, ("unreviewed",): 0},  # undetermined
    ("gaps",): {(): 1, ("stale",): 1},
}


@pytest.mark.parametrize(("args", "cases", "code"), [(a, c, n) for a, of in CODES.items() for c, n in of.items()])
def test_fail_on(run: Callable[..., Ran], args: tuple[str, ...], cases: tuple[str, ...], code: int) -> None:
    named = [word for case in cases for word in ("--fail-on", case)]
    assert run(*args, *named).code == code


def test_fail_on_in_gaps_is_asked_beside_the_gaps(run: Callable[..., Ran], plain: Path) -> None:
    # 2-1 is met, planned and documented: it has no gap, whether or not somebody reviewed it
    for folder, code in (({}, 0), ({"folder": plain}, 1)):
        assert run("gaps", "--indicator", "2-1", **folder).code == 0
        assert run("gaps", "--indicator", "2-1", "--fail-on", "unreviewed", **folder).code == code


def test_the_worst_state_is_that_of_an_indicator() -> None:
    order = [ReviewState(one) for one in ("returned", "stale", "doubted", "unreviewed", "reviewed")]
    for number, worst in enumerate(order):
        assert worst_of(reversed(order[number:])) is worst
    assert worst_of(()) is None


def test_where_nothing_is_kept_nothing_is_reviewed(run: Callable[..., Ran], plain: Path) -> None:
    assert run("check", "--indicator", "2-1", "--fail-on", "unreviewed", folder=plain).code == 1
    assert run("check", "--indicator", "2-1", "--fail-on", "stale", folder=plain).code == 0
    said = run("status", "--reviews", folder=plain).out
    assert "还没有 reviews 文件夹" in said
    assert all(one["review"] is None for one in _verdicts(run, folder=plain))


@pytest.mark.parametrize(
    "args",
    [
        ("status", "--fail-on", "stale"),
        ("status", "--reviews", "--readiness"),
        ("status", "--reviews", "--received"),
        ("status", "--reviews", "--standard", "plan"),
        ("check", "--fail-on", "returned"),
    ],
    ids=" ".join,
)
def test_what_does_not_go_together_is_refused(run: Callable[..., Ran], args: tuple[str, ...]) -> None:
    assert run(*args).code == 2


def test_a_return_of_a_claim_that_nothing_applies_is_told(run: Callable[..., Ran], tmp_path: Path) -> None:
    """By a zero a county would be rid of the reviewer; of a claim that nobody looked at nothing is counted."""
    root = made(tmp_path / "样例", reviews=False)
    rules, data = root / "indicators.yaml", root / "data" / "样例县" / "2024.yaml"
    allowing = "name: 企业公开比例\n        zero_allowed: true\n"
    rules.write_text(rules.read_text("utf-8").replace("name: 企业公开比例\n", allowing), "utf-8")
    claimed = "2-1:\n    numerator: 0\n    denominator: 0\n    zero: 没有应公开的企业\n"
    data.write_text(data.read_text("utf-8").replace("2-1:\n    value: 100\n", claimed), "utf-8")
    review(root, (("1-2", "agreed", None, "市甲局", "周正", "2025-05-01"),))
    assert "2-1" not in {_key(one) for one in _verdicts(run, folder=root)}
    others = ("2-2", "2-3", "2-4")
    review(root, tuple((key, "agreed", None, "市甲局", "周正", "2025-05-01") for key in others))
    assert _of_indicator(run, root) == "reviewed"
    review(root, (("2-1", "returned", "应公开的有两家", "市甲局", "周正", "2025-05-02"),))
    found = {_key(one): one for one in _verdicts(run, folder=root)}
    assert (found["2-1"]["verdict"], found["2-1"]["review"]["state"]) == ("not_applicable", "returned")
    assert _of_indicator(run, root) == "returned"
    kinds = {
        one["kind"]
        for one in json.loads(run("gaps", "--indicator", "2-1", "--format", "json", folder=root).out)["gaps"]
    }
    assert kinds == {"review_returned"}
    for args in (("status", "--reviews"), ("check", "--indicator", "2-1"), ("gaps", "--indicator", "2-1")):
        assert run(*args, "--fail-on", "stale", folder=root).code == 1, args
    assert "应公开的有两家" in run("report", folder=root).out


def _of_indicator(run: Callable[..., Ran], root: Path) -> str:
    """The state of the indicator 2."""
    found = json.loads(run("check", "--indicator", "2", "--format", "json", folder=root).out)["indicators"]
    return str(found[0]["review_state"])
