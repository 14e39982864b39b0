"""The names of the city, its counties and the level above, and of offices with their region."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, eq=False)
class Realm:
    """The names that tell whose a document or an office is. Compared by identity, since a project has one Realm."""

    city: tuple[str, ...] = ()
    """The city's name, then its aliases."""
    counties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Each county's name with all its names."""
    under: tuple[str, ...] = ()
    """Names of the level above the city."""
    offices: Mapping[str, str] = field(default_factory=dict)
    """The region of each office, by the office's names and aliases, where units.yaml states it."""
    city_kind: str = "市"
    """市, 州, 盟 or 地区."""
    county_kinds: Mapping[str, str] = field(default_factory=dict)
    """The kind of each county: 区, 县, 旗, 县级市 or another."""

    def names_of(self, region: str) -> tuple[str, ...]:
        """Every name of a region of the project."""
        return self.city if self.city[:1] == (region,) else self.counties.get(region, (region,))

    def called(self, region: str) -> frozenset[str]:
        """How else a region of the project is called: its aliases, and each name behind those of the levels above."""
        own = self.names_of(region)
        cities = {*self.city, *(f"{top}{city}" for top in self.under for city in self.city)}
        above = {*self.under} if own == self.city else cities
        others = {self.city[0] if self.city else "", *self.counties} - {region}
        return frozenset({*own, *(f"{one}{name}" for one in above for name in own)} - others - {region})

    @property
    def every_name(self) -> tuple[str, ...]:
        """The names of all regions and of the level above, the longest first."""
        return _every_name(self)


@lru_cache(maxsize=64)  # asked for beside every title
def _every_name(realm: Realm) -> tuple[str, ...]:
    names = {*realm.city, *realm.under, *(name for names in realm.counties.values() for name in names)}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
