"""A region and its figures of one year, as judging sees them: no files, no positions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ecocheck.model.realm import Realm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.model.measurement import AssignedTarget, Baseline, Measurement, TaskReport, Waiver
    from ecocheck.model.standard import Level

NOWHERE = Realm()
"""No names at all: for a place outside of any project."""

SECTIONS = ("measurements", "assigned", "baselines", "tasks", "waivers")


@dataclass(frozen=True, slots=True)
class Place:
    """A region as judging needs it: its name, whether it is the city, its kinds of area."""

    name: str
    is_city: bool
    areas: tuple[str, ...] = ()
    realm: Realm = field(default=NOWHERE, compare=False)
    """Whose names are whose in its project."""

    @property
    def level(self) -> Level:
        """For which level a standard must be meant to hold here: districts count as counties."""
        return "市" if self.is_city else "县"


@dataclass(frozen=True, slots=True)
class Figures:
    """What one region recorded for one year.

    `refused` names entries, as (section, id), that stand in the file and that
    `validate` refuses; `unreadable` says that nothing of the file can be used.
    """

    region: str
    year: int
    measurements: Mapping[str, Measurement] = field(default_factory=dict)
    assigned: Mapping[str, tuple[AssignedTarget, ...]] = field(default_factory=dict)
    baselines: Mapping[str, Baseline] = field(default_factory=dict)
    tasks: Mapping[str, TaskReport] = field(default_factory=dict)
    waivers: Mapping[str, Waiver] = field(default_factory=dict)
    refused: frozenset[tuple[str, str]] = frozenset()
    unreadable: bool = False
    strays: frozenset[str] = frozenset()
    """Ids of criteria that stand where no section is known, or are written in another form: 14_1, measurments."""

    def refuses(self, section: str, key: str) -> bool:
        """Whether that entry stands in the file and cannot be used."""
        return self.unreadable or (section, key) in self.refused
