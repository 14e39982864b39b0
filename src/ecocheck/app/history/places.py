"""Where a data file lies in a repository, by its path."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.source.places import DATA

_PLACE: Final = regex(rf"((?:.+/)?){DATA}/([^/]+)/(\d{{4}})\.yaml", re.ASCII)


class DataPlace(NamedTuple):
    """The place of a data file."""

    prefix: str
    """The path of the project: empty, or ending in a slash."""
    region: str
    year: int

    @property
    def file(self) -> str:
        """The path from the project's root."""
        return f"{DATA}/{self.region}/{self.year}.yaml"


def place_of(path: str) -> DataPlace | None:
    """The place that a path from the top of the repository names; None where no data file has such a path."""
    found = _PLACE.fullmatch(path)
    return DataPlace(found[1], found[2], int(found[3])) if found else None


def may_be_the_same(path: str, year: int) -> bool:
    """Whether a file that was renamed may hold the datum of that year: one of another year holds another datum."""
    found = place_of(path)
    return found is None or found.year == year
