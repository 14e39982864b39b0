"""Reads earlier files of a region, but only where a state may last from one of them, or where baselines stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.verdict.applicable_rule import ground_of
from ecocheck.verdict.inputs.states import silent, speaks
from ecocheck.verdict.subject import subject_by

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion
    from ecocheck.model.standard import Standard
    from ecocheck.source.project import Project
    from ecocheck.source.region import RegionFile
    from ecocheck.verdict.subject import Subject


def lasting_of(
    criteria: Iterable[Criterion], place: Place, year: int, standard: Standard | None
) -> tuple[Subject, ...]:
    """The criteria that are states, as subjects of judgement in a region and year; only those with a rule there."""
    found = ((one, ground_of(one, place, year, standard)) for one in criteria if one.lasts)
    return tuple(
        subject_by(one, ground.revision.rule) for one, ground in found if ground.applies and ground.revision is not None
    )


def with_baselines(
    project: Project, place: Place, files: Mapping[int, RegionFile], year: int
) -> Mapping[int, RegionFile]:
    """The files, plus every earlier file if the file of `year` states baselines, which must not differ from theirs."""
    own, known = files.get(year), project.data.paths.get(place.name, {})
    left = {one for one in known if one < year and one not in files}
    if own is None or not own.figures.baselines or not left:
        return files
    return {**files, **project.read_region(place.name, left)}


def with_earlier(  # noqa: PLR0913, PLR0917 what is looked for, where, when, and what has been read
    project: Project,
    states: tuple[Subject, ...],
    place: Place,
    files: Mapping[int, RegionFile],
    year: int,
    as_of: datetime.date,
) -> dict[int, RegionFile]:
    """The files, plus earlier files that record a state which the file of `year` does not mention.

    Earlier files are read from the newest back, until every such state is found.
    """
    found, own = dict(files), files.get(year)
    wanted = [one for one in states if silent(one, own.figures if own is not None else None, year, as_of)]
    known = project.data.paths.get(place.name, {})
    for earlier in sorted((one for one in known if one < year), reverse=True):
        if not wanted:
            break
        file = found.get(earlier) or project.read_region(place.name, {earlier})[earlier]
        left = [one for one in wanted if not speaks(one, file.figures)]
        if len(left) < len(wanted):
            found[earlier] = file
        wanted = left
    return found
