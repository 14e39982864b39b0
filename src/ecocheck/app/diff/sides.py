"""One side of a comparison: an opened project, what is judged of it, by which standard and on which day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ecocheck.app.checking.run import Run
from ecocheck.app.diff.factors import Question
from ecocheck.app.selection import NothingOfYearError, Selection, select, select_standard

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.app.checking.judging import Judging
    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Wanted
    from ecocheck.model.registry import Contradiction, Criterion, Indicator
    from ecocheck.model.standard import Standard
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.project import Project


@dataclass(frozen=True)
class Side:
    """One side. What it judges is kept in its run, region by region."""

    opened: Opened
    selection: Selection
    as_of: datetime.date

    @cached_property
    def run(self) -> Run:
        """The run over this side's regions."""
        return Run(self.opened, self.selection, self.as_of)

    @property
    def project(self) -> Project:
        """The project with the decisions about contradictions applied."""
        return self.opened.project

    @property
    def written(self) -> Project:
        """The project as written, without these decisions."""
        return self.opened.written

    @property
    def standard(self) -> Standard | None:
        """The further standard that it is judged by; None for the plan."""
        return self.selection.standard

    @property
    def judging(self) -> Judging:
        """Judges by this side's registry, standard and day."""
        return self.run.judging

    @property
    def papers(self) -> EvidenceFiles:
        """The documents in this side's folder."""
        return self.judging.papers

    @cached_property
    def names(self) -> object:
        """The names of regions and offices, as far as verdicts go by them, so that two sides can be compared."""
        return tuple((one.city, one.counties, one.under, one.offices) for one in self.project.realms)

    @cached_property
    def contradictions(self) -> Mapping[str, Contradiction]:
        """The contradictions by id, as written."""
        return {one.id: one for one in self.written.registry.indicators.contradictions}

    @cached_property
    def _criteria(self) -> Mapping[str, tuple[Indicator, Criterion]]:
        indicators = self.written.registry.indicators.indicators
        return {one.id: (each, one) for each in indicators for one in each.criteria}

    @cached_property
    def _targets(self) -> Mapping[str, tuple[Task, TaskTarget]]:
        return {one.id: (task, one) for task in self.written.registry.tasks.tasks for one in task.targets}

    def question(self, key: str) -> Question:
        """What is judged under an id, as written; with None where this side has no such id."""
        if not key.startswith("T"):
            indicator, criterion = self._criteria.get(key, (None, None))
            return Question(indicator, criterion, None, None)
        task, target = self._targets.get(key, (None, None))
        named = target.criterion if target is not None else None
        indicator, lender = self._criteria.get(named or "", (None, None))
        return Question(indicator, None, task, target, lender)


def years_of(openeds: tuple[Opened, Opened], wanted: Wanted) -> tuple[int, ...]:
    """The years asked for, or the newest of which a side has data. Raises NothingOfYearError."""
    known = sorted({year for one in openeds for year in one.project.data.years()})
    years = tuple(sorted(set(wanted.years))) or tuple(known[-1:])
    if not set(years) & set(known):
        raise NothingOfYearError(wanted.years, tuple(known))
    return years


def both_sides(
    openeds: tuple[Opened, Opened], wanted: tuple[Wanted, Wanted], days: tuple[datetime.date, datetime.date]
) -> tuple[Side, Side]:
    """Both sides, earlier first. `wanted` differ in the standard at most.

    Raises UnknownNameError, NothingOfYearError, NothingSelectedError.
    """
    years = years_of(openeds, wanted[1])
    after = Side(openeds[1], select(openeds[1].project, wanted[1], years), days[1])
    return Side(openeds[0], _mirrored(openeds[0].project, after.selection, wanted), days[0]), after


def _mirrored(project: Project, chosen: Selection, wanted: tuple[Wanted, Wanted]) -> Selection:
    """The same regions, years, criteria and tasks in the other project, as far as it has them.

    What was not asked for by name is taken whole, so that what only this side has is compared too.
    """
    registry, before, after = project.registry, *wanted
    by_name = bool(after.indicators or after.agencies)
    criteria = frozenset(one.id for each in registry.indicators.indicators for one in each.criteria)
    kept = criteria & chosen.criteria if by_name else criteria
    regions, tasks = {place.name for place in chosen.places}, {task.id for task in chosen.tasks}
    return replace(
        chosen,
        places=tuple(one for one in project.places() if not after.counties or one.name in regions),
        criteria=kept,
        indicators=tuple(
            each for each in registry.indicators.indicators if any(one.id in kept for one in each.criteria)
        ),
        tasks=tuple(one for one in registry.tasks.tasks if not by_name or one.id in tasks),
        standard=select_standard(project, before),
    )
