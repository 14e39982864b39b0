"""What must hold whatever was changed: the random edits of `tests/diff`, days, and orders of opinions."""

from __future__ import annotations

import datetime
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from ecocheck.app.opening import open_project
from ecocheck.app.reviewing.given import Given
from ecocheck.app.reviewing.grounds import judge_grounds
from ecocheck.app.reviewing.recording import record
from ecocheck.app.selection import Wanted, select
from ecocheck.app.verdicts.reviewed import ReviewState
from tests.diff.edited import Chosen, made
from tests.diff.test_properties import pairs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.reviewing.grounds import Grounds
    from ecocheck.app.verdicts.row import Row

few = settings(max_examples=25)
DAYS = (datetime.date(2025, 6, 30), datetime.date(2025, 12, 31), datetime.date(2026, 6, 30))


def _judged(root: Path, day: datetime.date, years: tuple[int, ...]) -> Grounds:
    opened = open_project(root, exactly=True, as_of=day)
    return judge_grounds(opened, select(opened.project, Wanted(years=years)), day)


def _first(row: Row) -> object:
    return row.verdict, row.reasons[:1]


@contextmanager
def _reviewed(chosen: Chosen, years: tuple[int, ...]) -> Iterator[tuple[Path, Grounds]]:
    """A state of the project in which every verdict has just been reviewed, with the grounds."""
    with tempfile.TemporaryDirectory() as folder:
        root = made(Path(folder) / "before", chosen)
        grounds = _judged(root, DAYS[0], years)
        given_ = [Given(*key, "agreed", None, "市丁局", "周正", DAYS[0]) for key in grounds.of]
        assert not record(grounds, given_, DAYS[0]).refused
        yield root, grounds


@few
@given(pairs(), st.sampled_from(DAYS))
def test_a_review_holds_as_long_as_its_ground_and_no_longer(
    drawn: tuple[Chosen, Chosen, tuple[int, ...]], day: datetime.date
) -> None:
    before, after, years = drawn
    with _reviewed(before, years) as (root, then):
        there = made(root.parent / "after", after)
        shutil.copytree(root / "reviews", there / "reviews")
        now = _judged(there, day, years)
        rows, were = now.checked.by_key, then.checked.by_key
        for key, row in rows.items():
            if key not in then.of:
                continue
            assert row.review is not None
            same = then.of[key] == now.of[key]
            assert row.review.state is (ReviewState.REVIEWED if same else ReviewState.STALE)
            assert row.review.decisive is not None
            assert bool(row.review.decisive.moved) is not same
            assert (then.prints[key] == now.prints[key]) is same
            if _first(row) != _first(were[key]):
                assert row.review.state is ReviewState.STALE


@few
@given(pairs())
def test_a_verdict_is_reviewed_as_soon_as_it_was_recorded(drawn: tuple[Chosen, Chosen, tuple[int, ...]]) -> None:
    chosen, _, years = drawn
    with _reviewed(chosen, years) as (root, grounds):
        found = _judged(root, DAYS[0], years).checked.by_key
        assert set(found) == set(grounds.of)
        assert {row.review.state for row in found.values() if row.review} == {ReviewState.REVIEWED}
        the_day_before = _judged(root, DAYS[0] - datetime.timedelta(1), years)
        states = {row.review.state for row in the_day_before.checked.by_key.values() if row.review}
        assert states == {ReviewState.UNREVIEWED}
