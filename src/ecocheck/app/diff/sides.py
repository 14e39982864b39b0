"""One side of a comparison: an opened project, what is judged of it, by which standard and on which day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from ecocheck.app.checking.run import Run
from ecocheck.app.diff.questions import Questions
from ecocheck.app.diff.years import years_of
from ecocheck.app.selection import Selection, indicators_with, select, select_standard

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.app.checking.judging import Judging
    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Wanted
    from ecocheck.model.registry import Contradiction
    from ecocheck.model.standard import Standard
    from ecocheck.source.project import Project


@dataclass(frozen=True, eq=False)
class Side:
    """One side. What it judges is kept in its run, region by region."""

    opened: Opened
    selection: Selection
    as_of: datetime.date
    validates: bool = True
    """Whether the findings of this side's data files are wanted."""
    same_years: tuple[int, ...] = ()
    """The years that are not judged because files and rules are the same on the other side."""

    @cached_property
    def run(self) -> Run:
        """The run over this side's regions."""
        return Run(self.opened, self.selection, self.as_of, validates=self.validates)

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
    def questions(self) -> Questions:
        """What is judged, by id, as written."""
        indicators, tasks = self.written.registry.indicators.indicators, self.written.registry.tasks.tasks
        return Questions(
            {one.id: (indicator, one) for indicator in indicators for one in indicator.criteria},
            {one.id: (task, one) for task in tasks for one in task.targets},
        )


def later_side(openeds: tuple[Opened, Opened], wanted: Wanted, day: datetime.date) -> Side:
    """The later side. Raises UnknownNameError, NothingOfYearError, NothingSelectedError."""
    years = years_of(openeds, wanted)
    return Side(openeds[1], select(openeds[1].project, wanted, years.compared), day, same_years=years.same)


def earlier_side(opened: Opened, later: Side, wanted: Wanted, day: datetime.date) -> Side:
    """The earlier side; `wanted` may differ from the later one in the standard only. Raises UnknownNameError."""
    return Side(opened, _mirrored(opened.project, later.selection, wanted), day, validates=False)


def _mirrored(project: Project, chosen: Selection, wanted: Wanted) -> Selection:
    """The same regions, years, criteria and tasks in the other project, as far as it has them.

    What was not asked for by name is taken whole, so that what only this side has is compared too.
    """
    registry = project.registry
    by_name = bool(wanted.indicators or wanted.agencies)
    standard = select_standard(project, wanted)
    named = None if standard is None else standard.id
    every = (one for each in registry.indicators.indicators for one in each.criteria)
    criteria = frozenset(one.id for one in every if one.stands_in(named))
    kept = criteria & chosen.criteria if by_name else criteria
    regions, tasks = {place.name for place in chosen.places}, {task.id for task in chosen.tasks}
    return replace(
        chosen,
        places=tuple(one for one in project.places() if not wanted.counties or one.name in regions),
        criteria=kept,
        indicators=indicators_with(project, kept, named),
        tasks=tuple(one for one in registry.tasks.tasks if not by_name or one.id in tasks),
        standard=standard,
    )
