"""Builds the work list of an office: what it leads, supports and is responsible for, and what is open where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.gaps import GapKind
from ecocheck.app.gaps.grouping import answers_for, group_gaps
from ecocheck.app.reporting.pages import WorkIndicator, WorkList, WorkTask
from ecocheck.app.reporting.requests import requests
from ecocheck.app.reporting.tasks import task_view
from ecocheck.app.reporting.views import RegionTally
from ecocheck.app.typed_names import resolve_agency
from ecocheck.app.verdicts.counting import tally
from ecocheck.app.verdicts.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.views import TaskView
    from ecocheck.app.verdicts.row import Row, TargetRow
    from ecocheck.findings import Spot
    from ecocheck.model.registry import Indicator
    from ecocheck.model.tasks import Task


class WorkListBuilder:
    """Builds work lists from the rows and gaps of every region asked for."""

    def __init__(
        self, checked: Checked, gaps: Sequence[Gap], rows: Sequence[Row], targets: Sequence[TargetRow]
    ) -> None:
        """`gaps`, `rows` and `targets` are those of the whole check, in the order of the check."""
        self._checked, self._gaps, self._rows, self._targets = checked, gaps, rows, targets
        self._by_criterion: dict[str, list[Row]] = {}
        for row in rows:
            self._by_criterion.setdefault(row.id, []).append(row)

    def _among(self, agency: str, offices: Sequence[str]) -> bool:
        return any(resolve_agency(self._checked.project, office) == agency for office in offices)

    def _indicator(self, one: Indicator, *, leads: bool) -> WorkIndicator:
        rows = tuple(tuple(self._by_criterion[c.id]) for c in one.criteria if c.id in self._by_criterion)
        return WorkIndicator(one.id, one.name, one.domain, leads, one.lead, rows)

    def _task(self, task: Task, at: Spot) -> WorkTask:
        selection = self._checked.selection
        reports: list[tuple[str, TaskView]] = []
        for place in selection.places:
            for year in selection.years:
                if task.binds(place):
                    view = task_view(self._checked, task, place, year, (), at)
                    reports += [(place.name, view)] if view.status else []
        targets = [[one for one in self._targets if one.row.id == target.id] for target in task.targets]
        return WorkTask(
            task.id,
            task.called,
            task.text,
            task.responsible,
            tuple(reports),
            tuple(tuple(found) for found in targets if found),
            at,
        )

    def build(self, agency: str, task_spots: Mapping[str, Spot]) -> WorkList:
        """Build the list of one office, given by its registered name."""
        selection = self._checked.selection
        led = [one for one in selection.indicators if self._among(agency, one.lead)]
        helped = [one for one in selection.indicators if one not in led and self._among(agency, one.support)]
        numbers = {one.id for one in led}
        own = [row for row in self._rows if row.indicator in numbers]
        tasks = [task for task in selection.tasks if self._among(agency, task.responsible)]
        gaps = tuple(gap for gap in self._gaps if answers_for(self._checked.project, agency, gap))
        missed, late, undated = (
            _keys(gaps, kind) for kind in (GapKind.LINE_MISSED, GapKind.TASK_LATE, GapKind.TASK_MISSED)
        )
        short = [row for row in own if _key(row) in missed]
        owed, counted = [], []
        for place in selection.places:
            for year in selection.years:
                here = [row for row in own if (row.region, row.year) == (place.name, year)]
                counted.append(RegionTally(place.name, year, tally(here)))
                asked = requests(here)
                owed += [(place.name, year, asked)] if asked else []
        return WorkList(
            agency=agency,
            by_region=tuple(counted) if own else (),
            open=tuple(sorted(short, key=lambda row: row.standing is Standing.CITY_NOT_MET)),
            late=tuple(one for one in self._targets if _key(one.row) in late),
            undated=tuple(one for one in self._targets if _key(one.row) in undated),
            unclear=tuple(owed),
            leads=tuple(self._indicator(one, leads=True) for one in led),
            supports=tuple(self._indicator(one, leads=False) for one in helped),
            tasks=tuple(self._task(task, task_spots[task.id]) for task in tasks),
            lists_tasks=bool(self._checked.project.registry.tasks.tasks),
            gaps=gaps,
            by_county=group_gaps(self._checked, gaps, "county"),
        )


def _key(row: Row) -> tuple[str, int, str]:
    return row.region, row.year, row.id


def _keys(gaps: Sequence[Gap], kind: GapKind) -> frozenset[tuple[str, int, str]]:
    """The keys of the rows that have a gap of that kind."""
    return frozenset(_key(gap.row) for gap in gaps if gap.kind is kind and gap.row is not None)
