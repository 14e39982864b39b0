"""The verdicts that actions ask for, all by one check of only these regions, years and ids."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from ecocheck.app.actions.states import Judged, last_day
from ecocheck.app.checking import check
from ecocheck.app.selection import Selection, indicators_with
from ecocheck.rules.index import index_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping

    from ecocheck.app.checking import Checked
    from ecocheck.app.opening import Opened
    from ecocheck.app.verdicts.row import Row
    from ecocheck.model.actions import GapOf
    from ecocheck.source.project import Project

_Rows: TypeAlias = "Mapping[tuple[str, int, str], Row]"


def judged_year(project: Project, gap: GapOf, as_of: datetime.date) -> int | None:
    """The newest year that is over, is not before the gap's, and of which the region has a data file."""
    years = project.data.paths.get(gap.region, {})
    return max((year for year in years if year >= gap.year and last_day(year) <= as_of), default=None)


class Verdicts:
    """The verdicts on gaps in their judged years, and with `own` in the gaps' own years too."""

    def __init__(
        self,
        opened: Opened,
        gaps: Iterable[GapOf],
        as_of: datetime.date,
        *,
        own: bool = False,
        judged: Checked | None = None,
    ) -> None:
        """Judge; nothing is read where no gap is of a known region, year and id.

        `judged` is a check by the plan on that day: its verdicts are not given twice.
        """
        self._project, self._as_of = opened.project, as_of
        index = index_of(opened.project.registry)
        self._known = frozenset((*index.criteria, *index.targets))
        self._regions = frozenset(opened.project.units.regions())
        self.read: set[tuple[str, int]] = set()
        """The regions and years that are judged."""
        self._rows = {} if judged is None else judged.by_key
        asked = []
        for gap in gaps:
            years = {judged_year(self._project, gap, as_of), gap.year if own else None}
            wanted = (year for year in years if year is not None and (gap.region, year, gap.key) not in self._rows)
            known = [(gap.region, year) for year in wanted if self._knows(gap)]
            self.read |= {one for one in known if one[1] in self._project.data.paths.get(gap.region, {})}
            asked += [gap] if known else []
        if self.read:
            self._rows |= self._judged(opened, asked)

    def _knows(self, gap: GapOf) -> bool:
        return gap.region in self._regions and gap.key in self._known

    def of(self, gap: GapOf) -> Judged:
        """The verdict that counts for the gap."""
        year = judged_year(self._project, gap, self._as_of)
        row = self._rows.get((gap.region, year, gap.key)) if year is not None else None
        return Judged(year, row, known=self._knows(gap))

    def in_its_year(self, gap: GapOf) -> Row | None:
        """The verdict in the gap's own year; None unless that year is over and has a file, and `own` was asked for."""
        over = last_day(gap.year) <= self._as_of and gap.year in self._project.data.paths.get(gap.region, {})
        return self._rows.get((gap.region, gap.year, gap.key)) if over else None

    def _judged(self, opened: Opened, gaps: list[GapOf]) -> _Rows:
        """The rows of one check over all regions, years and ids together."""
        project = opened.project
        keys, regions = {gap.key for gap in gaps}, {region for region, _ in self.read}
        indicators = indicators_with(project, frozenset(keys))
        narrowed = (
            task.model_copy(update={"targets": tuple(one for one in task.targets if one.id in keys)})
            for task in project.registry.tasks.tasks
        )
        selection = Selection(
            places=tuple(place for place in project.places() if place.name in regions),
            criteria=frozenset(keys),
            years=tuple(sorted({year for _, year in self.read})),
            indicators=indicators,
            tasks=tuple(task for task in narrowed if task.targets),
            everything=False,
        )
        checked = check(replace(opened, findings=()), selection, self._as_of, validates=False)
        return checked.by_key
