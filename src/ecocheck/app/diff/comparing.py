"""Judges both sides region by region and pairs their verdicts; those that moved get their causes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.diff.explaining import explained
from ecocheck.app.diff.factors import Ground
from ecocheck.app.diff.state import Direction, state_of
from ecocheck.app.diff.sums import Sums
from ecocheck.app.diff.views import Comparison, Decided, Move
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.findings import ordered
from ecocheck.verdict.settling import state_of as settled_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.diff.sides import Side
    from ecocheck.app.diff.state import State
    from ecocheck.app.diff.views import AnyRow
    from ecocheck.findings import Spot


def compare(before: Side, after: Side) -> Comparison:
    """Every verdict that moved, with its causes. Each side's files are read once, region by region."""
    moves: list[Move] = []
    judged, sums = 0, Sums(before, after)
    for region in dict.fromkeys((*_regions(after), *_regions(before))):
        was, now = _Judged(before, region), _Judged(after, region)
        judged += len({*was.rows, *now.rows})
        moves += _moves(was, now)
        for year in was.grounds.keys() & now.grounds.keys():
            sums.look((was.grounds[year], now.grounds[year]))
    after.run.disagreements()
    return Comparison(
        before=before,
        after=after,
        moves=tuple(sorted(moves, key=_rank)),
        sums=tuple(sums.moves()),
        decided=tuple(_decided(before, after)),
        judged=judged,
        findings=ordered(after.run.findings),
    )


def _regions(side: Side) -> tuple[str, ...]:
    return tuple(place.name for place in side.project.places())


class _Judged:
    """One region of one side: its rows by year and id, and the inputs of each year."""

    def __init__(self, side: Side, region: str) -> None:
        self.side = side
        self.rows: dict[tuple[int, str], AnyRow] = {}
        self.grounds: dict[int, Ground] = {}
        place = next((one for one in side.project.places() if one.name == region), None)
        if place is None:
            return
        run = side.run
        for files, year in run.region(place):
            judged = run.judge(place, files, year)
            years = {one: file.figures for one, file in judged.items()}
            self.grounds[year] = Ground(side, place, year, years, judged)
        self.rows = {(row.year, row.id): row for row in run.rows}
        self.rows |= {(one.row.year, one.row.id): one for one in run.targets}
        run.rows.clear()
        run.targets.clear()
        run.rolled.clear()

    def state(self, key: tuple[int, str]) -> State | None:
        """The state of a verdict; None where this side does not judge it."""
        found = self.rows.get(key)
        if found is None:
            return None
        row = found.row if isinstance(found, TargetRow) else found
        late = isinstance(found, TargetRow) and found.late
        return state_of(
            row, row.subject, row.measurement, row.value, row.backing, self.side.papers, late=late, waived=row.waived
        )


def _moves(was: _Judged, now: _Judged) -> Iterator[Move]:
    for key in dict.fromkeys((*now.rows, *was.rows)):
        before, after = was.state(key), now.state(key)
        if before == after:
            continue
        rows = was.rows.get(key), now.rows.get(key)
        grounds = was.grounds.get(key[0]), now.grounds.get(key[0])
        yield explained((before, after), rows, grounds, (was.side, now.side))


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
