"""Reads the versions of one data file out of git's objects; each is parsed once, and what it says is kept."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.app.history.held import NOTHING, UNREADABLE, held_in
from ecocheck.app.history.places import place_of
from ecocheck.source.region import region_file
from ecocheck.source.yaml.reader import read_bytes
from ecocheck.source.yaml.text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecocheck.app.git.following import Trace
    from ecocheck.app.git.tree import Objects
    from ecocheck.app.history.held import Held
    from ecocheck.app.history.items import Item
    from ecocheck.source.region import RegionFile

MOST_VERSIONS: Final = 2_000
"""Versions of a file that are parsed, the newest first; one takes some thousandths of a second."""
_KEPT: Final = 8
"""How many parsed versions are kept, since each version is looked at beside the one before."""


class Files:
    """The versions of the data file of one region and year."""

    def __init__(self, objects: Objects, region: str, year: int, items: Sequence[Item]) -> None:
        """`region` and `year` are those of a version that does not lie where its path would name them."""
        self._objects, self._region, self._year, self._items = objects, region, year, items
        self._held: dict[tuple[str, str], Mapping[str, Held]] = {}
        self.file = lru_cache(maxsize=_KEPT)(self._file)

    def _file(self, trace: Trace) -> RegionFile | None:
        """A version as it was read; None where the file is not there, or is larger than any data file may be."""
        content = None if trace.blob is None else self._objects.blob(trace.blob)
        if content is None or len(content) > MAX_BYTES:
            return None
        place = place_of(trace.path)
        if place is None:
            return region_file(read_bytes(content, trace.path), self._region, self._year)
        return region_file(read_bytes(content, place.file), place.region, place.year)

    def held(self, traces: Mapping[str, Trace]) -> Mapping[str, Mapping[str, Held]]:
        """By commit and item what the file says of the item; only the newest commits where there are many versions."""
        found: dict[str, Mapping[str, Held]] = {}
        for commit, trace in traces.items():
            key = (trace.path, trace.blob or "")
            if key not in self._held:
                if len(self._held) == MOST_VERSIONS:
                    break
                self._held[key] = self._says(trace)
            found[commit] = self._held[key]
        return found

    def _says(self, trace: Trace) -> Mapping[str, Held]:
        if trace.blob is None:
            return {one.id: NOTHING for one in self._items}
        file = self.file(trace)
        return {one.id: UNREADABLE if file is None else held_in(file, one) for one in self._items}
