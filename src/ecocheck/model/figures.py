"""A region and its figures of one year, as judging needs them: without files and positions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ecocheck.model.realm import Realm

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from ecocheck.model.documents import Reporter
    from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement, TaskReport, Waiver
    from ecocheck.model.registry import Criterion
    from ecocheck.model.standard import Level
    from ecocheck.model.wider import WiderFigure

NOWHERE = Realm()
"""A realm without names, for a place outside of any project."""

SECTIONS = ("measurements", "assigned", "baselines", "tasks", "waivers", "interim", "wider")


def _no_targets(_: str) -> tuple[AssignedTarget, ...]:
    return ()


def _no_figures(_: str, __: Collection[int]) -> Mapping[int, Figures]:
    return {}


def _no_places() -> tuple[Place, ...]:
    return ()


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What a verdict may ask beyond the files of its own region; each is read when it is first asked for."""

    asked_of_city: Callable[[str], tuple[AssignedTarget, ...]] = _no_targets
    """The targets of a criterion that the city's own files record, of all years."""
    figures: Callable[[str, Collection[int]], Mapping[int, Figures]] = _no_figures
    """The figures of any region of the project in some years."""
    places: Callable[[], tuple[Place, ...]] = _no_places
    """The city and its counties."""
    criteria: Mapping[str, Criterion] = field(default_factory=dict)
    """The criteria of the registry by id."""
    axes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The classes of each axis by which the registry tells regions apart."""


NOTHING = Around()
"""For a place outside of any project."""


@dataclass(frozen=True, slots=True)
class Place:
    """A region as judging needs it: its name, whether it is the city, its kinds of area and its classes."""

    name: str
    is_city: bool
    areas: tuple[str, ...] = ()
    realm: Realm = field(default=NOWHERE, compare=False)
    """The names of regions and offices in its project."""
    around: Around = field(default=NOTHING, compare=False, repr=False)
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """The region's classes by the axis on which they lie, such as 地形: (山区,)."""

    @property
    def asked_of_city(self) -> Callable[[str], tuple[AssignedTarget, ...]]:
        """The targets of a criterion that the city's own files record, of all years."""
        return self.around.asked_of_city

    def city(self, year: int) -> Figures | None:
        """The city's figures of a year; None where the city has no file of it, or outside of any project."""
        city = next((one.name for one in self.around.places() if one.is_city), None)
        return None if city is None else self.around.figures(city, {year}).get(year)

    def is_of(self, classes: Collection[str]) -> bool | None:
        """Whether the region belongs to one of the classes; None where it has no class on an axis of theirs.

        Nor is it known of a region with two classes on one axis of which only one is asked for.
        """
        own = [set(one) for one in self.classes.values() if one]
        if any(one <= set(classes) for one in own):
            return True
        axes = self.axes_of(classes)
        several = any(one.intersection(classes) for one in own)
        return None if several or not axes or axes - self.classes.keys() else False

    def axes_of(self, classes: Collection[str]) -> set[str]:
        """The axes on which the classes lie."""
        return {axis for axis, names in self.around.axes.items() if set(names).intersection(classes)}

    @property
    def kinds(self) -> tuple[str, ...]:
        """All that a criterion may be limited to: the region's areas, and its class on every axis."""
        return (*self.areas, *(one for classes in self.classes.values() for one in classes))

    @property
    def level(self) -> Level:
        """The level whose revisions of a standard apply here; districts count as counties."""
        return "市" if self.is_city else "县"


@dataclass(frozen=True, slots=True)
class Figures:
    """What one region recorded for one year.

    `refused` holds the entries of the file, as (section, id), that `validate`
    refuses; `refused_sections` holds the sections of which no entry can be read;
    `unreadable` means that nothing in the file can be used.
    """

    region: str
    year: int
    measurements: Mapping[str, Measurement] = field(default_factory=dict)
    assigned: Mapping[str, tuple[AssignedTarget, ...]] = field(default_factory=dict)
    baselines: Mapping[str, Baseline] = field(default_factory=dict)
    tasks: Mapping[str, TaskReport] = field(default_factory=dict)
    waivers: Mapping[str, Waiver] = field(default_factory=dict)
    interim: Mapping[str, Mapping[str, Measurement]] = field(default_factory=dict)
    """Figures of parts of the year, by criterion and by the period as it is written; never judged."""
    wider: Mapping[str, tuple[WiderFigure, ...]] = field(default_factory=dict)
    """Figures of wider regions by criterion, which only the city's file may record."""
    refused: frozenset[tuple[str, str]] = frozenset()
    refused_sections: frozenset[str] = frozenset()
    unreadable: bool = False
    misplaced_ids: frozenset[str] = frozenset()
    """Ids of criteria under an unknown or a wrong section (`measurments`), or in an unusual form (`14_1`)."""
    prepared_by: Reporter | None = None
    """Who filled in the whole file; an entry may name somebody else."""

    def refuses(self, section: str, key: str) -> bool:
        """Whether that entry is in the file and cannot be used; True for all of an unreadable file or section."""
        return self.unreadable or section in self.refused_sections or (section, key) in self.refused
