"""Judges one region in one year on given figures; it reads no data file, so that figures can be exchanged."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from ecocheck.verdict.evaluating.members import backing_with, plainly_backed
from ecocheck.verdict.judge import judge_region
from ecocheck.verdict.neighbours import Neighbours
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.settling import unsettled
from ecocheck.verdict.sources.others_papers import proving
from ecocheck.verdict.targets import judge_targets

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Contradiction, Criterion, Indicator, Indicators
    from ecocheck.model.standard import Standard
    from ecocheck.model.tasks import Task, Tasks
    from ecocheck.verdict.evaluating.others import Member
    from ecocheck.verdict.judge import Result
    from ecocheck.verdict.outcome import Backing
    from ecocheck.verdict.targets import TargetResult


class Judging:
    """Judges by one registry, one standard and one day, with the documents of one folder."""

    def __init__(  # noqa: PLR0913, PLR0917 the registry, and by what it judges
        self,
        indicators: Indicators,
        tasks: Tasks,
        standard: Standard | None,
        as_of: datetime.date,
        papers: EvidenceFiles,
        rules_of: int | None = None,
    ) -> None:
        """`indicators` and `tasks` have the decisions about contradictions applied.

        `rules_of` is the year whose rules are tried; None for those of each judged year.
        """
        self._indicators, self._tasks = indicators, tasks
        self.standard, self.as_of, self.papers, self.rules_of = standard, as_of, papers, rules_of

    @cached_property
    def criteria(self) -> Mapping[str, Criterion]:
        """The registry's criteria by id; a task's target may use the figure of a criterion."""
        return {one.id: one for each in self._indicators.indicators for one in each.criteria}

    @cached_property
    def unsettled(self) -> tuple[tuple[int, Contradiction], ...]:
        """The contradictions that are still open, each with its index in the registry's list."""
        return unsettled(self._indicators)

    @cached_property
    def _neighbours(self) -> Neighbours:
        """What other verdicts mean for one verdict."""
        still_open = tuple(one for _, one in self.unsettled)
        return Neighbours(self._indicators, self._tasks, still_open, self.as_of, self.rules_of)

    def criteria_of(
        self, indicators: tuple[Indicator, ...], place: Place, years: Mapping[int, Figures], year: int
    ) -> tuple[Result, ...]:
        """The verdict on each criterion of these indicators."""
        judged = judge_region(indicators, place, years, year, self.as_of, self.standard, self.rules_of)
        told = (self._neighbours.of_criterion(one, place, years) for one in judged)
        return tuple(replace(one, backing=self._backing(one, place, years)) for one in told)

    def _backing(self, one: Result, place: Place, years: Mapping[int, Figures]) -> Backing | None:
        """How well a success is documented: the weakest of its own figure and of all else on which it rests."""
        if one.verdict is not Verdict.MET:
            return None
        own = self._backed(one, one.criterion, place, years)
        if not one.members:
            return own
        return backing_with(own, one.members, lambda member: self._of_member(member, place, years))

    def _of_member(self, member: Member, here: Place, years: Mapping[int, Figures]) -> Backing | None:
        """How well the figure of another verdict is documented: in the region judged by its figures as given here."""
        other, place = member.other, member.other.inputs.place
        subject, one, year = other.inputs.subject, other.inputs.measurement, other.inputs.datum_year
        if one is None:
            return None
        known = years if place.name == here.name else place.around.figures(place.name, {year - 1})
        before = known.get(year - 1)
        past = None if before is None else before.measurements.get(subject.id)
        kept = proving(one, past, place, year, subject.document_of, lasts=subject.lasts)
        return self.papers.backing(plainly_backed(member), kept)

    def targets_of(
        self, tasks: tuple[Task, ...], place: Place, years: Mapping[int, Figures], year: int
    ) -> tuple[TargetResult, ...]:
        """The verdict on each target of these tasks that binds the region."""
        judged = judge_targets(tasks, place, years, year, self.criteria, self.as_of, self.rules_of)
        told = (self._neighbours.of_target(one, place, years) for one in judged)
        return tuple(
            replace(one, backing=self._backed(one, self.criteria.get(one.criterion or ""), place, years))
            for one in told
        )

    def _backed(
        self, one: Result | TargetResult, lender: Criterion | None, place: Place, years: Mapping[int, Figures]
    ) -> Backing | None:
        """How well a success is documented, by those stored files that may prove it; `lender` has the figure."""
        if one.measurement is None:
            return None
        before = years.get(one.figure_year - 1) if lender is not None else None
        past = before.measurements.get(lender.id) if before is not None and lender is not None else None
        lasts, kind = (lender.lasts, lender.document_of) if lender is not None else (False, "any")
        return self.papers.backing(
            one.backing, proving(one.measurement, past, place, one.figure_year, kind, lasts=lasts)
        )
