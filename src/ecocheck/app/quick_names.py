"""Finds the names of a project for the completion of a command line, without reading YAML in full.

This must be quick and must work in a broken project too, so the files are
looked through line by line, in the layout that `init` writes. What is written
in another way is not offered.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from ecocheck.app.example_names import lines_of, registry_of, value_in
from ecocheck.disk.walking import entries
from ecocheck.source.places import DATA, INDICATORS, TASKS, UNITS
from ecocheck.source.strays import YEAR_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
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
        city = [(name, "") for name, _ in _named(self._units, "city:", "name:")][:1]
        return [*city, *_named(self._units, "counties:", "name:", "kind:")]

    def offices(self) -> Pairs:
        """The offices of the project, then those that the plan names."""
        own = list(_named(self._units, "agencies:", "name:"))
        if self._home == self._root:
            return own
        return [*own, *_named(lines_of(self._home / UNITS, self._limit), "agencies:", "name:")]

    def ids(self) -> Pairs:
        """The indicators and criteria, each with its name."""
        return list(_named(lines_of(self._home / INDICATORS, self._limit), "indicators:", "id:", "name:"))

    def tasks(self) -> Pairs:
        """The tasks and their targets, each with its name."""
        return list(_named(lines_of(self._home / TASKS, self._limit), "tasks:", "id:", "name:"))

    def standards(self) -> Pairs:
        """The standards besides the plan, each with its name."""
        return list(_named(lines_of(self._home / INDICATORS, self._limit), "standards:", "id:", "name:"))

    def years(self) -> Pairs:
        """The years that have a data file, the newest first."""
        found: set[str] = set()
        with suppress(OSError):
            for folder in entries(self._root / DATA, self._root)[:_MOST_FOLDERS]:
                with suppress(OSError):
                    matched = (YEAR_FILE.fullmatch(one.name) for one in entries(self._root / DATA / folder.name, None))
                    found |= {one[1] for one in matched if one is not None}
        return [(year, "") for year in sorted(found, reverse=True)]


def _named(lines: list[str], section: str, key: str, about: str = "") -> Iterator[tuple[str, str]]:
    """The values of a key below a section of the file, each with the value of another key that follows it.

    The name of a group, which stands before that of its task, is nobody's.
    """
    inside, waiting, before = False, "", ""
    for line in lines:
        if line[:1] not in {"", " ", "-", "#"}:
            if waiting:
                yield waiting, ""
            inside, waiting = line.partition("#")[0].rstrip() == section, ""
            continue
        if not inside:
            continue
        found = value_in(line, key)
        if found:
            if waiting:
                yield waiting, ""
            waiting = found
        elif waiting and about and before != "group:" and (said := value_in(line, about)):
            yield waiting, said
            waiting = ""
        before = line.strip()
        if waiting and not about:
            yield waiting, ""
            waiting = ""
    if waiting:
        yield waiting, ""
