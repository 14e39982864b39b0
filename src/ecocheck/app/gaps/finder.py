"""Finds the gaps of one check: everything that must be closed before submission."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.app.gaps.context import Context
from ecocheck.app.gaps.quantity import quantity_of
from ecocheck.app.gaps.views import OF_REVIEWS, Conflict, Gap, GapKind
from ecocheck.app.standards import named
from ecocheck.app.verdicts.reviewed import ReviewState, is_told
from ecocheck.source.evidence import EvidenceState
from ecocheck.verdict.outcome import Reason, Verdict
from ecocheck.verdict.settling import partly_settled
from ecocheck.verdict.sources.papers import is_archived

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from ecocheck.app.checking import Checked
    from ecocheck.app.verdicts.row import Row, TargetRow


_REVIEWS: Final[Mapping[ReviewState | None, GapKind]] = {
    ReviewState.RETURNED: GapKind.REVIEW_RETURNED,
    ReviewState.STALE: GapKind.REVIEW_STALE,
}


class Finder:
    """Collects the gaps of one check. Mutable only while `find_gaps` runs."""

    def __init__(self, checked: Checked, until: datetime.date | None) -> None:
        """Make the look-up tables that every gap uses."""
        self._checked = checked
        self._context = Context(checked, until)
        self._papers = EvidenceFiles(checked.project.documents)
        self._tasks = {task.id: task for task in checked.selection.tasks}
        self._asked_for: set[tuple[str, int, str]] = set()
        """Figures that a gap already asks for, waived or not; a target of the same quantity must not ask again."""

    def _gap(self, row: Row, kind: GapKind, magnitude: Fraction | None = None, detail: str = "") -> Gap:
        context, missed = self._context, kind is GapKind.LINE_MISSED
        waiver, flaw = context.waiver(kind, row.region, (row.year,), row.id, str(row.indicator))
        quantity = quantity_of(row) if missed else None
        return Gap(
            kind,
            row,
            magnitude=magnitude,
            detail=detail,
            waiver=waiver,
            waiver_flaw=flaw,
            quantity=quantity,
            pace=context.pace(quantity, magnitude, row.unit) if missed else None,
            indicators=() if row.indicator is None else (row.indicator,),
            tasks=() if row.indicator is None else context.tasks(row.indicator, row.region),
            phase=context.phase(row.effective),
        )

    def of_row(self, row: Row) -> Iterator[Gap]:
        """The gaps of one criterion: the missed or undecided line first, then evidence and plan behind the figure.

        One that only others ask for has none: theirs name it.
        """
        if Reason.NO_RULE in row.reasons or not row.counted:
            return
        if row.verdict is Verdict.NOT_MET:
            yield self._gap(row, GapKind.LINE_MISSED, None if row.margin is None else abs(row.margin))
        elif row.verdict is Verdict.UNDETERMINED:
            self._asked_for.add((row.region, row.year, row.id))
            yield self._gap(row, GapKind.UNDETERMINED)
        if row.verdict is not Verdict.NOT_APPLICABLE:
            yield from self._unsupported(row)
        if (kind := _REVIEWS.get(row.review_told)) is not None and is_told(row, row.review):
            yield self._gap(row, kind)

    def _unsupported(self, row: Row) -> Iterator[Gap]:
        measurement = row.measurement
        if measurement is None:
            return
        states = [self._papers.state(evidence) for evidence in measurement.stored]
        there = EvidenceState.PRESENT in states or EvidenceState.ALTERED in states
        if not there and not is_archived(measurement):
            yield self._gap(row, GapKind.NO_EVIDENCE)
        by_state = zip(measurement.stored, states, strict=True)
        altered = [file.path for file, state in by_state if state is EvidenceState.ALTERED]
        if altered:
            yield self._gap(row, GapKind.EVIDENCE_STALE, detail="、".join(altered))
        if measurement.planned_work is None:
            yield self._gap(row, GapKind.NO_PLAN)

    def of_target(self, one: TargetRow) -> Iterator[Gap]:
        """The gap of a binding target that is late, or missed or undetermined and not to be done later; its review.

        Call it after `of_row` for all criteria, because a target may wait for a criterion's figure.
        """
        row = one.row
        if (review := _REVIEWS.get(row.review_told)) is not None and is_told(row, row.review):
            yield self._of_target(one, review)
        waits = one.due is not None and not (one.due < self._checked.as_of and one.due.year <= row.year)
        binding = one.must and not (row.city_line and row.measurement is not None)
        silent = row.verdict is Verdict.UNDETERMINED and binding and not waits
        missed = one.late or one.missed_undated
        if not missed and not silent:
            return
        if silent and (row.region, row.year, one.criterion or "") in self._asked_for:
            return
        kind = GapKind.TASK_UNDETERMINED if silent else GapKind.TASK_LATE if one.late else GapKind.TASK_MISSED
        yield self._of_target(one, kind)

    def _of_target(self, one: TargetRow, kind: GapKind) -> Gap:
        row, context = one.row, self._context
        waiver, flaw = context.waiver(kind, row.region, (row.year, one.reported_in), row.id, one.task)
        missed = kind.is_missed
        margin = None if row.margin is None or kind in OF_REVIEWS else abs(row.margin)
        quantity = quantity_of(row) if missed else None
        return Gap(
            kind,
            one,
            magnitude=margin,
            waiver=waiver,
            waiver_flaw=flaw,
            quantity=quantity,
            pace=context.pace(quantity, margin, row.unit) if missed else None,
            indicators=self._tasks[one.task].serves.indicators,
            tasks=(one.task,),
            phase=context.phase(one.due.year if one.due is not None else None),
        )

    def totals(self) -> Iterator[Gap]:
        """A gap for each figure of the city that differs from the sum of its counties."""
        rows = {(row.id, row.year, row.region): row for row in self._checked.rows}
        for found, _ in self._checked.disagreements:
            row = rows.get((found.criterion.id, found.year, found.region))
            if row is not None and row.counted:
                yield self._gap(row, GapKind.TOTALS_DISAGREE, found.difference, found.arithmetic)

    def contradictions(self) -> Iterator[Gap]:
        """A gap for each open contradiction of the plan; shown with the city, because the plan is the city's."""
        project, selection = self._checked.project, self._checked.selection
        if not any(place.is_city for place in selection.places):
            return
        indicators = {one.id: one for one in selection.indicators}
        for contradiction, spot in self._checked.contradictions:
            concerned = [indicators[one] for one in contradiction.indicators if one in indicators]
            if concerned or selection.everything:
                about = Conflict(
                    id=contradiction.id,
                    region=project.units.city.name,
                    year=selection.years[-1],
                    standard=named(project, None),
                    name=contradiction.topic or contradiction.id,
                    lead=tuple(dict.fromkeys(office for one in concerned for office in one.lead)),
                    rule_at=spot,
                    partly=partly_settled(contradiction),
                )
                yield Gap(
                    GapKind.CONTRADICTION,
                    about,
                    detail=contradiction.id,
                    indicators=tuple(one.id for one in concerned),
                    tasks=contradiction.tasks,
                )
