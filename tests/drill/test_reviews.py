"""The reviews of the drill, each against what it was meant to show."""

from __future__ import annotations

import csv
from functools import cache
from typing import TYPE_CHECKING

import pytest

from ecocheck.app.verdicts.reviewed import Part, Reviewed, ReviewState
from ecocheck.verdict.outcome import Verdict
from tests.drill.projects import DRILL, EXPECTED, judged
from tests.drill.test_files import validated

if TYPE_CHECKING:
    from ecocheck.app.verdicts.row import Row

YEAR = 2025


@cache
def _meant() -> dict[tuple[str, str], tuple[str, set[str]]]:
    """State and parts by region and id, as the table was typed."""
    with (EXPECTED / "复核.csv").open(encoding="utf-8", newline="") as file:
        return {(one["region"], one["key"]): (one["state"], set(one["parts"].split())) for one in csv.DictReader(file)}


@cache
def _rows() -> dict[tuple[str, str], Row]:
    """The verdicts of the newest year, those on targets too."""
    checked = judged(DRILL)
    every = (*checked.rows, *(one.row for one in checked.targets))
    return {(row.region, row.id): row for row in every if row.year == YEAR}


def _review(region: str, key: str) -> Reviewed:
    found = _rows()[region, key].review
    assert found is not None
    return found


def test_every_verdict_is_in_the_state_that_is_meant() -> None:
    """Those that the table leaves out have not been reviewed."""
    found = {key: _review(*key).state.value for key in _rows()}
    meant = {key: state for key, (state, _) in _meant().items()}
    assert {key: state for key, state in found.items() if state != "unreviewed"} == meant


@pytest.mark.parametrize("key", [key for key, (state, _) in _meant().items() if state == "stale"], ids="-".join)
def test_a_stale_review_says_which_parts_moved(key: tuple[str, str]) -> None:
    """How well a success is backed follows from the verdict and the documents."""
    decisive = _review(*key).decisive
    assert decisive is not None
    assert {one.part.value for one in decisive.moved if one.key != "backing"} == _meant()[key][1]


def test_every_state_and_every_part() -> None:
    """One review for each part has nothing else that moved; a decision moves the rule.

    The plan compares with no wider region and rests on no other verdict; tests/reviewing/test_keys.py has those parts.
    """
    every = {part.value for part in Part} - {"wider", "others"}
    assert {_review(*key).state for key in _rows()} == set(ReviewState)
    parts = [parts for state, parts in _meant().values() if state == "stale"]
    assert set[str]().union(*parts) == every
    assert {next(iter(one)) for one in parts if len(one) == 1} == every - {"settlement"}


def test_documents_that_were_changed_added_and_taken_away() -> None:
    """By how many digests are gone and how many are new."""
    found = {}
    for key in ("24-1", "30-1", "8-3"):
        decisive = _review("演练区", key).decisive
        assert decisive is not None
        moved = [one for one in decisive.moved if one.part is Part.EVIDENCE and one.key != "backing"]
        found[key] = (sum(one.after is None for one in moved), sum(one.before is None for one in moved))
    assert found == {"24-1": (1, 1), "30-1": (0, 1), "8-3": (1, 0)}


def test_returns_stand_beside_successes_and_failures() -> None:
    returned = {key for key, (state, _) in _meant().items() if state == "returned"}
    assert {_rows()[key].verdict for key in returned} == {Verdict.MET, Verdict.NOT_MET}


def test_a_return_went_stale_and_others_are_history() -> None:
    """青崖县 12-2 waits for the office that returned it; 18-1 was corrected, and agreed to by the same office."""
    waits, settled = _review("青崖县", "12-2"), _review("青崖县", "18-1")
    assert waits.decisive is not None
    assert waits.decisive.review.opinion == "returned"
    assert [(one.review.opinion, bool(one.moved)) for one in settled.opinions] == [
        ("returned", True),
        ("agreed", False),
    ]


def test_two_offices() -> None:
    """Both agree on one verdict; on the other the one that returned it is the graver."""
    for key, opinions in (("17-1", {"agreed"}), ("25-1", {"agreed", "returned"})):
        said = _review("演练区", key).opinions
        assert len({one.review.agency for one in said}) == 2
        assert {one.review.opinion for one in said} == opinions


def test_what_validate_says_of_them() -> None:
    """Nothing but the four returns, at their data."""
    found = [one for one in validated(DRILL) if one.code.startswith("ECO82")]
    assert {(one.at.file, one.code, one.params["id"]) for one in found} == {
        ("data/演练区/2025.yaml", "ECO828", "5-2"),
        ("data/演练区/2025.yaml", "ECO828", "25-1"),
        ("data/青崖县/2025.yaml", "ECO828", "2-2"),
        ("data/柳溪县/2025.yaml", "ECO828", "12-3"),
    }
    assert len(found) == 4
