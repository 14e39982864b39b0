"""What the opinions on a verdict come to on a day, given what the verdict rests on now.

An opinion counts from its date on, unless its record was altered by hand, names
nobody, or agrees to a figure of its author's own (`verdict.opining`). Of each office
the last opinion counts, and of one day the one on the present ground, or else
the gravest; of several offices the gravest: an office that returned a verdict
must itself look at it again, and until it has, nobody else's agreement makes
the verdict reviewed. Nor is it reviewed as long as one of its records is
altered, which may have been a return. The order in the file decides nothing but
which of several like opinions of one office and day is told.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from ecocheck.app.reviewing.ground import as_recorded
from ecocheck.app.verdicts.reviewed import Moved, Opined, Part, Reviewed, ReviewState
from ecocheck.verdict.opining import office_form

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.app.reviewing.ground import Ground
    from ecocheck.findings import Spot
    from ecocheck.model.reviews import Review

_GRAVITY: Final = (
    ReviewState.RETURNED,
    ReviewState.STALE,
    ReviewState.DOUBTED,
    ReviewState.REVIEWED,
)
"""The gravest first, of what the offices' last opinions come to."""
_OPINIONS: Final = {
    "agreed": ReviewState.REVIEWED,
    "returned": ReviewState.RETURNED,
    "doubted": ReviewState.DOUBTED,
}


_NO_PART: Final = frozenset({(Part.EVIDENCE, "backing")})
"""What records of older programs hold, and is no part of a ground: a hash that is registered changes no document."""
NO_OFFICES: Final[Mapping[str, str]] = MappingProxyType({})


def moved_since(review: Review, ground: Ground) -> tuple[Moved, ...]:
    """What the verdict rests on now and did not when it was reviewed, or the other way round."""
    return tuple(_moved(review.rested_on, as_recorded(ground)))


def _moved(was: Mapping[str, Mapping[str, str]], now: Mapping[str, Mapping[str, str]]) -> Iterator[Moved]:
    for part in Part:
        before, after = was.get(part.value, {}), now.get(part.value, {})
        for key in sorted({*before, *after}):
            if before.get(key) != after.get(key) and (part, key) not in _NO_PART:
                yield Moved(part, key, before.get(key), after.get(key))


def reviewed(  # noqa: PLR0913 the opinions, the ground, the day, and which opinions count for what
    opinions: Iterable[tuple[Review, Spot]],
    ground: Ground,
    as_of: datetime.date,
    *,
    ignored: frozenset[int] = frozenset(),
    spoilt: bool = False,
    offices: Mapping[str, str] = NO_OFFICES,
) -> Reviewed:
    """What the opinions come to.

    `ignored` are the numbers of those that do not count whatever the day.
    `spoilt` says that one of them was altered, so that nobody knows whose last
    word it was: agreement is not enough then. `offices` are those of
    `names_of_offices`.
    """
    counted = [
        Opined(review, at, moved_since(review, ground))
        for number, (review, at) in enumerate(opinions)
        if number not in ignored and review.date <= as_of
    ]
    last = {office_form(one.review.agency, offices): one for one in sorted(counted, key=_weight)}
    returned_by = tuple(one.review.agency for one in last.values() if _is_return(one))
    counted.sort(key=lambda one: one.review.date)
    states = [(_state(one), one) for one in last.values()]
    if not spoilt and any(state is ReviewState.REVIEWED for state, _ in states):
        # an agreement that went stale stands back behind one that holds
        states = [(state, one) for state, one in states if not _is_old_agreement(state, one)]
    elif spoilt:
        states = [(state, one) for state, one in states if state is not ReviewState.REVIEWED]
    for state in _GRAVITY:
        found = [one for each, one in states if each is state]
        if found:
            # of several that went stale a return decides: it does not hide behind a later agreement or doubt
            decisive = max(found, key=lambda one: (_is_return(one), *_told(one)))
            return Reviewed(state, tuple(counted), decisive, returned_by)
    return Reviewed(ReviewState.UNREVIEWED, tuple(counted), None, returned_by)


def _is_old_agreement(state: ReviewState, one: Opined) -> bool:
    return state is ReviewState.STALE and one.review.opinion == "agreed"


def _is_return(one: Opined) -> bool:
    return one.review.opinion == "returned"


def _state(one: Opined) -> ReviewState:
    return ReviewState.STALE if one.moved else _OPINIONS[one.review.opinion]


def _weight(one: Opined) -> tuple[datetime.date, bool, int]:
    """The last of an office is that of the latest day; of one day that on the present ground, then the gravest.

    Of several alike the later in the file stays the last.
    """
    return one.review.date, not one.moved, -_GRAVITY.index(_OPINIONS[one.review.opinion])


def _told(one: Opined) -> tuple[datetime.date, str]:
    """The order among offices; it does not depend on that of the file."""
    return one.review.date, one.review.fingerprint
