"""Which figures of the city began or ceased to differ from the sum of their counties, and because of what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.checking.totals import counties_known
from ecocheck.app.diff.causes import causes_of
from ecocheck.app.diff.factors import Factor, Ground, Kind, entry_of
from ecocheck.app.diff.places import cause_of
from ecocheck.app.diff.questions import both
from ecocheck.app.diff.views import SumMove
from ecocheck.verdict.totals import Disagreement, Undisputed, cross_check

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.diff.sides import Side
    from ecocheck.app.diff.views import Cause, SumSide
    from ecocheck.model.figures import Figures, Place
    from ecocheck.source.region import RegionFile
    from ecocheck.verdict.totals import Part

_Key = tuple[str, int]
"""A criterion and a year."""
_BOTH = (0, 1)
"""The earlier and the later side."""
_ALL = ""
"""Stands for the name of a region where something holds for all of them."""


class _Changed(NamedTuple):
    """Something that differs, and whose file has it."""

    region: str
    factor: Factor


def sum_moves(before: Side, after: Side) -> Iterator[SumMove]:
    """Every sum that began or ceased to agree, or whose difference is another; call it when both sides are judged."""
    was, now = (_disagreements(side) for side in (before, after))
    sums = _Sums(before, after)
    for key in {**now, **was}:
        if _difference(was.get(key)) != _difference(now.get(key)):
            yield sums.move(key, was.get(key), now.get(key))


def _disagreements(side: Side) -> Mapping[_Key, Disagreement]:
    return {(one.criterion.id, one.year): one for one, _ in side.run.totals.disagreements()}


def _difference(one: SumSide | None) -> object:
    return (one.difference, one.stated, one.summed) if isinstance(one, Disagreement) else None


class _Sums:
    """Explains sums. Of files it reads those of the sums that moved, each once."""

    def __init__(self, before: Side, after: Side) -> None:
        self._sides = before, after
        self._places = tuple({place.name: place for place in side.project.places()} for side in self._sides)
        self._city = after.project.units.city.name
        self._read: dict[tuple[int, str, int], RegionFile | None] = {}

    def move(self, key: _Key, before: Disagreement | None, after: Disagreement | None) -> SumMove:
        """One sum that moved, with the fewest things that account for it."""
        one = after or before
        assert one is not None  # noqa: S101 one side has it
        changed = (*self._figures(key), *self._everywhere(key))

        def outcome(taken: frozenset[_Changed]) -> object:
            return _difference(self._mixed(key, taken, changed))

        causes = causes_of(changed, outcome)
        told = tuple((each.region or None, self._cause(each, key)) for each in causes.found)
        was, now = (self._mixed(key, taken, changed) for taken in (frozenset[_Changed](), frozenset(changed)))
        return SumMove(one.region, key[1], key[0], one.criterion.name, before or was, after or now, told, causes.how)

    def _figures(self, key: _Key) -> Iterator[_Changed]:
        """The figures that differ, region by region; last year's where it tells whether a summand is in scale."""
        for region in self._places[1]:
            for kind, year in ((Kind.DATUM, key[1]), (Kind.PRIOR, key[1] - 1)):
                entries = [entry_of(self._recorded(one, region, year), "measurements", key[0]) for one in _BOTH]
                if entries[0] != entries[1] and (kind is Kind.DATUM or self._parts_differ(key, region)):
                    yield _Changed(region, Factor(kind, key[0], year))
                    break

    def _parts_differ(self, key: _Key, region: str) -> bool:
        was, now = (side.run.totals.parts(key).get(region) for side in self._sides)
        return (was and replace(was, at=None)) != (now and replace(now, at=None))

    def _everywhere(self, key: _Key) -> Iterator[_Changed]:
        """What differs of the registry, of the list of regions, and of the day."""
        questions = both(self._sides[0].questions, self._sides[1].questions, key[0])
        if questions[0].criterion != questions[1].criterion:
            yield _Changed(_ALL, Factor(Kind.RULE, key[0]))
        lists = [
            (places, side.names, counties_known(side.project))
            for places, side in zip(self._places, self._sides, strict=True)
        ]
        if lists[0] != lists[1]:
            one_sided = self._places[0].keys() ^ self._places[1].keys()
            yield _Changed(_ALL, Factor(Kind.REGION, min(one_sided, default=self._city)))
        days = [side.as_of for side in self._sides]
        if days[0] != days[1]:
            yield _Changed(_ALL, Factor(Kind.AS_OF, days[1].isoformat()))

    def _mixed(self, key: _Key, taken: frozenset[_Changed], changed: tuple[_Changed, ...]) -> SumSide:
        """The cross-check with some things from the later side; what differs nowhere goes with what holds for all."""
        kinds = {one.factor.kind for one in taken if one.region == _ALL}
        later, theirs = {one.region for one in taken}, {one.region for one in changed}
        criterion = self._sides[Kind.RULE in kinds].questions.of(key[0], ()).criterion
        listed = self._sides[Kind.REGION in kinds]
        own = self._recorded(int(self._city in later), self._city, key[1])
        if criterion is None:
            return Undisputed.NOT_SUMMED
        if own is None:
            return Undisputed.NO_FIGURE
        if not counties_known(listed.project):
            return Undisputed.NO_PARTS
        parts: dict[str, Part] = {}
        counties = [place for place in listed.project.places() if not place.is_city]
        for place in counties:
            side = self._sides[place.name in later if place.name in theirs else bool(kinds)]
            part = side.run.totals.parts(key).get(place.name)
            if part is not None:
                parts[place.name] = part
        return cross_check(criterion, own, counties, parts, key[1], self._sides[Kind.AS_OF in kinds].as_of)

    def _cause(self, one: _Changed, key: _Key) -> Cause:
        questions = both(self._sides[0].questions, self._sides[1].questions, key[0])
        grounds = tuple(self._ground(which, one.region or self._city, key[1]) for which in _BOTH)
        return cause_of(one.factor, (grounds[0], grounds[1]), questions)

    def _ground(self, which: int, region: str, year: int) -> Ground:
        files = {one: file for one in (year - 1, year) if (file := self._file(which, region, one)) is not None}
        return Ground(self._sides[which], self._place(region), year, files)

    def _place(self, region: str) -> Place:
        return self._places[1].get(region) or self._places[0][region]

    def _recorded(self, which: int, region: str, year: int) -> Figures | None:
        file = self._file(which, region, year)
        return None if file is None else file.figures

    def _file(self, which: int, region: str, year: int) -> RegionFile | None:
        at = which, region, year
        if at not in self._read:
            self._read[at] = self._sides[which].project.read_region(region, {year}).get(year)
        return self._read[at]
