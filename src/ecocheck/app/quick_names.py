"""Finds the names of a project for the completion of a command line, without reading YAML in full."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from ecocheck.disk.walking import entries
from ecocheck.source.places import DATA, INDICATORS, TASKS, UNITS
from ecocheck.source.quick_lines import lines_of, pairs_under, registry_of, values_under
from ecocheck.source.strays import YEAR_FILE

if TYPE_CHECKING:
    from pathlib import Path

    Pairs = list[tuple[str, str]]
    """Names or ids, each with what is said of it."""

_MOST_FOLDERS: Final = 1000


class QuickNames:
    """The names of one project; each file is looked through when it is first asked for."""

    def __init__(self, root: Path) -> None:
        """`root` is the folder with units.yaml."""
        self._root = root
        self._units = lines_of(root / UNITS, root)
        self._home, self._limit = registry_of(root, self._units)

    def regions(self) -> Pairs:
        """The city and its counties; the counties with their kind."""
        city = [(name, "") for name in values_under(self._units, "city:", "name:")][:1]
        return [*city, *pairs_under(self._units, "counties:", "name:", "kind:")]

    def offices(self) -> Pairs:
        """The offices of the project, then those that the plan names."""
        files = [self._units]
        if self._home != self._root:
            files.append(lines_of(self._home / UNITS, self._limit))
        return [(name, "") for lines in files for name in values_under(lines, "agencies:", "name:")]

    def ids(self) -> Pairs:
        """The indicators and criteria, each with its name."""
        return list(pairs_under(lines_of(self._home / INDICATORS, self._limit), "indicators:", "id:", "name:"))

    def tasks(self) -> Pairs:
        """The tasks and their targets, each with its name."""
        return list(pairs_under(lines_of(self._home / TASKS, self._limit), "tasks:", "id:", "name:"))

    def standards(self) -> Pairs:
        """The standards besides the plan, each with its name."""
        return list(pairs_under(lines_of(self._home / INDICATORS, self._limit), "standards:", "id:", "name:"))

    def years(self) -> Pairs:
        """The years that have a data file, the newest first."""
        found: set[str] = set()
        with suppress(OSError):
            for folder in entries(self._root / DATA, self._root)[:_MOST_FOLDERS]:
                with suppress(OSError):
                    matched = (YEAR_FILE.fullmatch(one.name) for one in entries(self._root / DATA / folder.name, None))
                    found |= {one[1] for one in matched if one is not None}
        return [(year, "") for year in sorted(found, reverse=True)]
