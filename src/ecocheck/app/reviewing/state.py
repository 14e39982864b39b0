"""What the opinions on a verdict come to on a day, given what the verdict rests on now.

An opinion counts from its date on, unless its record was altered by hand or
its author reported the figure. Of each office the last opinion counts; of
several offices the gravest: an office that returned a verdict must itself look
at it again, and until it has, nobody else's agreement makes the verdict
reviewed.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from ecocheck.app.reviewing.ground import as_recorded, digest_of
from ecocheck.app.verdicts.reviewed import Moved, Opined, Part, Reviewed, ReviewState

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


def mark_of(region: str, year: int, key: str, review: Review) -> str:
    """The fingerprint of a record: whose opinion on what, on which ground. An edit by hand does not agree with it."""
    said = (review.agency, review.person, review.date.isoformat(), review.opinion, review.reason)
    return digest_of([region, year, key, *said, review.rested_on])


def is_altered(region: str, year: int, key: str, review: Review) -> bool:
    """Whether the record was altered by hand."""
    return mark_of(region, year, key, review) != review.fingerprint


def same_person(one: str | None, other: str | None) -> bool:
    """Whether two names are one, apart from blanks and the width of signs."""
    return one is not None and other is not None and _squeezed(one) == _squeezed(other)


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def moved_since(review: Review, ground: Ground) -> tuple[Moved, ...]:
    """What the verdict rests on now and did not when it was reviewed, or the other way round."""
    return tuple(_moved(review.rested_on, as_recorded(ground)))


def _moved(was: Mapping[str, Mapping[str, str]], now: Mapping[str, Mapping[str, str]]) -> Iterator[Moved]:
    for part in Part:
        before, after = was.get(part.value, {}), now.get(part.value, {})
        for key in sorted({*before, *after}):
            if before.get(key) != after.get(key):
                yield Moved(part, key, before.get(key), after.get(key))


def reviewed(
    opinions: Iterable[tuple[Review, Spot | None]],
    ground: Ground,
    as_of: datetime.date,
    *,
    ignored: frozenset[int],
) -> Reviewed:
    """What the opinions come to; `ignored` are the numbers of those that do not count whatever the day."""
    counted = [
        Opined(review, at, moved_since(review, ground))
        for number, (review, at) in enumerate(opinions)
        if number not in ignored and review.date <= as_of
    ]
    counted.sort(key=lambda one: one.review.date)
    if not counted:
        return Reviewed(ReviewState.UNREVIEWED)
    last = {_squeezed(one.review.agency): one for one in counted}
    # an agreement that went stale stands back behind one that holds
    states = {office: _state(one) for office, one in last.items()}
    fresh = any(state is ReviewState.REVIEWED for state in states.values())
    for state in _GRAVITY:
        for office, one in reversed(last.items()):
            outdated = state is ReviewState.STALE and one.review.opinion == "agreed" and fresh
            if states[office] is state and not outdated:
                return Reviewed(state, tuple(counted), one)
    return Reviewed(ReviewState.UNREVIEWED, tuple(counted))


def _state(one: Opined) -> ReviewState:
    return ReviewState.STALE if one.moved else _OPINIONS[one.review.opinion]
