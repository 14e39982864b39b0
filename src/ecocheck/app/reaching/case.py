"""One criterion or target with its figures, which can be exchanged and judged again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.reaching.writing import with_settings
from ecocheck.model.figures import Figures
from ecocheck.model.measurement import Measurement
from ecocheck.model.settled import in_year
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.judged import OtherCriteria, judged
from ecocheck.verdict.target_records import records_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Mapping

    from ecocheck.app.reaching.views import Change
    from ecocheck.findings import Route
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import AssignedTarget
    from ecocheck.model.registry import Criterion
    from ecocheck.model.rule import Rule
    from ecocheck.model.standard import Standard
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.model.wider import WiderFigure
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.outcome import Outcome, Verdict


class Came(NamedTuple):
    """What a case came to: by which rule, on which inputs."""

    rule: Rule | None
    inputs: Inputs
    outcome: Outcome


@dataclass(frozen=True)
class Case:
    """What is judged, where and when, and on what. Frozen; a changed case is another one."""

    place: Place
    year: int
    as_of: datetime.date
    years: Mapping[int, Figures]
    criteria: Mapping[str, Criterion]
    standard: Standard | None
    subject: Criterion | tuple[Task, TaskTarget]
    entry: Route
    """The route of the figure's entry in the data file of `entry_year`."""
    entry_year: int
    others: tuple[tuple[str, Rule], ...] = ()
    """The other lines of the plan for the same figure, each with the open contradictions about both lines."""
    met: frozenset[tuple[str, str]] = frozenset()
    """Other verdicts, by region and criterion, that are taken to be met."""

    @cached_property
    def judged(self) -> Came:
        """The outcome, by the same functions as in `check`."""
        if isinstance(self.subject, tuple):
            task, target = self.subject
            known = records_of(task, target, self.years, self.criteria, self.place, self.as_of)
            reported = known.reported_in(self.year)
            rule, inputs = in_year(target, reported).rule, known.inputs(reported)
            return Came(rule, inputs, evaluate(rule, inputs))
        found = judged(self.subject, self.place, self.years, self.year, self.as_of, self.standard)
        others = found.inputs.others
        if self.met and isinstance(others, OtherCriteria):
            found = others.assuming(self.met).judge(self.subject)
        revision = found.ground.revision
        return Came(None if revision is None else revision.rule, found.inputs, found.outcome)

    @property
    def verdict(self) -> Verdict:
        """The verdict."""
        return self.judged.outcome.verdict

    @property
    def key(self) -> str:
        """The id under which targets and baselines are recorded."""
        return self.subject[1].id if isinstance(self.subject, tuple) else self.subject.id

    def made(self, change: Change) -> Case:
        """The case with a change."""
        case = self if change.day is None else replace(self, as_of=change.day)
        case = case if change.rule is None else case.by(change.rule)
        case = replace(case, met=case.met | change.met)
        case = case if change.of_city is None else case.with_citys(change.of_city)
        if not change.settings:
            return case
        return replace(case, years=with_settings(case.years, self.place.name, change.year, change.settings))

    def with_citys(self, one: WiderFigure | Measurement) -> Case:
        """The case as if the city's file had a figure of a wider region, or of its own, instead of the one it has."""
        place, around = self.place, self.place.around
        city = next((each.name for each in around.places() if each.is_city), place.name)

        def changed(figures: Figures) -> Figures:
            if isinstance(one, Measurement):
                return replace(figures, measurements={**figures.measurements, self.key: one})
            kept = tuple(each for each in figures.wider.get(self.key, ()) if each.of != one.of)
            return replace(figures, wider={**figures.wider, self.key: (*kept, one)})

        def figures(region: str, years: Collection[int]) -> Mapping[int, Figures]:
            known = around.figures(region, years)
            if region != city or self.year not in years:
                return known
            return {**known, self.year: changed(known.get(self.year) or Figures(region, self.year))}

        years = self.years
        if place.is_city:
            years = {**years, self.year: changed(years.get(self.year) or Figures(city, self.year))}
        return replace(self, place=replace(place, around=replace(around, figures=figures)), years=years)

    def by(self, rule: Rule) -> Case:
        """The case by another rule, such as one part of its own."""
        if isinstance(self.subject, tuple):
            task, target = self.subject
            return replace(self, subject=(task, target.model_copy(update={"rule": rule})))
        level = None if self.standard is None else self.place.level
        found = self.subject.in_force(self.year, None if self.standard is None else self.standard.id, level)
        if found is None:
            return self
        at, revision = found
        revisions = list(self.subject.revisions)
        revisions[at] = revision.model_copy(update={"rule": rule})
        return replace(self, subject=self.subject.model_copy(update={"revisions": tuple(revisions)}))

    def only(self, target: AssignedTarget) -> Case:
        """The case as if this were the only assigned target."""
        figures = self.years[self.year]
        alone = replace(figures, assigned={**figures.assigned, self.key: (target,)})
        return replace(self, years={**self.years, self.year: alone})
