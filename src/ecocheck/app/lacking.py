"""What criteria lack of plan, data and evidence: the one count of `status --readiness`, catalogue and seal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.readiness import Leg, readiness_of
from ecocheck.app.verdicts.needs import Need
from ecocheck.app.verdicts.waivers import Waivers
from ecocheck.model.lack import Lack
from ecocheck.source.discover import shown_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.app.readiness import Readiness
    from ecocheck.app.status import Status
    from ecocheck.app.verdicts.row import Row
    from ecocheck.source.project import Project


_LEGS = {Lack.NO_PLAN: "plan", Lack.NO_DATA: "data", Lack.NO_EVIDENCE: "evidence"}


@dataclass(frozen=True, slots=True)
class Lacking:
    """One criterion in one region and year that lacks something of what was asked for."""

    row: Row
    lacks: tuple[Lack, ...]
    """What it lacks and no waiver covers, in the order of the cases."""
    waived: tuple[Lack, ...]
    """What it lacks and a waiver covers: listed, and no failure."""
    partial: tuple[str, ...]
    """Which of plan, data and evidence are not whole, where that was asked for."""
    unusable_in: str | None
    """The data file that has an entry, or may have one, which cannot be used; None where nothing was written."""


def lacking_in(status: Status, cases: Collection[Lack]) -> tuple[Lacking, ...]:
    """The criteria that apply and lack something of `cases`, in the order of years, regions and the registry."""
    checked = status.checked
    shown = (one for board in status.boards for line in board.lines for cell in line.cells for one in cell.rows)
    found: dict[tuple[int, str], list[Lacking]] = {}
    for one in lacking_of(checked, ((one.row, one.readiness) for one in shown), cases):
        found.setdefault((one.row.year, one.row.region), []).append(one)
    places = [place.name for place in checked.selection.places]
    keys = ((year, place) for year in checked.selection.years for place in places)
    return tuple(one for key in keys for one in found.get(key, ()))


def lacking_of(
    checked: Checked, found: Iterable[tuple[Row, Readiness | None]], cases: Collection[Lack]
) -> Iterator[Lacking]:
    """Those of the criteria that lack something of `cases`, in the order in which they are given.

    One that does not apply, rests on others, or that only others ask for is not counted.
    """
    waivers = Waivers({**checked.earlier, **checked.figures}, checked.project.places(), checked.as_of)
    for row, ready in found:
        if ready is None or not row.counted:
            continue
        covered = waivers.covering(row.region, (row.year, row.figure_year), row.id, str(row.indicator))
        lacks = tuple(_lacks(ready, cases))
        waived = tuple(each for each in lacks if _LEGS.get(each) in covered)
        if lacks:
            open_ = tuple(each for each in lacks if each not in waived)
            partial = ready.partial if Lack.PARTIAL in lacks else ()
            file = _unusable_in(checked.project, row) if Lack.NO_DATA in lacks else None
            yield Lacking(row, open_, waived, partial, file)


class LackCount(NamedTuple):
    """How many criteria lack one thing."""

    case: Lack
    open: int
    waived: int

    @property
    def all(self) -> int:
        """With those that are waived."""
        return self.open + self.waived


def lack_counts(checked: Checked, papers: EvidenceFiles, cases: Collection[Lack]) -> tuple[LackCount, ...]:
    """How many of all criteria that were judged lack what of `cases`, in the order of the cases."""
    readied = ((row, readiness_of(row, papers)) for row in checked.rows)
    found = tuple(lacking_of(checked, readied, cases))
    return tuple(
        LackCount(case, sum(case in one.lacks for one in found), sum(case in one.waived for one in found))
        for case in Lack
        if case in cases
    )


def _unusable_in(project: Project, row: Row) -> str | None:
    """The file with the error that refuses a figure; None where none is the reason."""
    path = project.data.paths.get(row.region, {}).get(row.year)
    return None if path is None or Need.FIX not in row.needs else shown_path(path, project.root)


def _lacks(ready: Readiness, cases: Collection[Lack]) -> Iterator[Lack]:
    legs = dict(ready.legs())
    for case in Lack:
        if case in cases and (ready.partial if case is Lack.PARTIAL else legs[_LEGS[case]] is Leg.NONE):
            yield case
