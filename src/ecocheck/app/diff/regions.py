"""Regions that only one side judges: their verdicts are told in one line, and a region that was renamed is named so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.diff.places import cause_of_region
from ecocheck.app.diff.views import RegionMove

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ecocheck.app.diff.sides import Side
    from ecocheck.app.diff.views import Move
    from ecocheck.source.project import Project


def region_moves(before: Side, after: Side, moves: Iterable[Move]) -> Iterator[RegionMove]:
    """The regions that one side has alone, those that are gone first, each with its verdicts."""
    sides = before, after
    names = [dict.fromkeys(side.project.units.regions()) for side in sides]
    gone, come = ([one for one in names[side] if one not in names[1 - side]] for side in (0, 1))
    of_region: dict[str, list[Move]] = {one: [] for one in (*gone, *come)}
    for move in moves:
        if move.region in of_region:
            of_region[move.region].append(move)
    renamed = _renamed(before.project, after.project, gone, come)
    for one in (*gone, *come):
        if one in renamed.values() or not of_region[one]:
            continue
        cause, new = cause_of_region(one, sides), renamed.get(one)
        if new is None:
            was, now = (one, None) if one in gone else (None, one)
            yield RegionMove(was, now, tuple(of_region[one]), (), cause.before_at, cause.after_at)
        else:
            kept, others = _paired(of_region[one], of_region[new])
            yield RegionMove(one, new, kept, others, cause.before_at, cause_of_region(new, sides).after_at)


def _renamed(was: Project, now: Project, gone: Iterable[str], come: Iterable[str]) -> Mapping[str, str]:
    """The new name of each region that is gone and whose files another one has, word for word but for the name."""
    found: dict[str, str] = {}
    for old in gone:
        for new in come:
            if new not in found.values() and _figures(was, old, new) == _figures(now, new, new) != {}:
                found[old] = new
                break
    return found


def _figures(project: Project, region: str, name: str) -> Mapping[int, object]:
    """What the files of a region record, under another name."""
    return {year: replace(file.figures, region=name) for year, file in project.read_region(region).items()}


def _paired(gone: Iterable[Move], come: Iterable[Move]) -> tuple[tuple[Move, ...], tuple[Move, ...]]:
    """The verdicts of a region that stayed what they were under its new name, and all others."""
    was = {(one.year, one.id): one for one in gone}
    kept: list[Move] = []
    others: list[Move] = []
    for one in come:
        old = was.pop((one.year, one.id), None)
        if old is not None and old.before is not None and one.after is not None and old.before == one.after:
            kept.append(one)
        else:
            others += [one] if old is None else [old, one]
    return tuple(kept), (*others, *was.values())
