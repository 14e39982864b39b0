"""Looks up what a gap has beyond its verdict: its waiver, the tasks that serve it, its phase, its pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.gaps.views import Pace
from ecocheck.app.verdicts.waivers import Waivers
from ecocheck.model.terms import phase_of
from ecocheck.quantity import per_month, whole_months

if TYPE_CHECKING:
    import datetime
    from fractions import Fraction

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps.quantity import Quantity
    from ecocheck.app.gaps.views import GapKind
    from ecocheck.app.verdicts.waivers import WaiverFlaw
    from ecocheck.model.measurement import Waiver
    from ecocheck.model.tasks import Task
    from ecocheck.model.terms import Phase


class Context:
    """Look-ups for the gaps of one check."""

    def __init__(self, checked: Checked, until: datetime.date | None) -> None:
        """`until` is the day by which the gaps are to be closed, or None."""
        self._as_of, self._until = checked.as_of, until
        self._waivers = Waivers({**checked.earlier, **checked.figures}, checked.project.places(), checked.as_of)
        registry = checked.project.registry
        self._phases = registry.indicators.phases
        self._places = {place.name: place for place in checked.project.places()}
        self._serving: dict[int, list[Task]] = {}
        for task in registry.tasks.tasks:
            for number in task.serves.indicators:
                self._serving.setdefault(number, []).append(task)

    def waiver(
        self, kind: GapKind, region: str, years: tuple[int, ...], *keys: str
    ) -> tuple[Waiver | None, WaiverFlaw | None]:
        """The recorded waiver for a gap of that kind, and why it does not hold; None for each that does not exist."""
        covered = kind.covered_as
        return (None, None) if covered is None else self._waivers.of(region, years, *keys, covers=covered)

    def tasks(self, indicator: int, region: str) -> tuple[str, ...]:
        """The tasks that serve the indicator and bind the region."""
        place = self._places[region]
        return tuple(task.id for task in self._serving.get(indicator, ()) if task.binds(place))

    def phase(self, year: int | None) -> Phase | None:
        """The plan's phase in which a line of that year falls due."""
        return phase_of(self._phases, year)

    def pace(self, quantity: Quantity | None, magnitude: Fraction | None, unit: str | None) -> Pace | None:
        """What must be done every month from `as_of` on.

        None without a day to close the gap, without an amount, and for events, which cannot be undone.
        """
        until = self._until
        if until is None or (quantity is not None and quantity.lacking.event):
            return None
        amount = magnitude if quantity is None else quantity.lacking.amount
        unit = unit if quantity is None else quantity.unit
        if amount is None:
            return None
        if until < self._as_of:
            return Pace(until, 0, None, unit, in_quantity=quantity is not None)
        months = max(1, whole_months(self._as_of, until))
        return Pace(until, months, per_month(amount, months), unit, in_quantity=quantity is not None)
