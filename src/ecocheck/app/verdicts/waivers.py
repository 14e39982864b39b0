"""Looks up the recorded waiver of a gap and why it does not hold, for gaps, reports and explanations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.verdict.waiving import WaiverFlaw, flaw_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Covered, Waiver

__all__ = ["WaiverFlaw", "Waivers"]


class Waivers:
    """Look-up of the recorded waivers."""

    def __init__(
        self, figures: Mapping[tuple[str, int], Figures], places: Iterable[Place], as_of: datetime.date
    ) -> None:
        """`figures` by region and year; `as_of` is the day on which the waivers are to hold."""
        self._figures, self._as_of = figures, as_of
        self._places = {place.name: place for place in places}

    def of(
        self, region: str, years: Iterable[int], *keys: str, covers: Covered = "verdict"
    ) -> tuple[Waiver | None, WaiverFlaw | None]:
        """The first waiver under one of the keys that holds; otherwise the first one there, with its flaw.

        `years` are those whose files may hold it. Only waivers that cover `covers`
        count; (None, None) where there is none.
        """
        found = [
            (waiver, flaw_of(waiver, self._places[region], year, self._as_of))
            for year in dict.fromkeys(years)
            for waiver in self._under(region, year, keys)
            if covers in waiver.covers
        ]
        return next((one for one in found if one[1] is None), found[0] if found else (None, None))

    def covering(self, region: str, years: Iterable[int], *keys: str) -> frozenset[Covered]:
        """What the waivers under one of the keys that hold cover; `years` are those whose files may hold them."""
        place = self._places[region]
        holding = (
            one
            for year in dict.fromkeys(years)
            for one in self._under(region, year, keys)
            if flaw_of(one, place, year, self._as_of) is None
        )
        return frozenset(each for one in holding for each in one.covers)

    def _under(self, region: str, year: int, keys: tuple[str, ...]) -> Iterator[Waiver]:
        figures = self._figures.get((region, year))
        waivers = figures.waivers if figures is not None else {}
        return (waivers[key] for key in keys if key in waivers)
