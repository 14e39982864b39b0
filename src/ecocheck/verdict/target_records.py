"""What the files of a region record of a task's target, and which of their figures decides about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecocheck.model.figures import Figures
from ecocheck.model.settled import in_year
from ecocheck.quantity import same_unit
from ecocheck.verdict.applicable_rule import applies
from ecocheck.verdict.evaluating.evaluate import evaluate
from ecocheck.verdict.inputs.gathering import inputs_of
from ecocheck.verdict.inputs.states import held, speaks
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.subject import subject_by, subject_of, subject_of_target

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement, TaskReport
    from ecocheck.model.registry import Criterion
    from ecocheck.model.rule import Rule
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.subject import Subject


@dataclass(frozen=True, slots=True)
class TargetRecords:
    """The records of one target in one region, year by year.

    A target that names a criterion is of the same quantity. If its task reports
    no figure, the criterion's figure is used, so that nobody writes it twice. A
    figure reported by the task itself takes precedence, unless it cannot be
    judged and the criterion's misses the line: half a year's figure beside a
    whole year's must not hide it.
    """

    task: Task
    target: TaskTarget
    """The target with every later decision on it; the figure of a year is judged by the rule of that year."""
    years: Mapping[int, Figures]
    place: Place
    as_of: datetime.date
    criterion: Criterion | None = None
    """The criterion of the same quantity; None if none is named, or if it cannot lend its figure."""
    passed_over: frozenset[int] = frozenset()
    """The years in which the task's own figure gives way to the criterion's."""

    def own(self, year: int) -> bool:
        """Whether the task itself reports the target in that year, soundly or not, and its figure counts."""
        figures = self.years.get(year)
        if figures is None or year in self.passed_over:
            return False
        report = figures.tasks.get(self.task.id)
        return figures.refuses("tasks", self.task.id) or (report is not None and self.target.id in report.targets)

    def lent(self, year: int) -> bool:
        """Whether the criterion's figure of that year is used, or a state that lasts from an earlier year."""
        figures, criterion = self.years.get(year), self.criterion
        if criterion is None or self.own(year):
            return False
        if figures is not None and speaks(subject_by(criterion, self.rule(year)), figures):
            return True
        return held(subject_by(criterion, self.rule(year)), self.place, self.years, year, self.as_of) is not None

    def inputs(self, year: int) -> Inputs:
        """The inputs from the file of that year and the year before; for a state, from all earlier files too."""
        subject = self._subject(year)
        asked = (
            [one for one in self.years if one <= year]
            if subject.lasts
            else {*range(year - max(1, *subject.steps_back, 0), year + 1), *subject.base_years}
        )
        found = {one: figures for one in asked if (figures := self._figures(one)) is not None}
        made = inputs_of(subject, self.place, found, year, self.as_of)
        # `rules` compares a figure of the task itself with no earlier one, so judging must not refuse it for that
        return made if subject.looks_back or self.lent(year) else replace(made, prior=None)

    def _subject(self, year: int) -> Subject:
        """The target as a subject; if a criterion's figure is used, with that criterion's 口径."""
        if self.criterion is None or not self.lent(year):
            return subject_of_target(in_year(self.target, year))
        return replace(subject_by(self.criterion, self.rule(year)), id=self.target.id)

    def _figures(self, year: int) -> Figures | None:
        """The figures of that year with the target's figure as a measurement, which is where judging looks for it."""
        figures, key = self.years.get(year), self.target.id
        if figures is None:
            return None
        measurements: Mapping[str, Measurement] = {}
        refused = figures.refuses("tasks", self.task.id)
        unfounded = frozenset({("baselines", key)}) if figures.refuses("baselines", key) else frozenset()
        if self.lent(year) and self.criterion is not None:
            refused = figures.refuses("measurements", self.criterion.id)
            found = figures.measurements.get(self.criterion.id)
            measurements = {} if found is None else {key: found}
        elif self.task.id in figures.tasks:
            measurements = figures.tasks[self.task.id].targets
            refused = refused or done_before_the_start(figures.tasks[self.task.id], key)
        return Figures(
            figures.region,
            figures.year,
            measurements=measurements,
            baselines=figures.baselines,
            refused=frozenset({("measurements", key)}) | unfounded if refused else unfounded,
            unreadable=figures.unreadable,
        )

    def rule(self, year: int) -> Rule:
        """The rule by which a figure of that year is judged."""
        return in_year(self.target, year).rule

    def lender(self, year: int) -> str | None:
        """The criterion whose figure of that year is used or would be used; None if the task reports its own."""
        return None if self.criterion is None or self.own(year) else self.criterion.id

    def compared_only(self, year: int) -> bool:
        """Whether the figure of that year is a county's that is compared with a line of the whole city."""
        criterion = self.criterion
        of_city = criterion is not None and criterion.line == "city" and not self.place.is_city
        return of_city and not self.own(year)

    def reporting(self, year: int) -> tuple[int, ...]:
        """The years whose files report the target, from its due year to `year`; before its due year only `year`."""
        due = self.target.due_on()
        first = year if due is None else min(due.year, year)
        return tuple(one for one in range(first, year + 1) if self.own(one) or self.lent(one))

    def reported_in(self, year: int) -> int:
        """The year whose figure decides about the target in `year`; `year` itself if no file reports it.

        The plan sets the target once, for its due year. So a figure that meets it
        decides, and no other figure takes that back: the due year's, or else the
        newest that does. As long as none meets it, the newest figure that misses
        it decides: a later one that cannot be judged, or that counts nothing,
        does not meet it. A comparison with a line of the whole city is no miss of
        the county's own, and decides only if there is none.
        """
        found = self.reporting(year)
        if len(found) <= 1:
            return found[0] if found else year
        due = self.target.due_on()
        if due is not None and found[0] == due.year and self.verdict(found[0]) is Verdict.MET:
            return found[0]
        verdicts = {one: self.verdict(one) for one in found}
        met = [one for one in found if verdicts[one] is Verdict.MET]
        if met:
            return met[-1]
        missed = [one for one in found if verdicts[one] is Verdict.NOT_MET]
        own = [one for one in missed if not self.compared_only(one)]
        return max(own or missed or found)

    def hides_a_miss(self, year: int) -> bool:
        """Whether the task's own figure cannot be judged, and the criterion's misses a line that binds the region."""
        other = replace(self, passed_over=frozenset({year}))
        if not self.own(year) or not other.lent(year) or other.compared_only(year):
            return False
        undecided = replace(self, criterion=None).verdict(year) is Verdict.UNDETERMINED
        return undecided and other.verdict(year) is Verdict.NOT_MET

    def verdict(self, year: int) -> Verdict:
        """The verdict on the figure of that year alone."""
        return evaluate(self.rule(year), self.inputs(year)).verdict


def done_before_the_start(report: TaskReport, target: str) -> bool:
    """Whether a target is reported as done although its task is reported as not started."""
    one = report.targets.get(target)
    return report.status == "not_started" and one is not None and one.value is True


def records_of(  # noqa: PLR0913, PLR0917 what is looked for, where, and on which day
    task: Task,
    target: TaskTarget,
    years: Mapping[int, Figures],
    criteria: Mapping[str, Criterion],
    place: Place,
    as_of: datetime.date,
) -> TargetRecords:
    """The records of a target in a region; `criteria` maps the ids of the registry to its criteria.

    A criterion that does not apply in the region lends no figure: a figure that is
    refused for the criterion must not count for the target.
    """
    named = criteria.get(target.criterion) if target.criterion is not None else None
    same = named is not None and applies(named, place) and same_quantity(target, named)
    if not same:
        return TargetRecords(task, target, years, place, as_of)
    known = TargetRecords(task, target, years, place, as_of, named)
    hiding = frozenset(one for one in years if known.hides_a_miss(one))
    return replace(known, passed_over=hiding) if hiding else known


def same_quantity(target: TaskTarget, criterion: Criterion) -> bool:
    """Whether the criterion's figure can stand for the target's at all."""
    revisions = criterion.own_revisions or criterion.revisions
    mine, theirs = subject_of_target(target), subject_of(criterion, revisions[0].effective)
    return same_unit(target.unit, criterion.unit) and mine.form is theirs.form
