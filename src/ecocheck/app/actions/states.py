"""The state of an action: worked out from its milestones and from a verdict, and written nowhere.

The judged year is the newest year that is over on the day of the question, is
not before the year of the gap, and of which the region has a data file. The
verdict of the gap's criterion or target in that region and year counts, as of
that day. The state is the first of these that fits:

1. All milestones are done (there is at least one, and each has `done` not after the day):
   a. not met in the judged year, and that year did not end before the last milestone was done:
      in progress, opened again, since the work was not enough;
   b. each milestone names evidence, all of it is there and none was done before the year of the gap, the judged
      year is met, and where reviews are kept a valid one stands: closed;
   c. else: pending, with every reason.
2. There is no milestone at all, and the judged year is met: pending.
3. A milestone that is not done was due before the day: overdue.
4. A milestone is done, or the log has an entry not after the day: in progress.
5. Else: not started.

A county that is compared with a line of the whole city has not met a line of
its own, and a 快报 is no final figure: neither closes anything. Nor does a
waiver: the verdict stays what it is.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.reviewed import ReviewState
from ecocheck.app.verdicts.standing import FLASHES
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from ecocheck.app.verdicts.row import Row
    from ecocheck.model.actions import Action, Milestone


class ActionState(StrEnum):
    """What has become of an action, the most pressing first."""

    OVERDUE = "overdue"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    PENDING = "pending"
    """All is done, and it is not shown that the gap is closed."""
    CLOSED = "closed"


class Because(StrEnum):
    """Why an action is pending, or open again."""

    REOPENED = "reopened"
    """The line was missed in a year that did not end before the work was done."""
    NO_MILESTONES = "no_milestones"
    UNPROVEN = "unproven"
    """A milestone that is done names no evidence, or some that is not there, altered, or another county's."""
    TOO_EARLY = "too_early"
    """A milestone was done before the year of the gap, which stood in spite of it."""
    NO_SUCH_GAP = "no_such_gap"
    """The region, criterion or target is not known."""
    NO_YEAR = "no_year"
    """There is no judged year."""
    NO_DATA = "no_data"
    """The file of the judged year has no figure for it."""
    UNDETERMINED = "undetermined"
    NOT_APPLICABLE = "not_applicable"
    CITY_LINE = "city_line"
    """The region is only compared with a line of the whole city."""
    FLASH = "flash"
    """It is met by a figure that is a 快报."""
    FIGURE_OLDER = "figure_older"
    """The line was missed in a year that ended before the work was done."""
    UNREVIEWED = "unreviewed"
    DOUBTED = "doubted"
    RETURNED = "returned"
    STALE = "stale"


_REVIEWS: Final[Mapping[ReviewState, Because]] = {
    ReviewState.UNREVIEWED: Because.UNREVIEWED,
    ReviewState.DOUBTED: Because.DOUBTED,
    ReviewState.RETURNED: Because.RETURNED,
    ReviewState.STALE: Because.STALE,
}


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict that counts for an action."""

    year: int | None
    """The judged year; None without one."""
    row: Row | None
    """The verdict of that year; None without a year, and where nothing is judged under the id in that region."""
    known: bool = True
    """Whether region and id are known."""


def last_day(year: int) -> datetime.date:
    """The last day of a year; a year is over on that day."""
    return datetime.date(year, 12, 31)


def is_done(milestone: Milestone, as_of: datetime.date) -> bool:
    """Whether the milestone is done on that day; a `done` after it does not count yet."""
    return milestone.done is not None and milestone.done <= as_of


def state_of(
    action: Action, judged: Judged, as_of: datetime.date, proven: Callable[[Milestone], bool]
) -> tuple[ActionState, tuple[Because, ...]]:
    """The state and its reasons, as the module says. `proven` tells whether the evidence of a milestone is there."""
    done = [one.done for one in action.milestones if one.done is not None and one.done <= as_of]
    met = judged.row is not None and judged.row.verdict is Verdict.MET
    if done and len(done) == len(action.milestones):
        reasons = tuple(_open_because(action, judged, max(done), proven))
        if Because.REOPENED in reasons:
            return ActionState.IN_PROGRESS, reasons
        return (ActionState.PENDING if reasons else ActionState.CLOSED), reasons
    lacking = () if action.milestones else (Because.NO_MILESTONES,)
    if lacking and met:
        return ActionState.PENDING, lacking
    if any(one.due is not None and one.due < as_of and not is_done(one, as_of) for one in action.milestones):
        return ActionState.OVERDUE, ()
    begun = bool(done) or any(entry.date <= as_of for entry in action.log)
    return (ActionState.IN_PROGRESS if begun else ActionState.NOT_STARTED), lacking


def _open_because(
    action: Action, judged: Judged, last_done: datetime.date, proven: Callable[[Milestone], bool]
) -> Iterator[Because]:
    """Why an action whose milestones are all done is not closed; nothing where it is."""
    verdict = _of_verdict(judged, last_done)
    if verdict is not None:
        yield verdict
    if not all(map(proven, action.milestones)):
        yield Because.UNPROVEN
    if verdict is None and any(one.done is not None and one.done.year < action.gap.year for one in action.milestones):
        yield Because.TOO_EARLY
    review = judged.row.review if judged.row is not None and judged.row.verdict is Verdict.MET else None
    if review is not None and review.told in _REVIEWS:
        yield _REVIEWS[review.told]


def _of_verdict(judged: Judged, last_done: datetime.date) -> Because | None:
    """Why the verdict closes nothing; None where it is met."""
    if not judged.known:
        return Because.NO_SUCH_GAP
    if judged.year is None:
        return Because.NO_YEAR
    if judged.row is None:
        return Because.NOT_APPLICABLE
    return _of_row(judged.row, last_day(judged.year), last_done)


def _of_row(row: Row, year_ended: datetime.date, last_done: datetime.date) -> Because | None:
    match row.verdict:
        case Verdict.NOT_APPLICABLE:
            return Because.NOT_APPLICABLE
        case Verdict.UNDETERMINED:
            return Because.NO_DATA if row.measurement is None else Because.UNDETERMINED
        case _ if row.city_line:
            return Because.CITY_LINE
        case Verdict.NOT_MET:
            return Because.FIGURE_OLDER if year_ended < last_done else Because.REOPENED
        case Verdict.MET:
            return Because.FLASH if row.standing in FLASHES else None
