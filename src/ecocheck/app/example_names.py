"""Finds names of the project at hand for the examples of help pages, without reading YAML in full.

What cannot be found line by line, or would need quotes on a command line, keeps
its neutral name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.source.discover import NoProjectError, find_root
from ecocheck.source.places import INDICATORS, TASKS, UNITS
from ecocheck.source.quick_lines import lines_of, registry_of, value_in, values_under

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ExampleNames:
    """The names that examples use; by default those of no project."""

    county: str = "某县"
    other_county: str = "另一县"
    office: str = "某局"
    criterion: str = "1-1"
    other_criterion: str = "1-2"
    indicator: str = "1"
    target: str = "T1-1"
    plan: str | None = None
    """The title of the project's plan; None where none was found."""

    def fill(self, example: str) -> str:
        """An example with these names at its places."""
        return example.format_map({name: getattr(self, name) for name in self.__slots__})


NEUTRAL = ExampleNames()


def names_here(start: Path, *, exactly: bool = False) -> ExampleNames:
    """The names of the project in which `start` lies; the neutral ones without a project."""
    try:
        root = find_root(start, upward=not exactly)
    except (NoProjectError, OSError, RuntimeError, ValueError):
        return NEUTRAL
    units = lines_of(root / UNITS, root)
    home, limit = registry_of(root, units)
    indicators, tasks = lines_of(home / INDICATORS, limit), lines_of(home / TASKS, limit)
    counties = [*_names(units, "counties:", "name:")]
    criteria = [*_criteria(indicators)]
    found = {
        "county": counties[:1],
        "other_county": counties[1:2],
        "office": [*_names(units, "agencies:", "name:")][:1],
        "criterion": criteria[:1],
        "other_criterion": criteria[1:2],
        "indicator": [one.partition("-")[0] for one in criteria[:1]],
        "target": [one for one in values_under(tasks, "tasks:", "id:") if _is_id(one.removeprefix("T"))][:1],
        "plan": [*values_under(indicators, "plan:", "title:")][:1],
    }
    return replace(NEUTRAL, **{key: one for key, several in found.items() for one in several})


def _names(lines: list[str], section: str, key: str) -> Iterator[str]:
    """The names that need no quotes on a command line."""
    return (one for one in values_under(lines, section, key) if one.isalnum())


def _criteria(lines: list[str]) -> Iterator[str]:
    """The ids of criteria in per cent, since examples try such figures."""
    at = ""
    for line in lines:
        written = value_in(line, "id:")
        at = written or at
        if _is_id(at) and value_in(line, "unit:") == "%":
            yield at
            at = ""


def _is_id(written: str) -> bool:
    first, dash, second = written.partition("-")
    return bool(dash) and first.isdecimal() and second.isdecimal()
