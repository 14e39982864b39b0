"""Counts what is open for each group of offices that lead together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ecocheck.app.reporting.views import Actor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.reporting.views import OfficeRequests
    from ecocheck.app.verdicts.row import Row, TargetRow


def _by_lead(rows: Iterable[Row]) -> Counter[tuple[str, ...]]:
    return Counter(row.lead for row in rows)


def actors(
    missed: Iterable[Row], late: Iterable[TargetRow], below_city: Iterable[Row], unclear: Sequence[OfficeRequests]
) -> tuple[Actor, ...]:
    """Each group of offices with its counts, sorted by missed lines and late targets, then by the other counts.

    Waived lines count too, since they are still missed.
    """
    lines, tasks, below = _by_lead(missed), _by_lead(one.row for one in late), _by_lead(below_city)
    owed = {one.offices: one.count for one in unclear}
    offices = dict.fromkeys((*lines, *tasks, *below, *owed))
    found = [Actor(one, lines[one], tasks[one], below[one], owed.get(one, 0)) for one in offices]
    return tuple(sorted(found, key=lambda one: (-one.missed - one.late, -one.below_city, -one.owed)))
