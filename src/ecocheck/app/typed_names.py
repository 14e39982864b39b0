"""Finds the registered name for what a user typed as a region, an indicator or an office."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.model.same import Same
from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ecocheck.source.project import Project


class UnknownNameError(Exception):
    """The project does not have a name that was asked for; carries the names that it has."""

    def __init__(self, what: str, name: str, known: tuple[str, ...], names: Mapping[str, str] | None = None) -> None:
        """`what` is `county`, `indicator`, `agency`, `standard` or `target`; `names` maps names and aliases to names.

        `known` are the registered names; `meant` is set to those that were probably meant, best first, and `several`
        to the names that were written as one.
        """
        super().__init__(name)
        self.what = what
        self.name = name
        self.known = known
        names = names if names is not None else {one: one for one in known}
        self.meant = _meant(name, names)
        parts = [one for one in _BETWEEN.split(_folded(name)) if one]
        self.several = tuple(parts) if len(parts) > 1 and all(one in names for one in parts) else ()


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip()


_BETWEEN = regex(r"[、,;/\s]+|和|及")
_NUMBERED = regex(r"第?\s*(\d+)(?:\s*[-._—–~·。]\s*(\d+))?\s*[项号条]?", re.ASCII)
_OF_THE_CITY = regex(r"^(?:[^市]{1,3}市|市)(?=.)")
_FEW: Final = 5
"""So many names are offered at most."""
_LIKENESS: Final = 0.65
"""How alike a name must be to be offered: one sign of three may differ."""


def _meant(typed: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The few names that can be meant: they differ only by a city's name before them, contain the text, or are alike.

    Of a number, the way in which it is written may differ: 24.1, 第24项.
    """
    name = _folded(typed)
    if not name:
        return ()
    number = _NUMBERED.fullmatch(name)
    if number is not None:
        found = names.get("-".join(filter(None, number.groups())))
        return () if found is None else (found,)
    bare = _OF_THE_CITY.sub("", name)
    by_city = _each(meant for one, meant in names.items() if _OF_THE_CITY.sub("", one) == bare)
    by_part = _each(meant for one, meant in names.items() if name in one and not one.isdecimal())
    return next((found for found in (by_city, by_part, _alike(name, names)) if 0 < len(found) <= _FEW), ())


def _alike(name: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """The names that differ by a sign or two; none where a number was typed, since another number is another thing."""
    if any(sign.isdigit() for sign in name):
        return ()
    best = max((SequenceMatcher(None, one, name).ratio() for one in names), default=0.0)
    if best < _LIKENESS:
        return ()
    return _each(meant for one, meant in names.items() if SequenceMatcher(None, one, name).ratio() >= best)


def _each(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def resolve(
    what: str,
    typed: Iterable[str],
    names: Mapping[str, str],
    known: tuple[str, ...],
    words: Mapping[str, str] | None = None,
) -> tuple[str, ...]:
    """The registered names of what was typed. `words` are not accepted, but help to guess what was meant.

    Raises UnknownNameError.
    """
    found = []
    for name in typed:
        if _folded(name) not in names:
            raise UnknownNameError(what, name, known, {**names, **(words or {})})
        found.append(names[_folded(name)])
    return tuple(dict.fromkeys(found))


def region_names(project: Project) -> dict[str, str]:
    """Every name and alias of a region, with its registered name."""
    units = project.units
    aliases = {alias: county.name for county in units.counties for alias in county.aliases}
    aliases |= dict.fromkeys(units.city.aliases, units.city.name)
    return {_folded(alias): name for alias, name in (aliases | {name: name for name in units.regions()}).items()}


def agency_names(project: Project) -> Mapping[str, str]:
    """Every name and alias of an office or collective party, with its registered name; made once per project."""
    return _agency_names(Same(project))


@lru_cache(maxsize=2)
def _agency_names(same: Same[Project]) -> Mapping[str, str]:
    project = same.one
    found: dict[str, str] = {}
    for units in (project.units, project.registry.names):
        found |= {alias: agency.name for agency in units.agencies for alias in agency.aliases}
        found |= {agency.name: agency.name for agency in units.agencies}
        found |= {party.name: party.name for party in units.parties}
    return {_folded(alias): name for alias, name in found.items()}


def resolve_agency(project: Project, name: str) -> str:
    """The registered name of the office with that name or alias; an unregistered name is given back unchanged."""
    return agency_names(project).get(_folded(name), name)
