"""What reviewers have said of a verdict, and whether that still holds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Spot
    from ecocheck.model.reviews import Review
    from ecocheck.verdict.judge import Result


class ReviewState(StrEnum):
    """The state of a verdict's review. It never changes the verdict."""

    UNREVIEWED = "unreviewed"
    REVIEWED = "reviewed"
    """Somebody agreed, and what the verdict rested on is as it was."""
    DOUBTED = "doubted"
    RETURNED = "returned"
    STALE = "stale"
    """What the verdict rested on has changed since the last opinion."""


_WORST_FIRST: Final = (
    ReviewState.RETURNED,
    ReviewState.STALE,
    ReviewState.DOUBTED,
    ReviewState.UNREVIEWED,
    ReviewState.REVIEWED,
)


def worst_of(several: Iterable[ReviewState]) -> ReviewState | None:
    """What the reviews of an indicator's criteria come to: it is reviewed only where all are; None for none."""
    found = set(several)
    return next((state for state in _WORST_FIRST if state in found), None)


class Part(StrEnum):
    """The parts of a verdict's ground; the order is that in which changes are told."""

    FIGURE = "figure"
    EVIDENCE = "evidence"
    RULE = "rule"
    ASSIGNED = "assigned"
    BASELINE = "baseline"
    PRIOR = "prior"
    WIDER = "wider"
    OTHERS = "others"
    """The other criteria and the counties at which the rule looks."""
    SETTLEMENT = "settlement"
    REGION = "region"
    VERDICT = "verdict"
    """The verdict itself, which may also move with the day or with the program."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A value of the ground that differs from what was reviewed; None where it is not there."""

    part: Part
    key: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Opined:
    """One opinion, with its place and what has changed since; nothing has where it still holds."""

    review: Review
    at: Spot
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """All opinions that count on the day of the question, the oldest first, and what they come to."""

    state: ReviewState
    opinions: tuple[Opined, ...] = ()
    decisive: Opined | None = None
    """The opinion that makes the state; None without any."""
    returned_by: tuple[str, ...] = ()
    """The offices whose last opinion is a return, whether or not its ground has changed since."""

    @property
    def returned_then_changed(self) -> bool:
        """Whether the state is made by a return whose ground has changed: whoever returned it must look again."""
        stale = self.state is ReviewState.STALE
        return stale and self.decisive is not None and self.decisive.review.opinion == "returned"

    @property
    def told(self) -> ReviewState:
        """The state in sums and lists: no edit takes a return off them, only another opinion of who returned it."""
        return ReviewState.RETURNED if self.returned_then_changed else self.state


def is_told(one: Row | Result, review: Reviewed | None) -> bool:
    """Whether the review of a verdict is counted and listed: the verdict applies, or a reviewer looked at the claim.

    A county may claim 不适用 with a zero; else that would be the way to be rid of a return.
    """
    if one.verdict is not Verdict.NOT_APPLICABLE:
        return True
    return one.measurement is not None and review is not None and bool(review.opinions)
