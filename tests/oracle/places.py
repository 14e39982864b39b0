"""To whom an office belongs: the region itself, another county, or a level above; written from semantics.md alone."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

OWN, OTHER, ABOVE, UNKNOWN = "own", "other", "above", "unknown"
NO_OFFICES = ("武装部", "业务部", "国家电网", "街道办")
MINISTRY = re.compile(r"[\u4e00-\u9fff]{2,}部")


def plain(text: Any) -> str:
    """The text in Unicode compatibility form, so that a radical from a PDF becomes the character that it looks like."""
    return unicodedata.normalize("NFKC", text) if isinstance(text, str) else ""


@dataclass(frozen=True)
class Place:
    """One region among the others of its project."""

    name: str
    units: dict[str, Any]
    is_city: bool
    city_files: list[Any] = field(default_factory=list, compare=False)
    """The city's own files, for whoever asks whether a target is the city's."""

    def _called(self, unit: dict[str, Any]) -> list[str]:
        return [unit["name"], *(unit.get("aliases") or [])]

    def called(self, unit: dict[str, Any]) -> list[str]:
        """Name and aliases of a region."""
        return self._called(unit)

    def names(self, unit: dict[str, Any], text: str) -> bool:
        """Whether a text names that region, and not one whose name holds its name, nor a river or a village there."""
        return not self.named(text).isdisjoint(self._called(unit))

    def named(self, text: str) -> set[str]:
        """The names and aliases of regions that a text holds, read as `names` says."""
        found = set()
        for name in self.regions:
            if name not in text:
                continue
            end = "" if name[-1] in "县区市" else "(?![河水山镇乡村断])"
            held = f"(?<![\u4e00-\u9fff]){name}{end}|(?<=[市和与]){name}{end}"
            if len(name) > 2 or re.search(held, text):
                found.add(name)
            text = text.replace(name, "#")
        return found

    @cached_property
    def initials(self) -> dict[str, int]:
        """The first characters of all regions, each with how many have it."""
        city = self.units["city"]
        rest = [city["name"], *(city.get("under") or []), *(one["name"] for one in self.units["counties"])]
        return Counter(name[0] for name in rest)

    @cached_property
    def regions(self) -> list[str]:
        """Every name and alias of a region of the project, the longest first."""
        units = [self.units["city"], *self.units["counties"]]
        return sorted((name for unit in units for name in self._called(unit)), key=len, reverse=True)

    def stands(self, name: Any) -> str:
        """Where the office of that name stands, seen from this region."""
        text = plain(name).strip()
        for agency in self.units.get("agencies") or []:
            if text in self._called(agency) and agency.get("of"):
                return self._of(str(agency["of"]))
        city, counties = self.units["city"], self.units["counties"]
        mine = next((one for one in counties if one["name"] == self.name), city)
        own_starts = ("本级", "市") if self.is_city else ("本级", "区", "县")
        if any(called in text for called in self._called(mine)) and not self.is_city:
            return OWN
        if any(called in text for one in counties for called in self._called(one)):
            return OTHER
        if self.is_city and any(called in text for called in self._called(city)):
            return OWN
        if text.startswith(own_starts):
            return OWN
        return ABOVE if self._higher(text) else UNKNOWN

    def _higher(self, text: str) -> bool:
        if any(one in text for one in NO_OFFICES):
            return False
        city = self.units["city"]
        names = [*(city.get("under") or []), *([] if self.is_city else self._called(city))]
        starts = ("省", "国家", "国务院", *(() if self.is_city else ("市",)))
        return any(one in text for one in names) or text.startswith(starts) or bool(MINISTRY.fullmatch(text))

    def _of(self, region: str) -> str:
        if region == self.name:
            return OWN
        if any(region == one["name"] for one in self.units["counties"]):
            return OTHER
        return ABOVE
