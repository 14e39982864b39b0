"""Finds the revision by which a criterion is judged in a region, and whether the criterion applies there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.model.rule import leaves
from ecocheck.model.rule_kinds.comparisons import WiderMean
from ecocheck.verdict.notes import Note, NoteCode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.model.figures import Place
    from ecocheck.model.registry import Criterion, Revision
    from ecocheck.model.standard import Standard

_OTHERS_ALONE: Final = {"city_only": "县", "county_only": "市"}
"""The level to which a criterion of one level does not apply."""
_LAST_DAY: Final = (12, 31)


@dataclass(frozen=True, slots=True)
class Ground:
    """Whether a criterion applies, and the revision that judges it, with its index among the criterion's revisions.

    `notes` say what a further standard lacks for the region or the year.
    """

    applies: bool
    index: int | None = None
    revision: Revision | None = None
    notes: tuple[Note, ...] = ()


def applies(criterion: Criterion, place: Place) -> bool:
    """Whether the criterion applies to the region at all, by its line and its areas."""
    return _OTHERS_ALONE.get(criterion.line) != place.level and _in_areas(criterion, place)


def _in_areas(criterion: Criterion, place: Place) -> bool:
    return not criterion.areas or any(kind in criterion.areas for kind in place.kinds)


def lent_by_city(criterion: Criterion, place: Place, year: int) -> bool:
    """Whether the region is the city, and counties are compared with its own figure, though it may not be judged."""
    ruled = (one.rule for one in criterion.revisions if one.effective <= year)
    means = (leaf.wider_mean for rule in ruled for leaf in leaves(rule) if isinstance(leaf, WiderMean))
    return place.is_city and any(one.of_the_city for one in means)


def ground_of(criterion: Criterion, place: Place, year: int, standard: Standard | None) -> Ground:
    """The revision of the given standard and of no other; `standard=None` means the plan.

    The levels of a further standard and of its revisions say to which regions it
    applies; of the plan's own limits only `areas` holds for it, while a criterion
    that the plan lacks has its line from the standard. If the standard has no
    revision, or is not valid in the year, the plan's revision does not replace
    it: a line that nobody asked for must not decide a verdict. If the plan does
    not apply to the region either, the criterion does not apply.
    """
    if standard is None:
        index, revision = criterion.in_force(year) or (None, None)
        return Ground(applies(criterion, place), index, revision)
    return _by_standard(criterion, place, year, standard)


def _by_standard(criterion: Criterion, place: Place, year: int, standard: Standard) -> Ground:
    if not _in_areas(criterion, place):
        return Ground(applies=False)
    named = {"name": standard.name, "level": place.level}
    other_level = Ground(applies=False, notes=(Note(NoteCode.OTHER_LEVEL, named),))
    if place.level not in standard.level or not (criterion.in_plan or applies(criterion, place)):
        return other_level
    own = [one for one in criterion.revisions if one.standard == standard.id]
    here = any(one.level in {None, place.level} for one in own)
    if here and not standard.valid_in(year):
        return Ground(applies=True, notes=(_not_valid(standard, year),))
    found = criterion.in_force(year, standard.id, place.level)
    if found is not None:
        index, revision = found
        return Ground(applies=True, index=index, revision=revision, notes=tuple(_ended(standard, year)))
    if criterion.in_force(year, standard.id) is not None:
        return other_level
    silent = Note(NoteCode.NOT_IN_STANDARD, named)
    return Ground(applies=applies(criterion, place), notes=(silent,))


def _not_valid(standard: Standard, year: int) -> Note:
    """A note that the standard is not valid in a year, and which one takes its place."""
    if not standard.over_in(year):
        return Note(NoteCode.STANDARD_TO_COME, {"name": standard.name, "date": str(standard.valid_from)})
    params = {"name": standard.name, "date": str(standard.valid_until)}
    if standard.successor is None:
        return Note(NoteCode.STANDARD_OVER, params)
    return Note(NoteCode.STANDARD_REPLACED, {**params, "id": standard.successor})


def _ended(standard: Standard, year: int) -> Iterator[Note]:
    """A note if the standard's validity ends before the last day of a year that it still judges."""
    until = standard.valid_until
    if until is not None and until.year == year and (until.month, until.day) != _LAST_DAY:
        yield Note(NoteCode.STANDARD_ENDED, {"name": standard.name, "date": until.isoformat()})
