"""What a data file says of a datum, and whether two files say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from ecocheck.app.history.views import Listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.history.items import Item
    from ecocheck.findings import Route
    from ecocheck.model.documents import Evidence
    from ecocheck.model.measurement import Measurement
    from ecocheck.source.region import RegionFile

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Held:
    """What a file says of a datum; `NOTHING` where there is no file or no entry."""

    route: Route | None = None
    measurement: Measurement | None = None
    raw: object = None
    """The entry as it was parsed, where no measurement could be made of it."""
    refused: bool = False
    """The entry or the whole file cannot be used."""

    @property
    def present(self) -> bool:
        """Whether there is an entry, or a file of which nobody knows what it says."""
        return self.route is not None or self.refused


NOTHING = Held()
UNREADABLE = Held(refused=True)


def held_in(file: RegionFile, item: Item) -> Held:
    """What the file says of the datum."""
    if not file.document.readable:
        return UNREADABLE
    for route in item.routes:
        raw = file.document.value(route)
        if raw is not None:
            found = _measurement(file, route)
            refused = file.figures.refuses(str(route[0]), str(route[1]))
            return Held(route, found, None if found is not None else raw, refused)
    return NOTHING


def _measurement(file: RegionFile, route: Route) -> Measurement | None:
    section, key, *below = map(str, route)
    if section == "measurements":
        return file.figures.measurements.get(key)
    report = file.figures.tasks.get(key)
    return None if report is None else report.targets.get(below[-1])


def same(one: Held, other: Held) -> bool:
    """Whether both say the same, in whatever form and order it is written."""
    if (one.present, one.refused, one.raw) != (other.present, other.refused, other.raw):
        return False
    first, second = one.measurement, other.measurement
    if first is None or second is None:
        return first is second
    alike = _without_lists(first) == _without_lists(second)
    return alike and not any(listed(first, second))


def _without_lists(one: Measurement) -> Measurement:
    return one.model_copy(update={"evidence": (), "also": ()})


def listed(before: Measurement | None, after: Measurement | None) -> Iterator[Listed]:
    """What became of the entries of lists: which went, which came, and which documents have another checksum."""
    was, now = (() if one is None else one.evidence for one in (before, after))
    gone, come = _left(was, now), _left(now, was)
    for document in gone:
        there = next((one for one in come if _place(one) == _place(document)), None)
        if there is None:
            yield Listed("gone", document)
        else:
            come.remove(there)
            yield Listed("altered", there)
    yield from (Listed("added", one) for one in come)
    readings = [() if one is None else one.also for one in (before, after)]
    yield from (Listed("gone", one) for one in _left(readings[0], readings[1]))
    yield from (Listed("added", one) for one in _left(readings[1], readings[0]))


def _left(some: Sequence[T], others: Sequence[T]) -> list[T]:
    """The entries of `some` that are not among the others; equal entries are counted."""
    left = list(some)
    for one in others:
        if one in left:
            left.remove(one)
    return left


def _place(one: Evidence) -> tuple[str | None, ...]:
    return one.file, one.held_by, one.archive_no
