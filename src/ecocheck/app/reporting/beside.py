"""Adds to a verdict's row what a report shows beside it: the years before, and the documents behind the figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.gaps.views import GapKind
from ecocheck.app.verdicts.row import Papers, Point, years_shown
from ecocheck.quantity import same_unit
from ecocheck.verdict.inputs.gathering import recorded_in
from ecocheck.verdict.reading import stated_basis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap
    from ecocheck.app.verdicts.row import Row
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.verdict.inputs.given import Prior
    from ecocheck.verdict.subject import Subject

_FEWEST = 2
_PAPERS = {GapKind.NO_EVIDENCE: Papers.MISSING, GapKind.EVIDENCE_STALE: Papers.ALTERED}


class Beside:
    """Completes the rows of one check; years before are shown only if the check read them (`back`)."""

    def __init__(self, checked: Checked, gaps: Iterable[Gap]) -> None:
        """`gaps` tell which figures lack evidence or have altered evidence."""
        self._places = {place.name: place for place in checked.project.places()}
        self._as_of = checked.as_of
        self._figures = {**checked.earlier, **checked.figures}
        self._papers = {(gap.region, gap.year, gap.criterion): _PAPERS[gap.kind] for gap in gaps if gap.kind in _PAPERS}

    def of(self, row: Row) -> Row:
        """The row of a criterion with the figures of its years and the state of its evidence."""
        return replace(row, trend=self._trend(row), papers=self._papers_of(row))

    def _papers_of(self, row: Row) -> Papers | None:
        """The state of the evidence behind the figure; None where there is no figure."""
        if row.measurement is None:
            return None
        found = self._papers.get((row.region, row.year, row.id))
        return found or (Papers.PRESENT if row.measurement.evidence else Papers.MISSING)

    def _trend(self, row: Row) -> tuple[Point, ...]:
        """The figures of three years; empty where fewer than two of them have a figure."""
        if row.value is None:
            return ()
        years = years_shown(row.year)
        place = self._places[row.region]
        found = [self._recorded(row.subject, place, year) for year in years]
        if sum(past is not None for past in found) < _FEWEST:
            return ()
        unused = [
            None if past is not None else self._unused(row, year) for year, past in zip(years, found, strict=True)
        ]
        return tuple(_points(years, found, unused, based=bool(row.subject.bases)))

    def _unused(self, row: Row, year: int) -> Measurement | None:
        """What the file of a year records, although it gives no sound figure of the whole year."""
        figures = self._figures.get((row.region, year))
        return None if figures is None else figures.measurements.get(row.subject.id)

    def _recorded(self, subject: Subject, place: Place, year: int) -> Prior | None:
        figures = self._figures.get((place.name, year))
        past = recorded_in(subject, place, figures, year, self._as_of) if figures is not None else None
        return past if past is not None and past.usable and past.amount is not None else None


def _points(
    years: Iterable[int], found: Iterable[Prior | None], unused: Iterable[Measurement | None], *, based: bool
) -> Iterator[Point]:
    before: Prior | None = None
    for year, past, other in zip(years, found, unused, strict=True):
        joined = before is not None and past is not None and _comparable(before, past, based=based)
        yield Point(year, past.amount if past is not None else None, joined, other)
        before = past


def _comparable(before: Prior, now: Prior, *, based: bool) -> bool:
    """Whether two figures have the same unit and basis; an unstated basis counts only if the criterion has no bases."""
    first, second = stated_basis(before.basis), stated_basis(now.basis)
    return same_unit(before.unit, now.unit) and first == second and not (based and second is None)
