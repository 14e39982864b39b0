"""Going through one check for everything that keeps the submission back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.checking import partly_settled
from ecocheck.app.gaps.context import Context
from ecocheck.app.gaps.views import Gap, GapKind
from ecocheck.app.papers import Papers
from ecocheck.app.standards import named
from ecocheck.quantity import real_unit
from ecocheck.source.evidence import EvidenceState
from ecocheck.verdict.kinds import Reason, Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator
    from fractions import Fraction

    from ecocheck.app.checking import Checked, Judged, JudgedTarget
    from ecocheck.model.registry import Indicator


class Finder:
    """Collects the gaps of one check. Mutable only while `find_gaps` runs."""

    def __init__(self, checked: Checked, as_of: datetime.date, until: datetime.date | None) -> None:
        """Index what every gap looks up."""
        self._checked, self._as_of = checked, as_of
        self._context = Context(checked, as_of, until)
        self._papers = Papers(checked.project.root)
        self._city, self._plan = checked.project.units.city.name, named(checked.project, None)
        self._indicators: dict[int, Indicator] = {one.id: one for one in checked.selection.indicators}
        self._asked_for: set[tuple[str, int, str]] = set()
        """Figures that a gap asks for, waived or not: a target of the same quantity does not ask again."""

    def _gap(self, one: Judged, kind: GapKind, magnitude: Fraction | None = None, detail: str = "") -> Gap:
        result, context = one.result, self._context
        indicator, criterion, revision = self._indicators[result.indicator], result.criterion, result.revision
        waiver, flaw = context.waiver(kind, result.region, result.year, criterion.id, str(result.indicator))
        measurement, missed = result.measurement, kind is GapKind.LINE_MISSED
        unit = criterion.unit or (real_unit(measurement.unit) if measurement else None)
        quantity = context.quantity(criterion.id, revision.rule if revision else None, one.inputs) if missed else None
        return Gap(
            kind, result.region, result.year, one.standard, result.indicator, criterion.id,
            name=criterion.name,
            line=result.line,
            magnitude=magnitude,
            unit=unit,
            lead=indicator.lead,
            support=indicator.support,
            waiver=waiver,
            waived=waiver is not None and flaw is None,
            waiver_flaw=flaw,
            reasons=result.outcome.reasons,
            detail=detail,
            value=result.value,
            bound=result.outcome.bound,
            at=one.at,
            rule_at=one.rule_at,
            city_line=result.city_line and result.region != self._city,
            quantity=quantity,
            pace=context.pace(quantity, magnitude, unit) if missed else None,
            indicators=(indicator.id,),
            tasks=context.tasks(indicator.id, result.region),
            phase=context.phase(revision.effective if revision else None),
            notes=result.notes,
            so_far=result.so_far,
            backing=result.backing,
            recorded_in=result.recorded_in,
        )  # fmt: skip

    def of_result(self, one: Judged) -> Iterator[Gap]:
        """Gaps of one criterion: the line, then the plan and the evidence behind the figure."""
        result = one.result
        if result.verdict is Verdict.NOT_MET:
            margin = result.outcome.margin
            yield self._gap(one, GapKind.LINE_MISSED, None if margin is None else abs(margin))
        elif result.verdict is Verdict.UNDETERMINED and Reason.NO_RULE not in result.outcome.reasons:
            self._asked_for.add((result.region, result.year, result.criterion.id))
            yield self._gap(one, GapKind.UNDETERMINED)
        applicable = result.verdict is not Verdict.NOT_APPLICABLE and Reason.NO_RULE not in result.outcome.reasons
        if result.measurement is not None and applicable:
            yield from self._unsupported(one)

    def _unsupported(self, one: Judged) -> Iterator[Gap]:
        measurement = one.result.measurement
        if measurement is None:
            return
        states = [self._papers.state(evidence) for evidence in measurement.stored]
        there = EvidenceState.PRESENT in states or EvidenceState.ALTERED in states
        if not there and not measurement.archived:
            yield self._gap(one, GapKind.NO_EVIDENCE)
        altered = [e.path for e, state in zip(measurement.stored, states, strict=True) if state == "altered"]
        if altered:
            yield self._gap(one, GapKind.EVIDENCE_STALE, detail="、".join(altered))
        if measurement.planned_work is None:
            yield self._gap(one, GapKind.NO_PLAN)

    def of_target(self, one: JudgedTarget) -> Iterator[Gap]:
        """A binding target that is late, or that nobody can judge although its time is over.

        Asked after the criteria, for a target may wait for the figure of one.
        """
        result, context, target = one.result, self._context, one.result.target
        due = target.due_on()
        over = due is not None and due < self._as_of and due.year <= result.year
        binding = target.strength == "must" and not (result.city_line and result.measurement is not None)
        silent = result.verdict is Verdict.UNDETERMINED and binding and over
        late = result.late(self._as_of)
        if not late and not silent:
            return
        if silent and (result.region, result.year, result.criterion or "") in self._asked_for:
            return
        kind = GapKind.UNDETERMINED if silent else GapKind.TASK_LATE
        waiver, flaw = context.waiver(kind, result.region, result.year, target.id, result.task.id)
        margin = None if result.outcome.margin is None else abs(result.outcome.margin)
        quantity = context.quantity(target.id, target.rule, one.inputs) if late else None
        yield Gap(
            kind, result.region, result.year, self._plan,
            task=target.id,
            name=target.name,
            line=target.line,
            magnitude=margin,
            unit=target.unit,
            lead=result.task.responsible,
            waiver=waiver,
            waived=waiver is not None and flaw is None,
            waiver_flaw=flaw,
            reasons=result.outcome.reasons,
            value=result.value,
            bound=result.outcome.bound,
            at=one.at,
            rule_at=one.rule_at,
            quantity=quantity,
            pace=context.pace(quantity, margin, target.unit) if late else None,
            indicators=result.task.serves.indicators,
            tasks=(result.task.id,),
            phase=context.phase(due.year if due is not None else None),
            due=due,
            notes=result.outcome.notes,
            so_far=result.so_far,
            recorded_in=result.recorded_in,
        )  # fmt: skip

    def totals(self) -> Iterator[Gap]:
        """The city's figure against its counties' sum."""
        judged = {(one.result.criterion.id, one.result.year, one.result.region): one for one in self._checked.judged}
        for found, _ in self._checked.disagreements:
            one = judged.get((found.criterion.id, found.year, found.region))
            if one is not None:
                yield self._gap(one, GapKind.TOTALS_DISAGREE, found.difference, found.arithmetic)

    def contradictions(self) -> Iterator[Gap]:
        """What the plan leaves open; shown with the city, whose plan it is."""
        selection = self._checked.selection
        if not any(place.is_city for place in selection.places):
            return
        for contradiction, spot in self._checked.contradictions:
            concerned = [self._indicators[one] for one in contradiction.indicators if one in self._indicators]
            if concerned or selection.everything:
                yield Gap(
                    GapKind.CONTRADICTION, self._city, selection.years[-1], self._plan,
                    concerned[0].id if len(concerned) == 1 else None,
                    name=contradiction.topic or contradiction.id,
                    lead=tuple(dict.fromkeys(office for one in concerned for office in one.lead)),
                    detail=contradiction.id,
                    rule_at=spot,
                    indicators=tuple(one.id for one in concerned),
                    tasks=contradiction.tasks,
                    partly=partly_settled(self._checked.project, contradiction),
                )  # fmt: skip
