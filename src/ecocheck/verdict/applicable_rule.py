"""Finds the revision by which a criterion is judged in a region, and whether the criterion applies there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.verdict.outcome import Note, NoteCode

if TYPE_CHECKING:
    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.model.standard import Standard


@dataclass(frozen=True, slots=True)
class Ground:
    """Whether a criterion applies, and the revision that judges it, with its index among the criterion's revisions.

    `notes` say what a further standard lacks for the region.
    """

    applies: bool
    index: int | None = None
    revision: Revision | None = None
    notes: tuple[Note, ...] = ()


def applies(criterion: Criterion, place: Place) -> bool:
    """Whether the criterion applies to the region at all, by the plan."""
    if criterion.line == "city_only" and not place.is_city:
        return False
    return _in_areas(criterion, place)


def _in_areas(criterion: Criterion, place: Place) -> bool:
    return not criterion.areas or any(area in criterion.areas for area in place.areas)


def ground_of(criterion: Criterion, place: Place, year: int, standard: Standard | None) -> Ground:
    """The revision of the given standard and of no other; `standard=None` means the plan.

    The levels of a further standard and of its revisions say to which regions it
    applies; of the plan's own limits only `areas` holds for it. If the standard
    has no revision, the plan's revision does not replace it: a line that nobody
    asked for must not decide a verdict. If the plan does not apply to the region
    either, the criterion does not apply.
    """
    if standard is None:
        index, revision = criterion.in_force(year) or (None, None)
        return Ground(applies(criterion, place), index, revision)
    if not _in_areas(criterion, place):
        return Ground(applies=False)
    named = {"name": standard.name, "level": place.level}
    if place.level not in standard.level:
        return Ground(applies=False, notes=(Note(NoteCode.OTHER_LEVEL, named),))
    found = criterion.in_force(year, standard.id, place.level)
    if found is not None:
        index, revision = found
        return Ground(applies=True, index=index, revision=revision)
    if criterion.in_force(year, standard.id) is not None:
        return Ground(applies=False, notes=(Note(NoteCode.OTHER_LEVEL, named),))
    silent = Note(NoteCode.NOT_IN_STANDARD, named)
    return Ground(applies=applies(criterion, place), notes=(silent,))
