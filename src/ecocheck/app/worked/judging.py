"""Judges one criterion or target of a case, as `check` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.checking import RuleSpots, TargetSpots
from ecocheck.app.worked.views import Got
from ecocheck.model.settled import in_year
from ecocheck.quantity import real_unit
from ecocheck.rules.index import index_of
from ecocheck.verdict.judge import judge_criterion
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.targets import judge_targets

if TYPE_CHECKING:
    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion
    from ecocheck.model.standard import Standard
    from ecocheck.model.tasks import Task, TaskTarget
    from ecocheck.source.cases import ReadCase
    from ecocheck.source.project import Project


class Bench:
    """Judges single criteria and targets of cases by a project's registry."""

    def __init__(self, project: Project) -> None:
        """Make look-up tables of the rules and their places."""
        self.index = index_of(project.registry)
        self._rules, self._targets = RuleSpots(project), TargetSpots(project)

    def judge(self, key: str, one: ReadCase, place: Place, standard: Standard | None) -> tuple[str, Got]:
        """The name of the criterion or target with the id `key`, and the result of judging it."""
        if key in self.index.criteria:
            criterion = self.index.criteria[key]
            return criterion.name, self._criterion(criterion, one, place, standard)
        task, target = self.index.targets[key]
        return target.name, self._target(task, target, one, place)

    def _criterion(self, criterion: Criterion, one: ReadCase, place: Place, standard: Standard | None) -> Got:
        indicator = self.index.indicators[criterion.id.partition("-")[0]]
        result = judge_criterion(indicator, criterion, place, _years(one), one.year, one.as_of, standard)
        return Got(
            result.verdict,
            result.outcome.reasons,
            result.value,
            _fact(result.measurement),
            result.outcome.bound,
            result.outcome.margin,
            None if result.so_far is None else result.so_far.margin,
            line=result.line,
            city_line=result.city_line and not place.is_city,
            arithmetic=result.outcome.arithmetic,
            notes=result.notes,
            rule=result.revision.rule if result.revision is not None else None,
            unit=criterion.unit or (real_unit(result.measurement.unit) if result.measurement else None),
            rule_at=self._rules.of(result),
        )

    def _target(self, task: Task, target: TaskTarget, one: ReadCase, place: Place) -> Got:
        """The result for a target; not applicable if the target does not bind the region."""
        judged = judge_targets((task,), place, _years(one), one.year, self.index.criteria, one.as_of)
        result = next((each for each in judged if each.target.id == target.id), None)
        if result is None:
            target = in_year(target, one.year)
            rule_at = self._targets.of(target)
            return Got(Verdict.NOT_APPLICABLE, rule=target.rule, unit=target.unit, rule_at=rule_at)
        return Got(
            result.verdict,
            result.outcome.reasons,
            result.value,
            _fact(result.measurement),
            result.outcome.bound,
            result.outcome.margin,
            None if result.so_far is None else result.so_far.margin,
            line=result.target.line,
            arithmetic=result.outcome.arithmetic,
            notes=result.outcome.notes,
            rule=result.target.rule,
            unit=result.target.unit,
            rule_at=self._targets.of(result.target),
        )


def _years(one: ReadCase) -> dict[int, Figures]:
    return {year: read.figures for year, read in one.years_of(one.region).items()}


def _fact(measurement: Measurement | None) -> bool | None:
    value = measurement.value if measurement is not None else None
    return value if isinstance(value, bool) else None
