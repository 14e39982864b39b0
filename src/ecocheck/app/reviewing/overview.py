"""How far verdicts have been reviewed: counts by region, and what reviewers returned, doubt, or must look at again."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.reviewed import ReviewState, is_told
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.verdicts.row import Row

_LISTED: Final = (ReviewState.RETURNED, ReviewState.STALE, ReviewState.DOUBTED)
"""The states that somebody must do something about, in the order in which they are listed."""


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """How many verdicts are in each state; of those that do not apply only claims at which a reviewer looked."""

    total: int
    reviewed: int
    unreviewed: int
    returned: int
    doubted: int
    returned_changed: int
    """Returned, and what it rests on has changed since: whoever returned it must look again."""
    stale: int
    """The other ones that are out of date."""
    met: int
    """The successes that are a region's own; of a county not those by lines of the whole city."""
    met_unreviewed: int
    """How many of `met` have no valid agreement."""


@dataclass(frozen=True, slots=True)
class RegionReviews:
    """One region in one year."""

    region: str
    year: int
    counts: ReviewCounts


@dataclass(frozen=True, slots=True)
class Reviews:
    """The result of `status --reviews`."""

    checked: Checked
    kept: bool
    """Whether the project keeps reviews; without them every verdict counts as not reviewed."""
    regions: tuple[RegionReviews, ...]
    rows: tuple[Row, ...]
    """Every verdict of which the review is told, of criteria and of targets."""

    @property
    def listed(self) -> tuple[Row, ...]:
        """What was returned, is out of date, or is doubted, in this order."""
        return in_states(self.rows, *_LISTED)


def overview_of(checked: Checked) -> Reviews:
    """The reviews of every verdict of a check."""
    every = (*checked.rows, *(one.row for one in checked.targets))
    rows = tuple(row for row in every if is_told(row, row.review))
    regions = (
        RegionReviews(place.name, year, counts_of(row for row in rows if (row.region, row.year) == (place.name, year)))
        for place in checked.selection.places
        for year in checked.selection.years
    )
    return Reviews(checked, any(row.review is not None for row in every), tuple(regions), rows)


def in_states(rows: Sequence[Row], *states: ReviewState) -> tuple[Row, ...]:
    """The verdicts in these states, state by state; returns that have changed since follow the others."""
    told = sorted((row for row in rows if is_told(row, row.review)), key=_is_changed)
    return tuple(row for state in states for row in told if row.review_told is state)


def counts_of(rows: Iterable[Row]) -> ReviewCounts:
    """Count the states; where no reviews are kept, nothing is reviewed."""
    found = [row for row in rows if is_told(row, row.review)]
    states = Counter(row.review_state or ReviewState.UNREVIEWED for row in found)
    changed = sum(map(_is_changed, found))
    met = [row for row in found if is_own_success(row)]
    return ReviewCounts(
        len(found),
        states[ReviewState.REVIEWED],
        states[ReviewState.UNREVIEWED],
        states[ReviewState.RETURNED],
        states[ReviewState.DOUBTED],
        changed,
        states[ReviewState.STALE] - changed,
        len(met),
        sum(map(is_unreviewed, met)),
    )


def _is_changed(row: Row) -> bool:
    return row.review is not None and row.review.returned_then_changed


def is_own_success(row: Row) -> bool:
    """Whether it is met by a line of its own; a county has no success by a line of the whole city."""
    return row.verdict is Verdict.MET and not row.city_line and row.counted


def is_unreviewed(row: Row) -> bool:
    """Whether it is a region's own success that has no valid agreement; a city line is no success of a county."""
    return is_own_success(row) and row.review_state is not ReviewState.REVIEWED


def is_outdated(row: Row) -> bool:
    """Whether its review went out of date, or a reviewer returned it."""
    return is_told(row, row.review) and row.review_state in {ReviewState.STALE, ReviewState.RETURNED}
