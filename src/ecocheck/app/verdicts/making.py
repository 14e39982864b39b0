"""Makes the row of a verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecocheck.app.standards import named
from ecocheck.app.verdicts.needs import needs_of
from ecocheck.app.verdicts.parts import parts_of
from ecocheck.app.verdicts.row import LaterFigure, Row, TargetRow
from ecocheck.app.verdicts.standing import standing
from ecocheck.app.verdicts.waivers import Waivers
from ecocheck.quantity import real_unit, same_unit
from ecocheck.verdict.evaluating.others import COUNTIES
from ecocheck.verdict.reading import PERCENT, amount_of
from ecocheck.verdict.subject import subject_of_target

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from ecocheck.findings import Spot
    from ecocheck.model.figures import Figures
    from ecocheck.model.measurement import Measurement, Waiver
    from ecocheck.model.registry import Indicator
    from ecocheck.model.rule import Rule
    from ecocheck.model.standard import Standard
    from ecocheck.source.project import Project
    from ecocheck.verdict.inputs.given import Inputs
    from ecocheck.verdict.judge import Result
    from ecocheck.verdict.outcome import Outcome
    from ecocheck.verdict.subject import Subject
    from ecocheck.verdict.targets import Later, TargetResult
    from ecocheck.verdict.waiving import WaiverFlaw


def _recorded_unit(measurement: Measurement | None, unit: str | None) -> str | None:
    """The unit in which a figure was recorded; the criterion's spelling, if it is the same unit."""
    if measurement is None:
        return None
    return unit if same_unit(measurement.unit, unit) else real_unit(measurement.unit)


def _later(one: Later, subject: Subject, at: Spot | None) -> LaterFigure:
    outcome, unit = one.outcome, _recorded_unit(one.measurement, subject.unit)
    return LaterFigure(one.year, outcome.verdict, outcome.reasons, one.value, unit, one.measurement, one.so_far, at)


def _unit_counted(outcome: Outcome) -> str | None:
    """The unit of the line of a rule that counts counties; None for other rules."""
    if outcome.counties is None:
        return None
    return PERCENT if outcome.counties.in_percent else COUNTIES


class RowMaker:
    """Makes the rows of one check, with their waivers and offices."""

    def __init__(
        self,
        project: Project,
        standard: Standard | None,
        figures: Mapping[tuple[str, int], Figures],
        as_of: datetime.date,
    ) -> None:
        """`figures` hold the waivers of every region and year; more may be added while the check runs."""
        self._as_of = as_of
        self._waivers = Waivers(figures, project.places(), as_of)
        self._city = project.units.city.name
        self._standard, self._plan = named(project, standard), named(project, None)
        self._parts = project.registry.indicators.parts
        self._indicators: dict[int, Indicator] = {one.id: one for one in project.registry.indicators.indicators}

    def of(self, result: Result, at: Spot | None, rule_at: Spot | None, judged_on: Inputs | None) -> Row:
        """Make the row of a criterion. `judged_on` are the inputs, given only for a missed line."""
        criterion, revision, indicator = result.criterion, result.revision, self._indicators[result.indicator]
        row = self._row(
            result,
            result.subject,
            waiver=self._waivers.of(result.region, (result.year,), criterion.id, str(indicator.id)),
            rule=revision.rule if revision else None,
            city_line=result.city_line and result.region != self._city,
        )
        return replace(
            row,
            indicator=indicator.id,
            line=result.line,
            nature=revision.nature if revision else None,
            effective=revision.effective if revision else None,
            remarks=result.notes,
            standard=self._standard,
            members=result.members,
            carried=result.carried,
            assumption=revision.assumption if revision else None,
            lead=indicator.lead,
            support=indicator.support,
            citation=revision.citation if revision else None,
            at=at,
            rule_at=rule_at,
            judged_on=judged_on,
            interim=result.interim,
        )

    def of_target(
        self, result: TargetResult, at: Spot | None, later_at: Spot | None, rule_at: Spot, judged_on: Inputs | None
    ) -> TargetRow:
        """Make the row of a task's target, always judged by the plan; `later_at` is the place of a newer figure."""
        target, task = result.target, result.task
        subject = subject_of_target(target)
        waiver = self._waivers.of(result.region, (result.year, result.reported_in), target.id, task.id)
        row = self._row(result, subject, waiver=waiver, rule=target.rule, city_line=result.city_line)
        later = None if result.later is None else _later(result.later, subject, later_at)
        row = replace(row, line=target.line, lead=task.responsible, later=later)
        row = replace(row, at=at, rule_at=rule_at, judged_on=judged_on)
        return TargetRow(
            row=row,
            task=task.id,
            title=task.title.name or "",
            due=target.due_on(),
            must=target.strength == "must",
            late=result.late(self._as_of),
            target=target,
            reported_in=result.reported_in,
            criterion=result.criterion,
        )

    def _row(
        self,
        result: Result | TargetResult,
        subject: Subject,
        *,
        waiver: tuple[Waiver | None, WaiverFlaw | None],
        rule: Rule | None,
        city_line: bool,
    ) -> Row:
        """Fill in what criteria and targets have in common; `waiver` is the one on record, with its flaw."""
        outcome, measurement = result.outcome, result.measurement
        unit = _unit_counted(outcome) or subject.unit or (real_unit(measurement.unit) if measurement else None)
        waived, flaw = waiver
        return Row(
            region=result.region,
            year=result.year,
            indicator=None,
            id=subject.id,
            name=subject.name,
            subject=subject,
            line="each",
            nature=None,
            effective=None,
            verdict=result.verdict,
            standing=standing(result.verdict, city_line=city_line, flash=result.flash),
            reasons=outcome.reasons,
            needs=needs_of(
                outcome.reasons,
                rule,
                notes=outcome.notes,
                refused=result.refused,
                unit=unit,
                measurement=measurement,
                bases=subject.bases,
                is_city=result.region == self._city,
            ),
            rule=rule,
            city_line=city_line,
            unit=unit,
            value_unit=_recorded_unit(measurement, unit),
            value=result.value,
            own_value=None if measurement is None or outcome.mean is None else amount_of(measurement, subject.unit),
            fact=measurement.value if measurement and isinstance(measurement.value, bool) else None,
            bound=outcome.bound,
            margin=outcome.margin,
            arithmetic=outcome.arithmetic,
            remarks=outcome.notes,
            standard=self._plan,
            carried=False,
            assumption=None,
            lead=(),
            support=(),
            citation=None,
            measurement=measurement,
            waiver=waived,
            waived=waived is not None and flaw is None,
            waiver_flaw=flaw,
            so_far=result.so_far,
            taken=outcome.taken,
            counties=outcome.counties,
            backing=result.backing,
            recorded_in=result.recorded_in,
            at=None,
            rule_at=None,
            figure_year=result.figure_year,
            parts=parts_of(measurement, self._parts.get(subject.id)),
        )
