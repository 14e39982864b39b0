"""Tries what forms would bring: the project is checked with the new data files before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.app.checking import examine
from ecocheck.app.collecting.handed_in import Place, Problem
from ecocheck.app.selection import Wanted, select
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.source.places import DATA
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from ecocheck.app.collecting.handed_in import FormKey, RegionYear
    from ecocheck.app.collecting.settings import Setting
    from ecocheck.app.evidence.adding import Taken
    from ecocheck.app.opening import Opened
    from ecocheck.findings import Finding, Route

Settings: TypeAlias = "Mapping[RegionYear, Mapping[Route, tuple[FormKey, Setting]]]"
"""For each data file, what is set at each route, and by which form."""

_EVIDENCE: Final = "evidence"
_LONGEST: Final = 80
"""How much of a path findings show."""


class Trial:
    """Compares the findings of the project as it is with those that it would have."""

    def __init__(self, opened: Opened, as_of: datetime.date) -> None:
        """What the project has now is found at the first question, and only for the regions concerned."""
        self.opened, self.as_of = opened, as_of
        self._before: dict[frozenset[RegionYear], Counter[object]] = {}

    def problems(
        self, contents: Mapping[RegionYear, bytes], settings: Settings, evidence: Iterable[Taken]
    ) -> dict[FormKey, list[Problem]]:
        """What each form would bring that is not there now, by its file; `evidence` is still to be copied."""
        if not contents:
            return {}
        coming = {shown(one.file, _LONGEST) for one in evidence}
        asked = frozenset(contents)
        if asked not in self._before:
            self._before[asked] = Counter(map(_mark, self._findings(self.opened, asked)))
        tried = replace(self.opened, project=self.opened.project.with_contents(contents))
        left = Counter(self._before[asked])
        found: dict[FormKey, list[Problem]] = {}
        for finding in self._findings(tried, asked):
            if finding.params.get("file") in coming and finding.code.startswith("ECO7"):
                continue
            if left[_mark(finding)] > 0:
                left[_mark(finding)] -= 1
                continue
            for form, problem in _concerned(finding, settings):
                found.setdefault(form, []).append(problem)
        return found

    def _findings(self, opened: Opened, asked: Iterable[RegionYear]) -> tuple[Finding, ...]:
        regions, years = zip(*sorted(asked), strict=True)
        known = set(opened.project.data.years())
        wanted = Wanted(counties=tuple(dict.fromkeys(regions)), years=tuple(sorted(set(years) & known)))
        if not wanted.years:
            return ()
        found = examine(opened, select(opened.project, wanted), self.as_of)
        return tuple(one for one in found if severity_of(one) is not Severity.NOTICE)


def _mark(finding: Finding) -> object:
    """What makes a finding the same before and after: lines move, and items of evidence when one is taken away."""
    route = finding.at.route
    listed = route.index(_EVIDENCE) if _EVIDENCE in route else len(route)
    return finding.code, finding.at.file, route[:listed], tuple(one for one in route[listed:] if isinstance(one, str))


def _concerned(finding: Finding, settings: Settings) -> list[tuple[FormKey, Problem]]:
    """The forms that a finding is about, each with the problem at its cell.

    A finding at no cell of any form (of another year, of the city's sum) is told
    to every form that changes the region.
    """
    found: dict[FormKey, Problem] = {}
    spots = [finding.at, *(one.at for one in finding.related)]
    for (region, year), routes in settings.items():
        file = f"{DATA}/{region}/{year}.yaml"
        for spot in spots:
            for near in _nearest(spot.route, routes) if spot.file == file else ():
                by, setting = routes[near]
                found.setdefault(by, Problem(setting.change.place, finding, setting.change.key))
    if not found:
        for (region, _), routes in settings.items():
            if finding.at.file.startswith(f"{DATA}/{region}/"):
                found |= {by: Problem(Place(by.file), finding) for by, _ in routes.values() if by not in found}
    return list(found.items())


def _nearest(route: Route, routes: Iterable[Route]) -> list[Route]:
    """The routes of settings that a finding concerns: the same, those within it or around it, or those of its entry."""
    if route in routes:
        return [route]
    entry = route[:4] if route[:1] == ("tasks",) and "targets" in route else route[:2]
    within = [one for one in routes if one[: len(route)] == route or route[: len(one)] == one]
    return within or [one for one in routes if len(entry) > 1 and one[: len(entry)] == entry]
