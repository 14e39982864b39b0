"""Adds notes from related verdicts: on facts that cannot both be true, and on figures that have two lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import NumberRule
from ecocheck.quantity import Amount
from ecocheck.verdict.judged import judged
from ecocheck.verdict.notes import Note, NoteCode
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.targets import judge_targets

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping

    from ecocheck.model.figures import Figures, Place
    from ecocheck.model.registry import Contradiction, Criterion, Indicators
    from ecocheck.model.rule import Rule
    from ecocheck.model.tasks import Task, Tasks, TaskTarget
    from ecocheck.verdict.judge import Result
    from ecocheck.verdict.targets import TargetResult

_DECIDED = frozenset({Verdict.MET, Verdict.NOT_MET})


def verdict_on(  # noqa: PLR0913, PLR0917 what is judged, where, when, and by which rules
    criterion: Criterion,
    place: Place,
    years: Mapping[int, Figures],
    year: int,
    as_of: datetime.date,
    rules_of: int | None = None,
) -> Verdict:
    """The verdict on a criterion by the plan, without notes."""
    return judged(criterion, place, years, year, as_of, rules_of=rules_of).outcome.verdict


class Neighbours:
    """Finds the criteria and targets that are related to a criterion or target."""

    def __init__(
        self,
        indicators: Indicators,
        tasks: Tasks,
        contradictions: tuple[Contradiction, ...],
        as_of: datetime.date,
        rules_of: int | None = None,
    ) -> None:
        """`contradictions` are those that are still open; `rules_of` is the year whose rules are tried."""
        self._as_of, self._contradictions, self._rules_of = as_of, contradictions, rules_of
        self._criteria = {one.id: one for each in indicators.indicators for one in each.criteria}
        self._indicator_of = {one.id: each.id for each in indicators.indicators for one in each.criteria}
        self._targets: dict[str, list[tuple[Task, TaskTarget]]] = {}
        for task in tasks.tasks:
            for target in task.targets:
                if target.criterion is not None and self._open(target.criterion, task):
                    self._targets.setdefault(target.criterion, []).append((task, target))

    def of_criterion(self, result: Result, place: Place, years: Mapping[int, Figures]) -> Result:
        """The result with notes from related verdicts by the plan; a result by a further standard stays as it is."""
        if result.standard is not None or result.verdict not in _DECIDED:
            return result
        notes = (*self._doubts(result, place, years), *self._lines(result, place, years))
        return replace(result, notes=(*result.notes, *notes)) if notes else result

    def _doubts(self, result: Result, place: Place, years: Mapping[int, Figures]) -> Iterator[Note]:
        """Notes on a success: criteria of the same figures that contradict it, and those that could and are open."""
        if result.verdict is not Verdict.MET:
            return
        named = [self._criteria[key] for key in result.criterion.at_odds_with if key in self._criteria]
        verdicts = {one.id: verdict_on(one, place, years, result.year, self._as_of, self._rules_of) for one in named}
        missed = [key for key, verdict in verdicts.items() if verdict is Verdict.NOT_MET]
        if missed:
            yield Note(NoteCode.CONTRADICTED, {"ids": "、".join(missed)})
        unclear = [key for key, verdict in verdicts.items() if verdict is Verdict.UNDETERMINED]
        if unclear:
            yield Note(NoteCode.UNCONFIRMED, {"ids": "、".join(unclear)})

    def _lines(self, result: Result, place: Place, years: Mapping[int, Figures]) -> Iterator[Note]:
        """A note for each task target that judges the same figure by another line, with the opposite verdict."""
        for task, target in self._targets.get(result.criterion.id, ()):
            judged_by = (self._criteria, self._as_of, self._rules_of)
            for other in judge_targets((task,), place, years, result.year, *judged_by):
                if other.target.id == target.id and _same_figure(other) and _differ(result.verdict, other.verdict):
                    yield from self._other(other.verdict, target.id, other.target.rule, target.unit, task, target)

    def of_target(self, result: TargetResult, place: Place, years: Mapping[int, Figures]) -> TargetResult:
        """The result for a target that uses a criterion's figure; with a note if the criterion's verdict differs."""
        task, target, criterion = result.task, result.target, self._criteria.get(result.criterion or "")
        listed = any(one.id == target.id for _, one in self._targets.get(result.criterion or "", ()))
        if criterion is None or not listed or not _same_figure(result) or result.verdict not in _DECIDED:
            return result
        verdict = verdict_on(criterion, place, years, result.year, self._as_of, self._rules_of)
        found = criterion.in_force(result.year if self._rules_of is None else self._rules_of)
        if found is None or not _differ(result.verdict, verdict):
            return result
        notes = tuple(self._other(verdict, criterion.id, found[1].rule, criterion.unit, task, target))
        return replace(result, outcome=replace(result.outcome, notes=(*result.outcome.notes, *notes)))

    def _other(  # noqa: PLR0913, PLR0917 what the other line is, and between whom it is
        self, verdict: Verdict, key: str, rule: Rule, unit: str | None, task: Task, target: TaskTarget
    ) -> Iterator[Note]:
        if not isinstance(rule, NumberRule):
            return
        code = NoteCode.OTHER_LINE_MET if verdict is Verdict.MET else NoteCode.OTHER_LINE_MISSED
        line = "，".join(f"{edge.operator.sign} {Amount.of(edge.number).shown}{unit or ''}" for edge in rule.edges)
        about = "、".join(self._open(target.criterion or "", task))
        yield Note(code, {"id": key, "line": line, "contradictions": about})

    def _open(self, criterion: str, task: Task) -> tuple[str, ...]:
        """The open contradictions between a criterion's indicator and a task."""
        number = self._indicator_of.get(criterion)
        return tuple(one.id for one in self._contradictions if number in one.indicators and task.id in one.tasks)


def _same_figure(result: TargetResult) -> bool:
    """Whether the target was judged by the criterion's figure of the judged year."""
    return result.criterion is not None and result.reported_in == result.year


def _differ(one: Verdict, other: Verdict) -> bool:
    return {one, other} == _DECIDED
