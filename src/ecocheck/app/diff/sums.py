"""Which figures of the city began or ceased to differ from the sum of their counties, and whose figures did it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.app.diff.causes import How, causes_of
from ecocheck.app.diff.factors import Factor, Kind, entry_of
from ecocheck.app.diff.places import cause_of
from ecocheck.app.diff.views import SumMove
from ecocheck.verdict.totals import cross_check

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.checking.totals import Totals
    from ecocheck.app.diff.factors import Ground
    from ecocheck.app.diff.sides import Side
    from ecocheck.verdict.totals import Disagreement

_Key = tuple[str, int]
"""A criterion and a year."""


@dataclass(frozen=True, slots=True)
class _Changed:
    """A region whose figure differs between the sides."""

    factor: Factor
    grounds: tuple[Ground, Ground]

    @property
    def region(self) -> str:
        """The name of the region."""
        return self.grounds[1].place.name


class Sums:
    """Keeps which summands differ, region by region. Mutable only while two sides are compared."""

    def __init__(self, before: Side, after: Side) -> None:
        """`before` and `after` are judged region by region while `look` is called."""
        self._sides = before, after
        self._ids = [one.id for one in after.run.totals.summed]
        self._changed: dict[_Key, list[_Changed]] = {}

    def look(self, grounds: tuple[Ground, Ground]) -> None:
        """Note the summands of one region and year that differ."""
        was, now = grounds
        for key in self._ids:
            entries = [entry_of(one.years.get(one.year), "measurements", key) for one in grounds]
            if entries[0] != entries[1]:
                factor = Factor(Kind.DATUM, key, now.year)
                self._changed.setdefault((key, now.year), []).append(_Changed(factor, (was, now)))

    def moves(self) -> Iterator[SumMove]:
        """Every sum that began or ceased to agree, or whose difference is another; call it last."""
        was, now = (_disagreements(side.run.totals) for side in self._sides)
        for key in dict.fromkeys((*now, *was)):
            before, after = was.get(key), now.get(key)
            if _difference(before) != _difference(after):
                yield self._move(key, before, after)

    def _move(self, key: _Key, before: Disagreement | None, after: Disagreement | None) -> SumMove:
        changed = self._changed.get(key, [])
        found, how = self._causes(key, changed)
        questions = self._sides[0].question(key[0]), self._sides[1].question(key[0])
        one = after or before
        assert one is not None  # noqa: S101 one side has it
        return SumMove(
            region=one.region,
            year=key[1],
            id=key[0],
            name=one.criterion.name,
            before=before,
            after=after,
            causes=tuple(
                (each.grounds[1].place.name, cause_of(each.factor, each.grounds, questions)) for each in found
            ),
            how=how,
        )

    def _causes(self, key: _Key, changed: list[_Changed]) -> tuple[list[_Changed], How]:
        """The fewest regions whose figures account for it; all that changed where the registry has a part in it."""
        regions = [one.region for one in changed]

        def outcome(taken: frozenset[str]) -> object:
            return _difference(self._mixed(key, taken))

        try:
            causes = causes_of(regions, outcome)
        except ValueError:
            return changed, How.TOGETHER
        return [one for one in changed if one.region in causes.found], causes.how

    def _mixed(self, key: _Key, taken: frozenset[str]) -> Disagreement | None:
        """The cross-check with the figures of some regions from the later side."""
        before, after = (side.run.totals for side in self._sides)
        side, year = self._sides[0], key[1]
        places = side.project.places()
        city = next(one for one in places if one.is_city)
        own = (after if city.name in taken else before).city_figures(year)
        criterion = next((one for one in before.summed if one.id == key[0]), None)
        if own is None or criterion is None:
            return None
        was, now = before.parts(key), after.parts(key)
        names = dict.fromkeys((*was, *now))
        mixed = {name: part for name in names if (part := (now if name in taken else was).get(name)) is not None}
        counties = [one for one in places if not one.is_city]
        return cross_check(criterion, own, counties, mixed, year, side.as_of)


def _disagreements(totals: Totals) -> Mapping[_Key, Disagreement]:
    return {(one.criterion.id, one.year): one for one, _ in totals.disagreements()}


def _difference(one: Disagreement | None) -> object:
    return None if one is None else one.difference
