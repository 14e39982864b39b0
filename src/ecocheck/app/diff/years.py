"""Which years are compared where none was asked for: the newest, and all in which a change may move a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.git.renames import unified
from ecocheck.app.selection import NothingOfYearError
from ecocheck.model.settled import in_year
from ecocheck.source.discover import own_content

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Wanted
    from ecocheck.source.project import Project


class Years(NamedTuple):
    """The years that are compared, and those that are not because their files and rules are the same."""

    compared: tuple[int, ...]
    same: tuple[int, ...] = ()


def years_of(openeds: tuple[Opened, Opened], wanted: Wanted) -> Years:
    """The years asked for; else the newest of which a side has data, and all from the first that differs.

    A verdict rests on earlier years too, such as the figure of the year before, and on no later one; but that a
    criterion does not concern a region is contradicted by a figure of any year.
    Raises NothingOfYearError.
    """
    known = sorted({year for one in openeds for year in one.project.data.years()})
    if wanted.years:
        if not set(wanted.years) & set(known):
            raise NothingOfYearError(wanted.years, tuple(known))
        return Years(tuple(sorted(set(wanted.years))))
    if not known:
        raise NothingOfYearError((), ())
    projects = openeds[0].project, openeds[1].project
    ruled = {year for year in known if not _same_rules(projects, wanted.standard, year)}
    differing = set(_differing(projects))
    first = min({*ruled, *differing, *(_unconcerned(projects, max(differing)) if differing else ()), known[-1]})
    return Years(tuple(year for year in known if year >= first), tuple(year for year in known if year < first))


def _differing(projects: tuple[Project, Project]) -> Iterator[int]:
    """The years of which a region that both sides have does not have the same data file; line ends do not count."""
    was, now = projects
    for region in set(was.units.regions()) & set(now.units.regions()):
        mine, theirs = (one.data.paths.get(region, {}) for one in projects)
        for year in mine.keys() | theirs.keys():
            if _content(mine.get(year), was) != _content(theirs.get(year), now):
                yield year


def _unconcerned(projects: tuple[Project, Project], last: int) -> Iterator[int]:
    """The years before `last` in which a data file says that something does not concern its region."""
    for project in projects:
        for files in project.data.paths.values():
            yield from (year for year, path in files.items() if year < last and _says_so(_content(path, project)))


def _says_so(content: bytes | None) -> bool:
    return content is not None and b"not_concerned" in content


def _content(path: Path | None, project: Project) -> bytes | None:
    content = None if path is None else own_content(path, project.root)
    return None if content is None else unified(content)


def _same_rules(projects: tuple[Project, Project], standard: str | None, year: int) -> bool:
    was, now = (one.registry for one in projects)
    if was.indicators.axes != now.indicators.axes:
        return False
    kinds = [{place.name: place.kinds for place in one.places()} for one in projects]
    if any(kinds[0][region] != kinds[1][region] for region in kinds[0].keys() & kinds[1].keys()):
        return False
    if (was.indicators.indicators, was.tasks.tasks, was.indicators.standards) == (
        now.indicators.indicators,
        now.tasks.tasks,
        now.indicators.standards,
    ):
        return True
    mine, theirs = (_rules(one, standard, year) for one in projects)
    return mine == theirs


def _rules(project: Project, standard: str | None, year: int) -> dict[str, object]:
    """What is judged by in a year: each criterion with the rules that have come into force, and each target."""
    found: dict[str, object] = {
        f"standard {one.id}": (one.level, one.valid_in(year))
        for one in project.registry.indicators.standards
        if one.id == standard
    }
    for indicator in project.registry.indicators.indicators:
        for one in indicator.criteria:
            if not one.stands_in(standard):
                continue
            revisions = [
                (each.effective, each.level, each.rule)
                for each in one.revisions
                if each.effective <= year and each.standard in {None, standard}
            ]
            found[one.id] = one.model_copy(update={"revisions": ()}), revisions
    for task in project.registry.tasks.tasks:
        found[task.id] = task.model_copy(update={"targets": ()})
        found |= {one.id: in_year(one, year) for one in task.targets}
    return found
