"""The coordinates of a report's pictures. Templates draw them; this module has the arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from ecocheck.app.verdicts.counting import CountedVerdict
from ecocheck.render.phrases.backing import look_of
from ecocheck.render.phrases.joins import region_words
from ecocheck.verdict.outcome import Backing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ecocheck.app.reporting.matrix import Matrix
    from ecocheck.app.reporting.views import DomainTally, RegionTally
    from ecocheck.app.verdicts.counting import Tally
    from ecocheck.app.verdicts.row import Row
    from ecocheck.app.verdicts.standing import Standing

STACK = 400
_ROW, _BAR = 44, 22
_TILE_WIDTH, _TILE_HEIGHT = 100, 62


def shown(value: Fraction | float) -> str:
    """A coordinate with one decimal at most."""
    return f"{float(value):.1f}".removesuffix(".0")


def share_of(row: Row) -> str:
    """The margin as a part of the line, to sort by; empty where there is none."""
    if row.margin is None or row.bound is None:
        return ""
    if row.margin == 0 or row.bound.exact == 0:
        return "0" if row.margin >= 0 else "-1"
    return f"{float(row.margin / abs(row.bound.exact)):.6f}"


@dataclass(frozen=True, slots=True)
class Segment:
    """Part of a stacked bar: how many of a standing, where it begins and ends, and where its number stands."""

    kind: Standing
    look: str
    """The key that `look_of` gives: successes with and without evidence on file are drawn differently."""
    n: int
    x: str
    width: str
    middle: str


@dataclass(frozen=True, slots=True)
class Stack:
    """A stacked bar with its name; `top` is where its row begins."""

    label: str
    top: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Stacks:
    """Bars under each other, of one scale."""

    height: int
    bars: tuple[Stack, ...]


def segments(tally: Tally, full: int = 0, width: int = STACK) -> tuple[Segment, ...]:
    """A tally as a bar; `full` is the total that takes the whole width, its own unless another is given."""
    unit, seen, found = Fraction(width, max(full or tally.total, 1)), 0, []
    for kind, look, n in _looks(tally):
        x, middle = 1 + seen * unit, 1 + (seen + Fraction(n, 2)) * unit
        found.append(Segment(kind, look, n, shown(x), shown(n * unit), shown(middle)))
        seen += n
    return tuple(found)


def _looks(tally: Tally) -> Iterator[tuple[Standing, str, int]]:
    """The numbers of a tally, successes with evidence on file before those without."""
    for kind, n in tally.parts:
        evidenced = tally.evidenced_of(kind)
        bare = 0 if evidenced is None else n - evidenced
        for backing, some in ((Backing.EVIDENCED, n - bare), (None, bare)):
            if some:
                yield kind, look_of(CountedVerdict(kind, backing)), some


def stacks(named: Sequence[tuple[str, Tally]]) -> Stacks:
    """A bar for each name."""
    full = max((tally.total for _, tally in named), default=0)
    bars = (Stack(label, place * _ROW, segments(tally, full)) for place, (label, tally) in enumerate(named))
    return Stacks(len(named) * _ROW + 6, tuple(bars))


@dataclass(frozen=True, slots=True)
class TileSpot:
    """A region of the map of tiles: its name, its column of the matrix, and where its tile begins."""

    region: str
    place: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class TileMap:
    """The map of tiles, one for each county; regions have one size, so that no county looks weightier."""

    width: int
    height: int
    tiles: tuple[TileSpot, ...]


def tile_map(matrix: Matrix) -> TileMap | None:
    """The map of the counties of a matrix of one year; None where a county has no place in it."""
    counties = [(place, one) for place, one in enumerate(matrix.columns) if not one.is_city]
    placed = [(place, one.counted.region, one.tile) for place, one in counties if one.tile is not None]
    if len(placed) < len(counties) or len({one.counted.year for _, one in counties}) != 1:
        return None
    left, top = min(tile.column for *_, tile in placed), min(tile.row for *_, tile in placed)
    tiles = [
        TileSpot(region, place, (tile.column - left) * _TILE_WIDTH + 1, (tile.row - top) * _TILE_HEIGHT + 1)
        for place, region, tile in placed
    ]
    width, height = max(one.x for one in tiles) + _TILE_WIDTH, max(one.y for one in tiles) + _TILE_HEIGHT
    return TileMap(width, height, tuple(tiles))


def domain_stacks(domains: Sequence[DomainTally]) -> Stacks:
    """A bar for each field of work."""
    return stacks([(f"{one.id} {one.name}", one.tally) for one in domains])


def region_stacks(regions: Sequence[RegionTally]) -> Stacks:
    """A bar for each region; with its year where there are several."""
    several = len({one.year for one in regions}) > 1
    return stacks([(region_words(one.region, one.year, with_year=several), one.tally) for one in regions])


FILTERS: dict[str, Callable[..., Any]] = {
    one.__name__: one for one in (share_of, segments, tile_map, domain_stacks, region_stacks)
}
