"""A region and its figures of one year, as judging needs them: without files and positions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ecocheck.model.realm import Realm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ecocheck.model.documents import Reporter
    from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement, TaskReport, Waiver
    from ecocheck.model.standard import Level

NOWHERE = Realm()
"""A realm without names, for a place outside of any project."""

SECTIONS = ("measurements", "assigned", "baselines", "tasks", "waivers")


def _none(_: str) -> tuple[AssignedTarget, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Place:
    """A region as judging needs it: its name, whether it is the city, its kinds of area."""

    name: str
    is_city: bool
    areas: tuple[str, ...] = ()
    realm: Realm = field(default=NOWHERE, compare=False)
    """The names of regions and offices in its project."""
    asked_of_city: Callable[[str], tuple[AssignedTarget, ...]] = field(default=_none, compare=False)
    """The targets of a criterion that the city's own files record, of all years; they are read when first asked for."""

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
