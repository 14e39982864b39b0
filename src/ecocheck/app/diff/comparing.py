"""Judges both sides region by region and pairs their verdicts; those that moved get their causes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.diff.explaining import explained
from ecocheck.app.diff.judged import JudgedRegion
from ecocheck.app.diff.regions import region_moves
from ecocheck.app.diff.state import Direction
from ecocheck.app.diff.sums import sum_moves
from ecocheck.app.diff.views import Comparison, Decided, Move
from ecocheck.findings import ordered
from ecocheck.verdict.settling import state_of as settled_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.checking import Progress
    from ecocheck.app.diff.sides import Side
    from ecocheck.findings import Spot


def compare(before: Side, after: Side, *, progress: Progress | None = None) -> Comparison:
    """Every verdict that moved, with its causes. Each side's files are read once, region by region."""
    moves: list[Move] = []
    judged, regions = 0, tuple(dict.fromkeys((*_regions(after), *_regions(before))))
    for done, region in enumerate(regions, 1):
        was, now = JudgedRegion(before, region), JudgedRegion(after, region)
        judged += len({*was.rows, *now.rows})
        moves += _moves(was, now)
        if progress is not None:
            progress(done, len(regions))
    after.run.disagreements()
    found = tuple(sorted(moves, key=_rank))
    return Comparison(
        before=before,
        after=after,
        moves=found,
        sums=tuple(sum_moves(before, after)),
        decided=tuple(_decided(before, after)),
        regions=tuple(region_moves(before, after, found)),
        judged=judged,
        findings=ordered(after.run.findings),
    )


def _regions(side: Side) -> tuple[str, ...]:
    return tuple(place.name for place in side.project.places())


def _moves(was: JudgedRegion, now: JudgedRegion) -> Iterator[Move]:
    for key in {**now.rows, **was.rows}:
        before, after = was.standing(key), now.standing(key)
        if before.state != after.state:
            yield explained(before, after, (was.ground(key[0]), now.ground(key[0])), (was.side, now.side))


_DIRECTIONS: Final = tuple(Direction)


def _rank(one: Move) -> tuple[bool, int]:
    """Moves of verdicts first; of each kind the worst first, in the order of regions and of the registry."""
    return not one.of_verdict, _DIRECTIONS.index(one.direction)


def _decided(before: Side, after: Side) -> Iterator[Decided]:
    """The contradictions whose state differs."""
    for key in dict.fromkeys((*after.contradictions, *before.contradictions)):
        was, now = (_settled(side, key) for side in (before, after))
        if was != now:
            one = after.contradictions.get(key) or before.contradictions[key]
            before_at, after_at = (_contradiction_spot(side, key) for side in (before, after))
            yield Decided(key, one.topic or key, was, now, before_at, after_at)


def _settled(side: Side, key: str) -> str | None:
    """Open, partly or settled, by the decisions that count on the side's day."""
    counted = {one.id: one for one in side.project.registry.indicators.contradictions}
    return None if key not in counted else settled_state(counted[key]).value


def _contradiction_spot(side: Side, key: str) -> Spot | None:
    registry = side.written.registry
    ids = [one.id for one in registry.indicators.contradictions]
    if key not in ids:
        return None
    return registry.indicators_document.spot(("contradictions", ids.index(key)), "value")
