"""Finds a lasting state: a fact that was recorded in an earlier year and still holds.

A river chief is appointed once; a cleaning campaign happens every year. The
registry marks facts that are states with `lasts`. A state that is recorded as
true with its document holds until a later file records it again or it expires.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Form
from ecocheck.verdict.inputs.datum import period_reason
from ecocheck.verdict.inputs.defects import defects, refuses
from ecocheck.verdict.inputs.given import Inputs
from ecocheck.verdict.reading import ran_out
from ecocheck.verdict.sources.documents import in_hand, too_old

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.verdict.subject import Subject


@dataclass(frozen=True, slots=True)
class Held:
    """The record of a state, and the year whose file holds it."""

    year: int
    measurement: Measurement


def silent(subject: Subject, figures: Figures | None, year: int, as_of: datetime.date) -> bool:
    """Whether a state has to be looked up in earlier files, because the year's own file does not record it.

    A state does not last into a year that has not begun, or past a file that
    cannot be read.
    """
    if not subject.lasts or subject.form is not Form.FACT or year > as_of.year:
        return False
    return figures is None or not speaks(subject, figures)


def speaks(subject: Subject, figures: Figures) -> bool:
    """Whether a file records the state, soundly or not, or may record it under a wrong key."""
    refused = figures.refuses("measurements", subject.id)
    return refused or subject.id in figures.measurements or subject.id in figures.misplaced_ids


def held(subject: Subject, place: Place, years: Mapping[int, Figures], year: int, as_of: datetime.date) -> Held | None:
    """The state from the newest earlier file, if the year's own file does not record it and it still holds."""
    if not silent(subject, years.get(year), year, as_of):
        return None
    earlier = sorted((one for one in years if one < year and speaks(subject, years[one])), reverse=True)
    if not earlier or years[earlier[0]].refuses("measurements", subject.id):
        return None
    newest = years[earlier[0]].measurements.get(subject.id)
    found = None if newest is None else Held(earlier[0], newest)
    return found if found is not None and _holds(found, subject, place, year, as_of) else None


def _holds(found: Held, subject: Subject, place: Place, year: int, as_of: datetime.date) -> bool:
    """Whether the newest record is true, sound and documented, and still valid at the end of the year."""
    one = found.measurement
    if one.value is not True or ran_out(one, year):
        return False
    inputs = Inputs(found.year, subject, one, refused=False, place=place, as_of=as_of)
    if refuses(defects(one, subject, found.year, as_of)) or period_reason(one, inputs) is not None:
        return False
    return in_hand(one.source, subject.name, place, as_of) and too_old(one.source, subject, found.year) is None
