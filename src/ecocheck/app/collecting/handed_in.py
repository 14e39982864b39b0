"""A filled form: whose it is, what its cells hold, and what it was made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.filling.fields import Section
    from ecocheck.app.filling.form import Said
    from ecocheck.findings import Finding
    from ecocheck.source.workbook.cells import Cell


RegionYear: TypeAlias = tuple[str, int]
"""Which data file: the region and the year."""


class FormKey(NamedTuple):
    """Which form: an office's own table of several regions gives a form for each."""

    file: str
    region: str
    year: int


class CellKey(NamedTuple):
    """Which cell of a form: the kind of row, the id of the row, and the field."""

    section: Section
    ident: str
    key: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a handed-in file; without sheet the file as a whole, without address the sheet."""

    file: str
    sheet: str | None = None
    address: str | None = None

    def __str__(self) -> str:
        """As people find it: 云岭县.xlsx《人居环境》F17."""
        return self.file + (f"《{self.sheet}》" if self.sheet else "") + (self.address or "")


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding about a handed-in file, at a cell."""

    place: Place
    finding: Finding
    cell: CellKey | None = None


@dataclass(frozen=True, slots=True)
class FilledCell:
    """What was filled in, and where; `said` is None for an empty cell."""

    place: Place
    said: Said | None
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One form as it came back."""

    file: str
    ident: str
    region: str
    year: int
    agency: str | None
    registry: str
    drill: bool
    base: Mapping[CellKey, Said]
    """The values that it was made from; a field that was empty is left out."""
    cells: Mapping[CellKey, FilledCell]
    """The cells that may be filled in, as far as their rows are still there."""
    problems: tuple[Problem, ...] = field(default=())
    names: Mapping[tuple[Section, str], tuple[str, Place]] = field(default_factory=dict)
    """What each row says that it is, by its section and id, and where."""

    @property
    def region_year(self) -> RegionYear:
        """Whose data file it is for."""
        return self.region, self.year

    @property
    def key(self) -> FormKey:
        """What tells it from the other forms."""
        return FormKey(self.file, self.region, self.year)
